"""A verdict and a comparison in the words of the planner's page."""

from collections.abc import Mapping
from dataclasses import dataclass

from doorstep.domain.slots import SlotLoad
from doorstep.domain.slots.moments import DayMoments
from doorstep.domain.slots.verdict import JudgedStop, MoveLimit, Verdict, minutes_late
from doorstep.kernel.ids import ReservationId, TourId
from doorstep.web.console import words

KG = 1000
CM3 = 1_000_000
MOST_ROWS = 10
LIMITS = {
    MoveLimit.LOCKED: "A tour is locked",
    MoveLimit.PINNED: "The visit is pinned",
    MoveLimit.UNDER_WAY: "A van has left",
    MoveLimit.NO_ROAD: "No road leads there",
    MoveLimit.LOAD: "Too heavy for the van",
    MoveLimit.VOLUME: "Too big for the van",
    MoveLimit.PIECES: "Too many pieces for the van",
    MoveLimit.SKILLS: "The van cannot do it",
    MoveLimit.SHIFT: "The shift is too short",
}
WAYS_OUT = {
    MoveLimit.LOCKED: "Unlock the tour first; publish it again after the move.",
    MoveLimit.PINNED: "Unpin the visit first.",
    MoveLimit.UNDER_WAY: "What is on board stays on its van.",
    MoveLimit.NO_ROAD: "The place cannot be reached on this tour.",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class VerdictRow:
    """One stop before and after. `kind` is bad or empty."""

    title: str
    small: str
    window: str
    before: str
    after: str
    spare: str
    mark: str
    word: str
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownVerdict:
    """A verdict in words; `short` fits beside a van, `more` counts the stops beyond `rows`."""

    is_sound: bool
    is_idle: bool
    mark: str
    short: str
    text: str
    rows: tuple[VerdictRow, ...]
    more: int
    facts: tuple[tuple[str, str], ...]
    tour: str
    index: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Two plans of a day beside each other; `changed` are the visits that another tour serves."""

    title: str
    figures: tuple[tuple[str, str, str, str], ...]
    changed: tuple[tuple[str, str, str], ...]


def shown_verdict(
    verdict: Verdict, vans: Mapping[str, str], labels: Mapping[ReservationId, str], zone: str
) -> ShownVerdict:
    """`verdict` with names for tours and visits."""
    told = sorted((stop for stop in verdict.stops if _is_told(stop)), key=_by_weight)
    rows = tuple(_row(stop, vans, labels, zone) for stop in told[:MOST_ROWS])
    sound = verdict.is_sound and not verdict.is_idle
    return ShownVerdict(
        is_sound=sound,
        is_idle=verdict.is_idle,
        mark="on_promise" if verdict.is_sound else "late",
        short=_short(verdict),
        text=_text(verdict, vans, zone),
        rows=rows,
        more=len(told) - len(rows),
        facts=_facts(verdict, vans, zone),
        tour=verdict.tour,
        index=verdict.index,
    )


def comparison(
    then: tuple[SlotLoad, DayMoments],
    now: tuple[SlotLoad, DayMoments],
    vans: Mapping[str, str],
    labels: Mapping[ReservationId, str],
) -> Comparison:
    """The plan at an earlier version beside the plan as it stands."""
    (old, was), (new, became) = then, now
    pairs = (
        ("Driving", was.driving_s, became.driving_s),
        ("Reserve that is lacking", was.cost_s - was.driving_s, became.cost_s - became.driving_s),
    )
    figures = [(name, _min(a), _min(b), _signed(b - a)) for name, a, b in pairs]
    figures += [
        (name, str(a), str(b), f"{b - a:+d}".replace("-", words.MINUS) if b != a else "0")
        for name, a, b in (
            ("Vans used", len(was.tours), len(became.tours)),
            ("Visits", len(old.bookings), len(new.bookings)),
        )
    ]
    before, after = tours_of(old), tours_of(new)
    return Comparison(
        title=f"Version {old.version} beside version {new.version}",
        figures=tuple(figures),
        changed=tuple(
            (labels.get(key, key), vans.get(before[key], before[key]), vans.get(after[key], after[key]))
            for key in after
            if key in before and before[key] != after[key]
        ),
    )


def tours_of(load: SlotLoad) -> dict[ReservationId, TourId]:
    """Which tour serves each visit."""
    return {key: order.tour for order in load.tours for key in order.reservations}


def _is_told(stop: JudgedStop) -> bool:
    return stop.is_moved or stop.is_broken or stop.is_mended or stop.late_s > 0 or stop.done != stop.was_done


def _by_weight(stop: JudgedStop) -> tuple[bool, bool, bool, float]:
    """The moved visit first, then what breaks, what is mended, and what has least time to spare."""
    spare_s = (stop.window.end - stop.done).total_seconds()
    return (not stop.is_moved, not stop.is_broken, not stop.is_mended, spare_s)


def _row(
    stop: JudgedStop, vans: Mapping[str, str], labels: Mapping[ReservationId, str], zone: str
) -> VerdictRow:
    mark, word = _word(stop)
    return VerdictRow(
        title=labels.get(stop.reservation, stop.reservation),
        small=vans.get(stop.tour, stop.tour),
        window=words.hours(stop.window, zone),
        before=words.clock(stop.was_done, zone),
        after=words.clock(stop.done, zone),
        spare=_spare(stop),
        mark=mark,
        word=word,
        kind="bad" if stop.is_broken else "",
    )


def _word(stop: JudgedStop) -> tuple[str, str]:
    if stop.is_broken:
        return "late", "Broken"
    if stop.is_mended:
        return "on_promise", "Mended"
    return ("late", "Late as before") if stop.late_s > 0 else ("on_promise", "Kept")


def _spare(stop: JudgedStop) -> str:
    if stop.late_s > 0:
        return f"{minutes_late(stop)} min over"
    return f"{int((stop.window.end - stop.done) / words.MINUTE)} min to spare"


def _short(verdict: Verdict) -> str:
    if verdict.is_idle:
        return "stands there already"
    if verdict.limit:
        return LIMITS[verdict.limit].lower()
    if verdict.broken:
        worst = max(verdict.broken, key=lambda stop: stop.late_s)
        return f"breaks {words.count(len(verdict.broken), 'promise')}, by {minutes_late(worst)} min"
    return f"breaks none, {_signed(verdict.extra_s + verdict.source_extra_s)} driving"


def _text(verdict: Verdict, vans: Mapping[str, str], zone: str) -> str:
    if verdict.is_idle:
        return "The visit stands there already."
    if verdict.limit:
        return _limit(verdict, vans.get(verdict.tour, verdict.tour))
    parts = [f"{words.hours(stop.window, zone)} by {minutes_late(stop)} min" for stop in verdict.broken]
    mended = f" It mends {len(verdict.mended)}." if verdict.mended else ""
    return (", ".join(parts) + "." if parts else "Every promise is kept.") + mended


def _limit(verdict: Verdict, van: str) -> str:
    skills = ", ".join(skill.replace("_", " ") for skill in verdict.lacks)
    told = {
        MoveLimit.LOAD: f"{van} would carry {verdict.over / KG:.1f} kg more than it holds.",
        MoveLimit.VOLUME: f"{van} would carry {verdict.over / CM3:.2f} m³ more than it holds.",
        MoveLimit.PIECES: f"{van} would carry {words.count(verdict.over, 'piece')} more than it takes.",
        MoveLimit.SKILLS: f"{van} lacks what the visit needs: {skills}.",
        MoveLimit.SHIFT: f"{van} would be back {-(-verdict.over // 60)} min after its shift.",
    }
    return told.get(verdict.limit) or WAYS_OUT[verdict.limit]


def _facts(verdict: Verdict, vans: Mapping[str, str], zone: str) -> tuple[tuple[str, str], ...]:
    source, tour = (vans.get(one, one) for one in (verdict.source, verdict.tour))
    driving = f"{tour} {_signed(verdict.extra_s)}"
    if verdict.source != verdict.tour:
        driving = f"{source} {_signed(verdict.source_extra_s)}, {driving}"
    metres = "" if verdict.extra_m is None else f"{verdict.extra_m / 1000:+.1f} km".replace("-", words.MINUS)
    back, limit = words.clock(verdict.returns_at, zone), words.clock(verdict.shift_ends_at, zone)
    facts = [
        ("Driving", driving),
        ("Distance", metres),
        ("Shift end", f"{tour} {back}, limit {limit}"),
        ("Load", f"{max(0, verdict.room_g) / KG:.0f} kg free after it"),
    ]
    return tuple((name, text) for name, text in facts if text)


def _min(seconds: int) -> str:
    return f"{round(seconds / 60):,} min"


def _signed(seconds: int) -> str:
    minutes = round(seconds / 60)
    return f"{minutes:+d} min".replace("-", words.MINUS) if minutes else "0 min"
