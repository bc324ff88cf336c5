"""How one tour fares when a stop joins or leaves it: lateness stop by stop, and where the stop does best."""

from dataclasses import dataclass

from doorstep.domain.planning.course import best_places, course
from doorstep.domain.planning.problem import NO_ROAD, Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Driven:
    """One tour walked once. Shapes: one entry of `late_s` per stop. Units: seconds, grams; 0 is in time."""

    late_s: tuple[int, ...]
    over_shift_s: int
    over_load_g: int
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
    aboard = sum(stop.load_g for stop in stops)
    return Driven(
        late_s=tuple(max(0, starts_s - stop.closes_s) for starts_s, stop in late),
        over_shift_s=max(0, found.over_s - shift.ends_s) if order else 0,
        over_load_g=max(0, aboard - shift.capacity_g),
        travel_s=sum(legs),
        has_road=all(leg < NO_ROAD for leg in legs),
    )


def best_index(problem: Problem, number: int, order: tuple[int, ...], stop: int) -> int:
    """Where in `order` one more stop breaks least, then is late least, then costs least driving."""
    places = range(len(order) + 1)
    return min(places, key=lambda at: driven(problem, number, (*order[:at], stop, *order[at:])).badness)
