"""How one tour fares when a stop joins or leaves it: lateness stop by stop, and where the stop does best."""

from collections.abc import Sequence
from dataclasses import dataclass

from doorstep.domain.planning.course import best_places, course
from doorstep.domain.planning.problem import NO_ROAD, UNITS, Loads, Problem, Shift, Stop


@dataclass(frozen=True, slots=True, kw_only=True)
class Driven:
    """One tour walked once. Shapes: one entry of `late_s` per stop, of `over` per dimension of `UNITS`.

    Units: seconds, 0 is in time; `over` what is aboard beyond the limit. `lacks` are skills the van has not.
    """

    late_s: tuple[int, ...]
    over_shift_s: int
    over: tuple[int, ...]
    lacks: tuple[str, ...]
    travel_s: int
    has_road: bool

    @property
    def badness(self) -> tuple[bool, int, int, int]:
        """What a person would weigh: no road, broken promises, lateness in all, driving."""
        late = [late_s for late_s in (*self.late_s, self.over_shift_s) if late_s > 0]
        return (not self.has_road, len(late), sum(late), self.travel_s)


def driven(problem: Problem, number: int, order: tuple[int, ...]) -> Driven:
    """The tour of shift `number` along `order`, leaving as early as it may."""
    shift = problem.shifts[number]
    legs = [int(leg) for leg in problem.legs(order)]
    stops = [problem.stops[index] for index in order]
    found = course(problem, shift, order, shift.starts_s, best_places(problem, shift, order))
    late = zip(found.starts_s, stops, strict=True)
    return Driven(
        late_s=tuple(max(0, starts_s - stop.closes_s) for starts_s, stop in late),
        over_shift_s=max(0, found.over_s - shift.ends_s) if order else 0,
        over=tuple(max(0, -free) for free in room_left(shift, stops)),
        lacks=tuple(dict.fromkeys(skill for stop in stops for skill in shift.lacks(stop))),
        travel_s=sum(legs),
        has_road=all(leg < NO_ROAD for leg in legs),
    )


def room_left(shift: Shift, stops: Sequence[Stop]) -> Loads:
    """What the van could still take where it is fullest, by dimension; below 0 when it is overloaded.

    All that is brought is aboard first; what is collected comes aboard on the way.
    """
    aboard = [sum(loads) for loads in zip(*(stop.loads for stop in stops), strict=True)] or [0] * len(UNITS)
    most = aboard
    for stop in stops:
        aboard = [now - out + back for now, out, back in zip(aboard, stop.loads, stop.collects, strict=True)]
        most = [max(both) for both in zip(most, aboard, strict=True)]
    return tuple(room - load for room, load in zip(shift.rooms, most, strict=True))


def best_index(problem: Problem, number: int, order: tuple[int, ...], stop: int) -> int:
    """Where in `order` one more stop breaks least, then is late least, then costs least driving."""
    places = range(len(order) + 1)
    return min(places, key=lambda at: driven(problem, number, (*order[:at], stop, *order[at:])).badness)
