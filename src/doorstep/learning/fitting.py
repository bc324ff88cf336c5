"""From driven tours to what is believed of the next ones: means, spreads, shapes, and drivers.

A tour has a factor of its own, and single drives and services lie around it; drives by the hour as well.
Source: moments of a one-way random effects model (Searle, Casella and McCulloch 1992), with shrunken effects
of drivers (Efron and Morris 1975).
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from math import log, sqrt
from statistics import NormalDist

import numpy as np
from numpy.typing import NDArray

from doorstep.domain.prediction.arrival_model import GRID, ArrivalModel, Effect
from doorstep.domain.prediction.driven import DrivenTour, driven_legs
from doorstep.domain.prediction.learned import SHORTEST_S
from doorstep.domain.prediction.pace import DAY_SD, ROUGH_S, Prior
from doorstep.kernel.hours import HOURS, around
from doorstep.kernel.ids import PartyId

FEWEST_TOURS, FEWEST = 20, 300
"""With fewer tours, or fewer drives or services in them, nothing is fitted."""

DRIVER_TOURS = 2.0
"""After how many tours a driver counts as much as what all drivers show."""

LEAST_SD, MOST_SD = 0.03, 0.8
HOUR_DRIVES = 100.0
"""After how many drives an hour of the day is believed half, each time its drives are looked at."""

HOUR_ROUNDS = 4
"""How often they are looked at: what an hour takes is no longer part of what its tours take."""

FEWEST_OF_SHAPE = 200
"""With fewer residuals than this a shape stays the normal one."""

type Numbers = NDArray[np.float64]

_SHARES = tuple(NormalDist().cdf(at) for at in GRID)


@dataclass(frozen=True, slots=True)
class _Seen:
    """One drive or service: logarithm of actual over expected, and what blurs it beside its own spread."""

    ratio: float
    rough: float = 0.0
    attended: bool = True


@dataclass(frozen=True, slots=True)
class _Tour:
    driver: PartyId | None
    day: str
    seen: tuple[_Seen, ...]


@dataclass(frozen=True, slots=True)
class _Drive:
    """One drive and the hours it lies between."""

    seen: _Seen
    hours: tuple[tuple[int, float], tuple[int, float]]


@dataclass(frozen=True, slots=True)
class _Factor:
    """One factor as fitted; `residuals` lie around that of their tour, with what blurs them."""

    prior: Prior
    day_sd: float
    drivers: Mapping[PartyId, float]
    residuals: tuple[tuple[float, _Seen], ...]


def fitted(
    tours: Sequence[DrivenTour], base: ArrivalModel, name: str, *, zone: str = "UTC"
) -> ArrivalModel | None:
    """`base` with what `tours` teach, as the version `name`; `None` while they are too few.

    Hours of the day are those of the clocks of `zone`.
    """
    drives = [tuple(_drives(tour, zone)) for tour in tours]
    hours = _hours(drives, base.roads.own_sd)
    roads = _factor(
        [
            _Tour(tour.driver, tour.day, tuple(_without(one, hours) for one in legs))
            for tour, legs in zip(tours, drives, strict=True)
        ],
        base.roads,
    )
    doors = _factor([_Tour(tour.driver, tour.day, tuple(_services(tour))) for tour in tours], base.doors)
    if roads is None or doors is None:
        return None
    attended = [value for value, seen in doors.residuals if seen.attended]
    unattended = [value for value, seen in doors.residuals if not seen.attended]
    attended_sd, unattended_sd = _sd(attended, base.attended_sd), _sd(unattended, base.unattended_sd)
    return replace(
        base,
        name=name,
        roads=roads.prior,
        day_sd=max(DAY_SD, roads.day_sd),
        doors=doors.prior,
        attended_sd=attended_sd,
        unattended_sd=unattended_sd,
        legs=_shape([value / sqrt(roads.prior.own_sd**2 + seen.rough**2) for value, seen in roads.residuals]),
        attended=_shape([value / attended_sd for value in attended]),
        unattended=_shape([value / unattended_sd for value in unattended]),
        drivers={
            driver: Effect(roads=roads.drivers.get(driver, 0.0), doors=doors.drivers.get(driver, 0.0))
            for driver in sorted(roads.drivers.keys() | doors.drivers.keys())
        },
        hours=tuple(hours.tolist()),
        zone=zone,
    )


def _drives(tour: DrivenTour, zone: str) -> Iterator[_Drive]:
    for stop, actual_s in driven_legs(tour):
        if stop.drive_s is None or stop.arrived_at is None or min(stop.drive_s, actual_s) < SHORTEST_S:
            continue
        seen = _Seen(log(actual_s / stop.drive_s), min(1.0, ROUGH_S / stop.drive_s))
        yield _Drive(seen, around(stop.arrived_at, zone))


def _hours(tours: Sequence[Sequence[_Drive]], own_sd: float) -> Numbers:
    """How drives of each hour differ from those of their tour, shrunken; nothing where nobody drove."""
    told = [(number, one) for number, drives in enumerate(tours) if len(drives) > 1 for one in drives]
    found = np.zeros(HOURS)
    if not told:
        return found
    tour = np.array([number for number, _ in told])
    ratio = np.array([one.seen.ratio for _, one in told])
    weight = 1 / (own_sd**2 + np.array([one.seen.rough for _, one in told]) ** 2)
    hours = np.array([[hour for hour, _ in one.hours] for _, one in told])
    shares = np.array([[share for _, share in one.hours] for _, one in told])
    known = np.bincount(hours.ravel(), (shares * weight[:, None]).ravel(), HOURS) + HOUR_DRIVES / own_sd**2
    for _ in range(HOUR_ROUNDS):
        left = ratio - (shares * found[hours]).sum(1)
        means = np.bincount(tour, weight * left) / np.maximum(np.bincount(tour, weight), 1e-9)
        off = weight * (left - means[tour])
        found += np.bincount(hours.ravel(), (shares * off[:, None]).ravel(), HOURS) / known
    return found


def _without(drive: _Drive, hours: Numbers) -> _Seen:
    """The drive as it would have been at an hour like all."""
    hour = sum(share * float(hours[at]) for at, share in drive.hours)
    return replace(drive.seen, ratio=drive.seen.ratio - hour)


def _services(tour: DrivenTour) -> Iterator[_Seen]:
    for stop in tour.driven:
        if stop.served_s is not None and stop.served_s >= SHORTEST_S and not stop.put_off:
            ratio = log(stop.served_s / max(1, stop.service_s))
            yield _Seen(ratio, attended=stop.attended is not False)


def _factor(tours: Sequence[_Tour], base: Prior) -> _Factor | None:
    tours = [tour for tour in tours if len(tour.seen) > 1]
    if len(tours) < FEWEST_TOURS or sum(len(tour.seen) for tour in tours) < FEWEST:
        return None
    means = np.array([_mean(tour.seen, base.own_sd) for tour in tours])
    residuals = tuple(
        (seen.ratio - mean, seen)
        for tour, mean in zip(tours, means.tolist(), strict=True)
        for seen in tour.seen
    )
    free = sum(len(tour.seen) - 1 for tour in tours)
    blurred = sum(seen.rough**2 for _, seen in residuals) / len(residuals)
    own = sqrt(max(LEAST_SD**2, sum(value**2 for value, _ in residuals) / free - blurred))
    off = means - means.mean()
    drivers = _drivers(tours, off)
    left = off - np.array([drivers.get(tour.driver, 0.0) for tour in tours])
    drawn = float(np.mean([1 / _weight(tour.seen, own) for tour in tours]))
    within, between = _by_day(tours, left)
    sd = sqrt(max(LEAST_SD**2, within - drawn))
    prior = Prior(mean=float(means.mean()), sd=min(MOST_SD, sd), own_sd=min(MOST_SD, own))
    named = {driver: effect for driver, effect in drivers.items() if driver is not None}
    return _Factor(prior=prior, day_sd=sqrt(max(0.0, between)), drivers=named, residuals=residuals)


def _by_day(tours: Sequence[_Tour], left: Numbers) -> tuple[float, float]:
    """The variance of tours around their day, and of days."""
    names, at = np.unique([tour.day for tour in tours], return_inverse=True)
    count = np.bincount(at)
    means = np.bincount(at, left) / count
    within = float(((left - means[at]) ** 2).sum() / max(1, len(tours) - len(names)))
    if len(names) == len(tours):
        within = float(left.var())
    return within, float(means.var()) - within * float(np.mean(1 / count))


def _weight(seen: Sequence[_Seen], own_sd: float) -> float:
    return sum(1 / (own_sd**2 + one.rough**2) for one in seen)


def _mean(seen: Sequence[_Seen], own_sd: float) -> float:
    return sum(one.ratio / (own_sd**2 + one.rough**2) for one in seen) / _weight(seen, own_sd)


def _drivers(tours: Sequence[_Tour], off: Numbers) -> dict[PartyId | None, float]:
    by_driver: defaultdict[PartyId | None, list[float]] = defaultdict(list)
    for tour, value in zip(tours, off.tolist(), strict=True):
        if tour.driver is not None:
            by_driver[tour.driver].append(value)
    return {driver: sum(values) / (len(values) + DRIVER_TOURS) for driver, values in by_driver.items()}


def _sd(residuals: Sequence[float], before: float) -> float:
    if len(residuals) < FEWEST_OF_SHAPE:
        return before
    return min(MOST_SD, max(LEAST_SD, sqrt(sum(value**2 for value in residuals) / len(residuals))))


def _shape(residuals: Sequence[float]) -> tuple[float, ...]:
    if len(residuals) < FEWEST_OF_SHAPE:
        return GRID
    return tuple(np.quantile(residuals, _SHARES).tolist())
