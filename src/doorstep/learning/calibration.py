"""Widths that hold: how far earlier predictions missed, by stops ahead, corrected once a day.

Sources: conformalized quantile regression (Romano, Patterson and Candes 2019), by group (Vovk 2012); adaptive
conformal inference (Gibbs and Candes 2021), here one step a day, since the errors of one tour share a cause.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from doorstep.domain.prediction.arrival_model import BUCKETS, Width
from doorstep.domain.prediction.propagate import SHARES

TAIL = SHARES[0]
"""The share of arrivals that may lie before the lowest quantile told, and behind the highest."""

LEAST_OFF_S = 30.0
"""No quantile is believed to be nearer to the median than this when misses are measured against it."""

STEP = 0.1
"""How much of what a day missed too often is taken off what may be missed from then on."""

MOST_TAIL, LEAST_TAIL = 0.25, 0.002
KEPT = 4_000
"""So many scores of a bucket are remembered, the newest."""

ENOUGH = 200
"""With fewer scores a bucket leans on its neighbours."""

NARROWEST, WIDEST = 0.5, 6.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """How far one arrival lay from its median, in the distance at which the outer quantiles were told.

    Positive behind the median, negative before it. `bucket` is that of the stops ahead.
    """

    bucket: int
    off: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One side of one bucket: what may be missed now, and the scores of the newest days, oldest first."""

    tail: float = TAIL
    scores: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Calibration:
    """What finished days say of the spread. Shapes: `early` and `late` have one entry a bucket.

    `through` is the last day that was counted (ISO 8601), `days` how many were.
    """

    through: str = ""
    days: int = 0
    early: tuple[Side, ...] = (Side(),) * BUCKETS
    late: tuple[Side, ...] = (Side(),) * BUCKETS

    def widths(self) -> tuple[Width, ...]:
        """By bucket, how far arrivals must be allowed to lie from the median; 1 while too little is known."""
        early, late = (tuple(_factors(sides)) for sides in (self.early, self.late))
        return tuple(Width(early=one, late=other) for one, other in zip(early, late, strict=True))


def score(bucket: int, quantiles_s: Sequence[float], actual_s: float) -> Score:
    """The score of one arrival against what was sampled before any width. Units: seconds from then."""
    low_s, middle_s, high_s = quantiles_s[0], quantiles_s[len(quantiles_s) // 2], quantiles_s[-1]
    off_s = actual_s - middle_s
    told_s = high_s - middle_s if off_s > 0 else middle_s - low_s
    return Score(bucket=bucket, off=off_s / max(told_s, LEAST_OFF_S))


def after_day(known: Calibration, day: str, scores: Iterable[Score]) -> Calibration:
    """`known` with one more day that is over; a day that was counted changes nothing.

    First the widths in force are held against the day, then its scores join the others.
    """
    if day <= known.through:
        return known
    found = list(scores)
    by_bucket = [[one.off for one in found if one.bucket == number] for number in range(BUCKETS)]
    widths = known.widths()
    early = [
        _side(side, [-off for off in offs], width.early)
        for side, offs, width in zip(known.early, by_bucket, widths, strict=True)
    ]
    late = [
        _side(side, offs, width.late) for side, offs, width in zip(known.late, by_bucket, widths, strict=True)
    ]
    return Calibration(through=day, days=known.days + 1, early=tuple(early), late=tuple(late))


def after_days(known: Calibration, days: Mapping[str, Sequence[Score]]) -> Calibration:
    """`known` with several days, the oldest first."""
    for day in sorted(days):
        known = after_day(known, day, days[day])
    return known


def _side(side: Side, offs: Sequence[float], width: float) -> Side:
    if not offs:
        return side
    tail = side.tail
    if len(side.scores) >= ENOUGH:
        missed = sum(off > width for off in offs) / len(offs)
        tail = min(MOST_TAIL, max(LEAST_TAIL, tail + STEP * (TAIL - missed)))
    return replace(side, tail=tail, scores=(*side.scores, *offs)[-KEPT:])


def _factors(sides: Sequence[Side]) -> Iterable[float]:
    for number, side in enumerate(sides):
        pool = side.scores
        for reach in range(1, BUCKETS):
            if len(pool) >= ENOUGH:
                break
            near = [sides[at].scores for at in (number - reach, number + reach) if 0 <= at < BUCKETS]
            pool = (*pool, *(one for scores in near for one in scores))
        if len(pool) < ENOUGH:
            yield 1.0
        else:
            yield float(np.clip(np.quantile(pool, 1 - side.tail), NARROWEST, WIDEST))
