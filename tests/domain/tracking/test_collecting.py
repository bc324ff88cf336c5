"""The card of what is collected: alone, beside a delivery, in vain."""

import pytest
from tests.story import (
    BAG,
    BOX,
    SHIPMENT,
    TOUR,
    Story,
    accept,
    arrived,
    card_of,
    collected,
    delivered,
    loaded,
    minutes,
    not_collected,
    promised,
    published,
    stop,
    to_collect,
)

from doorstep.domain.metrics import figures
from doorstep.domain.parcels import AbandonCollection
from doorstep.domain.shipments import CancelTradeOrder
from doorstep.domain.tours import ArriveAtStop, DeferStop, DepartFromStop, StartTour
from doorstep.domain.tracking.health import Health, health
from doorstep.domain.tracking.stage import Stage, Step, parcels_delivered, stage, stage_moments
from doorstep.domain.tracking.timeline import consignee_timeline
from doorstep.kernel.ids import StopId
from doorstep.kernel.party import Cause

EVENING = minutes(720)
ONE = StopId("stop-1")


def given_up(box):
    return AbandonCollection(shipment=SHIPMENT, parcel=box, cause=Cause.CONSIGNEE_REFUSED)


def mixed():
    """One parcel is brought, one is collected."""
    story = Story()
    story.ask(accept(collects=(BAG,)), promised(), arrived(BOX), at=minutes(-300))
    story.ask(published(stop(1, boxes=(BOX,), collects=(BAG,))), loaded(BOX), at=minutes(60))
    story.ask(StartTour(tour=TOUR, parcels=(BOX,)), at=minutes(90))
    return story


def counts(story, code):
    figure = next(one for one in figures([story.card()], at=EVENING) if one.code == code)
    return figure.numerator, figure.denominator


def test_what_is_collected_waits_at_the_door_until_the_van_comes_for_it():
    story = Story()
    story.ask(accept(collects=(BOX, BAG)))
    assert stage(story.card()) is Stage.CREATED
    assert stage(to_collect(Story()).card()) is Stage.ARRIVING


def test_a_collection_is_done_when_every_parcel_is_in_the_van_and_stays_done_at_the_depot():
    story = to_collect(Story())
    story.ask(ArriveAtStop(tour=TOUR, stop=ONE), collected(BOX), at=minutes(130))
    assert stage(story.card()) is Stage.ARRIVING
    story.ask(collected(BAG), at=minutes(131))
    story.ask(DepartFromStop(tour=TOUR, stop=ONE), at=minutes(132))
    story.ask(arrived(BOX, last_mile=False), arrived(BAG, last_mile=False), at=minutes(400))
    card = story.card()
    assert (stage(card), parcels_delivered(card)) == (Stage.COLLECTED, 2)
    assert health(card, at=EVENING).reasons == ("kept",)
    steps = [(one.step, one.reached, one.at) for one in stage_moments(card)]
    assert steps == [
        (Step.ORDERED, True, minutes(-900)),
        (Step.OUT_FOR_DELIVERY, True, minutes(90)),
        (Step.COLLECTED, True, minutes(131)),
    ]


@pytest.mark.parametrize(
    ("number", "kept", "first"), [(150, (1, 1), (1, 1)), (300, (0, 1), (1, 1))], ids=["in time", "late"]
)
def test_a_kept_promise_counts_the_same(number, kept, first):
    story = to_collect(Story())
    story.ask(collected(BOX), collected(BAG), at=minutes(number))
    assert counts(story, "promises_kept") == kept
    assert counts(story, "first_attempt_success") == first


def test_a_visit_in_vain_is_tried_again_and_counts_as_one():
    story = to_collect(Story())
    story.ask(not_collected(BOX), not_collected(BAG), at=minutes(150))
    assert stage(story.card()) is Stage.CREATED
    story.ask(collected(BOX), collected(BAG), at=minutes(200))
    assert counts(story, "promises_kept") == (1, 1)
    assert counts(story, "first_attempt_success") == (0, 1)


def test_a_try_to_be_repeated_on_the_same_tour_leaves_it_on_the_way():
    story = to_collect(Story())
    story.ask(ArriveAtStop(tour=TOUR, stop=ONE), not_collected(BOX, again=True), at=minutes(150))
    story.ask(DeferStop(tour=TOUR, stop=ONE), at=minutes(151))
    assert stage(story.card()) in (Stage.OUT_FOR_DELIVERY, Stage.ARRIVING)


def test_what_nobody_comes_for_again_is_over_and_says_so():
    story = to_collect(Story())
    story.ask(not_collected(BOX), not_collected(BAG), given_up(BOX), given_up(BAG), at=minutes(150))
    card = story.card()
    assert stage(card) is Stage.CANCELLED
    assert all(parcel.is_over for parcel in card.parcels)
    assert health(card, at=EVENING).reasons == ("not_collected",)
    assert counts(story, "promises_kept") == (0, 1)
    story.ask(collected(BOX), collected(BAG), at=minutes(160))
    assert stage(story.card()) is Stage.COLLECTED


def test_a_withdrawn_collection_is_cancelled():
    story = Story()
    cancel = CancelTradeOrder(shipment=SHIPMENT, cause=Cause.CONSIGNEE_ASKED_LATER)
    story.ask(accept(collects=(BOX, BAG)), cancel)
    assert health(story.card(), at=EVENING).reasons == ("cancelled",)


def test_beside_a_delivery_both_have_to_be_done():
    story = mixed()
    assert stage(story.card()) is Stage.ARRIVING
    story.ask(delivered(BOX), at=minutes(150))
    assert stage(story.card()) is Stage.ARRIVING
    story.ask(collected(BAG), at=minutes(151))
    assert stage(story.card()) is Stage.DELIVERED
    assert health(story.card(), at=EVENING).health is Health.ON_PROMISE
    assert counts(story, "promises_kept") == (1, 1)


def test_beside_a_delivery_what_stays_with_the_consignee_ends_the_shipment():
    story = mixed()
    story.ask(delivered(BOX), not_collected(BAG), given_up(BAG), at=minutes(150))
    assert stage(story.card()) is Stage.CANCELLED


def test_the_card_is_the_same_in_whatever_sequence_it_is_told():
    story = mixed()
    story.ask(delivered(BOX), not_collected(BAG), given_up(BAG), at=minutes(150))
    story.ask(collected(BAG), at=minutes(155))
    card = story.card()
    assert card_of([*story.log, *story.log[::-1], *story.log]) == card
    assert card.collects[0].collected_at == minutes(155)


def test_the_consignee_is_told_of_the_collection():
    story = to_collect(Story())
    story.ask(not_collected(BOX), at=minutes(150))
    story.ask(collected(BOX), collected(BAG), at=minutes(200))
    codes = [entry.code for entry in consignee_timeline(SHIPMENT, story.log)]
    assert codes[:2] == ["collection.completed", "collection.attempted"]
