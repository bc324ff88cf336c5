"""What a plan really costs: its driving, and how little time it leaves before the ends of windows."""

from doorstep.domain.planning.course import best_places, course
from doorstep.domain.planning.problem import Orders, Problem
from doorstep.domain.planning.stages import linked

RESERVE_S = 2_700
"""Seconds that a stop should have left when its window ends; what a day's ordinary delays eat up."""

RISK = 0.25
"""How much of the reserve a stop served at the very end of its window costs, in seconds of driving."""


def cost_s(problem: Problem, orders: Orders) -> int:
    """What the driving of all tours costs, and what it is worth to drive for the reserve that is lacking.

    `problem` has the whole windows, without any margin.
    """
    return problem.price_of(orders) + lacking_s(problem, orders)


def lacking_s(problem: Problem, orders: Orders) -> int:
    """What the lacking reserve of all stops is worth. Units: seconds of driving."""
    problem = linked(problem, orders)
    return round(RISK * sum(_lacking(problem, number, order) for number, order in enumerate(orders)))


def _lacking(problem: Problem, number: int, order: tuple[int, ...]) -> float:
    """Seconds, growing with the square: the last minutes of a window are the ones that break promises."""
    shift, found = problem.shifts[number], 0.0
    places = best_places(problem, shift, order)
    for place, starts_s in zip(
        order, course(problem, shift, order, shift.starts_s, places).starts_s, strict=True
    ):
        stop = problem.stops[place]
        closes_s = next((shuts_s for shuts_s, _ in stop.shut if shuts_s >= starts_s), stop.closes_s)
        wanted = min(RESERVE_S, (stop.closes_s - stop.opens_s) / 2)
        left = closes_s - starts_s
        if left < wanted and wanted > 0:
            found += (wanted - left) ** 2 / wanted
    return found
