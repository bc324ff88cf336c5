"""Improves and completes plans by our own search: ruin and recreate, warm from the incumbent."""

import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from threading import Event as Signal
from typing import Any

import numpy as np

from doorstep.adapters.kernels.search import BEST_ABSENT, search
from doorstep.adapters.kernels.stages import EARLIEST, LATEST, LENGTH, is_sound, retimed
from doorstep.adapters.kernels.tours import Aboard, Day, Flags, Mix, Numbers, Tours, keep
from doorstep.adapters.kernels.traffic import Roads
from doorstep.adapters.planners.kinds import binding, kinds
from doorstep.domain.planning.problem import NO_ROAD, UNBOUND, UNITS, Loads, Orders, Problem, Shift, Stop
from doorstep.domain.planning.stages import NO_REST, beside_fixed
from doorstep.events import NO_NEEDS, Needs

HOT, COLD = 1.0, 0.03
"""The temperature at the beginning and at the end of a search, in legs of mean length."""

HOT_FOR_ROOM, COLD_FOR_ROOM = 0.5, 0.3
"""The same for a search that only wants to find room: it never needs to settle."""

DEAR, DEAR_FOR_ROOM = 1.5, 4.0
"""How many legs of mean length more a plan may cost that leaves out what was seldom left out."""

BESIDE = 30
"""Beside how many others a stop is tried first; everywhere only where it fits beside none of them."""

NEAREST = 200
"""Among how many stops nearest to a drawn one a ruin looks for tours to take strings out of."""

SLICE_S = 0.002
"""Seconds of processor time between two looks at the budget."""

MOST_STOPS = 200
"""The longest tour a search may build; longer ones that come in stay possible."""


def load() -> None:
    """Load the compiled search before it is timed; the first time ever, compile it in some ten seconds."""
    shift = Shift(key="", starts_s=0, ends_s=0, capacity_g=0)
    for needs in (NO_NEEDS, Needs(collect_g=1)):
        stop = Stop(key="", place=0, opens_s=0, closes_s=0, service_s=0, load_g=0, needs=needs)
        problem = Problem(travel_s=np.zeros((1, 1), np.int64), depot=0, stops=(stop, stop), shifts=(shift,))
        run = _Run(problem, [0], [0, 1], ((0,),), 1)
        run.go(time.thread_time() + SLICE_S, Signal(), until_whole=False)


@dataclass(slots=True, kw_only=True)
class RuinRecreatePlanner:
    """Our own search behind the port of planners. It may be asked from several threads."""

    name: str = "ruin_recreate"
    _stopped: Signal = field(default_factory=Signal)

    def stop(self) -> None:
        """Let running searches end with the best they have."""
        self._stopped.set()

    def solve(self, problem: Problem, *, incumbent: Orders, seconds: float, seed: int) -> Orders:
        """The plan with the least driving found; `incumbent` when none was found that is sound.

        Units: `seconds` of processor time of the calling thread, building the model included.
        """
        ends = time.thread_time() + seconds
        asked = [stop for order in incumbent for stop in order]
        found = self._search(problem, incumbent, asked, seed=seed, ends=ends)
        return incumbent if found is None else found

    def complete(self, problem: Problem, *, incumbent: Orders, seconds: float, seed: int) -> Orders | None:
        """The first plan found that serves every stop of `problem`, or `None`.

        Units: as in `solve`.
        """
        ends = time.thread_time() + seconds
        asked = range(len(problem.stops))
        return self._search(problem, incumbent, asked, seed=seed, ends=ends, until_whole=True)

    def _search(
        self,
        problem: Problem,
        incumbent: Orders,
        asked: Sequence[int],
        *,
        seed: int,
        ends: float,
        until_whole: bool = False,
    ) -> Orders | None:
        problem = beside_fixed(problem, incumbent)
        free = [number for number, shift in enumerate(problem.shifts) if shift.free]
        fixed = {stop for number, order in enumerate(incumbent) if number not in free for stop in order}
        stops = [stop for stop in asked if stop not in fixed]
        if not stops or not free:
            return incumbent
        run = _Run(problem, free, stops, incumbent, seed)
        run.go(ends, self._stopped, until_whole=until_whole)
        return run.orders(incumbent) if run.whole else None


