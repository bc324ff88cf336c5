"""Cheapest feasible insertion of one stop, for every window of a day in one pass over the plan."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import accumulate

import numpy as np
from numpy.typing import NDArray

from doorstep.domain.planning.prices import Numbers
from doorstep.domain.planning.problem import NO_ROAD, Seconds
from doorstep.domain.planning.snapshot import PlanSnapshot, Priced, Room
from doorstep.domain.planning.stages import NEVER
from doorstep.events import NO_NEEDS, Needs


class Limit(StrEnum):
    """Which limit keeps a stop out of a window."""

    TOURS_CLOSED = "tours_closed"
    NO_ROAD = "no_road"
    SKILLS = "skills"
    LOAD = "load"
    VOLUME = "volume"
    PIECES = "pieces"
    SHIFTS = "shifts"
    TIME = "time"


LOADS = (Limit.LOAD, Limit.VOLUME, Limit.PIECES)
"""The limit of each dimension of a load."""


@dataclass(frozen=True, slots=True)
class Opening:
    """When the service may start. Units: seconds, both included; empty when `closes_s` is the smaller.

    Not inside any of `shut`, ascending spans whose own ends are open.
    """

    opens_s: int
    closes_s: int
    shut: tuple[tuple[int, int], ...] = ()

    @property
    def parts(self) -> tuple[tuple[int, int], ...]:
        """What is between the spans, first and last moment of each."""
        opens = (self.opens_s, *(ends for _, ends in self.shut))
        closes = (*(begins for begins, _ in self.shut), self.closes_s)
        return tuple(zip(opens, closes, strict=True))


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """A stop somebody asks for.

    Shapes: `to_s` from each place of the plan to the stop, `from_s` from the stop to each place; `to_m` and
    `from_m` the same in metres, 0 where a length is not known.
    """

    to_s: Seconds
    from_s: Seconds
    service_s: int
    load_g: int
    needs: Needs = NO_NEEDS
    to_m: Seconds | None = None
    from_m: Seconds | None = None

    @property
    def loads(self) -> tuple[int, int, int]:
        """What is brought there, by dimension."""
        return self.needs.loads(self.load_g)

    @property
    def collects(self) -> tuple[int, int, int]:
        """What is collected there, by dimension."""
        return self.needs.collects


@dataclass(frozen=True, slots=True, kw_only=True)
class Insertion:
    """Before position `index` of tour `shift`. Units: `extra_s` seconds of added driving.

    `before` and `after` are the rows of the places between which the stop comes.
    """

    shift: int
    index: int
    extra_s: int
    before: int
    after: int


def cheapest(plan: PlanSnapshot, ask: Ask, openings: Sequence[Opening]) -> tuple[Insertion | Limit, ...]:
    """For each opening the insertion that adds the least driving, or the limit that forbids any.

    Where vans differ in what they cost it is the one whose driving costs the least.
    Source: insertion with forward and backward slack; ties go to the first gap of the plan.
    """
    to_s, from_s = ask.to_s[plan.before], ask.from_s[plan.after]
    stages = _stages(plan, to_s, from_s)
    fits = _fits(plan, ask) if plan.held is None else _fits(plan, ask) & ~plan.held
    parts = [part for opening in openings for part in opening.parts]
    opens, closes = np.array(parts, np.int64).reshape(-1, 2).T[:, :, None]
    in_time = [
        np.maximum(earliest, opens) <= np.minimum(latest - ask.service_s, closes)
        for earliest, latest in stages
    ]
    feasible = fits & (in_time[0] if len(in_time) == 1 else np.logical_or.reduce(in_time))
    first = _first_parts(openings) if len(parts) > len(openings) else []
    if first:
        feasible = np.logical_or.reduceat(feasible, first, axis=0)
    extra_s = to_s + from_s - plan.leg_s
    cost = extra_s if plan.priced is None else _cost(plan.priced, plan, ask, to_s + from_s)
    found = feasible.any(axis=1).tolist()
    limits = [] if all(found) else _limits(plan, ask, opens[:, 0], closes[:, 0])
    if first and limits:
        ends = [*first[1:], len(parts)]
        limits = [_mildest(limits[begin:end]) for begin, end in zip(first, ends, strict=True)]
    return tuple(
        _best(plan, (cost, extra_s), row) if some else limits[number]
        for number, (some, row) in enumerate(zip(found, feasible, strict=True))
    )


def _first_parts(openings: Sequence[Opening]) -> list[int]:
    """Where the parts of each opening begin among those of all."""
    return [0, *accumulate(len(opening.parts) for opening in openings[:-1])]


def _mildest(limits: Sequence[Limit]) -> Limit:
    """Of what forbids each part of an opening: time, where some van could serve one of them."""
    return Limit.TIME if Limit.TIME in limits else limits[0]


def _stages(plan: PlanSnapshot, to_s: Seconds, from_s: Seconds) -> list[tuple[Seconds, Seconds]]:
    """By breaks over: when a service may start at the earliest in each gap, and be done at the latest."""
    ready = [plan.arrive_s(row, to_s) for row in plan.leaves_s]
    done = [plan.leave_s(row, from_s) for row in plan.latest_s]
    rests = [tuple(facts[plan.shift] for facts in rest) for rest in plan.breaks]
    for stage, (earliest, latest, length) in enumerate(rests):
        begins = np.maximum(ready[stage], earliest)
        ready[stage + 1] = np.minimum(ready[stage + 1], np.where(begins <= latest, begins + length, NEVER))
    for stage, (earliest, latest, length) in reversed(list(enumerate(rests))):
        begins = np.minimum(latest, done[stage + 1] - length)
        done[stage] = np.maximum(done[stage], np.where(begins >= earliest, begins, -NEVER))
    return list(zip(ready, done, strict=True))


def _cost(priced: Priced, plan: PlanSnapshot, ask: Ask, legs_s: Seconds) -> Numbers:
    """What the driving costs that a stop adds to each gap, as plans are compared by it, to the second."""
    cost = legs_s * priced.a_second - priced.leg
    if ask.to_m is not None and ask.from_m is not None:
        cost += (ask.to_m[plan.before] + ask.from_m[plan.after]) * priced.a_metre
    return cost


def _best(
    plan: PlanSnapshot, added: tuple[Seconds | Numbers, Seconds], feasible: NDArray[np.bool_]
) -> Insertion:
    cost, extra_s = added
    gaps = np.flatnonzero(feasible)
    gap = gaps[np.argmin(cost[gaps])]
    return Insertion(
        shift=int(plan.shift[gap]),
        index=int(plan.index[gap]),
        extra_s=int(extra_s[gap]),
        before=int(plan.before[gap]),
        after=int(plan.after[gap]),
    )


def _limits(plan: PlanSnapshot, ask: Ask, opens: Seconds, closes: Seconds) -> list[Limit]:
    """For each opening what forbids the stop even on an empty van, `TIME` where only the tours are full."""
    able = _able(plan, ask)
    out_s, back_s = int(ask.to_s[plan.depot]), int(ask.from_s[plan.depot])
    if not plan.takes.any():
        return [Limit.TOURS_CLOSED] * len(opens)
    if out_s >= NO_ROAD or back_s >= NO_ROAD:
        return [Limit.NO_ROAD] * len(opens)
    if not able.any():
        return [Limit.SKILLS] * len(opens)
    has_room = able[plan.shift]
    for room in plan.room:
        has_room = has_room & _with_room(room, ask)
        if not has_room.any():
            return [LOADS[room.dimension]] * len(opens)
    reached_s = plan.arrive_s(plan.starts_s, np.full_like(plan.starts_s, out_s))
    left_s = plan.leave_s(plan.ends_s, np.full_like(plan.ends_s, back_s))
    earliest = np.maximum(reached_s, opens[:, None])
    latest = np.minimum(left_s - ask.service_s, closes[:, None])
    reached = (able & (earliest <= latest)).any(axis=1).tolist()
    return [Limit.TIME if one else Limit.SHIFTS for one in reached]


def _able(plan: PlanSnapshot, ask: Ask) -> NDArray[np.bool_]:
    """The shifts that take a stop and can do what it needs."""
    able = plan.takes
    for skill in ask.needs.skills:
        able = able & plan.skilled.get(skill, False)
    return able


def _fits(plan: PlanSnapshot, ask: Ask) -> NDArray[np.bool_]:
    """The gaps whose shift takes the stop and has room for it; asked tour by tour where that is enough."""
    if any(room.collects or ask.collects[room.dimension] for room in plan.room):
        fits = _able(plan, ask)[plan.shift]
        for room in plan.room:
            fits = fits & _with_room(room, ask)
        return fits
    able = _able(plan, ask)
    for room in plan.room:
        able = able & (room.whole >= ask.loads[room.dimension])
    return able[plan.shift]


def _with_room(room: Room, ask: Ask) -> NDArray[np.bool_]:
    """The gaps with room for what is brought, up to there, and for what is collected, from there on."""
    brought, taken = ask.loads[room.dimension], ask.collects[room.dimension]
    return (room.ahead >= brought) & (room.behind >= taken)


def lacks(plan: PlanSnapshot, ask: Ask) -> tuple[str, ...]:
    """The skills asked for that no open tour has; all of them when each is there, but no van has all."""
    asked = ask.needs.skills
    missing = tuple(skill for skill in asked if not (plan.takes & plan.skilled.get(skill, False)).any())
    return missing or asked


def most_room(plan: PlanSnapshot, ask: Ask, limit: Limit) -> int:
    """The most that a van with the skills could still take in the dimension of `limit`; 0 at least."""
    able = _able(plan, ask)[plan.shift]
    free = [
        np.minimum(room.ahead, room.behind) if room.collects else room.ahead
        for room in plan.room
        if LOADS[room.dimension] is limit
    ]
    return max(0, int(free[0][able].max())) if free and able.any() else 0
