"""Carries what may happen along the remaining stops of one tour, by sampling."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from doorstep.domain.prediction.pace import ATTENDED_SD, DOORS, ROADS, UNATTENDED_SD, Observed, Pace, pace

type Samples = NDArray[np.float64]

SAMPLES = 200
LEAST_LEFT_S = 30.0
"""What a service takes at least from now on, however long it has taken already."""

WIDER = 1.5
"""How much wider the spread of legs is when a formula answered for the roads."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RestAhead:
    """A break before a stop: at its door, or before the drive to it. Units: seconds, `from_s` from now."""

    from_s: float
    length_s: float
    at_door: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class StopAhead:
    """A stop still to come. `number` is its place in the whole plan, from 0; `rests` are taken before it.

    Units: seconds; `opens_s` and `due_s` from now: earliest start of the service, end of the promise.
    """

    number: int
    leg_s: float
    service_s: float
    opens_s: float
    due_s: float
    attended: bool = True
    rests: tuple[RestAhead, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Why the van has not set out for the next stop yet: it serves, it stands still, it has not left.

    Units: seconds. `serving_s` is what the service at the door was expected to take, `served_s` how long it
    has lasted; `held_s` is how long it will stand at least.
    """

    serving_s: float = 0.0
    served_s: float = 0.0
    held_s: float = 0.0
    attended: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Learned:
    """What this tour has shown so far. `estimated`: the legs come from a formula, not from roads."""

    legs: Sequence[Observed] = ()
    services: Sequence[Observed] = ()
    estimated: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """When one stop is reached. Units: seconds from now; `late` is P(served after the promise)."""

    early_s: float
    median_s: float
    late_s: float
    late: float


def noise(stops: int, generator: np.random.Generator, *, samples: int = SAMPLES) -> Samples:
    """Standard normal draws for a whole tour.

    Draw them once per tour and use them again: windows then move with the facts, not with the dice.
    Shapes: samples x (2 * stops + 3).
    """
    return generator.standard_normal((samples, 2 * stops + 3))


def propagate(
    ahead: Sequence[StopAhead], standing: Standing, learned: Learned, draws: Samples
) -> tuple[Reach, ...]:
    """When each of `ahead` is reached, in their sequence.

    One road factor and one door factor are shared by all stops of a sample: errors of one tour share a cause.
    Shapes: `draws` as made by `noise` for the whole plan, so that every `number` has its own columns.
    """
    stops = (draws.shape[1] - 3) // 2
    roads = _factor(pace(ROADS, learned.legs), draws[:, -1], WIDER if learned.estimated else 1.0)
    doors = _factor(pace(DOORS, learned.services), draws[:, -2], 1.0)
    own_leg = ROADS.own_sd * (WIDER if learned.estimated else 1.0)
    clock = _ready(standing, doors, draws[:, -3])
    reached: list[Reach] = []
    for stop in ahead:
        drive = stop.leg_s * roads * _own(own_leg, draws[:, stop.number])
        arrives = _rested(clock, stop.rests, at_door=False) + drive
        start = np.maximum(_rested(arrives, stop.rests, at_door=True), stop.opens_s)
        clock = start + _service(stop.service_s, doors, draws[:, stops + stop.number], attended=stop.attended)
        reached.append(_reach(start, clock, stop.due_s))
    return tuple(reached)


def _rested(clock: Samples, rests: Sequence[RestAhead], *, at_door: bool) -> Samples:
    for rest in rests:
        if rest.at_door == at_door:
            clock = np.maximum(clock, rest.from_s) + rest.length_s
    return clock


def _factor(belief: Pace, draw: Samples, wider: float) -> Samples:
    return np.exp(belief.mean + belief.sd * wider * draw)


def _own(spread: float, draw: Samples) -> Samples:
    """A factor of mean 1, so that spread alone makes nothing longer."""
    return np.exp(spread * draw - spread**2 / 2)


def _service(service_s: float, doors: Samples, draw: Samples, *, attended: bool) -> Samples:
    return service_s * doors * _own(ATTENDED_SD if attended else UNATTENDED_SD, draw)


def _ready(standing: Standing, doors: Samples, draw: Samples) -> Samples:
    if standing.serving_s <= 0:
        return np.full(len(draw), standing.held_s)
    whole = _service(standing.serving_s, doors, draw, attended=standing.attended)
    return np.maximum(np.maximum(whole - standing.served_s, LEAST_LEFT_S), standing.held_s)


def _reach(start: Samples, served: Samples, due_s: float) -> Reach:
    early_s, median_s, late_s = np.quantile(start, [0.1, 0.5, 0.9])
    return Reach(
        early_s=float(early_s),
        median_s=float(median_s),
        late_s=float(late_s),
        late=float(np.mean(served > due_s)),
    )
