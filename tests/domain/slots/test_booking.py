"""Booking a window: hold, confirm, release; and what happens when it is asked twice or too late."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from doorstep.domain.slots import (
    ConfirmSlot,
    LockTour,
    OpenDay,
    Placed,
    ReleaseSlot,
    ReserveSlot,
    SlotLoad,
    UnlockTour,
    Visit,
    booked,
    day_plan,
)
from doorstep.domain.slots.decide import decide
from doorstep.domain.slots.refusals import (
    DayAlreadyOpen,
    DayNotOpen,
    HoldExpired,
    NoSuchTour,
    NoSuchWindow,
    NotDeliverable,
    PlanMoved,
    ReservationTaken,
    TravelMissing,
)
from doorstep.domain.slots.state import evolve
from doorstep.domain.slots.timers import timers
from doorstep.events import SlotConfirmed, SlotNarrowed, SlotReleased, TourLocked, TourShift
from doorstep.kernel.ids import DepotId, PlaceRef, ReservationId, ShipmentId, TourId, VanId
from doorstep.kernel.later import Later, Never
from doorstep.kernel.time import Window, either

AT = datetime(2026, 3, 2, 6, 0, tzinfo=UTC)
EXPIRES = AT + timedelta(minutes=10)
DEPOT, DAY = DepotId("kamppi"), "2026-03-02"
MORNING = Window(AT + timedelta(hours=2), AT + timedelta(hours=4))
NIGHT = Window(AT + timedelta(hours=16), AT + timedelta(hours=18))
SHIFT = TourShift(
    tour=TourId("t-1"),
    van=VanId("v-1"),
    shift=Window(AT + timedelta(hours=1), AT + timedelta(hours=9)),
    capacity_g=50_000,
)
OPEN = OpenDay(depot=DEPOT, day=DAY, place=PlaceRef("depot"), shifts=(SHIFT,), windows=(MORNING,))


class Anywhere:
    """Places every visit last on the only tour, as long as `room` is left."""

    def __init__(self, room=99):
        self.room = room

    def place(self, plan, _visit, _travel):
        placed = len(plan.tours[0].reservations)
        return Placed(tour=SHIFT.tour, index=placed, extra_s=60) if placed < self.room else None

    def why_not(self, *_):
        return "the only tour is full"

    def cost(self, *_):
        return 0

    def faults(self, *_):
        return ()


class NoRoads:
    """A travel that is never asked."""

    def seconds(self, *_):
        return None

    def knows(self, place):
        return place != "elsewhere"


def reserve(name, window=MORNING, **fields):
    visit = Visit(
        reservation=ReservationId(name), place=PlaceRef("home"), window=window, service_s=180, load_g=900
    )
    return ReserveSlot(
        depot=DEPOT,
        day=DAY,
        shipment=ShipmentId(f"shp-{name}"),
        visit=replace(visit, **fields),
        travel=NoRoads(),
        expires_at=EXPIRES,
    )


def confirm(name, real_now=AT):
    return ConfirmSlot(depot=DEPOT, day=DAY, reservation=ReservationId(name), real_now=real_now)


def release(name, reason="moved"):
    return ReleaseSlot(depot=DEPOT, day=DAY, reservation=ReservationId(name), reason=reason)


def asked(*commands, placement=None):
    """The load after `commands`, and the events of the last one."""
    load, events = SlotLoad(), []
    for command in commands:
        events = list(decide(load, command, at=AT, placement=placement or Anywhere()))
        for event in events:
            load = evolve(load, event)
    return load, events


def test_a_reservation_takes_capacity_in_the_plan():
    load, (event,) = asked(OPEN, reserve("r-1"))
    assert (event.tour, event.index, event.depot, event.day) == (SHIFT.tour, 0, DEPOT, DAY)
    assert load.tours[0].reservations == ("r-1",)
    assert booked(load) == {MORNING: 1}
    assert load.version == 2


def test_reserving_twice_is_one_reservation():
    load, events = asked(OPEN, reserve("r-1"), reserve("r-1"))
    assert events == []
    assert load.tours[0].reservations == ("r-1",)


def test_a_reservation_cannot_stand_for_two_visits():
    with pytest.raises(ReservationTaken):
        asked(OPEN, reserve("r-1"), reserve("r-1", load_g=1))


def test_a_visit_that_does_not_fit_is_refused_with_the_reason():
    with pytest.raises(NotDeliverable, match="the only tour is full"):
        asked(OPEN, reserve("r-1"), reserve("r-2"), placement=Anywhere(room=1))


def test_a_question_that_does_not_know_the_way_to_a_booked_place_has_to_be_asked_again():
    with pytest.raises(TravelMissing, match="elsewhere"):
        asked(OPEN, reserve("r-1", place=PlaceRef("elsewhere")), reserve("r-2"))


def test_only_windows_of_the_day_can_be_booked():
    with pytest.raises(NoSuchWindow):
        asked(OPEN, reserve("r-1", window=NIGHT))


def test_a_day_that_nobody_opened_takes_no_booking():
    with pytest.raises(DayNotOpen):
        asked(reserve("r-1"))


def test_opening_a_day_again_changes_nothing():
    assert asked(OPEN, OPEN)[1] == []


def test_a_day_cannot_be_opened_again_with_other_windows():
    with pytest.raises(DayAlreadyOpen):
        asked(OPEN, replace(OPEN, windows=(NIGHT,)))


def test_confirming_makes_a_hold_stand_for_good():
    load, events = asked(OPEN, reserve("r-1"), confirm("r-1"))
    assert isinstance(events[0], SlotConfirmed)
    assert load.bookings[ReservationId("r-1")].confirmed
    assert asked(OPEN, reserve("r-1"), confirm("r-1"), confirm("r-1"))[1] == []


def test_a_hold_past_its_time_can_be_confirmed_while_the_plan_still_serves_it():
    load, _ = asked(OPEN, reserve("r-1"), confirm("r-1", real_now=EXPIRES + timedelta(minutes=1)))
    assert load.bookings[ReservationId("r-1")].confirmed


def test_a_hold_that_was_released_cannot_be_confirmed():
    with pytest.raises(HoldExpired):
        asked(OPEN, reserve("r-1"), release("r-1", reason="expired"), confirm("r-1"))


def test_releasing_gives_the_capacity_back():
    load, events = asked(OPEN, reserve("r-1"), reserve("r-2"), release("r-1"))
    assert isinstance(events[0], SlotReleased)
    assert load.tours[0].reservations == ("r-2",)
    assert booked(load) == {MORNING: 1}


def test_releasing_what_is_not_held_changes_nothing():
    assert asked(OPEN, release("r-1"))[1] == []


def test_a_confirmed_booking_outlives_the_timer_of_its_hold():
    load, events = asked(OPEN, reserve("r-1"), confirm("r-1"), release("r-1", reason="expired"))
    assert events == []
    assert load.tours[0].reservations == ("r-1",)


def test_a_hold_sets_a_timer_on_real_time_that_its_confirmation_cancels():
    _, (reserved,) = asked(OPEN, reserve("r-1"))
    (later,) = timers(reserved)
    facts = {"depot": "kamppi", "day": DAY}
    assert later == Later(kind="release_hold", key="r-1", due=EXPIRES, real=True, facts=facts)
    _, (confirmed,) = asked(OPEN, reserve("r-1"), confirm("r-1"))
    assert timers(confirmed) == (Never(kind="release_hold", key="r-1"),)


def test_a_locked_tour_is_closed_to_planners_until_it_is_unlocked():
    lock = LockTour(depot=DEPOT, day=DAY, tour=SHIFT.tour, reason="loaded")
    unlock = UnlockTour(depot=DEPOT, day=DAY, tour=SHIFT.tour)
    assert day_plan(asked(OPEN, lock)[0]).locked == {SHIFT.tour}
    assert day_plan(asked(OPEN, lock, unlock)[0]).locked == frozenset()
    assert asked(OPEN, lock, lock)[1] == asked(OPEN, unlock)[1] == []


def lock(*given):
    keys = tuple(map(ReservationId, given))
    return LockTour(depot=DEPOT, day=DAY, tour=SHIFT.tour, reason="published", given=keys)


def test_a_tour_is_locked_as_its_driver_was_given_it():
    load, events = asked(OPEN, reserve("r-1"), confirm("r-1"), lock("r-1"))
    assert isinstance(events[0], TourLocked)
    assert load.tours[0].reservations == ("r-1",)


def test_a_hold_that_a_driver_does_not_know_of_is_released_with_the_lock():
    load, (released, locked) = asked(OPEN, reserve("r-1"), confirm("r-1"), reserve("r-2"), lock("r-1"))
    assert (released.reservation, released.reason) == ("r-2", "expired")
    assert isinstance(locked, TourLocked)
    assert load.tours[0].reservations == ("r-1",)
    with pytest.raises(HoldExpired):
        decide(load, confirm("r-2"), at=AT, placement=Anywhere())


@pytest.mark.parametrize("given", [(), ("r-2", "r-1"), ("r-1", "r-2", "r-3")])
def test_a_tour_that_changed_since_it_was_drawn_up_is_not_locked(given):
    booked_two = (reserve("r-1"), reserve("r-2"), confirm("r-1"), confirm("r-2"))
    with pytest.raises(PlanMoved):
        asked(OPEN, *booked_two, lock(*given))


def test_locking_what_is_locked_already_still_looks_at_what_was_given():
    by_hand = LockTour(depot=DEPOT, day=DAY, tour=SHIFT.tour, reason="by hand")
    assert asked(OPEN, reserve("r-1"), confirm("r-1"), by_hand, lock("r-1"))[1] == []
    with pytest.raises(PlanMoved):
        asked(OPEN, reserve("r-1"), confirm("r-1"), by_hand, lock())


def test_a_tour_that_does_not_exist_cannot_be_locked():
    with pytest.raises(NoSuchTour):
        asked(OPEN, LockTour(depot=DEPOT, day=DAY, tour=TourId("t-9"), reason="loaded"))


def test_no_changed_tour_leaves_before_the_depot_had_time_to_load():
    load, _ = asked(OPEN)
    assert day_plan(load, at=AT).leaves_from == AT + timedelta(minutes=30)
    assert day_plan(load).leaves_from is None


EVENING = Window(AT + timedelta(hours=6), AT + timedelta(hours=8))
OPEN_TWICE = replace(OPEN, windows=(MORNING, EVENING))
EITHER = either([MORNING, EVENING])


def test_several_windows_are_one_booking_until_one_of_them_is_told():
    lock = LockTour(
        depot=DEPOT,
        day=DAY,
        tour=SHIFT.tour,
        reason="published",
        given=(ReservationId("r-1"),),
        windows={ReservationId("r-1"): EVENING, ReservationId("r-2"): MORNING},
    )
    load, events = asked(OPEN_TWICE, reserve("r-1", EITHER), confirm("r-1"))
    assert booked(load) == {MORNING: 1, EVENING: 1}
    load, events = asked(OPEN_TWICE, reserve("r-1", EITHER), confirm("r-1"), lock)
    assert [type(event) for event in events] == [SlotNarrowed, TourLocked]
    assert load.visits[ReservationId("r-1")].window == EVENING
    assert booked(load) == {MORNING: 0, EVENING: 1}
    _, again = asked(OPEN_TWICE, reserve("r-1", EITHER), confirm("r-1"), lock, lock)
    assert again == []


def test_each_of_several_windows_must_be_one_of_the_day():
    with pytest.raises(NoSuchWindow, match="22:00"):
        asked(OPEN_TWICE, reserve("r-1", either([MORNING, NIGHT])))
