"""Whether somebody is in for a risky drop: asked once, answered with one tap, known to the driver."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from tests.web.consignee.test_change_of_mind import TENANT
from tests.web.consignee.test_getting_in import on_tour
from tests.web.consignee.test_links import card, send
from tests.web.served import AT, Served, brand_named, cluster, database, served

from doorstep.domain.promise import AnswerPresence, AskPresence
from doorstep.domain.promise.decide import decide
from doorstep.domain.promise.state import Promise, evolve
from doorstep.domain.promise.telling import NothingAsked
from doorstep.domain.promise.terms import PresenceTerms
from doorstep.domain.tracking.card import InstructionLine, ShipmentCard
from doorstep.engine.handle import Entry
from doorstep.events import Attendance, ChangeKind, DeliveryMethod, DropRisk, PresenceAsked
from doorstep.kernel.ids import EventId, PartyId, ReservationId, ShipmentId
from doorstep.kernel.time import Window
from doorstep.web.being_in import ask, risks

__all__ = ["cluster", "database", "served"]
pytestmark = [pytest.mark.anyio, pytest.mark.timeout(180)]
SHIPMENT, FIRST, SECOND = ShipmentId("shp-1"), ReservationId("res-1"), ReservationId("res-2")
WINDOW = Window(AT, AT + timedelta(hours=2))
PLATFORM = PartyId("platform")


async def asked(served: Served, shipment: dict[str, Any]) -> None:
    """What the job does when the visit is on the list of a tour."""
    entry = Entry(source="ask_presence", key=f"{shipment['id']}", actor=PLATFORM)
    await ask(served.site, TENANT, ShipmentId(shipment["id"]), entry)


@pytest.mark.database
async def test_a_risky_drop_is_asked_about_and_the_answer_reaches_the_driver(served: Served):
    shipment = await served.promised(value_minor=30_000)
    link = f"/t/{shipment['tracking_token']}"
    van = await on_tour(served, shipment)
    assert (await van.stop())["presence"] == ""
    await asked(served, shipment)
    assert (await van.stop())["presence"] == "unanswered"
    page = (await served.client.get(link)).text
    assert "because the goods are of value" in page
    assert "We asked; no answer yet" in page
    key = page.split('id="in"')[1].split('name="form_key" value="')[1].split('"')[0]
    answer = await send(served, f"{link}/in", form_key=key, **{"in": "yes"})
    assert answer.headers["location"] == f"{link}?saved=in-yes#in"
    again = await send(served, f"{link}/in", form_key=key, **{"in": "yes"})
    assert again.status_code == 303, "a double tap is one answer"
    assert (await van.stop())["presence"] == "home"
    page = (await served.client.get(link)).text
    assert "You said: somebody is in" in page
    key = page.split('id="in"')[1].split('name="form_key" value="')[1].split('"')[0]
    await send(served, f"{link}/in", form_key=key, **{"in": "no"})
    assert (await van.stop())["presence"] == "away"
    known = (await card(served, shipment)).presence
    assert known is not None
    assert (known.at_home, known.risks) == (False, (DropRisk.VALUABLE,))


@pytest.mark.database
async def test_no_ordinary_drop_is_asked_about_and_an_answer_nobody_asked_for_changes_nothing(served: Served):
    shipment = await served.promised()
    link = f"/t/{shipment['tracking_token']}"
    await asked(served, shipment)
    assert (await card(served, shipment)).presence is None
    before = await served.events()
    answer = await send(served, f"{link}/in", form_key="k", **{"in": "yes"})
    assert answer.status_code == 303
    wrong = await send(served, f"{link}/in", form_key="k", **{"in": "<script>"})
    assert wrong.status_code == 422
    assert await served.events() == before


def test_it_is_asked_once_for_a_promise_and_again_for_another():
    stands = Promise(window=WINDOW, reservation=FIRST)
    question = AskPresence(shipment=SHIPMENT, reservation=FIRST, window=WINDOW, risks=(DropRisk.ATTENDED,))
    (event,) = decide(stands, question, at=AT)
    assert isinstance(event, PresenceAsked)
    known = evolve(stands, event)
    assert decide(known, question, at=AT) == []
    moved = replace(known, reservation=SECOND)
    assert decide(moved, question, at=AT) == [], "it is asked about a promise that stands, or not at all"
    (again,) = decide(moved, replace(question, reservation=SECOND), at=AT)
    assert evolve(replace(moved, at_home=True), again).at_home is None


def test_an_answer_counts_for_the_promise_that_was_asked_about():
    stands = Promise(window=WINDOW, reservation=FIRST)
    say = AnswerPresence(shipment=SHIPMENT, at_home=True)
    with pytest.raises(NothingAsked):
        decide(stands, say, at=AT)
    known = replace(stands, presence_asked=FIRST)
    (event,) = decide(known, say, at=AT)
    assert decide(evolve(known, event), say, at=AT) == []
    assert decide(evolve(known, event), replace(say, at_home=False), at=AT)
    with pytest.raises(NothingAsked):
        decide(replace(known, reservation=SECOND), say, at=AT)


@pytest.mark.parametrize(
    ("terms", "found"),
    [
        (PresenceTerms(), ()),
        (PresenceTerms(attended=True), (DropRisk.ATTENDED,)),
        (PresenceTerms(value_minor=100), (DropRisk.VALUABLE,)),
        (PresenceTerms(value_minor=101, attempts=1), ()),
    ],
)
def test_what_is_risky_is_the_brands_to_say(terms: PresenceTerms, found: tuple[DropRisk, ...]):
    brand = replace(brand_named("kallio"), presence_terms=terms)
    card = ShipmentCard(shipment=SHIPMENT, attendance=Attendance.ATTENDED, value_minor=100)
    assert risks(card, brand) == found
    line = InstructionLine(
        event=EventId("e"), at=AT, kind=ChangeKind.RECEPTION, method=DeliveryMethod.RECEPTION
    )
    assert risks(replace(card, instruction=line), brand) == (), "they said how it goes without them"
