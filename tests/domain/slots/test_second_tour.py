"""Today's shipment while vans are out goes with the next tour of one that comes back, when it is back."""

from datetime import UTC, datetime, timedelta

from doorstep.adapters.planners.placement import KernelPlacement
from doorstep.adapters.planners.question import KernelQuestion
from doorstep.domain.planning.ports import Legs
from doorstep.domain.planning.travel import travel_table
from doorstep.domain.slots import LockTour, OpenDay, SlotLoad
from doorstep.domain.slots.commands import ExpectReturn
from doorstep.domain.slots.decide import decide
from doorstep.domain.slots.offers import Wish
from doorstep.domain.slots.state import evolve
from doorstep.events import TourShift
from doorstep.kernel.ids import DepotId, PlaceRef, TourId, VanId
from doorstep.kernel.time import Window

EIGHT = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
DEPOT, DAY = DepotId("kamppi"), "2026-03-02"
OUT, NEXT = TourId("t-1"), TourId("t-2")
WINDOWS = tuple(Window(EIGHT + timedelta(hours=h), EIGHT + timedelta(hours=h + 1)) for h in range(9))
TRAVEL = travel_table(
    [PlaceRef("depot"), PlaceRef("door")],
    Legs(durations_s=((0, 600), (600, 0)), distances_m=((0, 4_000), (4_000, 0)), estimated=False),
)


def at(hour, minute=0):
    return EIGHT.replace(hour=hour, minute=minute)


def day(*commands):
    shift = Window(EIGHT, at(17))
    tours = (
        TourShift(tour=OUT, van=VanId("v"), shift=shift, capacity_g=9_000),
        TourShift(tour=NEXT, van=VanId("v"), shift=shift, capacity_g=9_000, follows=OUT, reload_s=1_200),
    )
    opened = OpenDay(depot=DEPOT, day=DAY, place=PlaceRef("depot"), shifts=tours, windows=WINDOWS)
    load = SlotLoad()
    for command in (opened, LockTour(depot=DEPOT, day=DAY, tour=OUT, reason="published"), *commands):
        for event in decide(load, command, at=EIGHT, placement=KernelPlacement()):
            load = evolve(load, event)
    return load


def back(moment):
    return ExpectReturn(depot=DEPOT, day=DAY, tour=OUT, returns_at=moment)


def first_window(load):
    wish = Wish(place=PlaceRef("door"), service_s=300, load_g=1_000)
    offers = KernelQuestion().offers([load], wish, TRAVEL, at=at(11))
    return next(offer.window.start for offer in offers if not offer.limit)


def test_at_eleven_the_first_window_is_one_that_the_second_tour_reaches():
    assert first_window(day(back(at(12, 30)))) == at(13)


def test_a_van_that_comes_back_later_than_planned_moves_the_first_window():
    assert first_window(day(back(at(12, 30)), back(at(14, 10)))) == at(14)


def test_a_van_that_is_back_already_needs_what_a_depot_needs_to_load():
    assert first_window(day(back(at(9)))) == at(11)


def test_a_few_minutes_are_no_news_and_nobody_waits_for_the_last_tour_of_a_van():
    load = day(back(at(12, 30)))
    assert day(back(at(12, 30)), back(at(12, 34))) == load
    last = ExpectReturn(depot=DEPOT, day=DAY, tour=NEXT, returns_at=at(16))
    assert day(back(at(12, 30)), last) == load
