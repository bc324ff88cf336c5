"""What follows when a delivery fails, a parcel stays behind, a van comes back or an order is withdrawn."""

from dataclasses import replace

import pytest
from tests.story import (
    BAG,
    BASIS,
    BOX,
    DEPOT,
    NEXT_TOUR,
    RESERVATION,
    SHIPMENT,
    TOUR,
    Story,
    accept,
    attempted,
    delivered,
    loaded,
    minutes,
    on_the_road,
    promised,
    published,
    refused,
    revised,
    stop,
)

from doorstep.domain.parcels import ArriveAtHub, ReceiveReturn, StartHold, StartReturn
from doorstep.domain.shipments import CancelTradeOrder
from doorstep.domain.slots import ReleaseSlot
from doorstep.domain.tours import EndTour, StartTour
from doorstep.kernel.ids import ShipmentId
from doorstep.kernel.later import Later
from doorstep.kernel.party import Cause
from doorstep.reactions import (
    attempt_failed_release_slot,
    cancelled_release_slot,
    ended_tour_brings_back,
    final_failure_starts_return,
    left_behind_find_new_slot,
)

OTHER = ShipmentId("shp-other")
CANCEL = CancelTradeOrder(shipment=SHIPMENT, cause=Cause.CONSIGNEE_ASKED_LATER)


def wishes(story, reaction, *commands, at=minutes(150)):  # noqa: B008  # a moment is a value
    """What a reaction wishes after these commands."""
    return [
        wish
        for entry in story.ask(*commands, at=at)
        for wish in reaction.react(entry, story.cards(), minutes(999))
    ]


def freed(reason):
    return ReleaseSlot(depot=DEPOT, day="2026-03-02", reservation=RESERVATION, reason=reason)


def another_slot(cause):
    facts = {"cause": str(cause), "reservation": RESERVATION, "depot": DEPOT}
    return Later(kind="find_new_slot", key=SHIPMENT, facts=facts)


def back(box, cause=Cause.CONSIGNEE_NOT_HOME):
    return StartReturn(shipment=SHIPMENT, parcel=box, cause=cause)


def seen_at_depot(box):
    return ArriveAtHub(shipment=SHIPMENT, parcel=box, depot=DEPOT, last_mile=True)


def test_a_failed_visit_frees_its_slot_and_looks_for_another():
    story = on_the_road(Story())
    assert wishes(story, attempt_failed_release_slot, attempted(BOX)) == [
        freed("attempted"),
        another_slot(Cause.CONSIGNEE_NOT_HOME),
    ]


def test_a_visit_to_be_repeated_on_the_same_tour_keeps_its_slot():
    story = on_the_road(Story())
    assert wishes(story, attempt_failed_release_slot, attempted(BOX, again=True), delivered(BAG)) == []


def test_after_the_last_visit_no_other_slot_is_looked_for():
    story = on_the_road(Story())
    story.ask(attempted(BOX), at=minutes(140))
    assert wishes(story, attempt_failed_release_slot, attempted(BOX, tour=NEXT_TOUR)) == [freed("attempted")]


def test_a_shipment_nobody_promised_has_no_slot_to_free():
    story = Story()
    story.ask(accept())
    assert wishes(story, attempt_failed_release_slot, attempted(BOX)) == [
        Later(kind="find_new_slot", key=SHIPMENT, facts={"cause": "consignee.not_home"})
    ]


def test_a_parcel_left_at_the_depot_gets_another_slot():
    story = on_the_road(Story())
    missed = StartHold(shipment=SHIPMENT, parcel=BOX, cause=Cause.LSP_LEFT_AT_DEPOT)
    assert wishes(story, left_behind_find_new_slot, missed) == [
        freed("moved"),
        another_slot(Cause.LSP_LEFT_AT_DEPOT),
    ]


def test_a_shipment_with_nothing_in_the_van_may_go_with_another():
    story = Story()
    story.ask(accept(), promised(), published(stop(1)))
    missed = StartHold(shipment=SHIPMENT, parcel=BOX, cause=Cause.LSP_LEFT_AT_DEPOT)
    (wish,) = wishes(story, left_behind_find_new_slot, missed)
    other = another_slot(Cause.LSP_LEFT_AT_DEPOT)
    assert wish == replace(other, facts={**other.facts, "day": "2026-03-02", "tour": TOUR})


def test_what_a_van_leaves_without_may_go_with_another_although_nobody_missed_it():
    story = Story()
    story.ask(accept(), promised(), published(stop(1)))
    (wish,) = wishes(story, left_behind_find_new_slot, StartTour(tour=TOUR, parcels=()))
    assert wish.facts["tour"] == TOUR
    assert story.card().leg.started_at is None
    assert wishes(on_the_road(Story()), left_behind_find_new_slot) == []


def test_a_hold_for_another_cause_waits_for_a_person():
    story = on_the_road(Story())
    held = StartHold(shipment=SHIPMENT, parcel=BOX, cause=Cause.LSP_DAMAGED)
    assert wishes(story, left_behind_find_new_slot, held) == []


def test_a_cancelled_trade_order_frees_its_slot():
    story = Story()
    story.ask(accept(), promised(), at=minutes(-60))
    assert wishes(story, cancelled_release_slot, CANCEL) == [freed("cancelled")]


def test_a_cancelled_trade_order_without_a_promise_frees_nothing():
    story = Story()
    assert wishes(story, cancelled_release_slot, accept(), CANCEL) == []


