"""How sure a plan is: days that are over, replayed as if they had been planned with more or less cushion."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, log
from statistics import NormalDist, median

import numpy as np
from numpy.typing import NDArray

from doorstep.domain.prediction.driven import DrivenTour, driven_legs
from doorstep.domain.prediction.learned import Experience
from doorstep.domain.prediction.service_time import HANDFUL, ServiceTime

type Table = NDArray[np.float64]

PERCENTS = (50, 55, 60, 65, 70, 75, 80, 85, 90, 95)
"""The quantiles that are compared, in percent."""

FEWEST_STOPS = 100
"""With fewer stops driven than this nothing is derived."""

AIM = 0.98
"""The share of promises that is to be kept."""

MARGIN_S = 600.0
"""What bookings leave free before the end of a window, cushion or not."""

LONGEST_S = 1_200
WALKS = 20_000
SEED = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class SurenessEffect:
    """One quantile: the share of promises kept, and the stops a day that its tours then serve."""

    percent: int
    kept: float
    stops: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Sureness:
    """What days that are over say. `kept` is what was kept, `replayed` what the replay makes of that plan.

    `stops` were served a day; `effects` stand by rising quantile.
    """

    days: int
    tours: int
    kept: float
    replayed: float
    stops: float
    effects: tuple[SurenessEffect, ...]

    @property
    def advised(self) -> int | None:
        """The lowest quantile that keeps what is to be kept; `None` when none of them does."""
        return next((one.percent for one in self.effects if one.kept >= AIM), None)


def cushion_s(service: ServiceTime | None, roads: Experience, share: float) -> int:
    """What to plan beyond the mean, so that `share` of drives and services take no longer. Units: seconds.

    What was not observed gets no cushion.
    """
    work_s = service.quantile_s(share) - service.mean_s if service is not None else 0
    return round(min(LONGEST_S, max(0, work_s) + _road_s(roads.ratios, roads.sizes_s, share)))


def sureness(tours: Sequence[DrivenTour], percents: Sequence[int] = PERCENTS) -> Sureness | None:
    """What planning at each of `percents` would have made of `tours`; `None` while they are too few.

    The driven tours are walked again, with the drives and services of other tours drawn for each: the errors
    of one tour share a cause. A tour that had no room for another stop serves so many that it is as tight
    under its cushion as it was; one that had room serves fewer only where the cushion does not fit.
    Seeded: the same tours give the same answer.
    Source: cluster bootstrap (Davison and Hinkley 1997, 3.8), common random numbers for all quantiles.
    """
    over = [tour for tour in tours if tour.ended_at is not None and tour.driven and tour.started_at]
    told = [stop.kept for tour in over for stop in tour.driven if stop.kept is not None]
    if len(told) < FEWEST_STOPS:
        return None
    walk = _walk(over)
    if walk is None:
        return None
    days = len({tour.day for tour in over})
    served = float(walk.there.sum()) / days
    effects = [_effect(walk, percent, days) for percent in percents]
    return Sureness(
        days=days,
        tours=len(over),
        kept=sum(told) / len(told),
        replayed=_kept(walk, np.ones(len(over))),
        stops=served,
        effects=tuple(effects),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Walk:
    """The tours as padded tables, and the factors that are drawn for them.

    Shapes: tables are stops x tours; factors stops x tours x samples. Units: seconds from the departure.
    """

    there: NDArray[np.bool_]
    drive_s: Table
    service_s: Table
    cushion_s: Table
    opens_s: Table
    due_s: Table
    roads: Table
    doors: Table
    seen_roads: Sequence[float]
    seen_drives_s: Sequence[float]
    seen_doors: Sequence[float]


def _road_s(ratios: Sequence[float], sizes_s: Sequence[float], share: float) -> float:
    if len(ratios) < HANDFUL:
        return 0.0
    return max(0.0, _quantile(ratios, share) - 1) * sum(sizes_s) / len(sizes_s)


def _quantile(ratios: Sequence[float], share: float) -> float:
    """A quantile of log-normal ratios, by median and robust spread."""
    middle = median(ratios)
    spread = max(0.05, 1.4826 * median(abs(one - middle) for one in ratios))
    return exp(middle + NormalDist().inv_cdf(share) * spread)


def _walk(tours: Sequence[DrivenTour]) -> _Walk | None:
    legs = [[log(s / stop.drive_s) for stop, s in driven_legs(t) if stop.drive_s and s > 0] for t in tours]
    doors = [
        [log(s.served_s / s.service_s) for s in t.driven if s.served_s and s.served_s > 0] for t in tours
    ]
    donors = [n for n in range(len(tours)) if len(legs[n]) >= HANDFUL and len(doors[n]) >= HANDFUL]
    if not donors:
        return None
    drives_s = [stop.drive_s for tour in tours for stop, _ in driven_legs(tour) if stop.drive_s]
    usual_s = median(drives_s)
    most, samples = max(len(tour.driven) for tour in tours), max(20, WALKS // len(tours))
    tables = np.zeros((5, most, len(tours)))
    there = np.zeros((most, len(tours)), np.bool_)
    for column, tour in enumerate(tours):
        for row, stop in enumerate(tour.driven):
            since = tour.started_at or stop.window.start
            drive_s = usual_s if stop.drive_s is None else stop.drive_s
            opens_s = (stop.window.start - since).total_seconds()
            due_s = (stop.window.end - since).total_seconds()
            tables[:, row, column] = drive_s, stop.service_s, stop.cushion_s, opens_s, due_s
            there[row, column] = True
    dice = np.random.default_rng(SEED)
    chosen = dice.choice(donors, (len(tours), samples))
    return _Walk(
        there=there,
        drive_s=tables[0],
        service_s=tables[1],
        cushion_s=tables[2],
        opens_s=tables[3],
        due_s=tables[4],
        roads=np.exp(_drawn(legs, chosen, most, dice)),
        doors=np.exp(_drawn(doors, chosen, most, dice)),
        seen_roads=[one for tour in legs for one in tour],
        seen_drives_s=drives_s,
        seen_doors=[one for tour in doors for one in tour],
    )


def _drawn(
    pools: Sequence[Sequence[float]], chosen: NDArray[np.int64], most: int, dice: np.random.Generator
) -> Table:
    """For each stop a residual of the tour that was drawn for its tour."""
    flat = np.array([one for pool in pools for one in pool])
    sizes = np.array([len(pool) for pool in pools])
    first = np.concatenate([[0], np.cumsum(sizes)[:-1]])
    share = dice.random((most, *chosen.shape))
    return flat[first[chosen] + (share * sizes[chosen]).astype(np.int64)]


def _effect(walk: _Walk, percent: int, days: int) -> SurenessEffect:
    share = percent / 100
    road_s = _road_s(walk.seen_roads, walk.seen_drives_s, share)
    spread = _quantile(walk.seen_doors, share) / float(np.mean(np.exp(walk.seen_doors)))
    cushion = road_s + walk.service_s * max(0.0, spread - 1)
    scale = _scale(walk, cushion)
    stops = float((walk.there * scale).sum()) / days
    return SurenessEffect(percent=percent, kept=_kept(walk, scale), stops=stops)


def _scale(walk: _Walk, cushion_s: Table) -> Table:
    """How many times as many stops each tour serves with this cushion; one entry per tour."""
    now = _slack(walk, walk.cushion_s, np.ones(walk.there.shape[1]))
    stop_s = _mean(walk, walk.drive_s + walk.service_s + walk.cushion_s)
    full = now < stop_s
    wanted = np.where(full, now, np.minimum(now, 0.0))
    low, high = np.full(len(now), 0.2), np.where(full, 1.8, 1.0)
    fits = _slack(walk, cushion_s, high) >= wanted
    for _ in range(12):
        middle = (low + high) / 2
        room = _slack(walk, cushion_s, middle) >= wanted
        low, high = np.where(room, middle, low), np.where(room, high, middle)
    return np.where(fits & ~full, 1.0, low)


def _mean(walk: _Walk, table: Table) -> Table:
    return (table * walk.there).sum(axis=0) / np.maximum(1, walk.there.sum(axis=0))


def _slack(walk: _Walk, cushion_s: Table, scale: Table) -> Table:
    """What the tightest stop of each tour has left as planned, with its work scaled."""
    clock, slack = np.zeros(len(scale)), np.full(len(scale), np.inf)
    for row, there in enumerate(walk.there):
        starts = np.maximum(clock + scale * walk.drive_s[row], walk.opens_s[row])
        clock = np.where(there, starts + scale * (walk.service_s[row] + cushion_s[row]), clock)
        slack = np.where(there, np.minimum(slack, walk.due_s[row] - MARGIN_S - clock), slack)
    return slack


def _kept(walk: _Walk, scale: Table) -> float:
    """The share of promises kept when the tours are driven with what was drawn for them."""
    clock = np.zeros(walk.roads.shape[1:])
    kept = weight = 0.0
    for row, there in enumerate(walk.there):
        drive = (scale * walk.drive_s[row])[:, None] * walk.roads[row]
        serve = (scale * walk.service_s[row])[:, None] * walk.doors[row]
        starts = np.maximum(clock + drive, walk.opens_s[row][:, None])
        clock = np.where(there[:, None], starts + serve, clock)
        in_time = (clock <= walk.due_s[row][:, None]).mean(axis=1)
        kept += float((in_time * scale)[there].sum())
        weight += float(scale[there].sum())
    return kept / weight
