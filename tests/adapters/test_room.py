"""Room found by rearranging: what insertion cannot keep is offered and held, and checked when it is held."""

from dataclasses import replace
from datetime import timedelta
from time import thread_time
from typing import ClassVar

import pytest
from tests.adapters.test_slot_question import AT, DEPOT, PLACEMENT, ROAD, booking, loaded, opened

from doorstep.adapters.planners.question import KernelQuestion
from doorstep.adapters.planners.rearranging import Rearranged
from doorstep.adapters.planners.room import AT_ONCE, KernelRoom, leaves_room
from doorstep.adapters.planners.ruin_recreate import RuinRecreatePlanner, load
from doorstep.domain.planning.insertion import Limit
from doorstep.domain.slots import LockTour, ReleaseSlot, day_plan
from doorstep.domain.slots.decide import decide
from doorstep.domain.slots.offers import KEPT_FOR_OTHERS, Wish, is_nearly_full
from doorstep.domain.slots.refusals import KeptForOthers, NotDeliverable
from doorstep.domain.slots.state import evolve
from doorstep.events import PlanAdopted, SlotReserved, TourOrder
from doorstep.kernel.ids import PlaceRef, ReservationId, TourId

pytestmark = pytest.mark.timeout(180)  # the first start compiles

DAY = "2026-03-02"
ZIGZAG = ("r-1", "r-9", "r-2", "r-8")
NEAR = (("r-1", 1), ("r-2", 1), ("r-3", 1), ("r-4", 1))
FAR = Wish(place=PlaceRef("11"), service_s=300, load_g=1_000)


@pytest.fixture(scope="module", autouse=True)
def compiled():
    load()


@pytest.fixture
def room():
    room = KernelRoom(quick=RuinRecreatePlanner(), patient=RuinRecreatePlanner())
    yield room
    room.close()


def zigzag(*more):
    """One van that drives to and fro in the first window: there is room, but not in this order."""
    command = opened(DAY, AT)
    window = command.windows[0]
    found = loaded(command, *(booking(DAY, key, key[2:], window) for key in ZIGZAG), *more)
    tours = (TourOrder(tour=found.shifts[0].tour, reservations=tuple(ReservationId(key) for key in ZIGZAG)),)
    return replace(found, tours=tours)


def asked(load, room, seconds=1.0):
    first = KernelQuestion().offers([load], FAR, ROAD, at=AT - timedelta(hours=12))
    widened = room.widened(first, [load], FAR, ROAD, at=AT - timedelta(hours=12), seconds=seconds)
    return first, widened


def wish_for(load, room, name="r-11"):
    visit = booking(DAY, name, 11, load.windows[0]).visit
    tours = room.rearranged(load, visit, ROAD, at=AT, seconds=1)
    return replace(booking(DAY, name, 11, load.windows[0]), rearranged=tours)


def after(load, events):
    for event in events:
        load = evolve(load, event)
    return load


def test_what_insertion_cannot_keep_is_offered_when_the_tour_can_be_driven_otherwise(room):
    first, widened = asked(zigzag(), room)
    assert (first[0].limit, widened[0].limit) == (Limit.TIME, "")
    assert widened[1:] == first[1:]


def test_without_time_to_look_the_answer_stays_as_it_is(room):
    first, widened = asked(zigzag(), room, seconds=0)
    assert widened == first


def test_a_window_that_no_order_can_keep_stays_closed(room):
    load = zigzag()
    far = replace(FAR, service_s=6_000)
    first = KernelQuestion().offers([load], far, ROAD, at=AT - timedelta(hours=12))
    widened = room.widened(first, [load], far, ROAD, at=AT - timedelta(hours=12), seconds=0.1)
    assert widened[0].limit == first[0].limit == Limit.TIME


def test_a_window_that_cannot_be_kept_does_not_take_the_time_of_the_others():
    class Busy(RuinRecreatePlanner):
        given: ClassVar[list[float]] = []

        def complete(self, problem, *, incumbent, seconds, seed):
            del problem, incumbent, seed
            self.given.append(seconds)
            ends = thread_time() + seconds
            while thread_time() < ends:
                pass

    load, asked_at = zigzag(), AT - timedelta(hours=12)
    first = KernelQuestion().offers([load], FAR, ROAD, at=asked_at)
    closed = [replace(offer, limit=Limit.TIME) for offer in first]
    room = KernelRoom(quick=Busy(), patient=Busy())
    room.widened(closed, [load], FAR, ROAD, at=asked_at, seconds=0.02 * len(closed))
    room.close()
    assert len(Busy.given) == len(closed)
    assert max(Busy.given) < 0.03


def test_what_was_looked_into_behind_an_answer_is_in_the_next(room):
    load = zigzag()
    first, _ = asked(load, room, seconds=0)
    room.look_on(first, [load], FAR, ROAD, at=AT - timedelta(hours=12))
    room._behind.shutdown()  # noqa: SLF001  # waits until it has looked
    assert asked(load, room, seconds=0)[1][0].limit == ""


def test_when_many_ask_at_once_only_what_is_known_is_told(room):
    load = zigzag()
    for _ in range(AT_ONCE):
        room._turns.acquire()  # noqa: SLF001  # others are being searched for
    assert asked(load, room)[1][0].limit == Limit.TIME
    room._turns.release()  # noqa: SLF001
    assert asked(load, room)[1][0].limit == ""
    room._turns.acquire()  # noqa: SLF001
    assert asked(load, room)[1][0].limit == ""


