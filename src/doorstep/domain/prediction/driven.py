"""A tour as it was planned and as it was driven, from the log alone: what prediction learns from."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import pairwise
from typing import assert_never

from doorstep.events import (
    BreakPlan,
    BreakTaken,
    Building,
    Event,
    Recorded,
    StopArrived,
    StopDeferred,
    StopDeparted,
    StopLeft,
    StopPlan,
    StopReached,
    TourEnded,
    TourInterrupted,
    TourPublished,
    TourResumed,
    TourStarted,
    Witness,
)
from doorstep.kernel.ids import DepotId, PartyId, StopId, TourId
from doorstep.kernel.time import Window

VERSION = 4

AT_ONCE_S = 15.0
"""Who says arrival and end in one press has said nothing of how long it took."""

_STOPS = StopArrived | StopDeparted | StopDeferred | StopReached | StopLeft
_HALTS = TourInterrupted | TourResumed | BreakTaken
_TOURS = TourPublished | TourStarted | _STOPS | _HALTS | TourEnded


@dataclass(frozen=True, slots=True, kw_only=True)
class DrivenStop:
    """One stop. `drive_s` is the drive to it from the stop `after` (`None`: the depot) as planned.

    `drive_s` is `None` where the plan waits at the door or rests before it. Where somebody was not at home
    and the driver came back later (`put_off`), the moments are those of the first visit. `reached_at` and
    `left_at` are what positions show, and count where the driver said nothing of his own; a stand that is
    not `alone` was for more than this stop. Units: `service_s`, `cushion_s` seconds, as planned; `rested_s`
    seconds of rest at the door.
    """

    stop: StopId
    window: Window
    planned_at: datetime
    service_s: int
    cushion_s: int
    drive_s: float | None
    after: StopId | None
    doors: int
    attended: bool | None
    building: Building
    door: str
    brand: PartyId
    arrived_at: datetime | None = None
    departed_at: datetime | None = None
    put_off: bool = False
    rested_s: int = 0
    reached_at: datetime | None = None
    left_at: datetime | None = None
    alone: bool = True
    unsaid: bool = False

    @property
    def served_s(self) -> float | None:
        """Seconds of service, without rest: from the arrival, or the window's opening, to the departure."""
        came_at, went_at = self._visit
        if came_at is None or went_at is None or went_at <= came_at:
            return None
        ready_at = came_at + timedelta(seconds=self.rested_s)
        return max(0.0, (went_at - max(ready_at, self.window.start)).total_seconds())

    @property
    def _visit(self) -> tuple[datetime | None, datetime | None]:
        """The driver's word; the dwell where he gave none, or both ends in one press."""
        told = self.arrived_at, self.departed_at
        lasted = (told[1] - told[0]).total_seconds() if told[0] and told[1] else 0.0
        if lasted >= AT_ONCE_S and not self.unsaid:
            return told
        if self.reached_at is not None and self.left_at is not None:
            return (self.reached_at, self.left_at) if self.alone else (None, None)
        return told

    @property
    def kept(self) -> bool | None:
        """Whether it was left inside its window; `None` when nobody said that it was left."""
        return None if self.departed_at is None else self.departed_at <= self.window.end


@dataclass(frozen=True, slots=True, kw_only=True)
class DrivenTour:
    """A tour. `stops` stand in the sequence of the plan; `stood` are the moments it stopped and went on.

    `breaks` are those that were planned.
    """

    tour: TourId
    version: int = 0
    depot: DepotId | None = None
    driver: PartyId | None = None
    day: str = ""
    shift: Window | None = None
    departs_at: datetime | None = None
    stops: tuple[DrivenStop, ...] = ()
    started_at: datetime | None = None
    ended_at: datetime | None = None
    stood: tuple[tuple[datetime, datetime | None], ...] = ()
    breaks: tuple[BreakPlan, ...] = ()

    @property
    def driven(self) -> tuple[DrivenStop, ...]:
        """The stops in the sequence in which the van reached them."""
        reached = [(stop.arrived_at, stop) for stop in self.stops if stop.arrived_at is not None]
        return tuple(stop for _, stop in sorted(reached, key=lambda pair: pair[0]))


def keys(recorded: Recorded[Event]) -> tuple[TourId, ...]:
    """The tour that an event concerns, from the event alone."""
    return (recorded.event.tour,) if isinstance(recorded.event, _TOURS) else ()


def fold(tour: DrivenTour, recorded: Recorded[Event]) -> DrivenTour:
    """The tour after `recorded`; unchanged when it was folded before, or is over."""
    event = recorded.event
    if not isinstance(event, _TOURS) or recorded.stream_version <= tour.version or tour.ended_at is not None:
        return tour
    return replace(_after(tour, event), version=recorded.stream_version)


def tags(tour: DrivenTour) -> tuple[str, ...]:
    """Days that are over are found by their depot."""
    return () if tour.ended_at is None else (f"driven:{tour.depot}", f"driven:{tour.depot}:{tour.day}")


