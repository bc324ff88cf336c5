"""A plan's independent checker: walks every tour once, trusts nobody, shares no code with any planner."""

from collections import Counter
from collections.abc import Collection

from doorstep.domain.planning.problem import NO_ROAD, Orders, Problem


def faults(problem: Problem, orders: Orders, *, standing: Collection[int] = ()) -> tuple[str, ...]:
    """What is wrong with `orders`, one sentence each; empty when every stop is kept.

    The tours numbered in `standing` are under way or left as they were: their stops are counted, not timed.
    """
    found = _coverage(problem, orders)
    if len(orders) != len(problem.shifts):
        return (*found, f"the plan has {len(orders)} tours for {len(problem.shifts)} shifts")
    for number, order in enumerate(orders):
        if number not in standing and all(0 <= stop < len(problem.stops) for stop in order):
            found += tour_faults(problem, number, order)
    return tuple(found)


def _coverage(problem: Problem, orders: Orders) -> list[str]:
    visits = Counter(stop for order in orders for stop in order)
    found = [
        f"stop {stop.key} is visited {visits[number]} times"
        for number, stop in enumerate(problem.stops)
        if visits[number] != 1
    ]
    unknown = sorted(stop for stop in visits if not 0 <= stop < len(problem.stops))
    return found + [f"the plan visits a stop {stop} that nobody asked for" for stop in unknown]


def tour_faults(problem: Problem, number: int, order: tuple[int, ...]) -> list[str]:
    """What is wrong with the tour of one shift, whatever the others do."""
    shift = problem.shifts[number]
    found: list[str] = []
    clock, here, aboard = shift.starts_s, problem.depot, 0
    for stop in (problem.stops[index] for index in order):
        leg = int(problem.travel_s[here, stop.place])
        if leg >= NO_ROAD:
            found.append(f"tour {shift.key}: no road leads to stop {stop.key}")
        clock = max(clock + leg, stop.opens_s)
        if clock > stop.closes_s:
            found.append(f"tour {shift.key}: stop {stop.key} starts {clock - stop.closes_s} s too late")
        clock += stop.service_s
        aboard += stop.load_g
        here = stop.place
    if order:
        clock += int(problem.travel_s[here, problem.depot])
    if clock > shift.ends_s and order:
        found.append(f"tour {shift.key}: returns {clock - shift.ends_s} s after the shift")
    if aboard > shift.capacity_g:
        found.append(f"tour {shift.key}: carries {aboard} g, the van holds {shift.capacity_g} g")
    return found
