"""A first promise leads to one look at what is remembered; what was arranged so is told once."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from doorstep.domain.tracking.card import PromiseVersion, ShipmentCard
from doorstep.events import ChangeKind, DeliveryMethod, Event, InstructionAccepted, PromiseMade, Recorded
from doorstep.kernel.ids import DepotId, EventId, PartyId, PersonRef, ReservationId, ShipmentId, TenantId
from doorstep.kernel.later import Later
from doorstep.kernel.quantity import Money
from doorstep.kernel.time import Window
from doorstep.reactions import promise_changed_tell_consignee
from doorstep.reactions.promise_made_applies_preferences import APPLY_PREFERENCES, react
from doorstep.reactions.telling import Telling

AT = datetime(2026, 6, 16, 9, 0, tzinfo=UTC)
SHIPMENT = ShipmentId("shp-1")
WINDOW = Window(AT + timedelta(hours=20), AT + timedelta(hours=22))
MADE = PromiseMade(
    occurred_at=AT,
    shipment=SHIPMENT,
    depot=DepotId("north"),
    window=WINDOW,
    reservation=ReservationId("rsv-1"),
    price=Money(0, "EUR"),
    basis="slot:north:2026-06-16@1",
)
CARD = ShipmentCard(
    shipment=SHIPMENT,
    consignee=PersonRef("per-1"),
    promises=(
        PromiseVersion(
            event=EventId("e-1"),
            made_at=AT,
            window=WINDOW,
            depot=DepotId("north"),
            reservation=ReservationId("rsv-1"),
        ),
    ),
)


def recorded(event: Event) -> Recorded[Event]:
    return Recorded(
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


def test_one_look_for_each_shipment_and_none_once_it_was_arranged():
    wish = Later(kind=APPLY_PREFERENCES, key="shp-1", due=AT, facts={"shipment": "shp-1"})
    assert react(recorded(MADE), {SHIPMENT: CARD}, AT) == [wish]
    for none in (
        replace(CARD, preferred_at=AT),
        replace(CARD, consignee=PersonRef("")),
        replace(CARD, cancelled_at=AT),
    ):
        assert react(recorded(MADE), {SHIPMENT: none}, AT) == []


def test_what_was_arranged_as_preferred_is_no_message_of_its_own():
    accepted = InstructionAccepted(
        occurred_at=AT,
        shipment=SHIPMENT,
        kind=ChangeKind.SAFE_PLACE,
        method=DeliveryMethod.SAFE_PLACE,
        was=None,
    )
    telling = Telling(zone="Europe/Helsinki")
    by_hand = promise_changed_tell_consignee.react(telling, recorded(accepted), {SHIPMENT: CARD}, AT)
    assert [tell.trigger for tell in by_hand] == ["promise.rearranged"]
    preferred = recorded(replace(accepted, preferred=True))
    assert promise_changed_tell_consignee.react(telling, preferred, {SHIPMENT: CARD}, AT) == []
