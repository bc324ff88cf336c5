"""The tour sheet as a read model: which tours an event concerns, and what it adds to their sheets."""

from dataclasses import replace
from datetime import datetime
from typing import assert_never

from doorstep.domain.tours.sheet import (
    AttemptLine,
    DeviationLine,
    MeetUpLine,
    ParcelLine,
    RestLine,
    StopLine,
    StopState,
    TourSheet,
    WayLine,
)
from doorstep.events import (
    AttemptWeighed,
    BreakTaken,
    CollectionAttempted,
    CollectionCompleted,
    DeliveryAttempted,
    DeliveryCompleted,
    DeliveryRefused,
    DeviationEnded,
    Event,
    LegDriven,
    MeetUpAgreed,
    ParcelsTakenOver,
    PromisesEndangered,
    Recorded,
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
    TourInterrupted,
    TourLocked,
    TourPublished,
    TourResequenced,
    TourResumed,
    TourStarted,
    TourUnlocked,
    VehicleLoaded,
    Witness,
)
from doorstep.kernel.ids import StopId, TourId
from doorstep.kernel.moments import is_after, newest

VERSION = 1

_STOPS = StopApproached | StopArrived | StopDeparted | StopDeferred
_WAYS = TourStarted | TourInterrupted | TourResumed | BreakTaken | TourEnded
_MEETINGS = MeetUpAgreed | ParcelsTakenOver
_WITNESSED = StopReached | StopLeft | AttemptWeighed
_SILENCES = SilenceStarted | SilenceEnded
_SURVEYED = LegDriven | TourDeviated | DeviationEnded
_SEEN = _WITNESSED | _SILENCES | _SURVEYED
_TOURS = TourPublished | TourResequenced | PromisesEndangered | _MEETINGS | _WAYS | _STOPS | _SEEN
_PICKED_UP = CollectionCompleted | CollectionAttempted
_PARCELS = VehicleLoaded | DeliveryCompleted | DeliveryAttempted | DeliveryRefused | _PICKED_UP
_LOCKS = TourLocked | TourUnlocked


def keys(recorded: Recorded[Event]) -> tuple[TourId, ...]:
    """The tour that an event concerns, from the event alone."""
    event = recorded.event
    return (event.tour,) if isinstance(event, _TOURS | _PARCELS | _LOCKS) else ()


def fold(sheet: TourSheet, recorded: Recorded[Event]) -> TourSheet:
    """The sheet after `recorded`; unchanged when it was folded before."""
    event, version = recorded.event, recorded.stream_version
    if isinstance(event, _PARCELS):
        return _with_parcel(sheet, event)
    if isinstance(event, _LOCKS):
        locked = isinstance(event, TourLocked)
        is_news = version > sheet.lock_version
        return replace(sheet, locked=locked, lock_version=version) if is_news else sheet
    if not isinstance(event, _TOURS) or version <= sheet.version:
        return sheet
    return replace(_driven(sheet, event), version=version)


def _driven(sheet: TourSheet, event: _TOURS) -> TourSheet:
    at = event.occurred_at
    match event:
        case TourPublished() | TourResequenced() | PromisesEndangered() | MeetUpAgreed() | ParcelsTakenOver():
            return _planned_anew(sheet, event)
        case TourStarted():
            return replace(sheet, started_at=at, parcels_aboard=event.parcels)
        case TourInterrupted() | TourResumed() | BreakTaken():
            return _halted(sheet, event)
        case StopReached() | StopLeft() | AttemptWeighed() | SilenceStarted() | SilenceEnded():
            return _seen_there(sheet, event)
        case TourEnded():
            return replace(sheet, ended_at=at, returned=event.returned, is_interrupted=False, dangers=())
        case _:
            seen = isinstance(event, LegDriven | TourDeviated | DeviationEnded)
            return _surveyed(sheet, event) if seen else _visited(sheet, event)


def _surveyed(sheet: TourSheet, event: _SURVEYED) -> TourSheet:
    match event:
        case LegDriven():
            way = WayLine(driven_m=event.driven_m, way_m=event.way_m, matched_permille=event.matched_permille)
            if event.stop is None:
                return replace(sheet, way_home=way)
            lines = (replace(line, way=way) if line.stop == event.stop else line for line in sheet.stops)
            return replace(sheet, stops=tuple(lines))
        case TourDeviated():
            line = DeviationLine(kind=event.kind, since=event.since, stop=event.stop, off_by_m=event.off_by_m)
            return replace(sheet, deviations=(*sheet.deviations, line))
        case DeviationEnded():
            over_at = event.occurred_at
            known = (
                replace(one, over_at=over_at) if one.kind is event.kind and one.over_at is None else one
                for one in sheet.deviations
            )
            return replace(sheet, deviations=tuple(known))


