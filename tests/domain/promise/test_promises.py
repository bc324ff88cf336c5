"""A promise: made once, revised in the open, never into the past."""

from dataclasses import replace

import pytest
from tests.story import (
    AFTERNOON,
    HOME,
    MORNING,
    RESERVATION,
    SHIPMENT,
    Story,
    cancelled,
    minutes,
    promised,
    revised,
)

from doorstep.domain.promise import (
    AcceptInstruction,
    AcknowledgeInstruction,
    NoteAccess,
    NoteLanguage,
    PromiseMoved,
    ReportNotFollowed,
    ShipmentCancelled,
)
from doorstep.domain.promise.decide import AlreadyPromised, NothingPromised, WindowOver
from doorstep.domain.promise.state import Promise
from doorstep.events import (
    ChangeKind,
    DeliveryMethod,
    InstructionDelivered,
    InstructionNotFollowed,
    InstructionRead,
    NotFollowed,
    PromiseMade,
    PromiseRevised,
)
from doorstep.kernel.ids import EventId, PartyId, PlaceRef, ReservationId, StopId, TourId
from doorstep.kernel.party import Cause
from doorstep.kernel.quantity import Money
from doorstep.kernel.time import Window

LATER = Window(minutes(600), minutes(720))


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


def test_the_promise_in_force_told_again_is_no_event():
    again = replace(revised(MORNING), reservation=RESERVATION)
    assert given(promised()).ask(again) == []


def test_the_same_window_on_other_capacity_is_recorded_for_the_promise_names_what_backs_it():
    story = given(promised(), revised(MORNING))
    assert story.states[f"promise:{SHIPMENT}"].reservation == ReservationId("res-2")


def test_of_two_changes_at_once_the_second_is_refused_and_the_first_stands():
    story = given(promised(), replace(revised(), replaces=RESERVATION))
    late = replace(revised(LATER), reservation=ReservationId("res-3"), replaces=RESERVATION)
    with pytest.raises(PromiseMoved, match="ask again"):
        story.ask(late)
    assert story.states[f"promise:{SHIPMENT}"].reservation == ReservationId("res-2")


def instructed(kind=ChangeKind.SAFE_PLACE, method=DeliveryMethod.SAFE_PLACE, words="words-1"):
    return AcceptInstruction(
        shipment=SHIPMENT, kind=kind, method=method, replaces=RESERVATION, words=words, price=Money(0, "EUR")
    )


def test_an_instruction_leaves_window_and_capacity_as_they_are():
    story = given(promised())
    told = story.ask(instructed())[0].event
    assert (told.kind, told.was, told.words) == (ChangeKind.SAFE_PLACE, None, "words-1")
    state = story.states[f"promise:{SHIPMENT}"]
    assert (state.window, state.reservation, state.method) == (
        MORNING,
        RESERVATION,
        DeliveryMethod.SAFE_PLACE,
    )


def test_the_same_instruction_again_is_no_event_and_taking_it_back_is_one():
    story = given(promised(), instructed())
    assert story.ask(instructed()) == []
    back = story.ask(instructed(ChangeKind.DOOR, None, ""))[0].event
    assert (back.method, back.was) == (None, DeliveryMethod.SAFE_PLACE)


def test_there_is_nothing_to_instruct_before_a_promise_nor_after_another_took_its_place():
    with pytest.raises(NothingPromised, match="choose a window"):
        given().ask(instructed())
    with pytest.raises(PromiseMoved):
        given(promised(), revised()).ask(instructed())


def test_a_new_place_ends_what_was_instructed_for_the_old_one():
    elsewhere = replace(revised(), kind=ChangeKind.ADDRESS, place=PlaceRef("place-2"), was=HOME)
    story = given(promised(), instructed(), elsewhere)
    state = story.states[f"promise:{SHIPMENT}"]
    assert (state.place, state.method, state.words) == (PlaceRef("place-2"), None, "")
    assert state.first == MORNING


def test_another_window_at_the_same_place_keeps_what_was_instructed_there():
    story = given(promised(), instructed(), revised())
    assert story.states[f"promise:{SHIPMENT}"].method is DeliveryMethod.SAFE_PLACE


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


def test_a_driver_acknowledges_once_a_tour_and_who_has_read_it_has_it_on_the_device():
    of, aino = EventId("evt-asked"), PartyId("drv-aino")

    def told(tour: str, *, read: bool):
        return AcknowledgeInstruction(shipment=SHIPMENT, of=of, tour=TourId(tour), driver=aino, read=read)

    story = given(promised())
    assert [type(one.event) for one in story.ask(told("t-1", read=False))] == [InstructionDelivered]
    assert story.ask(told("t-1", read=False)) == []
    assert [type(one.event) for one in story.ask(told("t-1", read=True))] == [InstructionRead]
    assert story.ask(told("t-1", read=True)) == []
    found = [type(one.event) for one in story.ask(told("t-2", read=True))]
    assert found == [InstructionDelivered, InstructionRead], "another tour has another driver and list"


def test_what_could_not_be_done_as_asked_is_recorded_with_its_reason_also_for_a_cancelled_shipment():
    missed = ReportNotFollowed(
        shipment=SHIPMENT,
        of=EventId("evt-asked"),
        tour=TourId("t-1"),
        stop=StopId("stp-1"),
        driver=PartyId("drv-aino"),
        reason=NotFollowed.NOBODY_THERE,
    )
    story = given(promised())
    (one,) = story.ask(missed)
    assert isinstance(one.event, InstructionNotFollowed)
    assert story.ask(missed) == []
    assert len(story.ask(replace(missed, reason=NotFollowed.NOT_SAFE))) == 1, "a correction is another fact"


PREFERRED = AcceptInstruction(
    shipment=SHIPMENT,
    kind=ChangeKind.SAFE_PLACE,
    method=DeliveryMethod.SAFE_PLACE,
    replaces=RESERVATION,
    words="asked-preferred",
    preferred=True,
)


def test_what_is_remembered_never_goes_before_what_was_said_for_this_delivery():
    by_hand = replace(PREFERRED, method=DeliveryMethod.NEIGHBOUR, words="asked-1", preferred=False)
    back = replace(by_hand, kind=ChangeKind.DOOR, method=None, words="")
    assert [one.event.preferred for one in given(promised()).ask(PREFERRED)] == [True]
    assert given(promised(), by_hand).ask(PREFERRED) == []
    assert given(promised(), by_hand, back).ask(PREFERRED) == [], "also one that was taken back"
    note = NoteAccess(shipment=SHIPMENT, place=HOME, words="access-1", preferred=True)
    assert given(promised(), replace(note, preferred=False, words="other")).ask(note) == []
    assert [one.event.preferred for one in given(promised()).ask(note)] == [True]


def test_a_language_is_noted_once_and_one_that_was_asked_for_goes_before_what_is_remembered():
    speak = NoteLanguage(shipment=SHIPMENT, locale="de", was="en", preferred=True)
    (noted,) = given(promised()).ask(speak)
    assert (noted.event.locale, noted.event.was) == ("de", "en")
    assert given(promised(), speak).ask(speak) == []
    undone = NoteLanguage(shipment=SHIPMENT, locale="en", was="de")
    story = given(promised(), speak, undone)
    assert story.ask(speak) == []
    assert given(promised()).ask(replace(speak, locale="en")) == []
