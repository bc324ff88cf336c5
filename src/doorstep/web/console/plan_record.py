"""The planner's page: the day's plan on one time axis, one chosen visit, and what moving it would do."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from urllib.parse import urlencode
from zoneinfo import ZoneInfo

from doorstep.domain.slots import SlotLoad
from doorstep.domain.slots.moments import DayMoments, StopMoments, TourMoments
from doorstep.domain.tours.sheet import StopLine, StopState, TourSheet
from doorstep.engine.vault import Address
from doorstep.events import TourShift
from doorstep.kernel.ids import ReservationId, TourId
from doorstep.kernel.time import Window
from doorstep.web.console import words
from doorstep.web.console.gantt import Mark
from doorstep.web.console.names import Names

LEFT, RIGHT, TOP = 150.0, 1296.0, 46.0
TALL, DENSE, MANY = 50.0, 38.0, 20
"""Heights of a row, the smaller one from so many rows on."""
HOUR = timedelta(hours=1)
NARROWEST = 8.0
NUMBERED = 15.0
LONGEST = 17


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanBox:
    """One visit. `kind` is past, stop or miss; `number` is empty where it finds no room."""

    key: str
    href: str
    x: float
    width: float
    kind: str
    number: str
    title: str
    is_chosen: bool
    is_fixed: bool
    is_pinned: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class RestBox:
    """A break of the driver."""

    x: float
    width: float
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanRow:
    """One tour. `ghosts` are visits that it had in the plan it is compared with."""

    tour: str
    y: float
    title: str
    name: str
    small: str
    locked: bool
    under_way: bool
    travel: tuple[float, float] | None
    boxes: tuple[PlanBox, ...]
    rests: tuple[RestBox, ...]
    windows: tuple[tuple[float, float], ...]
    ghosts: tuple[PlanBox, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Board:
    """The whole drawing, in its own coordinates."""

    height: float
    row_height: float
    marks: tuple[Mark, ...]
    now: float | None
    now_label: str
    rows: tuple[PlanRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanSources:
    """What the drawing is made from. `then` is the plan it is compared with."""

    depot: str
    load: SlotLoad
    moments: DayMoments
    sheets: Mapping[str, TourSheet]
    names: Names
    addresses: Mapping[str, Address]
    at: datetime
    zone: str
    chosen: str = ""
    compare: int = 0
    then: DayMoments | None = None
    then_tours: Mapping[ReservationId, TourId] | None = None


@dataclass(frozen=True, slots=True)
class _Scale:
    axis: Window
    zone: str

    def x(self, moment: datetime) -> float:
        share = min(1.0, max(0.0, (moment - self.axis.start) / self.axis.length))
        return round(LEFT + (RIGHT - LEFT) * share, 1)


def href(day: str, **asked: str | int) -> str:
    """The address of a day's plan, with what is chosen on it."""
    return f"/console/plan?{urlencode({'day': day, **{name: one for name, one in asked.items() if one}})}"


def van_name(sources: PlanSources, tour: str) -> str:
    """The name of the van that drives a tour, or the tour's own."""
    shift = next((shift for shift in sources.load.shifts if shift.tour == tour), None)
    return sources.names.van(shift.van) if shift else tour


def shown_shifts(sources: PlanSources) -> list[TourShift]:
    """Tours worth a row: those with visits, and the empty ones that could still take some."""
    return [
        shift
        for shift in sources.load.shifts
        if shift.tour in sources.moments.tours
        or (shift.shift.end > sources.at and not _is_away(sources, shift))
    ]


def board(sources: PlanSources) -> Board | None:
    """The drawing; `None` when the day has no vans to show."""
    shifts = shown_shifts(sources)
    if not shifts:
        return None
    scale = _Scale(_axis(sources, shifts), sources.zone)
    height = TALL if len(shifts) < MANY else DENSE
    inside = sources.at in scale.axis
    return Board(
        height=TOP + height * len(shifts),
        row_height=height,
        marks=_marks(scale),
        now=scale.x(sources.at) if inside else None,
        now_label=f"now {words.clock(sources.at, sources.zone)}" if inside else "",
        rows=tuple(_row(shift, TOP + height * n, sources, scale) for n, shift in enumerate(shifts)),
    )


def _is_away(sources: PlanSources, shift: TourShift) -> bool:
    sheet = sources.sheets.get(shift.tour)
    return bool(sheet and sheet.started_at)


def _axis(sources: PlanSources, shifts: Sequence[TourShift]) -> Window:
    moments = [m for shift in shifts for m in (shift.shift.start, shift.shift.end)]
    moments += [m for tour in sources.moments.tours.values() for m in (tour.departs_at, tour.returns_at)]
    place = ZoneInfo(sources.zone)
    start, end = (
        one.astimezone(place).replace(minute=0, second=0, microsecond=0)
        for one in (min(moments), max(moments))
    )
    return Window(start, end + HOUR)


def _marks(scale: _Scale) -> tuple[Mark, ...]:
    hours = round(scale.axis.length / HOUR)
    step = 1 if hours <= MANY else 2
    moments = [scale.axis.start + HOUR * number for number in range(0, hours + 1, step)]
    return tuple(Mark(x=scale.x(moment), label=words.clock(moment, scale.zone)) for moment in moments)


