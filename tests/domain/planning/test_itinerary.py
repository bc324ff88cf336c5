"""What a driver is given: one stop per door and window, with planned moments and lasting ids."""

from datetime import UTC, datetime, timedelta

import pytest

from doorstep.domain.planning.itinerary import NoRoad, PlannedVisit, itinerary
from doorstep.events import TourShift
from doorstep.kernel.ids import ParcelId, PlaceRef, ShipmentId, TourId, VanId
from doorstep.kernel.time import Window, either

AT = datetime(2026, 3, 2, 6, 0, tzinfo=UTC)
SHIFT = TourShift(
    tour=TourId("t-1"), van=VanId("v-1"), shift=Window(AT, AT + timedelta(hours=10)), capacity_g=1
)
MORNING = Window(AT + timedelta(hours=2), AT + timedelta(hours=4))
NOON = Window(AT + timedelta(hours=4), AT + timedelta(hours=6))


class Line:
    """Places on a line, a minute from each to the next; place 9 is on an island."""

    def seconds(self, origin, destination):
        if "9" in (origin, destination):
            return None
        return abs(int(origin) - int(destination)) * 60


def visit(name, place, window=MORNING):
    return PlannedVisit(
        shipment=ShipmentId(f"shp-{name}"),
        parcels=(ParcelId(f"p-{name}"),),
        place=PlaceRef(str(place)),
        window=window,
        service_s=120,
    )


def planned(*visits):
    return itinerary(SHIFT, visits, depot=PlaceRef("0"), travel=Line())


def test_neighbours_behind_one_door_share_a_stop():
    plan = planned(visit("a", 5), visit("b", 5), visit("c", 6))
    assert [stop.shipments for stop in plan.stops] == [("shp-a", "shp-b"), ("shp-c",)]
    assert plan.stops[0].parcels == ("p-a", "p-b")
    assert plan.stops[0].service_s == 240


def test_one_door_in_two_windows_is_two_stops():
    plan = planned(visit("a", 5), visit("b", 5, NOON))
    assert len({stop.stop for stop in plan.stops}) == 2


def test_a_door_visited_twice_in_one_window_has_two_ids():
    plan = planned(visit("a", 5), visit("b", 6), visit("c", 5))
    assert len({stop.stop for stop in plan.stops}) == 3


def test_moments_follow_from_the_roads_and_the_windows():
    plan = planned(visit("a", 5), visit("b", 7))
    first, second = plan.stops
    assert plan.departs_at == MORNING.start - timedelta(minutes=5)
    assert first.planned_at == MORNING.start
    assert second.planned_at == MORNING.start + timedelta(minutes=2 + 2)
    assert plan.returns_at == second.planned_at + timedelta(minutes=2 + 7)


def test_a_new_plan_of_the_same_tour_knows_its_old_stops():
    before = planned(visit("a", 5), visit("b", 7))
    after = planned(visit("b", 7), visit("c", 6), visit("a", 5))
    assert {stop.stop for stop in before.stops} < {stop.stop for stop in after.stops}


def test_a_place_off_the_roads_cannot_be_published():
    with pytest.raises(NoRoad, match="from 5 to 9"):
        planned(visit("a", 5), visit("b", 9))


def test_an_empty_tour_leaves_and_returns_at_once():
    plan = planned()
    assert plan.stops == ()
    assert plan.departs_at == plan.returns_at == AT


def test_of_several_windows_a_stop_has_the_one_it_is_planned_in():
    late = Window(NOON.start + timedelta(hours=3), NOON.end + timedelta(hours=1, minutes=59))
    first, then, last = planned(
        visit("a", 5, either([MORNING, late])), visit("b", 6, NOON), visit("c", 7, either([MORNING, late]))
    ).stops
    assert [stop.window for stop in (first, then, last)] == [MORNING, NOON, late]
    assert all(stop.planned_at in stop.window for stop in (first, then, last))
    again = planned(visit("a", 5, MORNING), visit("b", 6, NOON), visit("c", 7, late)).stops
    assert [stop.stop for stop in again] == [stop.stop for stop in (first, then, last)]
