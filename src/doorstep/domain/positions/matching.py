"""Where on the roads a van drove, and the line through its fixes where nobody knows any."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from doorstep.domain.positions.standing import Heard, apart_m

APART_S, APART_M = 8.0, 25.0
"""Fixes nearer to one another say nothing new of the way, and noise would make it longer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Matched:
    """The way through some fixes. Units: metres, thousandths; `matched_permille` is 0 for a mere line."""

    driven_m: float
    matched_permille: int


def thinned(track: Sequence[Heard]) -> Sequence[Heard]:
    """The fixes, oldest first, that say something of the way; the last one always."""
    kept: list[Heard] = []
    for one in track:
        last = kept[-1] if kept else None
        if last is None or (one.at - last.at >= APART_S and apart_m(last.lat, last.lon, one) >= APART_M):
            kept.append(one)
    if track and kept[-1] is not track[-1]:
        kept.append(track[-1])
    return kept


def by_line(track: Sequence[Heard]) -> Matched:
    """The straight lines between fixes: shorter than any road between them."""
    return Matched(driven_m=sum(apart_m(a.lat, a.lon, b) for a, b in pairwise(track)), matched_permille=0)
