"""Improving a depot-day: work is spread, promises keep their reserve, and what has left is left alone."""

from datetime import UTC, datetime, timedelta
from itertools import count
from types import SimpleNamespace
from typing import ClassVar

import numpy as np
import pytest

from doorstep.adapters.planners import pyvrp
from doorstep.adapters.planners.day_problem import day_problem
from doorstep.adapters.planners.improver import DayImprover
from doorstep.adapters.planners.placement import KernelPlacement
from doorstep.adapters.planners.pyvrp import PyvrpPlanner
from doorstep.domain.planning.checker import faults
from doorstep.domain.planning.reserve import RESERVE_S
from doorstep.domain.planning.travel import TravelTable
from doorstep.domain.slots import DayPlan, Visit
from doorstep.events import TourOrder, TourShift
from doorstep.kernel.ids import PlaceRef, ReservationId, TourId, VanId
from doorstep.kernel.time import Window

AT = datetime(2026, 3, 2, 6, 0, tzinfo=UTC)
MORNING = Window(AT + timedelta(hours=2), AT + timedelta(hours=4))
VISITS = 44
IMPROVER = DayImprover(planner=PyvrpPlanner())
ROUND_S = 0.0005
"""What a round of the solver counts as, on any machine."""


@pytest.fixture(autouse=True)
def counted(monkeypatch):
    """Time is counted in rounds of the solver: a busy machine finds what an idle one does."""
    rounds = count()
    monkeypatch.setattr(pyvrp, "time", SimpleNamespace(thread_time=lambda: next(rounds) * ROUND_S))


def table():
    where = np.random.default_rng(4).uniform(0, 1_200, (VISITS + 1, 2))
    metres = np.sqrt(((where[:, None] - where[None]) ** 2).sum(2))
    row = {PlaceRef(str(place)): place for place in range(VISITS + 1)}
    return TravelTable(
        row=row, seconds_s=np.ceil(metres / 6).astype(np.int64), metres_m=metres.astype(np.int64)
    )


TOWN = table()


def shift(number):
    return TourShift(
        tour=TourId(f"t-{number}"),
        van=VanId(f"v-{number}"),
        shift=Window(AT, AT + timedelta(hours=8)),
        capacity_g=900_000,
    )


def booked(shifts, *, visits=VISITS, leaves_from=None):
    """A day on which people booked one after the other into the same window."""
    tours = tuple(TourOrder(tour=one.tour, reservations=()) for one in shifts)
    plan = DayPlan(depot=PlaceRef("0"), shifts=tuple(shifts), visits={}, tours=tours)
    for number in range(1, visits + 1):
        visit = Visit(
            reservation=ReservationId(f"r-{number}"),
            place=PlaceRef(str(number)),
            window=MORNING,
            service_s=240,
            load_g=1_000,
        )
        placed = KernelPlacement().place(plan, visit, TOWN)
        assert placed
        order = next(order.reservations for order in plan.tours if order.tour == placed.tour)
        longer = (*order[: placed.index], visit.reservation, *order[placed.index :])
        plan = DayPlan(
            depot=plan.depot,
            shifts=plan.shifts,
            visits={**plan.visits, visit.reservation: visit},
            tours=tuple(
                TourOrder(tour=one.tour, reservations=longer) if one.tour == placed.tour else one
                for one in plan.tours
            ),
        )
    return DayPlan(
        depot=plan.depot, shifts=plan.shifts, visits=plan.visits, tours=plan.tours, leaves_from=leaves_from
    )


def improved(plan):
    tours = IMPROVER.improve(plan, TOWN, seconds=0.35, seed=1)
    assert tours is not None
    day = day_problem(plan, TOWN)
    standing = [number for number, order in enumerate(plan.tours) if order == tours[number]]
    assert faults(day.problem, day.orders(tours), standing=standing) == ()
    return tours


def sizes(tours):
    return sorted(len(order.reservations) for order in tours)


def test_work_is_spread_over_the_vans_that_are_there_anyway():
    plan = booked([shift(number) for number in range(4)])
    reserved = day_problem(plan, TOWN, margin_s=RESERVE_S)
    assert sizes(plan.tours)[-1] > 18
    assert faults(reserved.problem, reserved.orders(plan.tours)) != ()
    tours = improved(plan)
    assert sizes(tours)[-1] < sizes(plan.tours)[-1]
    assert faults(reserved.problem, reserved.orders(tours)) == ()
    assert KernelPlacement().cost(plan, tours, TOWN) < KernelPlacement().cost(plan, plan.tours, TOWN)


def test_a_day_too_full_for_the_reserve_is_still_improved():
    plan = booked([shift(0), shift(1)], visits=42)
    tours = improved(plan)
    assert sum(sizes(tours)) == 42


def test_a_tour_that_should_have_left_is_left_alone():
    class Spy:
        name = "spy"
        free: ClassVar[list[list[bool]]] = []

        def solve(self, problem, *, incumbent, seconds, seed):
            assert seconds > 0 < seed
            self.free.append([one.free for one in problem.shifts])
            return incumbent

    plan = booked([shift(number) for number in range(4)], leaves_from=MORNING.start + timedelta(minutes=60))
    assert [len(order.reservations) > 15 for order in plan.tours] == [True, True, False, False]
    assert DayImprover(planner=Spy()).improve(plan, TOWN, seconds=1, seed=1) is None
    assert Spy.free == [[False, False, True, True]] * 2


def test_a_plan_that_cannot_be_bettered_is_kept():
    plan = booked([shift(0)], visits=3)
    first = IMPROVER.improve(plan, TOWN, seconds=0.12, seed=1)
    if first is not None:
        plan = DayPlan(depot=plan.depot, shifts=plan.shifts, visits=plan.visits, tours=tuple(first))
    assert IMPROVER.improve(plan, TOWN, seconds=0.12, seed=2) is None
