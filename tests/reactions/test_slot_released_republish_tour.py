"""A slot let go after its tour was published: the driver's list follows, unless the van has been there."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from doorstep.domain.tracking.card import ShipmentCard, TourLeg
from doorstep.events import Recorded, SlotReleased
from doorstep.kernel.ids import EventId, PartyId, ReservationId, ShipmentId, StopId, TenantId, TourId, VanId
from doorstep.kernel.later import Later
from doorstep.reactions.slot_released_republish_tour import react

AT = datetime(2026, 6, 16, 9, 0, tzinfo=UTC)
SHIPMENT = ShipmentId("shp-1")
LEG = TourLeg(
    tour=TourId("t-1"),
    van=VanId("van-1"),
    driver=PartyId("driver-1"),
    stop=StopId("stp-1"),
    published_at=AT,
    planned_at=AT + timedelta(hours=1),
    sequence=1,
    of=3,
)
RELEASED = Recorded(
    id=EventId("e-1"),
    tenant=TenantId(1),
    stream="slot:depot-1:2026-06-16",
    stream_version=9,
    recorded_at=AT,
    source="test",
    source_event_id="1",
    actor=PartyId("consignee"),
    correlation="slot:depot-1:2026-06-16",
    causation="",
    event=SlotReleased(occurred_at=AT, reservation=ReservationId("r-1"), shipment=SHIPMENT, reason="moved"),
)


def test_a_stop_still_to_come_is_taken_off_the_published_tour():
    cards = {SHIPMENT: ShipmentCard(shipment=SHIPMENT, legs=(LEG,))}
    facts = {"shipment": "shp-1", "tour": "t-1"}
    assert react(RELEASED, cards, AT) == [Later(kind="republish_tour", key="r-1", facts=facts)]


def test_a_stop_the_van_has_reached_stays_on_the_list():
    cards = {SHIPMENT: ShipmentCard(shipment=SHIPMENT, legs=(replace(LEG, arrived_at=AT),))}
    assert react(RELEASED, cards, AT) == []


def test_a_slot_of_a_tour_that_was_never_published_needs_no_word():
    assert react(RELEASED, {SHIPMENT: ShipmentCard(shipment=SHIPMENT)}, AT) == []
