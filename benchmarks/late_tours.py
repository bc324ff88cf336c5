"""Made-up tours that run late, the same for the same seed, and what others would drive."""

import warnings
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np
from pyvrp import Client, Depot, Location, ProblemData, Route, Solution, VehicleType, solve
from pyvrp.exceptions import PenaltyBoundWarning
from pyvrp.stop import FirstFeasible, MaxRuntime, MultipleCriteria

from doorstep.domain.planning.resequence import LateVan

HOUR_S = 3_600
SIDE_M = 6_000
LATEST_S = 12 * HOUR_S


def late_tours(seed: int, count: int, stops: tuple[int, int]) -> list[LateVan]:
    """Tours that were planned in time and now run a quarter of an hour to an hour and a half late."""
    dice = np.random.default_rng(seed)
    return [_late(dice, int(dice.integers(*stops))) for _ in range(count)]


def nearest(van: LateVan) -> tuple[int, ...]:
    """To the nearest open stop each time, after the one the driver is on the way to."""
    sequence = list(range(van.fixed))
    left, here = set(range(van.fixed, len(van.opens_s))), van.fixed
    while left:
        stop = min(left, key=lambda one: (int(van.travel_s[here, one + 1]), one))
        left.remove(stop)
        sequence.append(stop)
        here = stop + 1
    return tuple(sequence)


def pyvrp(van: LateVan, seconds: float) -> tuple[int, ...] | None:
    """PyVRP with hard windows, warm from the sequence in force; `None` when it keeps no promise of all.

    The stop the driver is on the way to is served first: the van starts behind it.
    """
    first = 1
    free = list(range(first, len(van.opens_s)))
    arrives = max(van.ready_s + int(van.travel_s[0, 1]), van.opens_s[0]) + van.service_s[0]
    if arrives > van.dues_s[0][0] or any(_latest(van, one) < max(van.opens_s[one], arrives) for one in free):
        return None
    data = _data(van, free, arrives)
    start = Solution(data, [Route(data, list(range(len(free))), 0)])
    stop = MultipleCriteria([FirstFeasible(), MaxRuntime(seconds)])
    with warnings.catch_warnings():
        # With no feasible answer its penalties reach their bound, and it says so each time.
        warnings.simplefilter("ignore", PenaltyBoundWarning)
        best = solve(data, stop=stop, seed=1, collect_stats=False, initial_solution=start).best
    if not best.is_feasible():
        return None
    return (0, *(free[visit] for visit in _visits(best)))


def _late(dice: np.random.Generator, stops: int) -> LateVan:
    where = dice.uniform(0, SIDE_M, (stops + 2, 2))
    apart = np.sqrt(((where[:, None] - where[None]) ** 2).sum(2)) * 1.4
    travel_s = np.rint(1.07 * np.maximum(apart, 1) ** 0.745).astype(np.int64)
    np.fill_diagonal(travel_s, 0)
    service_s = tuple(int(seconds) for seconds in dice.integers(120, 360, stops))
    clock, opens_s, dues_s = 0, list[int](), list[int]()
    for stop in range(stops):
        clock += int(travel_s[stop, stop + 1]) + service_s[stop]
        window = int(dice.integers(1, 4)) * HOUR_S
        opens_s.append(clock - int(dice.uniform(0.2, 0.9) * window))
        dues_s.append(max(opens_s[-1] + window, clock + 600))
    late_s = int(dice.integers(900, 5_400))
    planned = LateVan(
        ready_s=0,
        travel_s=travel_s,
        opens_s=tuple(opens_s),
        service_s=service_s,
        dues_s=tuple((due,) for due in dues_s),
        fixed=1,
    )
    return replace(planned, ready_s=late_s)


def _latest(van: LateVan, stop: int) -> int:
    return van.dues_s[stop][0] - van.service_s[stop]


def _data(van: LateVan, free: Sequence[int], arrives_s: int) -> ProblemData:
    rows = [1, *(stop + 1 for stop in free)]
    travel_s: Any = van.travel_s[np.ix_(rows, rows)].copy()
    travel_s[:, 0] = van.travel_s[np.ix_(rows, [van.travel_s.shape[1] - 1])][:, 0]
    travel_s[0, 0] = 0
    clients = [
        Client(
            location=number,
            service_duration=van.service_s[stop],
            tw_early=max(0, van.opens_s[stop]),
            tw_late=_latest(van, stop),
        )
        for number, stop in enumerate(free, start=1)
    ]
    vehicle = VehicleType(tw_early=arrives_s, tw_late=LATEST_S)
    return ProblemData([Location(0, 0) for _ in rows], clients, [Depot(0)], [vehicle], [travel_s], [travel_s])


def _visits(found: Solution) -> list[int]:
    return [activity.idx for route in found.routes() for activity in route if activity.is_client()]
