"""From events to facts, in whatever sequence they are read: what was retracted never happened."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import cast

from doorstep.domain.ledger.facts import PauseFacts, Seen, TourFacts, TriedFacts
from doorstep.events import (
    AttemptWeighed,
    CollectionAttempted,
    DeliveryAttempted,
    DeliveryRefused,
    Event,
    EventRetracted,
    HubArrived,
    ParcelsTakenOver,
    Presence,
    Recorded,
    StopArrived,
    StopDeparted,
    StopLeft,
    StopReached,
    TourInterrupted,
    TourPublished,
    TourResumed,
    TourStarted,
    VehicleLoaded,
)
from doorstep.kernel.ids import ParcelId, ShipmentId, StopId, TourId
from doorstep.kernel.party import Cause

AT_ONCE_S = 15
"""Who says arrival and end in one press has said nothing of when he came."""


def seconds(moment: datetime) -> int:
    """Whole seconds UTC."""
    return int(moment.timestamp())


def seen(recorded: Recorded[Event]) -> Seen:
    """When it happened, and the event that says so."""
    return Seen(seconds(recorded.event.occurred_at), recorded.id)


def in_time(events: Iterable[Recorded[Event]]) -> list[Recorded[Event]]:
    """Each event once, by the moment it happened, without those that were retracted."""
    known = {recorded.id: recorded for recorded in events}
    gone = {one.event.of for one in known.values() if isinstance(one.event, EventRetracted)}
    standing = [recorded for recorded in known.values() if recorded.id not in gone]
    return sorted(standing, key=lambda one: (one.event.occurred_at, one.stream, one.stream_version))


@dataclass(slots=True)
class _Seen:
    """What is gathered while a tour is read."""

    told: dict[StopId, Seen] = field(default_factory=dict[StopId, Seen])
    gone: dict[StopId, Seen] = field(default_factory=dict[StopId, Seen])
    reached: dict[StopId, Seen] = field(default_factory=dict[StopId, Seen])
    left: dict[StopId, Seen] = field(default_factory=dict[StopId, Seen])
    tried: dict[StopId, TriedFacts] = field(default_factory=dict[StopId, TriedFacts])
    presences: dict[StopId, Presence] = field(default_factory=dict[StopId, Presence])
    pauses: list[PauseFacts] = field(default_factory=list[PauseFacts])
    goods: dict[ParcelId, Seen] = field(default_factory=dict[ParcelId, Seen])
    loads: dict[ParcelId, Seen] = field(default_factory=dict[ParcelId, Seen])
    taken: dict[ShipmentId, Seen] = field(default_factory=dict[ShipmentId, Seen])
    plans: list[Recorded[TourPublished]] = field(default_factory=list[Recorded[TourPublished]])


def tour_facts(tour: TourId, events: Iterable[Recorded[Event]]) -> TourFacts:
    """A tour from its own events and those of its parcels; the rest is passed over."""
    found, known = _Seen(), TourFacts(tour=tour)
    for recorded in in_time(events):
        if getattr(recorded.event, "tour", tour) == tour:
            _note_way(known, found, recorded)
            _note_stop(found, recorded)
            _note_parcel(found, recorded)
    _take_plan(known, found.plans)
    known.came, known.went = _came(found), _went(found)
    known.tried, known.presences, known.pauses = found.tried, found.presences, tuple(found.pauses)
    known.goods, known.loads, known.taken_over = found.goods, found.loads, found.taken
    return known


def _note_way(known: TourFacts, found: _Seen, recorded: Recorded[Event]) -> None:
    at = seen(recorded)
    match recorded.event:
        case TourPublished():
            found.plans.append(cast("Recorded[TourPublished]", recorded))
        case TourStarted() as started:
            known.started = known.started or at
            known.aboard |= {*started.shipments}
            known.parcels |= {*started.parcels}
            known.left |= {*started.left}
        case TourInterrupted(cause=cause):
            found.pauses.append(PauseFacts(seen=at, cause=cause, until_s=None))
        case TourResumed():
            _end_pause(found.pauses, at.at_s)
        case ParcelsTakenOver(shipments=shipments):
            found.taken |= dict.fromkeys(shipments, at)
        case _:
            pass


def _note_stop(found: _Seen, recorded: Recorded[Event]) -> None:
    at = seen(recorded)
    match recorded.event:
        case StopArrived(stop=stop):
            found.told.setdefault(stop, at)
        case StopDeparted(stop=stop):
            found.gone[stop] = at
        case StopReached(stop=stop):
            found.reached.setdefault(stop, at)
        case StopLeft(stop=stop):
            found.left[stop] = at
        case AttemptWeighed(stop=stop, presence=presence):
            found.presences[stop] = presence
        case _:
            pass


def _note_parcel(found: _Seen, recorded: Recorded[Event]) -> None:
    at = seen(recorded)
    match recorded.event:
        case HubArrived(last_mile=True, parcel=parcel):
            found.goods.setdefault(parcel, at)
        case VehicleLoaded(parcel=parcel):
            found.loads[parcel] = at
        case DeliveryAttempted(stop=stop, cause=cause) | CollectionAttempted(stop=stop, cause=cause):
            found.tried[stop] = TriedFacts(seen=at, cause=cause)
        case DeliveryRefused(stop=stop):
            found.tried[stop] = TriedFacts(seen=at, cause=Cause.CONSIGNEE_REFUSED)
        case _:
            pass


def _end_pause(pauses: list[PauseFacts], until_s: int) -> None:
    if pauses and pauses[-1].until_s is None:
        last = pauses.pop()
        pauses.append(PauseFacts(seen=last.seen, cause=last.cause, until_s=until_s))


def _take_plan(known: TourFacts, plans: Sequence[Recorded[TourPublished]]) -> None:
    """The plan in force when the van left; the newest one while it stands."""
    started = known.started
    before = [one for one in plans if started is None or seconds(one.event.occurred_at) <= started.at_s]
    if not plans:
        return
    chosen = (before or list(plans[:1]))[-1]
    known.published, known.plan = chosen.id, chosen.event.stops
    known.depot, known.day = chosen.event.depot, chosen.event.day
    known.departs_s = seconds(chosen.event.departs_at)


def _came(found: _Seen) -> dict[StopId, Seen]:
    came = {**found.reached, **found.told}
    for stop, told in found.told.items():
        left, reached = found.gone.get(stop), found.reached.get(stop)
        at_once = left is not None and left.at_s - told.at_s < AT_ONCE_S
        if reached is not None and at_once and reached.at_s < told.at_s:
            came[stop] = reached
    return came


def _went(found: _Seen) -> dict[StopId, Seen]:
    return {**found.left, **found.gone}
