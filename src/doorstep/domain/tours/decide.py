"""The rules of a tour: published, started once, driven stop by stop, ended."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import assert_never

from doorstep.domain.tours.commands import (
    AgreeMeetUp,
    ApproachStop,
    ArriveAtStop,
    DeferStop,
    DepartFromStop,
    EndTour,
    InterruptTour,
    LeaveStop,
    MeasureLeg,
    PublishTour,
    ReachStop,
    ReportDangers,
    ReportDeviation,
    ReportSilence,
    ResequenceTour,
    ResumeTour,
    StartTour,
    TakeBreak,
    TakeOver,
    TourCommand,
    WeighAttempt,
)
from doorstep.domain.tours.meeting import meet
from doorstep.domain.tours.publication import publish
from doorstep.domain.tours.refusals import (
    AlreadyEnded,
    AlreadyStarted,
    NotPublished,
    NotStarted,
    ParcelNotOnPlan,
)
from doorstep.domain.tours.resequencing import report, resequence
from doorstep.domain.tours.state import Tour, evolve, shipments_in
from doorstep.domain.tours.survey import survey
from doorstep.domain.tours.visits import approach_next, check_under_way, resumed, visit
from doorstep.domain.tours.witness import silence, witness
from doorstep.events import BreakTaken, TourEnded, TourEvent, TourInterrupted, TourStarted, Witness
from doorstep.kernel.ids import ParcelId, ShipmentId

type _Surveyed = ReportSilence | MeasureLeg | ReportDeviation


def decide(tour: Tour, command: TourCommand, *, at: datetime) -> list[TourEvent]:
    """What happens when `command` is asked `at` a moment. What is so already is no event.

    Raises:
        StopTwice: a plan names a stop or a parcel twice.
        NotPublished: a start without a plan.
        NotStarted: something on the way before the van left.
        AlreadyStarted: a second start, with other parcels.
        AlreadyEnded: something after the van was back.
        ParcelNotOnPlan: a start with a parcel that has no stop.
        VisitedStopMissing: a new plan forgets a stop that was visited.
        UnknownStop: the stop is not on the tour.
        StopNotOpen: a visited stop is approached or put off.
        SequenceOutdated, NoGain, ResequencedLately: a new sequence that is none.
    """
    match command:
        case PublishTour():
            return publish(tour, command, at)
        case StartTour():
            return _start(tour, command, at)
        case ApproachStop() | ArriveAtStop() | DepartFromStop() | DeferStop():
            return visit(tour, command, at)
        case InterruptTour() | ResumeTour() | TakeBreak():
            return _stand_or_go_on(tour, command, at)
        case ResequenceTour() | ReportDangers() | AgreeMeetUp() | TakeOver():
            return _in_trouble(tour, command, at)
        case _:
            return _seen_or_ended(tour, command, at)


def _seen_or_ended(
    tour: Tour, command: ReachStop | LeaveStop | WeighAttempt | _Surveyed | EndTour, at: datetime
) -> list[TourEvent]:
    match command:
        case MeasureLeg() | ReportDeviation():
            return survey(tour, command, at)
        case ReachStop() | LeaveStop() | WeighAttempt():
            return witness(tour, command, at)
        case ReportSilence():
            return silence(tour, command, at)
        case EndTour():
            return _end(tour, command, at)
        case _:
            assert_never(command)


def _in_trouble(
    tour: Tour, command: ResequenceTour | ReportDangers | AgreeMeetUp | TakeOver, at: datetime
) -> list[TourEvent]:
    match command:
        case ResequenceTour():
            return resequence(tour, command, at)
        case ReportDangers():
            return report(tour, command, at)
        case AgreeMeetUp() | TakeOver():
            return meet(tour, command, at)


def _start(tour: Tour, command: StartTour, at: datetime) -> list[TourEvent]:
    if tour.plan is None:
        raise NotPublished(f"tour {command.tour} has no plan in force; publish it first")
    if command.by is Witness.POSITIONS:
        command = replace(command, parcels=() if tour.started else _planned_parcels(tour))
    if tour.started is not None and (command.by is Witness.POSITIONS or not tour.is_start_unsaid):
        return _started_again(tour.started, command)
    # What was taken off the tour after it was loaded leaves with the van all the same, and comes back.
    foreign = [parcel for parcel in command.parcels if parcel not in tour.shipments_of]
    if foreign:
        raise ParcelNotOnPlan(
            f"tour {command.tour} has no stop for {', '.join(foreign)}; unload them or publish the tour again"
        )
    goes = shipments_in(
        stop for stop in tour.stops if stop.collects or not set(stop.parcels).isdisjoint(command.parcels)
    )
    started = TourStarted(
        occurred_at=at,
        tour=command.tour,
        shipments=goes,
        parcels=command.parcels,
        left=tuple(shipment for shipment in shipments_in(tour.stops) if shipment not in goes),
        by=command.by,
    )
    return [started, *approach_next(evolve(tour, started), at)]


def _planned_parcels(tour: Tour) -> tuple[ParcelId, ...]:
    """What nobody said anything of is believed to be in the van."""
    return tuple(dict.fromkeys(parcel for stop in tour.stops for parcel in stop.parcels))


def _started_again(started: TourStarted, command: StartTour) -> list[TourEvent]:
    if set(started.parcels) == set(command.parcels) or command.by is Witness.POSITIONS:
        return []
    raise AlreadyStarted(
        f"tour {command.tour} started at {started.occurred_at} with other parcels; publish it again instead"
    )


def _stand_or_go_on(
    tour: Tour, command: InterruptTour | ResumeTour | TakeBreak, at: datetime
) -> list[TourEvent]:
    check_under_way(tour, command.tour, at)
    if isinstance(command, TakeBreak):
        return _rest(tour, command, at)
    known = tour.interrupted
    if isinstance(command, ResumeTour):
        return [] if known is None else [resumed(tour, command.tour, at)]
    if known is not None and (known.cause, known.expected_s) == (command.cause, command.expected_s):
        return []
    return [
        TourInterrupted(
            occurred_at=at,
            tour=command.tour,
            cause=command.cause,
            expected_s=command.expected_s,
            shipments=shipments_in(tour.open_stops),
        )
    ]


def _rest(tour: Tour, command: TakeBreak, at: datetime) -> list[TourEvent]:
    """Who rests already is told nothing new: one break is not taken twice."""
    last = tour.rested
    if last is not None and at < last.occurred_at + timedelta(seconds=last.length_s):
        return []
    return [BreakTaken(occurred_at=at, tour=command.tour, length_s=command.length_s)]


def _end(tour: Tour, command: EndTour, at: datetime) -> list[TourEvent]:
    if tour.started is None:
        raise NotStarted(f"tour {command.tour} has not started; it cannot end")
    if tour.ended is not None:
        return _ended_again(tour.ended, command)
    on_board = set(command.returned)
    uncollected = tuple(one for stop in tour.stops for one in stop.collects if one not in on_board)
    return [
        TourEnded(
            occurred_at=at,
            tour=command.tour,
            returned=command.returned,
            shipments=_shipments_of(tour, (*command.returned, *uncollected)),
            uncollected=uncollected,
        )
    ]


def _ended_again(ended: TourEnded, command: EndTour) -> list[TourEvent]:
    if set(ended.returned) == set(command.returned):
        return []
    raise AlreadyEnded(
        f"tour {command.tour} ended at {ended.occurred_at}; record parcels found later at the depot"
    )


def _shipments_of(tour: Tour, parcels: tuple[ParcelId, ...]) -> tuple[ShipmentId, ...]:
    return tuple(
        dict.fromkeys(shipment for parcel in parcels for shipment in tour.shipments_of.get(parcel, ()))
    )
