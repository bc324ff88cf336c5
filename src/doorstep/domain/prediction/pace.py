"""How this tour runs today against what was expected: one factor for its roads, one for its doors."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import log, sqrt

DISCOUNT = 0.97
"""What one further observation leaves of the weight of the older ones: traffic changes during a tour."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Prior:
    """What is believed before the first observation, of the logarithm of actual over expected.

    `own_sd` is the spread of a single observation around the factor of its tour.
    """

    mean: float
    sd: float
    own_sd: float


ROADS = Prior(mean=0.10, sd=0.20, own_sd=0.25)
"""Road engines answer for an empty road: a tour takes a tenth longer, give or take a fifth."""

DOORS = Prior(mean=0.0, sd=0.25, own_sd=0.45)
"""Service at the door: right on average, but some drivers and houses are half as fast as others."""

ATTENDED_SD, UNATTENDED_SD = 0.50, 0.35
"""Spread of one service around the pace of its tour: people answer the door when they do, boxes at once."""

ROUGH_S = 20.0
"""Seconds of a leg that are no driving: parking and pulling out. They blur short legs most."""


@dataclass(frozen=True, slots=True)
class Observed:
    """Something that is over. Units: seconds."""

    expected_s: float
    actual_s: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """The logarithm of actual over expected, as believed now."""

    mean: float
    sd: float


def pace(prior: Prior, seen: Sequence[Observed]) -> Pace:
    """The belief after `seen`, oldest first.

    Source: normal prior, normal observations of known variance, discounted (West and Harrison 1997).
    """
    weight = total = 0.0
    for one in seen:
        if one.expected_s <= 0 or one.actual_s <= 0:
            continue
        own = 1 / (prior.own_sd**2 + (ROUGH_S / one.expected_s) ** 2)
        weight = DISCOUNT * weight + own
        total = DISCOUNT * total + own * log(one.actual_s / one.expected_s)
    before = 1 / prior.sd**2
    return Pace(mean=(before * prior.mean + total) / (before + weight), sd=sqrt(1 / (before + weight)))
