"""Improves the plan of a depot-day by any planner, and lets nothing pass that the checker does not accept."""

from collections.abc import Sequence
from dataclasses import dataclass

from doorstep.adapters.planners.day_problem import day_problem
from doorstep.adapters.planners.placement import MARGIN_S
from doorstep.domain.planning.checker import faults
from doorstep.domain.planning.ports import Planner
from doorstep.domain.slots import DayPlan, Travel
from doorstep.events import TourOrder


@dataclass(frozen=True, slots=True, kw_only=True)
class DayImprover:
    """A planner for depot-days, which keeps the same margin before the end of a window as bookings do."""

    planner: Planner
    margin_s: int = MARGIN_S

    @property
    def name(self) -> str:
        """Who found it, as written into the log."""
        return self.planner.name

    def improve(
        self, plan: DayPlan, travel: Travel, *, seconds: float, seed: int
    ) -> Sequence[TourOrder] | None:
        """Tours with less driving than those of `plan`, or `None`. Units: `seconds` of processor time."""
        day = day_problem(plan, travel, margin_s=self.margin_s)
        incumbent = day.orders(plan.tours)
        found = self.planner.solve(day.problem, incumbent=incumbent, seconds=seconds, seed=seed)
        if day.problem.travel_of(found) >= day.problem.travel_of(incumbent):
            return None
        standing = [number for number, order in enumerate(found) if order == incumbent[number]]
        return None if faults(day.problem, found, standing=standing) else day.tours(found)
