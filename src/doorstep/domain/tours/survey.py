"""What the roads under a van's positions say of a tour: how far it drove, and where it left its plan."""

from datetime import datetime

from doorstep.domain.tours.commands import MeasureLeg, ReportDeviation
from doorstep.domain.tours.refusals import NotStarted, UnknownStop
from doorstep.domain.tours.state import Tour
from doorstep.events import DeviationEnded, LegDriven, TourDeviated, TourEvent


def survey(tour: Tour, command: MeasureLeg | ReportDeviation, at: datetime) -> list[TourEvent]:
    """What follows; a leg is measured once, a deviation begins once and ends once.

    Raises: NotStarted, UnknownStop.
    """
    if tour.started is None:
        raise NotStarted(f"tour {command.tour} has not started; nothing was driven on it")
    if command.stop is not None and all(stop.stop != command.stop for stop in tour.stops):
        raise UnknownStop(f"stop {command.stop} is not on tour {command.tour}; load the tour again")
    if isinstance(command, MeasureLeg):
        return _measure(tour, command, at)
    return _deviate(tour, command, at)


def _measure(tour: Tour, command: MeasureLeg, at: datetime) -> list[TourEvent]:
    if command.stop in tour.measured:
        return []
    return [
        LegDriven(
            occurred_at=at,
            tour=command.tour,
            stop=command.stop,
            since=command.since,
            driven_m=command.driven_m,
            way_m=command.way_m,
            matched_permille=command.matched_permille,
        )
    ]


def _deviate(tour: Tour, command: ReportDeviation, at: datetime) -> list[TourEvent]:
    known = tour.deviations.get(command.kind)
    if command.over:
        if known is None:
            return []
        return [DeviationEnded(occurred_at=at, tour=command.tour, kind=command.kind, since=known)]
    if known is not None or tour.ended is not None:
        return []
    return [
        TourDeviated(
            occurred_at=at,
            tour=command.tour,
            kind=command.kind,
            since=command.since,
            stop=command.stop,
            off_by_m=command.off_by_m,
        )
    ]
