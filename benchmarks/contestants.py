"""Planners that are measured beside each other: each gets a problem without a plan, and processor time."""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import numpy as np
import vroom
from ortools.constraint_solver import pywrapcp, routing_enums_pb2
from pyvrp import Client, Depot, Location, ProblemData, VehicleType, solve

from doorstep.adapters.planners.in_turn import InTurn
from doorstep.adapters.planners.pyvrp import PyvrpPlanner
from doorstep.adapters.planners.ruin_recreate import RuinRecreatePlanner
from doorstep.domain.planning.ports import Planner
from doorstep.domain.planning.problem import NO_ROAD, Orders, Problem

LEVELS = (0, 2, 5)
"""How hard VROOM is told to look; each gets the whole budget, the best counts."""

PATIENCE = 10
"""How many seconds of wall time a contestant may wait for each of processor time."""


@dataclass(frozen=True, slots=True)
class Effort:
    """What a contestant found, `None` when no whole plan, and the processor time it really took."""

    orders: Orders | None
    spent_s: float


type Contestant = Callable[[Problem, float, int], Orders | None]
"""From a problem, seconds and a seed to a plan."""


def measured(contestant: Contestant, problem: Problem, seconds: float, seed: int) -> Effort:
    """One attempt."""
    begun = time.process_time()
    orders = contestant(problem, seconds, seed)
    return Effort(orders, time.process_time() - begun)


@dataclass(frozen=True, slots=True)
class Ours:
    """A planner of the product: first a plan that serves everybody, in the rest of the time less driving."""

    planner: Callable[[], Planner]

    def __call__(self, problem: Problem, seconds: float, seed: int) -> Orders | None:
        """As `Contestant`."""
        begun, planner = time.thread_time(), self.planner()
        nothing: Orders = ((),) * len(problem.shifts)
        whole = planner.complete(problem, incumbent=nothing, seconds=seconds, seed=seed)
        left_s = seconds - (time.thread_time() - begun)
        if whole is None or left_s <= 0:
            return whole
        return planner.solve(problem, incumbent=whole, seconds=left_s, seed=seed)


def portfolio(share: float = 0.4) -> InTurn:
    """The planner the product runs; `share` of the time is our own search's."""
    return InTurn(parts=((RuinRecreatePlanner(), share), (PyvrpPlanner(), 1 - share)))