def test_a_hold_rearranges_the_tour_and_keeps_every_booking(room):
    load = zigzag()
    adopted, reserved = decide(load, wish_for(load, room), at=AT, placement=PLACEMENT)
    assert (type(adopted), type(reserved)) == (PlanAdopted, SlotReserved)
    held = after(load, [adopted])
    assert PLACEMENT.faults(day_plan(held, at=AT), held.tours, ROAD) == []
    held = after(held, [reserved])
    assert {key for order in held.tours for key in order.reservations} == {*ZIGZAG, "r-11"}
    assert PLACEMENT.faults(day_plan(held, at=AT), held.tours, ROAD) == []


def test_a_hold_that_needs_no_rearranging_makes_none(room):
    load = loaded(opened(DAY, AT), booking(DAY, "r-1", 1, opened(DAY, AT).windows[0]))
    (reserved,) = decide(load, wish_for(load, room), at=AT, placement=PLACEMENT)
    assert isinstance(reserved, SlotReserved)


def test_what_was_booked_meanwhile_keeps_its_place_or_the_hold_is_refused(room):
    load = zigzag()
    command = wish_for(load, room)
    later = booking(DAY, "r-3", 3, load.windows[2])
    load = after(load, decide(load, later, at=AT, placement=PLACEMENT))
    held = after(load, decide(load, command, at=AT, placement=PLACEMENT))
    assert set(held.bookings) == {*ZIGZAG, "r-3", "r-11"}
    assert PLACEMENT.faults(day_plan(held, at=AT), held.tours, ROAD) == []


def test_what_was_released_meanwhile_is_gone(room):
    load = zigzag()
    command = wish_for(load, room)
    gone = ReleaseSlot(depot=DEPOT, day=DAY, reservation=ReservationId("r-9"), reason="cancelled")
    load = after(load, decide(load, gone, at=AT, placement=PLACEMENT))
    held = after(load, decide(load, command, at=AT, placement=PLACEMENT))
    assert {key for order in held.tours for key in order.reservations} == {"r-1", "r-2", "r-8", "r-11"}


def test_a_tour_that_was_locked_meanwhile_stays_as_its_driver_has_it(room):
    load = zigzag()
    command = wish_for(load, room)
    lock = LockTour(depot=DEPOT, day=DAY, tour=load.shifts[0].tour, reason="published")
    load = after(load, decide(load, lock, at=AT, placement=PLACEMENT))
    with pytest.raises(NotDeliverable):
        decide(load, command, at=AT, placement=PLACEMENT)


@pytest.mark.parametrize(
    "keys",
    [(), ("r-11",), (*ZIGZAG, "r-11", "r-11"), (*ZIGZAG, "r-11"), ("r-11", "r-1", "r-2", "r-8")],
    ids=["nothing", "alone", "twice", "too late", "one left out"],
)
def test_tours_that_do_not_keep_everything_are_never_believed(keys):
    load = zigzag()
    tours = (TourOrder(tour=TourId(f"{DAY}-t0"), reservations=tuple(ReservationId(key) for key in keys)),)
    command = replace(booking(DAY, "r-11", 11, load.windows[0]), rearranged=tours)
    try:
        held = after(load, decide(load, command, at=AT, placement=PLACEMENT))
    except NotDeliverable:
        return
    assert set(held.bookings) == {*ZIGZAG, "r-11"}
    assert PLACEMENT.faults(day_plan(held, at=AT), held.tours, ROAD) == []


def test_on_a_day_nearly_full_no_room_is_made_that_costs_the_room_of_several():
    offers = KernelQuestion().offers([zigzag()], FAR, ROAD, at=AT - timedelta(hours=12))
    found = Rearranged(tours=(), extra_s=900, extra_m=None, mean_s=200)
    assert found.answer(offers[0], full=True).limit == KEPT_FOR_OTHERS
    assert found.answer(offers[0], full=False).limit == ""
    assert replace(found, extra_s=500).answer(offers[0], full=True).limit == ""
    assert not is_nearly_full(offers, zigzag())
    nearly = [replace(offer, limit=Limit.TIME) for offer in offers]
    assert leaves_room(FAR, nearly, zigzag())
    theirs = replace(FAR, set_aside=frozenset({(zigzag().depot, zigzag().day)}))
    assert not leaves_room(theirs, nearly, zigzag())


def test_what_takes_the_time_of_several_others_is_not_held_either_unless_it_need_not_spare_them(room):
    command = opened(DAY, AT)
    near = loaded(command, *(booking(DAY, key, place, command.windows[0]) for key, place in NEAR))
    visit = booking(DAY, "r-11", 11, command.windows[0]).visit
    found = room.rearranged(near, visit, ROAD, at=AT, seconds=1)
    assert found is not None
    assert any("r-11" in order.reservations for order in found)
    with pytest.raises(KeptForOthers, match="adds 2 min"):
        room.rearranged(near, visit, ROAD, at=AT, seconds=1, sparing=True)


def test_what_costs_others_little_is_held_on_any_day(room):
    visit = booking(DAY, "r-11", 11, zigzag().windows[0]).visit
    assert room.rearranged(zigzag(), visit, ROAD, at=AT, seconds=1, sparing=True)
