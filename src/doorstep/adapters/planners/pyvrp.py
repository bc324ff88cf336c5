"""Improves a plan by PyVRP's iterated local search, warm from the incumbent."""

import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from threading import Event as Signal
from typing import Any

import numpy as np
from pyvrp import Client, ClientGroup, Depot, Location, ProblemData, Route, Solution, VehicleType, solve

from doorstep.adapters.planners.kinds import binding, kinds
from doorstep.adapters.planners.ruin_recreate import RuinRecreatePlanner
from doorstep.domain.planning.checker import tour_faults
from doorstep.domain.planning.course import best_places, course
from doorstep.domain.planning.insertion import Opening
from doorstep.domain.planning.problem import Orders, Problem, Seconds, Shift, Stop
from doorstep.domain.planning.stages import linked, parted
from doorstep.domain.planning.traffic import FREE

FARTHEST_S = 10_000_000
"""What a missing road costs the solver: longer than any shift, far from overflowing its penalties."""


MENDING = 0.2
"""The share of the time for our own search to mend what the solver knows nothing of, such as rush hours."""

UNSOUND = 2**60
"""What the solver says its best plan costs while it has no sound one: this or more."""


@dataclass(slots=True, kw_only=True)
class PyvrpPlanner:
    """PyVRP behind the port of planners. It may be asked from several threads; `stop` ends every search."""

    name: str = "pyvrp"
    _stopped: Signal = field(default_factory=Signal)

    def stop(self) -> None:
        """Let running searches end with the best they have."""
        self._stopped.set()

    def solve(self, problem: Problem, *, incumbent: Orders, seconds: float, seed: int) -> Orders:
        """The plan with the least driving found; `incumbent` when none was found that is sound.

        Units: `seconds` of processor time of the calling thread, building the model included.
        """
        free = _free(problem)
        stops = sorted(stop for shift in free for stop in incumbent[shift])
        found = self._search(problem, incumbent, stops, seconds, seed)
        return incumbent if found is None else found

    def complete(self, problem: Problem, *, incumbent: Orders, seconds: float, seed: int) -> Orders | None:
        """The first plan found that serves every stop of `problem`, or `None`.

        Units: as in `solve`.
        """
        free = _free(problem)
        fixed = {stop for shift, order in enumerate(incumbent) if shift not in free for stop in order}
        stops = [stop for stop in range(len(problem.stops)) if stop not in fixed]
        return self._search(problem, incumbent, stops, seconds, seed, until_whole=True)

    def _search(
        self,
        problem: Problem,
        incumbent: Orders,
        stops: Sequence[int],
        seconds: float,
        seed: int,
        *,
        until_whole: bool = False,
    ) -> Orders | None:
        """The best sound plan for `stops`, or `None`: a solver that finds nothing hands back its start."""
        begun, free = time.thread_time(), _free(problem)
        ends = begun + (seconds * (1 - MENDING) if _is_beyond(problem) else seconds)
        if not stops or not free:
            return None if stops else incumbent
        parted_problem = parted(problem, incumbent)
        clients = _clients(problem, stops)
        data = _data(parted_problem, free, stops, clients)
        found = solve(
            data,
            stop=_Budget(ends, self._stopped, until_whole),
            seed=seed,
            collect_stats=False,
            initial_solution=_solution(data, parted_problem, incumbent, free, clients),
        ).best
        if not found.is_feasible():
            return None
        orders = _orders(found, incumbent, free, clients)
        whole = linked(problem, orders)
        if all(not tour_faults(whole, shift, orders[shift]) for shift in free):
            return orders
        left = max(0.0, begun + seconds - time.thread_time())
        return RuinRecreatePlanner().complete(problem, incumbent=orders, seconds=left, seed=seed)


@dataclass(frozen=True, slots=True)
class _Budget:
    """Processor time of this thread, never wall time: a busy machine must not change the plan."""

    ends: float
    stopped: Signal
    until_whole: bool

    def __call__(self, best_cost: int) -> bool:
        if self.until_whole and best_cost < UNSOUND:
            return True
        return self.stopped.is_set() or time.thread_time() >= self.ends


def _free(problem: Problem) -> list[int]:
    return [number for number, shift in enumerate(problem.shifts) if shift.free]


@dataclass(frozen=True, slots=True)
class _Visit:
    """A stop in one of its windows. Units: seconds; service starts from `opens_s` to `closes_s`."""

    stop: int
    opens_s: int
    closes_s: int


def _clients(problem: Problem, stops: Sequence[int]) -> list[_Visit]:
    """What the solver may choose from: it knows one window each, and of a stop's several it takes one."""
    return [
        _Visit(number, opens_s, closes_s)
        for number in stops
        for stop in [problem.stops[number]]
        for opens_s, closes_s in Opening(stop.opens_s, stop.closes_s, stop.shut).parts
    ]


def _groups(clients: Sequence[_Visit]) -> list[list[int]]:
    """Which of the clients are the windows of one stop, for stops with several."""
    windows: dict[int, list[int]] = {}
    for number, client in enumerate(clients):
        windows.setdefault(client.stop, []).append(number)
    return [group for group in windows.values() if len(group) > 1]


