"""How long a leg takes when roads are slower at some hours: exact in whole seconds, forwards and backwards.

What a van covers by a moment grows with the speed of the roads. A leg leads from what is covered when it
begins to that plus its length: who leaves later never arrives earlier, and backwards is as easy as forwards.
Source: Ichoua, Gendreau and Potvin 2003.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from doorstep.events import RoadSpeed

type _Many = NDArray[np.int64]
type _Knots = tuple[tuple[int, ...], tuple[int, ...], tuple[int, ...]]

FREE = 1_000
"""The speed of empty roads, at which driving times are counted. Units: thousandths."""

_BEFORE_S = -(10**12)
"""Earlier than any moment of any plan."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Traffic:
    """The speed of roads from each of `knots_s` on; they are free before the first.

    Units: seconds from the zero of the problem, ascending; thousandths of free flow, at least 1.
    """

    knots_s: tuple[int, ...]
    permille: tuple[int, ...]
    _knots: _Knots = field(init=False, repr=False, compare=False)
    tables: tuple[_Many, _Many, _Many] = field(init=False, repr=False, compare=False)
    """The moments at which speeds change, what is covered by then, and the speed from then on."""

    def __post_init__(self) -> None:
        knots, speeds = (_BEFORE_S, *self.knots_s), (FREE, *self.permille)
        covered = [_BEFORE_S * FREE]
        for (begins_s, ends_s), speed in zip(pairwise(knots), speeds, strict=False):
            covered.append(covered[-1] + (ends_s - begins_s) * speed)
        rows = (knots, tuple(covered), speeds)
        object.__setattr__(self, "_knots", rows)
        object.__setattr__(self, "tables", tuple(np.array(row, np.int64) for row in rows))

    def arrives_s(self, leaves_s: int, leg_s: int) -> int:
        """The first second by which a leg of `leg_s` at free flow is driven that begins at `leaves_s`."""
        knots, covered, speeds = self._knots
        target = self._at(leaves_s) + leg_s * FREE
        piece = bisect_right(covered, target) - 1
        return knots[piece] - (covered[piece] - target) // speeds[piece]

    def leaves_s(self, due_s: int, leg_s: int) -> int:
        """The last second at which such a leg may begin to be driven by `due_s`."""
        knots, covered, speeds = self._knots
        target = self._at(due_s) - leg_s * FREE
        piece = bisect_right(covered, target) - 1
        return knots[piece] + (target - covered[piece]) // speeds[piece]

    def all_arrive_s(self, leaves_s: _Many, legs_s: _Many) -> _Many:
        """As `arrives_s`, for many legs at once."""
        knots, covered, speeds = self.tables
        target = self._all_at(leaves_s) + legs_s * FREE
        piece = np.searchsorted(covered, target, "right") - 1
        return knots[piece] - (covered[piece] - target) // speeds[piece]

    def all_leave_s(self, dues_s: _Many, legs_s: _Many) -> _Many:
        """As `leaves_s`, for many legs at once."""
        knots, covered, speeds = self.tables
        target = self._all_at(dues_s) - legs_s * FREE
        piece = np.searchsorted(covered, target, "right") - 1
        return knots[piece] + (target - covered[piece]) // speeds[piece]

    def mean_permille(self, begins_s: int, ends_s: int) -> int:
        """The mean speed between two moments."""
        return (self._at(ends_s) - self._at(begins_s)) // max(1, ends_s - begins_s)

    def _at(self, moment_s: int) -> int:
        knots, covered, speeds = self._knots
        piece = bisect_right(knots, moment_s) - 1
        return covered[piece] + (moment_s - knots[piece]) * speeds[piece]

    def _all_at(self, moments_s: _Many) -> _Many:
        knots, covered, speeds = self.tables
        piece = np.searchsorted(knots, moments_s, "right") - 1
        return covered[piece] + (moments_s - knots[piece]) * speeds[piece]


def traffic(spans: Sequence[tuple[int, int, int]]) -> Traffic | None:
    """The traffic of a day of (begins, ends, thousandths); `None` where the roads are free all day.

    Units: seconds. Where spans overlap, the one that begins later counts.
    """
    knots: dict[int, int] = {}
    for begins_s, ends_s, permille in sorted(spans):
        knots = {at: speed for at, speed in knots.items() if at < begins_s}
        knots |= {begins_s: permille, ends_s: FREE}
    if all(speed == FREE for speed in knots.values()):
        return None
    return Traffic(knots_s=tuple(knots), permille=tuple(knots.values()))


def usual_traffic(speeds: Sequence[RoadSpeed], zero: datetime) -> Traffic | None:
    """The traffic that a day was opened with, in seconds from `zero`."""
    return traffic(
        [
            (
                int((one.span.start - zero).total_seconds()),
                int((one.span.end - zero).total_seconds()),
                one.permille,
            )
            for one in speeds
        ]
    )
