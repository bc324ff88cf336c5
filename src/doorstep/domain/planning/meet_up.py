"""Meet-ups: another van comes to one that stands still, takes parcels over and delivers them.

For each van that could help: when it comes, between which of its stops, what it takes, and how it goes on.
Compared as for a late van: fewest broken promises, then least lateness, then least driving, of both vans.
The van that comes keeps every promise of its own, takes only what it can carry and is allowed to, and is
back in time; nothing it takes comes later than by waiting. The plan's checker has the last word on that.
"""

from collections.abc import Sequence
from dataclasses import replace

from doorstep.domain.planning.meeting import MEET, Drive, MeetingVan, MeetUp, MeetUpProblem, both, drive_of
from doorstep.domain.planning.meeting_limits import Limits, faults, limits_of
from doorstep.domain.planning.resequence import Verdict

__all__ = ["MEET", "MeetUp", "MeetUpProblem", "MeetingVan", "meet_ups", "served_at", "waiting"]

LATEST = 4
"""A van comes after at most so many of its stops: later the one that stands is better repaired."""


def meet_ups(problem: MeetUpProblem) -> tuple[MeetUp, ...]:
    """The best meet-up of each helper that is better than waiting, the best first."""
    drive = drive_of(problem)
    found = [_best(drive, number) for number in range(len(problem.helpers))]
    return tuple(sorted((one for one in found if one), key=lambda one: (one.verdict, one.helper)))


def waiting(problem: MeetUpProblem) -> Verdict:
    """What becomes of the promises of the van that stands when everybody waits for it."""
    drive = drive_of(problem)
    return drive(problem.standing, problem.standing.stops)[0]


def served_at(problem: MeetUpProblem, van: MeetingVan, sequence: Sequence[int]) -> tuple[int, ...]:
    """When the service at each of `sequence` begins. Units: seconds from now."""
    return drive_of(problem)(van, sequence)[1]


def _best(drive: Drive, number: int) -> MeetUp | None:
    standing, van = drive.problem.standing, drive.problem.helpers[number]
    alone, kept = drive(van, van.stops)[0], drive(standing, standing.stops)[0]
    limits = limits_of(drive, number)
    best: MeetUp | None = None
    for index in range(van.fixed, min(len(van.stops), van.fixed + LATEST) + 1):
        sequence = (*van.stops[:index], MEET, *van.stops[index:])
        one = _filled(drive, limits, sequence, both(alone, kept))
        if one is not None and (best is None or one.verdict < best.verdict):
            best = one
    if best is None or faults(drive.problem, best):
        return None
    return replace(best, extra_s=drive(van, best.sequence)[0].travel_s - alone.travel_s)


def _filled(drive: Drive, limits: Limits, sequence: tuple[int, ...], kept: Verdict) -> MeetUp | None:
    """The stops that the helper takes, those first whose promise ends first, each to its best place."""
    problem, van, left = drive.problem, limits.van, drive.problem.standing.stops
    meets_s = drive(van, sequence)[1][sequence.index(MEET)]
    if meets_s >= problem.standing.ready_s:
        return None  # it goes on before anybody comes
    then = replace(problem.standing, ready_s=max(problem.standing.ready_s, meets_s + problem.hand_over_s))
    best = both(drive(van, sequence)[0], drive(then, left)[0])
    taken: list[int] = []
    for stop in sorted(left, key=lambda one: (min(problem.dues_s[one], default=0), one)):
        if not set(problem.needs[stop].skills) <= set(van.means.skills):
            continue
        rest = drive(then, [one for one in left if one != stop])[0]
        found = limits.cheapest(drive, sequence, (*taken, stop))
        if found is not None and both(found[0], rest) < best:
            best, sequence = both(found[0], rest), found[1]
            left, taken = tuple(one for one in left if one != stop), [*taken, stop]
    if not taken or best >= kept or best.broken >= kept.broken:
        return None
    return MeetUp(
        helper=limits.helper,
        sequence=sequence,
        taken=tuple(taken),
        left=left,
        meets_s=meets_s,
        extra_s=0,
        verdict=best,
        kept=kept,
    )
