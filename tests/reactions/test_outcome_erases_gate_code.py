"""A gate code is kept as long as was said, counted from the outcome; no timer where there is none."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from doorstep.domain.tracking.card import AccessLine, ShipmentCard
from doorstep.events import Event, Recorded, StopDeparted, TradeOrderCancelled
from doorstep.kernel.ids import EventId, PartyId, PlaceRef, ShipmentId, StopId, TenantId, TourId
from doorstep.kernel.later import Later
from doorstep.kernel.party import Cause
from doorstep.reactions.outcome_erases_gate_code import ERASE_CODE, react

AT = datetime(2026, 6, 16, 9, 0, tzinfo=UTC)
SHIPMENT = ShipmentId("shp-1")
ACCESS = AccessLine(
    event=EventId("e-1"), at=AT, place=PlaceRef("plc-1"), words="", code="gate-1", erase_after_s=7200
)


def wished(event: Event, access: AccessLine | None) -> list[object]:
    recorded = Recorded(
        id=EventId("e-2"),
        tenant=TenantId(1),
        stream="s",
        stream_version=1,
        recorded_at=AT,
        source="test",
        source_event_id="1",
        actor=PartyId("p"),
        correlation="c",
        causation="",
        event=event,
    )
    return react(recorded, {SHIPMENT: ShipmentCard(shipment=SHIPMENT, access=access)}, AT)


def test_the_code_is_erased_so_long_after_the_outcome_as_was_told_with_the_form():
    ended = TradeOrderCancelled(occurred_at=AT, shipment=SHIPMENT, cause=Cause.CONSIGNEE_ASKED_LATER)
    facts = {"shipment": "shp-1"}
    due = AT + timedelta(hours=2)
    assert wished(ended, ACCESS) == [Later(kind=ERASE_CODE, key="shp-1", due=due, facts=facts)]
    for none in (None, replace(ACCESS, code=""), replace(ACCESS, code_erased_at=AT)):
        assert wished(ended, none) == []
    gone = StopDeparted(occurred_at=AT, tour=TourId("t"), stop=StopId("s"), shipments=(SHIPMENT,))
    assert wished(gone, ACCESS) == []
