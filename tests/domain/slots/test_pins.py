"""A pinned visit stays on its tour, or at its number there, whatever planners and people find."""

from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from doorstep.adapters.planners.improver import DayImprover
from doorstep.adapters.planners.placement import KernelPlacement
from doorstep.adapters.planners.pyvrp import PyvrpPlanner
from doorstep.adapters.planners.ruin_recreate import RuinRecreatePlanner
from doorstep.domain.slots import (
    AdoptPlan,
    LockTour,
    MoveVisit,
    OpenDay,
    ReleaseSlot,
    ReserveSlot,
    SlotLoad,
    Visit,
    day_plan,
)
from doorstep.domain.slots.commands import PinVisit, UnpinVisit
from doorstep.domain.slots.decide import decide
from doorstep.domain.slots.refusals import NoSuchVisit, NotDeliverable, VisitIsPinned
from doorstep.domain.slots.standing import misplaced
from doorstep.domain.slots.state import evolve
from doorstep.events import TourOrder, TourShift, VisitPinned, VisitUnpinned
from doorstep.kernel.errors import Refused
from doorstep.kernel.ids import DepotId, PlaceRef, ReservationId, ShipmentId, TourId, VanId
from doorstep.kernel.time import Window

AT = datetime(2026, 3, 2, 6, 0, tzinfo=UTC)
NIGHT = AT - timedelta(hours=8)
DEPOT, DAY = DepotId("kamppi"), "2026-03-02"
WINDOW = Window(AT + timedelta(hours=1), AT + timedelta(hours=4))
ONE, TWO = TourId("t-1"), TourId("t-2")
PLACEMENT = KernelPlacement()


class Line:
    """Places on a line, a minute from each to the next."""

    def seconds(self, origin, destination):
        return abs(int(origin) - int(destination)) * 60

    def knows(self, _place):
        return True


def key(place):
    return ReservationId(f"r-{place}")


def open_day(capacity_g=9_000):
    shifts = tuple(
        TourShift(
            tour=tour, van=VanId(tour), shift=Window(AT, AT + timedelta(hours=5)), capacity_g=capacity_g
        )
        for tour in (ONE, TWO)
    )
    return OpenDay(depot=DEPOT, day=DAY, place=PlaceRef("0"), shifts=shifts, windows=(WINDOW,))


def book(place):
    visit = Visit(reservation=key(place), place=PlaceRef(str(place)), window=WINDOW, service_s=60, load_g=900)
    shipment = ShipmentId(f"shp-{place}")
    return ReserveSlot(depot=DEPOT, day=DAY, shipment=shipment, visit=visit, travel=Line(), expires_at=AT)


def ask(load, *commands):
    for command in commands:
        for event in decide(load, command, at=NIGHT, placement=PLACEMENT):
            load = evolve(load, event)
    return load


def pin(place, *, at_place=False):
    return PinVisit(depot=DEPOT, day=DAY, reservation=key(place), place=at_place)


def adopt(load, *orders):
    tours = tuple(
        TourOrder(tour=tour, reservations=tuple(order))
        for tour, order in zip((ONE, TWO), orders, strict=True)
    )
    return AdoptPlan(
        depot=DEPOT, day=DAY, since_version=load.version, tours=tours, travel=Line(), planner="test"
    )


def day(*places):
    """A day with all visits on the first tour, in this sequence."""
    load = ask(SlotLoad(), open_day(), *(book(place) for place in places))
    keys = tuple(key(place) for place in places)
    return replace(
        load, tours=(TourOrder(tour=ONE, reservations=keys), replace(load.tours[1], reservations=()))
    )


def move(load, place, tour, index=None):
    return MoveVisit(
        depot=DEPOT,
        day=DAY,
        reservation=key(place),
        tour=tour,
        index=index,
        since_version=load.version,
        travel=Line(),
    )


def test_a_pin_says_where_the_visit_stands_and_a_second_time_nothing():
    load = day(9, 3, 5)
    (event,) = decide(load, pin(3, at_place=True), at=NIGHT, placement=PLACEMENT)
    assert (type(event), event.tour, event.index) == (VisitPinned, ONE, 1)
    assert decide(evolve(load, event), pin(3, at_place=True), at=NIGHT, placement=PLACEMENT) == []
    (looser,) = decide(evolve(load, event), pin(3), at=NIGHT, placement=PLACEMENT)
    assert looser.index is None
    unpin = UnpinVisit(depot=DEPOT, day=DAY, reservation=key(3))
    (gone,) = decide(evolve(load, event), unpin, at=NIGHT, placement=PLACEMENT)
    assert isinstance(gone, VisitUnpinned)
    assert decide(load, unpin, at=NIGHT, placement=PLACEMENT) == []
    for stray in (pin(77), UnpinVisit(depot=DEPOT, day=DAY, reservation=key(77))):
        with pytest.raises(NoSuchVisit):
            decide(load, stray, at=NIGHT, placement=PLACEMENT)


