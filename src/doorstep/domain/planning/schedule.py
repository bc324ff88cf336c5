"""Planned moments of one tour: when it leaves, arrives, serves and returns."""

from dataclasses import dataclass

from doorstep.domain.planning.course import Course, Rest, best_places, course
from doorstep.domain.planning.problem import Problem, Shift, Stop
from doorstep.domain.planning.reserve import RESERVE_S


@dataclass(frozen=True, slots=True, kw_only=True)
class Timetable:
    """Moments of one tour.

    Shapes: one entry per stop. Units: seconds from the zero of the problem; waiting is start minus arrival.
    """

    departs_s: int
    arrives_s: tuple[int, ...]
    starts_s: tuple[int, ...]
    returns_s: int
    rests: tuple[Rest, ...] = ()


def timetable(
    problem: Problem, shift: Shift, order: tuple[int, ...], *, reserve_s: int = RESERVE_S
) -> Timetable:
    """The tour that leaves as late as it can.

    A later departure turns waiting at the door into time at the depot. It goes only so far that the tour
    returns no later, and every stop keeps `reserve_s` to the end of its window, or what it had if less.
    Source: forward time slack, Savelsbergh 1992.
    """
    where = best_places(problem, shift, order)
    early = course(problem, shift, order, shift.starts_s, where)
    if order:
        early = course(
            problem, shift, order, _latest_s(problem, shift, order, early, where, reserve_s), where
        )
    return Timetable(
        departs_s=early.departs_s,
        arrives_s=early.arrives_s,
        starts_s=early.starts_s,
        returns_s=early.returns_s,
        rests=early.rests,
    )


def _latest_s(  # one tour, and what it may not lose
    problem: Problem,
    shift: Shift,
    order: tuple[int, ...],
    early: Course,
    where: tuple[int, ...],
    reserve_s: int,
) -> int:
    """The latest moment to be ready at the depot for a tour that ends no later than `early`."""

    def before_rests(due_s: int, boundary: int) -> int:
        for rest, at in zip(reversed(shift.breaks), reversed(where), strict=True):
            due_s = min(rest.latest_s, due_s - rest.length_s) if at == boundary else due_s
        return due_s

    legs = [int(leg) for leg in problem.legs(order)]
    due_s = before_rests(early.over_s, 2 * len(order) + 1)
    for number in reversed(range(len(order))):
        stop = problem.stops[order[number]]
        ends_s = before_rests(problem.leaves_s(due_s, legs[number + 1]), 2 * number + 2)
        starts_s = _latest_start(stop, early.starts_s[number], ends_s - stop.service_s, reserve_s)
        due_s = before_rests(starts_s, 2 * number + 1)
    return max(shift.starts_s, before_rests(problem.leaves_s(due_s, legs[0]), 0))


def _latest_start(stop: Stop, early_s: int, due_s: int, reserve_s: int) -> int:
    """The latest start by `due_s` that keeps the reserve to the end of its window, or what `early_s` had."""
    opens = (stop.opens_s, *(opens_s for _, opens_s in stop.shut))
    closes = (*(shuts_s for shuts_s, _ in stop.shut), stop.closes_s)
    for opens_s, closes_s in reversed(list(zip(opens, closes, strict=True))):
        starts_s = min(due_s, max(closes_s - reserve_s, early_s, opens_s))
        if starts_s >= opens_s:
            return starts_s
    return early_s