def _data(
    problem: Problem, free: Sequence[int], stops: Sequence[int], clients: Sequence[_Visit]
) -> ProblemData:
    rows = [problem.depot, *(problem.stops[stop].place for stop in stops)]
    loads = _loads([problem.stops[stop] for stop in stops], [problem.shifts[number] for number in free])
    travel_s: Any = np.minimum(problem.travel_s[np.ix_(rows, rows)], FARTHEST_S)
    durations_s: Any = _usual(problem, free, travel_s)
    tables, profiles = _priced(problem, free)
    at = {stop: number for number, stop in enumerate(stops)}
    groups = _groups(clients)
    group_of = {client: number for number, group in enumerate(groups) for client in group}
    return ProblemData(
        locations=[Location(0, 0) for _ in rows],
        clients=[
            _client(one, problem.stops[one.stop], row + 1, loads.goods[row], group_of.get(number))
            for number, one in enumerate(clients)
            for row in [at[one.stop]]
        ],
        depots=[Depot(0)],
        vehicle_types=[
            _vehicle(problem.shifts[number], rooms, profile)
            for number, rooms, profile in zip(free, loads.rooms, profiles, strict=True)
        ],
        distance_matrices=[np.minimum(price[np.ix_(rows, rows)], FARTHEST_S) for price in tables],
        duration_matrices=[durations_s for _ in tables],
        groups=[ClientGroup(group) for group in groups],
    )


def _priced(problem: Problem, free: Sequence[int]) -> tuple[list[Any], list[int]]:
    """The tables of what legs cost, and which of them each free shift has; one where vans cost the same."""
    if problem.prices is None:
        return [problem.travel_s], [0] * len(free)
    tables: list[Any] = []
    for number in free:
        if all(problem.prices[number] is not known for known in tables):
            tables.append(problem.prices[number])
    at = {id(table): number for number, table in enumerate(tables)}
    return tables, [at[id(problem.prices[number])] for number in free]


def _is_beyond(problem: Problem) -> bool:
    """Whether the problem has what the solver knows nothing of, so that its plan may have to be mended."""
    if problem.traffic is not None:
        return True
    return any(shift.breaks or shift.follows is not None for shift in problem.shifts)


def _usual(problem: Problem, free: Sequence[int], travel_s: Seconds) -> Seconds:
    """Driving times at the mean speed of the shifts: the solver knows one time for each leg."""
    if problem.traffic is None:
        return travel_s
    shifts = [problem.shifts[number] for number in free]
    begins_s, ends_s = min(shift.starts_s for shift in shifts), max(shift.ends_s for shift in shifts)
    return -(-travel_s * FREE // problem.traffic.mean_permille(begins_s, ends_s))


@dataclass(frozen=True, slots=True)
class _Loads:
    """What each stop brings and takes, and what each van can carry, in the solver's dimensions."""

    goods: list[tuple[list[int], list[int]]]
    rooms: list[list[int]]


def _loads(stops: Sequence[Stop], shifts: Sequence[Shift]) -> _Loads:
    """The dimensions that bind, and one for each kind of stop that not every van may take.

    Of those every such stop brings one, and vans that may not take it have no room.
    """
    bound = binding(stops, shifts) or [0]
    kind, may = kinds(stops, shifts)
    bits = [[int(one == row) for row in range(1, len(may))] for one in kind]
    return _Loads(
        goods=[
            (
                [*(stop.loads[at] for at in bound), *bit],
                [*(stop.collects[at] for at in bound), *([0] * len(bit))],
            )
            for stop, bit in zip(stops, bits, strict=True)
        ],
        rooms=[
            [*(shift.rooms[at] for at in bound), *(len(stops) if one else 0 for one in may[1:, number])]
            for number, shift in enumerate(shifts)
        ],
    )


def _client(
    one: _Visit, stop: Stop, location: int, goods: tuple[list[int], list[int]], group: int | None
) -> Client:
    return Client(
        location=location,
        delivery=goods[0],
        pickup=goods[1],
        service_duration=stop.service_s,
        tw_early=max(0, one.opens_s),
        tw_late=max(0, one.closes_s),
        required=group is None,
        group=group,
    )


def _vehicle(shift: Shift, rooms: list[int], profile: int) -> VehicleType:
    return VehicleType(capacity=rooms, tw_early=shift.starts_s, tw_late=shift.ends_s, profile=profile)


def _solution(
    data: ProblemData, problem: Problem, incumbent: Orders, free: Sequence[int], clients: Sequence[_Visit]
) -> Solution:
    """The incumbent, each stop in the window that it is served in."""
    named: dict[int, list[int]] = {}
    for number, client in enumerate(clients):
        named.setdefault(client.stop, []).append(number)

    def served(shift: int) -> list[int]:
        order = incumbent[shift]
        if all(len(named[stop]) == 1 for stop in order):
            return [named[stop][0] for stop in order]
        starts = course(
            problem,
            problem.shifts[shift],
            order,
            problem.shifts[shift].starts_s,
            best_places(problem, problem.shifts[shift], order),
        ).starts_s
        return [
            next((one for one in named[stop] if clients[one].closes_s >= starts_s), named[stop][-1])
            for stop, starts_s in zip(order, starts, strict=True)
        ]

    return Solution(
        data,
        [Route(data, served(shift), vehicle) for vehicle, shift in enumerate(free) if incumbent[shift]],
    )


def _orders(found: Solution, incumbent: Orders, free: Sequence[int], clients: Sequence[_Visit]) -> Orders:
    orders: dict[int, tuple[int, ...]] = dict.fromkeys(free, ())
    for route in found.routes():
        visits = [activity.idx for activity in route if activity.is_client()]
        orders[free[route.vehicle_type()]] = tuple(clients[client].stop for client in visits)
    return tuple(orders.get(number, order) for number, order in enumerate(incumbent))
