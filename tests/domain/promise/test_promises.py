"""A promise: made once, revised in the open, never into the past."""

from dataclasses import replace

import pytest
from tests.story import (
    AFTERNOON,
    MORNING,
    RESERVATION,
    SHIPMENT,
    Story,
    cancelled,
    minutes,
    promised,
    revised,
)

from doorstep.domain.promise import AlreadyPromised, NothingPromised, ShipmentCancelled, WindowOver
from doorstep.domain.promise.state import Promise
from doorstep.events import PromiseMade, PromiseRevised
from doorstep.kernel.ids import ReservationId
from doorstep.kernel.party import Cause


def given(*commands):
    story = Story()
    story.ask(*commands)
    return story


def test_the_first_promise_names_its_window_and_the_capacity_behind_it():
    made = given().ask(promised())[0].event
    assert isinstance(made, PromiseMade)
    assert (made.window, made.reservation) == (MORNING, RESERVATION)


def test_the_first_window_is_kept_when_the_promise_is_revised():
    story = given(promised(), revised())
    assert story.states[f"promise:{SHIPMENT}"] == Promise(
        first=MORNING, window=AFTERNOON, reservation=ReservationId("res-2")
    )


def test_a_promise_asked_twice_is_made_once():
    assert given(promised()).ask(promised(), at=minutes(1)) == []


def test_a_second_first_promise_is_refused():
    with pytest.raises(AlreadyPromised, match="revise it"):
        given(promised()).ask(promised(AFTERNOON))


def test_a_revision_says_who_answers_and_why():
    news = given(promised()).ask(revised(cause=Cause.WEATHER_SEVERE))[0].event
    assert isinstance(news, PromiseRevised)
    assert (news.cause, news.answerable, news.chosen) == (Cause.WEATHER_SEVERE, "depot-north", False)


def test_a_revision_to_the_same_window_is_no_event():
    assert given(promised()).ask(revised(MORNING)) == []


def test_there_is_nothing_to_revise_before_the_first_promise():
    with pytest.raises(NothingPromised, match="make one first"):
        given().ask(revised())


@pytest.mark.parametrize("command", [promised(), revised(AFTERNOON)])
def test_a_cancelled_shipment_takes_no_promise(command):
    with pytest.raises(ShipmentCancelled, match=SHIPMENT):
        given().ask(cancelled(command))


def test_a_window_that_is_over_is_not_promised():
    with pytest.raises(WindowOver, match="choose a later one"):
        given().ask(promised(), at=MORNING.end)


def test_a_repeat_of_an_old_promise_is_no_event_even_when_its_window_is_over():
    assert given(promised()).ask(promised(), at=AFTERNOON.end) == []


def test_the_same_window_on_another_reservation_is_another_promise():
    with pytest.raises(AlreadyPromised):
        given(promised()).ask(replace(promised(), reservation=ReservationId("res-9")))
