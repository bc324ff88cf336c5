"""Shares: of windows that are found, from a sample; of requests that are accepted, by zone."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

type Flags = NDArray[np.bool_]

ZONES = 4
"""The doors by their drive from the depot, in rings of as many doors each."""


def recall(found: Flags, true: Flags, is_open: int, closed: int) -> float:
    """Share of the deliverable windows that are shown, the sample standing for all that insertion misses."""
    weight = closed / max(1, len(true))
    return float((is_open + weight * found.sum()) / max(1e-9, is_open + weight * true.sum()))


def interval(found: Flags, true: Flags, is_open: int, closed: int) -> tuple[float, float]:
    """Where 95 of 100 samples of the same size would put the recall."""
    if not len(true):
        return 1.0, 1.0
    dice = np.random.default_rng(1)
    picks = dice.integers(0, len(true), (2_000, len(true)))
    values = [recall(found[pick], true[pick], is_open, closed) for pick in picks]
    low, high = np.quantile(values, [0.025, 0.975])
    return float(low), float(high)


def zone_of(seconds_s: Sequence[int]) -> list[int]:
    """The zone of each door by its drive from the depot: rings of as many doors each, 0 is the nearest."""
    order = np.argsort(np.argsort(np.array(seconds_s), kind="stable"), kind="stable")
    return (order * ZONES // len(seconds_s)).tolist()


def shares(zones: Sequence[int], accepted: Sequence[bool]) -> tuple[float, ...]:
    """The share accepted in each zone."""
    of = np.array(zones)
    took = np.array(accepted)
    return tuple(float(took[of == zone].mean()) for zone in range(ZONES))
