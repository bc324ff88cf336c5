"""What we know about one tour: the plan in force and how far it was driven, folded from its events."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import assert_never

from doorstep.events import (
    BreakTaken,
    Danger,
    MeetUpAgreed,
    ParcelsTakenOver,
    PromisesEndangered,
    StopApproached,
    StopArrived,
    StopDeferred,
    StopDeparted,
    StopPlan,
    TourEnded,
    TourEvent,
    TourInterrupted,
    TourPublished,
    TourResequenced,
    TourResumed,
    TourStarted,
    Turn,
)
from doorstep.kernel.ids import ParcelId, ShipmentId, StopId

type _StopEvent = StopApproached | StopArrived | StopDeparted | StopDeferred


@dataclass(frozen=True, slots=True, kw_only=True)
class Tour:
    """A tour. `stops` are in the sequence still intended: a deferred stop has moved to the end.

    `shipments_of` remembers every parcel that was ever planned on it, also those withdrawn since.
    """

    plan: TourPublished | None = None
    stops: tuple[StopPlan, ...] = ()
    shipments_of: dict[ParcelId, tuple[ShipmentId, ...]] = field(
        default_factory=dict[ParcelId, tuple[ShipmentId, ...]]
    )
    started: TourStarted | None = None
    left_behind: frozenset[ParcelId] = frozenset()
    approached: StopId | None = None
    arrived: frozenset[StopId] = frozenset()
    departed: frozenset[StopId] = frozenset()
    deferred: frozenset[StopId] = frozenset()
    interrupted: TourInterrupted | None = None
    rested: BreakTaken | None = None
    ended: TourEnded | None = None
    at_stop: StopId | None = None
    resequenced: TourResequenced | None = None
    dangers: tuple[Danger, ...] = ()
    meet_up: MeetUpAgreed | None = None
    taken_over: frozenset[ParcelId] = frozenset()

    @property
    def open_stops(self) -> tuple[StopPlan, ...]:
        """Stops still to visit, in sequence, without those whose parcels all stayed at the depot."""
        return tuple(stop for stop in self.stops if not self.is_visited(stop.stop) and self._has_goods(stop))

    def is_visited(self, stop: StopId) -> bool:
        """The van is there, or was and does not intend to come back."""
        return stop in self.arrived or stop in self.departed

    def _has_goods(self, stop: StopPlan) -> bool:
        return bool(stop.collects) or not stop.parcels or not self.left_behind.issuperset(stop.parcels)


def shipments_in(stops: Iterable[StopPlan]) -> tuple[ShipmentId, ...]:
    """The shipments of `stops`, each once, in sequence."""
    return tuple(dict.fromkeys(shipment for stop in stops for shipment in stop.shipments))


def by_turns(stops: Iterable[StopPlan], turns: Iterable[Turn]) -> tuple[StopPlan, ...]:
    """The stops that `turns` name, in their sequence, planned as they say."""
    known = {stop.stop: stop for stop in stops}
    return tuple(
        replace(known[turn.stop], planned_at=turn.planned_at) for turn in turns if turn.stop in known
    )


def evolve(tour: Tour, event: TourEvent) -> Tour:
    """The tour after `event`. Never refuses: the event already happened."""
    match event:
        case TourResequenced() | PromisesEndangered() | MeetUpAgreed() | ParcelsTakenOver():
            return _late(tour, event)
        case TourPublished():
            planned = {one: stop.shipments for stop in event.stops for one in (*stop.parcels, *stop.collects)}
            return replace(tour, plan=event, stops=event.stops, shipments_of={**tour.shipments_of, **planned})
        case TourStarted():
            return replace(tour, started=event, left_behind=frozenset(tour.shipments_of) - set(event.parcels))
        case TourInterrupted() | TourResumed() | BreakTaken():
            return _halted(tour, event)
        case TourEnded():
            return replace(tour, ended=event, approached=None, interrupted=None)
        case _:
            return _evolve_stop(tour, event)


def _halted(tour: Tour, event: TourInterrupted | TourResumed | BreakTaken) -> Tour:
    if isinstance(event, BreakTaken):
        return replace(tour, rested=event)
    return replace(tour, interrupted=event if isinstance(event, TourInterrupted) else None)


def _late(tour: Tour, event: TourResequenced | PromisesEndangered | MeetUpAgreed | ParcelsTakenOver) -> Tour:
    match event:
        case TourResequenced():
            return _resequenced(tour, event)
        case PromisesEndangered():
            return replace(tour, dangers=event.dangers)
        case MeetUpAgreed():
            return replace(tour, meet_up=event)
        case ParcelsTakenOver():
            return replace(tour, taken_over=tour.taken_over | set(event.parcels))


def _resequenced(tour: Tour, event: TourResequenced) -> Tour:
    """Visited stops stay where they are, those with a turn follow, those with nothing to bring are last."""
    turned = by_turns(tour.stops, event.turns)
    named = {stop.stop for stop in turned}
    others = [stop for stop in tour.stops if stop.stop not in named]
    visited = [stop for stop in others if tour.is_visited(stop.stop)]
    stops = (*visited, *turned, *(stop for stop in others if not tour.is_visited(stop.stop)))
    plan = tour.plan and replace(tour.plan, stops=stops, returns_at=event.returns_at)
    return replace(tour, stops=stops, plan=plan, resequenced=event)


def _evolve_stop(tour: Tour, event: _StopEvent) -> Tour:
    approached = None if tour.approached == event.stop else tour.approached
    at_stop = None if tour.at_stop == event.stop else tour.at_stop
    match event:
        case StopApproached():
            return replace(tour, approached=event.stop)
        case StopArrived():
            # An arrival told after the departure does not bring the van back.
            here = tour.at_stop if event.stop in tour.departed else event.stop
            return replace(tour, arrived=tour.arrived | {event.stop}, approached=approached, at_stop=here)
        case StopDeparted():
            return replace(
                tour, departed=tour.departed | {event.stop}, approached=approached, at_stop=at_stop
            )
        case StopDeferred():
            return replace(
                tour,
                stops=_last(tour.stops, event.stop),
                arrived=tour.arrived - {event.stop},
                departed=tour.departed - {event.stop},
                deferred=tour.deferred | {event.stop},
                approached=approached,
                at_stop=at_stop,
            )
        case _:
            assert_never(event)


def _last(stops: tuple[StopPlan, ...], deferred: StopId) -> tuple[StopPlan, ...]:
    return tuple(sorted(stops, key=lambda stop: stop.stop == deferred))
