"""One tour driven from its departure on, late or not, with its breaks where they cost least."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations_with_replacement

from doorstep.domain.planning.problem import Problem, Shift, Stop


@dataclass(frozen=True, slots=True, kw_only=True)
class Rest:
    """A break as it is taken. `before` is the number of the stop it comes before, or one more than the last.

    Units: seconds. `at_door`: at the stop's door, before the service; else where the van was before.
    """

    before: int
    at_door: bool
    starts_s: int
    ends_s: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """Moments of one tour. Shapes: one entry per stop but for `rests`. Units: seconds.

    `over_s` is when the van is back and the last break is over; `belated` counts breaks that begin too late.
    """

    departs_s: int
    arrives_s: tuple[int, ...]
    starts_s: tuple[int, ...]
    returns_s: int
    over_s: int
    rests: tuple[Rest, ...] = ()
    belated: int = 0


def course(
    problem: Problem, shift: Shift, order: Sequence[int], ready_s: int, where: Sequence[int] = ()
) -> Course:
    """The tour of a van that is ready to leave at `ready_s`.

    `where` says for each break of the shift at which boundary it is taken: 0 before leaving the depot, then
    two for each stop, at its door and behind it, and the last one back at the depot.
    """
    legs = [int(leg) for leg in problem.legs(tuple(order))]
    arrives: list[int] = []
    starts: list[int] = []
    rests: list[Rest] = []

    def rested(clock: int, boundary: int) -> int:
        for rest, at in zip(shift.breaks, where, strict=True):
            if at == boundary:
                begins = max(clock, rest.earliest_s)
                clock = begins + rest.length_s
                rests.append(
                    Rest(before=boundary // 2, at_door=boundary % 2 == 1, starts_s=begins, ends_s=clock)
                )
        return clock

    clock = departs_s = rested(ready_s, 0) if where else ready_s
    for number, (stop, leg) in enumerate(zip((problem.stops[index] for index in order), legs, strict=False)):
        clock = problem.arrives_s(clock, leg)
        arrives.append(clock)
        clock = opened(stop, rested(clock, 2 * number + 1) if where else clock)
        starts.append(clock)
        clock += stop.service_s
        clock = rested(clock, 2 * number + 2) if where else clock
    returns_s = problem.arrives_s(clock, legs[-1]) if legs else clock
    return Course(
        departs_s=departs_s,
        arrives_s=tuple(arrives),
        starts_s=tuple(starts),
        returns_s=returns_s,
        over_s=rested(returns_s, 2 * len(order) + 1) if where else returns_s,
        rests=tuple(rests),
        belated=sum(taken.starts_s > rest.latest_s for taken, rest in zip(rests, shift.breaks, strict=False)),
    )


def opened(stop: Stop, clock: int) -> int:
    """When a service starts, in time or too late."""
    clock = max(clock, stop.opens_s)
    for shuts_s, opens_s in stop.shut:
        if shuts_s < clock < opens_s:
            clock = opens_s
    return clock


def best_places(problem: Problem, shift: Shift, order: Sequence[int]) -> tuple[int, ...]:
    """At which boundary each break does best: fewest late, least lateness, soonest back, soonest served."""
    if not shift.breaks or not order:
        return (0,) * len(shift.breaks)
    tried = list(_likely(problem, shift, order))
    if len(tried) == 1:
        return tried[0]
    return min(tried, key=lambda where: _badness(problem, shift, order, where))


def _likely(problem: Problem, shift: Shift, order: Sequence[int]) -> Iterator[tuple[int, ...]]:
    """Where breaks may be: not where the van, without any, is too late, nor where it could go on before."""
    alone = course(problem, Shift(key="", starts_s=0, ends_s=0, capacity_g=0), order, shift.starts_s)
    clocks = [alone.departs_s]
    for stop, arrives_s, starts_s in zip(order, alone.arrives_s, alone.starts_s, strict=True):
        clocks += [arrives_s, starts_s + problem.stops[stop].service_s]
    clocks.append(alone.returns_s)
    last = len(clocks) - 1
    first = max((at for at, clock in enumerate(clocks) if clock <= shift.breaks[0].earliest_s), default=0)
    latest = max((at for at, clock in enumerate(clocks) if clock <= shift.breaks[-1].latest_s), default=first)
    yield from combinations_with_replacement(
        range(first, max(first, min(last, latest)) + 1), len(shift.breaks)
    )


def _badness(
    problem: Problem, shift: Shift, order: Sequence[int], where: tuple[int, ...]
) -> tuple[int, int, int, int]:
    found = course(problem, shift, order, shift.starts_s, where)
    late = [starts - problem.stops[stop].closes_s for stop, starts in zip(order, found.starts_s, strict=True)]
    late = [one for one in (*late, found.over_s - shift.ends_s) if one > 0]
    return found.belated + len(late), sum(late), found.over_s, sum(found.starts_s)
