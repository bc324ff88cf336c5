"""The health: how a shipment stands against its promise, and why."""

from dataclasses import replace
from datetime import timedelta

from tests.story import (
    AFTERNOON,
    BAG,
    BOX,
    MORNING,
    SHIPMENT,
    TOUR,
    Story,
    accept,
    arrived,
    attempted,
    delivered,
    loaded,
    minutes,
    on_the_road,
    predicted,
    promised,
    refused,
    revised,
)

from doorstep.domain.parcels import ReceiveReturn, ReleaseHold, StartHold, StartReturn
from doorstep.domain.shipments import CancelTradeOrder
from doorstep.domain.tours import ArriveAtStop, InterruptTour, ResumeTour
from doorstep.domain.tracking.health import Health, HealthNow, expected_now, health
from doorstep.events import Danger, PredictionWithdrawn
from doorstep.kernel.ids import DepotId, StopId
from doorstep.kernel.party import Cause
from doorstep.kernel.time import Window

IN_TIME = Window(minutes(150), minutes(180))
TOO_LATE = Window(minutes(245), minutes(275))
BREAKDOWN = InterruptTour(tour=TOUR, cause=Cause.LSP_MECHANICAL, expected_s=1800)


def given(*commands, at=minutes(-60)):  # noqa: B008  # a moment is a value
    story = Story()
    story.ask(*commands, at=at)
    return story


def shown(story, window, **facts):
    story.happened(f"prediction:{SHIPMENT}", predicted(window, **facts))
    return story


def stands(story, number):
    return health(story.card(), at=minutes(number))


def ended(*commands, number):
    story = on_the_road(Story())
    story.ask(*commands, at=minutes(number))
    return stands(story, number + 5)


def test_a_shipment_expected_inside_its_window_is_on_promise():
    story = shown(on_the_road(Story()), IN_TIME, at=minutes(95))
    assert stands(story, 96) == HealthNow(health=Health.ON_PROMISE, minutes=-75)


def test_without_a_prediction_there_are_no_minutes():
    assert stands(given(accept(), promised()), 0) == HealthNow(health=Health.ON_PROMISE, minutes=None)


def test_without_a_promise_nothing_is_late():
    assert stands(given(accept()), 9000).health is Health.ON_PROMISE


def test_a_quarter_of_a_chance_is_a_risk():
    story = shown(on_the_road(Story()), IN_TIME, permille=250, at=minutes(95))
    assert stands(story, 96).reasons == ("may_be_late",)
    shown(story, IN_TIME, permille=249, at=minutes(97))
    assert stands(story, 98).health is Health.ON_PROMISE


def test_a_chance_against_an_earlier_promise_says_nothing():
    story = shown(on_the_road(Story()), IN_TIME, permille=900, at=minutes(95))
    story.ask(revised(AFTERNOON), at=minutes(96))
    assert stands(story, 97).health is Health.ON_PROMISE


def test_a_predicted_arrival_after_the_window_is_late():
    story = shown(on_the_road(Story()), TOO_LATE, permille=950, at=minutes(95))
    assert stands(story, 96) == HealthNow(
        health=Health.LATE, minutes=20, reasons=("predicted_late", "may_be_late")
    )


def test_a_promise_in_danger_is_expected_when_the_newest_prediction_says():
    danger = Danger(
        shipment=SHIPMENT, stop=StopId("s-1"), due=minutes(240), expected=minutes(250), late_permille=600
    )
    assert expected_now(danger, None) == (minutes(250), 600)
    story = shown(on_the_road(Story()), TOO_LATE, permille=950, at=minutes(95))
    assert expected_now(danger, story.card()) == (minutes(260), 950)


def test_a_window_that_is_over_is_late_whatever_is_predicted():
    story = given(accept(), promised())
    assert stands(story, 239).health is Health.ON_PROMISE
    assert stands(story, 247) == HealthNow(health=Health.LATE, minutes=7, reasons=("window_over",))


def test_a_held_parcel_blocks_its_shipment_until_it_is_released():
    story = given(accept(), promised(), StartHold(shipment=SHIPMENT, parcel=BOX, cause=Cause.LSP_DAMAGED))
    assert stands(story, 0) == HealthNow(health=Health.BLOCKED, minutes=None, reasons=("held",))
    story.ask(ReleaseHold(shipment=SHIPMENT, parcel=BOX), at=minutes(1))
    assert stands(story, 2).health is Health.ON_PROMISE


def test_a_doubtful_address_blocks():
    assert stands(given(accept(cell="")), 0).reasons == ("address_doubtful",)


def test_a_held_parcel_with_a_new_promise_waits_for_its_next_van():
    story = given(accept(), promised(), arrived(BOX), arrived(BAG))
    story.ask(StartHold(shipment=SHIPMENT, parcel=BOX, cause=Cause.LSP_LEFT_AT_DEPOT), at=minutes(-10))
    assert stands(story, -5).reasons == ("held",)
    story.ask(revised(AFTERNOON, cause=Cause.LSP_LEFT_AT_DEPOT), at=minutes(0))
    assert stands(story, 5).health is Health.ON_PROMISE


def test_an_interrupted_tour_blocks_until_somebody_can_say_when_it_comes():
    story = shown(on_the_road(Story()), IN_TIME, at=minutes(95))
    story.ask(BREAKDOWN, at=minutes(96))
    assert stands(story, 97).reasons == ("interrupted",)
    shown(story, IN_TIME, at=minutes(98))
    assert stands(story, 99).health is Health.ON_PROMISE
    story.ask(replace(BREAKDOWN, expected_s=99), at=minutes(100))
    story.ask(ResumeTour(tour=TOUR), at=minutes(101))
    assert stands(story, 102).health is Health.ON_PROMISE


