"""What positions show, in the words of the console: beside what the driver said, never instead of it."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from doorstep.domain.tours.sheet import DeviationLine, StopLine, StopState, TourSheet
from doorstep.domain.tracking.card import AttemptPresence
from doorstep.events import Deviation, Presence, Witness
from doorstep.web.console import words
from doorstep.web.ways_driven import WayFigures

OFF_PLAN: Mapping[Deviation, str] = {
    Deviation.OFF_WAY: "Off its way",
    Deviation.UNPLANNED_STAND: "Stands where no stop is",
    Deviation.PASSED_STOP: "Drove past a stop",
}
"""Deviations in a few words, for a list."""

LONGER = 1.1
"""From here on a van drove clearly farther than the quickest way."""

APART = timedelta(minutes=3)
"""From here on the two words differ by more than anybody needs to press a button."""


def actual(line: StopLine, zone: str) -> str:
    """When the van was there, and whose word that is where it is not the driver's."""
    if line.arrived_at is None:
        return ""
    at = words.clock(line.arrived_at, zone)
    return f"{at} by positions" if line.arrived_by is Witness.POSITIONS else at


def seen(line: StopLine, zone: str) -> str:
    """When positions show the van there, where the driver says nothing or something else."""
    if line.attempt is not None and line.attempt.presence is Presence.ELSEWHERE:
        return f"attempt in doubt: {_away(line.attempt.off_by_m)}"
    if line.reached_at is None:
        return ""
    stood = words.clock(line.reached_at, zone)
    if line.left_at is not None:
        stood = f"{stood}{words.TO}{words.clock(line.left_at, zone)}"
    if line.is_open:
        return f"seen there {stood}, nothing recorded" if line.left_at else f"stands there since {stood}"
    return (
        f"seen there {stood}" if _differs(line.arrived_at, line) or _differs(line.departed_at, line) else ""
    )


def deviation(sheet: TourSheet) -> str:
    """The stop the van drives to before the one whose turn it is; nothing while it follows its sequence."""
    numbers = {line.stop: line.position for line in sheet.stops if line.is_open}
    for line in sheet.stops:
        passed = numbers.get(line.instead_of) if line.instead_of else None
        if passed is not None and line.state is StopState.APPROACHED:
            return f"Driving to stop {line.position} before stop {passed}"
    return ""


def silent(sheet: TourSheet, at: datetime) -> str:
    """How long nothing was heard of the van, and how often a sign was due; nothing while it is heard of."""
    if sheet.silent_since is None or sheet.ended_at is not None:
        return ""
    minutes = max(1, round((at - sheet.silent_since) / words.MINUTE))
    every_s = sheet.silent_every_s
    due = "" if every_s is None else f" every {_lasting(every_s)}"
    return f"No sign for {minutes} min where one was due{due}: no position, and no word of its driver"


def _lasting(seconds: int) -> str:
    return f"{seconds} s" if seconds < 120 else f"{round(seconds / 60)} min"


def off_plan(sheet: TourSheet, zone: str) -> tuple[str, ...]:
    """What the van does that its plan does not say, a sentence each; nothing while it follows it."""
    numbers = {line.stop: line.position for line in sheet.stops}
    return tuple(_off_plan(one, numbers.get(one.stop) if one.stop else None, zone) for one in sheet.off_plan)


def _off_plan(line: DeviationLine, number: int | None, zone: str) -> str:
    since, stop = words.clock(line.since, zone), f"stop {number}" if number else "the depot"
    match line.kind:
        case Deviation.OFF_WAY:
            beside = f", {metres(line.off_by_m)} beside it when noticed" if line.off_by_m else ""
            return f"Off the planned way to {stop} since {since}{beside}, and no nearer to it"
        case Deviation.UNPLANNED_STAND:
            away = f", {metres(line.off_by_m)} from the nearest" if line.off_by_m else ""
            return f"Stands since {since} where no stop is{away}; nobody said why"
        case Deviation.PASSED_STOP:
            return f"Drove past {stop} at {since} without stopping"


def driven(figures: WayFigures, *, is_over: bool) -> str:
    """How far it drove beside its plan, in a sentence; nothing where nothing is known."""
    planned = f"planned {_km(figures.planned_m)}" if figures.planned_m is not None else ""
    so_far = f"driven {_km(figures.driven_m)}" if figures.measured else ""
    if figures.by_line and so_far:
        so_far = f"{so_far} at least"
    if so_far and figures.measured < figures.legs:
        so_far = f"{so_far} on {figures.measured} of {figures.legs} legs"
    longer = ""
    if figures.quickest_m and figures.driven_m > LONGER * figures.quickest_m:
        longer = f"{_km(figures.driven_m - figures.quickest_m)} more than the quickest way"
    left = f"about {_km(figures.left_m)} to go" if figures.left_m and not is_over else ""
    said = ", ".join(filter(None, (planned, so_far, longer, left)))
    return f"{said[0].upper()}{said[1:]}" if said else ""


def metres(count: int) -> str:
    """A distance as one would say it."""
    return f"{round(count / 10) * 10} m" if count < 950 else _km(count)


def _km(count: int) -> str:
    return f"{count / 1000:.1f} km"


def weighed(presence: AttemptPresence) -> str:
    """What positions say of an attempt, as a sentence."""
    return _verdict(presence.presence, presence.off_by_m, presence.stood_s)


def _verdict(presence: Presence, off_by_m: int | None, stood_s: int) -> str:
    stood = f"{stood_s} s" if stood_s < 120 else f"{round(stood_s / 60)} min"
    match presence:
        case Presence.AT_THE_DOOR:
            return f"Accepted: {stood} at the door, by the van's positions"
        case Presence.ELSEWHERE:
            return f"Flagged: {_away(off_by_m)}, {stood_s} s near the door"
        case Presence.UNKNOWN:
            return "Not known: the positions of the van do not say where it was"


def by(facts: Mapping[str, str]) -> str:
    """Whose word a line of the story is, where it is not the driver's."""
    return "By the van's positions; its driver said nothing" if facts.get("by") == "positions" else ""


def off(facts: Mapping[str, str]) -> str:
    """How far from the stop the van stands."""
    return f"{facts.get('off_by_m', '0')} m from it, by the van's positions"


def stood(facts: Mapping[str, str]) -> str:
    """How long it stood."""
    seconds = int(facts.get("stood_s", "0"))
    lasted = f"{round(seconds / 60)} min" if seconds >= 120 else f"{seconds} s"
    return f"It stood {lasted}, by the van's positions"


def checked(facts: Mapping[str, str]) -> str:
    """What was found of an attempt."""
    off_by_m = facts.get("off_by_m")
    presence = Presence(facts.get("presence", Presence.UNKNOWN))
    return _verdict(presence, int(off_by_m) if off_by_m else None, int(facts.get("stood_s", "0")))


def _away(off_by_m: int | None) -> str:
    return f"the van was {off_by_m:,} m away" if off_by_m is not None else "the van was not there"


def _differs(said: datetime | None, line: StopLine) -> bool:
    """Whether a moment lies clearly outside of what positions show."""
    if said is None or line.reached_at is None:
        return False
    return said < line.reached_at - APART or (line.left_at is not None and said > line.left_at + APART)
