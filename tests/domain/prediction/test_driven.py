"""A tour as planned and as driven: what it teaches of services and roads once it is over."""

from dataclasses import replace
from datetime import timedelta
from math import exp

import pytest
from tests.story import AT, BRAND, TOUR, Story, minutes, published, stop

from doorstep.domain.prediction.driven import DrivenTour, driven_legs, fold, keys, tags
from doorstep.domain.prediction.learned import FURTHER, lessons
from doorstep.domain.tours import (
    ArriveAtStop,
    DeferStop,
    DepartFromStop,
    EndTour,
    InterruptTour,
    PublishTour,
    ResumeTour,
    StartTour,
)
from doorstep.events import Building
from doorstep.kernel.ids import ParcelId, ShipmentId, StopId
from doorstep.kernel.party import Cause
from doorstep.kernel.time import Window

WINDOW = Window(minutes(0), minutes(240))
SERVICE_S, LEG_S = 240, 360


def door(number, **changed):
    """The stop so many in: six minutes of driving, four of service."""
    at = AT + timedelta(seconds=number * LEG_S + (number - 1) * SERVICE_S)
    plain = stop(number, shipment=ShipmentId(f"shp-{number}"), boxes=(ParcelId(f"box-{number}"),))
    known = {"attended": True, "building": Building.APARTMENTS, "door": f"door-{number}", "brand": BRAND}
    return replace(plain, window=WINDOW, planned_at=at, service_s=SERVICE_S, **known | changed)


def plan(*stops):
    return replace(published(*stops), departs_at=AT)


def drive(story, number, arrives, departs):
    story.ask(ArriveAtStop(tour=TOUR, stop=StopId(f"stop-{number}")), at=minutes(arrives))
    story.ask(DepartFromStop(tour=TOUR, stop=StopId(f"stop-{number}")), at=minutes(departs))


def started(*stops):
    story = Story()
    story.ask(plan(*stops), StartTour(tour=TOUR, parcels=tuple(p for s in stops for p in s.parcels)), at=AT)
    return story


def driven(story):
    tour = DrivenTour(tour=TOUR)
    for recorded in story.log:
        if TOUR in keys(recorded):
            tour = fold(tour, recorded)
    return tour


def taught(story):
    tour, found = DrivenTour(tour=TOUR), []
    for recorded in story.log:
        if TOUR in keys(recorded):
            tour = fold(tour, recorded)
            found += lessons(tour, recorded)
    return [(key, round(exp(lesson.ratio), 3), lesson.size_s) for key, lesson in found]


def test_a_tour_under_way_has_taught_nothing_yet():
    story = started(door(1))
    drive(story, 1, 6, 9)
    assert taught(story) == []
    assert tags(driven(story)) == ()


def test_a_tour_that_is_over_teaches_its_services_by_house_kind_and_all_and_its_roads():
    story = started(door(1), door(2, attended=False, building=Building.HOUSE, door=""))
    drive(story, 1, 9, 12)
    drive(story, 2, 18, 20)
    story.ask(EndTour(tour=TOUR, returned=()), at=minutes(40))
    assert taught(story) == [
        ("house:door-1:kallio:attended", 180, 1),
        ("apartments:kallio:attended", 180, 1),
        ("every:kallio:attended", 180, 1),
        ("house:kallio:unattended", 120, 1),
        ("every:kallio:unattended", 120, 1),
        ("roads:depot-north", 1.5, LEG_S),
        ("roads:depot-north", 1, LEG_S),
    ]
    assert tags(driven(story)) == ("driven:depot-north", "driven:depot-north:2026-03-02")


def test_the_wait_for_a_window_is_no_service():
    story = started(door(1))
    story = Story()
    late = replace(door(1), window=Window(minutes(30), minutes(60)), planned_at=minutes(30))
    story.ask(plan(late), StartTour(tour=TOUR, parcels=late.parcels), at=AT)
    drive(story, 1, 6, 33)
    assert driven(story).stops[0].served_s == 180
    # Nor does a plan that waits at the door say how long the drive to it takes.
    assert list(driven_legs(driven(story))) == []


def test_shipments_at_one_stop_share_the_way_to_the_door():
    two = replace(door(1), shipments=(ShipmentId("shp-1"), ShipmentId("shp-2")))
    story = started(two)
    drive(story, 1, 6, 10)
    story.ask(EndTour(tour=TOUR, returned=()), at=minutes(20))
    assert taught(story)[0][1] == pytest.approx(240 / (1 + FURTHER), abs=0.01)


def test_a_halt_and_another_sequence_say_nothing_about_roads():
    story = started(door(1), door(2), door(3))
    story.ask(InterruptTour(tour=TOUR, cause=Cause.LSP_MECHANICAL, expected_s=600), at=minutes(2))
    story.ask(ResumeTour(tour=TOUR), at=minutes(12))
    drive(story, 1, 16, 20)
    drive(story, 3, 27, 30)
    drive(story, 2, 36, 40)
    assert list(driven_legs(driven(story))) == []


def test_what_is_published_again_without_a_stop_keeps_the_drives_it_was_planned_with():
    story = started(door(1), door(2), door(3))
    story.ask(plan(door(1), door(3)), at=minutes(1))
    one, three = driven(story).stops
    assert (one.drive_s, one.after) == (LEG_S, None)
    assert (three.drive_s, three.after) == (LEG_S, StopId("stop-2"))
    drive(story, 1, 6, 10)
    drive(story, 3, 18, 21)
    assert [stop.stop for stop, _ in driven_legs(driven(story))] == [one.stop]


def test_a_stop_put_off_was_visited_when_the_van_was_there_and_teaches_no_service():
    story = started(door(1), door(2))
    story.ask(DeferStop(tour=TOUR, stop=StopId("stop-2")), at=minutes(1))
    story.ask(ArriveAtStop(tour=TOUR, stop=StopId("stop-1")), at=minutes(6))
    story.ask(DeferStop(tour=TOUR, stop=StopId("stop-1")), at=minutes(8))
    drive(story, 2, 15, 18)
    drive(story, 1, 300, 305)
    story.ask(EndTour(tour=TOUR, returned=()), at=minutes(320))
    one, two = driven(story).driven
    assert (one.arrived_at, one.departed_at, one.kept) == (minutes(6), minutes(8), True)
    assert (two.put_off, two.kept) == (False, True)
    assert {key for key, _, _ in taught(story) if key.startswith("house:door")} == {
        "house:door-2:kallio:attended"
    }


def test_an_event_folded_before_changes_nothing():
    story = started(door(1))
    drive(story, 1, 6, 9)
    tour = driven(story)
    assert isinstance(plan(door(1)), PublishTour)
    for recorded in story.log:
        tour = fold(tour, recorded)
    assert tour == driven(story)