def pyvrp_cold(problem: Problem, seconds: float, seed: int) -> Orders | None:
    """PyVRP as its manual would: equal vans are one type, it begins from its own start."""
    ends = time.thread_time() + seconds
    stop = Until(ends)
    kinds = _kinds(problem)
    places = [problem.depot, *(one.place for one in problem.stops)]
    travel_s: Any = np.minimum(problem.travel_s[np.ix_(places, places)], NO_ROAD // 100)
    data = ProblemData(
        locations=[Location(0, 0) for _ in places],
        clients=[
            Client(
                location=number,
                delivery=[one.load_g],
                service_duration=one.service_s,
                tw_early=one.opens_s,
                tw_late=one.closes_s,
            )
            for number, one in enumerate(problem.stops, start=1)
        ],
        depots=[Depot(0)],
        vehicle_types=[
            VehicleType(len(vans), capacity=[room], tw_early=starts, tw_late=ends)
            for (starts, ends, room), vans in kinds.items()
        ],
        distance_matrices=[travel_s],
        duration_matrices=[travel_s],
    )
    found = solve(data, stop=stop, seed=seed, collect_stats=False).best
    if not found.is_feasible():
        return None
    left = [list(vans) for vans in kinds.values()]
    orders: list[tuple[int, ...]] = [()] * len(problem.shifts)
    for route in found.routes():
        van = left[route.vehicle_type()].pop()
        orders[van] = tuple(visit.idx for visit in route if visit.is_client())
    return tuple(orders)


def pyvroom(problem: Problem, seconds: float, seed: int) -> Orders | None:
    """VROOM with each level of exploration, one thread; the best of them."""
    del seed
    found = [_vroom(problem, seconds, level) for level in LEVELS]
    whole = [orders for orders in found if orders is not None]
    return min(whole, key=problem.travel_of, default=None)


def _vroom(problem: Problem, seconds: float, level: int) -> Orders | None:
    solution = vroom_input(problem).solve(
        exploration_level=level, nb_threads=1, timeout=timedelta(seconds=seconds)
    )
    return vroom_orders(problem, solution)


def vroom_input(problem: Problem, *, incumbent: Orders | None = None) -> Any:  # noqa: ANN401  # untyped
    """The problem in VROOM's terms, with the steps of `incumbent` where there is one."""
    asked: Any = vroom.Input()
    asked.set_durations_matrix("car", np.minimum(problem.travel_s, NO_ROAD // 100).astype(np.uint32))
    asked.add_job(
        [
            vroom.Job(
                number,
                one.place,
                default_service=one.service_s,
                delivery=[one.load_g],
                time_windows=[vroom.TimeWindow(one.opens_s, one.closes_s)],
            )
            for number, one in enumerate(problem.stops)
        ]
    )
    for van, shift in enumerate(problem.shifts):
        order = () if incumbent is None else incumbent[van]
        middle = [vroom.VehicleStep("single", number) for number in order]
        steps = [vroom.VehicleStep("start"), *middle, vroom.VehicleStep("end")] if middle else []
        asked.add_vehicle(
            vroom.Vehicle(
                van,
                start=problem.depot,
                end=problem.depot,
                capacity=[shift.capacity_g],
                time_window=vroom.TimeWindow(shift.starts_s, shift.ends_s),
                steps=steps,
            )
        )
    return asked


def vroom_orders(problem: Problem, solution: Any) -> Orders | None:  # noqa: ANN401  # untyped
    """VROOM's plan by index; `None` when it serves not everybody."""
    if solution.unassigned:
        return None
    orders: list[list[int]] = [[] for _ in problem.shifts]
    visits = solution.routes[solution.routes["type"] == "job"]
    for van, number in zip(visits["vehicle_id"], visits["id"], strict=True):
        orders[int(van)].append(int(number))
    return tuple(tuple(order) for order in orders)


def or_tools(problem: Problem, seconds: float, seed: int) -> Orders | None:
    """OR-Tools with guided local search from its cheapest-arc start."""
    del seed
    return OrTools(problem).solve(seconds)


@dataclass(slots=True)
class OrTools:
    """The problem in the terms of OR-Tools; node 0 is the depot, node n + 1 is stop n."""

    problem: Problem
    _manager: Any = field(init=False)
    _routing: Any = field(init=False)
    _begun: float = field(init=False, default_factory=time.thread_time)

    def __post_init__(self) -> None:
        problem = self.problem
        nodes = len(problem.stops) + 1
        self._manager = pywrapcp.RoutingIndexManager(nodes, len(problem.shifts), 0)
        self._routing = pywrapcp.RoutingModel(self._manager)
        places = [problem.depot, *(one.place for one in problem.stops)]
        travel_s = np.minimum(problem.travel_s[np.ix_(places, places)], NO_ROAD // 100)
        service_s = np.array([0, *(one.service_s for one in problem.stops)])
        legs = self._routing.RegisterTransitMatrix(travel_s.tolist())
        times = self._routing.RegisterTransitMatrix((travel_s + service_s[:, None]).tolist())
        loads = self._routing.RegisterUnaryTransitVector([0, *(one.load_g for one in problem.stops)])
        self._routing.SetArcCostEvaluatorOfAllVehicles(legs)
        rooms = [shift.capacity_g for shift in problem.shifts]
        self._routing.AddDimensionWithVehicleCapacity(loads, 0, rooms, True, "load")  # noqa: FBT003
        latest = max(shift.ends_s for shift in problem.shifts)
        self._routing.AddDimension(times, latest, latest, False, "time")  # noqa: FBT003
        self._windows(self._routing.GetDimensionOrDie("time"))

    def _windows(self, clock: Any) -> None:  # noqa: ANN401  # untyped
        for number, one in enumerate(self.problem.stops, start=1):
            clock.CumulVar(self._manager.NodeToIndex(number)).SetRange(one.opens_s, one.closes_s)
        for van, shift in enumerate(self.problem.shifts):
            clock.CumulVar(self._routing.Start(van)).SetRange(shift.starts_s, shift.ends_s)
            clock.CumulVar(self._routing.End(van)).SetRange(shift.starts_s, shift.ends_s)

    def solve(self, seconds: float, *, incumbent: Orders | None = None) -> Orders | None:
        """A plan; from `incumbent`, whose last stop may be missing, until one serves everybody.

        Units: `seconds` of processor time, building the model included. Its own limit knows wall time only
        and is set far away; a monitor of the search ends it.
        """
        asked = pywrapcp.DefaultRoutingSearchParameters()
        asked.local_search_metaheuristic = routing_enums_pb2.LocalSearchMetaheuristic.GUIDED_LOCAL_SEARCH
        asked.first_solution_strategy = routing_enums_pb2.FirstSolutionStrategy.PATH_CHEAPEST_ARC
        if incumbent is not None:
            self._routing.AddDisjunction([self._manager.NodeToIndex(len(self.problem.stops))], 10**9)
        asked.time_limit.FromMilliseconds(round(PATIENCE * 1000 * seconds))
        ends = self._begun + seconds
        limit = self._routing.solver().CustomLimit(lambda: time.thread_time() >= ends)
        self._routing.AddSearchMonitor(limit)
        if incumbent is None:
            return self._orders(self._routing.SolveWithParameters(asked))
        self._routing.CloseModelWithParameters(asked)
        nodes = [[stop + 1 for stop in order] for order in incumbent]
        start = self._routing.ReadAssignmentFromRoutes(nodes, True)  # noqa: FBT003  # their interface
        if start is None:
            return None
        return self._orders(self._routing.SolveFromAssignmentWithParameters(start, asked))

    def _orders(self, found: Any) -> Orders | None:  # noqa: ANN401  # untyped
        if found is None:
            return None
        orders: list[tuple[int, ...]] = []
        for van in range(len(self.problem.shifts)):
            order: list[int] = []
            index = found.Value(self._routing.NextVar(self._routing.Start(van)))
            while not self._routing.IsEnd(index):
                order.append(self._manager.IndexToNode(index) - 1)
                index = found.Value(self._routing.NextVar(index))
            orders.append(tuple(order))
        return tuple(orders)


CONTESTANTS: Mapping[str, Contestant] = {
    "ours": Ours(portfolio),
    "own_search": Ours(RuinRecreatePlanner),
    "pyvrp": pyvrp_cold,
    "pyvroom": pyvroom,
    "or_tools": or_tools,
}
"""Everybody, by name: `ours` is what the product runs, `own_search` its first half alone."""


@dataclass(frozen=True, slots=True)
class Until:
    """A limit of PyVRP's in processor time of this thread."""

    ends: float

    def __call__(self, best_cost: int) -> bool:
        del best_cost
        return time.thread_time() >= self.ends


def _kinds(problem: Problem) -> dict[tuple[int, int, int], list[int]]:
    """The vans by what they can do: hours and room."""
    kinds: dict[tuple[int, int, int], list[int]] = {}
    for van, shift in enumerate(problem.shifts):
        kinds.setdefault((shift.starts_s, shift.ends_s, shift.capacity_g), []).append(van)
    return kinds
