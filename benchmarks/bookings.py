"""A delivery day while people book it: requests by seed, and a plan that takes them one after the other."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from benchmarks.streets import Streets
from doorstep.domain.planning.checker import faults
from doorstep.domain.planning.insertion import Ask, Insertion, Limit, Opening, cheapest
from doorstep.domain.planning.ports import Planner
from doorstep.domain.planning.problem import Orders, Problem, Shift, Stop
from doorstep.domain.planning.snapshot import snapshot

HOUR_S = 3_600
WINDOWS = 8
WINDOW_S = 2 * HOUR_S
SHIFTS_S = ((0, 8 * HOUR_S + 1_800), (8 * HOUR_S - 1_800, 16 * HOUR_S))
"""When the first and the second half of the vans are on the road."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """Somebody who would like window `wish`. `place` is a row of the streets."""

    place: int
    service_s: int
    load_g: int
    wish: int

    def stop(self, window: int) -> Stop:
        """The visit it becomes in `window`; the service ends inside it."""
        opening = self.opening(window)
        return Stop(
            key=f"s-{self.place}",
            place=self.place,
            opens_s=opening.opens_s,
            closes_s=opening.closes_s,
            service_s=self.service_s,
            load_g=self.load_g,
        )

    def opening(self, window: int) -> Opening:
        """When its service may start in `window`."""
        return Opening(window * WINDOW_S, (window + 1) * WINDOW_S - 1 - self.service_s)

    def around(self) -> list[int]:
        """The windows it would take: the one it likes, the one before, the one after."""
        return [window for window in (self.wish, self.wish - 1, self.wish + 1) if 0 <= window < WINDOWS]


def requests(seed: int, doors: int) -> list[Request]:
    """One request for every door, in random sequence; mornings and evenings are liked most."""
    dice = np.random.default_rng(seed)
    liked = np.array([2, 3, 2, 1, 1, 2, 3, 2]) / 16
    wishes = dice.choice(WINDOWS, doors, p=liked)
    services_s, loads_g = dice.integers(240, 720, doors), dice.integers(1_000, 25_000, doors)
    return [
        Request(place=place, service_s=int(service_s), load_g=int(load_g), wish=int(wish))
        for place, service_s, load_g, wish in zip(
            range(1, doors + 1), services_s, loads_g, wishes, strict=True
        )
    ]


def vans(count: int) -> tuple[Shift, ...]:
    """Half of them early, half of them late; of three sizes."""
    return tuple(
        Shift(
            key=f"t-{van}",
            starts_s=SHIFTS_S[2 * van // count][0],
            ends_s=SHIFTS_S[2 * van // count][1],
            capacity_g=(350 + 150 * (van % 3)) * 1_000,
        )
        for van in range(count)
    )


@dataclass(slots=True, kw_only=True)
class Day:
    """The plan as it grows. `taken` are the requests that were accepted, each with its window."""

    streets: Streets
    shifts: tuple[Shift, ...]
    taken: list[tuple[Request, int]] = field(default_factory=list[tuple[Request, int]])
    orders: Orders = ()

    def __post_init__(self) -> None:
        self.orders = self.orders or ((),) * len(self.shifts)

    @property
    def problem(self) -> Problem:
        """What the plan must respect."""
        return Problem(
            travel_s=self.streets.seconds_s,
            depot=0,
            stops=tuple(request.stop(window) for request, window in self.taken),
            shifts=self.shifts,
        )

    def travel_s(self) -> int:
        """Seconds of driving in the plan."""
        return self.problem.travel_of(self.orders)

    def ask(self, request: Request, windows: Sequence[int]) -> tuple[Insertion | Limit, ...]:
        """Where `request` would come in each of `windows` without moving anybody."""
        asked = Ask(
            to_s=self.streets.seconds_s[:, request.place],
            from_s=self.streets.seconds_s[request.place],
            service_s=request.service_s,
            load_g=request.load_g,
        )
        openings = [request.opening(window) for window in windows]
        return cheapest(snapshot(self.problem, self.orders), asked, openings)

    def put(self, request: Request, window: int, found: Insertion) -> None:
        """Take `request` where it was found to fit."""
        order = self.orders[found.shift]
        order = (*order[: found.index], len(self.taken), *order[found.index :])
        self._adopt((request, window), self._with(found.shift, order))

    def rescue(self, request: Request, window: int, planner: Planner, seconds: float, seed: int) -> bool:
        """Take `request` when `planner` finds a plan with it. Units: `seconds` of processor time."""
        problem = self.problem
        problem = replace(problem, stops=(*problem.stops, request.stop(window)))
        found = planner.complete(problem, incumbent=self.orders, seconds=seconds, seed=seed)
        if found is None or faults(problem, found):
            return False
        self._adopt((request, window), found)
        return True

    def improve(self, planner: Planner, seconds: float, seed: int) -> None:
        """Look for less driving. Units: `seconds` of processor time."""
        if not self.taken:
            return
        problem = self.problem
        found = planner.solve(problem, incumbent=self.orders, seconds=seconds, seed=seed)
        if not faults(problem, found) and problem.travel_of(found) <= problem.travel_of(self.orders):
            self.orders = found

    def _adopt(self, accepted: tuple[Request, int], orders: Orders) -> None:
        self.taken.append(accepted)
        self.orders = orders

    def _with(self, shift: int, order: tuple[int, ...]) -> Orders:
        return (*self.orders[:shift], order, *self.orders[shift + 1 :])


def booked(day: Day, stream: Sequence[Request], *, until: int, planner: Planner, every: int = 25) -> int:
    """Accept requests of `stream` until the day has `until` stops; returns how many were asked.

    Who finds neither the window that is liked nor one beside it leaves. The plan is improved for half a
    second of processor time after `every` so many requests; 0 for never.
    """
    for number, request in enumerate(stream):
        if len(day.taken) >= until:
            return number
        if every and number % every == every - 1:
            day.improve(planner, 0.5, number)
        windows = request.around()
        for window, found in zip(windows, day.ask(request, windows), strict=True):
            if isinstance(found, Insertion):
                day.put(request, window, found)
                break
    return len(stream)
