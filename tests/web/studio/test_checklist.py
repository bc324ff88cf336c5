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
PROVEN = (True, "SPF, DKIM and DMARC are in place")


def test_who_has_done_everything_has_nothing_left():
    assert [step.word for step in checklist(READY, REVIEWED, HOST, PROVEN) if not step.done] == []


@pytest.mark.parametrize(
    ("word", "brand", "book", "host", "proof"),
    [
        ("Logo and colours", replace(READY, logo_svg=""), REVIEWED, HOST, PROVEN),
        ("Tone", replace(READY, tones={}, phrases=()), REVIEWED, HOST, PROVEN),
        ("Terms", replace(READY, change_terms=()), REVIEWED, HOST, PROVEN),
        ("Sender of e-mails", replace(READY, sender="delivery@kalliocoffee.example"), REVIEWED, HOST, PROVEN),
        ("Number for texts", replace(READY, sms_sender=""), REVIEWED, HOST, PROVEN),
        ("Second person", READY, StudioBook(history=(replace(APPROVED, deed=Deed.SAVED),)), HOST, PROVEN),
        ("Address of tracking pages", READY, REVIEWED, "http://track.kallio.coffee", PROVEN),
        ("Address of tracking pages", READY, REVIEWED, "https://127.0.0.1:8400", PROVEN),
        ("Address of tracking pages", READY, REVIEWED, "", PROVEN),
        ("Proof of the sender", READY, REVIEWED, HOST, (False, "not looked up yet")),
    ],
)
def test_each_line_says_what_is_left(word, brand, book, host, proof):
    assert [step.word for step in checklist(brand, book, host, proof) if not step.done] == [word]


@pytest.mark.parametrize(
    "host", ["", "localhost", "shop.test", "shop.example.", "10.0.0.1", "::1", "printer"]
)
def test_what_leads_nowhere_is_no_address(host: str):
    assert not is_reachable(host)
