"""The shipment card: what each event adds to it, and which shipments an event concerns."""

from dataclasses import fields, replace
from typing import get_args

import pytest
from tests.story import (
    AFTERNOON,
    BAG,
    BOX,
    BRAND,
    HOME,
    MORNING,
    NEXT_TOUR,
    OTHER,
    SHIPMENT,
    Story,
    accept,
    arrived,
    asked,
    card_of,
    delivered,
    loaded,
    minutes,
    on_the_road,
    promised,
    published,
    recorded,
    revised,
    stop,
)

from doorstep.domain.custody import ConfirmHandOff, OfferHandOff, RejectHandOff
from doorstep.domain.parcels import DeclareDelay, ReceiveReturn, StartHold, StartReturn
from doorstep.domain.shipments import CancelTradeOrder, LocateAddress, Located
from doorstep.domain.support import CloseCase
from doorstep.domain.tracking.card import ShipmentCard
from doorstep.domain.tracking.views import fold, keys, promise_told
from doorstep.events import (
    EVENT_TYPES,
    AllotmentsSet,
    ArrivalsCalibrated,
    BreakTaken,
    DayOpened,
    DeviationEnded,
    EventRetracted,
    LatenessCostsSet,
    LegDriven,
    MessageFailed,
    MessageHeldBack,
    MessageQueued,
    ModelPromoted,
    ModelTrained,
    PlanAdopted,
    PlanRefused,
    PreferenceConsentGiven,
    PreferenceConsentWithdrawn,
    PreferencesErased,
    PreferencesSaved,
    PromisesEndangered,
    ReturnExpected,
    SilenceEnded,
    SilenceStarted,
    SlotConfirmed,
    SlotRefused,
    SlotsAsked,
    StudioEvent,
    TourDeviated,
    TourLocked,
    TourPublished,
    TourUnlocked,
)
from doorstep.kernel.ids import CaseId, DepotId, EventId, MessageId, PartyId, PersonRef, ReservationId
from doorstep.kernel.party import Cause
from doorstep.reactions.booked import BookedSlot, booked_slot

OF_NO_SHIPMENT = {
    *(PreferenceConsentGiven, PreferencesSaved, PreferenceConsentWithdrawn, PreferencesErased),
    *(AllotmentsSet, SlotRefused, SlotsAsked),
    *(DayOpened, PlanAdopted, ReturnExpected, PlanRefused, PromisesEndangered, TourLocked, TourUnlocked),
    *(
        BreakTaken,
        LegDriven,
        TourDeviated,
        DeviationEnded,
        SilenceEnded,
        SilenceStarted,
        ModelTrained,
        ModelPromoted,
        ArrivalsCalibrated,
        LatenessCostsSet,
    ),
    EventRetracted,
    *get_args(StudioEvent.__value__),
}


def given(*commands, at=minutes(-60)):  # noqa: B008  # a moment is a value
    story = Story()
    story.ask(*commands, at=at)
    return story


def queued(number=1, fact="fact-1", at=minutes(1)):  # noqa: B008  # a moment is a value
    return MessageQueued(
        occurred_at=at,
        shipment=SHIPMENT,
        message=MessageId(f"msg-{number}"),
        to=PersonRef("person-1"),
        trigger="promise.revised",
        topic="promise",
        fact=fact,
        channel="email",
        locale="fi",
        about=EventId("e-1"),
    )


def held_back(reason, fact="fact-1"):
    return MessageHeldBack(
        occurred_at=minutes(5),
        shipment=SHIPMENT,
        trigger="promise.revised",
        topic="promise",
        fact=fact,
        reason=reason,
        about=EventId("e-1"),
    )


def test_an_accepted_trade_order_fills_the_card():
    card = given(accept()).card()
    assert (card.brand, card.place, card.locale, card.cell) == (BRAND, HOME, "fi", "cell-9")
    assert [(parcel.parcel, parcel.reference, parcel.weight_g) for parcel in card.parcels] == [
        (BAG, "ref-shp-1-bag", 900),
        (BOX, "ref-shp-1-box", 900),
    ]


def test_the_newest_word_about_an_address_counts():
    story = given(accept(cell=""), at=minutes(-90))
    located = Located(cell="cell-3", score=90, basis="street")
    story.ask(LocateAddress(shipment=SHIPMENT, place=HOME, located=located), at=minutes(-60))
    card = story.card()
    assert (card.cell, card.located_at, card.doubted_at) == ("cell-3", minutes(-60), minutes(-90))
    assert card_of([*story.log, story.log[1]]) == card


def test_a_cancelled_trade_order_says_since_when():
    cancel = CancelTradeOrder(shipment=SHIPMENT, cause=Cause.CONSIGNEE_REFUSED)
    assert given(accept(), cancel).card().cancelled_at == minutes(-60)


