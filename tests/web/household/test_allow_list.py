"""The law of the weaker link: what is not on the list of those at home changes no letter of their page."""

from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.web.consignee import cards
from tests.web.consignee.pages import ADDRESS, WORDING, facts, speech
from tests.web.consignee.whole import ASSETS

from doorstep.adapters.wording.catalogue import LOCALES
from doorstep.domain.parties import roles_of
from doorstep.domain.tracking.card import InstructionLine, MessageLine, ShipmentCard
from doorstep.engine.vault import Access, Address, PushDevice
from doorstep.events import ChangeKind, DeliveryMethod
from doorstep.kernel.ids import EventId, PartyId, TenantId
from doorstep.kernel.party import Role, Viewer
from doorstep.web.consignee.facts import Facts
from doorstep.web.consignee.links import Links
from doorstep.web.household.page import HouseholdPage, household_page
from doorstep.web.household.reading import seen_by
from doorstep.web.render import render

VIEWER = Viewer(
    tenant=TenantId(1), party=PartyId("share-1"), role=Role.HOUSEHOLD, subject=cards.SHIPMENT, name=""
)
ARRANGED = InstructionLine(
    event=EventId("evt_i"),
    at=cards.hm(9),
    kind=ChangeKind.NEIGHBOUR,
    method=DeliveryMethod.NEIGHBOUR,
    words="wrd_i",
)


def page_of(card: ShipmentCard, known: Facts, locale: str = "en") -> HouseholdPage:
    seen = seen_by(VIEWER, card, known)
    said = speech(known.brand, seen.card, locale=locale, now=known.now)
    return household_page(seen, said, Links(base="/h/ToKeN"), may_answer=True)


def html_of(page: HouseholdPage) -> str:
    return render(
        "household/page.html",
        page=page,
        t=lambda key, **told: WORDING.text(page.look.lang, "warm", key, **told),
        asset=ASSETS.url,
        nonce="n",
    )


def scrambled(value: Any, text: str) -> Any:
    """The card with another text in every field that those at home may not see, and such lists emptied."""
    if isinstance(value, tuple):
        return tuple(scrambled(one, text) for one in value)
    if not is_dataclass(value) or isinstance(value, type):
        return value
    changed: dict[str, object] = {}
    for one in fields(value):
        known = getattr(value, one.name)
        if Role.HOUSEHOLD in roles_of(type(value).__name__, one.name):
            changed[one.name] = scrambled(known, text)
        elif isinstance(known, str) and not isinstance(known, Enum):
            changed[one.name] = text
        elif isinstance(known, tuple):
            changed[one.name] = ()
    return replace(value, **changed)


@settings(max_examples=60, deadline=None)
@given(
    code=st.sampled_from(sorted(cards.SITUATIONS)),
    text=st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=40),
)
def test_whatever_is_hidden_may_be_anything_and_the_page_stays_the_same(code: str, text: str):
    card = replace(cards.SITUATIONS[code], instruction=ARRANGED, instructions=(ARRANGED,))
    known = replace(facts(card, unlocked=True), words={"wrd_i": "with Mia"})
    secret = Address(street=text, house_number=text, unit=text, postcode=text, city=text, point=ADDRESS.point)
    other = replace(
        known,
        address=secret,
        home=secret,
        driver=text,
        code=text,
        access=Access(floor=text, bell=text, note=text),
        devices=(PushDevice(endpoint=text, key=text, secret=text),),
        words={"wrd_i": "with Mia", "wrd_1": text},
    )
    # Stage and health are no secret: they say when it comes. They follow from the card as it is.
    before, after = page_of(card, known), page_of(scrambled(card, text), other)
    assert html_of(after) == html_of(before)


SECRETS = (
    "Korkeavuorenkatu",
    "B 12",
    "00130",
    "60.16",
    "24.94",
    "Aino",
    "van_1",
    "KC-7F3Q",
    "One bag was torn",
    "/proof/",
    "/t/",
    "/step-up",
    "/change",
    "/contact",
    "4711",
)


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("card", cards.SITUATIONS.values(), ids=cards.SITUATIONS)
def test_no_state_of_the_page_tells_or_offers_what_is_the_consignees(card: ShipmentCard, locale: str):
    known = replace(facts(card, unlocked=True), code="4711", access=Access(note="4711"))
    html = html_of(page_of(card, known, locale))
    assert not [secret for secret in SECRETS if secret in html]


def test_the_time_the_steps_and_the_distance_are_told():
    html = html_of(page_of(cards.NEXT, facts(cards.NEXT)))
    assert "<h1" in html
    assert "aria-current" in html
    assert " m away" in html or " km away" in html
    assert "live-map" not in html


def test_a_chosen_neighbour_is_read_and_cannot_be_changed():
    card = replace(cards.COMING, instruction=ARRANGED, instructions=(ARRANGED,))
    known = replace(facts(card), words={"wrd_i": "<b>Mia</b>, no. 7"})
    html = html_of(page_of(card, known))
    assert "&lt;b&gt;Mia&lt;/b&gt;, no. 7" in html
    assert "<form" not in html


def test_what_was_said_to_the_consignee_is_not_told():
    told = MessageLine(
        at=cards.AT, message=None, trigger="t", topic="day", fact="f", channel="sms", about=EventId("e")
    )
    card = replace(cards.LATE, messages=(*cards.LATE.messages, told))
    assert page_of(card, facts(card)).answer.told == ()
