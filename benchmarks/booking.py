"""A frozen stream of requests beyond what the vans can do: who is accepted, by which policy, and where."""

import time
from collections.abc import Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context

import numpy as np
from pyvrp import Client, ClientGroup, Depot, Location, ProblemData, VehicleType, solve

from benchmarks.bookings import Day, Request, requests, vans
from benchmarks.contestants import Until, portfolio
from benchmarks.report import Report, tell
from benchmarks.shares import ZONES, shares, zone_of
from benchmarks.streets import Streets, streets
from doorstep.adapters.planners.ruin_recreate import RuinRecreatePlanner, load
from doorstep.domain.planning.checker import faults
from doorstep.domain.planning.insertion import Insertion
from doorstep.domain.planning.problem import NO_ROAD

SEEDS = (1, 2)
REQUESTS, FLEET = 900, 20
EVERY, IMPROVE_S, RESCUE_S = 25, 2.0, 0.05
CLAIRVOYANT_S = 40.0
PRIZE = 20_000
"""What the clairvoyant gains by serving somebody, in seconds of driving: more than any detour costs."""

WORKERS = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """What is done for somebody who asks."""

    improves: bool = False
    rescues: bool = False
    steers: bool = False


POLICIES: Mapping[str, Policy] = {
    "insertion": Policy(),
    "background": Policy(improves=True),
    "rescue": Policy(improves=True, rescues=True),
    "steering": Policy(improves=True, rescues=True, steers=True),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of a stream. `zones` is the share accepted in each, near to far.

    Units: `travel_s` seconds of driving per accepted request.
    """

    accepted: int
    travel_s: float
    zones: tuple[float, ...]


def run() -> Report:
    """Accepted requests against insertion alone and against somebody who knows all requests beforehand.

    Means over the seeds. `worst_zone` is the acceptance of the zone that is served least, by the mean
    acceptance; `steering_orders` and `steering_travel` are percent of the same policy without steering.
    """
    tasks = [(seed, name) for seed in SEEDS for name in ("clairvoyant", *POLICIES)]
    with ProcessPoolExecutor(WORKERS, mp_context=get_context("spawn"), initializer=load) as pool:
        outcomes = dict(zip(tasks, pool.map(_one, tasks), strict=True))
    figures: dict[str, float] = {}
    for name in ("clairvoyant", *POLICIES):
        ones = [outcomes[seed, name] for seed in SEEDS]
        figures |= _told(name, ones)
        tell(f"booking: {name}: {[one.accepted for one in ones]} accepted")
    figures |= {
        "accepted_vs_insertion": 100 * (figures["steering_accepted"] / figures["insertion_accepted"] - 1),
        "share_of_clairvoyant": figures["steering_accepted"] / figures["clairvoyant_accepted"],
        "share_of_clairvoyant_unsteered": figures["rescue_accepted"] / figures["clairvoyant_accepted"],
        "accepted_vs_insertion_unsteered": 100
        * (figures["rescue_accepted"] / figures["insertion_accepted"] - 1),
        "worst_zone": min(_by_mean(outcomes[seed, "steering"]) for seed in SEEDS),
        "worst_zone_unsteered": min(_by_mean(outcomes[seed, "rescue"]) for seed in SEEDS),
        "worst_zone_clairvoyant": min(_by_mean(outcomes[seed, "clairvoyant"]) for seed in SEEDS),
        "steering_orders": 100 * (figures["steering_accepted"] / figures["rescue_accepted"] - 1),
        "steering_travel": 100 * (figures["steering_travel_s"] / figures["rescue_travel_s"] - 1),
    }
    return Report(bench="booking", figures=figures)


def _by_mean(outcome: Outcome) -> float:
    return min(outcome.zones) / float(np.mean(outcome.zones))


def _told(name: str, ones: Sequence[Outcome]) -> dict[str, float]:
    told = {
        f"{name}_accepted": float(np.mean([one.accepted for one in ones])),
        f"{name}_travel_s": float(np.mean([one.travel_s for one in ones])),
    }
    for zone in range(ZONES):
        told[f"{name}_zone_{zone + 1}"] = float(np.mean([one.zones[zone] for one in ones]))
    return told


def _one(task: tuple[int, str]) -> Outcome:
    seed, name = task
    doors = streets(100 + seed, REQUESTS)
    stream = requests(100 + seed, REQUESTS)
    day = Day(streets=doors, shifts=vans(FLEET))
    if name == "clairvoyant":
        _clairvoyant(day, stream)
    else:
        _booked(day, stream, POLICIES[name])
    wrong = faults(day.problem, day.orders)
    if wrong:
        raise ValueError(f"an unsound plan cannot be measured: {wrong[0]}")
    return _outcome(day, doors, stream)


def _outcome(day: Day, doors: Streets, stream: Sequence[Request]) -> Outcome:
    took = {request.place for request, _ in day.taken}
    there_and_back = doors.seconds_s[0] + doors.seconds_s[:, 0]
    return Outcome(
        accepted=len(day.taken),
        travel_s=day.travel_s() / len(day.taken),
        zones=shares(
            zone_of([int(there_and_back[request.place]) for request in stream]),
            [request.place in took for request in stream],
        ),
    )


def _booked(day: Day, stream: Sequence[Request], policy: Policy) -> None:
    background, rescuer = portfolio(), RuinRecreatePlanner()
    for number, request in enumerate(stream):
        if policy.improves and number % EVERY == EVERY - 1:
            day.improve(background, IMPROVE_S, number)
        windows = request.around()
        found = dict(zip(windows, day.ask(request, windows), strict=True))
        fits = {window: one for window, one in found.items() if isinstance(one, Insertion)}
        if fits:
            window = min(fits, key=lambda one: fits[one].extra_s) if policy.steers else next(iter(fits))
            day.put(request, window, fits[window])
        elif policy.rescues:
            any(day.rescue(request, window, rescuer, RESCUE_S / len(windows), number) for window in windows)


def _clairvoyant(day: Day, stream: Sequence[Request]) -> None:
    """Everything is known beforehand: PyVRP chooses whom to serve, in the window liked or one beside it.

    Each accepted request is worth far more than any detour; a request is a group of clients, one per window.
    """
    data, meant = _optional(day, stream)
    ends = Until(time.thread_time() + CLAIRVOYANT_S)
    best = solve(data, stop=ends, seed=1, collect_stats=False).best
    if not best.is_feasible():
        raise ValueError("the clairvoyant found no sound plan")
    left = list(range(len(day.shifts)))
    orders: list[tuple[int, ...]] = [()] * len(left)
    for route in best.routes():
        order: list[int] = []
        for visit in route:
            if visit.is_client():
                order.append(len(day.taken))
                day.taken.append(meant[visit.idx])
        orders[route.vehicle_type()] = tuple(order)
    day.orders = tuple(orders)


def _optional(day: Day, stream: Sequence[Request]) -> tuple[ProblemData, list[tuple[Request, int]]]:
    """The stream as clients who need not be served."""
    meant = [(request, window) for request in stream for window in request.around()]
    groups: list[list[int]] = [[] for _ in stream]
    number = {request.place: index for index, request in enumerate(stream)}
    clients: list[Client] = []
    for index, (request, window) in enumerate(meant):
        stop = request.stop(window)
        groups[number[request.place]].append(index)
        clients.append(
            Client(
                location=request.place,
                delivery=[stop.load_g],
                service_duration=stop.service_s,
                tw_early=stop.opens_s,
                tw_late=stop.closes_s,
                prize=PRIZE,
                required=False,
                group=number[request.place],
            )
        )
    travel = np.minimum(day.streets.seconds_s, NO_ROAD // 100)
    data = ProblemData(
        locations=[Location(0, 0) for _ in range(len(travel))],
        clients=clients,
        depots=[Depot(0)],
        vehicle_types=[
            VehicleType(capacity=[van.capacity_g], tw_early=van.starts_s, tw_late=van.ends_s)
            for van in day.shifts
        ],
        distance_matrices=[travel],
        duration_matrices=[travel],
        groups=[ClientGroup(group, required=False) for group in groups],
    )
    return data, meant