def _row(shift: TourShift, y: float, sources: PlanSources, scale: _Scale) -> PlanRow:
    tour, sheet = sources.moments.tours.get(shift.tour), sources.sheets.get(shift.tour)
    van = sources.names.vans.get(shift.van)
    name = f"{van.name}, {van.driver_name}" if van and van.driver_name else sources.names.van(shift.van)
    windows = {sources.load.visits[stop.reservation].window for stop in tour.stops} if tour else set[Window]()
    locked = shift.tour in sources.load.locked
    return PlanRow(
        tour=shift.tour,
        y=y,
        title=name if len(name) <= LONGEST else f"{name[: LONGEST - 1]}…",
        name=name,
        small=_small(shift, tour, sheet, sources),
        locked=locked,
        under_way=bool(sheet and sheet.started_at),
        travel=(scale.x(tour.departs_at), scale.x(tour.returns_at)) if tour else None,
        boxes=_boxes(shift.tour, tour, sources, scale),
        rests=tuple(_rest(one, scale) for one in tour.rests) if tour else (),
        windows=tuple((scale.x(w.start), round(scale.x(w.end) - scale.x(w.start) - 2, 1)) for w in windows),
        ghosts=_ghosts(shift.tour, sources, scale),
    )


def _rest(rest: Window, scale: _Scale) -> RestBox:
    x = scale.x(rest.start)
    title = f"Break, {words.hours(rest, scale.zone)}"
    return RestBox(x=x, width=round(scale.x(rest.end) - x, 1), title=title)


def _small(shift: TourShift, tour: TourMoments | None, sheet: TourSheet | None, sources: PlanSources) -> str:
    if tour is None:
        return f"free {words.hours(shift.shift, sources.zone)}"
    late = sum(stop.late_s > 0 for stop in tour.stops)
    if late and not (sheet and sheet.published_at):
        return f"{late} after their promise"
    state = (
        "back"
        if sheet and sheet.ended_at
        else "on its way"
        if sheet and sheet.started_at
        else "given to driver"
        if sheet and sheet.published_at
        else ""
    )
    return ", ".join(filter(None, [words.count(len(tour.stops), "visit"), state]))


def _boxes(name: str, tour: TourMoments | None, sources: PlanSources, scale: _Scale) -> tuple[PlanBox, ...]:
    sheet = sources.sheets.get(name)
    lines = {shipment: line for line in (sheet.stops if sheet else ()) for shipment in line.shipments}
    fixed = name in sources.load.locked or bool(sheet and sheet.started_at)
    found: list[PlanBox] = []
    for number, stop in enumerate(tour.stops if tour else (), start=1):
        line = lines.get(sources.load.bookings[stop.reservation].shipment)
        box = _box(number, stop, line, sources, scale, fixed=fixed)
        if sheet and sheet.ended_at and box.kind != "past":
            box = replace(box, kind="miss", title=f"{box.title}; the van is back and was not there")
        found.append(box)
    return tuple(found)


def _box(  # noqa: PLR0913  # one drawing, each part of it named
    number: int,
    stop: StopMoments,
    line: StopLine | None,
    sources: PlanSources,
    scale: _Scale,
    *,
    fixed: bool,
    ghost: bool = False,
) -> PlanBox:
    visit = sources.load.visits[stop.reservation]
    done = line is not None and line.state is StopState.DEPARTED
    starts = (line.arrived_at or line.planned_at) if line else stop.starts_at
    ends = starts + (stop.done_at - stop.starts_at)
    x = scale.x(starts)
    width = max(NARROWEST, round(scale.x(ends) - x, 1))
    kind = "past" if done else "miss" if ends > visit.window.end else "stop"
    is_pinned = stop.reservation in sources.load.pins
    address = sources.addresses.get(visit.place)
    where = address.line if address else "erased"
    hours, clock = words.hours(visit.window, sources.zone), words.clock(ends, sources.zone)
    return PlanBox(
        key=stop.reservation,
        href=href(sources.load.day, visit=stop.reservation, compare=sources.compare),
        x=x,
        width=width,
        kind="ghost" if ghost else kind,
        number=str(number) if width >= NUMBERED else "",
        title=f"Visit {number}, {where}, promised {hours}, done {clock}{', pinned' if is_pinned else ''}",
        is_chosen=stop.reservation == sources.chosen,
        is_fixed=fixed or done or is_pinned,
        is_pinned=is_pinned,
    )


def _ghosts(name: str, sources: PlanSources, scale: _Scale) -> tuple[PlanBox, ...]:
    """Visits that stood on this tour in the other plan and are served by another one now."""
    then = sources.then.tours.get(TourId(name)) if sources.then else None
    now = {key: order.tour for order in sources.load.tours for key in order.reservations}
    return tuple(
        _box(number, stop, None, sources, scale, fixed=True, ghost=True)
        for number, stop in enumerate(then.stops if then else (), start=1)
        if now.get(stop.reservation, name) != name
    )