def _seen_there(sheet: TourSheet, event: _WITNESSED | _SILENCES) -> TourSheet:
    if isinstance(event, SilenceStarted | SilenceEnded):
        begun = event if isinstance(event, SilenceStarted) else None
        since, every_s = (begun.since, begun.every_s) if begun else (None, None)
        return replace(sheet, silent_since=since, silent_every_s=every_s)
    lines = (_witnessed(line, event) if line.stop == event.stop else line for line in sheet.stops)
    return replace(sheet, stops=tuple(lines))


def _witnessed(line: StopLine, event: _WITNESSED) -> StopLine:
    """What positions show stands beside what the driver said, and changes nothing of it."""
    match event:
        case StopReached():
            return replace(
                line, reached_at=event.occurred_at, off_by_m=event.off_by_m, alone=event.alone, left_at=None
            )
        case StopLeft():
            return replace(line, left_at=event.occurred_at, alone=line.alone and event.alone)
        case AttemptWeighed():
            weighed = AttemptLine(
                attempted_at=event.attempted_at,
                presence=event.presence,
                off_by_m=event.off_by_m,
                stood_s=event.stood_s,
            )
            return replace(line, attempt=weighed)


def _halted(sheet: TourSheet, event: TourInterrupted | TourResumed | BreakTaken) -> TourSheet:
    at = event.occurred_at
    match event:
        case TourInterrupted():
            return replace(
                sheet,
                interrupted_at=at,
                interrupted_cause=event.cause,
                expected_s=event.expected_s,
                is_interrupted=True,
            )
        case TourResumed():
            return replace(sheet, resumed_at=at, is_interrupted=False)
        case BreakTaken():
            return replace(sheet, rests=(*sheet.rests, RestLine(at=at, length_s=event.length_s)))


def _met(sheet: TourSheet, event: MeetUpAgreed | ParcelsTakenOver) -> TourSheet:
    if isinstance(event, ParcelsTakenOver):
        return replace(sheet, parcels_aboard=(*sheet.parcels_aboard, *event.parcels))
    line = MeetUpLine(
        other=event.other,
        driver=event.driver,
        stop=event.stop,
        gives=event.gives,
        agreed_at=event.occurred_at,
        meets_at=event.meets_at,
        parcels=event.parcels,
        shipments=event.shipments,
    )
    return replace(sheet, meet_up=line)


def _planned_anew(
    sheet: TourSheet, event: TourPublished | TourResequenced | PromisesEndangered | _MEETINGS
) -> TourSheet:
    match event:
        case MeetUpAgreed() | ParcelsTakenOver():
            return _met(sheet, event)
        case TourPublished():
            return _published(sheet, event)
        case TourResequenced():
            return _resequenced(sheet, event)
        case PromisesEndangered():
            return replace(
                sheet, dangers=event.dangers, dangers_cause=event.cause, dangers_at=event.occurred_at
            )


def _resequenced(sheet: TourSheet, event: TourResequenced) -> TourSheet:
    """The stops in their new sequence; each keeps its number, by which its parcels were loaded."""
    known = {line.stop: line for line in sheet.stops}
    turned = [
        replace(known[turn.stop], planned_at=turn.planned_at) for turn in event.turns if turn.stop in known
    ]
    named = {line.stop for line in turned}
    others = [line for line in sheet.stops if line.stop not in named]
    visited = [line for line in others if not line.is_open]
    return replace(
        sheet,
        stops=(*visited, *turned, *(line for line in others if line.is_open)),
        returns_at=event.returns_at,
        resequenced_at=event.occurred_at,
        resequenced_cause=event.cause,
        promises_saved=event.broken_before - event.broken_after,
        lateness_saved_s=event.late_before_s - event.late_after_s,
        spares_priority=event.spares_priority,
    )


def _published(sheet: TourSheet, event: TourPublished) -> TourSheet:
    known = {line.stop: line for line in sheet.stops}
    return replace(
        sheet,
        depot=event.depot,
        depot_place=event.depot_place,
        day=event.day,
        van=event.van,
        driver=event.driver,
        shift=event.shift,
        published_at=event.occurred_at,
        departs_at=event.departs_at,
        returns_at=event.returns_at,
        breaks=event.breaks,
        followed=event.followed,
        stops=tuple(
            _planned(stop, position, known.get(stop.stop))
            for position, stop in enumerate(event.stops, start=1)
        ),
    )


