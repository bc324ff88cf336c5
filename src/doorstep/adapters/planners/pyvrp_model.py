"""A day in PyVRP's terms, and its plans in ours."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from pyvrp import Client, ClientGroup, Depot, Location, ProblemData, Route, Solution, VehicleType

from doorstep.adapters.planners.kinds import binding, kinds
from doorstep.domain.planning.course import best_places, course
from doorstep.domain.planning.insertion import Opening
from doorstep.domain.planning.problem import Orders, Problem, Seconds, Shift, Stop
from doorstep.domain.planning.traffic import FREE

FARTHEST_S = 10_000_000
"""What a missing road costs the solver: longer than any shift, far from overflowing its penalties."""


@dataclass(frozen=True, slots=True)
class Visit:
    """A stop in one of its windows. Units: seconds; service starts from `opens_s` to `closes_s`."""

    stop: int
    opens_s: int
    closes_s: int


def clients_of(problem: Problem, stops: Sequence[int]) -> list[Visit]:
    """What the solver may choose from: it knows one window each, and of a stop's several it takes one."""
    return [
        Visit(number, opens_s, closes_s)
        for number in stops
        for stop in [problem.stops[number]]
        for opens_s, closes_s in Opening(stop.opens_s, stop.closes_s, stop.shut).parts
    ]


def _groups(clients: Sequence[Visit]) -> list[list[int]]:
    """Which of the clients are the windows of one stop, for stops with several."""
    windows: dict[int, list[int]] = {}
    for number, client in enumerate(clients):
        windows.setdefault(client.stop, []).append(number)
    return [group for group in windows.values() if len(group) > 1]


@dataclass(frozen=True, slots=True)
class Fleet:
    """The free shifts by what tells them apart: `shifts` of one entry are alike, and have its `vehicles`.

    `goods` is what each stop brings and takes, `tables` what legs cost.
    """

    shifts: list[list[int]]
    vehicles: list[VehicleType]
    goods: list[tuple[list[int], list[int]]]
    tables: list[Any]

    @property
    def free(self) -> list[int]:
        """All of them."""
        return [number for alike in self.shifts for number in alike]


def fleet_of(problem: Problem, free: Sequence[int], stops: Sequence[int]) -> Fleet:
    """Equal vans are one type: the solver tries an empty van of each."""
    loads = _loads([problem.stops[stop] for stop in stops], [problem.shifts[number] for number in free])
    tables, profiles = _priced(problem, free)
    alike: dict[Any, list[int]] = {}
    for number, rooms, profile in zip(free, loads.rooms, profiles, strict=True):
        shift = problem.shifts[number]
        own = number if shift.follows is not None else None
        key = (shift.starts_s, shift.ends_s, tuple(rooms), profile, shift.breaks, own)
        alike.setdefault(key, []).append(number)
    return Fleet(
        shifts=list(alike.values()),
        vehicles=[
            VehicleType(len(vans), capacity=list(rooms), tw_early=starts_s, tw_late=ends_s, profile=profile)
            for (starts_s, ends_s, rooms, profile, *_), vans in alike.items()
        ],
        goods=loads.goods,
        tables=tables,
    )


def data_of(problem: Problem, fleet: Fleet, stops: Sequence[int], clients: Sequence[Visit]) -> ProblemData:
    """What the solver is given: the places of `stops`, what may be visited, and with what."""
    rows = [problem.depot, *(problem.stops[stop].place for stop in stops)]
    travel_s: Any = np.minimum(problem.travel_s[np.ix_(rows, rows)], FARTHEST_S)
    durations_s: Any = _usual(problem, fleet.free, travel_s)
    at = {stop: number for number, stop in enumerate(stops)}
    groups = _groups(clients)
    group_of = {client: number for number, group in enumerate(groups) for client in group}
    return ProblemData(
        locations=[Location(0, 0) for _ in rows],
        clients=[
            _client(one, problem.stops[one.stop], row + 1, fleet.goods[row], group_of.get(number))
            for number, one in enumerate(clients)
            for row in [at[one.stop]]
        ],
        depots=[Depot(0)],
        vehicle_types=fleet.vehicles,
        distance_matrices=[np.minimum(price[np.ix_(rows, rows)], FARTHEST_S) for price in fleet.tables],
        duration_matrices=[durations_s for _ in fleet.tables],
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
    one: Visit, stop: Stop, location: int, goods: tuple[list[int], list[int]], group: int | None
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


def solution_of(
    data: ProblemData, problem: Problem, incumbent: Orders, fleet: Fleet, clients: Sequence[Visit]
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
        [
            Route(data, served(shift), vehicle)
            for vehicle, alike in enumerate(fleet.shifts)
            for shift in alike
            if incumbent[shift]
        ],
    )


def orders_of(found: Solution, incumbent: Orders, fleet: Fleet, clients: Sequence[Visit]) -> Orders:
    """The plan found; of vans that are alike, each has the tour that is most like the one it had."""
    orders: dict[int, tuple[int, ...]] = dict.fromkeys(fleet.free, ())
    tours: list[list[tuple[int, ...]]] = [[] for _ in fleet.shifts]
    for route in found.routes():
        visits = tuple(clients[activity.idx].stop for activity in route if activity.is_client())
        tours[route.vehicle_type()].append(visits)
    for alike, mine in zip(fleet.shifts, tours, strict=True):
        orders |= _as_before(mine, {shift: incumbent[shift] for shift in alike})
    return tuple(orders.get(number, order) for number, order in enumerate(incumbent))


def _as_before(
    tours: Sequence[tuple[int, ...]], before: Mapping[int, tuple[int, ...]]
) -> dict[int, tuple[int, ...]]:
    had = {stop: shift for shift, order in before.items() for stop in order}
    alike = sorted(
        (-count, at, shift)
        for at, tour in enumerate(tours)
        for shift, count in Counter(had[stop] for stop in tour if stop in had).items()
    )
    given: dict[int, int] = {}
    for _, at, shift in alike:
        if at not in given and shift not in given.values():
            given[at] = shift
    spare = iter([shift for shift in before if shift not in given.values()])
    return {given[at] if at in given else next(spare): tour for at, tour in enumerate(tours)}
