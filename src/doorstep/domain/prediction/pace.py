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


ROADS = Prior(mean=0.07, sd=0.20, own_sd=0.25)
"""Road engines answer for an empty road: a tour takes a tenth longer on the mean, give or take a fifth."""

DAY_SD = 0.10
"""What all roads of a day have in common: snow, a strike, holidays. Never believed to be less."""

DOORS = Prior(mean=-0.10, sd=0.25, own_sd=0.45)
"""Service at the door: right on the mean, so most are shorter; some drivers and houses are half as fast."""

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
    weight, total = _weighed(prior, seen)
    before = 1 / prior.sd**2
    return Pace(mean=(before * prior.mean + total) / (before + weight), sd=sqrt(1 / (before + weight)))


def shown(prior: Prior, seen: Sequence[Observed]) -> Pace | None:
    """What one tour says of its day: how far it lies from `prior`, and how little that is to be relied on.

    `None` before it has shown anything.
    """
    weight, total = _weighed(prior, seen)
    return Pace(mean=total / weight - prior.mean, sd=sqrt(prior.sd**2 + 1 / weight)) if weight else None


def today(day_sd: float, tours: Sequence[Pace]) -> Pace:
    """How far all tours of this day lie from what is usual, from what each of them has `shown` so far.

    `day_sd` is the spread of days. Source: normal means with a shared normal effect, in closed form.
    """
    weight = sum(1 / one.sd**2 for one in tours)
    total = sum(one.mean / one.sd**2 for one in tours)
    before = 1 / day_sd**2
    return Pace(mean=total / (before + weight), sd=sqrt(1 / (before + weight)))


def _weighed(prior: Prior, seen: Sequence[Observed]) -> tuple[float, float]:
    weight = total = 0.0
    for one in seen:
        if one.expected_s <= 0 or one.actual_s <= 0:
            continue
        own = 1 / (prior.own_sd**2 + (ROUGH_S / one.expected_s) ** 2)
        weight = DISCOUNT * weight + own
        total = DISCOUNT * total + own * log(one.actual_s / one.expected_s)
    return weight, total
