"""A made-up delivery day, the same for the same seed: places, roads by the formula, vans, windows, orders."""

from dataclasses import dataclass, replace

import numpy as np

from doorstep.domain.planning.insertion import Ask, Insertion, Limit, Opening, cheapest
from doorstep.domain.planning.problem import Orders, Problem, Seconds, Shift, Stop
from doorstep.domain.planning.snapshot import snapshot

HOUR_S = 3_600
SHIFT_H = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Town:
    """A day with the plan that bookings alone have made: cheapest insertion, one order after the other."""

    problem: Problem
    incumbent: Orders
    asked: int
    metres_m: Seconds


def town(seed: int, *, orders: int, vans: int, side_m: float = 9_000) -> Town:
    """A town of `side_m` metres square, its depot near an edge; two-hour windows, boxes of 0.5 to 15 kg."""
    dice = np.random.default_rng(seed)
    problem, metres_m = _empty(dice, orders, vans, side_m)
    wishes = _wishes(dice, orders)
    kept: list[int] = []
    plan: list[tuple[int, ...]] = [()] * vans
    for number, wish in enumerate(wishes):
        problem = replace(problem, stops=(*problem.stops, wish))
        found = _insert(problem, tuple(plan), number)
        if not isinstance(found, Limit):
            order = plan[found.shift]
            plan[found.shift] = (*order[: found.index], number, *order[found.index :])
            kept.append(number)
    return Town(
        problem=replace(problem, stops=tuple(wishes[number] for number in kept)),
        incumbent=_renumbered(plan, kept),
        asked=orders,
        metres_m=metres_m,
    )


def _empty(dice: np.random.Generator, orders: int, vans: int, side_m: float) -> tuple[Problem, Seconds]:
    """Places and vans; row 0 is the depot. One place more than orders, for somebody who asks."""
    where = dice.uniform(0, side_m, (orders + 2, 2))
    where[0] = (side_m * 0.1, side_m * 0.4)
    apart = np.sqrt(((where[:, None] - where[None]) ** 2).sum(2)) * 1.4
    travel_s = np.rint(1.07 * np.maximum(apart, 1) ** 0.745).astype(np.int64)
    np.fill_diagonal(travel_s, 0)
    shifts = tuple(
        Shift(key=f"t-{van}", starts_s=0, ends_s=SHIFT_H * HOUR_S, capacity_g=(400 + 100 * (van % 5)) * 1_000)
        for van in range(vans)
    )
    problem = Problem(travel_s=travel_s, depot=0, stops=(), shifts=shifts)
    return problem, np.rint(apart).astype(np.int64)


def _wishes(dice: np.random.Generator, orders: int) -> list[Stop]:
    return [
        Stop(
            key=f"s-{number}",
            place=number + 1,
            opens_s=int(window) * 2 * HOUR_S,
            closes_s=int(window) * 2 * HOUR_S + 2 * HOUR_S - 600,
            service_s=int(service_s),
            load_g=int(load_g),
        )
        for number, (window, service_s, load_g) in enumerate(
            zip(
                dice.integers(0, SHIFT_H // 2, orders),
                dice.integers(90, 300, orders),
                dice.integers(500, 15_000, orders),
                strict=True,
            )
        )
    ]


def _insert(problem: Problem, plan: Orders, number: int) -> Insertion | Limit:
    stop = problem.stops[number]
    ask = Ask(
        to_s=problem.travel_s[:, stop.place],
        from_s=problem.travel_s[stop.place],
        service_s=stop.service_s,
        load_g=stop.load_g,
    )
    return cheapest(snapshot(problem, plan), ask, [Opening(stop.opens_s, stop.closes_s)])[0]


def _renumbered(plan: list[tuple[int, ...]], kept: list[int]) -> Orders:
    new = {number: place for place, number in enumerate(kept)}
    return tuple(tuple(new[number] for number in order) for order in plan)
