"""Two vans that meet on the road: what is known of them, and what becomes of promises along a sequence."""

from collections.abc import Sequence
from dataclasses import dataclass

from doorstep.domain.planning.problem import Loads, Seconds
from doorstep.domain.planning.resequence import Verdict
from doorstep.events import NO_MEANS, Means, Needs

MEET = -1
"""The place of the meet-up in a sequence of stops."""

NEVER = 1_000_000_000
"""When a service may begin that nobody was promised anything for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingVan:
    """One of the vans. Units: seconds from now, grams.

    It leaves `row` at `ready_s`, below zero when it left before; the first `fixed` stops keep their place.
    Its shift is over at `ends_s`; `capacity_g` and `means` are what it can take and do.
    """

    row: int
    ready_s: int
    stops: tuple[int, ...]
    fixed: int = 0
    ends_s: int = 0
    capacity_g: int = 0
    means: Means = NO_MEANS


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetUpProblem:
    """The van that stands, those that could help, and every stop of all of them.

    Shapes: `travel_s` rows x rows; `rows`, `opens_s`, `service_s`, `dues_s`, `load_g` and `needs` by stop.
    Units: seconds from now, grams; `hand_over_s` is what handing over takes both vans.
    """

    travel_s: Seconds
    depot: int
    rows: tuple[int, ...]
    opens_s: tuple[int, ...]
    service_s: tuple[int, ...]
    dues_s: tuple[tuple[int, ...], ...]
    load_g: tuple[int, ...]
    needs: tuple[Needs, ...]
    standing: MeetingVan
    helpers: tuple[MeetingVan, ...]
    hand_over_s: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetUp:
    """What one helper would do. `sequence` has `MEET` where it comes to the van that stands.

    `kept` is what becomes of the promises of both vans when everybody waits. Units: seconds from now.
    """

    helper: int
    sequence: tuple[int, ...]
    taken: tuple[int, ...]
    left: tuple[int, ...]
    meets_s: int
    extra_s: int
    verdict: Verdict
    kept: Verdict


@dataclass(frozen=True, slots=True)
class Drive:
    """A van along a sequence of stops: what becomes of their promises, and when each service begins."""

    problem: MeetUpProblem
    legs_s: list[list[int]]

    def __call__(self, van: MeetingVan, sequence: Sequence[int]) -> tuple[Verdict, tuple[int, ...]]:
        known, meeting_row = self.problem, self.problem.standing.row
        clock, row, travel_s, broken, late_s = van.ready_s, van.row, 0, 0, 0
        begins: list[int] = []
        for stop in sequence:
            to = meeting_row if stop == MEET else known.rows[stop]
            leg_s = self.legs_s[row][to]
            travel_s += leg_s
            clock, row = max(clock + leg_s, 0), to
            if stop == MEET:
                begins.append(clock)
                clock += known.hand_over_s
                continue
            clock = max(clock, known.opens_s[stop])
            begins.append(clock)
            clock += known.service_s[stop]
            for due_s in known.dues_s[stop]:
                if clock > due_s:
                    broken, late_s = broken + 1, late_s + clock - due_s
        travel_s += self.legs_s[row][known.depot]
        return Verdict(broken=broken, late_s=late_s, travel_s=travel_s), tuple(begins)


def both(one: Verdict, other: Verdict) -> Verdict:
    """What becomes of the promises of two vans together."""
    return Verdict(
        broken=one.broken + other.broken,
        late_s=one.late_s + other.late_s,
        travel_s=one.travel_s + other.travel_s,
    )


def loads_of(problem: MeetUpProblem, stop: int) -> Loads:
    """What is brought to a stop, by dimension."""
    return problem.needs[stop].loads(problem.load_g[stop])


def drive_of(problem: MeetUpProblem) -> Drive:
    """Drives along sequences of the stops of a problem."""
    return Drive(problem, problem.travel_s.tolist())
