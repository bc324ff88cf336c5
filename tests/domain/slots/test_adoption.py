"""A better plan replaces the incumbent only when it is complete, sound, up to date and drives less."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest

from doorstep.domain.slots import (
    AdoptPlan,
    LockTour,
    OpenDay,
    Placed,
    ReleaseSlot,
    ReserveSlot,
    SlotLoad,
    Visit,
)
from doorstep.domain.slots.decide import decide
from doorstep.domain.slots.refusals import PlanFaulty, PlanMoved, PlanNoBetter
from doorstep.domain.slots.state import evolve
from doorstep.domain.slots.timers import timers
from doorstep.events import TourOrder, TourShift
from doorstep.kernel.ids import DepotId, PlaceRef, ReservationId, ShipmentId, TourId, VanId
from doorstep.kernel.time import Window

AT = datetime(2026, 3, 2, 6, 0, tzinfo=UTC)
DEPOT, DAY = DepotId("kamppi"), "2026-03-02"
WINDOW = Window(AT + timedelta(hours=2), AT + timedelta(hours=4))
SHIFTS = tuple(
    TourShift(
        tour=TourId(name), van=VanId(name), shift=Window(AT, AT + timedelta(hours=9)), capacity_g=50_000
    )
    for name in ("t-1", "t-2")
)
OPEN = OpenDay(depot=DEPOT, day=DAY, place=PlaceRef("0"), shifts=SHIFTS, windows=(WINDOW,))


class Line:
    """Places on a line, a minute from each to the next."""

    def seconds(self, origin, destination):
        return abs(int(origin) - int(destination)) * 60

    def knows(self, place):
        return place != "unknown"


class LastOnFirst:
    """Places every visit last on the first tour; refuses `unwanted`; finds the faults it was given."""

    def __init__(self, unwanted="", faults=()):
        self.unwanted, self.found = unwanted, faults

    def place(self, plan, visit, _travel):
        if visit.reservation == self.unwanted:
            return None
        return Placed(tour=TourId("t-1"), index=len(plan.tours[0].reservations), extra_s=60)

    def why_not(self, *_):
        return "unwanted"

    def cost(self, plan, tours, travel):
        def driven(order):
            places = [plan.depot, *(plan.visits[key].place for key in order.reservations), plan.depot]
            return sum(travel.seconds(a, b) for a, b in pairwise(places))

        return sum(driven(order) for order in tours)

    def faults(self, *_):
        return self.found


def reserve(place):
    visit = Visit(
        reservation=ReservationId(f"r-{place}"),
        place=PlaceRef(str(place)),
        window=WINDOW,
        service_s=60,
        load_g=900,
    )
    return ReserveSlot(
        depot=DEPOT,
        day=DAY,
        shipment=ShipmentId(f"shp-{place}"),
        visit=visit,
        travel=Line(),
        expires_at=AT + timedelta(minutes=10),
    )


def loaded(*commands):
    load = SlotLoad()
    for command in (OPEN, *commands):
        for event in decide(load, command, at=AT, placement=LastOnFirst()):
            load = evolve(load, event)
    return load


def tours(first, second=()):
    return (
        TourOrder(tour=TourId("t-1"), reservations=tuple(map(ReservationId, first))),
        TourOrder(tour=TourId("t-2"), reservations=tuple(map(ReservationId, second))),
    )


def plan(first, second=(), since=4):
    return AdoptPlan(
        depot=DEPOT,
        day=DAY,
        since_version=since,
        tours=tours(first, second),
        travel=Line(),
        planner="test",
    )


# In driving order 5, 1, 6 the incumbent goes 5 + 4 + 5 + 6 = 20 minutes; 1, 5, 6 takes 12.
ZIGZAG = (reserve(5), reserve(1), reserve(6))


def test_a_better_plan_is_adopted_with_the_travel_we_counted_ourselves():
    load = loaded(*ZIGZAG)
    (event,) = decide(load, plan(["r-1", "r-5", "r-6"]), at=AT, placement=LastOnFirst())
    assert (event.travel_s, event.planner) == (12 * 60, "test")
    assert evolve(load, event).tours == tours(["r-1", "r-5", "r-6"])
    assert timers(event) == ()


def test_a_plan_that_drives_no_less_is_turned_down():
    with pytest.raises(PlanNoBetter):
        decide(loaded(*ZIGZAG), plan(["r-5", "r-1", "r-6"]), at=AT, placement=LastOnFirst())


def test_a_plan_the_checker_does_not_accept_is_turned_down_with_its_faults():
    placement = LastOnFirst(faults=("stop r-5 starts too late",))
    with pytest.raises(PlanFaulty, match="stop r-5 starts too late"):
        decide(loaded(*ZIGZAG), plan(["r-1", "r-5", "r-6"]), at=AT, placement=placement)


def test_a_plan_cannot_leave_out_what_was_booked_before_it_was_begun():
    with pytest.raises(PlanFaulty, match="r-6"):
        decide(loaded(*ZIGZAG), plan(["r-1", "r-5"]), at=AT, placement=LastOnFirst())


def test_what_was_booked_meanwhile_is_inserted_into_the_plan():
    load = loaded(*ZIGZAG, reserve(7))
    (event,) = decide(load, plan(["r-1", "r-5", "r-6"]), at=AT, placement=LastOnFirst())
    assert event.tours == tours(["r-1", "r-5", "r-6", "r-7"])


def test_a_plan_into_which_a_newcomer_does_not_fit_is_out_of_date():
    load = loaded(*ZIGZAG, reserve(7))
    with pytest.raises(PlanMoved, match="r-7"):
        decide(load, plan(["r-1", "r-5", "r-6"]), at=AT, placement=LastOnFirst(unwanted="r-7"))


def test_what_was_released_meanwhile_is_dropped_from_the_plan():
    gone = ReleaseSlot(depot=DEPOT, day=DAY, reservation=ReservationId("r-6"), reason="cancelled")
    load = loaded(reserve(5), reserve(1), reserve(6), reserve(2), gone)
    (event,) = decide(load, plan(["r-1", "r-2", "r-6", "r-5"]), at=AT, placement=LastOnFirst())
    assert event.tours == tours(["r-1", "r-2", "r-5"])


def test_a_locked_tour_cannot_be_changed_by_a_plan():
    lock = LockTour(depot=DEPOT, day=DAY, tour=TourId("t-1"), reason="loaded")
    with pytest.raises(PlanMoved, match="t-1"):
        decide(loaded(*ZIGZAG, lock), plan(["r-1", "r-5", "r-6"]), at=AT, placement=LastOnFirst())


def test_tours_a_plan_does_not_name_stay_as_they_are():
    load = loaded(*ZIGZAG)
    with pytest.raises(PlanNoBetter):
        decide(load, replace(plan([]), tours=tours([])[1:]), at=AT, placement=LastOnFirst())
