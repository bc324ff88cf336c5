"""Carries what may happen along the remaining stops of one tour, by sampling."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from math import hypot

import numpy as np
from numpy.typing import NDArray

from doorstep.domain.prediction.arrival_model import GRID, NO_EFFECT, SHIPPED, ArrivalModel, Effect, bucket
from doorstep.domain.prediction.pace import ROUGH_S, Observed, Pace, pace

type Samples = NDArray[np.float64]

SAMPLES = 200
LEAST_LEFT_S = 30.0
"""What a service takes at least from now on, however long it has taken already."""

SHARES = (0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95)
"""The quantiles that are told of an arrival."""

ROUGHEST = 1.0
"""The most that parking and pulling out blur a leg, however short it is."""

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

    @property
    def before(self) -> int:
        """How many stops the van is still at before it sets out."""
        return int(self.serving_s > 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Learned:
    """What this tour has shown so far, its driver before, and the roads on other tours of the day.

    `estimated`: the legs come from a formula. `today`: how far the day lies from what is usual, as the others
    show it; `None`: nobody asked them.
    """

    legs: Sequence[Observed] = ()
    services: Sequence[Observed] = ()
    estimated: bool = False
    driver: Effect = NO_EFFECT
    today: Pace | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """When one stop is reached. Units: seconds from now, one of each of `SHARES`; `late`: P(too late)."""

    quantiles_s: tuple[float, ...]
    late: float

    @property
    def early_s(self) -> float:
        """One in ten is earlier."""
        return self.quantiles_s[1]

    @property
    def median_s(self) -> float:
        return self.quantiles_s[3]

    @property
    def late_s(self) -> float:
        """One in ten is later."""
        return self.quantiles_s[5]


@dataclass(frozen=True, kw_only=True)
class Sampled:
    """What may happen. Shapes: stops x samples; `least_s` and `due_s` one entry a stop.

    Units: seconds from now. No service can begin before `least_s`: the window is shut, or it is past.
    """

    starts_s: Samples
    ends_s: Samples
    least_s: Samples
    due_s: Samples

    @cached_property
    def quantiles_s(self) -> Samples:
        """Shapes: `SHARES` x stops."""
        return np.quantile(self.starts_s, SHARES, axis=1)

    @cached_property
    def late(self) -> Samples:
        """The share of samples in which the service ends after the promise; one entry a stop."""
        return np.mean(self.ends_s > self.due_s[:, None], axis=1)


def noise(stops: int, generator: np.random.Generator, *, samples: int = SAMPLES) -> Samples:
    """Standard normal draws for a whole tour.

    Draw them once per tour and use them again: windows then move with the facts, not with the dice.
    Shapes: (2 * stops + 3) x samples.
    """
    return generator.standard_normal((2 * stops + 3, samples))


def propagate(
    ahead: Sequence[StopAhead],
    standing: Standing,
    learned: Learned,
    draws: Samples,
    model: ArrivalModel = SHIPPED,
) -> tuple[Reach, ...]:
    """When each of `ahead` is reached, in their sequence.

    Shapes: `draws` as made by `noise` for the whole plan, so that every `number` has its own rows.
    """
    if not ahead:
        return ()
    found = widened(sampled(ahead, standing, learned, draws, model), model, before=standing.before)
    by_stop = zip(found.quantiles_s.T.tolist(), found.late.tolist(), strict=True)
    return tuple(Reach(quantiles_s=tuple(quantiles), late=late) for quantiles, late in by_stop)


def sampled(
    ahead: Sequence[StopAhead], standing: Standing, learned: Learned, draws: Samples, model: ArrivalModel
) -> Sampled:
    """What may happen at each of `ahead`, before it is widened by what earlier predictions missed.

    One road factor and one door factor are shared by all stops of a sample: errors of one tour share a cause.
    """
    stops = (draws.shape[0] - 3) // 2
    wider = WIDER if learned.estimated else 1.0
    roads = _factor(roads_now(model, learned), draws[-1], wider)
    doors = _factor(doors_now(model, learned), draws[-2], 1.0)
    numbers = np.array([stop.number for stop in ahead])
    drive_s = np.exp(roads + _legs(ahead, draws[numbers], model, wider))
    serve_s = np.exp(doors + _services(ahead, draws[stops + numbers], model))
    clock = _ready(standing, doors, draws[-3], model)
    starts_s, ends_s = np.empty_like(drive_s), np.empty_like(drive_s)
    for row, stop in enumerate(ahead):
        arrives = _rested(clock, stop.rests, at_door=False) + stop.leg_s * drive_s[row]
        starts_s[row] = np.maximum(_rested(arrives, stop.rests, at_door=True), stop.opens_s)
        clock = ends_s[row] = starts_s[row] + stop.service_s * serve_s[row]
    return Sampled(
        starts_s=starts_s,
        ends_s=ends_s,
        least_s=np.array([max(0.0, stop.opens_s) for stop in ahead]),
        due_s=np.array([stop.due_s for stop in ahead]),
    )


def widened(found: Sampled, model: ArrivalModel, *, before: int = 0) -> Sampled:
    """The same with each arrival as far from its median as earlier predictions had to be to hold.

    `before` is how many stops lie before the first of them.
    """
    widths = [model.widths[bucket(before + row)] for row in range(len(found.starts_s))]
    if all(width.early == width.late == 1.0 for width in widths):
        return found
    early = np.array([width.early for width in widths])[:, None]
    late = np.array([width.late for width in widths])[:, None]
    off_s = found.starts_s - np.median(found.starts_s, axis=1, keepdims=True)
    moved_s = off_s * np.where(off_s < 0, early - 1, late - 1)
    starts_s = np.maximum(found.starts_s + moved_s, found.least_s[:, None])
    return replace(found, starts_s=starts_s, ends_s=found.ends_s + (starts_s - found.starts_s))


def roads_now(model: ArrivalModel, learned: Learned) -> Pace:
    """The roads of this tour, as believed now: by the model, its driver, the day, and itself."""
    day = learned.today or Pace(mean=0.0, sd=model.day_sd)
    mean = model.roads.mean + learned.driver.roads + day.mean
    return pace(replace(model.roads, mean=mean, sd=hypot(model.roads.sd, day.sd)), learned.legs)


def doors_now(model: ArrivalModel, learned: Learned) -> Pace:
    """The doors of this tour, as believed now."""
    prior = model.doors
    return pace(replace(prior, mean=prior.mean + learned.driver.doors), learned.services)


def _legs(ahead: Sequence[StopAhead], draws: Samples, model: ArrivalModel, wider: float) -> Samples:
    leg_s = np.array([max(1.0, stop.leg_s) for stop in ahead])
    spread = np.minimum(ROUGHEST, np.hypot(model.roads.own_sd * wider, ROUGH_S / leg_s))
    return spread[:, None] * np.interp(draws, GRID, model.legs)


def _services(ahead: Sequence[StopAhead], draws: Samples, model: ArrivalModel) -> Samples:
    attended = np.array([stop.attended for stop in ahead])[:, None]
    people = model.attended_sd * np.interp(draws, GRID, model.attended)
    boxes = model.unattended_sd * np.interp(draws, GRID, model.unattended)
    return np.where(attended, people, boxes)


def _rested(clock: Samples, rests: Sequence[RestAhead], *, at_door: bool) -> Samples:
    for rest in rests:
        if rest.at_door == at_door:
            clock = np.maximum(clock, rest.from_s) + rest.length_s
    return clock


def _factor(belief: Pace, draw: Samples, wider: float) -> Samples:
    """The logarithm of a factor that all stops of a sample share."""
    return belief.mean + belief.sd * wider * draw


def _ready(standing: Standing, doors: Samples, draw: Samples, model: ArrivalModel) -> Samples:
    if standing.serving_s <= 0:
        return np.full(len(draw), standing.held_s)
    spread, shape = (
        (model.attended_sd, model.attended) if standing.attended else (model.unattended_sd, model.unattended)
    )
    whole = standing.serving_s * np.exp(doors + spread * np.interp(draw, GRID, shape))
    return np.maximum(np.maximum(whole - standing.served_s, LEAST_LEFT_S), standing.held_s)
