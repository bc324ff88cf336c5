"""The incumbent plan as arrays that answer where one more stop would fit."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from operator import attrgetter

import numpy as np
from numpy.typing import NDArray

from doorstep.domain.planning.prices import Numbers
from doorstep.domain.planning.problem import UNBOUND, UNITS, Orders, Problem, Seconds, Shift, Stop
from doorstep.domain.planning.stages import NO_REST, backwards, forwards, linked
from doorstep.domain.planning.traffic import Traffic

_BROUGHT = attrgetter("load_g"), attrgetter("needs.load_cm3"), attrgetter("needs.load_pieces")
_SHUT = attrgetter("shut")
_TAKEN = attrgetter("needs.collect_g"), attrgetter("needs.collect_cm3"), attrgetter("needs.collect_pieces")


@dataclass(frozen=True, slots=True)
class Room:
    """What vans can still take in one dimension of `UNITS`.

    `ahead` is what more may be aboard from the depot to a gap, `behind` from the gap to the depot, `whole` on
    a whole tour. Where no tour `collects`, `ahead` is `whole`.
    Shapes: `whole` one entry per shift, the others one per gap.
    """

    dimension: int
    whole: Seconds
    ahead: Seconds
    behind: Seconds
    collects: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Priced:
    """What a second and a metre cost on the van of each gap, and what its leg does.

    Shapes: one entry per gap. Units: seconds of the mean van.
    """

    a_second: Numbers
    a_metre: Numbers
    leg: Seconds


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanSnapshot:
    """An immutable plan of one version, flattened to its gaps: one per pair of neighbours on a tour.

    Shapes: one entry per gap, but for `takes`, `skilled`, `starts_s` and `ends_s` with one per shift.
    Units: seconds; `leaves_s` is the earliest departure from the place before a gap, `latest_s` the latest
    arrival at the place after it that still keeps everything behind it: both stages x gaps, by how many of
    the `breaks` of a shift are over (stages - 1 x shifts; a shift with fewer has some that take no time).
    `held` are the gaps into which nothing may be inserted, `None` when there are none.
    `room` has the dimensions that some van limits, `skilled` the skills that some van has.
    `priced` is `None` where all vans cost the same.
    """

    version: int
    depot: int
    before: NDArray[np.intp]
    after: NDArray[np.intp]
    leg_s: Seconds
    leaves_s: Seconds
    latest_s: Seconds
    shift: NDArray[np.intp]
    index: NDArray[np.intp]
    room: tuple["Room", ...]
    skilled: dict[str, NDArray[np.bool_]]
    takes: NDArray[np.bool_]
    starts_s: Seconds
    ends_s: Seconds
    traffic: Traffic | None = None
    breaks: tuple[tuple[Seconds, Seconds, Seconds], ...] = ()
    held: NDArray[np.bool_] | None = None
    priced: Priced | None = None

    def arrive_s(self, leaves_s: Seconds, legs_s: Seconds) -> Seconds:
        """When each leg is driven that begins at `leaves_s`."""
        return leaves_s + legs_s if self.traffic is None else self.traffic.all_arrive_s(leaves_s, legs_s)

    def leave_s(self, dues_s: Seconds, legs_s: Seconds) -> Seconds:
        """When each leg must begin at the latest to be driven by `dues_s`."""
        return dues_s - legs_s if self.traffic is None else self.traffic.all_leave_s(dues_s, legs_s)


def snapshot(problem: Problem, orders: Orders, *, version: int = 0) -> PlanSnapshot:
    """The gaps of `orders`, which names one order per shift of `problem`.

    A tour takes no insertion when it is not free or when it is already late by itself.
    """
    problem = linked(problem, orders)
    plain = problem.traffic is None and not any(map(_SHUT, problem.stops))
    tours = [_gaps(problem, number, order, plain=plain) for number, order in enumerate(orders)]
    sizes = [len(tour.leg_s) for tour in tours]
    shift = np.repeat(np.arange(len(tours)), sizes)
    before = np.array([*chain.from_iterable(tour.rows[:-1] for tour in tours)], np.intp)
    after = np.array([*chain.from_iterable(tour.rows[1:] for tour in tours)], np.intp)
    return PlanSnapshot(
        version=version,
        depot=problem.depot,
        before=before,
        after=after,
        leg_s=np.array([*chain.from_iterable(tour.leg_s for tour in tours)], np.int64),
        leaves_s=_by_stage([tour.leaves_s for tour in tours]),
        latest_s=_by_stage([tour.latest_s for tour in tours]),
        shift=shift,
        index=np.array([*chain.from_iterable(map(range, sizes))], np.intp),
        room=_rooms(problem, orders, shift),
        skilled=_skilled(problem.shifts),
        takes=np.array([tour.takes for tour in tours], np.bool_),
        starts_s=np.array([shift.starts_s for shift in problem.shifts], np.int64),
        ends_s=np.array([shift.ends_s for shift in problem.shifts], np.int64),
        traffic=problem.traffic,
        breaks=_breaks(problem),
        held=_held(problem, sizes),
        priced=_priced(problem, shift, before, after),
    )


def _priced(
    problem: Problem, shift: NDArray[np.intp], before: NDArray[np.intp], after: NDArray[np.intp]
) -> Priced | None:
    if problem.prices is None or problem.scales is None:
        return None
    leg = np.zeros(len(shift), np.int64)
    for number, price in enumerate(problem.prices):
        gaps = shift == number
        leg[gaps] = price[before[gaps], after[gaps]]
    a_second, a_metre = np.array(problem.scales).T
    return Priced(a_second=a_second[shift], a_metre=a_metre[shift], leg=leg)


def _held(problem: Problem, sizes: Sequence[int]) -> NDArray[np.bool_] | None:
    """The gaps before a stop that keeps its number; `None` when no tour has any."""
    if not any(shift.held for shift in problem.shifts):
        return None
    fronts = zip(problem.shifts, sizes, strict=True)
    return np.array([gap < shift.held for shift, size in fronts for gap in range(size)], np.bool_)


@dataclass(frozen=True, slots=True)
class _Gaps:
    """The gaps of one tour: `rows` are its places, depot at both ends.

    Shapes: `leaves_s` and `latest_s` stages x gaps.
    """

    rows: list[int]
    leg_s: list[int]
    leaves_s: Sequence[Sequence[int]]
    latest_s: Sequence[Sequence[int]]
    takes: bool


def _gaps(problem: Problem, number: int, order: tuple[int, ...], *, plain: bool) -> _Gaps:
    """`plain`: the roads are free all day, and no stop is shut between two windows."""
    shift = problem.shifts[number]
    stops = [problem.stops[stop] for stop in order]
    rows = [problem.depot, *(stop.place for stop in stops), problem.depot]
    leg_s: list[int] = problem.travel_s[rows[:-1], rows[1:]].tolist() if stops else [0]
    if plain and not shift.breaks:
        leaves_s, latest_s, takes = _plain(shift, stops, leg_s)
        return _Gaps(rows, leg_s, [leaves_s], [latest_s], takes)
    leaves, returns_s = forwards(problem, shift, order)
    latest, _ = backwards(problem, shift, order)
    takes = shift.free and returns_s <= shift.ends_s
    return _Gaps(rows, leg_s, [*zip(*leaves, strict=True)], [*zip(*latest, strict=True)], takes)


def _plain(shift: Shift, stops: Sequence[Stop], leg_s: Sequence[int]) -> tuple[list[int], list[int], bool]:
    """As `forwards` and `backwards` for a tour without breaks on empty roads, as most tours are.

    Written out, since it runs for every stop of every plan.
    """
    clock, due_s, takes = shift.starts_s, shift.ends_s, shift.free
    leaves_s, latest_s = [clock], [due_s]
    for stop, leg in zip(stops, leg_s, strict=False):
        clock += leg
        opens_s = stop.opens_s
        if clock < opens_s:  # noqa: PLR1730  # half the time of `max`
            clock = opens_s
        if clock > stop.closes_s:
            takes = False
        clock += stop.service_s
        leaves_s.append(clock)
    for stop, leg in zip(reversed(stops), reversed(leg_s), strict=False):
        due_s -= leg + stop.service_s
        closes_s = stop.closes_s
        if due_s > closes_s:  # noqa: PLR1730  # as above
            due_s = closes_s
        latest_s.append(due_s)
    latest_s.reverse()
    return leaves_s, latest_s, takes and clock + leg_s[-1] <= shift.ends_s


def _by_stage(tours: Sequence[Sequence[Sequence[int]]]) -> Seconds:
    """Stages x gaps; a tour with fewer breaks than another has the first ones over from the beginning."""
    most = max(map(len, tours), default=1)
    return np.array(
        [
            [*chain.from_iterable(rows[max(0, len(rows) - most + stage)] for rows in tours)]
            for stage in range(most)
        ],
        np.int64,
    )


def _breaks(problem: Problem) -> tuple[tuple[Seconds, Seconds, Seconds], ...]:
    most = max((len(shift.breaks) for shift in problem.shifts), default=0)
    padded = [(NO_REST,) * (most - len(shift.breaks)) + shift.breaks for shift in problem.shifts]
    return tuple(
        (
            np.array([rests[stage].earliest_s for rests in padded], np.int64),
            np.array([rests[stage].latest_s for rests in padded], np.int64),
            np.array([rests[stage].length_s for rests in padded], np.int64),
        )
        for stage in range(most)
    )


def _rooms(problem: Problem, orders: Orders, shift: NDArray[np.intp]) -> tuple[Room, ...]:
    """In the dimensions that some van limits, what is free beside the loads of `orders`."""
    limits = np.array([one.rooms for one in problem.shifts], np.int64).reshape(-1, len(UNITS))
    before = np.array([number for order in orders for number in (-1, *order)], np.intp)
    return tuple(
        _room(
            dimension,
            limits[:, dimension],
            np.array([*map(_BROUGHT[dimension], problem.stops), 0], np.int64)[before],
            np.array([*map(_TAKEN[dimension], problem.stops), 0], np.int64)[before],
            shift,
        )
        for dimension in range(len(UNITS))
        if (limits[:, dimension] < UNBOUND).any()
    )


def _room(dimension: int, limit: Seconds, brought: Seconds, taken: Seconds, shift: NDArray[np.intp]) -> Room:
    """`brought` and `taken` at the place before each gap."""
    first = np.searchsorted(shift, np.arange(len(limit)))
    total = np.bincount(shift, brought, len(limit)).astype(np.int64)
    change = np.cumsum(taken - brought)
    aboard = total[shift] + change - change[first][shift]
    free, whole = limit[shift] - aboard, limit - total
    if not taken.any():
        return Room(dimension, whole, whole[shift], free, collects=False)
    ahead, behind = np.empty_like(free), np.empty_like(free)
    for gaps in np.split(np.arange(len(free)), first[1:]):
        ahead[gaps] = np.minimum.accumulate(free[gaps])
        behind[gaps] = np.minimum.accumulate(free[gaps][::-1])[::-1]
    return Room(dimension, behind[first], ahead, behind, collects=True)


def _skilled(shifts: Sequence[Shift]) -> dict[str, NDArray[np.bool_]]:
    known = {skill for shift in shifts for skill in shift.means.skills}
    return {skill: np.array([skill in shift.means.skills for shift in shifts]) for skill in sorted(known)}
