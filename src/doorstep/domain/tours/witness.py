"""What positions show of a tour: always recorded beside the driver's word, and his where he says nothing.

While a driver speaks, his word alone moves the tour. He says nothing when not even the start was said, or
when the van went through a whole visit and on to another stop without a word of his.
"""

from datetime import datetime
from typing import assert_never

from doorstep.domain.tours.commands import LeaveStop, ReachStop, ReportSilence, WeighAttempt
from doorstep.domain.tours.refusals import UnknownStop
from doorstep.domain.tours.state import Tour, evolve
from doorstep.domain.tours.visits import approach_next, check_under_way
from doorstep.events import (
    AttemptWeighed,
    SilenceEnded,
    SilenceStarted,
    StopArrived,
    StopDeparted,
    StopLeft,
    StopPlan,
    StopReached,
    TourEvent,
    Witness,
)
from doorstep.kernel.ids import StopId, TourId


def witness(tour: Tour, command: ReachStop | LeaveStop | WeighAttempt, at: datetime) -> list[TourEvent]:
    """What follows from what positions show; what they showed before is no event.

    Raises: NotStarted, AlreadyEnded, UnknownStop.
    """
    check_under_way(tour, command.tour, at)
    stop = _planned(tour, command.tour, command.stop)
    match command:
        case ReachStop():
            return _reach(tour, stop, command, at)
        case LeaveStop():
            return _leave(tour, stop, command, at)
        case WeighAttempt():
            return _weigh(tour, stop, command, at)
        case _:
            assert_never(command)


def silence(tour: Tour, command: ReportSilence, at: datetime) -> list[TourEvent]:
    """A silence begins once and ends once; of a tour that is not under way nothing is due."""
    if tour.started is None or tour.ended is not None:
        return []
    if command.since is None:
        if tour.silent_since is None:
            return []
        since = tour.silent_since
        return [SilenceEnded(occurred_at=at, tour=command.tour, since=since)]
    if tour.silent_since is not None:
        return []
    return [SilenceStarted(occurred_at=at, tour=command.tour, since=command.since, every_s=command.every_s)]


def _reach(tour: Tour, stop: StopPlan, command: ReachStop, at: datetime) -> list[TourEvent]:
    if stop.stop in tour.reached:
        return []
    reached = StopReached(
        occurred_at=at,
        tour=command.tour,
        stop=stop.stop,
        shipments=stop.shipments,
        off_by_m=command.off_by_m,
        alone=command.alone,
    )
    passed = _passed_in_silence(tour, at)
    told = [event for one in passed for event in _visit(tour, one)]
    if (passed or _is_silent(tour)) and not tour.is_visited(stop.stop):
        told.append(_arrived(stop, command.tour, at))
    return [reached, *told]


def _leave(tour: Tour, stop: StopPlan, command: LeaveStop, at: datetime) -> list[TourEvent]:
    if stop.stop in tour.left or stop.stop not in tour.reached:
        return []
    left = StopLeft(
        occurred_at=at,
        tour=command.tour,
        stop=stop.stop,
        shipments=stop.shipments,
        stood_s=command.stood_s,
        alone=command.alone,
    )
    if stop.stop not in tour.unsaid or stop.stop in tour.departed:  # the driver speaks of it himself
        return [left]
    departed = _departed(stop, command.tour, at)
    after = evolve(evolve(tour, left), departed)
    return [left, departed, *approach_next(after, at)]


def _weigh(tour: Tour, stop: StopPlan, command: WeighAttempt, at: datetime) -> list[TourEvent]:
    if (stop.stop, command.attempted_at) in tour.weighed:
        return []
    return [
        AttemptWeighed(
            occurred_at=at,
            tour=command.tour,
            stop=stop.stop,
            shipments=stop.shipments,
            attempted_at=command.attempted_at,
            presence=command.presence,
            off_by_m=command.off_by_m,
            stood_s=command.stood_s,
        )
    ]


def _is_silent(tour: Tour) -> bool:
    """Nobody has said anything of this tour but its positions."""
    return tour.is_start_unsaid and tour.spoke_at is None


def _passed_in_silence(tour: Tour, at: datetime) -> list[StopPlan]:
    """The stops that the van stood at and left since the driver's last word, in the sequence driven."""
    spoke_at = tour.spoke_at or (tour.started.occurred_at if tour.started else at)
    passed = [
        (reached.occurred_at, stop)
        for stop in tour.stops
        for reached in [tour.reached.get(stop.stop)]
        if reached is not None
        and stop.stop in tour.left
        and not tour.is_visited(stop.stop)
        and spoke_at < reached.occurred_at < at
    ]
    return [stop for _, stop in sorted(passed, key=lambda pair: pair[0])]


def _visit(tour: Tour, stop: StopPlan) -> list[TourEvent]:
    reached, left = tour.reached[stop.stop], tour.left[stop.stop]
    return [
        _arrived(stop, reached.tour, reached.occurred_at),
        _departed(stop, left.tour, left.occurred_at),
    ]


def _arrived(stop: StopPlan, tour: TourId, at: datetime) -> StopArrived:
    return StopArrived(
        occurred_at=at, tour=tour, stop=stop.stop, shipments=stop.shipments, by=Witness.POSITIONS
    )


def _departed(stop: StopPlan, tour: TourId, at: datetime) -> StopDeparted:
    return StopDeparted(
        occurred_at=at, tour=tour, stop=stop.stop, shipments=stop.shipments, by=Witness.POSITIONS
    )


def _planned(tour: Tour, named: TourId, stop: StopId) -> StopPlan:
    for planned in tour.stops:
        if planned.stop == stop:
            return planned
    raise UnknownStop(f"stop {stop} is not on tour {named}; load the tour again")
