"""A hold that would take what others may count on is refused; theirs never is because of it."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

import pytest

from doorstep.domain.slots import LockTour, OpenDay, Placed, ReserveSlot, SlotLoad, Visit
from doorstep.domain.slots.decide import decide
from doorstep.domain.slots.refusals import CapacitySetAside
from doorstep.domain.slots.spare import spare_s, working_s
from doorstep.domain.slots.state import evolve
from doorstep.events import TourShift
from doorstep.kernel.ids import DepotId, PartyId, PlaceRef, ReservationId, ShipmentId, TourId, VanId
from doorstep.kernel.time import Window

AT = datetime(2026, 3, 2, 6, 0, tzinfo=UTC)
DEPOT, DAY = DepotId("kamppi"), "2026-03-02"
MORNING = Window(AT + timedelta(hours=2), AT + timedelta(hours=4))
SHIFTS = tuple(
    TourShift(
        tour=TourId(f"t-{n}"),
        van=VanId(f"v-{n}"),
        shift=Window(AT + timedelta(hours=1), AT + timedelta(hours=3)),
        capacity_g=50_000,
    )
    for n in (1, 2)
)
OPEN = OpenDay(depot=DEPOT, day=DAY, place=PlaceRef("depot"), shifts=SHIFTS, windows=(MORNING,))


class FirstTour:
    """Every visit last on the first tour, two minutes of driving added."""

    def place(self, plan, _visit, _travel):
        return Placed(tour=SHIFTS[0].tour, index=len(plan.tours[0].reservations), extra_s=120)


class MinuteApart:
    """Every place is a minute from every other."""

    def seconds(self, *_):
        return 60

    def knows(self, _):
        return True


@dataclass
class Leaves:
    """Lets a visit take so much, and remembers what it was asked."""

    most_s: int
    until: datetime = AT + timedelta(hours=1)
    asked: tuple = ()

    def binds(self, at):
        return at < self.until

    def seconds(self, taken, *, spare_s, at):
        self.asked = (sorted(one.taken_s for one in taken), spare_s, at)
        return self.most_s


def reserve(name, **fields):
    visit = Visit(
        reservation=ReservationId(name), place=PlaceRef(name), window=MORNING, service_s=180, load_g=900
    )
    command = ReserveSlot(
        depot=DEPOT,
        day=DAY,
        shipment=ShipmentId(f"shp-{name}"),
        visit=visit,
        travel=MinuteApart(),
        expires_at=AT,
        brand=PartyId("roaster"),
        zone="00740",
    )
    return replace(command, **fields)


def asked(*commands, at=AT):
    load, events = SlotLoad(), []
    for command in commands:
        events = list(decide(load, command, at=at, placement=FirstTour()))
        for event in events:
            load = evolve(load, event)
    return load, events


def test_a_visit_may_take_its_service_and_the_driving_it_adds():
    load, events = asked(OPEN, reserve("r-1", allowance=Leaves(300)))
    assert (events[0].extra_s, events[0].brand, events[0].zone) == (120, "roaster", "00740")
    (booking,) = load.bookings.values()
    assert (booking.taken_s, booking.brand, booking.zone) == (300, "roaster", "00740")


def test_a_visit_that_takes_more_than_is_left_to_it_is_refused_and_says_so():
    with pytest.raises(CapacitySetAside, match="takes 5 min of 2026-03-02; 4 min are not set aside"):
        asked(OPEN, reserve("r-1", allowance=Leaves(299)))


def test_what_was_released_binds_nobody():
    late = Leaves(0, until=AT)
    assert asked(OPEN, reserve("r-1", allowance=late))[1]
    assert late.asked == ()


def test_the_allowance_is_told_of_every_booking_and_of_the_time_that_is_left():
    allowance = Leaves(300)
    asked(OPEN, reserve("r-1"), reserve("r-2", allowance=allowance))
    there_is = 2 * 2 * 3600
    assert allowance.asked == ([300], there_is - 180 - 120, AT)


def test_a_locked_tour_has_no_time_left_for_anybody():
    load, _ = asked(OPEN, reserve("r-1"), LockTour(depot=DEPOT, day=DAY, tour=SHIFTS[1].tour, reason="left"))
    assert working_s(load) == 4 * 3600
    assert spare_s(load, MinuteApart(), at=AT) == 2 * 3600 - 300


def test_time_that_has_gone_by_is_not_left():
    load, _ = asked(OPEN)
    assert spare_s(load, MinuteApart(), at=AT + timedelta(hours=1, minutes=30)) == 2 * 3600
    assert spare_s(load, MinuteApart(), at=AT + timedelta(hours=9)) == 0
