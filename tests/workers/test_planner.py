"""The planner's loop: it searches when there is something to gain, and rests when there is not."""

import asyncio
import threading
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import ClassVar

import pytest

from doorstep.adapters.planners.day_problem import day_problem
from doorstep.adapters.planners.improver import DayImprover
from doorstep.adapters.planners.placement import KernelPlacement
from doorstep.adapters.planners.pyvrp import PyvrpPlanner
from doorstep.domain.slots import LockTour, OpenDay, ReserveSlot, SlotLoad, Visit, day_plan
from doorstep.domain.slots.commands import RecordRefusal
from doorstep.domain.slots.decide import decide
from doorstep.domain.slots.state import evolve
from doorstep.events import TourOrder, TourShift
from doorstep.kernel.ids import DepotId, PlaceRef, ReservationId, ShipmentId, TourId, VanId
from doorstep.kernel.time import Window
from doorstep.workers.planner import PlanImprovement, SolverHangs

pytestmark = pytest.mark.anyio

AT = datetime(2026, 3, 2, 6, 0, tzinfo=UTC)
DEPOT, DAY = DepotId("kamppi"), "2026-03-02"
WINDOW = Window(AT + timedelta(hours=1), AT + timedelta(hours=5))
SHIFTS = tuple(
    TourShift(
        tour=TourId(f"t-{n}"),
        van=VanId(f"v-{n}"),
        shift=Window(AT, AT + timedelta(hours=8)),
        capacity_g=9_000,
    )
    for n in range(2)
)


class Line:
    """Places on a line, two minutes from each to the next."""

    def seconds(self, origin, destination):
        return abs(int(origin) - int(destination)) * 120

    def knows(self, place):
        return place != ""


class LastOfAll:
    """Books in the worst order: every visit comes last on the first tour."""

    def place(self, plan, visit, travel):
        return KernelPlacement().place(plan, visit, travel)

    def why_not(self, *_):
        return ""

    def cost(self, plan, tours, travel):
        return KernelPlacement().cost(plan, tours, travel)

    def faults(self, plan, tours, travel):
        return KernelPlacement().faults(plan, tours, travel)


class Desk:
    """One depot-day in memory, with the real rules."""

    def __init__(self, places):
        self.state = SlotLoad()
        self.ask(OpenDay(depot=DEPOT, day=DAY, place=PlaceRef("0"), shifts=SHIFTS, windows=(WINDOW,)))
        for place in places:
            self.book(place)
        self.disorder()

    def ask(self, command):
        for event in decide(self.state, command, at=AT, placement=LastOfAll()):
            self.state = evolve(self.state, event)

    def book(self, place):
        visit = Visit(
            reservation=ReservationId(f"r-{place}"),
            place=PlaceRef(str(place)),
            window=WINDOW,
            service_s=60,
            load_g=100,
        )
        self.ask(
            ReserveSlot(
                depot=DEPOT,
                day=DAY,
                shipment=ShipmentId(f"shp-{place}"),
                visit=visit,
                travel=Line(),
                expires_at=AT,
            )
        )

    def disorder(self):
        """Put the plan into an order that a search can better."""
        keys = [key for order in self.state.tours for key in order.reservations]
        mixed = (*keys[::2], *keys[1::2])
        tours = (
            TourOrder(tour=TourId("t-0"), reservations=mixed),
            TourOrder(tour=TourId("t-1"), reservations=()),
        )
        self.state = SlotLoad(**{**{f: getattr(self.state, f) for f in SlotLoad.__slots__}, "tours": tours})

    async def days(self):
        return [(DEPOT, DAY)]

    async def load(self, depot, day):
        assert (depot, day) == (DEPOT, DAY)
        return self.state

    async def travel(self, places):
        assert "0" in places
        return Line()

    def now(self):
        return AT - timedelta(hours=1)

    async def adopt(self, command):
        self.ask(command)

    async def refused(self, depot, day, planner, fault):
        self.ask(RecordRefusal(depot=depot, day=day, planner=planner, fault=fault))


def driven(load):
    problem = day_problem(day_plan(load), Line())
    return problem.problem.travel_of(problem.orders(load.tours))


def improvement(desk, improver=None):
    attempts = []
    loop = PlanImprovement(
        desk=desk,
        improver=improver or DayImprover(planner=PyvrpPlanner()),
        report=attempts.append,
        pause_s=0.01,
        still_for=2,
    )
    return loop, attempts


async def test_a_plan_gets_better_until_nothing_is_gained_and_then_costs_nothing():
    desk = Desk([9, 1, 8, 2, 7, 3])
    loop, attempts = improvement(desk)
    for _ in range(12):
        await loop.round()
    assert attempts[0].outcome == "adopted"
    assert [attempt.outcome for attempt in attempts[-2:]] == ["no_gain", "no_gain"]
    assert len(attempts) < 8
    assert await loop.round() == 0
    there_and_back = 2 * 9 * 120
    assert driven(desk.state) == there_and_back


async def test_a_new_booking_wakes_the_search():
    desk = Desk([9, 1, 8])
    loop, attempts = improvement(desk)
    for _ in range(12):
        await loop.round()
    before = len(attempts)
    desk.book(5)
    assert await loop.round() == 1
    assert len(attempts) == before + 1


