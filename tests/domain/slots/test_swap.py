"""Instead of what somebody has of a day: the old goes and the new is booked for good, or nothing changes."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.domain.slots.test_booking import AT, DAY, DEPOT, EXPIRES, MORNING, OPEN, SHIFT

from doorstep.domain.slots import ConfirmSlot, Placed, ReleaseSlot, ReserveSlot, SlotLoad, Visit
from doorstep.domain.slots.decide import decide
from doorstep.domain.slots.refusals import NotDeliverable, ReservationTaken
from doorstep.domain.slots.state import evolve
from doorstep.events import SlotConfirmed, SlotReleased, SlotReserved
from doorstep.kernel.errors import Refused
from doorstep.kernel.ids import PlaceRef, ReservationId, ShipmentId
from doorstep.kernel.time import Window

NOON = Window(MORNING.end, MORNING.end + timedelta(hours=2))


class Everywhere:
    """Every place is known."""

    def seconds(self, _origin, _destination):
        return 60

    def knows(self, _place):
        return True


class Roomy:
    """So many visits fit into each window, and so many into the day."""

    def __init__(self, *, window=2, day=3):
        self.window, self.day = window, day

    def place(self, plan, visit, _travel):
        same = sum(one.window == visit.window for one in plan.visits.values())
        if same >= self.window or len(plan.visits) >= self.day:
            return None
        order = plan.tours[0]
        return Placed(tour=order.tour, index=len(order.reservations), extra_s=60)

    def why_not(self, _plan, _visit, _travel):
        return "the day is full"


def wish(number, shipment, window=MORNING, instead=""):
    visit = Visit(
        reservation=ReservationId(f"r-{number}"),
        place=PlaceRef(f"p-{shipment}"),
        window=window,
        service_s=300,
        load_g=100,
    )
    return ReserveSlot(
        depot=DEPOT,
        day=DAY,
        shipment=ShipmentId(f"s-{shipment}"),
        visit=visit,
        travel=Everywhere(),
        expires_at=EXPIRES,
        instead=ReservationId(instead),
    )


def confirm(number):
    return ConfirmSlot(depot=DEPOT, day=DAY, reservation=ReservationId(f"r-{number}"), real_now=AT)


def after(load, *commands, room):
    """The load after one change: all of the commands, or none."""
    for command in commands:
        for event in decide(load, command, at=AT, placement=room):
            load = evolve(load, event)
    return load


def opened():
    return after(SlotLoad(), replace(OPEN, windows=(MORNING, NOON), shifts=(SHIFT,)), room=Roomy())


def test_on_a_full_day_the_new_visit_takes_the_room_of_the_old():
    room = Roomy(day=1)
    full = after(opened(), wish(1, 1), confirm(1), room=room)
    with pytest.raises(NotDeliverable):
        decide(full, wish(2, 1, NOON), at=AT, placement=room)
    events = decide(full, wish(2, 1, NOON, instead="r-1"), at=AT, placement=room)
    assert [type(event) for event in events] == [SlotReleased, SlotReserved, SlotConfirmed]
    swapped = after(full, wish(2, 1, NOON, instead="r-1"), confirm(2), room=room)
    assert [(key, one.confirmed) for key, one in swapped.bookings.items()] == [("r-2", True)]
    assert swapped.tours[0].reservations == ("r-2",)
    assert swapped.less == ""
    assert decide(swapped, wish(2, 1, NOON, instead="r-1"), at=AT, placement=room) == []


def test_nobody_gives_up_what_somebody_else_has_and_what_is_gone_gives_no_room():
    room = Roomy(day=1)
    full = after(opened(), wish(1, 1), confirm(1), room=room)
    for own in ("r-1", "r-9"):
        with pytest.raises(NotDeliverable):
            decide(full, wish(2, 2, NOON, instead=own), at=AT, placement=room)
    with pytest.raises(ReservationTaken):
        decide(full, wish(1, 2, instead="r-1"), at=AT, placement=room)


STEPS = st.lists(
    st.tuples(st.sampled_from(["swap", "late", "book", "cancel"]), st.integers(0, 3), st.booleans()),
    max_size=25,
)


@given(steps=STEPS, window=st.integers(1, 3), day=st.integers(1, 4))
@settings(max_examples=60, deadline=None)
def test_whoever_races_everybody_who_was_promised_something_has_one_booking_and_the_day_never_bursts(
    steps, window, day
):
    # Who is late saw a reservation that was swapped meanwhile: the promise refuses all of his change.
    room, load, promised = Roomy(window=window, day=day), opened(), dict[int, str]()
    for number, (kind, who, at_noon) in enumerate(steps, 1):
        wanted = NOON if at_noon else MORNING
        old = promised.get(who, "")
        seen = "r-0" if kind == "late" else old
        asked = [wish(number, who, wanted, instead=seen), confirm(number)]
        if kind == "cancel":
            asked = [ReleaseSlot(depot=DEPOT, day=DAY, reservation=ReservationId(old), reason="cancelled")]
        elif (kind == "book") == bool(old):
            continue
        try:
            then = after(load, *asked, room=room)
        except Refused:
            continue  # nothing was recorded: the load is the one before
        if kind == "late":
            continue  # the promise names another reservation: all of the change is refused
        load = then
        promised.pop(who, None)
        if kind != "cancel":
            promised[who] = f"r-{number}"
        assert {(one.shipment, key) for key, one in load.bookings.items()} == {
            (f"s-{person}", key) for person, key in promised.items()
        }
        assert all(one.confirmed for one in load.bookings.values())
        assert sorted(load.tours[0].reservations) == sorted(load.bookings)
        assert len(load.bookings) <= day
        taken = [one.visit.window for one in load.bookings.values()]
        assert max((taken.count(one) for one in taken), default=0) <= window
