"""A tour: published, started once, driven stop by stop, ended."""

from dataclasses import replace

import pytest
from tests.story import AT, BAG, BOX, OTHER, SHIPMENT, TOUR, Story, minutes, published, stop

from doorstep.domain.tours import (
    ApproachStop,
    ArriveAtStop,
    DeferStop,
    DepartFromStop,
    EndTour,
    InterruptTour,
    ResumeTour,
    StartTour,
    TakeBreak,
)
from doorstep.domain.tours.refusals import (
    AlreadyEnded,
    AlreadyStarted,
    NotPublished,
    NotStarted,
    ParcelNotOnPlan,
    StopNotOpen,
    StopTwice,
    UnknownStop,
    VisitedStopMissing,
)
from doorstep.events import (
    BreakTaken,
    StopApproached,
    StopArrived,
    StopDeferred,
    StopDeparted,
    TourEnded,
    TourInterrupted,
    TourPublished,
    TourResumed,
    TourStarted,
)
from doorstep.kernel.ids import ParcelId, ShipmentId, StopId
from doorstep.kernel.party import Cause

THEIRS, LAST = ParcelId("shp-2-box"), ParcelId("shp-3-box")
ONE = stop(1)
TWO = stop(2, shipment=OTHER, boxes=(THEIRS,))
THREE = stop(3, shipment=ShipmentId("shp-3"), boxes=(LAST,))
PLAN = published(ONE, TWO, THREE)
START = StartTour(tour=TOUR, parcels=(BOX, BAG, THEIRS, LAST))
BREAKDOWN = InterruptTour(tour=TOUR, cause=Cause.LSP_MECHANICAL, expected_s=2400)
RESUME = ResumeTour(tour=TOUR)
REST = TakeBreak(tour=TOUR, length_s=1800)
END = EndTour(tour=TOUR, returned=())


def arrive(number):
    return ArriveAtStop(tour=TOUR, stop=StopId(f"stop-{number}"))


def depart(number):
    return DepartFromStop(tour=TOUR, stop=StopId(f"stop-{number}"))


def approach(number):
    return ApproachStop(tour=TOUR, stop=StopId(f"stop-{number}"))


def defer(number):
    return DeferStop(tour=TOUR, stop=StopId(f"stop-{number}"))


def given(*commands, at=AT):
    story = Story()
    story.ask(*commands, at=at)
    return story


def told(recorded):
    """What happened, in short: the kind of event and the stop if it has one."""
    return [(type(entry.event), getattr(entry.event, "stop", None)) for entry in recorded]


def test_a_published_plan_is_in_force():
    event = given().ask(PLAN)[0].event
    assert isinstance(event, TourPublished)
    assert event.withdrawn == ()


def test_the_same_plan_again_is_no_event():
    assert given(PLAN).ask(PLAN, at=minutes(2)) == []
    assert given(PLAN, published(ONE)).ask(published(ONE)) == []


def test_a_new_plan_names_the_shipments_it_no_longer_has():
    assert given(PLAN).ask(published(ONE))[0].event.withdrawn == (OTHER, ShipmentId("shp-3"))


@pytest.mark.parametrize("twice", [(ONE, ONE), (ONE, replace(TWO, parcels=(BOX,)))])
def test_a_plan_visits_everything_once(twice):
    with pytest.raises(StopTwice, match="2 times"):
        given().ask(published(*twice))


def test_a_tour_starts_with_its_first_stop_next():
    started, first = given(PLAN).ask(START)
    assert isinstance(started.event, TourStarted)
    assert started.event.shipments == (SHIPMENT, OTHER, "shp-3")
    assert told([first]) == [(StopApproached, "stop-1")]


def test_a_tour_starts_once():
    assert given(PLAN, START).ask(START, at=minutes(1)) == []
    with pytest.raises(AlreadyStarted, match="publish it again instead"):
        given(PLAN, START).ask(replace(START, parcels=(BOX,)))


def test_a_tour_without_a_plan_does_not_start():
    with pytest.raises(NotPublished):
        given().ask(START)


