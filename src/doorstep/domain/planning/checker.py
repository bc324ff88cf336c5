"""A plan's independent checker: walks every tour once, trusts nobody, shares no code with any planner."""

from collections import Counter
from collections.abc import Collection

from doorstep.domain.planning.problem import NO_ROAD, UNITS, Orders, Problem, Shift, Stop
from doorstep.domain.planning.traffic import FREE


def faults(problem: Problem, orders: Orders, *, standing: Collection[int] = ()) -> tuple[str, ...]:
    """What is wrong with `orders`, one sentence each; empty when every stop is kept.

    The tours numbered in `standing` are under way or left as they were: their stops are counted, not timed.
    """
    found = _coverage(problem, orders)
    if len(orders) != len(problem.shifts):
        return (*found, f"the plan has {len(orders)} tours for {len(problem.shifts)} shifts")
    back: dict[int, int] = {}
    moved: set[int] = set()
    for number, order in enumerate(orders):
        shift, known = problem.shifts[number], all(0 <= stop < len(problem.stops) for stop in order)
        earlier = back.get(shift.follows) if shift.follows is not None else None
        starts = shift.starts_s if earlier is None else max(shift.starts_s, earlier + shift.reload_s)
        # Who comes back from a changed tour may leave later for one that stands as it was.
        if number not in standing or shift.follows in moved:
            moved.add(number)
        wrong, ends = _walked(problem, shift, order, starts) if known else ([], starts)
        if order and known:
            back[number] = ends
        elif earlier is not None:
            back[number] = earlier
        if number in moved:
            found += wrong
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
    return _walked(problem, shift, order, shift.starts_s)[0]


def _walked(problem: Problem, shift: Shift, order: tuple[int, ...], starts_s: int) -> tuple[list[str], int]:
    """What is wrong, and when the van is back. Of all ways to rest, the one that is ahead is walked on."""
    found: list[str] = []
    clocks, here = _rests(shift, {0: starts_s}), problem.depot
    for stop in (problem.stops[index] for index in order):
        leg = int(problem.travel_s[here, stop.place])
        if leg >= NO_ROAD:
            found.append(f"tour {shift.key}: no road leads to stop {stop.key}")
        clocks = _rests(shift, {taken: _driven(problem, clock, leg) for taken, clock in clocks.items()})
        clocks = {taken: _opened(stop, clock) for taken, clock in clocks.items()}
        in_time = {taken: clock for taken, clock in clocks.items() if clock <= stop.closes_s}
        if not in_time:
            late = min(clocks.values()) - stop.closes_s
            found.append(f"tour {shift.key}: stop {stop.key} starts {late} s too late")
        clocks = {taken: clock + stop.service_s for taken, clock in (in_time or clocks).items()}
        clocks = _rests(shift, clocks)
        here = stop.place
    if order:
        home = int(problem.travel_s[here, problem.depot])
        clocks = _rests(shift, {taken: _driven(problem, clock, home) for taken, clock in clocks.items()})
        if len(shift.breaks) not in clocks:
            found.append(f"tour {shift.key}: leaves no time for a break")
    back = clocks.get(len(shift.breaks), min(clocks.values()))
    if back > shift.ends_s and order:
        found.append(f"tour {shift.key}: returns {back - shift.ends_s} s after the shift")
    return found + _load_faults(problem, shift, order), back


def _rests(shift: Shift, clocks: dict[int, int]) -> dict[int, int]:
    """The same, and with one break more for whoever may begin it now; by how many were taken."""
    clocks = dict(clocks)
    for taken, rest in enumerate(shift.breaks):
        begins = max(clocks[taken], rest.earliest_s) if taken in clocks else rest.latest_s + 1
        if begins <= rest.latest_s:
            over = begins + rest.length_s
            clocks[taken + 1] = min(over, clocks.get(taken + 1, over))
    return clocks


def _opened(stop: Stop, clock: int) -> int:
    clock = max(clock, stop.opens_s)
    for closes, opens in stop.shut:
        clock = opens if closes < clock < opens else clock
    return clock


def _load_faults(problem: Problem, shift: Shift, order: tuple[int, ...]) -> list[str]:
    """What the van cannot take or do: all that is brought is aboard first, what is collected later."""
    stops = [problem.stops[index] for index in order]
    found: list[str] = []
    for dimension, (unit, room) in enumerate(zip(UNITS, shift.rooms, strict=True)):
        most = aboard = sum(stop.loads[dimension] for stop in stops)
        for stop in stops:
            aboard += stop.collects[dimension] - stop.loads[dimension]
            most = max(most, aboard)
        if most > room:
            found.append(f"tour {shift.key}: carries {most} {unit}, the van holds {room} {unit}")
    for stop in stops:
        missing = set(stop.needs.skills) - set(shift.means.skills)
        if missing:
            needed = ", ".join(sorted(missing))
            found.append(f"tour {shift.key}: stop {stop.key} needs {needed}, which the van has not")
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
