"""The tours page: every van of a day, the plan's versions, and one tour stop by stop."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from urllib.parse import urlencode

from doorstep.domain.slots import SlotLoad
from doorstep.domain.tours.sheet import StopLine, StopState, TourSheet
from doorstep.domain.tracking.card import ShipmentCard
from doorstep.engine.records import Depot
from doorstep.engine.vault import Address
from doorstep.events import PlanAdopted, Recorded, TourShift
from doorstep.kernel.time import Window
from doorstep.web.console import seen_words, words
from doorstep.web.console.board import Pill
from doorstep.web.console.facts import Facts
from doorstep.web.console.gantt import Gantt, Lane, gantt
from doorstep.web.console.names import Names
from doorstep.web.console.plan_words import planner_words
from doorstep.web.console.tour_dangers import DangerRow, danger_words, dangers_of
from doorstep.web.ways_driven import WayFigures

BEHIND = timedelta(minutes=10)
VERSIONS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class TourRow:
    """One tour in the list. `mark` is the key of its mark."""

    id: str
    href: str
    van: str
    driver: str
    mark: str
    word: str
    done: str
    shift: str
    departs: str
    returns: str
    behind: str
    is_behind: bool
    locked: bool
    published: bool
    stops: int
    selected: bool
    overdue: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StopRow:
    """One stop of the chosen tour."""

    number: int
    place: str
    goods: str
    shipments: tuple[tuple[str, str], ...]
    window: str
    planned: str
    predicted: str
    actual: str
    seen: str
    mark: str
    word: str
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """A plan that was adopted."""

    at: str
    planner: str
    driving: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TourPlan:
    """The record of the tours page. `unpublished` counts tours that have stops and no driver knows of."""

    day: str
    depot: str
    title: str
    sub: str
    days: tuple[Pill, ...]
    gantt: Gantt | None
    rows: tuple[TourRow, ...]
    unpublished: int
    bookings: int
    version: int
    versions: tuple[Version, ...]
    chosen: TourRow | None
    stops: tuple[StopRow, ...]
    resequenced: str
    deviation: str
    silent: str
    off_plan: tuple[str, ...]
    driven: str
    dangers: tuple[DangerRow, ...]
    danger_words: str
    is_danger_grave: bool
    can_plan: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TourSources:
    """Everything the page is made from; `load` is `None` while the day is not open."""

    depot: Depot
    day: str
    days: Sequence[str]
    load: SlotLoad | None
    sheets: Mapping[str, TourSheet]
    plans: Sequence[Recorded[PlanAdopted]]
    names: Names
    chosen: str
    facts: Mapping[str, Facts]
    addresses: Mapping[str, Address]
    cards: Mapping[str, ShipmentCard]
    at: datetime
    zone: str
    can_plan: bool
    ways: WayFigures | None = None


def tour_plan(sources: TourSources) -> TourPlan:
    """The record of the page."""
    shifts = sources.load.shifts if sources.load else ()
    rows = tuple(_row(shift, sources) for shift in shifts)
    rows = tuple(row for row in rows if row.stops)
    chosen = next((row for row in rows if row.id == sources.chosen), None)
    sheet = sources.sheets.get(sources.chosen)
    dangers = dangers_of(sheet, sources.cards, sources.zone) if sheet and chosen else ()
    versions = sorted(sources.plans, key=lambda plan: plan.recorded_at, reverse=True)
    return TourPlan(
        day=sources.day,
        depot=sources.depot.depot,
        title=_title(rows),
        sub=_sub(rows, sources),
        days=tuple(_day(day, sources) for day in sources.days),
        gantt=gantt(_lanes(rows, sources), sources.at, sources.zone),
        rows=rows,
        unpublished=sum(not row.published for row in rows),
        bookings=len(sources.load.bookings) if sources.load else 0,
        version=sources.load.version if sources.load else 0,
        versions=tuple(_version(plan, sources) for plan in versions[:VERSIONS]),
        chosen=chosen,
        stops=tuple(_stop(line, sources) for line in sheet.stops) if sheet and chosen else (),
        resequenced=_resequenced(sheet, sources) if sheet and chosen else "",
        deviation=seen_words.deviation(sheet) if sheet and chosen else "",
        dangers=dangers,
        danger_words=danger_words(dangers, words.cause((sheet and sheet.dangers_cause) or "")),
        is_danger_grave=any(row.is_grave for row in dangers),
        silent=seen_words.silent(sheet, sources.at) if sheet and chosen else "",
        off_plan=seen_words.off_plan(sheet, sources.zone) if sheet and chosen else (),
        driven=_driven(sheet, sources) if sheet and chosen else "",
        can_plan=sources.can_plan,
    )


def href(day: str, tour: str = "") -> str:
    """The address of a day's tours, with one of them chosen."""
    asked = {"day": day, **({"tour": tour} if tour else {})}
    return f"/console/tours?{urlencode(asked)}"


