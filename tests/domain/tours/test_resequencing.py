"""A new sequence for a tour under way: recorded when it is current and better; the driver's word wins."""

from dataclasses import replace

import pytest
from tests.story import BAG, BOX, OTHER, SHIPMENT, TOUR, Story, card_of, minutes, published, stop

from doorstep.domain.tours import (
    ArriveAtStop,
    DeferStop,
    DepartFromStop,
    EndTour,
    ReportDangers,
    ResequenceTour,
    StartTour,
)
from doorstep.domain.tours.refusals import (
    AlreadyEnded,
    NoGain,
    NotPublished,
    ResequencedLately,
    SequenceOutdated,
)
from doorstep.domain.tours.resequencing import is_clear_gain
from doorstep.events import Danger, PromisesEndangered, StopApproached, TourResequenced, Turn
from doorstep.kernel.ids import ParcelId, ShipmentId, StopId
from doorstep.kernel.party import Cause

PLAN = published(
    stop(1),
    stop(2, shipment=OTHER, boxes=(ParcelId("b-2"),)),
    stop(3, shipment=ShipmentId("shp-3"), boxes=(ParcelId("b-3"),)),
    stop(4, shipment=ShipmentId("shp-4"), boxes=(ParcelId("b-4"),)),
)
START = StartTour(tour=TOUR, parcels=(BOX, BAG, ParcelId("b-2"), ParcelId("b-3"), ParcelId("b-4")))


def arrive(number):
    return ArriveAtStop(tour=TOUR, stop=StopId(f"stop-{number}"))


def depart(number):
    return DepartFromStop(tour=TOUR, stop=StopId(f"stop-{number}"))


def sequence(*numbers, saved=1, **figures):
    """A new sequence that saves promises, planned every quarter of an hour from now on."""
    known = {"broken_before": 2, "broken_after": 2 - saved, "late_before_s": 4000, "late_after_s": 2000}
    return ResequenceTour(
        tour=TOUR,
        turns=tuple(
            Turn(stop=StopId(f"stop-{number}"), planned_at=minutes(200 + 15 * place))
            for place, number in enumerate(numbers)
        ),
        returns_at=minutes(500),
        cause=Cause.LSP_TRAFFIC,
        **{**known, **figures},
    )


def danger(shipment=OTHER, number=2, expected=300):
    return Danger(
        shipment=shipment,
        stop=StopId(f"stop-{number}"),
        due=minutes(240),
        expected=minutes(expected),
        late_permille=900,
    )


def in_danger(*dangers):
    return ReportDangers(tour=TOUR, cause=Cause.LSP_TRAFFIC, dangers=dangers)


def given(*commands):
    story = Story()
    story.ask(*commands)
    return story


def stops_of(story):
    return [line.stop for line in story.sheet().stops]


def test_a_better_sequence_is_recorded_and_the_next_stop_stays_next():
    story = given(PLAN, START)
    found = [entry.event for entry in story.ask(sequence(1, 3, 2, 4), at=minutes(100))]
    assert [type(event) for event in found] == [TourResequenced]
    assert found[0].shipments == (SHIPMENT, "shp-3", OTHER, "shp-4")
    assert stops_of(story) == ["stop-1", "stop-3", "stop-2", "stop-4"]
    story.ask(arrive(1), at=minutes(101))
    left = story.ask(depart(1), at=minutes(110))
    assert left[-1].event == StopApproached(
        occurred_at=minutes(110), tour=TOUR, stop=StopId("stop-3"), shipments=(ShipmentId("shp-3"),)
    )


def test_the_sheet_says_why_and_what_it_saved_and_each_stop_keeps_its_number():
    story = given(PLAN, START)
    story.ask(sequence(1, 3, 2, 4), at=minutes(100))
    sheet = story.sheet()
    assert (sheet.resequenced_at, sheet.resequenced_cause) == (minutes(100), Cause.LSP_TRAFFIC)
    assert (sheet.promises_saved, sheet.lateness_saved_s, sheet.returns_at) == (1, 2000, minutes(500))
    assert [line.position for line in sheet.stops] == [1, 3, 2, 4]
    assert [line.planned_at for line in sheet.stops] == [minutes(200 + 15 * n) for n in range(4)]


def test_the_card_plans_the_visit_anew_and_ignores_an_older_sequence():
    story = given(PLAN, START)
    older = story.ask(sequence(1, 3, 2, 4), at=minutes(100))
    story.ask(sequence(1, 4, 2, 3), at=minutes(120))
    assert story.card(OTHER).leg.planned_at == minutes(230)
    assert card_of([*story.log, *older], OTHER) == story.card(OTHER)


def test_stops_that_were_visited_stand_first_and_are_not_named():
    story = given(PLAN, START, arrive(1), depart(1))
    story.ask(sequence(2, 4, 3), at=minutes(100))
    assert stops_of(story) == ["stop-1", "stop-2", "stop-4", "stop-3"]


