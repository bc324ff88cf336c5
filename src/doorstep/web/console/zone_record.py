"""The page of zones in words: who was offered how much, what closed the rest, and what would help."""

from collections.abc import Mapping
from dataclasses import dataclass

from doorstep.domain.demand import Fairness, ZoneShare
from doorstep.domain.demand.report import ENOUGH, FAIR
from doorstep.web.console import words
from doorstep.web.console.chrome import Chrome
from doorstep.web.console.figure_record import PERCENT, Day
from doorstep.web.console.offer_words import LIMITS
from doorstep.web.zone_figures import UNKNOWN, ZoneFigures

HELPS: Mapping[str, str] = {
    "shifts": "a shift that begins earlier or ends later",
    "time": "another van, or longer shifts",
    "load": "a larger van, or one more",
    "volume": "a larger van, or one more",
    "pieces": "a larger van, or one more",
    "skills": "a van that can do what is asked for",
    "tours_closed": "publishing the tours later",
    "no_road": "a look at the map: no road leads there",
    "reserved": "setting less aside, or releasing it earlier",
    "kept_for_others": "another van on days that are nearly full",
    "goods_away": "vans that come back between two shifts",
}
"""What would open the windows that a limit closed; a limit not in this table helps nobody to decide."""

MOST_REASONS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class ZoneRow:
    """One zone. `bar` is its windows a person on the chart, a percentage; `mark` names a health."""

    zone: str
    asked: str
    offered: str
    offered_of: str
    windows: str
    bar: str
    of_mean: str
    mark: str
    mark_word: str
    reasons: tuple[str, ...]
    helps: str
    refused: str
    booked: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ZonesPage:
    """The record of the page. `mean` and `fair` are where the lines of the chart stand, percentages."""

    chrome: Chrome
    title: str
    as_of: str
    days: tuple[Day, ...]
    headline: str
    is_bad: bool
    rows: tuple[ZoneRow, ...]
    everybody: ZoneRow
    mean: str
    fair: str
    csv: str
    enough: int


def rows(found: ZoneFigures) -> tuple[ZoneRow, ...]:
    """Every zone, the worst first."""
    top = scale(found.report)
    worst = found.report.worst
    return tuple(
        row(one, top, booked=found.booked.get(one.zone, 0), is_worst=worst is not None and one is worst)
        for one in found.report.zones
    )


def row(one: ZoneShare, top: float, *, booked: int, is_worst: bool = False) -> ZoneRow:
    """One zone in words."""
    mark, word = _mark(one, is_worst=is_worst)
    return ZoneRow(
        zone="No postcode known" if not one.zone else one.zone,
        asked=f"{one.asked:,}",
        offered=f"{100 * one.acceptance:.0f}{PERCENT}",
        offered_of=f"{one.offered:,} of {one.asked:,}",
        windows=f"{one.mean_windows:.1f} of {one.listed / max(1, one.asked):.1f}",
        bar=f"{100 * one.mean_windows / top:.2f}%",
        of_mean="" if one.of_mean is None else f"{one.of_mean:.2f}",
        mark=mark,
        mark_word=word,
        reasons=_reasons(one),
        helps=_helps(one),
        refused=", ".join(f"{count:,} {LIMITS.get(limit, limit)}" for limit, count in one.refused.items()),
        booked=f"{booked:,}",
    )


def headline(report: Fairness) -> tuple[str, bool]:
    """What a dispatcher is to see first, and whether it is bad news."""
    worst, everybody = report.worst, report.everybody
    if not everybody.asked:
        return "Nobody has asked for windows of this day yet.", False
    if worst is None or worst.of_mean is None:
        return f"Too few people asked to compare zones: {ENOUGH} a zone are needed, of two zones.", False
    name = f"Zone {worst.zone}" if worst.zone else f"The zone {UNKNOWN}"
    if not worst.is_starved:
        return (
            f"No zone gets less than {FAIR} of the mean. {name} gets least, {worst.of_mean:.2f} of it.",
            False,
        )
    got = f"{worst.mean_windows:.1f} windows where the mean is {everybody.mean_windows:.1f}"
    reason, helps = next(iter(worst.closed), ""), _helps(worst)
    why = f", mostly because {_because(reason)}" if reason else ""
    return f"{name} is offered {got}{why}.{f' What would help: {helps}.' if helps else ''}", True


def scale(report: Fairness) -> float:
    """Windows a person at the right edge of the chart."""
    return max([0.001, report.everybody.mean_windows, *(one.mean_windows for one in report.zones)]) * 1.04


def table(found: ZoneFigures) -> list[tuple[str, ...]]:
    """The lines of the CSV file, the heading first."""
    limits = sorted({limit for one in found.report.zones for limit in one.closed})
    heading = (
        "zone",
        "asked",
        "offered",
        "windows_open",
        "windows_listed",
        "of_mean",
        "booked",
        "holds_refused",
    )
    lines = [
        (
            one.zone or UNKNOWN,
            *map(str, (one.asked, one.offered, one.windows, one.listed)),
            "" if one.of_mean is None else f"{one.of_mean:.3f}",
            str(found.booked.get(one.zone, 0)),
            str(sum(one.refused.values())),
            *(str(one.closed.get(limit, 0)) for limit in limits),
        )
        for one in found.report.zones
    ]
    return [(*heading, *(f"closed_{limit}" for limit in limits)), *lines]


def _mark(one: ZoneShare, *, is_worst: bool) -> tuple[str, str]:
    if one.of_mean is None:
        return "unknown", "Too few to judge"
    if one.is_starved:
        return "late", "Starved"
    return ("at_risk", "Gets least") if is_worst else ("on_promise", "Fair")


def _reasons(one: ZoneShare) -> tuple[str, ...]:
    closed = sum(one.closed.values())
    ranked = sorted(one.closed.items(), key=lambda pair: (-pair[1], pair[0]))[:MOST_REASONS]
    return tuple(f"{100 * count / closed:.0f}{PERCENT} {_because(limit)}" for limit, count in ranked)


def _helps(one: ZoneShare) -> str:
    ranked = sorted(one.closed.items(), key=lambda pair: (-pair[1], pair[0]))
    return next((HELPS[limit] for limit, _ in ranked if limit in HELPS), "")


def _because(limit: str) -> str:
    return LIMITS.get(limit, limit.replace("_", " "))


def counted(found: ZoneFigures) -> str:
    """How many asked, for the line below the title."""
    people = words.count(found.report.everybody.asked, "person", "people")
    return f"{people} asked" if len(found.days) == 1 else f"{people} asked, once a day each"