def test_versions_of_a_promise_are_all_kept():
    story = given(accept(), promised())
    story.ask(revised(chosen=True), at=minutes(5))
    card = story.card()
    assert [version.window for version in card.promises] == [MORNING, AFTERNOON]
    assert card.promise.window == AFTERNOON
    assert card.promise_to_keep.window == AFTERNOON


def test_the_first_promise_is_to_be_kept_when_we_changed_it():
    card = given(accept(), promised(), revised()).card()
    assert card.promise_to_keep.window == MORNING


def test_nothing_is_to_be_kept_before_anything_is_promised():
    card = given(accept()).card()
    assert (card.promise, card.promise_to_keep, promise_told(card), booked_slot(card)) == (None,) * 4


def test_a_promise_is_told_when_its_message_is_received():
    story = given(accept())
    first, second = story.ask(promised())[0], story.ask(revised())[0]
    story.told(first, at=minutes(3))
    story.told(second, at=minutes(4), received=False)
    card = story.card()
    assert promise_told(card, card.promises[0]) == minutes(3)
    assert promise_told(card) is None


def test_the_booked_slot_is_read_from_the_promise():
    card = given(accept(), promised(), revised()).card()
    assert booked_slot(card) == BookedSlot(
        depot=DepotId("depot-north"), day="2026-03-02", reservation=ReservationId("res-2")
    )


def test_a_promise_revised_from_a_prediction_keeps_its_slot():
    late = replace(revised(), reservation=ReservationId("res-1"), basis="prediction:e-7")
    card = given(accept(), replace(promised(), basis="depot-north:2026-03-02@3"), late).card()
    assert booked_slot(card).day == "2026-03-02"


def test_a_promise_without_capacity_behind_it_has_no_slot():
    assert booked_slot(given(accept(), replace(promised(), basis="agreed")).card()) is None


def test_the_leg_is_the_tour_published_last_that_still_has_the_shipment():
    story = given(accept(), published())
    story.ask(published(stop(4), tour=NEXT_TOUR), at=minutes(1))
    assert story.card().leg.tour == NEXT_TOUR
    story.ask(published(stop(5, shipment=OTHER, boxes=())), at=minutes(2))
    assert story.card().legs[0].withdrawn_at == minutes(2)
    story.ask(published(stop(5, shipment=OTHER, boxes=()), tour=NEXT_TOUR), at=minutes(3))
    assert story.card().leg is None


def test_a_shipment_put_back_on_a_tour_is_on_it_again():
    story = given(accept(), published())
    story.ask(published(stop(5, shipment=OTHER, boxes=())), at=minutes(2))
    story.ask(published(stop(5, shipment=OTHER, boxes=()), stop(6)), at=minutes(3))
    leg = story.card().leg
    assert (leg.withdrawn_at, leg.sequence, leg.of, leg.stop) == (None, 2, 2, "stop-6")


def test_a_tour_that_never_had_the_shipment_adds_nothing():
    story = given(accept())
    event = given(published(stop(1, shipment=OTHER, boxes=()))).log[0].event
    entry = recorded(replace(event, withdrawn=(SHIPMENT,)), stream="tour:7")
    assert isinstance(event, TourPublished)
    assert fold(story.card(), entry).legs == ()


def test_what_is_aboard_is_known_parcel_by_parcel():
    story = on_the_road(Story())
    assert story.card().leg.parcels_aboard == (BOX, BAG)


def test_custody_stands_with_who_took_the_parcel_last():
    depot, driver = PartyId("depot-north"), PartyId("driver-7")
    offer = OfferHandOff(shipment=SHIPMENT, parcel=BOX, giver=depot, taker=driver)
    story = given(accept(), offer)
    assert {parcel.holder for parcel in story.card().parcels} == {None}
    story.ask(RejectHandOff(shipment=SHIPMENT, parcel=BOX, taker=driver, reason="wet"), offer)
    story.ask(ConfirmHandOff(shipment=SHIPMENT, parcel=BOX, taker=driver), at=minutes(9))
    held = {parcel.parcel: (parcel.holder, parcel.held_since) for parcel in story.card().parcels}
    assert held == {BOX: (driver, minutes(9)), BAG: (None, None)}


def test_a_return_and_a_hub_on_the_way_leave_their_moments():
    story = given(accept(), arrived(BOX, last_mile=False))
    story.ask(StartReturn(shipment=SHIPMENT, parcel=BOX, cause=Cause.CONSIGNEE_REFUSED), at=minutes(1))
    story.ask(ReceiveReturn(shipment=SHIPMENT, parcel=BOX, depot=DepotId("d")), at=minutes(2))
    parcel = next(parcel for parcel in story.card().parcels if parcel.parcel == BOX)
    assert parcel.at_hub_at == minutes(-60)
    assert (parcel.return_started_at, parcel.return_received_at) == (minutes(1), minutes(2))


