"""A plan's independent checker: walks every tour once, trusts nobody, shares no code with any planner."""

from collections import Counter
from collections.abc import Collection

from doorstep.domain.planning.problem import NO_ROAD, Orders, Problem
from doorstep.domain.planning.traffic import FREE


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
        clock = max(_driven(problem, clock, leg), stop.opens_s)
        if clock > stop.closes_s:
            found.append(f"tour {shift.key}: stop {stop.key} starts {clock - stop.closes_s} s too late")
        clock += stop.service_s
        aboard += stop.load_g
        here = stop.place
    if order:
        clock = _driven(problem, clock, int(problem.travel_s[here, problem.depot]))
    if clock > shift.ends_s and order:
        found.append(f"tour {shift.key}: returns {clock - shift.ends_s} s after the shift")
    if aboard > shift.capacity_g:
        found.append(f"tour {shift.key}: carries {aboard} g, the van holds {shift.capacity_g} g")
    return found


def _driven(problem: Problem, clock: int, leg: int) -> int:
    """When a leg is over: from one change of speed to the next, until all of it is driven."""
    if problem.traffic is None:
        return clock + leg
    left, speed = leg * FREE, FREE
    for changes, then in zip(problem.traffic.knots_s, problem.traffic.permille, strict=True):
        if changes > clock:
            if (changes - clock) * speed >= left:
                break
            left -= (changes - clock) * speed
            clock = changes
        speed = then
    return clock - (-left // speed)
