"""The earliest and the latest moments along a tour, by how many breaks are over: one pass each way, exact.

A stage is the number of breaks that are over. In each the earliest departure is kept, since who comes earlier
never leaves later, and the latest arrival that still keeps everything behind it, the breaks included.
"""

from collections.abc import Sequence
from dataclasses import replace

from doorstep.domain.planning.problem import Break, Orders, Problem, Shift, Stop

NEVER = 10**11
"""Later than any moment; its negative is earlier than any. Units: seconds."""

NO_REST = Break(earliest_s=-NEVER, latest_s=NEVER, length_s=0)
"""A break that takes no time, for those who have fewer than others."""

type Stages = list[int]
"""One moment per number of breaks that are over, none first."""


def rested(rest: Break, ready_s: int) -> int:
    """When a break is over that begins as soon as it may from `ready_s` on; `NEVER` when it is too late."""
    begins_s = max(ready_s, rest.earliest_s)
    return begins_s + rest.length_s if begins_s <= rest.latest_s else NEVER


def rests_by(rest: Break, due_s: int) -> int:
    """The latest moment to be ready for a break that is over by `due_s`."""
    begins_s = min(rest.latest_s, due_s - rest.length_s)
    return begins_s if begins_s >= rest.earliest_s else -NEVER


def served_from(stop: Stop, ready_s: int) -> int:
    """When the service starts of who arrives at `ready_s`; `NEVER` when it is too late."""
    start_s = max(ready_s, stop.opens_s)
    for shuts_s, opens_s in stop.shut:
        if shuts_s < start_s < opens_s:
            start_s = opens_s
    return start_s if start_s <= stop.closes_s else NEVER


def served_by(stop: Stop, due_s: int) -> int:
    """The latest arrival whose service starts by `due_s`."""
    start_s = min(due_s, stop.closes_s)
    for shuts_s, opens_s in reversed(stop.shut):
        if shuts_s < start_s < opens_s:
            start_s = shuts_s
    return start_s if start_s >= stop.opens_s else -NEVER


def forwards(problem: Problem, shift: Shift, order: Sequence[int]) -> tuple[list[Stages], int]:
    """The earliest departures from the depot and from each stop, and when the van is back with all breaks."""
    stages = _with_rests(shift, [shift.starts_s, *(NEVER for _ in shift.breaks)])
    rows, here = [stages], problem.depot
    for stop in (problem.stops[number] for number in order):
        leg = int(problem.travel_s[here, stop.place])
        ready = _with_rests(shift, [problem.arrives_s(moment, leg) for moment in stages])
        served = [served_from(stop, moment) + stop.service_s for moment in ready]
        stages, here = _with_rests(shift, served), stop.place
        rows.append(stages)
    if not order:
        return rows, shift.starts_s
    leg = int(problem.travel_s[here, problem.depot])
    return rows, _with_rests(shift, [problem.arrives_s(moment, leg) for moment in stages])[-1]


def backwards(problem: Problem, shift: Shift, order: Sequence[int]) -> tuple[list[Stages], int]:
    """The latest arrivals at each stop and at the depot, and the latest departure from the depot."""
    due = _before_rests(shift, [*(-NEVER for _ in shift.breaks), shift.ends_s])
    rows, there = [due], problem.depot
    for stop in (problem.stops[number] for number in reversed(order)):
        leg = int(problem.travel_s[stop.place, there])
        leaves = _before_rests(shift, [problem.leaves_s(moment, leg) for moment in due])
        due = _before_rests(shift, [served_by(stop, moment - stop.service_s) for moment in leaves])
        there = stop.place
        rows.append(due)
    if not order:
        return rows, shift.ends_s
    leg = int(problem.travel_s[problem.depot, there])
    return rows[::-1], _before_rests(shift, [problem.leaves_s(moment, leg) for moment in due])[0]


def linked(problem: Problem, orders: Orders) -> Problem:
    """The same with shifts that leave each other the time they need: each by itself is then the whole truth.

    A shift without stops needs no time, and may be used only where its neighbours leave some.
    """
    if all(shift.follows is None for shift in problem.shifts):
        return problem
    shifts, back_s = list(problem.shifts), [-NEVER] * len(orders)
    for number, order in enumerate(orders):
        shift = shifts[number]
        if shift.follows is not None:
            back_s[number] = back_s[shift.follows]
            starts_s = max(shift.starts_s, back_s[number] + shift.reload_s)
            shifts[number] = replace(shift, starts_s=starts_s)
        if order:
            back_s[number] = forwards(problem, shifts[number], order)[1]
    due_s = [NEVER] * len(orders)
    for number in reversed(range(len(orders))):
        shift = shifts[number] = replace(shifts[number], ends_s=min(shifts[number].ends_s, due_s[number]))
        if shift.follows is not None:
            departs_s = due_s[number] + shift.reload_s
            if orders[number]:
                departs_s = backwards(problem, shift, orders[number])[1]
            due_s[shift.follows] = min(due_s[shift.follows], departs_s - shift.reload_s)
    return replace(problem, shifts=tuple(shifts))


def beside_fixed(problem: Problem, orders: Orders) -> Problem:
    """The same for a planner: free shifts may use what the others leave; only free ones are still linked."""
    if all(shift.follows is None for shift in problem.shifts):
        return problem
    standing = tuple(() if shift.free else order for shift, order in zip(problem.shifts, orders, strict=True))
    shifts = [
        one if one.follows is None or problem.shifts[one.follows].free else replace(one, follows=None)
        for one in linked(problem, standing).shifts
    ]
    return replace(problem, shifts=tuple(shifts))


def parted(problem: Problem, orders: Orders) -> Problem:
    """The same without links: a fixed moment parts two tours in turn, in the middle of their slack."""
    if all(shift.follows is None for shift in problem.shifts):
        return problem
    shifts = list(linked(problem, orders).shifts)
    for number, shift in enumerate(shifts):
        if shift.follows is not None:
            earlier = shifts[shift.follows]
            middle_s = (shift.starts_s - shift.reload_s + earlier.ends_s) // 2
            shifts[shift.follows] = replace(earlier, ends_s=min(earlier.ends_s, middle_s))
            starts_s = max(shift.starts_s, middle_s + shift.reload_s)
            shifts[number] = replace(shift, starts_s=min(starts_s, shift.ends_s), follows=None)
    return replace(problem, shifts=tuple(shifts))


def _with_rests(shift: Shift, moments: Stages) -> Stages:
    for stage, rest in enumerate(shift.breaks):
        moments[stage + 1] = min(moments[stage + 1], rested(rest, moments[stage]))
    return moments


def _before_rests(shift: Shift, moments: Stages) -> Stages:
    for stage in reversed(range(len(shift.breaks))):
        moments[stage] = max(moments[stage], rests_by(shift.breaks[stage], moments[stage + 1]))
    return moments