def test_silence_on_the_road_is_unknown():
    story = shown(on_the_road(Story()), IN_TIME, at=minutes(95))
    assert stands(story, 104).health is Health.ON_PROMISE
    assert stands(story, 105) == HealthNow(health=Health.UNKNOWN, minutes=-75, reasons=("silent",))
    longer = health(story.card(), at=minutes(105), silence_after=timedelta(minutes=30))
    assert longer.health is Health.ON_PROMISE


def test_signs_that_were_given_and_not_yet_taken_in_are_no_silence():
    card = shown(on_the_road(Story()), IN_TIME, at=minutes(95)).card()
    for heard, reasons in ((104, ()), (105, ("silent",)), (999, ("silent",))):
        assert health(card, at=minutes(150), heard_until=minutes(heard)).reasons == reasons


def test_a_prediction_withdrawn_for_silence_is_unknown_at_once():
    story = shown(on_the_road(Story()), IN_TIME, at=minutes(95))
    silent = PredictionWithdrawn(occurred_at=minutes(96), shipment=SHIPMENT, tour=TOUR, reason="silent")
    story.happened(f"prediction:{SHIPMENT}", silent)
    assert stands(story, 97).health is Health.UNKNOWN


def test_a_van_that_waits_at_the_door_for_the_window_to_open_is_not_silent():
    story = on_the_road(Story())
    story.ask(ArriveAtStop(tour=TOUR, stop=StopId("stop-1")), at=minutes(95))
    assert stands(story, 115).health is Health.ON_PROMISE
    assert stands(story, 129).health is Health.ON_PROMISE
    assert stands(story, 131).reasons == ("silent",)


def test_silence_in_the_depot_is_nothing():
    assert stands(given(accept(), promised(), arrived(BOX), arrived(BAG)), 0).health is Health.ON_PROMISE


def test_the_worst_ground_decides_and_all_of_them_are_named():
    story = shown(on_the_road(Story()), TOO_LATE, permille=900, at=minutes(95))
    story.ask(BREAKDOWN, at=minutes(100))
    assert stands(story, 250).reasons == (
        "window_over",
        "predicted_late",
        "interrupted",
        "silent",
        "may_be_late",
    )
    assert stands(story, 250).health is Health.LATE


def test_a_prediction_of_a_visit_that_failed_is_over():
    story = shown(on_the_road(Story()), TOO_LATE, at=minutes(95))
    story.ask(attempted(BOX), attempted(BAG), at=minutes(99))
    assert stands(story, 100) == HealthNow(health=Health.ON_PROMISE, minutes=None)


def test_delivered_inside_the_window_is_kept():
    assert ended(delivered(BOX), delivered(BAG), number=130) == HealthNow(
        health=Health.ON_PROMISE, minutes=-110, reasons=("kept",)
    )


def test_delivered_at_the_end_of_the_window_came_late():
    assert ended(delivered(BOX), delivered(BAG), number=240) == HealthNow(
        health=Health.LATE, minutes=0, reasons=("came_late",)
    )


def test_the_end_is_measured_against_the_first_promise_unless_the_consignee_chose():
    moved = ended(revised(AFTERNOON), delivered(BOX), delivered(BAG), number=300)
    assert moved.health is Health.LATE
    chosen = ended(revised(AFTERNOON, chosen=True), delivered(BOX), delivered(BAG), number=300)
    assert chosen.health is Health.ON_PROMISE


def test_a_parcel_seen_on_its_way_after_its_delivery_is_disputed():
    story = on_the_road(Story())
    story.ask(delivered(BAG), loaded(BOX, tour="tour-9"), at=minutes(131))
    story.ask(delivered(BOX), at=minutes(130))
    assert stands(story, 135) == HealthNow(
        health=Health.DISPUTED, minutes=-109, reasons=("seen_after_delivery",)
    )


def test_a_cancelled_shipment_has_nothing_to_keep():
    cancel = CancelTradeOrder(shipment=SHIPMENT, cause=Cause.CONSIGNEE_REFUSED)
    assert stands(given(accept(), promised(), cancel), 9000).reasons == ("cancelled",)


def test_goods_refused_at_the_door_in_time_were_brought_in_time():
    story = given(accept(boxes=(BOX,)), promised())
    story.ask(refused(BOX), at=minutes(150))
    story.ask(StartReturn(shipment=SHIPMENT, parcel=BOX, cause=Cause.CONSIGNEE_REFUSED), at=minutes(151))
    story.ask(ReceiveReturn(shipment=SHIPMENT, parcel=BOX, depot=DepotId("d")), at=minutes(300))
    assert stands(story, 301) == HealthNow(health=Health.ON_PROMISE, minutes=-90, reasons=("returned",))


def test_goods_that_went_back_untried_did_not_keep_the_promise():
    story = given(accept(boxes=(BOX,)), promised())
    story.ask(StartReturn(shipment=SHIPMENT, parcel=BOX, cause=Cause.LSP_DAMAGED), at=minutes(151))
    story.ask(ReceiveReturn(shipment=SHIPMENT, parcel=BOX, depot=DepotId("d")), at=minutes(200))
    assert stands(story, 201) == HealthNow(health=Health.LATE, minutes=None, reasons=("returned",))


def test_the_windows_of_these_tests_are_where_they_seem():
    assert (MORNING.start, MORNING.end) == (minutes(120), minutes(240))