def driven_legs(tour: DrivenTour) -> Iterator[tuple[DrivenStop, float]]:
    """The legs that were driven as planned and without a halt, with the seconds each took.

    A leg whose planned drive is not known, or that was driven in another sequence, says nothing about roads.
    """
    for last, stop in pairwise((None, *tour.driven)):
        if stop is None or stop.drive_s is None or stop.arrived_at is None:
            continue
        left_at = tour.started_at if last is None else last.departed_at
        as_planned = stop.after == (last.stop if last else None)
        if left_at is None or not as_planned or _halted(tour, left_at, stop.arrived_at):
            continue
        yield stop, (stop.arrived_at - left_at).total_seconds()


def _halted(tour: DrivenTour, since: datetime, until: datetime) -> bool:
    return any(begun < until and (over is None or over > since) for begun, over in tour.stood)


def _after(tour: DrivenTour, event: _TOURS) -> DrivenTour:
    match event:
        case TourPublished():
            return _planned(tour, event)
        case TourStarted():
            return replace(tour, started_at=event.occurred_at)
        case TourEnded():
            return replace(tour, ended_at=event.occurred_at)
        case TourInterrupted() | TourResumed() | BreakTaken():
            return _halt(tour, event)
        case StopArrived() | StopDeparted() | StopDeferred() | StopReached() | StopLeft():
            return replace(tour, stops=tuple(_visited(stop, event) for stop in tour.stops))
        case _:
            assert_never(event)


def _halt(tour: DrivenTour, event: _HALTS) -> DrivenTour:
    if not isinstance(event, BreakTaken):
        return replace(tour, stood=_stood(tour, event))
    over_at = event.occurred_at + timedelta(seconds=event.length_s)
    stops = (
        replace(stop, rested_s=stop.rested_s + event.length_s)
        if stop.arrived_at is not None and stop.departed_at is None
        else stop
        for stop in tour.stops
    )
    return replace(tour, stood=(*tour.stood, (event.occurred_at, over_at)), stops=tuple(stops))


def _stood(
    tour: DrivenTour, event: TourInterrupted | TourResumed
) -> tuple[tuple[datetime, datetime | None], ...]:
    if isinstance(event, TourInterrupted):
        return (*tour.stood, (event.occurred_at, None))
    return tuple((begun, over or event.occurred_at) for begun, over in tour.stood)


def _visited(stop: DrivenStop, event: _STOPS) -> DrivenStop:
    if stop.stop != event.stop or stop.put_off:
        return stop
    match event:
        case StopReached():
            return replace(stop, reached_at=event.occurred_at, alone=event.alone, left_at=None)
        case StopLeft():
            return replace(stop, left_at=event.occurred_at, alone=stop.alone and event.alone)
        case StopArrived():
            return replace(stop, arrived_at=event.occurred_at, unsaid=event.by is Witness.POSITIONS)
        case StopDeparted():
            unsaid = stop.unsaid and event.by is Witness.POSITIONS
            return replace(stop, departed_at=event.occurred_at, unsaid=unsaid)
        case StopDeferred():
            # Put off on the way, before the van was there, it is not visited yet.
            seen = stop.arrived_at is not None
            return replace(stop, departed_at=event.occurred_at, put_off=True) if seen else stop
        case _:
            assert_never(event)


def _planned(tour: DrivenTour, event: TourPublished) -> DrivenTour:
    known = {one.stop: one for one in tour.stops}
    fresh = [_fresh(event, number, plan) for number, plan in enumerate(event.stops)]
    return replace(
        tour,
        depot=event.depot,
        driver=event.driver,
        day=event.day,
        shift=event.shift,
        departs_at=event.departs_at,
        breaks=event.breaks,
        stops=tuple(_as_known(stop, known.get(stop.stop)) for stop in fresh),
    )


def _fresh(event: TourPublished, number: int, plan: StopPlan) -> DrivenStop:
    last, leaves_at = None, event.departs_at
    if number:
        last = event.stops[number - 1]
        leaves_at = last.planned_at + timedelta(seconds=last.service_s + last.cushion_s)
    return DrivenStop(
        stop=plan.stop,
        window=plan.window,
        planned_at=plan.planned_at,
        service_s=plan.service_s,
        cushion_s=plan.cushion_s,
        drive_s=_drive_s(event, plan, leaves_at),
        after=last.stop if last else None,
        doors=len(plan.shipments),
        attended=plan.attended,
        building=plan.building,
        door=plan.door,
        brand=plan.brand,
    )


def _drive_s(event: TourPublished, plan: StopPlan, leaves_at: datetime) -> float | None:
    """The drive as planned: said, or the time between, where it was neither a wait nor a rest."""
    if plan.drive_s is not None:
        return float(plan.drive_s)
    between_s = (plan.planned_at - leaves_at).total_seconds()
    rests = any(leaves_at <= one.planned_at < plan.planned_at for one in event.breaks)
    return between_s if between_s >= 0 and plan.planned_at > plan.window.start and not rests else None


def _as_known(fresh: DrivenStop, old: DrivenStop | None) -> DrivenStop:
    """Published again without one of its stops, a tour keeps the moments of the others, and their drives."""
    if old is None:
        return fresh
    if old.planned_at == fresh.planned_at:
        fresh = replace(fresh, drive_s=old.drive_s, after=old.after)
    return replace(
        fresh,
        arrived_at=old.arrived_at,
        departed_at=old.departed_at,
        put_off=old.put_off,
        rested_s=old.rested_s,
        reached_at=old.reached_at,
        left_at=old.left_at,
        alone=old.alone,
        unsaid=old.unsaid,
    )
