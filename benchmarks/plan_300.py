"""Planning 300 stops: what a plan made by bookings costs, and what the planner saves of it."""

import time
from dataclasses import dataclass
from typing import Any

import numpy as np
from pyvrp import Client, Depot, Location, ProblemData, VehicleType, solve

from benchmarks.report import Report, spread, tell
from benchmarks.town import Town, town
from doorstep.adapters.planners.pyvrp import PyvrpPlanner
from doorstep.domain.planning.checker import faults

SEEDS = (1, 2, 3, 4, 5)
BUDGETS_S = (0.5, 2.0, 8.0)
ORDERS, VANS = 300, 8


def run() -> Report:
    """Driving saved against the plan that bookings made, in percent, over five towns.

    Every plan passes the checker. The peer is the same solver in the same run without the incumbent.
    """
    figures: dict[str, float] = {}
    built_ms: list[float] = []
    towns: list[Town] = []
    for seed in SEEDS:
        begun = time.process_time()
        towns.append(town(seed, orders=ORDERS, vans=VANS))
        built_ms.append((time.process_time() - begun) * 1000)
    figures |= spread("book_300_one_by_one", built_ms, "ms")
    figures |= spread("stops_planned", [len(day.problem.stops) for day in towns], "count")
    for budget_s in BUDGETS_S:
        tell(f"plan_300: {budget_s} s of processor time, {len(SEEDS)} towns")
        saved = [_saved(day, budget_s, seed) for seed, day in zip(SEEDS, towns, strict=True)]
        figures |= spread(f"travel_saved_in_{budget_s:g}_s", saved, "percent")
    cold = [_from_nothing(day, 2.0, seed) for seed, day in zip(SEEDS, towns, strict=True)]
    peers = spread("travel_saved_from_nothing_in_2_s", cold, "percent")
    return Report(bench="plan_300", figures=figures, peers=peers)


def _saved(day: Town, budget_s: float, seed: int) -> float:
    """Percent of the incumbent's driving that the planner saves.

    Raises: ValueError when the checker finds fault with a plan that would count.
    """
    found = PyvrpPlanner().solve(day.problem, incumbent=day.incumbent, seconds=budget_s, seed=seed)
    wrong = faults(day.problem, found)
    if wrong:
        raise ValueError(f"an unsound plan cannot be measured: {wrong[0]}")
    return _percent(day, day.problem.travel_of(found))


def _from_nothing(day: Town, budget_s: float, seed: int) -> float:
    """The same for the same solver when it does not know the incumbent; -100 when it finds no sound plan."""
    ends = time.thread_time() + budget_s
    found = solve(_model(day), stop=_Until(ends), seed=seed, collect_stats=False).best
    return _percent(day, found.distance()) if found.is_feasible() else -100.0


@dataclass(frozen=True, slots=True)
class _Until:
    ends: float

    def __call__(self, best_cost: int) -> bool:
        del best_cost
        return time.thread_time() >= self.ends


def _model(day: Town) -> ProblemData:
    stops, shifts = day.problem.stops, day.problem.shifts
    rows = [0, *(stop.place for stop in stops)]
    travel_s: Any = day.problem.travel_s[np.ix_(rows, rows)]
    clients = [
        Client(
            location=place,
            delivery=[stop.load_g],
            service_duration=stop.service_s,
            tw_early=stop.opens_s,
            tw_late=stop.closes_s,
        )
        for place, stop in enumerate(stops, start=1)
    ]
    vans = [
        VehicleType(capacity=[van.capacity_g], tw_early=van.starts_s, tw_late=van.ends_s) for van in shifts
    ]
    return ProblemData([Location(0, 0) for _ in rows], clients, [Depot(0)], vans, [travel_s], [travel_s])


def _percent(day: Town, travel_s: int) -> float:
    before = day.problem.travel_of(day.incumbent)
    return 100 * (before - travel_s) / before