def behind_plan(sheet: TourSheet, at: datetime) -> timedelta | None:
    """How long after its plan the van is: at its last stop, or more once the next one is overdue.

    The next one is that which the plan reaches after as many stops: drivers may go another way. `None` before
    the van has left.
    """
    if sheet.started_at is None:
        return None
    driven = sheet.driven
    known = [last.arrived_at - last.planned_at for last in driven[-1:] if last.arrived_at is not None]
    to_come = sum(line.is_open and line.arrived_at is None for line in sheet.stops)
    planned = sorted(line.planned_at for line in sheet.stops)
    overdue = [at - due for due in planned[len(planned) - to_come :][:1] if at > due]
    return max([*known, *overdue], default=None)


def _resequenced(sheet: TourSheet, sources: TourSources) -> str:
    """When and why the stops stand in another sequence than planned, and what that is good for."""
    if sheet.resequenced_at is None:
        return ""
    at, why = words.clock(sheet.resequenced_at, sources.zone), words.cause(sheet.resequenced_cause or "")
    minutes = round(sheet.lateness_saved_s / 60)
    gain = words.count(sheet.promises_saved, "promise") if sheet.promises_saved else f"{minutes} min lateness"
    gain = "a promise of higher priority" if sheet.spares_priority else gain
    return f"New sequence at {at}: {why}, {gain} saved"


def _driven(sheet: TourSheet, sources: TourSources) -> str:
    if sources.ways is None:
        return ""
    return seen_words.driven(sources.ways, is_over=sheet.ended_at is not None)


def _row(shift: TourShift, sources: TourSources) -> TourRow:
    sheet = sources.sheets.get(shift.tour)
    load = sources.load
    order = next((order for order in load.tours if order.tour == shift.tour), None) if load else None
    van = sources.names.vans.get(shift.van)
    mark, word = _state(sheet, sources.at, sources.zone)
    late = behind_plan(sheet, sources.at) if sheet and sheet.ended_at is None else None
    stops = len(sheet.stops) if sheet and sheet.stops else len(order.reservations) if order else 0
    done = sum(line.state is StopState.DEPARTED for line in sheet.stops) if sheet else 0
    return TourRow(
        id=shift.tour,
        href=href(sources.day, shift.tour),
        van=van.name if van else shift.van,
        driver=van.driver_name if van else "",
        mark=mark,
        word=word,
        done=f"{done} of {stops}",
        shift=words.hours(shift.shift, sources.zone),
        departs=_planned_and_real(sheet.departs_at, sheet.started_at, sources.zone) if sheet else "",
        returns=_planned_and_real(sheet.returns_at, sheet.ended_at, sources.zone) if sheet else "",
        behind=words.signed_minutes(late) if late is not None else "",
        is_behind=late is not None and late > BEHIND,
        locked=bool(load and shift.tour in load.locked),
        published=bool(sheet and sheet.published_at),
        stops=stops,
        selected=shift.tour == sources.chosen,
        overdue=_overdue(sheet, sources.at) if sheet else "",
    )


def _overdue(sheet: TourSheet, at: datetime) -> str:
    """What should have been said of a tour by now; nothing where it is as it should be."""
    if sheet.published_at is None or sheet.ended_at is not None or sheet.shift is None:
        return ""
    if sheet.started_at is None:
        is_late = sheet.departs_at is not None and at - sheet.departs_at > BEHIND
        return "" if not is_late else "never left" if at > sheet.shift.end else "has not left"
    return "has not come back" if at - max(sheet.shift.end, sheet.returns_at or at) > BEHIND else ""


def _state(sheet: TourSheet | None, at: datetime, zone: str) -> tuple[str, str]:
    if sheet is None or sheet.published_at is None:
        return "unassigned", "Not published"
    if sheet.ended_at is not None:
        return "done", "Ended"
    if sheet.is_interrupted:
        return "blocked", "Stands still"
    if sheet.started_at is None:
        return "unassigned", "Published"
    return _under_way(sheet, at, zone)


def _under_way(sheet: TourSheet, at: datetime, zone: str) -> tuple[str, str]:
    if sheet.silent_since is not None:
        return "unknown", f"Silent since {words.clock(sheet.silent_since, zone)}"
    if sheet.off_plan:
        return "at_risk", seen_words.OFF_PLAN[sheet.off_plan[-1].kind]
    late = behind_plan(sheet, at)
    is_behind = late is not None and late > BEHIND
    return ("at_risk", "Behind its plan") if is_behind else ("on_promise", "On its way")


def _planned_and_real(planned: datetime | None, real: datetime | None, zone: str) -> str:
    if real is not None:
        return f"{words.clock(real, zone)} actual"
    return f"{words.clock(planned, zone)} planned" if planned else ""


_OFF_PLAN = frozenset(seen_words.OFF_PLAN.values())


