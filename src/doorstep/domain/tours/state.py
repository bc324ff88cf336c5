"""What we know about one tour: the plan in force and how far it was driven, folded from its events."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import assert_never

from doorstep.events import (
    AttemptWeighed,
    BreakTaken,
    Danger,
    Deviation,
    DeviationEnded,
    LegDriven,
    MeetUpAgreed,
    ParcelsTakenOver,
    PromisesEndangered,
    SilenceEnded,
    SilenceStarted,
    StopApproached,
    StopArrived,
    StopDeferred,
    StopDeparted,
    StopLeft,
    StopPlan,
    StopReached,
    TourDeviated,
    TourEnded,
    TourEvent,
    TourInterrupted,
    TourPublished,
    TourResequenced,
    TourResumed,
    TourStarted,
    Turn,
    Witness,
)
from doorstep.kernel.ids import ParcelId, ShipmentId, StopId
from doorstep.kernel.moments import newest

type _StopEvent = StopApproached | StopArrived | StopDeparted | StopDeferred
type _Surveyed = LegDriven | TourDeviated | DeviationEnded
type _Witnessed = StopReached | StopLeft | AttemptWeighed | SilenceStarted | SilenceEnded


@dataclass(frozen=True, slots=True, kw_only=True)
class Tour:
    """A tour. `stops` are in the sequence still intended: a deferred stop has moved to the end.

    `shipments_of` remembers every parcel that was ever planned on it, also those withdrawn since. `reached`,
    `left` and `weighed` are what positions show beside the driver's word, `unsaid` the arrivals and
    `unsaid_left` the departures that only they tell of, `spoke_at` when the driver last said something.
    `measured` are the stops to which the way was measured (`None`: the depot), `deviations` what goes on.
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
    reached: dict[StopId, StopReached] = field(default_factory=dict[StopId, StopReached])
    left: dict[StopId, StopLeft] = field(default_factory=dict[StopId, StopLeft])
    weighed: frozenset[tuple[StopId, datetime]] = frozenset()
    unsaid: frozenset[StopId] = frozenset()
    unsaid_left: frozenset[StopId] = frozenset()
    spoke_at: datetime | None = None
    silent_since: datetime | None = None
    measured: frozenset[StopId | None] = frozenset()
    deviations: dict[Deviation, datetime] = field(default_factory=dict[Deviation, datetime])

    @property
    def open_stops(self) -> tuple[StopPlan, ...]:
        """Stops still to visit, in sequence, without those whose parcels all stayed at the depot."""
        return tuple(stop for stop in self.stops if not self.is_visited(stop.stop) and self._has_goods(stop))

    @property
    def is_start_unsaid(self) -> bool:
        """Only positions say that the van has left."""
        return self.started is not None and self.started.by is Witness.POSITIONS

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
    if _is_of_the_driver(event):
        tour = replace(tour, spoke_at=newest(tour.spoke_at, event.occurred_at))
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


def _is_of_the_driver(event: TourEvent) -> bool:
    match event:
        case TourStarted(by=by) | StopArrived(by=by) | StopDeparted(by=by):
            return by is Witness.DRIVER
        case _:
            return isinstance(event, StopDeferred | TourInterrupted | BreakTaken)


def _witnessed(tour: Tour, event: _Witnessed) -> Tour:
    match event:
        case StopReached():
            return replace(tour, reached={**tour.reached, event.stop: event})
        case StopLeft():
            return replace(tour, left={**tour.left, event.stop: event})
        case AttemptWeighed():
            return replace(tour, weighed=tour.weighed | {(event.stop, event.attempted_at)})
        case SilenceStarted():
            return replace(tour, silent_since=event.since)
        case SilenceEnded():
            return replace(tour, silent_since=None)


def _surveyed(tour: Tour, event: _Surveyed) -> Tour:
    match event:
        case LegDriven():
            return replace(tour, measured=tour.measured | {event.stop})
        case TourDeviated():
            return replace(tour, deviations={**tour.deviations, event.kind: event.since})
        case DeviationEnded():
            going_on = {kind: since for kind, since in tour.deviations.items() if kind is not event.kind}
            return replace(tour, deviations=going_on)


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


def _evolve_stop(tour: Tour, event: _StopEvent | _Witnessed | _Surveyed) -> Tour:
    if isinstance(event, LegDriven | TourDeviated | DeviationEnded):
        return _surveyed(tour, event)
    if isinstance(event, StopReached | StopLeft | AttemptWeighed | SilenceStarted | SilenceEnded):
        return _witnessed(tour, event)
    approached = None if tour.approached == event.stop else tour.approached
    at_stop = None if tour.at_stop == event.stop else tour.at_stop
    match event:
        case StopApproached():
            return replace(tour, approached=event.stop)
        case StopArrived():
            return _arrived(replace(tour, approached=approached), event)
        case StopDeparted():
            said = event.by is Witness.DRIVER
            return replace(
                tour,
                departed=tour.departed | {event.stop},
                approached=approached,
                at_stop=at_stop,
                unsaid_left=tour.unsaid_left - {event.stop} if said else tour.unsaid_left | {event.stop},
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
                reached={stop: one for stop, one in tour.reached.items() if stop != event.stop},
                left={stop: one for stop, one in tour.left.items() if stop != event.stop},
                unsaid=tour.unsaid - {event.stop},
                unsaid_left=tour.unsaid_left - {event.stop},
            )
        case _:
            assert_never(event)


def _arrived(tour: Tour, event: StopArrived) -> Tour:
    """An arrival told after the departure brings no van back, unless only positions told of that."""
    said, left = event.by is Witness.DRIVER, tour.left.get(event.stop)
    again = (
        said and event.stop in tour.unsaid_left and left is not None and event.occurred_at > left.occurred_at
    )
    departed = tour.departed - {event.stop} if again else tour.departed
    return replace(
        tour,
        arrived=tour.arrived | {event.stop},
        departed=departed,
        at_stop=tour.at_stop if event.stop in departed else event.stop,
        unsaid=tour.unsaid - {event.stop} if said else tour.unsaid | {event.stop},
    )


def _last(stops: tuple[StopPlan, ...], deferred: StopId) -> tuple[StopPlan, ...]:
    return tuple(sorted(stops, key=lambda stop: stop.stop == deferred))
