"""Rearranges the tours of a day so that one visit more can be kept, and says what that costs."""

from dataclasses import dataclass, replace
from datetime import datetime
from time import thread_time

from doorstep.adapters.planners.day_problem import DayProblem, as_table, day_problem, left_alone
from doorstep.domain.planning.checker import faults, tour_faults
from doorstep.domain.planning.ports import Planner
from doorstep.domain.planning.problem import NO_ROAD, Orders
from doorstep.domain.planning.steering import CITY_M_PER_S, co2_g
from doorstep.domain.slots import SlotLoad, Travel, Visit, day_plan
from doorstep.domain.slots.offers import KEPT_FOR_OTHERS, SlotOffer
from doorstep.events import TourOrder
from doorstep.kernel.ids import ReservationId, TourId

DEAR = 3.0
"""On a day nearly full no room is made for a visit that adds more than so many times a visit's mean driving.

Source: docs/explanation/slots-and-plans.md; on a full day a rescue changes who gets a slot, not how many do.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """Where room is sought for `visit`, as it stands `at` a moment. Units: `margin_s` seconds."""

    load: SlotLoad
    visit: Visit
    travel: Travel
    at: datetime
    margin_s: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Rearranged:
    """Tours with room for a visit, and the driving they add; `mean_s` is what a visit takes on the mean.

    Units: seconds, metres where they are known.
    """

    tours: tuple[TourOrder, ...]
    extra_s: int
    extra_m: int | None
    mean_s: float

    @property
    def is_dear(self) -> bool:
        """Whether it takes the time of several others."""
        return self.extra_s > DEAR * self.mean_s

    def named(self, sought: ReservationId, reservation: ReservationId) -> tuple[TourOrder, ...]:
        """The tours with `reservation` in the place of what was sought."""
        return tuple(
            replace(order, reservations=tuple(reservation if key == sought else key for key in keys))
            for order in self.tours
            for keys in [order.reservations]
        )

    def answer(self, offer: SlotOffer, *, full: bool) -> SlotOffer:
        """`offer` opened; on a day nearly full only where it takes not too much from others."""
        if full and self.is_dear:
            return replace(offer, limit=KEPT_FOR_OTHERS)
        return replace(
            offer,
            limit="",
            extra_s=self.extra_s,
            extra_m=round(self.extra_s * CITY_M_PER_S) if self.extra_m is None else self.extra_m,
            co2_g=co2_g(self.extra_s, self.extra_m),
            estimated=offer.estimated or self.extra_m is None,
        )


def rearrange(planner: Planner, asked: Question, *, ends: float, seed: int) -> Rearranged | None:
    """Tours that `planner` found and the checker accepts, until `ends` by this thread's processor time.

    Tours that cannot be kept as they are, with the margin of bookings, are left alone.
    """
    load, visit = asked.load, asked.visit
    plan = left_alone(day_plan(load, at=asked.at))
    plan = replace(plan, visits={**plan.visits, visit.reservation: visit})
    table = as_table(asked.travel, [plan.depot, *(one.place for one in plan.visits.values())])
    day = day_problem(plan, table, margin_s=asked.margin_s)
    incumbent = day.orders(plan.tours)
    plan = replace(plan, locked=plan.locked | _unkept(day, incumbent))
    day = day_problem(plan, table, margin_s=asked.margin_s)
    seconds = max(0.0, ends - thread_time())
    found = planner.complete(day.problem, incumbent=incumbent, seconds=seconds, seed=seed)
    if found is None or _is_unsound(day, found, incumbent):
        return None
    metres = replace(day.problem, travel_s=table.metres_m)
    extra_m = metres.travel_of(found) - metres.travel_of(incumbent)
    before_s = day.problem.travel_of(incumbent)
    return Rearranged(
        tours=day.tours(found),
        extra_s=max(0, day.problem.travel_of(found) - before_s),
        extra_m=max(0, extra_m) if abs(extra_m) < NO_ROAD // 2 else None,
        mean_s=before_s / max(1, len(load.bookings)),
    )


def _unkept(day: DayProblem, orders: Orders) -> frozenset[TourId]:
    return frozenset(
        TourId(shift.key)
        for number, shift in enumerate(day.problem.shifts)
        if tour_faults(day.problem, number, orders[number])
    )


def _is_unsound(day: DayProblem, found: Orders, incumbent: Orders) -> bool:
    standing = [number for number, order in enumerate(found) if order == incumbent[number]]
    return bool(faults(day.problem, found, standing=standing))