def _title(rows: Sequence[TourRow]) -> str:
    if worst := _worst(rows):
        return worst
    late = [row.van for row in rows if row.is_behind]
    if late:
        one = len(late) == 1
        return f"{late[0]} is behind its plan" if one else f"{len(late)} vans are behind their plan"
    overdue = [row for row in rows if row.overdue]
    if overdue:
        words_of = {row.overdue for row in overdue}
        said = words_of.pop() if len(words_of) == 1 else "are overdue"
        plural = said.replace("has ", "have ", 1)
        return f"{overdue[0].van} {said}" if len(overdue) == 1 else f"{len(overdue)} vans {plural}"
    if any(row.published for row in rows):
        return "All vans are with their plan"
    return "Nothing is published yet" if rows else "No tours yet"


def _worst(rows: Sequence[TourRow]) -> str:
    """What somebody has to look at now: a van that stands, of which nothing is heard, or off its plan."""
    standing = [row.van for row in rows if row.mark == "blocked"]
    silent = [row for row in rows if row.mark == "unknown"]
    off = [row for row in rows if row.word in _OFF_PLAN]
    if standing:
        one = len(standing) == 1
        return f"{standing[0]} stands still" if one else f"{len(standing)} vans stand still"
    if silent:
        since = silent[0].word.removeprefix("Silent since ")
        one = len(silent) == 1
        return f"No sign of {silent[0].van} since {since}" if one else f"No sign of {len(silent)} vans"
    if len(off) > 1:
        return f"{len(off)} vans are off their plan"
    return f"{off[0].van}: {off[0].word[0].lower()}{off[0].word[1:]}" if off else ""


def _sub(rows: Sequence[TourRow], sources: TourSources) -> str:
    stops = words.count(sum(row.stops for row in rows), "stop")
    tours = words.count(len(rows), "tour")
    return f"{tours}, {stops}, {sources.depot.name}, {sources.depot.line}"


def _day(day: str, sources: TourSources) -> Pill:
    noon = datetime.fromisoformat(f"{day}T12:00:00+00:00")
    named = words.day(noon, sources.at, sources.zone)
    return Pill(word=f"{named[0].upper()}{named[1:]}", href=href(day), current=day == sources.day)


def _lanes(rows: Sequence[TourRow], sources: TourSources) -> list[Lane]:
    return [
        Lane(
            sheet=sources.sheets[row.id],
            title=f"{row.van}, {row.driver}",
            small=f"{row.behind} min" if row.is_behind else row.word.lower(),
            href=row.href,
            is_late=row.is_behind,
        )
        for row in rows
        if row.published
    ]


def _version(plan: Recorded[PlanAdopted], sources: TourSources) -> Version:
    return Version(
        at=words.when(plan.recorded_at, sources.at, sources.zone),
        planner=planner_words(plan.event.planner).capitalize(),
        driving=f"{round(plan.event.travel_s / 60):,} min driving",
    )


def _goods(line: StopLine) -> str:
    brings = words.count(len(line.parcels), "parcel") if line.parcels or not line.collects else ""
    collects = f"{len(line.collects)} to collect" if line.collects else ""
    return ", ".join(filter(None, (brings, collects)))


def _stop(line: StopLine, sources: TourSources) -> StopRow:
    address = sources.addresses.get(line.place)
    cards = [sources.cards[shipment] for shipment in line.shipments if shipment in sources.cards]
    names = [sources.names.first_name(card.consignee) for card in cards]
    mark, word, kind = _verdict(line, sources.at)
    return StopRow(
        number=line.position,
        place=address.line if address else "erased",
        goods=", ".join([*filter(None, names), _goods(line)]),
        shipments=tuple((card.shipment, card.brand_reference) for card in cards),
        window=words.hours(line.window, sources.zone),
        planned=words.clock(line.planned_at, sources.zone),
        predicted=_predicted(line, sources),
        actual=seen_words.actual(line, sources.zone),
        seen=seen_words.seen(line, sources.zone),
        mark=mark,
        word=word,
        kind=kind,
    )


def _predicted(line: StopLine, sources: TourSources) -> str:
    shown = [sources.facts[shipment].prediction for shipment in line.shipments if shipment in sources.facts]
    window: Window | None = next((one.window for one in shown if one and one.window), None)
    return words.hours(window, sources.zone) if window and line.is_open else ""


def _verdict(line: StopLine, at: datetime) -> tuple[str, str, str]:
    """Mark, word and kind of row: kept, over, or how it looks now."""
    visited = line.arrived_at
    if visited is not None:
        over = round((visited - line.window.end) / words.MINUTE)
        if visited >= line.window.end:
            return "late", f"{over} min over", "bad"
        here = line.state is StopState.ARRIVED
        return ("on_promise", "Here now", "now") if here else ("done", "In its window", "")
    if line.state is StopState.DEFERRED:
        return "unknown", "Put off", ""
    if at >= line.window.end:
        return "late", "Window is over", "bad"
    if line.state is StopState.APPROACHED:
        return "on_promise", "Next", "now"
    return (
        ("at_risk", "Planned late", "") if line.planned_at >= line.window.end else ("on_promise", "To do", "")
    )
