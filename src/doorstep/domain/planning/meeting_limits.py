"""What a van must keep that comes to another: its own promises, its room, its skills and its shift.

The search looks before it takes a stop over; then the plan's checker walks all, which shares no code with it.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from doorstep.domain.planning.checker import tour_faults
from doorstep.domain.planning.meeting import (
    MEET,
    NEVER,
    Drive,
    MeetingVan,
    MeetUp,
    MeetUpProblem,
    drive_of,
    loads_of,
)
from doorstep.domain.planning.problem import Loads, Problem, Shift, Stop
from doorstep.domain.planning.resequence import Verdict
from doorstep.events import Needs


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What the van that comes must keep. Units: seconds from now.

    `latest_s` is when each service may begin: in time where it would be without the meeting; what is taken
    over, no later than by waiting. It has `aboard` what its own stops are brought, and is home by `back_s`.
    """

    problem: MeetUpProblem
    helper: int
    latest_s: Mapping[int, int]
    back_s: int
    aboard: Loads

    @property
    def van(self) -> MeetingVan:
        return self.problem.helpers[self.helper]

    def cheapest(
        self, drive: Drive, sequence: tuple[int, ...], taken: tuple[int, ...]
    ) -> tuple[Verdict, tuple[int, ...]] | None:
        """Where the last of `taken` goes best behind the meeting; `None` where it goes nowhere."""
        found: list[tuple[Verdict, tuple[int, ...]]] = []
        for at in range(sequence.index(MEET) + 1, len(sequence) + 1):
            longer = (*sequence[:at], taken[-1], *sequence[at:])
            verdict, begins = drive(self.van, longer)
            if self.in_time(drive, longer, begins) and self.carries(longer, taken):
                found.append((verdict, longer))
        return min(found, default=None)

    def in_time(self, drive: Drive, sequence: Sequence[int], begins: Sequence[int]) -> bool:
        """Whether nobody is served too late, and the van is back in time."""
        known = self.problem
        if any(
            stop != MEET and begin > self.latest_s[stop] for stop, begin in zip(sequence, begins, strict=True)
        ):
            return False
        return _back_s(drive, known, sequence, begins) <= self.back_s

    def carries(self, sequence: Sequence[int], taken: Collection[int]) -> bool:
        """Whether everything fits on each leg from the meeting on."""
        known, means = self.problem, self.van.means
        rooms = (self.van.capacity_g, means.capacity_cm3, means.capacity_pieces)
        for dimension, room in enumerate(rooms):
            aboard, has_met = self.aboard[dimension], False
            for stop in sequence:
                if stop == MEET:
                    has_met = True
                    aboard += sum(loads_of(known, one)[dimension] for one in taken)
                else:
                    aboard += known.needs[stop].collects[dimension] - loads_of(known, stop)[dimension]
                if has_met and room is not None and aboard > room:
                    return False
        return True


def limits_of(drive: Drive, helper: int) -> Limits:
    """What one helper must keep, if it comes."""
    problem = drive.problem
    van = problem.helpers[helper]
    latest_s: dict[int, int] = {}
    for one in (problem.standing, van):
        begins = drive(one, one.stops)[1]
        for stop, begin in zip(one.stops, begins, strict=True):
            done_s = begin + problem.service_s[stop]
            dues = [
                max(due_s, done_s)
                for due_s in problem.dues_s[stop]
                if one is problem.standing or due_s >= done_s
            ]
            latest_s[stop] = min(dues, default=NEVER) - problem.service_s[stop]
    alone_s = _back_s(drive, problem, van.stops, drive(van, van.stops)[1])
    loads = [loads_of(problem, stop) for stop in van.stops]
    return Limits(
        problem=problem,
        helper=helper,
        latest_s=latest_s,
        back_s=max(van.ends_s, alone_s),
        aboard=tuple(sum(load[dimension] for load in loads) for dimension in range(3)),
    )


def _back_s(drive: Drive, problem: MeetUpProblem, sequence: Sequence[int], begins: Sequence[int]) -> int:
    """When a van is at the depot after its last stop; zero for one without stops."""
    if not sequence:
        return 0
    last, begin = sequence[-1], begins[-1]
    if last == MEET:
        return begin + problem.hand_over_s + drive.legs_s[problem.standing.row][problem.depot]
    return begin + problem.service_s[last] + drive.legs_s[problem.rows[last]][problem.depot]


def faults(problem: MeetUpProblem, found: MeetUp) -> list[str]:
    """What the plan's checker holds against the rest of the tour of the van that comes."""
    van, limits = problem.helpers[found.helper], limits_of(drive_of(problem), found.helper)
    travel_s = problem.travel_s.copy()
    travel_s[problem.depot] = travel_s[van.row]  # it begins where the van is, and ends at the depot
    meeting = Stop(
        key="meeting",
        place=problem.standing.row,
        opens_s=0,
        closes_s=problem.standing.ready_s,
        service_s=problem.hand_over_s,
        load_g=0,
        needs=_moved(*(loads_of(problem, stop) for stop in found.taken)),
    )
    stops = tuple(
        meeting if stop == MEET else _checked(problem, stop, limits.latest_s[stop], stop in found.taken)
        for stop in found.sequence
    )
    shift = Shift(
        key="van",
        starts_s=van.ready_s,
        ends_s=limits.back_s,
        capacity_g=max(van.capacity_g, limits.aboard[0]),
        means=van.means,
    )
    asked = Problem(travel_s=travel_s, depot=problem.depot, stops=stops, shifts=(shift,))
    return tour_faults(asked, 0, tuple(range(len(stops))))


def _checked(problem: MeetUpProblem, stop: int, latest_s: int, is_taken: bool) -> Stop:  # noqa: FBT001
    """A stop for the checker; what is taken over comes aboard at the meeting, so leaves as less than none."""
    needs, load_g = problem.needs[stop], problem.load_g[stop]
    if is_taken:
        given = tuple(-load for load in loads_of(problem, stop))
        needs, load_g = replace(_moved(given, needs.collects), skills=needs.skills), 0
    return Stop(
        key=str(stop),
        place=problem.rows[stop],
        opens_s=max(0, problem.opens_s[stop]),
        closes_s=latest_s,
        service_s=problem.service_s[stop],
        load_g=load_g,
        needs=needs,
    )


def _moved(*loads: Loads) -> Needs:
    """Needs that bring so much aboard."""
    grams, volume, pieces = (sum(load[dimension] for load in loads) for dimension in range(3))
    return Needs(collect_g=grams, collect_cm3=volume, collect_pieces=pieces)
