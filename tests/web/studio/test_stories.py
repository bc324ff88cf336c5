"""Previews: every page and message in every state, language and with awkward data, from given events."""

from dataclasses import replace
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any

import pytest
from tests.dns_answerer import NoDns
from tests.web.consignee.pages import BRANDS, DEPOT

from doorstep.adapters.wording.brands import brands_in
from doorstep.adapters.wording.wording import Wording
from doorstep.domain.mailing.sender import Sending
from doorstep.domain.studio.tone import Phrase, Place
from doorstep.main.studio import studio_tools
from doorstep.web.render import Assets, render
from doorstep.web.studio.preview import LONG, Data, Ground, Sheet, Wish, message_of, page_of
from doorstep.web.studio.stories import State

WORDING = Wording()
SITE: Any = SimpleNamespace(wording=WORDING, studio=studio_tools(WORDING, NoDns(), Sending()))
GROUND = Ground(depot=DEPOT, lsp="Pihka Delivery", now=datetime(2026, 6, 15, 12, tzinfo=UTC))
KALLIO, NORDHEM = brands_in(BRANDS)


def html_of(wish, brand=KALLIO):
    template, record, speech = page_of(SITE, brand, GROUND, wish)
    return render(template, page=record, t=speech.text, asset=Assets(hashes={}).url, nonce="n")


@pytest.mark.parametrize(
    ("state", "situation"),
    [
        (State.BEFORE, "promised"),
        (State.DURING, "coming"),
        (State.NEXT, "next"),
        (State.LATE, "late"),
        (State.ATTEMPTED, "attempted"),
        (State.AT_POINT, "delivered"),
        (State.DELIVERED, "delivered"),
        (State.REFUSED, "refused"),
        (State.RETURNED, "returned"),
        (State.DISPUTED, "disputed"),
        (State.DOUBT, "doubt"),
        (State.COLLECTED, "collected"),
        (State.NOT_COLLECTED, "attempted"),
    ],
)
def test_each_state_is_the_situation_that_the_real_page_finds_in_the_events(state, situation):
    _, record, _ = page_of(SITE, KALLIO, GROUND, Wish(state=state))
    assert record.situation == situation


@pytest.mark.parametrize("locale", KALLIO.locales)
@pytest.mark.parametrize("data", Data)
def test_every_page_and_message_can_be_seen_in_every_language_with_awkward_data(locale, data):
    for state in State:
        for sheet in Sheet:
            wish = Wish(state=state, sheet=sheet, locale=locale, data=data)
            assert f'lang="{locale}"' in html_of(wish)
            for channel in ("email", "sms"):
                mail = message_of(SITE, KALLIO, GROUND, wish, channel)
                assert mail is None or mail.locale == locale


def test_awkward_data_is_in_what_is_shown():
    mail = message_of(SITE, KALLIO, GROUND, Wish(data=Data.LONG), "email")
    assert mail is not None
    assert mail.to_name == LONG
    assert 'dir="rtl"' in html_of(Wish(locale="ar"))
    assert "<svg" not in html_of(Wish(data=Data.BARE)).partition('class="logo"')[2].partition("</a>")[0]


def test_a_state_without_a_message_says_none():
    assert message_of(SITE, KALLIO, GROUND, Wish(state=State.DISPUTED), "sms") is None


def test_what_a_draft_says_is_in_its_preview_and_a_hostile_sentence_stays_a_sentence():
    hostile = Phrase(
        trigger="promise.revised",
        place=Place.OPENER,
        locale="en",
        text="<img src=x onerror=alert(1)> { $window }",
    )
    brand = SITE.studio.made({**SITE.studio.settings(KALLIO), "radius": "3", "own_accent": '"#c98a3a"'})
    assert "--radius:3px" in html_of(Wish(), brand)
    told = message_of(SITE, replace(KALLIO, phrases=(hostile,)), GROUND, Wish(), "email")
    assert told is not None
    assert "<img" not in told.html
    assert "{ $window }" in told.html


def test_what_an_address_asks_for_and_nobody_knows_is_the_usual():
    wish = Wish.of({"state": "x", "lang": "../en", "theme": "<b>", "sheet": "", "data": "?"}, ("fi", "en"))
    assert wish == Wish(locale="fi")