async def test_a_plan_that_is_refused_is_searched_once_more_and_then_left_alone():
    class Reverser:
        name = "reverser"

        def improve(self, plan, travel, *, seconds, seed):
            assert seconds > 0 < seed < 9
            assert travel.seconds(PlaceRef("0"), PlaceRef("1")) == 120
            return plan.tours

    loop, attempts = improvement(Desk([9, 1, 8]), Reverser())
    for _ in range(9):
        await loop.round()
    assert [attempt.outcome for attempt in attempts] == ["plan.no_better", "plan.no_better"]


async def test_a_plan_is_searched_thoroughly_only_when_it_stands_still():
    class Nothing:
        name = "nothing"
        asked: ClassVar[list[float]] = []

        def improve(self, _plan, _travel, *, seconds, seed):
            assert seed
            self.asked.append(seconds)

    desk = Desk([9, 1, 8])
    loop, _ = improvement(desk, Nothing())
    for place in (2, 3, 4):
        await loop.round()
        desk.book(place)
    brief = [loop.brief_s * visits for visits in (3, 4, 5)]
    assert Nothing.asked == brief
    for _ in range(6):
        await loop.round()
    assert Nothing.asked == [*brief, loop.brief_s * 6, loop.thorough_s * 6]


async def test_a_place_booked_during_the_search_is_asked_of_the_roads_and_the_plan_still_adopted():
    class Narrow(Line):
        def __init__(self, places):
            self.places = set(places)

        def knows(self, place):
            return place in self.places

    class BookedMeanwhile(Desk):
        async def travel(self, places):
            return Narrow(places)

        async def adopt(self, command):
            if len(self.state.bookings) == 6:
                self.book(5)
            await super().adopt(command)

    desk = BookedMeanwhile([9, 1, 8, 2, 7, 3])
    loop, attempts = improvement(desk)
    await loop.round()
    assert [attempt.outcome for attempt in attempts] == ["adopted"]
    assert len(desk.state.bookings) == 7
    assert driven(desk.state) == 2 * 9 * 120


async def test_one_visit_or_none_is_nothing_to_plan():
    loop, attempts = improvement(Desk([4]))
    assert await loop.round() == 0
    assert attempts == []


async def test_the_loop_ends_when_it_is_told_to():
    loop, _ = improvement(Desk([9, 1, 8]))
    stop, searched = asyncio.Event(), asyncio.Event()
    loop.report = lambda _: searched.set()
    running = asyncio.create_task(loop.run(stop))
    await asyncio.wait_for(searched.wait(), timeout=5)
    stop.set()
    await asyncio.wait_for(running, timeout=5)


class Broken:
    """A planner that crashes, or hands back what is no plan."""

    name = "broken"

    def __init__(self, answer=None):
        self.answer = answer

    def improve(self, plan, travel, *, seconds, seed):
        if self.answer is None:
            raise MemoryError(f"{len(plan.visits)} visits, {seconds} s, seed {seed}, {travel}")
        return self.answer


@pytest.mark.parametrize(
    ("answer", "outcome"),
    [
        (None, "solver_failed"),
        ((), "plan.no_better"),
        ((TourOrder(tour=TourId("t-0"), reservations=()),), "plan.faulty"),
        ((TourOrder(tour=TourId("t-0"), reservations=(ReservationId("who?"),)),), "plan.faulty"),
    ],
    ids=["crash", "nothing", "stops left out", "stops nobody asked for"],
)
async def test_a_solver_that_crashes_or_returns_rubbish_leaves_the_incumbent(answer, outcome):
    desk = Desk(range(2, 8))
    before = desk.state
    loop, attempts = improvement(desk, Broken(answer))
    for _ in range(8):
        await loop.round()
    noted = desk.state.version - before.version
    assert desk.state == replace(before, version=before.version + noted)
    assert {attempt.outcome for attempt in attempts} == {outcome}
    assert len(attempts) <= 2
    assert noted == (1 if outcome == "plan.faulty" else 0)


async def test_a_solver_that_hangs_ends_the_loop_so_that_its_process_can_be_started_anew():
    desk, released = Desk(range(2, 8)), threading.Event()

    class Hanging(Broken):
        def improve(self, *_, **__):
            released.wait(10)

    loop, _ = improvement(desk, Hanging())
    loop.hangs_s = 0.05
    with pytest.raises(SolverHangs):
        await loop.run(asyncio.Event())
    released.set()


async def test_what_a_search_saved_is_reported():
    desk = Desk(range(2, 8))
    before = driven(desk.state)
    loop, attempts = improvement(desk)
    await loop.round()
    assert attempts[0].saved_s == before - driven(desk.state)


async def test_a_day_ends_its_own_loop_when_nothing_is_left_to_gain():
    desk = Desk(range(2, 8))
    loop, attempts = improvement(desk)
    loop.until_settled = True
    await asyncio.wait_for(loop.run(asyncio.Event()), 10)
    assert [attempt.outcome for attempt in attempts[-2:]] == ["no_gain", "no_gain"]


async def test_a_day_whose_tours_are_all_with_their_drivers_is_not_searched():
    desk = Desk(range(2, 8))
    for shift in SHIFTS:
        desk.ask(LockTour(depot=DEPOT, day=DAY, tour=shift.tour, reason="published"))
    loop, attempts = improvement(desk)
    loop.until_settled = True
    await asyncio.wait_for(loop.run(asyncio.Event()), 10)
    assert attempts == []
