"""What can happen to a parcel that is to be picked up at a door."""

import pytest
from tests.story import AT, BOX, SHIPMENT, Story, arrived, collected, delivered, minutes, not_collected

from doorstep.domain.parcels import AbandonCollection
from doorstep.domain.parcels.refusals import AlreadyCollected, AlreadyDelivered
from doorstep.events import CollectionAbandoned, CollectionAttempted, CollectionCompleted, HubArrived
from doorstep.kernel.party import Cause

GIVEN_UP = AbandonCollection(shipment=SHIPMENT, parcel=BOX, cause=Cause.CONSIGNEE_REFUSED)


def given(*commands, at=AT):
    story = Story()
    story.ask(*commands, at=at)
    return story


def kinds(recorded):
    return [type(entry.event) for entry in recorded]


@pytest.mark.parametrize(
    ("command", "kind"),
    [
        (collected(BOX), CollectionCompleted),
        (not_collected(BOX), CollectionAttempted),
        (GIVEN_UP, CollectionAbandoned),
    ],
)
def test_what_is_seen_is_recorded_when_it_occurred(command, kind):
    (news,) = given().ask(command, at=minutes(7))
    assert (type(news.event), news.event.occurred_at) == (kind, minutes(7))


def test_the_same_attempt_told_twice_is_one_and_a_later_one_is_another():
    story = given(not_collected(BOX), at=minutes(5))
    assert story.ask(not_collected(BOX), at=minutes(5)) == []
    assert len(story.ask(not_collected(BOX), at=minutes(90))) == 1


def test_a_parcel_is_collected_once_and_then_goes_to_the_depot():
    story = given(collected(BOX))
    with pytest.raises(AlreadyCollected, match=BOX):
        story.ask(collected(BOX), at=minutes(-5))
    with pytest.raises(AlreadyCollected, match=BOX):
        story.ask(not_collected(BOX), at=minutes(5))
    assert kinds(story.ask(not_collected(BOX), at=minutes(-20))) == [CollectionAttempted]
    assert kinds(story.ask(arrived(BOX, last_mile=False), at=minutes(200))) == [HubArrived]


def test_what_was_given_up_may_be_collected_after_all_and_then_nobody_gives_it_up():
    story = given(GIVEN_UP)
    assert story.ask(GIVEN_UP) == []
    assert kinds(story.ask(collected(BOX), at=minutes(9))) == [CollectionCompleted]
    assert story.ask(GIVEN_UP, at=minutes(10)) == []


def test_what_was_delivered_is_not_collected():
    with pytest.raises(AlreadyDelivered):
        given(delivered(BOX)).ask(collected(BOX), at=minutes(1))
