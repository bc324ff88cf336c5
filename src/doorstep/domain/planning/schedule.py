"""Planned moments of one tour: when it leaves, arrives, serves and returns."""

from dataclasses import dataclass

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


def timetable(
    problem: Problem, shift: Shift, order: tuple[int, ...], *, reserve_s: int = RESERVE_S
) -> Timetable:
    """The tour that leaves as late as it can.

    A later departure turns waiting at the door into time at the depot. It goes only so far that the tour
    returns no later, and every stop keeps `reserve_s` to the end of its window, or what it had if less.
    Source: forward time slack, Savelsbergh 1992.
    """
    stops = [problem.stops[number] for number in order]
    legs = [int(leg) for leg in problem.legs(order)]
    early = _drive(problem, shift.starts_s, stops, legs)
    if not stops:
        return early
    due_s = early.returns_s
    for stop, leg, starts_s in zip(reversed(stops), reversed(legs), reversed(early.starts_s), strict=False):
        latest_s = max(starts_s, stop.closes_s - reserve_s)
        due_s = min(problem.leaves_s(due_s, leg) - stop.service_s, latest_s)
    return _drive(problem, problem.leaves_s(due_s, legs[0]), stops, legs)


def _drive(problem: Problem, departs_s: int, stops: list[Stop], legs: list[int]) -> Timetable:
    arrives: list[int] = []
    starts: list[int] = []
    clock = departs_s
    for stop, leg in zip(stops, legs, strict=False):
        arrives.append(problem.arrives_s(clock, leg))
        starts.append(max(arrives[-1], stop.opens_s))
        clock = starts[-1] + stop.service_s
    return Timetable(
        departs_s=departs_s,
        arrives_s=tuple(arrives),
        starts_s=tuple(starts),
        returns_s=problem.arrives_s(clock, legs[-1]) if legs else clock,
    )
