"""What the van does at its stops, and which stop is next in the sequence actually driven."""

from dataclasses import replace
from datetime import datetime
from typing import assert_never

from doorstep.domain.tours.commands import ApproachStop, ArriveAtStop, DeferStop, DepartFromStop
from doorstep.domain.tours.refusals import AlreadyEnded, NotStarted, StopNotOpen, UnknownStop
from doorstep.domain.tours.state import Tour, evolve, shipments_in
from doorstep.events import (
    StopApproached,
    StopArrived,
    StopDeferred,
    StopDeparted,
    StopPlan,
    TourEvent,
    TourResumed,
)
from doorstep.kernel.ids import StopId, TourId

type StopCommand = ApproachStop | ArriveAtStop | DepartFromStop | DeferStop


def visit(tour: Tour, command: StopCommand, at: datetime) -> list[TourEvent]:
    """What follows for the stop named, and for the one that is next then.

    Raises: NotStarted, AlreadyEnded, UnknownStop, StopNotOpen.
    """
    check_under_way(tour, command.tour, at)
    stop = _planned(tour, command.tour, command.stop)
    match command:
        case ApproachStop():
            return _approach(tour, stop, command, at)
        case ArriveAtStop():
            return _arrive(tour, stop, command, at)
        case DepartFromStop():
            return _depart(tour, stop, command, at)
        case DeferStop():
            return _defer(tour, stop, command, at)
        case _:
            assert_never(command)


def check_under_way(tour: Tour, named: TourId, at: datetime) -> None:
    """The van had left, and was not back before `at`; what a device tells late still counts.

    Raises: NotStarted, AlreadyEnded.
    """
    if tour.started is None:
        raise NotStarted(f"tour {named} has not started; start it when the van leaves")
    if tour.ended is not None and at > tour.ended.occurred_at:
        raise AlreadyEnded(
            f"tour {named} ended at {tour.ended.occurred_at}; nothing happens on it after that"
        )


def approach_next(tour: Tour, at: datetime) -> list[TourEvent]:
    """The next open stop is announced, unless the van is at a stop or heads for an open one already."""
    if tour.started is None or tour.ended is not None or tour.at_stop is not None:
        return []
    open_stops = tour.open_stops
    if not open_stops or tour.approached in {stop.stop for stop in open_stops}:
        return []
    return [_approached(tour.started.tour, open_stops[0], at)]


def _approached(tour: TourId, stop: StopPlan, at: datetime) -> StopApproached:
    return StopApproached(occurred_at=at, tour=tour, stop=stop.stop, shipments=stop.shipments)


def _planned(tour: Tour, named: TourId, stop: StopId) -> StopPlan:
    for planned in tour.stops:
        if planned.stop == stop:
            return planned
    raise UnknownStop(f"stop {stop} is not on tour {named}; load the tour again")


def _approach(tour: Tour, stop: StopPlan, command: ApproachStop, at: datetime) -> list[TourEvent]:
    if tour.is_visited(stop.stop):
        raise StopNotOpen(f"stop {stop.stop} of tour {command.tour} was visited; approach an open one")
    if tour.approached == stop.stop:
        return []
    waiting = [one.stop for one in tour.open_stops if one.stop != stop.stop]
    turn = tour.approached if tour.approached in waiting else tour.open_stops[0].stop
    passed = turn if turn in waiting else None
    approached = _approached(command.tour, stop, at)
    return [replace(approached, by=command.by, instead_of=passed)]


def _arrive(tour: Tour, stop: StopPlan, command: ArriveAtStop, at: datetime) -> list[TourEvent]:
    if stop.stop in tour.arrived - tour.unsaid:
        return []
    arrived = StopArrived(occurred_at=at, tour=command.tour, stop=stop.stop, shipments=stop.shipments)
    if tour.interrupted is None or at <= tour.interrupted.occurred_at:
        return [arrived]
    # A van that reaches a stop is moving again, whether or not anybody said so.
    return [resumed(tour, command.tour, at), arrived]


def resumed(tour: Tour, named: TourId, at: datetime) -> TourResumed:
    """The tour moves again, for everybody who still waits."""
    return TourResumed(occurred_at=at, tour=named, shipments=shipments_in(tour.open_stops))


def _depart(tour: Tour, stop: StopPlan, command: DepartFromStop, at: datetime) -> list[TourEvent]:
    if stop.stop in tour.departed - tour.unsaid_left:
        return []
    departed = StopDeparted(occurred_at=at, tour=command.tour, stop=stop.stop, shipments=stop.shipments)
    return [departed, *approach_next(evolve(tour, departed), at)]


def _defer(tour: Tour, stop: StopPlan, command: DeferStop, at: datetime) -> list[TourEvent]:
    if stop.stop in tour.departed:
        raise StopNotOpen(f"stop {stop.stop} of tour {command.tour} was left; put it off before leaving it")
    if stop.stop in tour.deferred and tour.stops[-1] == stop and not _is_current(tour, stop.stop):
        return []
    deferred = StopDeferred(occurred_at=at, tour=command.tour, stop=stop.stop, shipments=stop.shipments)
    return [deferred, *approach_next(evolve(tour, deferred), at)]


def _is_current(tour: Tour, stop: StopId) -> bool:
    return stop == tour.approached or stop in tour.arrived
