"""The slot question over several days: what is offered can be booked, and the reason is named where not."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import numpy as np
import pytest

from doorstep.adapters.planners.placement import KernelPlacement
from doorstep.adapters.planners.question import KernelQuestion
from doorstep.domain.planning.travel import TravelTable
from doorstep.domain.slots import LockTour, OpenDay, ReserveSlot, SlotLoad, Visit, day_plan
from doorstep.domain.slots.decide import decide
from doorstep.domain.slots.offers import Wish
from doorstep.domain.slots.refusals import NotDeliverable, TravelMissing
from doorstep.domain.slots.state import evolve
from doorstep.events import TourShift
from doorstep.kernel.ids import DepotId, PlaceRef, ReservationId, ShipmentId, TourId, VanId
from doorstep.kernel.time import Window

AT = datetime(2026, 3, 2, 5, 0, tzinfo=UTC)
DEPOT = DepotId("kamppi")
PLACES = 12
PLACEMENT = KernelPlacement()


def road(step_s=240):
    """Places along one road, `step_s` and a kilometre from each to the next."""
    where = np.arange(PLACES)
    apart = np.abs(where[:, None] - where[None, :]).astype(np.int64)
    return TravelTable(
        row={PlaceRef(str(place)): place for place in range(PLACES)},
        seconds_s=apart * step_s,
        metres_m=apart * 1_000,
    )


ROAD = road()


def opened(day, start, *, vans=1, capacity_g=9_000):
    windows = tuple(Window(start + timedelta(hours=h), start + timedelta(hours=h + 2)) for h in (1, 3, 5))
    shifts = tuple(
        TourShift(
            tour=TourId(f"{day}-t{n}"),
            van=VanId(f"v{n}"),
            shift=Window(start, start + timedelta(hours=6)),
            capacity_g=capacity_g,
        )
        for n in range(vans)
    )
    return OpenDay(depot=DEPOT, day=day, place=PlaceRef("0"), shifts=shifts, windows=windows)


def loaded(command, *bookings):
    load = SlotLoad()
    for each in (command, *bookings):
        for event in decide(load, each, at=AT, placement=PLACEMENT):
            load = evolve(load, event)
    return load


def booking(day, name, place, window, service_s=300):
    visit = Visit(
        reservation=ReservationId(name),
        place=PlaceRef(str(place)),
        window=window,
        service_s=service_s,
        load_g=1_000,
    )
    return ReserveSlot(
        depot=DEPOT, day=day, shipment=ShipmentId(name), visit=visit, travel=ROAD, expires_at=AT
    )


MONDAY, TUESDAY = opened("2026-03-02", AT), opened("2026-03-03", AT + timedelta(days=1))
WISH = Wish(place=PlaceRef("7"), service_s=300, load_g=1_000)


def asked(*loads, wish=WISH, at=AT, question=None):
    return (question or KernelQuestion()).offers(loads, wish, ROAD, at=at)


def test_every_window_of_every_day_is_answered_in_sequence():
    offers = asked(loaded(MONDAY), loaded(TUESDAY))
    assert [offer.window for offer in offers] == [*MONDAY.windows, *TUESDAY.windows]
    assert [offer.day for offer in offers] == ["2026-03-02"] * 3 + ["2026-03-03"] * 3
    # The last window is open for an hour before the shift ends, and the drive back takes half of it.
    assert [offer.limit for offer in offers] == [""] * 6


def test_an_offer_names_its_real_cost():
    first = asked(loaded(MONDAY))[0]
    assert (first.extra_s, first.extra_m, first.co2_g) == (2 * 7 * 240, 14_000, 2_520)
    assert not first.estimated


def test_a_window_where_a_van_passes_anyway_is_the_greener_choice():
    tuesday = loaded(TUESDAY, booking("2026-03-03", "r-1", 9, TUESDAY.windows[1]))
    offers = asked(loaded(MONDAY), tuesday)
    assert [offer.window for offer in offers if offer.greener] == []
    assert offers[4].extra_s == 0
    greener = asked(tuesday, loaded(replace(MONDAY, shifts=opened("x", AT, vans=2).shifts)))
    assert [offer.extra_s for offer in greener if offer.greener] in ([], [0])


def test_the_limit_of_a_window_that_cannot_be_kept_is_named():
    full = loaded(MONDAY, booking("2026-03-02", "r-1", 1, MONDAY.windows[0], service_s=6_500))
    assert asked(full)[0].limit == "time"
    assert asked(loaded(replace(MONDAY, shifts=opened("x", AT, capacity_g=10).shifts)))[0].limit == "load"
    assert asked(loaded(MONDAY), at=AT + timedelta(hours=4))[0].limit == "past"
    lock = LockTour(depot=DEPOT, day="2026-03-02", tour=MONDAY.shifts[0].tour, reason="loaded")
    assert {offer.limit for offer in asked(loaded(MONDAY, lock))} == {"tours_closed"}


@pytest.mark.parametrize("hours", [0, 1, 2, 3, 4])
def test_what_is_offered_is_booked_and_what_is_not_is_refused(hours):
    load = loaded(
        MONDAY,
        booking("2026-03-02", "r-1", 3, MONDAY.windows[0], service_s=2_400),
        booking("2026-03-02", "r-2", 11, MONDAY.windows[1], service_s=1_800),
    )
    at = AT + timedelta(hours=hours)
    for offer in asked(load, at=at):
        command = booking("2026-03-02", "r-new", 7, offer.window)
        if offer.limit:
            with pytest.raises(NotDeliverable):
                decide(load, command, at=at, placement=PLACEMENT)
        else:
            (event,) = decide(load, command, at=at, placement=PLACEMENT)
            assert event.window == offer.window


def test_a_new_version_of_the_plan_gets_a_new_answer():
    question = KernelQuestion()
    before = asked(loaded(TUESDAY), question=question)
    after = asked(loaded(TUESDAY, booking("2026-03-03", "r-1", 9, TUESDAY.windows[0])), question=question)
    assert (before[0].extra_s, after[0].extra_s) == (2 * 7 * 240, 0)


def test_a_table_that_grew_gives_the_same_answer_as_a_fresh_one():
    question = KernelQuestion()
    load = loaded(TUESDAY, booking("2026-03-03", "r-1", 5, TUESDAY.windows[0]))
    small = TravelTable(
        row={PlaceRef(str(place)): place for place in range(8)},
        seconds_s=ROAD.seconds_s[:8, :8],
        metres_m=ROAD.metres_m[:8, :8],
        lineage=ROAD.lineage,
    )
    question.offers([load], WISH, small, at=AT)
    far = replace(WISH, place=PlaceRef("10"))
    assert asked(load, wish=far, question=question) == asked(load, wish=far)


def test_a_question_without_the_way_to_a_place_has_to_be_asked_again():
    load = loaded(TUESDAY, booking("2026-03-03", "r-1", 9, TUESDAY.windows[0]))
    near = TravelTable(
        row={PlaceRef(str(place)): place for place in range(8)},
        seconds_s=ROAD.seconds_s[:8, :8],
        metres_m=ROAD.metres_m[:8, :8],
    )
    with pytest.raises(TravelMissing, match="9"):
        KernelQuestion().offers([load], WISH, near, at=AT)
    with pytest.raises(TravelMissing, match="11"):
        KernelQuestion().offers([loaded(MONDAY)], replace(WISH, place=PlaceRef("11")), near, at=AT)


def test_travel_times_without_distances_give_an_estimate():
    class Pairs:
        def seconds(self, origin, destination):
            return ROAD.seconds(origin, destination)

        def knows(self, place):
            return ROAD.knows(place)

    offers = KernelQuestion().offers([loaded(MONDAY)], WISH, Pairs(), at=AT)
    assert offers[0].extra_s == 2 * 7 * 240
    assert offers[0].extra_m == round(offers[0].extra_s * 25 / 3.6)
    assert offers[0].estimated


def test_a_cushion_takes_room_like_service_and_only_at_the_depot_that_plans_with_it():
    almost = loaded(MONDAY, booking("2026-03-02", "r-1", 1, MONDAY.windows[0], service_s=3_000))
    sure = replace(WISH, cushion_s={DEPOT: 3_000})
    assert asked(almost)[0].limit == ""
    assert asked(almost, wish=sure)[0].limit == "time"
    assert asked(almost, wish=replace(WISH, cushion_s={DepotId("elsewhere"): 3_000})) == asked(almost)


def test_no_plan_becomes_faulty_by_planning_more_surely():
    placement, full = KernelPlacement(), MONDAY
    load = loaded(MONDAY, *(booking("2026-03-02", f"r-{n}", n, full.windows[0], 1_200) for n in (1, 2, 3)))
    plan = day_plan(load)
    # What was promised before keeps what it was planned with; only the new visit bears the cushion.
    visit = Visit(
        reservation=ReservationId("new"),
        place=PlaceRef("4"),
        window=full.windows[1],
        service_s=300,
        load_g=1_000,
        cushion_s=900,
    )
    placed = placement.place(plan, visit, ROAD)
    assert placed is not None
    order = plan.tours[0]
    keys = (*order.reservations[: placed.index], visit.reservation, *order.reservations[placed.index :])
    fuller = replace(plan, visits={**plan.visits, visit.reservation: visit})
    tours = (replace(order, reservations=keys), *plan.tours[1:])
    assert placement.faults(fuller, tours, ROAD) == []
