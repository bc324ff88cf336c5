"""Which windows drive least: the mark that steers people who do not mind, and what it saves."""

from collections.abc import Sequence

import numpy as np

G_CO2_PER_KM = 180
"""Grams of CO2 that a delivery van emits per kilometre driven.

Source: order of magnitude of the average new van in the EU (WLTP), about 180 g/km in 2022.
"""

CITY_M_PER_S = 25 / 3.6
"""Metres per second used where no road distance is known: 25 km/h, a van in a town."""


def saving_limit_s(extras_s: Sequence[int]) -> float:
    """The 25th percentile of the extra driving of windows; a window below it is marked as the greener choice.

    Units: seconds. Nothing is below the limit of fewer than four windows, or when all cost the same.
    """
    return float(np.percentile(extras_s, 25)) if len(extras_s) >= 4 else float("-inf")


def co2_g(extra_s: int, extra_m: int | None) -> int:
    """Grams of CO2 of an insertion, from road metres where known, else from seconds at town speed."""
    metres = extra_s * CITY_M_PER_S if extra_m is None else extra_m
    return round(metres * G_CO2_PER_KM / 1000)
