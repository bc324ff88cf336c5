"""Windows that insertion hides: which of them each method finds, and how fast a question is answered."""

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from datetime import timedelta
from multiprocessing import get_context

import numpy as np

from benchmarks.bookings import WINDOWS, Day, Request, booked, requests, vans
from benchmarks.contestants import OrTools, portfolio, vroom_input, vroom_orders
from benchmarks.report import Report, tell
from benchmarks.shares import Flags, interval, recall
from benchmarks.slot_latency import inprocess_ms
from benchmarks.streets import Streets, streets
from doorstep.adapters.planners.pyvrp import PyvrpPlanner
from doorstep.adapters.planners.ruin_recreate import RuinRecreatePlanner, load
from doorstep.domain.planning.checker import faults
from doorstep.domain.planning.insertion import Insertion
from doorstep.domain.planning.problem import Orders, Problem

SEED, DOORS, FLEET = 1, 999, 20
LEVELS: Mapping[str, int] = {"moderate": 400, "busy": 505, "full": 540}
"""How many stops the frozen days have."""

SAMPLED = 16
"""How many of the windows that insertion finds closed are asked of everybody, for each day."""

TRUTH_S = 2.0
"""How long PyVRP, and half as long our own search, look for a plan to know whether there is one."""

WORKERS = 2

type Method = Callable[[Problem, Orders, int], Orders | None]
"""From a problem whose last stop is new, the plan without it and a seed to a plan that serves everybody."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A window that insertion found closed, as everybody is asked it."""

    level: str
    problem: Problem
    incumbent: Orders
    seed: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Frozen:
    """A day as bookings left it, and who has not asked yet."""

    level: str
    day: Day
    waiting: Sequence[Request]

    def windows(self) -> tuple[int, list[tuple[Request, int]]]:
        """How many windows of those waiting insertion finds open, and the ones it does not."""
        is_open, closed = 0, list[tuple[Request, int]]()
        for request in self.waiting:
            for window, found in enumerate(self.day.ask(request, range(WINDOWS))):
                if isinstance(found, Insertion):
                    is_open += 1
                else:
                    closed.append((request, window))
        return is_open, closed


def run() -> Report:
    """Shares of the deliverable windows that are found, and milliseconds per question of seven days.

    Deliverable is a window for which anybody found a plan that the checker accepts, given seconds: a lower
    bound. Recall counts what insertion finds and, from the sample, what a method adds.
    """
    doors = streets(SEED, DOORS)
    days = [frozen(doors, level, stops) for level, stops in LEVELS.items()]
    figures: dict[str, float] = dict(inprocess_ms())
    peers: dict[str, float] = {}
    for day in days:
        one, others = _measured(day)
        figures |= one
        peers |= others
    return Report(bench="slots", figures=figures, peers=peers)


def frozen(doors: Streets, level: str, stops: int) -> Frozen:
    """A day of so many bookings, improved in between by processor time: alike in each run, not the same."""
    day = Day(streets=doors, shifts=vans(FLEET))
    stream = requests(SEED, DOORS)
    asked = booked(day, stream, until=stops, planner=RuinRecreatePlanner())
    tell(f"slots: {level}: {len(day.taken)} stops of {asked} requests on {doors.name}")
    return Frozen(level=level, day=day, waiting=stream[asked : asked + 250])


