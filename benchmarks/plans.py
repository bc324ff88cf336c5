"""Plans from nothing at equal processor time: the product, its own search, PyVRP, VROOM and OR-Tools."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context

import numpy as np

from benchmarks.bookings import Day, booked, requests, vans
from benchmarks.contestants import CONTESTANTS, portfolio
from benchmarks.contestants import measured as attempt
from benchmarks.instances import Instance, instances
from benchmarks.report import Report, tell
from benchmarks.streets import streets
from benchmarks.trial_data import trial_data
from doorstep.adapters.planners.ruin_recreate import RuinRecreatePlanner, load
from doorstep.domain.planning.checker import faults

BUDGETS_S = {2.0: (1, 2, 3), 10.0: (1, 2, 3)}
"""Processor time, and the seeds tried with it."""

DICED = frozenset({"ours", "own_search", "pyvrp"})
"""Who depends on a seed, and is tried with every budget; the others try once, with the least."""

FIELD = ("R112", "R1_2_4", "RC2_2_6", "RC1_4_6", "R2_6_5")
"""Hard enough to tell planners apart; the others of the folder are found by everybody within a second."""

TOWNS = ((250, 24), (500, 44))
LONG_S = 30.0
"""How long the product looks for the reference of a town; whoever finds less in the run becomes it."""

WORKERS = 2


@dataclass(frozen=True, slots=True)
class Try:
    """One contestant on one instance. Units: `travel` as in the instance, seconds of processor time."""

    instance: str
    who: str
    budget_s: float
    travel: int | None
    spent_s: float


def run() -> Report:
    """Percent above the best known plan; every plan passes the checker or does not count.

    Means over the instances of means over the seeds. `wins_2s`: instances on which no peer comes as near.
    """
    field = [*_public(), *_towns()]
    asked = [
        (instance, who, budget_s, seed)
        for instance in field
        for budget_s, seeds in BUDGETS_S.items()
        for seed in seeds
        for who in CONTESTANTS
        if who in DICED or (budget_s, seed) == (2.0, 1)
    ]
    tries = [*_tried(asked), *_references(field)]
    best = {instance.name: instance.best or _least(tries, instance.name) for instance in field}
    gaps = {
        (who, budget_s): _gaps(tries, who, budget_s, best) for who in CONTESTANTS for budget_s in BUDGETS_S
    }
    figures: dict[str, float] = {"instances_count": float(len(field))}
    for budget_s in BUDGETS_S:
        figures[f"gap_{budget_s:g}s"] = float(np.mean(list(gaps["ours", budget_s].values())))
    figures["wins_2s"] = float(_wins(gaps))
    figures["behind_pyvrp_most_10s"] = max(
        gap - gaps["pyvrp", 10.0][name] for name, gap in gaps["ours", 10.0].items()
    )
    peers = dict(_each(gaps, tries))
    return Report(bench="plans", figures=figures | _of(peers, "ours_"), peers=_not_of(peers, "ours_"))


def _public() -> list[Instance]:
    folder = trial_data("routing")
    if folder is None:
        tell("plans: no trial data, so no public instance; name their folder in DOORSTEP_TEST_DATA")
        return []
    return [instance for instance in instances(folder) if instance.name in FIELD]


def _towns() -> Iterator[Instance]:
    """Days as people book them, with vans to spare; nobody knows their best plan."""
    for stops, fleet in TOWNS:
        doors = streets(stops, stops + 60)
        day = Day(streets=doors, shifts=vans(fleet))
        booked(day, requests(stops, stops + 60), until=stops, planner=RuinRecreatePlanner(), every=0)
        tell(f"plans: {len(day.taken)} stops and {fleet} vans on {doors.name}")
        yield Instance(name=f"town_{stops}", problem=day.problem, best=0)


def _tried(asked: Sequence[tuple[Instance, str, float, int]]) -> list[Try]:
    """Every attempt, each alone in its process; what is measured is the process's own time."""
    whole_s = sum(budget_s for _, _, budget_s, _ in asked)
    tell(f"plans: {len(asked)} attempts of {whole_s:.0f} s of processor time together")
    with _pool() as pool:
        return list(pool.map(_one, asked))


def _one(asked: tuple[Instance, str, float, int]) -> Try:
    instance, who, budget_s, seed = asked
    found = attempt(CONTESTANTS[who], instance.problem, budget_s, seed)
    sound = found.orders is not None and not faults(instance.problem, found.orders)
    travel = instance.problem.travel_of(found.orders) if sound and found.orders is not None else None
    return Try(instance.name, who, budget_s, travel, found.spent_s)


def _references(field: Sequence[Instance]) -> list[Try]:
    unknown = [instance for instance in field if not instance.best]
    with _pool() as pool:
        return list(pool.map(_long, unknown))


def _long(instance: Instance) -> Try:
    nothing = ((),) * len(instance.problem.shifts)
    planner = portfolio(0.3)
    begun = planner.complete(instance.problem, incumbent=nothing, seconds=LONG_S / 10, seed=0)
    if begun is None:
        return Try(instance.name, "long", LONG_S, None, LONG_S)
    found = planner.solve(instance.problem, incumbent=begun, seconds=LONG_S, seed=0)
    return Try(instance.name, "long", LONG_S, instance.problem.travel_of(found), LONG_S)


def _tried_with(tries: Sequence[Try]) -> list[tuple[str, float]]:
    return list(dict.fromkeys((one.who, one.budget_s) for one in tries if one.who in CONTESTANTS))


def _pool() -> ProcessPoolExecutor:
    return ProcessPoolExecutor(WORKERS, mp_context=get_context("spawn"), initializer=load)


def _least(tries: Sequence[Try], name: str) -> int:
    return min(one.travel for one in tries if one.instance == name and one.travel is not None)


def _gaps(tries: Sequence[Try], who: str, budget_s: float, best: Mapping[str, int]) -> dict[str, float]:
    """Mean percent above the best, by instance; infinite where a try ended without a whole sound plan."""
    found: defaultdict[str, list[float]] = defaultdict(list)
    for one in tries:
        if one.who == who and one.budget_s == budget_s:
            least = best[one.instance]
            found[one.instance].append(np.inf if one.travel is None else 100 * (one.travel - least) / least)
    return {name: float(np.mean(values)) for name, values in found.items()}


def _wins(gaps: Mapping[tuple[str, float], Mapping[str, float]]) -> int:
    ours = gaps["ours", 2.0]
    peers = [gaps[who, 2.0] for who in ("pyvrp", "pyvroom", "or_tools")]
    return sum(all(gap < peer[name] for peer in peers) for name, gap in ours.items())


def _each(
    gaps: Mapping[tuple[str, float], Mapping[str, float]], tries: Sequence[Try]
) -> Iterator[tuple[str, float]]:
    """By instance, and the means; a gap of a contestant that found no plan is told as 1000 percent."""
    for (who, budget_s), by_name in gaps.items():
        for name, gap in by_name.items():
            yield f"{who}_{budget_s:g}s_{name}", min(gap, 1000.0)
        yield f"{who}_{budget_s:g}s_mean", float(np.mean([min(gap, 1000.0) for gap in by_name.values()]))
        spent = [one.spent_s for one in tries if one.who == who and one.budget_s == budget_s]
        yield f"{who}_{budget_s:g}s_spent_s", float(np.mean(spent))


def _of(figures: Mapping[str, float], prefix: str) -> dict[str, float]:
    return {name: value for name, value in figures.items() if name.startswith(prefix)}


def _not_of(figures: Mapping[str, float], prefix: str) -> dict[str, float]:
    return {name: value for name, value in figures.items() if not name.startswith(prefix)}