def test_a_refused_parcel_goes_back_at_once():
    story = on_the_road(Story())
    assert wishes(story, final_failure_starts_return, refused(BOX)) == [back(BOX, Cause.CONSIGNEE_REFUSED)]


def test_the_second_failed_visit_is_the_last():
    story = on_the_road(Story())
    assert wishes(story, final_failure_starts_return, attempted(BOX, again=True), attempted(BOX)) == []
    assert wishes(story, final_failure_starts_return, attempted(BOX, tour=NEXT_TOUR), at=minutes(900)) == [
        back(BOX)
    ]


def test_each_parcel_has_its_own_visits():
    story = on_the_road(Story())
    story.ask(attempted(BAG), at=minutes(140))
    assert wishes(story, final_failure_starts_return, attempted(BOX), delivered(BAG)) == []


def test_a_van_that_is_back_brings_untried_parcels_to_the_depot_and_to_another_slot():
    story = on_the_road(Story())
    assert wishes(story, ended_tour_brings_back, EndTour(tour=TOUR, returned=(BOX, BAG))) == [
        seen_at_depot(BAG),
        seen_at_depot(BOX),
        freed("attempted"),
        another_slot(Cause.LSP_NOT_ENOUGH_TIME),
    ]


def test_what_was_moved_to_another_day_while_it_was_on_board_comes_back_for_it():
    story = on_the_road(Story())
    story.ask(revised(chosen=True, cause=Cause.CONSIGNEE_ASKED_LATER), at=minutes(100))
    story.ask(published(stop(2, shipment=OTHER, boxes=())), at=minutes(101))
    ended = EndTour(tour=TOUR, returned=(BOX, BAG))
    assert wishes(story, ended_tour_brings_back, ended) == [seen_at_depot(BAG), seen_at_depot(BOX)]
    early = Story()
    early.ask(accept(), promised(), published(), loaded(BOX), loaded(BAG), at=minutes(10))
    early.ask(revised(chosen=True, cause=Cause.CONSIGNEE_ASKED_LATER), at=minutes(70))
    early.ask(published(stop(2, shipment=OTHER, boxes=())), at=minutes(71))
    early.ask(StartTour(tour=TOUR, parcels=(BOX, BAG)), at=minutes(90))
    assert wishes(early, ended_tour_brings_back, ended) == [seen_at_depot(BAG), seen_at_depot(BOX)]


def test_what_came_back_from_a_meet_up_that_failed_still_needs_a_slot():
    story = on_the_road(Story())
    story.ask(published(stop(2, shipment=OTHER, boxes=())), at=minutes(101))
    seen = wishes(story, ended_tour_brings_back, EndTour(tour=TOUR, returned=(BOX, BAG)))
    assert seen[2:] == [freed("attempted"), another_slot(Cause.LSP_NOT_ENOUGH_TIME)]


def test_a_try_that_was_never_repeated_says_why_another_slot_is_needed():
    story = on_the_road(Story())
    story.ask(attempted(BOX, again=True, cause=Cause.CONSIGNEE_NO_ACCESS), delivered(BAG), at=minutes(140))
    assert wishes(story, ended_tour_brings_back, EndTour(tour=TOUR, returned=(BOX,))) == [
        seen_at_depot(BOX),
        freed("attempted"),
        another_slot(Cause.CONSIGNEE_NO_ACCESS),
    ]


def test_a_visit_that_was_given_up_is_not_asked_for_twice():
    story = on_the_road(Story())
    story.ask(attempted(BOX), delivered(BAG), at=minutes(140))
    assert wishes(story, ended_tour_brings_back, EndTour(tour=TOUR, returned=(BOX,))) == [seen_at_depot(BOX)]


def test_goods_on_their_way_back_are_received():
    story = on_the_road(Story())
    story.ask(refused(BOX), back(BOX), delivered(BAG), at=minutes(140))
    assert wishes(story, ended_tour_brings_back, EndTour(tour=TOUR, returned=(BOX,))) == [
        ReceiveReturn(shipment=SHIPMENT, parcel=BOX, depot=DEPOT)
    ]


def test_an_empty_van_brings_nothing():
    story = on_the_road(Story())
    assert wishes(story, ended_tour_brings_back, EndTour(tour=TOUR, returned=()), delivered(BOX)) == []


def test_goods_nobody_promised_have_no_depot_to_be_seen_at():
    story = on_the_road(Story())
    entry = story.ask(EndTour(tour=TOUR, returned=(BOX,)), at=minutes(200))[0]
    card = replace(story.card(), promises=())
    assert ended_tour_brings_back.react(entry, {SHIPMENT: card}, minutes(201)) == []


@pytest.mark.parametrize(
    "reaction",
    [attempt_failed_release_slot, final_failure_starts_return, left_behind_find_new_slot],
)
def test_a_card_that_was_not_read_yet_is_no_reason_to_stop(reaction):
    story = on_the_road(Story())
    hold = StartHold(shipment=SHIPMENT, parcel=BOX, cause=Cause.LSP_LEFT_AT_DEPOT)
    for entry in story.ask(attempted(BOX), hold, at=minutes(150)):
        assert all(not isinstance(wish, ReleaseSlot) for wish in reaction.react(entry, {}, minutes(151)))


def test_the_basis_of_these_tests_names_the_day():
    assert "2026-03-02" in BASIS
