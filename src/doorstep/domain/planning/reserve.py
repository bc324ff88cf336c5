"""What a plan really costs: its driving, and how little time it leaves before the ends of windows."""

from doorstep.domain.planning.problem import Orders, Problem

RESERVE_S = 2_700
"""Seconds that a stop should have left when its window ends; what a day's ordinary delays eat up."""

RISK = 0.25
"""How much of the reserve a stop served at the very end of its window costs, in seconds of driving."""


def cost_s(problem: Problem, orders: Orders) -> int:
    """Seconds of driving in all tours, and what it would be worth to drive for the reserve that is lacking.

    `problem` has the whole windows, without any margin.
    """
    lacking = sum(_lacking(problem, number, order) for number, order in enumerate(orders))
    return problem.travel_of(orders) + round(RISK * lacking)


def _lacking(problem: Problem, number: int, order: tuple[int, ...]) -> float:
    """Seconds, growing with the square: the last minutes of a window are the ones that break promises."""
    clock, found = problem.shifts[number].starts_s, 0.0
    for place, leg_s in zip(order, problem.legs(order).tolist(), strict=False):
        stop = problem.stops[place]
        clock = max(problem.arrives_s(clock, leg_s), stop.opens_s)
        wanted = min(RESERVE_S, (stop.closes_s - stop.opens_s) / 2)
        left = stop.closes_s - clock
        if left < wanted and wanted > 0:
            found += (wanted - left) ** 2 / wanted
        clock += stop.service_s
    return found
