"""The day's vans on one time axis: planned above the line, driven below it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from doorstep.domain.tours.sheet import StopLine, StopState, TourSheet
from doorstep.kernel.time import Window
from doorstep.web.console import words

LEFT, RIGHT, TOP, ROW = 150.0, 1296.0, 46.0, 50.0
HOUR = timedelta(hours=1)
NARROWEST = 3.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """An hour's line with its label."""

    x: float
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """One stop as planned. `kind` is past, cur, miss or stop; `title` says it in words."""

    x: float
    width: float
    kind: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Stroke:
    """A stretch of the line below: driven, or standing still."""

    x1: float
    x2: float
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GanttRow:
    """One tour."""

    tour: str
    href: str
    y: float
    title: str
    small: str
    is_late: bool
    travel: tuple[float, float] | None
    boxes: tuple[Box, ...]
    rests: tuple[Box, ...]
    strokes: tuple[Stroke, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Gantt:
    """The whole drawing, in its own coordinates."""

    height: float
    marks: tuple[Mark, ...]
    now: float | None
    now_label: str
    rows: tuple[GanttRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    """What a row is drawn from."""

    sheet: TourSheet
    title: str
    small: str
    href: str
    is_late: bool


def gantt(lanes: Sequence[Lane], at: datetime, zone: str) -> Gantt | None:
    """The drawing of published tours; `None` when there are none."""
    spans = [span for lane in lanes for span in [_span(lane.sheet)] if span]
    if not spans:
        return None
    axis = _axis(spans, zone)
    shown = at in axis
    return Gantt(
        height=TOP + ROW * len(lanes),
        marks=_marks(axis, zone),
        now=_x(at, axis) if shown else None,
        now_label=f"now {words.clock(at, zone)}" if shown else "",
        rows=tuple(_row(lane, number, axis, at, zone) for number, lane in enumerate(lanes)),
    )


def _span(sheet: TourSheet) -> Window | None:
    if sheet.departs_at is None or sheet.returns_at is None or sheet.returns_at <= sheet.departs_at:
        return None
    ends = [sheet.returns_at, *(line.arrived_at for line in sheet.stops if line.arrived_at)]
    return Window(sheet.departs_at, max(ends))


def _axis(spans: Sequence[Window], zone: str) -> Window:
    place = ZoneInfo(zone)
    start = min(span.start for span in spans).astimezone(place).replace(minute=0, second=0, microsecond=0)
    end = max(span.end for span in spans).astimezone(place).replace(minute=0, second=0, microsecond=0)
    return Window(start, end + HOUR)


def _marks(axis: Window, zone: str) -> tuple[Mark, ...]:
    hours = round(axis.length / HOUR)
    moments = [axis.start + HOUR * number for number in range(hours + 1)]
    return tuple(Mark(x=_x(moment, axis), label=words.clock(moment, zone)) for moment in moments)


def _x(moment: datetime, axis: Window) -> float:
    share = min(1.0, max(0.0, (moment - axis.start) / axis.length))
    return round(LEFT + (RIGHT - LEFT) * share, 1)


def _row(lane: Lane, number: int, axis: Window, at: datetime, zone: str) -> GanttRow:
    sheet = lane.sheet
    span = _span(sheet)
    return GanttRow(
        tour=sheet.tour,
        href=lane.href,
        y=TOP + ROW * number,
        title=lane.title,
        small=lane.small,
        is_late=lane.is_late,
        travel=(_x(span.start, axis), _x(span.end, axis)) if span else None,
        boxes=tuple(_box(line, axis, zone) for line in sheet.stops),
        rests=tuple(_rest(sheet, one, axis, zone) for one in range(len(sheet.breaks))),
        strokes=(*_driven(sheet, axis, at), *_halt(sheet, axis, at)),
    )


def _box(line: StopLine, axis: Window, zone: str) -> Box:
    x = _x(line.planned_at, axis)
    width = max(NARROWEST, _x(line.planned_at + timedelta(seconds=line.service_s), axis) - x)
    visited = line.arrived_at
    missed = (visited or line.planned_at) >= line.window.end
    kind = "miss" if missed else _KINDS.get(line.state, "stop")
    seen = f", there at {words.clock(visited, zone)}" if visited else ""
    title = f"Stop {line.position}, planned {words.clock(line.planned_at, zone)}{seen}"
    return Box(x=x, width=round(width, 1), kind=kind, title=title)


def _rest(sheet: TourSheet, number: int, axis: Window, zone: str) -> Box:
    planned = sheet.breaks[number]
    taken = sheet.rests[number] if number < len(sheet.rests) else None
    begins = taken.at if taken else planned.planned_at
    x = _x(begins, axis)
    width = max(NARROWEST, _x(begins + timedelta(seconds=planned.length_s), axis) - x)
    said = "taken" if taken else f"to begin by {words.clock(planned.begins.end, zone)}, planned"
    title = f"Break of {planned.length_s // 60} min, {said} {words.clock(begins, zone)}"
    return Box(x=x, width=round(width, 1), kind="rest", title=title)


_KINDS = {StopState.DEPARTED: "past", StopState.ARRIVED: "cur", StopState.APPROACHED: "cur"}


def _driven(sheet: TourSheet, axis: Window, at: datetime) -> list[Stroke]:
    """From the true departure to the last thing seen."""
    if sheet.started_at is None:
        return []
    seen = [line.departed_at or line.arrived_at for line in sheet.driven]
    known = [moment for moment in seen if moment is not None]
    end = sheet.ended_at or min(at, max(known, default=sheet.started_at))
    return [Stroke(x1=_x(sheet.started_at, axis), x2=_x(max(end, sheet.started_at), axis), kind="act-l")]


def _halt(sheet: TourSheet, axis: Window, at: datetime) -> list[Stroke]:
    stopped, moving = sheet.interrupted_at, sheet.resumed_at
    if stopped is None:
        return []
    end = at if sheet.is_interrupted or moving is None else moving
    return [Stroke(x1=_x(stopped, axis), x2=_x(max(end, stopped), axis), kind="halt")]