def test_an_older_word_told_later_does_not_replace_a_newer_one():
    story = given(accept())
    hold = StartHold(shipment=SHIPMENT, parcel=BOX, cause=Cause.LSP_DAMAGED)
    story.ask(hold, at=minutes(9))
    story.ask(replace(hold, cause=Cause.BRAND_NOT_READY), loaded(BAG), at=minutes(3))
    story.ask(loaded(BAG, tour=NEXT_TOUR), at=minutes(2))
    bag, box = story.card().parcels
    assert (box.held_at, box.held_cause) == (minutes(9), Cause.LSP_DAMAGED)
    assert (bag.loaded_at, bag.loaded_tour) == (minutes(3), "tour-7")


def test_the_delay_declared_last_counts():
    story = given(accept())
    delay = DeclareDelay(shipment=SHIPMENT, parcel=BOX, delay_s=900, cause=Cause.LSP_TRAFFIC)
    story.ask(delay, at=minutes(9))
    story.ask(replace(delay, delay_s=60), at=minutes(3))
    box = story.card().parcels[1]
    assert (box.delayed_at, box.delay_s, box.delay_cause) == (minutes(9), 900, Cause.LSP_TRAFFIC)


def test_a_tour_whose_plan_was_not_read_adds_no_leg():
    story = on_the_road(Story())
    started = next(entry for entry in story.log if entry.event.type == "tour.started")
    assert fold(ShipmentCard(shipment=SHIPMENT), started).legs == ()


def test_a_message_has_one_line_from_queued_to_received():
    story = given(accept())
    made = story.ask(promised())[0]
    story.told(made, at=minutes(3))
    (line,) = story.card().messages
    assert (line.at, line.sent_at, line.received_at, line.about) == (*(minutes(3),) * 3, made.id)


def test_a_failed_message_says_why():
    story = given(accept())
    story.happened("message:shp-1", queued())
    failed = MessageFailed(
        occurred_at=minutes(2), shipment=SHIPMENT, message=MessageId("msg-1"), reason="bounce"
    )
    story.happened("message:shp-1", failed)
    assert story.card().messages[0].failed == "bounce"


def test_a_fate_of_a_message_nobody_queued_adds_nothing():
    failed = MessageFailed(
        occurred_at=minutes(2), shipment=SHIPMENT, message=MessageId("msg-1"), reason="bounce"
    )
    assert fold(ShipmentCard(shipment=SHIPMENT), recorded(failed)).messages == ()


def test_a_waiting_message_that_is_superseded_is_taken_back():
    story = given(accept())
    story.happened("message:shp-1", queued(), held_back("superseded"))
    (line,) = story.card().messages
    assert (line.message, line.held_back) == ("msg-1", "superseded")


def test_a_duplicate_is_a_line_of_its_own_and_leaves_the_first_message_alone():
    story = given(accept())
    story.happened("message:shp-1", queued(), held_back("duplicate"), held_back("duplicate"))
    assert [(line.message, line.held_back) for line in story.card().messages] == [
        ("msg-1", ""),
        (None, "duplicate"),
    ]


def test_a_case_is_closed_on_the_card_and_one_nobody_opened_is_not_there():
    story = given(accept(), asked())
    story.ask(CloseCase(shipment=SHIPMENT, case=CaseId("case-1"), outcome="answered"), at=minutes(8))
    (line,) = story.card().cases
    assert (line.closed_at, line.outcome, line.by_consignee) == (minutes(8), "answered", True)
    assert fold(ShipmentCard(shipment=SHIPMENT), story.log[-1]).cases == ()


def test_talk_is_no_sign_of_movement():
    story = given(accept())
    story.ask(asked(), promised(), at=minutes(30))
    assert story.card().last_event_at == minutes(-60)
    story.ask(delivered(BOX), at=minutes(31))
    assert story.card().last_event_at == minutes(31)


def test_capacity_events_concern_their_shipment_and_add_nothing():
    event = SlotConfirmed(occurred_at=minutes(0), reservation=ReservationId("res-1"), shipment=SHIPMENT)
    card = given(accept()).card()
    assert keys(recorded(event)) == (SHIPMENT,)
    assert fold(card, recorded(event)) == card


@pytest.mark.parametrize("kind", EVENT_TYPES, ids=lambda kind: kind.type)
def test_every_event_type_says_which_shipments_it_concerns(kind):
    named = {field.name for field in fields(kind)}
    concerns = bool(named & {"shipment", "shipments", "stops"})
    assert concerns != (kind in OF_NO_SHIPMENT)
