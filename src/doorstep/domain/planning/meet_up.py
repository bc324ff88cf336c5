"""Meet-ups: another van comes to one that stands still, takes parcels over and delivers them.

For each van that could help: when it comes, between which of its stops, what it takes, and how it goes on.
Compared as for a late van: fewest broken promises, then least lateness, then least driving, of both vans.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from doorstep.domain.planning.problem import Seconds
from doorstep.domain.planning.resequence import Verdict

LATEST = 4
"""A van comes after at most so many of its stops: later the one that stands is better repaired."""

MEET = -1
"""The place of the meet-up in a sequence of stops."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingVan:
    """One of the vans. Units: seconds from now, grams.

    It leaves `row` at `ready_s`, below zero when it left before; the first `fixed` stops keep their place.
    """

    row: int
    ready_s: int
    stops: tuple[int, ...]
    fixed: int = 0
    room_g: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetUpProblem:
    """The van that stands, those that could help, and every stop of all of them.

    Shapes: `travel_s` rows x rows; `rows`, `opens_s`, `service_s`, `dues_s` and `load_g` by stop.
    Units: seconds from now, grams; `hand_over_s` is what handing over takes both vans.
    """

    travel_s: Seconds
    depot: int
    rows: tuple[int, ...]
    opens_s: tuple[int, ...]
    service_s: tuple[int, ...]
    dues_s: tuple[tuple[int, ...], ...]
    load_g: tuple[int, ...]
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


def meet_ups(problem: MeetUpProblem) -> tuple[MeetUp, ...]:
    """The best meet-up of each helper that is better than waiting, the best first."""
    drive = _Drive(problem, problem.travel_s.tolist())
    found = [_best(drive, number) for number in range(len(problem.helpers))]
    return tuple(sorted((one for one in found if one), key=lambda one: (one.verdict, one.helper)))


def waiting(problem: MeetUpProblem) -> Verdict:
    """What becomes of the promises of the van that stands when everybody waits for it."""
    drive = _Drive(problem, problem.travel_s.tolist())
    return drive(problem.standing, problem.standing.stops)[0]


def served_at(problem: MeetUpProblem, van: MeetingVan, sequence: Sequence[int]) -> tuple[int, ...]:
    """When the service at each of `sequence` begins. Units: seconds from now."""
    return _Drive(problem, problem.travel_s.tolist())(van, sequence)[1]


def _best(drive: "_Drive", number: int) -> MeetUp | None:
    standing, van = drive.problem.standing, drive.problem.helpers[number]
    alone, kept = drive(van, van.stops)[0], drive(standing, standing.stops)[0]
    best: MeetUp | None = None
    for index in range(van.fixed, min(len(van.stops), van.fixed + LATEST) + 1):
        sequence = (*van.stops[:index], MEET, *van.stops[index:])
        one = _filled(drive, number, sequence, _sum(alone, kept))
        if one is not None and (best is None or one.verdict < best.verdict):
            best = one
    if best is None:
        return None
    return replace(best, extra_s=drive(van, best.sequence)[0].travel_s - alone.travel_s)


def _filled(drive: "_Drive", number: int, sequence: tuple[int, ...], kept: Verdict) -> MeetUp | None:
    """The stops that the helper takes, those first whose promise ends first, each to its best place."""
    problem = drive.problem
    van, left, room_g = problem.helpers[number], problem.standing.stops, problem.helpers[number].room_g
    meets_s = drive(van, sequence)[1][sequence.index(MEET)]
    if meets_s >= problem.standing.ready_s:
        return None  # it goes on before anybody comes
    then = replace(problem.standing, ready_s=max(problem.standing.ready_s, meets_s + problem.hand_over_s))
    best = _sum(drive(van, sequence)[0], drive(then, left)[0])
    taken: list[int] = []
    for stop in sorted(left, key=lambda one: (min(problem.dues_s[one], default=0), one)):
        if problem.load_g[stop] > room_g:
            continue
        rest = drive(then, [one for one in left if one != stop])[0]
        first = sequence.index(MEET) + 1
        places = ((*sequence[:at], stop, *sequence[at:]) for at in range(first, len(sequence) + 1))
        total, longer = min((_sum(drive(van, one)[0], rest), one) for one in places)
        if total < best:
            best, sequence = total, longer
            left = tuple(one for one in left if one != stop)
            taken, room_g = [*taken, stop], room_g - problem.load_g[stop]
    if not taken or best >= kept or best.broken >= kept.broken:
        return None
    return MeetUp(
        helper=number,
        sequence=sequence,
        taken=tuple(taken),
        left=left,
        meets_s=meets_s,
        extra_s=0,
        verdict=best,
        kept=kept,
    )


@dataclass(frozen=True, slots=True)
class _Drive:
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


def _sum(one: Verdict, other: Verdict) -> Verdict:
    return Verdict(
        broken=one.broken + other.broken,
        late_s=one.late_s + other.late_s,
        travel_s=one.travel_s + other.travel_s,
    )