def test_a_van_does_not_leave_with_parcels_it_has_no_stop_for():
    with pytest.raises(ParcelNotOnPlan, match="p-9"):
        given(PLAN).ask(replace(START, parcels=(BOX, ParcelId("p-9"))))


def test_what_was_taken_off_the_tour_after_loading_leaves_with_the_van():
    started, _ = given(PLAN, published(ONE, TWO)).ask(START)
    assert started.event.parcels == START.parcels
    assert started.event.shipments == (SHIPMENT, OTHER)


def test_a_stop_whose_parcels_stayed_behind_is_passed_by():
    started, first = given(PLAN).ask(replace(START, parcels=(THEIRS,)))
    assert started.event.shipments == (OTHER,)
    assert started.event.left == (SHIPMENT, "shp-3")
    assert told([first]) == [(StopApproached, "stop-2")]


def test_leaving_a_stop_makes_the_next_open_one_next():
    story = given(PLAN, START)
    assert told(story.ask(arrive(1))) == [(StopArrived, "stop-1")]
    assert told(story.ask(depart(1))) == [(StopDeparted, "stop-1"), (StopApproached, "stop-2")]


def test_nothing_is_next_after_the_last_stop():
    story = given(PLAN, START, arrive(1), depart(1), arrive(2), depart(2), arrive(3))
    assert told(story.ask(depart(3))) == [(StopDeparted, "stop-3")]


@pytest.mark.parametrize("again", [arrive(1), depart(1)])
def test_a_visit_told_twice_is_one(again):
    assert given(PLAN, START, arrive(1), depart(1)).ask(again, at=minutes(4)) == []


def test_a_departure_may_be_told_before_its_arrival():
    story = given(PLAN, START)
    assert told(story.ask(depart(1), at=minutes(9))) == [(StopDeparted, "stop-1"), (StopApproached, "stop-2")]
    assert told(story.ask(arrive(1), at=minutes(5))) == [(StopArrived, "stop-1")]
    assert told(story.ask(depart(2))) == [(StopDeparted, "stop-2"), (StopApproached, "stop-3")]


def test_a_driver_may_take_another_stop_first():
    story = given(PLAN, START)
    assert told(story.ask(approach(3))) == [(StopApproached, "stop-3")]
    assert story.ask(approach(3)) == []
    assert told(story.ask(arrive(3), depart(3))) == [
        (StopArrived, "stop-3"),
        (StopDeparted, "stop-3"),
        (StopApproached, "stop-1"),
    ]


def test_a_visited_stop_is_not_next():
    with pytest.raises(StopNotOpen, match="approach an open one"):
        given(PLAN, START, arrive(1)).ask(approach(1))


def test_a_deferred_stop_comes_last():
    story = given(PLAN, START)
    assert told(story.ask(defer(1))) == [(StopDeferred, "stop-1"), (StopApproached, "stop-2")]
    story.ask(arrive(2), depart(2), arrive(3))
    assert told(story.ask(depart(3))) == [(StopDeparted, "stop-3"), (StopApproached, "stop-1")]


def test_a_stop_is_deferred_at_the_door_and_visited_again():
    story = given(PLAN, START, arrive(1))
    assert told(story.ask(defer(1))) == [(StopDeferred, "stop-1"), (StopApproached, "stop-2")]
    assert story.ask(defer(1)) == []
    assert told(story.ask(arrive(1))) == [(StopArrived, "stop-1")]


def test_the_only_stop_left_is_next_again_when_it_is_deferred():
    story = given(published(ONE), replace(START, parcels=(BOX, BAG)))
    assert told(story.ask(defer(1))) == [(StopDeferred, "stop-1"), (StopApproached, "stop-1")]


def test_a_stop_that_was_left_is_not_deferred():
    with pytest.raises(StopNotOpen, match="before leaving it"):
        given(PLAN, START, arrive(1), depart(1)).ask(defer(1))


@pytest.mark.parametrize("command", [arrive(1), depart(1), approach(1), defer(1), BREAKDOWN, RESUME, END])
def test_nothing_happens_on_a_tour_that_has_not_started(command):
    with pytest.raises(NotStarted, match=TOUR):
        given(PLAN).ask(command)


