"""The facts of one shipment: which promise counts, on which tours it went, and how it ended."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from doorstep.domain.ledger.facts import PromiseFacts, Seen, ShipmentFacts, VisitFacts
from doorstep.domain.ledger.reading import in_time, seconds, seen
from doorstep.events import (
    AddressDoubted,
    AddressLocated,
    Attendance,
    CollectionAbandoned,
    CollectionAttempted,
    CollectionCompleted,
    DeliveryAttempted,
    DeliveryCompleted,
    DeliveryRefused,
    Event,
    HubArrived,
    PromiseMade,
    PromiseRevised,
    Recorded,
    ReturnStarted,
    TradeOrderAccepted,
    TradeOrderCancelled,
    VehicleLoaded,
)
from doorstep.kernel.ids import ParcelId, ShipmentId, TourId
from doorstep.kernel.party import Cause


@dataclass(slots=True)
class _Ends:
    """How each parcel of a shipment ended."""

    parcels: tuple[ParcelId, ...] = ()
    at: dict[ParcelId, Seen] = field(default_factory=dict[ParcelId, Seen])
    on: dict[ParcelId, TourId] = field(default_factory=dict[ParcelId, TourId])
    done: list[int] = field(default_factory=list[int])


def shipment_facts(
    shipment: ShipmentId,
    events: Iterable[Recorded[Event]],
    tours: Iterable[TourId] = (),
) -> ShipmentFacts:
    """A shipment from the events of its story; `tours` are those that published it, in their sequence."""
    known, ends = ShipmentFacts(shipment=shipment, tours=tuple(tours)), _Ends()
    visits: list[VisitFacts] = []
    for recorded in in_time(events):
        _note_order(known, ends, recorded)
        _note_promise(known, recorded)
        _note_outcome(ends, visits, recorded)
    known.visits = tuple(visits)
    if ends.parcels and {*ends.parcels} <= ends.at.keys():
        slowest = max(ends.parcels, key=lambda parcel: ends.at[parcel].at_s)
        known.ended, known.ended_on = ends.at[slowest], ends.on.get(slowest)
    known.first_done_s = min(ends.done, default=None)
    return known


def _note_order(known: ShipmentFacts, ends: _Ends, recorded: Recorded[Event]) -> None:
    match recorded.event:
        case TradeOrderAccepted() as accepted:
            known.brand = accepted.brand
            known.attended = accepted.attendance is Attendance.ATTENDED
            ends.parcels = tuple(one.parcel for one in accepted.parcels)
        case TradeOrderCancelled(occurred_at=at):
            known.cancelled_at = at
        case AddressDoubted():
            known.was_doubted = True
        case AddressLocated(zone=zone):
            known.zone = zone or known.zone
        case HubArrived(last_mile=True) | VehicleLoaded():
            known.accepted = known.accepted or seen(recorded)
        case _:
            pass


def _note_promise(known: ShipmentFacts, recorded: Recorded[Event]) -> None:
    event = recorded.event
    if isinstance(event, PromiseMade) or (
        isinstance(event, PromiseRevised) and (event.chosen or known.promise is None)
    ):
        known.promise = PromiseFacts(seen=seen(recorded), window=event.window)


def _note_outcome(ends: _Ends, visits: list[VisitFacts], recorded: Recorded[Event]) -> None:
    at = seen(recorded)
    match recorded.event:
        case DeliveryCompleted() | CollectionCompleted() as done:
            ends.at[done.parcel], ends.on[done.parcel] = at, done.tour
            ends.done.append(seconds(done.occurred_at))
        case ReturnStarted(parcel=parcel) | CollectionAbandoned(parcel=parcel):
            ends.at.setdefault(parcel, at)
        case DeliveryAttempted() | CollectionAttempted() as tried if not tried.again_on_tour:
            visits.append(VisitFacts(tour=tried.tour, stop=tried.stop, seen=at, cause=tried.cause))
        case DeliveryRefused() as refused:
            cause = Cause.CONSIGNEE_REFUSED
            visits.append(VisitFacts(tour=refused.tour, stop=refused.stop, seen=at, cause=cause))
        case _:
            pass