class _Run:
    """One search: the arrays it works on."""

    def __init__(
        self, problem: Problem, free: Sequence[int], stops: Sequence[int], incumbent: Orders, seed: int
    ) -> None:
        self._free, self._stops = free, stops
        self._day = _day(problem, free, stops)
        number = {stop: index for index, stop in enumerate(stops, start=1)}
        orders = [[number[stop] for stop in incumbent[shift]] for shift in free]
        most = min(len(stops), max([MOST_STOPS, *(len(order) + 1 for order in orders)]))
        stages = self._day.breaks.shape[1] + 1 if _is_rich(problem, free, stops) else 0
        shape = len(free), len(stops), most, stages, self._day.mix
        self._tours, self._spare, self._best = _tours(*shape), _tours(*shape), _tours(*shape)
        self._absent = np.zeros(len(stops) + 1, np.int32)
        self._state = np.array([seed * 2_654_435_769 + 88_172_645_463_325_252], np.uint64)
        self._tally = np.zeros(5, np.int64)
        self._fill(orders)

    @property
    def whole(self) -> bool:
        """Whether the best plan serves every stop."""
        return self._tally[BEST_ABSENT] == 0

    def _fill(self, orders: Sequence[Sequence[int]]) -> None:
        """The incumbent's tours; one that cannot be driven is emptied, its stops are absent."""
        tours, count = self._tours, 0
        for v, order in enumerate(orders):
            tours.order[v, 1 : len(order) + 1] = order
            tours.size[v] = len(order)
            retimed(self._day, tours, v)
            if not is_sound(self._day, tours, v):
                tours.size[v] = 0
                retimed(self._day, tours, v)
            tours.of[tours.order[v, 1 : tours.size[v] + 1]] = v
        for stop in range(1, len(self._stops) + 1):
            if tours.of[stop] < 0:
                self._absent[count] = stop
                count += 1
        for v in range(len(orders)):
            keep(tours, self._best, v)
        cost = int(tours.drives.sum())
        self._tally[:] = count, cost, count, cost, 0

    def go(self, ends: float, stopped: Signal, *, until_whole: bool) -> None:
        """Search until the time is up, somebody stops it, or a whole plan is found when that is enough."""
        often = np.ones(len(self._stops) + 1, np.int64)
        focus = int(self._absent[0]) if self._tally[BEST_ABSENT] == 1 else 0
        begun = time.thread_time()
        hot, cold, dear = (HOT_FOR_ROOM, COLD_FOR_ROOM, DEAR_FOR_ROOM) if until_whole else (HOT, COLD, DEAR)
        leg = max(1.0, self._mean_leg())
        rounds, now = 8, begun
        while now < ends and not stopped.is_set() and not (until_whole and self.whole):
            spent = (now - begun) / max(1e-9, ends - begun)
            heat = leg * hot * (cold / hot) ** spent
            arrays = self._day, self._tours, self._spare, self._best, self._absent, often
            search(*arrays, self._tally, self._state, rounds, heat, leg * dear, focus, until_whole)
            before, now = now, time.thread_time()
            rounds = max(1, min(4 * rounds, int(rounds * SLICE_S / max(1e-6, now - before))))

    def _mean_leg(self) -> float:
        """Of the tours as they are; while they serve less than half, a short one of those there are."""
        served = int(self._tours.size.sum())
        if 2 * served > len(self._stops):
            return float(self._tours.drives.sum()) / (served + int((self._tours.size > 0).sum()))
        known = self._day.travel[self._day.travel < NO_ROAD]
        return float(np.percentile(known, 5))

    def orders(self, incumbent: Orders) -> Orders:
        """The best plan in the terms of the problem."""
        named = dict(enumerate(incumbent))
        for v, shift in enumerate(self._free):
            row: list[int] = self._best.order[v, 1 : self._best.size[v] + 1].tolist()
            named[shift] = tuple(self._stops[stop - 1] for stop in row)
        return tuple(named[number] for number in range(len(incumbent)))


def _day(problem: Problem, free: Sequence[int], stops: Sequence[int]) -> Day:
    rows = [problem.depot, *(problem.stops[stop].place for stop in stops)]
    travel = np.ascontiguousarray(problem.travel_s[np.ix_(rows, rows)], np.int32)
    shifts = [problem.shifts[number] for number in free]
    visits = [problem.stops[stop] for stop in stops]
    kind, may = kinds(visits, shifts)
    first: dict[object, int] = {}
    like = [
        first.setdefault((_kind(problem, number), tuple(may[:, v].tolist())), v)
        for v, number in enumerate(free)
    ]
    bound = binding(visits, shifts)
    is_mixed = len(may) > 1 or len(bound) > 1 or any(any(stop.collects) for stop in visits)
    at = bound[0] if bound else 0
    return Day(
        travel=travel,
        back=np.ascontiguousarray(travel.T),
        opens=np.array([0, *(stop.opens_s for stop in visits)], np.int64),
        closes=np.array([0, *(stop.closes_s for stop in visits)], np.int64),
        service=np.array([0, *(stop.service_s for stop in visits)], np.int64),
        load=np.array([0, *(stop.loads[at] for stop in visits)], np.int64),
        starts=np.array([shift.starts_s for shift in shifts], np.int64),
        ends=np.array([shift.ends_s for shift in shifts], np.int64),
        room=np.array([UNBOUND if is_mixed else shift.rooms[at] for shift in shifts], np.int64),
        like=np.array(like, np.int32),
        near=np.zeros((len(rows), min(NEAREST, len(rows))), np.int32),
        near_known=np.zeros(len(rows), np.bool_),
        beside=np.zeros((len(rows), min(BESIDE, len(stops))), np.int32),
        beside_known=np.zeros(len(rows), np.bool_),
        roads=_roads(problem),
        breaks=_breaks(shifts),
        shut=_shut(visits),
        **_links(problem, free),
        **_prices(problem, free, rows),
        mix=_mix(visits, shifts, kind, may, bound) if is_mixed else None,
    )