def test_a_stop_of_another_tour_is_unknown():
    with pytest.raises(UnknownStop, match="load the tour again"):
        given(PLAN, START).ask(arrive(9))


def test_a_new_plan_under_way_keeps_what_was_visited():
    story = given(PLAN, START, arrive(1), depart(1))
    news = story.ask(published(ONE, THREE), at=minutes(20))
    assert told(news) == [(TourPublished, None), (StopApproached, "stop-3")]
    assert news[0].event.withdrawn == (OTHER,)


def test_a_new_plan_that_keeps_the_next_stop_leaves_it_next():
    story = given(PLAN, START, arrive(1), depart(1))
    assert told(story.ask(published(ONE, THREE, TWO))) == [(TourPublished, None)]


def test_a_new_plan_cannot_forget_a_visited_stop():
    with pytest.raises(VisitedStopMissing, match="already been at stop-1"):
        given(PLAN, START, arrive(1)).ask(published(TWO, THREE))


def test_an_interruption_concerns_everybody_who_waits():
    story = given(PLAN, START, arrive(1), depart(1))
    event = story.ask(BREAKDOWN, at=minutes(30))[0].event
    assert isinstance(event, TourInterrupted)
    assert event.shipments == (OTHER, "shp-3")
    assert story.ask(BREAKDOWN, at=minutes(31)) == []
    assert len(story.ask(replace(BREAKDOWN, expected_s=3600))) == 1


def test_a_tour_that_goes_on_is_not_interrupted_any_more():
    story = given(PLAN, START, BREAKDOWN)
    assert told(story.ask(RESUME, RESUME)) == [(TourResumed, None)]


def test_a_van_that_reaches_a_stop_is_moving_again():
    story = given(PLAN, START)
    story.ask(BREAKDOWN, at=minutes(30))
    assert told(story.ask(arrive(1), at=minutes(60))) == [(TourResumed, None), (StopArrived, "stop-1")]


def test_an_arrival_before_the_breakdown_does_not_end_it():
    story = given(PLAN, START)
    story.ask(BREAKDOWN, at=minutes(30))
    assert told(story.ask(arrive(1), at=minutes(25))) == [(StopArrived, "stop-1")]


def test_the_end_names_what_comes_back_and_whose_it_is():
    story = given(PLAN, START)
    event = story.ask(replace(END, returned=(THEIRS,)))[0].event
    assert isinstance(event, TourEnded)
    assert event.shipments == (OTHER,)


def test_goods_of_a_stop_withdrawn_on_the_way_come_back_too():
    story = given(PLAN, START, published(ONE))
    assert story.ask(replace(END, returned=(THEIRS,)))[0].event.shipments == (OTHER,)


def test_a_tour_ends_once():
    story = given(PLAN, START, END)
    assert story.ask(END) == []
    with pytest.raises(AlreadyEnded, match="at the depot"):
        story.ask(replace(END, returned=(BOX,)))


@pytest.mark.parametrize("command", [arrive(1), BREAKDOWN, PLAN])
def test_nothing_happens_after_the_end(command):
    story = given(PLAN, START)
    story.ask(END, at=minutes(60))
    with pytest.raises(AlreadyEnded):
        story.ask(command, at=minutes(61))


def test_what_happened_before_the_end_may_be_told_after_it():
    story = given(PLAN, START)
    story.ask(END, at=minutes(60))
    assert told(story.ask(arrive(1), depart(1), at=minutes(59))) == [
        (StopArrived, "stop-1"),
        (StopDeparted, "stop-1"),
    ]


def test_a_break_is_taken_once_and_is_no_trouble():
    story = given(PLAN, START)
    assert told(story.ask(REST, at=minutes(60))) == [(BreakTaken, None)]
    assert story.ask(REST, at=minutes(70)) == []
    assert told(story.ask(REST, at=minutes(300))) == [(BreakTaken, None)]
    with pytest.raises(NotStarted):
        given(PLAN).ask(REST)
