"""Goods that stayed at the depot go with another van, when that van can still keep every promise."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from doorstep.adapters.planners.placement import KernelPlacement
from doorstep.domain.slots import LockTour, OpenDay, ReserveSlot, SlotLoad, Visit
from doorstep.domain.slots.commands import MoveUnloaded
from doorstep.domain.slots.decide import decide
from doorstep.domain.slots.refusals import PlanFaulty, PlanMoved, TourFrozen
from doorstep.domain.slots.relief import NOT_LOADED, relieved
from doorstep.domain.slots.state import evolve
from doorstep.events import Needs, TourOrder, TourShift
from doorstep.kernel.ids import DepotId, PlaceRef, ReservationId, ShipmentId, TourId, VanId
from doorstep.kernel.time import Window

AT = datetime(2026, 3, 2, 6, 0, tzinfo=UTC)
DEPOT, DAY = DepotId("kamppi"), "2026-03-02"
EARLY = Window(AT + timedelta(hours=1), AT + timedelta(hours=2))
LATE = Window(AT + timedelta(hours=2), AT + timedelta(hours=3))
ONE, TWO, THREE = TourId("t-1"), TourId("t-2"), TourId("t-3")
A, B, C = (ReservationId(key) for key in ("r-a", "r-b", "r-c"))


class Line:
    """Places on a line, a minute from each to the next."""

    def seconds(self, origin, destination):
        return abs(int(origin) - int(destination)) * 60

    def knows(self, _place):
        return True


def shift(tour, starts_h, ends_h, capacity_g=3_000):
    span = Window(AT + timedelta(hours=starts_h), AT + timedelta(hours=ends_h))
    return TourShift(tour=tour, van=VanId(tour), shift=span, capacity_g=capacity_g)


def ask(load, *commands, at=AT):
    for command in commands:
        for event in decide(load, command, at=at, placement=KernelPlacement()):
            load = evolve(load, event)
    return load


BOTH = (shift(ONE, 0, 5), shift(TWO, 0, 5))


def day(*bookings, shifts=BOTH):
    """A day with these visits, all on the first tour."""
    load = ask(
        SlotLoad(),
        OpenDay(depot=DEPOT, day=DAY, place=PlaceRef("0"), shifts=shifts, windows=(EARLY, LATE)),
    )
    for key, place, window in bookings:
        visit = Visit(reservation=key, place=PlaceRef(place), window=window, service_s=300, load_g=900)
        booking = ReserveSlot(
            depot=DEPOT, day=DAY, shipment=ShipmentId(key), visit=visit, travel=Line(), expires_at=AT
        )
        load = ask(load, booking, at=AT - timedelta(hours=8))
    keys = tuple(key for key, _, _ in bookings)
    orders = tuple(TourOrder(tour=one.tour, reservations=() if n else keys) for n, one in enumerate(shifts))
    return replace(load, tours=orders)


def lock(load, *tours):
    return ask(load, *(LockTour(depot=DEPOT, day=DAY, tour=tour, reason="published") for tour in tours))


def find(load, *wanted, at_depot=(), at=AT):
    return relieved(load, wanted, at_depot, travel=Line(), placement=KernelPlacement(), at=at)


def command(load, found, at_depot=()):
    return MoveUnloaded(
        depot=DEPOT,
        day=DAY,
        since_version=load.version,
        tours=found.tours,
        at_depot=tuple(at_depot),
        travel=Line(),
    )


def test_a_visit_goes_to_a_tour_that_keeps_its_promise_and_the_plan_says_why():
    load = lock(day((A, "5", EARLY), (B, "6", LATE)), ONE)
    found = find(load, A)
    assert (dict(found.moved), found.left) == ({A: TWO}, ())
    (adopted,) = decide(load, command(load, found), at=AT, placement=KernelPlacement())
    assert adopted.planner == NOT_LOADED
    now = {order.tour: order.reservations for order in evolve(load, adopted).tours}
    assert now == {ONE: (B,), TWO: (A,)}


def test_a_tour_with_its_driver_takes_goods_only_while_its_van_is_at_the_depot():
    load = lock(day((A, "5", EARLY)), ONE, TWO)
    assert find(load, A).left == (A,)
    found = find(load, A, at_depot=[TWO])
    assert found.moved == {A: TWO}
    with pytest.raises(TourFrozen, match="t-2"):
        ask(load, command(load, found))
    assert ask(load, command(load, found, [TWO])).tours == found.tours


def test_what_no_tour_can_keep_is_named():
    load = lock(day((A, "5", EARLY), (B, "6", LATE)), ONE)
    too_late = EARLY.end - timedelta(minutes=20)
    found = find(load, A, B, at=too_late)
    assert (found.moved, found.left) == ({B: TWO}, (A,))


def test_those_whose_promise_ends_first_are_placed_first():
    shifts = (shift(ONE, 0, 5), shift(TWO, 0, 5, capacity_g=1_000))
    load = lock(day((B, "6", LATE), (A, "5", EARLY), shifts=shifts), ONE)
    found = find(load, B, A)
    assert (found.moved, found.left) == ({A: TWO}, (B,))


def test_the_tour_of_the_goods_takes_nothing_back():
    load = day((A, "5", EARLY), shifts=(shift(ONE, 0, 5),))
    assert find(load, A).left == (A,)


def test_a_van_that_comes_back_for_a_next_tour_takes_them_then():
    shifts = (shift(ONE, 0, 2), shift(THREE, 2, 5))
    load = lock(day((A, "5", LATE), (B, "6", EARLY), shifts=shifts), ONE)
    assert find(load, A).moved == {A: THREE}


def test_a_plan_that_moved_on_is_looked_at_again():
    load = lock(day((A, "5", EARLY)), ONE)
    found = find(load, A)
    later = lock(load, TWO)
    with pytest.raises(PlanMoved):
        ask(later, command(load, found))


def test_the_checker_refuses_tours_that_lose_a_visit_or_come_too_late():
    load = lock(day((A, "5", EARLY), (B, "6", LATE)), ONE)
    found = find(load, A)
    lost = replace(found, tours=(TourOrder(tour=ONE, reservations=()), found.tours[1]))
    with pytest.raises(PlanFaulty, match="r-b"):
        ask(load, command(load, lost))
    with pytest.raises(PlanFaulty, match="too late"):
        ask(load, command(load, found), at=EARLY.end)


def test_nothing_moved_is_no_event():
    load = lock(day((A, "5", EARLY)), ONE)
    assert decide(load, command(load, replace(find(load), tours=load.tours)), at=AT, placement=None) == []


def test_who_has_the_higher_priority_gets_the_room_that_is_left():
    load = day((A, "5", EARLY), (B, "6", LATE), shifts=(shift(ONE, 0, 5), shift(TWO, 0, 5, capacity_g=900)))
    assert find(lock(load, ONE), A, B).left == (B,)
    dear = replace(load.bookings[B].visit, needs=Needs(priority=3))
    load = replace(load, bookings={**load.bookings, B: replace(load.bookings[B], visit=dear)})
    assert find(lock(load, ONE), A, B).left == (A,)