def test_the_checker_and_the_adoption_refuse_a_plan_that_moves_a_pinned_visit():
    load = ask(day(9, 3, 5), pin(3))
    elsewhere = adopt(load, (key(5), key(9)), (key(3),))
    with pytest.raises(VisitIsPinned, match="r-3 is pinned to tour t-1"):
        ask(load, elsewhere)
    assert PLACEMENT.faults(day_plan(load), elsewhere.tours, Line())[0] == "visit r-3 is pinned to tour t-1"
    assert ask(load, adopt(load, (key(3), key(5), key(9)), ())).tours[0].reservations[0] == key(3)
    placed = ask(day(9, 3, 5), pin(3, at_place=True))
    with pytest.raises(VisitIsPinned, match="number 2"):
        ask(placed, adopt(placed, (key(3), key(5), key(9)), ()))


def test_nobody_moves_it_by_hand_before_it_is_unpinned():
    load = ask(day(9, 3, 5), pin(3, at_place=True))
    for wish in (move(load, 3, TWO), move(load, 9, TWO), move(load, 5, ONE, 0)):
        with pytest.raises(VisitIsPinned):
            ask(load, wish)
    load = ask(load, UnpinVisit(depot=DEPOT, day=DAY, reservation=key(3)))
    assert ask(load, move(load, 3, TWO)).tours[1].reservations == (key(3),)


def test_bookings_go_around_it_and_a_release_before_it_changes_its_number():
    load = ask(day(9, 3), pin(3, at_place=True), book(6))
    assert load.tours[0].reservations[:2] == (key(9), key(3)), "between nine and three it would cost nothing"
    load = ask(load, ReleaseSlot(depot=DEPOT, day=DAY, reservation=key(9), reason="moved"))
    assert (load.pins[key(3)].index, misplaced(load.pins, load.tours)) == (0, [])
    load = ask(load, ReleaseSlot(depot=DEPOT, day=DAY, reservation=key(3), reason="moved"))
    assert load.pins == {}


@pytest.mark.parametrize("planner", [RuinRecreatePlanner(), PyvrpPlanner()], ids=["own", "pyvrp"])
@pytest.mark.parametrize("at_place", [False, True])
def test_planners_leave_it_where_it_is(planner, at_place):
    load = ask(day(40, 2, 38, 4, 36, 6), pin(2, at_place=at_place))
    found = DayImprover(planner=planner).improve(day_plan(load), Line(), seconds=0.2, seed=1)
    tours = load.tours if found is None else found
    assert misplaced(load.pins, tours) == []
    assert at_place or found is not None


def test_a_frozen_tour_says_that_it_would_have_had_room():
    load = ask(SlotLoad(), open_day(capacity_g=900), book(5))
    busy = next(order.tour for order in load.tours if order.reservations)
    idle = next(order.tour for order in load.tours if not order.reservations)
    frozen = ask(load, LockTour(depot=DEPOT, day=DAY, tour=idle, reason="by hand"))
    with pytest.raises(NotDeliverable, match=f"tour {idle} has room, but it is frozen"):
        ask(frozen, book(6))
    full = ask(load, book(6), LockTour(depot=DEPOT, day=DAY, tour=busy, reason="by hand"))
    with pytest.raises(NotDeliverable) as refusal:
        ask(full, book(7))
    assert "frozen" not in str(refusal.value)


@given(st.data())
@settings(max_examples=40, deadline=None)
def test_whatever_is_asked_a_pinned_visit_never_moves(data):
    load = day(*data.draw(st.permutations([2, 4, 6, 8])))
    placed, loose = data.draw(st.permutations([2, 4, 6, 8]))[:2]
    load = ask(load, pin(placed, at_place=True), pin(loose))
    before = load.pins[key(placed)].index
    for number in range(data.draw(st.integers(1, 5))):
        keys = data.draw(st.permutations([one for order in load.tours for one in order.reservations]))
        cut = data.draw(st.integers(0, len(keys)))
        place, tour = data.draw(st.sampled_from([2, 4, 6, 8])), data.draw(st.sampled_from([ONE, TWO]))
        command = data.draw(
            st.sampled_from([adopt(load, keys[:cut], keys[cut:]), move(load, place, tour), book(10 + number)])
        )
        with suppress(Refused):
            load = ask(load, command)
    assert load.tours[0].reservations[before] == key(placed)
    assert key(loose) in load.tours[0].reservations
