"""Places a visit into the plan of a depot-day, and checks whole plans, by means of the planning kernel."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from doorstep.adapters.planners.day_problem import DayProblem, day_problem, known, opening, planned_s
from doorstep.adapters.planners.judging import judge
from doorstep.domain.planning.checker import faults
from doorstep.domain.planning.insertion import (
    LOADS,
    Ask,
    Insertion,
    Limit,
    Opening,
    cheapest,
    lacks,
    most_room,
)
from doorstep.domain.planning.reserve import cost_s
from doorstep.domain.planning.snapshot import PlanSnapshot, snapshot
from doorstep.domain.slots import DayPlan, Placed, Travel, Visit
from doorstep.domain.slots.standing import misplaced
from doorstep.domain.slots.verdict import Move, Verdict
from doorstep.events import TourOrder
from doorstep.kernel.ids import TourId

MARGIN_S = 600
"""Seconds kept free before the end of a window when it is promised, against the ordinary noise of a day."""

WORDS = {
    Limit.TOURS_CLOSED: "no tour can take a stop any more",
    Limit.NO_ROAD: "no road leads there and back",
    Limit.SKILLS: "no van of that day can do {lacks}",
    Limit.LOAD: "no van has room for {asked} more; the most that is left is {room}",
    Limit.VOLUME: "no van has room for {asked} more; the most that is left is {room}",
    Limit.PIECES: "no van has room for {asked} more; the most that is left is {room}",
    Limit.SHIFTS: "no van is on shift long enough to drive there, serve it and return",
    Limit.TIME: "the tours that could serve it have no time left",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class KernelPlacement:
    """Cheapest insertion by the numpy kernel; whole plans go before the independent checker."""

    margin_s: int = MARGIN_S

    def place(self, plan: DayPlan, visit: Visit, travel: Travel) -> Placed | None:
        """The cheapest feasible insertion, or `None` when the window cannot be kept."""
        found = self._find(plan, visit, travel)
        if isinstance(found, Limit):
            return None
        return Placed(tour=plan.shifts[found.shift].tour, index=found.index, extra_s=found.extra_s)

    def why_not(self, plan: DayPlan, visit: Visit, travel: Travel) -> str:
        """In words, which limit keeps `visit` out of `plan`."""
        day = self._day(plan, visit, travel)
        snap, asked = _snapshot(day, plan), ask(day, visit)
        found = cheapest(snap, asked, [self._opening(day, visit)])[0]
        if not isinstance(found, Limit):
            return "it fits now"
        return f"{why(snap, asked, found)}{self._frozen(plan, visit, travel)}"

    def _frozen(self, plan: DayPlan, visit: Visit, travel: Travel) -> str:
        """In words, which tour would take the visit if it were not frozen; nothing when none would."""
        found = self._find(replace(plan, locked=frozenset()), visit, travel) if plan.locked else Limit.TIME
        if isinstance(found, Limit):
            return ""
        tour = plan.shifts[found.shift].tour
        return f"; tour {tour} has room, but it is frozen or with its driver and takes no booking"

    def cost(self, plan: DayPlan, tours: Sequence[TourOrder], travel: Travel) -> int:
        """What `tours` cost: seconds of driving, and the worth of what they lack in reserve."""
        day = day_problem(plan, travel)
        return cost_s(day.problem, day.orders(tours))

    def judge(self, plan: DayPlan, move: Move, travel: Travel) -> Verdict:
        """What `move` would break and cost, at its index or where it does best."""
        return judge(plan, move, travel)

    def faults(self, plan: DayPlan, tours: Sequence[TourOrder], travel: Travel) -> Sequence[str]:
        """What the checker holds against `tours`; those that stand as in `plan` are counted, not timed."""
        day = day_problem(plan, travel)
        known = {shift.tour for shift in plan.shifts}
        strange = [f"the day has no tour {order.tour}" for order in tours if order.tour not in known]
        strange += misplaced(plan.pins, tours)
        return [*strange, *faults(day.problem, day.orders(tours), standing=_standing(day, plan, tours))]

    def _find(self, plan: DayPlan, visit: Visit, travel: Travel) -> Insertion | Limit:
        day = self._day(plan, visit, travel)
        return cheapest(_snapshot(day, plan), ask(day, visit), [self._opening(day, visit)])[0]

    def _day(self, plan: DayPlan, visit: Visit, travel: Travel) -> DayProblem:
        return day_problem(plan, travel, margin_s=self.margin_s, also=(visit.place,))

    def _opening(self, day: DayProblem, visit: Visit) -> Opening:
        return opening(visit.window, planned_s(visit), day.zero, self.margin_s)


def ask(day: DayProblem, visit: Visit) -> Ask:
    """`visit` as the kernel sees it."""
    row = day.row[visit.place]
    table = day.problem.travel_s
    return Ask(
        to_s=table[:, row],
        from_s=table[row, :],
        service_s=planned_s(visit),
        load_g=visit.load_g,
        needs=visit.needs,
        to_m=known(day.metres_m[:, row]),
        from_m=known(day.metres_m[row, :]),
    )


def why(plan: PlanSnapshot, asked: Ask, limit: Limit) -> str:
    """In words, what keeps `asked` out of `plan`."""
    if limit is Limit.SKILLS:
        return WORDS[limit].format(lacks=" and ".join(lacks(plan, asked)))
    if limit not in LOADS:
        return WORDS[limit]
    dimension = LOADS.index(limit)
    load = max(asked.loads[dimension], asked.collects[dimension])
    return WORDS[limit].format(asked=_said(limit, load), room=_said(limit, most_room(plan, asked, limit)))


def _said(limit: Limit, load: int) -> str:
    match limit:
        case Limit.LOAD:
            return f"{load / 1_000:.1f} kg"
        case Limit.VOLUME:
            return f"{load / 1_000_000:.2f} m3"
        case _:
            return f"{load} pieces"


def _snapshot(day: DayProblem, plan: DayPlan) -> PlanSnapshot:
    return snapshot(day.problem, day.orders(plan.tours))


def _standing(day: DayProblem, plan: DayPlan, tours: Sequence[TourOrder]) -> frozenset[int]:
    asked = {order.tour: order.reservations for order in tours}
    now = {order.tour: order.reservations for order in plan.tours}
    return frozenset(
        number
        for number, shift in enumerate(day.problem.shifts)
        if asked.get(TourId(shift.key), ()) == now.get(TourId(shift.key), ())
    )
