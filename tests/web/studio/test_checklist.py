"""The checklist says what is done from what stands, and each line can say no."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from doorstep.adapters.wording.brands import brands_in
from doorstep.domain.studio import HistoryLine, StudioBook
from doorstep.domain.studio.book import Deed
from doorstep.kernel.ids import PersonRef
from doorstep.web.studio.checklist import checklist, is_reachable

AT = datetime(2026, 6, 16, 9, 0, tzinfo=UTC)
[BRAND, _] = brands_in(Path(__file__).resolve().parents[3] / "demo" / "brands")
READY = replace(
    BRAND, sender="delivery@mail.kallio.coffee", tones=dict.fromkeys(BRAND.locales, "formal short")
)
APPROVED = HistoryLine(at=AT, deed=Deed.APPROVED, by=PersonRef("per-2"), version=2)
REVIEWED, HOST = StudioBook(history=(APPROVED,)), "https://track.kallio.coffee"


def test_who_has_done_everything_has_nothing_left():
    assert [step.word for step in checklist(READY, REVIEWED, HOST) if not step.done] == []


@pytest.mark.parametrize(
    ("word", "brand", "book", "host"),
    [
        ("Logo and colours", replace(READY, logo_svg=""), REVIEWED, HOST),
        ("Tone", replace(READY, tones={}, phrases=()), REVIEWED, HOST),
        ("Terms", replace(READY, change_terms=()), REVIEWED, HOST),
        ("Sender of e-mails", replace(READY, sender="delivery@kalliocoffee.example"), REVIEWED, HOST),
        ("Number for texts", replace(READY, sms_sender=""), REVIEWED, HOST),
        ("Second person", READY, StudioBook(history=(replace(APPROVED, deed=Deed.SAVED),)), HOST),
        ("Address of tracking pages", READY, REVIEWED, "http://track.kallio.coffee"),
        ("Address of tracking pages", READY, REVIEWED, "https://127.0.0.1:8400"),
        ("Address of tracking pages", READY, REVIEWED, ""),
    ],
)
def test_each_line_says_what_is_left(word, brand, book, host):
    assert [step.word for step in checklist(brand, book, host) if not step.done] == [word]


@pytest.mark.parametrize(
    "host", ["", "localhost", "shop.test", "shop.example.", "10.0.0.1", "::1", "printer"]
)
def test_what_leads_nowhere_is_no_address(host: str):
    assert not is_reachable(host)
