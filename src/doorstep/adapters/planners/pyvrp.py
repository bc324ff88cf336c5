"""Improves a plan by PyVRP's iterated local search, warm from the incumbent."""

import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from threading import Event as Signal

from pyvrp import solve

from doorstep.adapters.planners.pyvrp_model import clients_of, data_of, fleet_of, orders_of, solution_of
from doorstep.adapters.planners.ruin_recreate import RuinRecreatePlanner
from doorstep.domain.planning.checker import tour_faults
from doorstep.domain.planning.problem import Orders, Problem
from doorstep.domain.planning.stages import linked, parted

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
        clients = clients_of(problem, stops)
        fleet = fleet_of(parted_problem, free, stops)
        data = data_of(parted_problem, fleet, stops, clients)
        found = solve(
            data,
            stop=_Budget(ends, self._stopped, until_whole),
            seed=seed,
            collect_stats=False,
            initial_solution=solution_of(data, parted_problem, incumbent, fleet, clients),
        ).best
        if not found.is_feasible():
            return None
        orders = orders_of(found, incumbent, fleet, clients)
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


def _is_beyond(problem: Problem) -> bool:
    """Whether the problem has what the solver knows nothing of, so that its plan may have to be mended."""
    if problem.traffic is not None:
        return True
    return any(shift.breaks or shift.follows is not None for shift in problem.shifts)
