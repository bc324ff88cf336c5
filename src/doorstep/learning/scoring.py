"""How good predictions were: proper scores, coverage, and warnings, all from what was said and what came."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from doorstep.domain.prediction.arrival_model import BUCKETS

type Numbers = NDArray[np.float64]

SHARE = 0.90
"""The share of arrivals that the interval which is judged should hold."""

WARN_AT = 0.75
"""P(late) from which somebody is warned, where nobody says otherwise."""

PIT_BINS = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """One prediction of one arrival, beside what came. Units: seconds from the prediction.

    `pit` is the share of samples before what came; `crps_s` the continuous ranked probability score. A visit
    `was_late` when it ended after the promise, and `was_missed` when it had not even begun by then.
    """

    day: str
    lane: str
    visit: str
    bucket: int
    low_s: float
    median_s: float
    high_s: float
    actual_s: float
    pit: float
    crps_s: float
    late: float
    was_late: bool
    was_missed: bool
    due_s: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Spread:
    """Intervals against what came: `coverage` is the share inside, `pinball_s` the mean of both sides."""

    predictions: int
    coverage: float
    width_s: float
    pinball_s: float
    crps_s: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Warnings:
    """What warnings would have been worth: `precision` of those given, `recall` of what was late.

    `told_before` is the share of the missed, where nobody stood at the door when the promise ended, that were
    warned of before; `lead_s` the median time between their warning and that end. `None`: there was none.
    """

    visits: int
    late: int
    missed: int
    warned: int
    precision: float | None
    recall: float | None
    told_before: float | None
    lead_s: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Quality:
    """All of it. Shapes: `by_bucket` has one entry a bucket; `pit` shares of equal bins."""

    overall: Spread
    by_bucket: tuple[Spread, ...]
    by_lane: Mapping[str, Spread]
    worst_day: float
    pit: tuple[float, ...]
    warnings: Warnings


def quality(judged: Sequence[Judged], *, warn_at: float = WARN_AT) -> Quality | None:
    """How good `judged` were; `None` when there are none."""
    if not judged:
        return None
    table = _table(judged)
    days = np.array([one.day for one in judged])
    inside = (table[3] >= table[0]) & (table[3] <= table[2])
    buckets = np.array([one.bucket for one in judged])
    lanes = np.array([one.lane for one in judged])
    pits, _ = np.histogram([one.pit for one in judged], bins=PIT_BINS, range=(0, 1))
    return Quality(
        overall=_spread(table),
        by_bucket=tuple(_spread(table[:, buckets == number]) for number in range(BUCKETS)),
        by_lane={str(lane): _spread(table[:, lanes == lane]) for lane in np.unique(lanes)},
        worst_day=min(float(inside[days == day].mean()) for day in np.unique(days)),
        pit=tuple((pits / len(judged)).tolist()),
        warnings=warnings(judged, warn_at=warn_at),
    )


def warnings(judged: Iterable[Judged], *, warn_at: float = WARN_AT) -> Warnings:
    """The first moment at which each visit was more likely late than `warn_at`, against what came."""
    visits: dict[str, Judged] = {}
    warned: dict[str, float] = {}
    for one in judged:
        visits[one.visit] = one
        if one.late >= warn_at:
            warned.setdefault(one.visit, one.due_s)
    late = {visit for visit, one in visits.items() if one.was_late}
    missed = {visit for visit, one in visits.items() if one.was_missed}
    lead_s = [due_s for visit, due_s in warned.items() if visit in missed]
    return Warnings(
        visits=len(visits),
        late=len(late),
        missed=len(missed),
        warned=len(warned),
        precision=len(late & warned.keys()) / len(warned) if warned else None,
        recall=len(late & warned.keys()) / len(late) if late else None,
        told_before=sum(due_s > 0 for due_s in lead_s) / len(missed) if missed else None,
        lead_s=float(np.median(lead_s)) if lead_s else None,
    )


def crps_s(samples: Numbers, actual_s: float) -> float:
    """Continuous ranked probability score of sorted or unsorted samples. Units: as theirs.

    Source: Gneiting and Raftery 2007, in the form for an ensemble: mean distance to what came, less half the
    mean distance between two samples.
    """
    ordered = np.sort(samples)
    count = len(ordered)
    weights = 2 * np.arange(1, count + 1) - count - 1
    between = 2 * float(np.dot(weights, ordered)) / count**2
    return float(np.mean(np.abs(ordered - actual_s))) - between / 2


def pinball_s(share: float, told_s: Numbers, actual_s: Numbers) -> float:
    """Mean quantile loss of `told_s`, quantiles of `share`. Units: as theirs."""
    off = actual_s - told_s
    return float(np.mean(np.maximum(share * off, (share - 1) * off)))


def _table(judged: Sequence[Judged]) -> Numbers:
    rows = [(one.low_s, one.median_s, one.high_s, one.actual_s, one.crps_s) for one in judged]
    return np.array(rows).T


def _spread(table: Numbers) -> Spread:
    low, high, actual, crps = table[0], table[2], table[3], table[4]
    if not low.size:
        return Spread(predictions=0, coverage=0.0, width_s=0.0, pinball_s=0.0, crps_s=0.0)
    tail = (1 - SHARE) / 2
    return Spread(
        predictions=low.size,
        coverage=float(((actual >= low) & (actual <= high)).mean()),
        width_s=float((high - low).mean()),
        pinball_s=(pinball_s(tail, low, actual) + pinball_s(1 - tail, high, actual)) / 2,
        crps_s=float(crps.mean()),
    )
