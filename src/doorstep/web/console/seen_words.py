"""What positions show, in the words of the console: beside what the driver said, never instead of it."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from doorstep.domain.tours.sheet import StopLine, StopState, TourSheet
from doorstep.domain.tracking.card import AttemptPresence
from doorstep.events import Presence, Witness
from doorstep.web.console import words

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