def _measured(frozen_day: Frozen) -> tuple[dict[str, float], dict[str, float]]:
    is_open, closed = frozen_day.windows()
    found = _sampled(frozen_day, closed)
    true = found.any(axis=0)
    level, names = frozen_day.level, list(METHODS)
    tell(f"slots: {level}: {is_open} open, {len(closed)} closed; of {found.shape[1]} asked {true.sum()} true")
    figures = {
        f"insertion_open_{level}_count": float(is_open),
        f"insertion_closed_{level}_count": float(len(closed)),
        f"sampled_{level}_count": float(found.shape[1]),
        f"deliverable_{level}_count": float(true.sum()),
        f"recall_{level}_insertion": recall(np.zeros_like(true), true, is_open, len(closed)),
    }
    peers: dict[str, float] = {}
    for name, row in zip(names, found, strict=True):
        if name.startswith("truth"):
            continue
        value = recall(row, true, is_open, len(closed))
        low, high = interval(row, true, is_open, len(closed))
        home = figures if name in OURS else peers
        home[f"recall_{level}_{name}"] = value
        home[f"recall_{level}_{name}_low"], home[f"recall_{level}_{name}_high"] = low, high
        tell(f"slots: {level}: {name:>12} {value:.3f} ({low:.3f} to {high:.3f})")
    short = {"moderate": ("50ms",), "busy": ("100ms", "1s"), "full": ("1s",)}[level]
    for budget in short:
        method = "product" if budget == "1s" else "own"  # who waits is answered by our own search alone
        figures[f"recall_{level}_{budget}"] = figures[f"recall_{level}_{method}_{budget}"]
    return figures, peers


def _sampled(frozen_day: Frozen, closed: Sequence[tuple[Request, int]]) -> Flags:
    """For each method a row, for each sampled window whether it found a sound plan."""
    dice = np.random.default_rng(SEED)
    chosen = dice.choice(len(closed), min(SAMPLED, len(closed)), replace=False)
    problem = frozen_day.day.problem
    asked = [
        Asked(
            level=frozen_day.level,
            problem=replace(problem, stops=(*problem.stops, closed[pick][0].stop(closed[pick][1]))),
            incumbent=frozen_day.day.orders,
            seed=int(number),
        )
        for number, pick in enumerate(chosen)
    ]
    with ProcessPoolExecutor(WORKERS, mp_context=get_context("spawn"), initializer=load) as pool:
        return np.array(list(pool.map(_everybody, asked)), bool).reshape(len(asked), len(METHODS)).T


def _everybody(asked: Asked) -> list[bool]:
    return [_sound(asked, method(asked.problem, asked.incumbent, asked.seed)) for method in METHODS.values()]


def _sound(asked: Asked, orders: Orders | None) -> bool:
    return orders is not None and not faults(asked.problem, orders)


def _own(seconds: float) -> Method:
    planner = RuinRecreatePlanner()
    return lambda problem, incumbent, seed: planner.complete(
        problem, incumbent=incumbent, seconds=seconds, seed=seed
    )


def _pyvrp(seconds: float) -> Method:
    planner = PyvrpPlanner()
    return lambda problem, incumbent, seed: planner.complete(
        problem, incumbent=incumbent, seconds=seconds, seed=seed
    )


def _in_turn(seconds: float, share: float = 0.5) -> Method:
    planner = portfolio(share)
    return lambda problem, incumbent, seed: planner.complete(
        problem, incumbent=incumbent, seconds=seconds, seed=seed
    )


def _vroom(problem: Problem, incumbent: Orders, seed: int) -> Orders | None:
    """VROOM from the plan there is, at the level of exploration that is its default, without a limit."""
    del seed
    asked = vroom_input(problem, incumbent=incumbent)
    return vroom_orders(problem, asked.solve(exploration_level=5, nb_threads=1, timeout=timedelta(seconds=1)))


def _or_tools(problem: Problem, incumbent: Orders, seed: int) -> Orders | None:
    del seed
    return OrTools(problem).solve(1.0, incumbent=incumbent)


METHODS: Mapping[str, Method] = {
    "own_10ms": _own(0.01),
    "own_50ms": _own(0.05),
    "own_100ms": _own(0.1),
    "own_1s": _own(1.0),
    "product_1s": _in_turn(1.0),
    "pyvrp_100ms": _pyvrp(0.1),
    "pyvrp_1s": _pyvrp(1.0),
    "pyvroom_1s": _vroom,
    "or_tools_1s": _or_tools,
    "truth_pyvrp": _pyvrp(TRUTH_S),
    "truth_own": _own(TRUTH_S / 2),
}
OURS = frozenset(name for name in METHODS if name.startswith(("own", "product")))
