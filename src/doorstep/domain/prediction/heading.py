"""Which stop a van evidently heads for: the one that it comes nearer to, and not to the planned one."""

from collections.abc import Sequence
from dataclasses import dataclass

CLEARLY_S = 90.0
"""Seconds of driving by which it must have come nearer to another stop than to the one whose turn it is."""
NOT_NEARER_S = 20.0
"""A van that came nearer to the stop whose turn it is by more than this may still only take another road."""
ALIKE_S = 20.0
"""Stops that it comes nearer to by nearly the same lie behind one another: it comes to the nearest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ahead:
    """Driving to a stop, in seconds: from where the van set out, and from where it is."""

    from_start_s: float
    left_s: float

    @property
    def nearer_s(self) -> float:
        """How much nearer it came."""
        return self.from_start_s - self.left_s


def heading(stops: Sequence[Ahead]) -> int | None:
    """The number of the stop it heads for, where that is evidently not the first of `stops`; else `None`."""
    if len(stops) < 2 or stops[0].nearer_s > NOT_NEARER_S:
        return None
    best = max(one.nearer_s for one in stops)
    if best - stops[0].nearer_s < CLEARLY_S:
        return None
    alike = [number for number, one in enumerate(stops) if number and best - one.nearer_s <= ALIKE_S]
    return min(alike, key=lambda number: stops[number].left_s, default=None)
