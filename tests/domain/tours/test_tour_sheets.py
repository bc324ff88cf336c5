"""The tour sheet: one van's tour as published and as driven."""

from tests.story import (
    AT,
    BAG,
    BOX,
    OTHER,
    SHIPMENT,
    TOUR,
    Story,
    accept,
    attempted,
    delivered,
    loaded,
    minutes,
    published,
    refused,
    sheet_of,
    stop,
)

from doorstep.domain.tours import (
    ApproachStop,
    ArriveAtStop,
    DeferStop,
    DepartFromStop,
    EndTour,
    InterruptTour,
    ResumeTour,
    StartTour,
)
from doorstep.domain.tours.sheet import ParcelOutcome, StopState
from doorstep.domain.tours.views import keys
from doorstep.events import TourLocked, TourUnlocked
from doorstep.kernel.ids import ParcelId, StopId
from doorstep.kernel.party import Cause

THEIRS, MISSED = ParcelId("shp-2-box"), ParcelId("shp-2-bag")
PLAN = published(stop(1), stop(2, shipment=OTHER, boxes=(THEIRS, MISSED)))
ONE, TWO = StopId("stop-1"), StopId("stop-2")
START = StartTour(tour=TOUR, parcels=(BOX, BAG, THEIRS))


def given(*commands, at=AT):
    story = Story()
    story.ask(*commands, at=at)
    return story


def states(story):
    return [(line.stop, line.state) for line in story.sheet().stops]


def test_a_published_tour_has_its_van_its_driver_and_its_stops():
    sheet = given(PLAN).sheet()
    assert (sheet.van, sheet.driver, sheet.day) == ("van-7", "driver-7", "2026-03-02")
    assert [(line.position, line.shipments) for line in sheet.stops] == [(1, (SHIPMENT,)), (2, (OTHER,))]
    assert sheet.outcome(BOX) is ParcelOutcome.PLANNED


def test_stops_are_driven_from_open_to_departed():
    story = given(PLAN, START)
    assert states(story) == [(ONE, StopState.APPROACHED), (TWO, StopState.OPEN)]
    story.ask(ArriveAtStop(tour=TOUR, stop=ONE), at=minutes(20))
    assert states(story)[0] == (ONE, StopState.ARRIVED)
    story.ask(DepartFromStop(tour=TOUR, stop=ONE), at=minutes(24))
    assert states(story) == [(ONE, StopState.DEPARTED), (TWO, StopState.APPROACHED)]
    assert [line.stop for line in story.sheet().open_stops] == [TWO]


def test_only_one_stop_is_next():
    story = given(PLAN, START, ApproachStop(tour=TOUR, stop=TWO))
    assert states(story) == [(ONE, StopState.OPEN), (TWO, StopState.APPROACHED)]


def test_a_deferred_stop_stands_last_and_waits_deferred():
    story = given(PLAN, START, DeferStop(tour=TOUR, stop=ONE))
    assert states(story) == [(TWO, StopState.APPROACHED), (ONE, StopState.DEFERRED)]
    story.ask(ApproachStop(tour=TOUR, stop=ONE), ApproachStop(tour=TOUR, stop=TWO))
    assert states(story) == [(TWO, StopState.APPROACHED), (ONE, StopState.DEFERRED)]


def test_the_sequence_driven_is_kept_beside_the_one_planned():
    story = given(PLAN, START)
    story.ask(ArriveAtStop(tour=TOUR, stop=TWO), DepartFromStop(tour=TOUR, stop=TWO), at=minutes(20))
    story.ask(ArriveAtStop(tour=TOUR, stop=ONE), at=minutes(40))
    assert [line.stop for line in story.sheet().driven] == [TWO, ONE]


def test_an_arrival_told_late_does_not_bring_the_van_back():
    story = given(PLAN, START)
    story.ask(DepartFromStop(tour=TOUR, stop=ONE), at=minutes(30))
    story.ask(ArriveAtStop(tour=TOUR, stop=ONE), at=minutes(25))
    line = story.sheet().stops[0]
    assert (line.state, line.arrived_at) == (StopState.DEPARTED, minutes(25))


def test_a_new_plan_keeps_what_was_driven():
    story = given(PLAN, START, ArriveAtStop(tour=TOUR, stop=ONE))
    story.ask(published(stop(1), stop(3, boxes=())), at=minutes(30))
    assert states(story) == [(ONE, StopState.ARRIVED), ("stop-3", StopState.OPEN)]


def test_every_parcel_has_its_outcome():
    story = given(PLAN, loaded(BOX))
    assert story.sheet().outcome(BOX) is ParcelOutcome.LOADED
    story.ask(START)
    assert [story.sheet().outcome(parcel) for parcel in (THEIRS, MISSED)] == [
        ParcelOutcome.LOADED,
        ParcelOutcome.MISSING,
    ]
    story.ask(delivered(BOX), refused(BAG), attempted(THEIRS, shipment=OTHER))
    assert [story.sheet().outcome(parcel) for parcel in (BOX, BAG, THEIRS)] == [
        ParcelOutcome.DELIVERED,
        ParcelOutcome.REFUSED,
        ParcelOutcome.ATTEMPTED,
    ]
    assert story.sheet().parcel(THEIRS).attempted_cause is Cause.CONSIGNEE_NOT_HOME


def test_the_last_attempt_counts_even_when_an_earlier_one_is_told_after_it():
    story = given(PLAN, START)
    story.ask(attempted(BOX, cause=Cause.CONSIGNEE_NO_ACCESS), at=minutes(50))
    story.ask(attempted(BOX), at=minutes(40))
    assert story.sheet().parcel(BOX).attempted_cause is Cause.CONSIGNEE_NO_ACCESS


def test_an_interrupted_tour_says_for_how_long_and_goes_on():
    story = given(PLAN, START)
    story.ask(InterruptTour(tour=TOUR, cause=Cause.LSP_MECHANICAL, expected_s=2400), at=minutes(9))
    assert (story.sheet().is_interrupted, story.sheet().expected_s) == (True, 2400)
    story.ask(ResumeTour(tour=TOUR), at=minutes(50))
    assert (story.sheet().is_interrupted, story.sheet().resumed_at) == (False, minutes(50))


def test_an_ended_tour_says_what_it_brought_back():
    story = given(PLAN, START)
    story.ask(EndTour(tour=TOUR, returned=(BOX,)), at=minutes(300))
    assert (story.sheet().ended_at, story.sheet().returned) == (minutes(300), (BOX,))


def test_a_tour_is_locked_and_unlocked_by_its_depot_day():
    story = given(PLAN)
    locked = story.happened("slot:d:1", TourLocked(occurred_at=minutes(1), tour=TOUR, reason="frozen"))[0]
    assert story.sheet().locked
    story.happened("slot:d:1", TourUnlocked(occurred_at=minutes(2), tour=TOUR))
    assert not sheet_of([*story.log, locked]).locked


def test_events_without_a_tour_concern_no_sheet():
    assert [keys(entry) for entry in given().ask(accept())] == [(), ()]
    assert keys(given().ask(PLAN)[0]) == (TOUR,)
