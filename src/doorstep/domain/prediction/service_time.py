"""How long a service will take: each house leans on its kind of house, and that on all of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp
from statistics import NormalDist, median

from doorstep.domain.prediction.learned import Experience

HANDFUL = 5
"""With fewer services than this in all, nothing is said, and what was set is planned with."""

HOUSE_WEIGHT, BUILDING_WEIGHT = 4.0, 30.0
"""After how many services a house, or a kind of house, counts as much as what it leans on."""

SPREAD, SPREAD_WEIGHT = 0.5, 10.0
"""What is believed of the spread before it was seen, and after how many services that is half forgotten."""

OUTLIER = 3.0
"""Observations farther from the median than so many spreads count as if they stood there."""

SHORTEST_S, LONGEST_S = 20, 3_600
STEP_S = 5
"""What is planned with is rounded up to this: more would pretend to know."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceTime:
    """A service as it is expected: log-normal, of this mean and variance of its logarithm.

    `services` is how many were observed for it, from the house itself to all visits of the kind.
    """

    log_mean: float
    log_variance: float
    services: int

    @property
    def mean_s(self) -> int:
        """What it takes on the mean. Units: seconds."""
        return _rounded(exp(self.log_mean + self.log_variance / 2))

    def quantile_s(self, share: float) -> int:
        """What `share` of such services do not exceed. Units: seconds."""
        return _rounded(exp(self.log_mean + NormalDist().inv_cdf(share) * self.log_variance**0.5))


def service_time(house: Experience, building: Experience, every: Experience) -> ServiceTime | None:
    """What is known of a service, `None` while fewer than a handful were seen.

    Source: empirical Bayes shrinkage of group means (Efron and Morris 1975), here of winsorised logarithms.
    """
    if len(every.ratios) < HANDFUL:
        return None
    whole = _winsorised(every.ratios, median(every.ratios), _spread(every.ratios))
    mean, variance = _mean(whole), _variance(whole)
    kinds = _winsorised(building.ratios, mean, variance**0.5)
    kind_mean = _leaning(kinds, mean, BUILDING_WEIGHT)
    own = _winsorised(house.ratios, kind_mean, variance**0.5)
    # What houses differ by is part of the spread; the more is known of this one, the less remains of it.
    within = variance * HOUSE_WEIGHT / (HOUSE_WEIGHT + 1)
    return ServiceTime(
        log_mean=_leaning(own, kind_mean, HOUSE_WEIGHT),
        log_variance=within * (1 + 1 / (len(own) + HOUSE_WEIGHT)),
        services=len(every.ratios),
    )


def _leaning(seen: Sequence[float], on: float, weight: float) -> float:
    return (sum(seen) + weight * on) / (len(seen) + weight)


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)


def _spread(values: Sequence[float]) -> float:
    """The median's own measure of spread, scaled to that of a normal distribution; never below a tenth."""
    middle = median(values)
    return max(0.1, 1.4826 * median(abs(value - middle) for value in values))


def _variance(values: Sequence[float]) -> float:
    mean = _mean(values)
    seen = sum((value - mean) ** 2 for value in values)
    return (seen + SPREAD_WEIGHT * SPREAD**2) / (len(values) + SPREAD_WEIGHT)


def _winsorised(values: Sequence[float], middle: float, spread: float) -> list[float]:
    low, high = middle - OUTLIER * spread, middle + OUTLIER * spread
    return [min(high, max(low, value)) for value in values]


def _rounded(seconds: float) -> int:
    whole = min(LONGEST_S, max(SHORTEST_S, seconds))
    return int(-(-whole // STEP_S) * STEP_S)