def test_the_same_sequence_is_no_event():
    assert given(PLAN, START).ask(sequence(1, 2, 3, 4)) == []


def test_the_tour_that_was_resequenced_is_the_plan_in_force():
    story = given(PLAN, START)
    story.ask(sequence(1, 3, 2, 4), at=minutes(100))
    assert len(story.ask(PLAN, at=minutes(110))) == 1
    assert stops_of(story) == ["stop-1", "stop-2", "stop-3", "stop-4"]


@pytest.mark.parametrize("wrong", [(1, 2, 3), (1, 2, 2, 3), (1, 2, 3, 4, 5)])
def test_a_sequence_of_other_stops_than_those_still_open_is_outdated(wrong):
    with pytest.raises(SequenceOutdated, match="other open stops"):
        given(PLAN, START).ask(sequence(*wrong))


def test_the_stop_the_driver_heads_for_stays_first():
    with pytest.raises(SequenceOutdated, match="stop-1"):
        given(PLAN, START).ask(sequence(2, 1, 3, 4))


def test_a_driver_who_went_elsewhere_makes_the_sequence_outdated():
    with pytest.raises(SequenceOutdated):
        given(PLAN, START, arrive(3)).ask(sequence(1, 3, 2, 4))


def test_a_stop_that_the_driver_put_off_stays_last():
    put_off = DeferStop(tour=TOUR, stop=StopId("stop-2"))
    with pytest.raises(SequenceOutdated, match="stop-2"):
        given(PLAN, START, put_off).ask(sequence(1, 2, 4, 3))
    assert given(PLAN, START, put_off).ask(sequence(1, 4, 3, 2)) != []


def test_before_the_van_has_left_the_first_stop_may_change_too():
    assert given(PLAN).ask(sequence(4, 1, 2, 3)) != []


def test_a_stop_with_nothing_aboard_needs_no_turn():
    story = given(PLAN, replace(START, parcels=(BOX, ParcelId("b-3"), ParcelId("b-4"))))
    story.ask(sequence(1, 4, 3))
    assert stops_of(story) == ["stop-1", "stop-4", "stop-3", "stop-2"]


def test_a_sequence_that_gains_too_little_is_refused():
    with pytest.raises(NoGain):
        given(PLAN, START).ask(sequence(1, 3, 2, 4, saved=0, late_after_s=3900))


@pytest.mark.parametrize(
    ("figures", "gain"),
    [
        ((2, 1, 0, 9000), True),
        ((1, 2, 9000, 0), False),
        ((1, 1, 900, 300), True),
        ((1, 1, 900, 301), False),
        ((0, 0, 0, 0), False),
    ],
)
def test_a_clear_gain_is_a_promise_saved_or_ten_minutes_of_lateness(figures, gain):
    assert is_clear_gain(*figures) is gain


def test_a_second_sequence_within_five_minutes_is_refused():
    story = given(PLAN, START)
    story.ask(sequence(1, 3, 2, 4), at=minutes(100))
    with pytest.raises(ResequencedLately, match="5 minutes"):
        story.ask(sequence(1, 2, 4, 3), at=minutes(104))
    assert story.ask(sequence(1, 2, 4, 3), at=minutes(105)) != []


def test_a_tour_without_plan_or_that_is_over_has_no_sequence():
    with pytest.raises(NotPublished):
        given().ask(sequence(1, 2))
    with pytest.raises(NotPublished):
        given().ask(in_danger())
    with pytest.raises(AlreadyEnded):
        given(PLAN, START, EndTour(tour=TOUR, returned=())).ask(sequence(1, 3, 2, 4))


def test_only_a_promise_that_comes_into_danger_or_is_safe_again_is_said():
    story = given(PLAN, START)
    said = story.ask(in_danger(danger()))
    assert [entry.event for entry in said] == [
        PromisesEndangered(occurred_at=minutes(0), tour=TOUR, cause=Cause.LSP_TRAFFIC, dangers=(danger(),))
    ]
    later = range(301, 420)
    assert [story.ask(in_danger(danger(expected=one)), at=minutes(one - 300)) for one in later] == [[]] * 119
    assert len(story.ask(in_danger(danger(), danger("shp-3", 3)))) == 1
    assert len(story.ask(in_danger(danger()))) == 1
    assert len(story.ask(in_danger())) == 1
    assert story.ask(in_danger()) == []


def test_a_visit_that_is_done_takes_no_word_to_leave_the_list():
    story = given(PLAN, START, in_danger(danger(SHIPMENT, 1), danger()))
    story.ask(arrive(1), at=minutes(5))
    assert story.ask(in_danger(danger(expected=310)), at=minutes(6)) == []
    assert [one.shipment for one in story.sheet().endangered] == [OTHER]


def test_nothing_is_in_danger_on_a_tour_that_is_over():
    story = given(PLAN, START, in_danger(danger()), EndTour(tour=TOUR, returned=()))
    assert story.sheet().endangered == ()
    assert story.ask(in_danger(danger())) == []
