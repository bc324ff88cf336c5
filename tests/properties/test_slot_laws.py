"""Whatever is booked, released, locked and re-planned: every booking stands in a plan without fault."""

from datetime import UTC, datetime, timedelta
from itertools import product
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from doorstep.adapters.planners.day_problem import day_problem
from doorstep.adapters.planners.placement import KernelPlacement
from doorstep.domain.planning.checker import faults
from doorstep.domain.planning.ports import Legs
from doorstep.domain.planning.travel import travel_table
from doorstep.domain.slots import (
    AdoptPlan,
    ConfirmSlot,
    LockTour,
    OpenDay,
    ReleaseSlot,
    ReserveSlot,
    SlotLoad,
    UnlockTour,
    Visit,
    day_plan,
)
from doorstep.domain.slots.decide import decide
from doorstep.domain.slots.state import evolve
from doorstep.events import TourOrder, TourShift
from doorstep.kernel.errors import Refused
from doorstep.kernel.ids import DepotId, PlaceRef, ReservationId, ShipmentId, TourId, VanId
from doorstep.kernel.time import Window

AT = datetime(2026, 3, 2, 6, 0, tzinfo=UTC)
DEPOT, DAY = DepotId("kamppi"), "2026-03-02"
WINDOWS = tuple(Window(AT + timedelta(hours=hour), AT + timedelta(hours=hour + 2)) for hour in range(1, 9, 2))
SHIFTS = tuple(
    TourShift(
        tour=TourId(f"t-{n}"),
        van=VanId(f"v-{n}"),
        shift=Window(AT + timedelta(hours=n), AT + timedelta(hours=n + 5)),
        capacity_g=4_000,
    )
    for n in range(3)
)
OPEN = OpenDay(depot=DEPOT, day=DAY, place=PlaceRef("0"), shifts=SHIFTS, windows=WINDOWS)
PLACEMENT = KernelPlacement()


UNREACHABLE = 13


def town(size=21):
    """Driving times of a made-up town with one-way streets; no road at all to one place.

    They are shortest ways, as a road engine's are: leaving out a stop never makes a tour longer.
    """
    table = [[120 + (a * 37 + b * 101) % 900 if a != b else 0 for b in range(size)] for a in range(size)]
    for via, a, b in product(range(size), repeat=3):
        if via != UNREACHABLE:
            table[a][b] = min(table[a][b], table[a][via] + table[via][b])
    legs = tuple(
        tuple(None if UNREACHABLE in (a, b) and a != b else table[a][b] for b in range(size))
        for a in range(size)
    )
    places = [PlaceRef(str(place)) for place in range(size)]
    return travel_table(places, Legs(durations_s=legs, distances_m=legs, estimated=False))


TRAVEL = town()

STEPS = st.one_of(
    st.tuples(st.just("reserve"), st.integers(1, 20), st.sampled_from(WINDOWS), st.integers(1, 40)),
    st.tuples(st.just("confirm"), st.integers(0, 30)),
    st.tuples(st.just("release"), st.integers(0, 30), st.sampled_from(["expired", "moved"])),
    st.tuples(st.just("lock"), st.sampled_from(SHIFTS)),
    st.tuples(st.just("unlock"), st.sampled_from(SHIFTS)),
    st.tuples(st.just("begin"), st.integers(0, 99)),
    st.tuples(st.just("adopt"), st.just(0)),
    st.tuples(st.just("wait"), st.integers(1, 40)),
)


class Desk:
    """The writers of one depot-day, one after the other, as the store serialises them."""

    def __init__(self):
        self.load, self.now, self.number, self.begun = SlotLoad(), AT, 0, None
        self.ask(OPEN)

    def ask(self, command):
        try:
            events = decide(self.load, command, at=self.now, placement=PLACEMENT)
        except Refused:
            return
        for event in events:
            self.load = evolve(self.load, event)

    def play(self, step):
        getattr(self, step[0])(*step[1:])

    def reserve(self, place, window, minutes):
        self.number += 1
        visit = Visit(
            reservation=ReservationId(f"r-{self.number}"),
            place=PlaceRef(str(place)),
            window=window,
            service_s=minutes * 60,
            load_g=300,
        )
        self.ask(
            ReserveSlot(
                depot=DEPOT,
                day=DAY,
                shipment=ShipmentId(f"shp-{self.number}"),
                visit=visit,
                travel=TRAVEL,
                expires_at=self.now,
            )
        )

    def confirm(self, number):
        key = ReservationId(f"r-{number}")
        self.ask(ConfirmSlot(depot=DEPOT, day=DAY, reservation=key, real_now=self.now))

    def release(self, number, reason):
        key = ReservationId(f"r-{number}")
        self.ask(ReleaseSlot(depot=DEPOT, day=DAY, reservation=key, reason=reason))

    def lock(self, shift):
        self.ask(LockTour(depot=DEPOT, day=DAY, tour=shift.tour, reason="loaded"))

    def unlock(self, shift):
        self.ask(UnlockTour(depot=DEPOT, day=DAY, tour=shift.tour))

    def begin(self, seed):
        """A planner starts from the plan of now and shuffles it; most of its plans are bad."""
        tours = [list(order.reservations) for order in self.load.tours]
        random = Random(seed)  # noqa: S311  # no secret hangs on it
        for tour in tours:
            if len(tour) > 1 and random.random() < 0.7:
                one, other = random.sample(range(len(tour)), 2)
                tour[one], tour[other] = tour[other], tour[one]
        orders = zip(self.load.tours, tours, strict=True)
        self.begun = AdoptPlan(
            depot=DEPOT,
            day=DAY,
            since_version=self.load.version,
            tours=tuple(TourOrder(tour=order.tour, reservations=tuple(tour)) for order, tour in orders),
            travel=TRAVEL,
            planner="shuffle",
        )

    def adopt(self, _):
        if self.begun:
            self.ask(self.begun)

    def wait(self, minutes):
        self.now += timedelta(minutes=minutes)


def held_against(load):
    plan = day_plan(load)
    day = day_problem(plan, TRAVEL)
    return faults(day.problem, day.orders(plan.tours))


@pytest.mark.timeout(180)
@given(st.lists(STEPS, min_size=5, max_size=60))
@settings(max_examples=60, deadline=None)
def test_every_booking_is_kept_by_a_plan_the_checker_accepts(steps):
    desk = Desk()
    for step in steps:
        desk.play(step)
    assert held_against(desk.load) == ()
    planned = sorted(key for order in desk.load.tours for key in order.reservations)
    assert planned == sorted(desk.load.bookings)


def test_the_law_would_notice_an_oversold_window():
    desk = Desk()
    desk.reserve(1, WINDOWS[0], 10)
    ((key, booking),) = desk.load.bookings.items()
    twice = ReservationId("r-x")
    spoilt = {key: booking, twice: booking}
    oversold = SlotLoad(
        place=desk.load.place,
        shifts=SHIFTS,
        windows=WINDOWS,
        bookings=spoilt,
        tours=desk.load.tours,
        version=9,
    )
    assert held_against(oversold)
