"""Improves the plan of a depot-day by any planner, and lets nothing pass that the checker does not accept."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from doorstep.adapters.planners.day_problem import DayProblem, day_problem, left_alone
from doorstep.adapters.planners.placement import MARGIN_S
from doorstep.domain.planning.checker import faults, tour_faults
from doorstep.domain.planning.ports import Planner
from doorstep.domain.planning.problem import Orders
from doorstep.domain.planning.reserve import RESERVE_S, cost_s
from doorstep.domain.slots import DayPlan, Travel
from doorstep.domain.slots.refusals import PlanFaulty
from doorstep.events import TourOrder
from doorstep.kernel.ids import TourId


@dataclass(frozen=True, slots=True, kw_only=True)
class DayImprover:
    """A planner for depot-days.

    It first looks for plans that leave every stop its whole reserve, which spreads the work over the vans;
    when the day is too full for that, for plans that keep the margin of bookings.
    """

    planner: Planner
    margins_s: tuple[int, ...] = (RESERVE_S, MARGIN_S)

    @property
    def name(self) -> str:
        """Who found it, as written into the log."""
        return self.planner.name

    def improve(
        self, plan: DayPlan, travel: Travel, *, seconds: float, seed: int
    ) -> Sequence[TourOrder] | None:
        """Tours that cost less than those of `plan`, or `None`. Units: `seconds` of processor time.

        Raises: PlanFaulty when the checker does not accept what the planner found.
        """
        plan = left_alone(plan)
        whole = day_problem(plan, travel)
        incumbent = whole.orders(plan.tours)
        plan = replace(plan, locked=plan.locked | _late(whole, incumbent))
        share = seconds / len(self.margins_s)
        for margin_s in self.margins_s:
            day = day_problem(plan, travel, margin_s=margin_s)
            found = self.planner.solve(day.problem, incumbent=incumbent, seconds=share, seed=seed)
            if _is_better(whole, found, incumbent):
                return whole.tours(found)
        return None


def _late(day: DayProblem, orders: Orders) -> frozenset[TourId]:
    """Tours that cannot be kept as they are, most often because they should have left: best left alone."""
    return frozenset(
        TourId(day.problem.shifts[number].key)
        for number, order in enumerate(orders)
        if tour_faults(day.problem, number, order)
    )


def _is_better(day: DayProblem, found: Orders, incumbent: Orders) -> bool:
    standing = [number for number, order in enumerate(found) if order == incumbent[number]]
    wrong = faults(day.problem, found, standing=standing)
    if wrong:
        raise PlanFaulty(f"the planner found no sound plan: {'; '.join(wrong)}")
    return cost_s(day.problem, found) < cost_s(day.problem, incumbent)