def _planned(stop: StopPlan, position: int, known: StopLine | None) -> StopLine:
    """A stop as planned now; what was driven already stays as it was."""
    line = StopLine(
        stop=stop.stop,
        position=position,
        place=stop.place,
        shipments=stop.shipments,
        parcels=stop.parcels,
        window=stop.window,
        planned_at=stop.planned_at,
        service_s=stop.service_s,
        cushion_s=stop.cushion_s,
        drive_s=stop.drive_s,
        attended=stop.attended,
        building=stop.building,
        door=stop.door,
        brand=stop.brand,
        collects=stop.collects,
    )
    if known is None:
        return line
    return replace(
        line,
        state=known.state,
        approached_at=known.approached_at,
        arrived_at=known.arrived_at,
        departed_at=known.departed_at,
        deferred_at=known.deferred_at,
        arrived_by=known.arrived_by,
        departed_by=known.departed_by,
        reached_at=known.reached_at,
        left_at=known.left_at,
        off_by_m=known.off_by_m,
        alone=known.alone,
        attempt=known.attempt,
        instead_of=known.instead_of,
        way=known.way,
    )


def _visited(sheet: TourSheet, event: _STOPS) -> TourSheet:
    at = event.occurred_at
    match event:
        case StopApproached():
            passed = replace(sheet, stops=tuple(_passed_over(line) for line in sheet.stops))
            approached = _with_stop(passed, event.stop, StopState.APPROACHED, approached_at=at)
            lines = (
                replace(line, instead_of=event.instead_of) if line.stop == event.stop else line
                for line in approached.stops
            )
            return replace(approached, stops=tuple(lines))
        case StopArrived():
            lines = (_arrived(line, event) if line.stop == event.stop else line for line in sheet.stops)
            return replace(sheet, stops=tuple(lines))
        case StopDeparted():
            lines = (
                replace(line, state=StopState.DEPARTED, departed_at=at, departed_by=event.by)
                if line.stop == event.stop
                else line
                for line in sheet.stops
            )
            return replace(sheet, stops=tuple(lines))
        case StopDeferred():
            put_off = _with_stop(sheet, event.stop, StopState.DEFERRED, deferred_at=at)
            last = sorted(put_off.stops, key=lambda line: line.stop == event.stop)
            return replace(put_off, stops=(*last[:-1], replace(last[-1], reached_at=None, left_at=None)))
        case _:
            assert_never(event)


def _passed_over(line: StopLine) -> StopLine:
    """Only one stop is next: the one that was before waits again."""
    if line.state is not StopState.APPROACHED:
        return line
    return replace(line, state=StopState.OPEN if line.deferred_at is None else StopState.DEFERRED)


def _with_stop(sheet: TourSheet, stop: StopId, state: StopState, **moment: datetime) -> TourSheet:
    return replace(
        sheet,
        stops=tuple(_moved(line, state, moment) if line.stop == stop else line for line in sheet.stops),
    )


def _arrived(line: StopLine, event: StopArrived) -> StopLine:
    """An arrival told after the departure brings no van back, unless only positions told of that."""
    at, left_at = event.occurred_at, line.departed_at
    arrived = replace(line, arrived_at=at, arrived_by=event.by)
    if line.state is not StopState.DEPARTED:
        return replace(arrived, state=StopState.ARRIVED)
    again = line.departed_by is Witness.POSITIONS and event.by is Witness.DRIVER and is_after(at, left_at)
    return replace(arrived, state=StopState.ARRIVED, departed_at=None) if again else arrived


def _moved(line: StopLine, state: StopState, moment: dict[str, datetime]) -> StopLine:
    return replace(line, state=state, **moment)


def _with_parcel(sheet: TourSheet, event: _PARCELS) -> TourSheet:
    known = sheet.parcel(event.parcel) or ParcelLine(parcel=event.parcel, shipment=event.shipment)
    others = [line for line in sheet.parcels if line.parcel != event.parcel]
    lines = sorted([*others, _seen(known, event)], key=lambda line: line.parcel)
    return replace(sheet, parcels=tuple(lines))


def _seen(line: ParcelLine, event: _PARCELS) -> ParcelLine:
    at = event.occurred_at
    match event:
        case VehicleLoaded():
            return replace(line, loaded_at=newest(line.loaded_at, at))
        case DeliveryCompleted():
            return replace(line, delivered_at=at, method=event.method)
        case DeliveryRefused():
            return replace(line, refused_at=newest(line.refused_at, at))
        case CollectionCompleted():
            return replace(line, collected_at=newest(line.collected_at, at))
        case DeliveryAttempted() | CollectionAttempted():
            if newest(line.attempted_at, at) != at:
                return line
            return replace(
                line, attempted_at=at, attempted_cause=event.cause, again_on_tour=event.again_on_tour
            )
        case _:
            assert_never(event)
