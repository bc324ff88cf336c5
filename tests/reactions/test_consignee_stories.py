"""An event in, words to the consignee out."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

import pytest
from tests.reactions.one_delivery import (
    AT,
    HOUR,
    LATER,
    MINUTE,
    ONE,
    PLACE,
    PREDICTED,
    PROMISED,
    SHIPMENT,
    STOP,
    TOUR,
    TWO,
    accepted,
    approached,
    attempted,
    completed,
    loaded,
    made,
    predicted,
    published,
    queued,
    revised,
    started,
)

from doorstep.domain.comms import Tell
from doorstep.events import (
    AddressDoubted,
    AddressLocated,
    Attendance,
    CaseAnswered,
    CaseOpened,
    DeliveryRefused,
    Event,
    HubArrived,
    PredictionPublished,
    ReturnStarted,
    StopArrived,
    StopDeferred,
    StopDeparted,
    TradeOrderCancelled,
)
from doorstep.kernel.ids import CaseId, DepotId, PartyId, PersonRef, ShipmentId
from doorstep.kernel.party import Cause
from doorstep.kernel.time import Window


@pytest.fixture
def on_tour(world: Callable[[], Any]) -> Any:
    """A shipment of one parcel whose van has left."""
    here = world()
    for event in (accepted(), made(), published(), loaded(), started()):
        here.after(event, seen=False)
    return here


@pytest.fixture
def two_parcels(world: Callable[[], Any]) -> Any:
    """A shipment of two parcels whose van has left with both."""
    here = world()
    for event in (accepted((ONE, TWO)), made(), published(), loaded(ONE), loaded(TWO), started()):
        here.after(event, seen=False)
    return here


def triggers(told: Sequence[Tell]) -> list[str]:
    return [one.trigger for one in told]


def test_the_first_promise_is_told_in_the_consignees_language(world: Callable[[], Any]):
    here = world()
    here.after(accepted())
    [tell] = here.after(made())
    assert (tell.trigger, tell.topic, tell.window, tell.locale) == ("promise.made", "promise", PROMISED, "fi")
    assert (tell.to, tell.zone, tell.channel) == ("per-1", "Europe/Helsinki", "email")
    assert tell.due == PROMISED.start
    assert tell.about == here.log[-1].id


def test_a_promise_that_has_passed_is_not_told(world: Callable[[], Any]):
    here = world()
    here.after(accepted())
    here.after(made(), seen=False)
    assert here.told(here.log[-1], PROMISED.end) == []


def test_a_changed_promise_is_due_before_the_old_window_ends(on_tour: Any):
    [tell] = on_tour.after(revised(LATER, AT + HOUR))
    assert (tell.trigger, tell.window, tell.due) == ("promise.revised", LATER, PROMISED.end)


def test_the_same_window_promised_again_is_the_same_fact(on_tour: Any):
    [first] = on_tour.after(revised(LATER, AT + HOUR))
    [again] = on_tour.after(revised(LATER, AT + HOUR + MINUTE, Cause.LSP_TRAFFIC))
    assert again.fact == first.fact


def test_there_and_back_and_there_again_are_three_facts(on_tour: Any):
    windows = (LATER, PROMISED, LATER)
    facts = {
        on_tour.after(revised(window, AT + number * MINUTE))[0].fact for number, window in enumerate(windows)
    }
    assert len(facts) == len(windows)


def test_a_story_told_again_wishes_the_same_message(on_tour: Any):
    [first] = on_tour.after(revised(LATER, AT + HOUR))
    assert on_tour.told(on_tour.log[-1], AT + HOUR) == [first]


def test_what_the_card_shows_as_told_is_not_wished_again(on_tour: Any):
    [first] = on_tour.after(revised(LATER, AT + HOUR))
    event = on_tour.log[-1]
    on_tour.after(queued(first, AT + HOUR))
    assert on_tour.told(event, AT + HOUR) == []


def test_the_van_that_left_is_told_with_the_first_prediction(on_tour: Any):
    [tell] = on_tour.after(predicted(AT + MINUTE))
    assert (tell.trigger, tell.window, tell.due) == ("tour.started", PREDICTED, PREDICTED.end)


def test_a_prediction_made_before_the_van_left_is_told_when_it_leaves(world: Callable[[], Any]):
    here = world()
    for event in (accepted(), made(), published(), loaded()):
        here.after(event, seen=False)
    assert here.after(predicted(AT - MINUTE)) == []
    [tell] = here.after(started())
    assert (tell.trigger, tell.window) == ("tour.started", PREDICTED)


def test_later_predictions_move_the_page_only(on_tour: Any):
    [tell] = on_tour.after(predicted(AT + MINUTE))
    on_tour.after(queued(tell, AT + MINUTE))
    moved = Window(PREDICTED.start + HOUR, PREDICTED.end + HOUR)
    assert on_tour.after(predicted(AT + HOUR, moved)) == []


def moved_by(minutes: int) -> Window:
    by = minutes * MINUTE
    return Window(PREDICTED.start + by, PREDICTED.end + by)


def after_the_window_was_told(here: Any) -> Any:
    [tell] = here.after(predicted(AT + MINUTE))
    here.after(queued(tell, AT + MINUTE))
    return here


def test_what_comes_earlier_than_was_told_is_told_once_before(on_tour: Any):
    here = after_the_window_was_told(on_tour)
    one_step = PredictionPublished(
        occurred_at=AT + 2 * MINUTE,
        shipment=SHIPMENT,
        tour=TOUR,
        window=moved_by(-5),
        median=PREDICTED.start + MINUTE,
        stops_before=3,
        late_permille=10,
        basis="position",
        as_of=AT,
    )
    assert here.after(one_step) == []
    [tell] = here.after(predicted(AT + 3 * MINUTE, moved_by(-20)))
    assert (tell.trigger, tell.topic, tell.window) == ("arrival.earlier", "day", moved_by(-20))
    assert tell.due == moved_by(-20).end
    [again] = here.after(predicted(AT + 3 * MINUTE, moved_by(-25)))
    assert again.fact == tell.fact  # nothing was said yet
    here.after(queued(tell, AT + 4 * MINUTE))
    assert here.after(predicted(AT + 5 * MINUTE, moved_by(-30))) == []
    assert here.after(predicted(AT + 6 * MINUTE, moved_by(30))) == []
    assert triggers(here.after(predicted(AT + 7 * MINUTE, moved_by(-35)))) == ["arrival.earlier"]
    assert triggers(here.after(predicted(AT + 30 * MINUTE, moved_by(-30)))) == ["arrival.earlier"]


def test_who_was_told_a_later_promise_hears_when_the_van_comes_before_it(on_tour: Any):
    here = after_the_window_was_told(on_tour)
    [late] = here.after(revised(LATER, AT + HOUR))
    here.after(queued(late, AT + HOUR))
    [tell] = here.after(predicted(AT + HOUR + MINUTE))
    assert (tell.trigger, tell.window) == ("arrival.earlier", PREDICTED)


def test_nobody_hears_of_an_earlier_time_who_waits_already_or_has_it(on_tour: Any):
    here = after_the_window_was_told(on_tour)
    assert here.after(predicted(PREDICTED.start, moved_by(-20))) == []
    here.after(StopArrived(occurred_at=AT + HOUR, tour=TOUR, stop=STOP, shipments=(SHIPMENT,)))
    assert here.after(predicted(AT + HOUR, moved_by(-20))) == []


def test_the_next_stop_is_told_once(on_tour: Any):
    on_tour.after(predicted(AT + MINUTE), seen=False)
    [tell] = on_tour.after(approached(AT + HOUR))
    assert (tell.trigger, tell.window) == ("approach.started", PREDICTED)
    [again] = on_tour.after(approached(AT + HOUR + MINUTE))
    assert again.fact == tell.fact


def test_a_stop_that_was_put_off_is_told_again_when_it_is_next(on_tour: Any):
    [first] = on_tour.after(approached(AT + HOUR))
    put_off = StopDeferred(occurred_at=AT + HOUR + MINUTE, tour=TOUR, stop=STOP, shipments=(SHIPMENT,))
    on_tour.after(put_off)
    [again] = on_tour.after(approached(AT + 3 * HOUR))
    assert again.fact != first.fact


def test_a_delivery_is_told(on_tour: Any):
    [tell] = on_tour.after(completed(ONE, AT + 2 * HOUR))
    assert (tell.trigger, tell.topic) == ("delivery.completed", "outcome")


def test_two_parcels_of_one_visit_are_one_message(two_parcels: Any):
    assert two_parcels.after(completed(ONE, AT + 2 * HOUR)) == []
    assert triggers(two_parcels.after(completed(TWO, AT + 2 * HOUR))) == ["delivery.completed"]


def test_one_parcel_of_two_is_told_when_the_van_leaves(two_parcels: Any):
    assert two_parcels.after(completed(ONE, AT + 2 * HOUR)) == []
    left = StopDeparted(occurred_at=AT + 2 * HOUR + MINUTE, tour=TOUR, stop=STOP, shipments=(SHIPMENT,))
    assert triggers(two_parcels.after(left)) == ["delivery.completed"]


def test_one_delivered_and_one_not_are_told_both(two_parcels: Any):
    assert triggers(two_parcels.after(attempted(ONE, AT + 2 * HOUR))) == ["delivery.attempted"]
    assert triggers(two_parcels.after(completed(TWO, AT + 2 * HOUR + MINUTE))) == ["delivery.completed"]


def test_two_parcels_of_one_failed_visit_are_one_fact(two_parcels: Any):
    [first] = two_parcels.after(attempted(ONE, AT + 2 * HOUR))
    [second] = two_parcels.after(attempted(TWO, AT + 2 * HOUR + MINUTE))
    assert second.fact == first.fact


def test_another_failed_visit_is_another_fact(on_tour: Any):
    [first] = on_tour.after(attempted(ONE, AT + 2 * HOUR))
    [second] = on_tour.after(attempted(ONE, AT + 4 * HOUR))
    assert second.fact != first.fact


def test_a_parcel_that_is_not_accepted_is_told(on_tour: Any):
    refused = DeliveryRefused(
        occurred_at=AT + 2 * HOUR,
        shipment=SHIPMENT,
        parcel=ONE,
        tour=TOUR,
        stop=STOP,
        driver=PartyId("mikko"),
    )
    assert triggers(on_tour.after(refused)) == ["delivery.refused"]


def test_a_doubtful_address_is_asked_about(world: Callable[[], Any]):
    here = world()
    here.after(accepted())
    doubted = AddressDoubted(occurred_at=AT, shipment=SHIPMENT, place=PLACE, score=40, candidates=3)
    [tell] = here.after(doubted)
    assert (tell.trigger, tell.topic) == ("address.doubted", "appointment")


def test_an_address_found_meanwhile_is_not_asked_about(world: Callable[[], Any]):
    here = world()
    here.after(accepted())
    doubted = AddressDoubted(occurred_at=AT, shipment=SHIPMENT, place=PLACE, score=40, candidates=3)
    here.after(doubted, seen=False)
    found = AddressLocated(
        occurred_at=AT + MINUTE,
        shipment=SHIPMENT,
        place=PLACE,
        cell="891126d3b4bffff",
        score=100,
        basis="asked",
    )
    here.after(found, seen=False)
    assert here.told(here.log[1], AT + MINUTE) == []


@pytest.mark.parametrize(
    "event",
    [predicted(AT + HOUR), approached(AT + HOUR), revised(LATER, AT + HOUR)],
    ids=lambda one: one.type,
)
def test_nothing_is_said_about_a_withdrawn_trade_order(on_tour: Any, event: Event):
    withdrawn = TradeOrderCancelled(
        occurred_at=AT + MINUTE, shipment=SHIPMENT, cause=Cause.CONSIGNEE_ASKED_LATER
    )
    on_tour.after(withdrawn, seen=False)
    assert on_tour.after(event) == []


def test_nothing_is_said_of_a_shipment_nobody_is_known_for(world: Callable[[], Any]):
    assert world().after(made()) == []


def test_who_has_to_open_is_told_that_the_van_is_at_the_door(on_tour: Any):
    arrived = StopArrived(occurred_at=AT + 2 * HOUR, tour=TOUR, stop=STOP, shipments=(SHIPMENT,))
    [tell] = on_tour.after(arrived)
    assert (tell.trigger, tell.default) == ("stop.arrived", "message")


def test_where_nobody_has_to_open_the_catalogue_decides_on_an_arrival(on_tour: Any):
    card = on_tour.cards[SHIPMENT]
    on_tour.cards[SHIPMENT] = replace(card, attendance=Attendance.UNATTENDED)
    arrived = StopArrived(occurred_at=AT + 2 * HOUR, tour=TOUR, stop=STOP, shipments=(SHIPMENT,))
    [tell] = on_tour.after(arrived)
    assert (tell.trigger, tell.default) == ("stop.arrived", "")


def test_a_cancelled_order_is_told_once(on_tour: Any):
    cancelled = TradeOrderCancelled(occurred_at=AT, shipment=SHIPMENT, cause=Cause.CONSIGNEE_ASKED_LATER)
    [tell] = on_tour.after(cancelled)
    assert tell.trigger == "trade_order.cancelled"
    on_tour.after(queued(tell, AT))
    assert on_tour.after(cancelled) == []


def test_goods_that_turn_back_are_told_once_however_many_they_are(two_parcels: Any):
    back = [
        ReturnStarted(occurred_at=AT, shipment=SHIPMENT, parcel=one, cause=Cause.CONSIGNEE_NOT_HOME)
        for one in (ONE, TWO)
    ]
    [first] = two_parcels.after(back[0])
    [second] = two_parcels.after(back[1])
    assert (first.trigger, first.fact) == ("return.started", second.fact)


def test_a_first_scan_is_told_only_where_the_promise_is_far_off(world: Callable[[], Any]):
    for window, wanted in ((PROMISED, []), (Window(AT + 60 * HOUR, AT + 62 * HOUR), ["shipment.on_its_way"])):
        here = world()
        here.after(accepted())
        here.after(made(window), seen=False)
        scan = HubArrived(
            occurred_at=AT, shipment=SHIPMENT, parcel=ONE, depot=DepotId("north"), last_mile=False
        )
        assert triggers(here.after(scan)) == wanted


@pytest.mark.parametrize(("written", "back"), [("sms", "sms"), ("page", "email"), ("", "email")])
def test_an_answer_goes_back_by_the_channel_in_which_was_written(on_tour: Any, written: str, back: str):
    case = {"occurred_at": AT, "shipment": ShipmentId("shp-1"), "case": CaseId("case-1"), "channel": written}
    on_tour.after(CaseOpened(kind="reply", by=PersonRef("per-1"), words="wrd-1", **case))
    [tell] = on_tour.after(CaseAnswered(words="ans-1", **case))
    assert (tell.trigger, tell.channel) == ("case.answered", back)