def _kind(problem: Problem, number: int) -> tuple[object, ...]:
    """What makes two empty shifts the same; one of a van with several tours is like no other."""
    s = problem.shifts[number]
    alone = s.follows is None and all(other.follows != number for other in problem.shifts)
    price = None if problem.prices is None else id(problem.prices[number])
    return s.starts_s, s.ends_s, s.rooms, s.breaks, price, None if alone else number


def _is_rich(problem: Problem, free: Sequence[int], stops: Sequence[int]) -> bool:
    """Whether the day has anything that takes more than one moment a stop each way."""
    shifts = [problem.shifts[number] for number in free]
    linked = any(shift.breaks or shift.follows is not None for shift in shifts)
    return linked or problem.traffic is not None or any(problem.stops[stop].shut for stop in stops)


def _breaks(shifts: Sequence[Shift]) -> Numbers:
    most = max(len(shift.breaks) for shift in shifts)
    table = np.zeros((len(shifts), most, 3), np.int64)
    for v, shift in enumerate(shifts):
        for number, rest in enumerate((NO_REST,) * (most - len(shift.breaks)) + shift.breaks):
            table[v, number, EARLIEST] = rest.earliest_s
            table[v, number, LATEST] = rest.latest_s
            table[v, number, LENGTH] = rest.length_s
    return table


def _shut(visits: Sequence[Stop]) -> Numbers:
    most = max((len(stop.shut) for stop in visits), default=0)
    table = np.zeros((len(visits) + 1, most, 2), np.int64)
    for number, stop in enumerate(visits, start=1):
        for span, ends in enumerate(stop.shut):
            table[number, span] = ends
    return table


def _links(problem: Problem, free: Sequence[int]) -> dict[str, Any]:
    """The tours of one van by turns, as far as they are free."""
    row = {number: v for v, number in enumerate(free)}
    before, after = np.full(len(free), -1, np.int32), np.full(len(free), -1, np.int32)
    for number, v in row.items():
        follows = problem.shifts[number].follows
        earlier = row.get(-1 if follows is None else follows)
        if earlier is not None:
            before[v], after[earlier] = earlier, v
    reload = np.array([problem.shifts[number].reload_s for number in free], np.int64)
    return {"before": before, "after": after, "reload": reload}


def _prices(problem: Problem, free: Sequence[int], rows: Sequence[int]) -> dict[str, Any]:
    """What driving costs by the rates of the free vans; nothing where all cost the same."""
    if problem.prices is None:
        return {"price": np.zeros((0, 1, 1), np.int32), "rate": np.zeros(len(free), np.int32)}
    tables = {id(problem.prices[number]): problem.prices[number] for number in free}
    row = {key: at for at, key in enumerate(tables)}
    price = np.stack([table[np.ix_(rows, rows)] for table in tables.values()]).astype(np.int32)
    return {"price": price, "rate": np.array([row[id(problem.prices[n])] for n in free], np.int32)}


def _roads(problem: Problem) -> Roads:
    """Changes of speed, none where the roads are free all day."""
    if problem.traffic is None:
        return np.zeros((0, 3), np.int64)
    return np.ascontiguousarray(np.array(problem.traffic.tables).T)


def _mix(
    visits: Sequence[Stop], shifts: Sequence[Shift], kind: list[int], may: Flags, bound: Sequence[int]
) -> Mix:
    nothing = (0,) * len(UNITS)
    return Mix(
        kind=np.array([0, *kind], np.int32),
        may=may,
        loads=_columns(bound, [nothing, *(stop.loads for stop in visits)]),
        collects=_columns(bound, [nothing, *(stop.collects for stop in visits)]),
        rooms=_columns(bound, [shift.rooms for shift in shifts]),
    )


def _columns(dimensions: Sequence[int], loads: Sequence[Loads]) -> Numbers:
    return np.ascontiguousarray(np.array(loads, np.int64)[:, dimensions])


def _tours(vans: int, stops: int, most: int, stages: int, mix: Mix | None) -> Tours:
    shape = (vans, most + 2, 0 if mix is None else mix.rooms.shape[1])
    return Tours(
        order=np.zeros((vans, most + 2), np.int32),
        size=np.zeros(vans, np.int32),
        leaves=np.zeros((vans, most + 2), np.int64),
        due=np.zeros((vans, most + 2), np.int64),
        loaded=np.zeros(vans, np.int64),
        drives=np.zeros(vans, np.int64),
        legs=np.zeros((vans, most + 2), np.int64),
        of=np.full(stops + 1, -1, np.int32),
        at=np.zeros(stops + 1, np.int32),
        stages=np.zeros((vans, 2, stages, most + 2), np.int64),
        aboard=None if mix is None else Aboard(np.zeros(shape, np.int64), np.zeros(shape, np.int64)),
    )
