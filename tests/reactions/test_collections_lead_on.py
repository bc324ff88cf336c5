"""What follows when something was collected, or was not."""

import pytest
from tests.story import (
    BAG,
    BOX,
    CONSIGNEE,
    DEPOT,
    DRIVER,
    NEXT_TOUR,
    RESERVATION,
    SHIPMENT,
    TOUR,
    Story,
    accept,
    arrived,
    attempted,
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

from doorstep.domain.custody import ConfirmHandOff
from doorstep.domain.parcels import AbandonCollection, ArriveAtHub
from doorstep.domain.slots import ReleaseSlot
from doorstep.domain.tours import DepartFromStop, EndTour, StartTour
from doorstep.kernel.ids import StopId
from doorstep.kernel.later import Later
from doorstep.kernel.party import Cause
from doorstep.reactions import (
    attempt_failed_offer_choices,
    attempt_failed_release_slot,
    delivered_tell_consignee,
    ended_tour_brings_back,
    final_failure_abandons_collection,
    loading_moves_custody,
)
from doorstep.reactions.telling import Telling

TELLING = Telling(zone="Europe/Helsinki")


def wishes(story, reaction, *commands, at=minutes(150)):  # noqa: B008  # a moment is a value
    """What a reaction wishes after these commands."""
    return [
        wish
        for entry in story.ask(*commands, at=at)
        for wish in reaction.react(entry, story.cards(), minutes(999))
    ]


def told(story, *commands, at=minutes(150)):  # noqa: B008  # a moment is a value
    """What the consignee is told after these commands."""
    return [
        wish.trigger
        for entry in story.ask(*commands, at=at)
        for wish in delivered_tell_consignee.react(TELLING, entry, story.cards(), minutes(999))
    ]


def mixed():
    story = Story()
    story.ask(accept(collects=(BAG,)), promised(), arrived(BOX), at=minutes(-300))
    story.ask(published(stop(1, boxes=(BOX,), collects=(BAG,))), loaded(BOX), at=minutes(60))
    story.ask(StartTour(tour=TOUR, parcels=(BOX,)), at=minutes(90))
    return story


def test_custody_goes_from_the_consignee_to_the_driver_and_from_the_driver_to_the_depot():
    story = to_collect(Story())
    first = wishes(story, loading_moves_custody, collected(BOX))
    assert [(one.giver, one.taker) for one in first[::2]] == [(CONSIGNEE, DRIVER)]
    story.ask(*first, at=minutes(150))
    home = wishes(story, loading_moves_custody, arrived(BOX, last_mile=False), at=minutes(400))
    assert [(one.giver, one.taker) for one in home[::2]] == [(DRIVER, DEPOT)]
    assert isinstance(home[1], ConfirmHandOff)


@pytest.mark.parametrize(
    ("cause", "again", "given_up"),
    [
        (Cause.CONSIGNEE_NOT_HOME, False, False),
        (Cause.CONSIGNEE_NOT_READY, False, False),
        (Cause.CONSIGNEE_REFUSED, False, True),
        (Cause.CONSIGNEE_NOT_HOME, True, None),
    ],
)
def test_a_visit_in_vain_leads_to_another_unless_it_stays_with_the_consignee(cause, again, given_up):
    attempt = not_collected(BOX, cause=cause, again=again)
    freed = ReleaseSlot(depot=DEPOT, day="2026-03-02", reservation=RESERVATION, reason="attempted")
    facts = {"cause": str(cause), "reservation": RESERVATION, "depot": DEPOT}
    anew = Later(kind="find_new_slot", key=SHIPMENT, facts=facts)
    expected = {None: [], True: [freed], False: [freed, anew]}[given_up]
    assert wishes(to_collect(Story()), attempt_failed_release_slot, attempt) == expected
    ends = [AbandonCollection(shipment=SHIPMENT, parcel=BOX, cause=cause)] if given_up else []
    assert wishes(to_collect(Story()), final_failure_abandons_collection, attempt) == ends


def test_after_the_second_visit_in_vain_nobody_comes_again():
    story = to_collect(Story())
    story.ask(not_collected(BOX), at=minutes(140))
    ends = [AbandonCollection(shipment=SHIPMENT, parcel=BOX, cause=Cause.CONSIGNEE_NOT_HOME)]
    assert wishes(story, final_failure_abandons_collection, not_collected(BOX, tour=NEXT_TOUR)) == ends


def test_what_was_collected_is_handed_in_when_the_tour_ends_and_needs_no_other_slot():
    story = to_collect(Story())
    story.ask(collected(BOX), collected(BAG), at=minutes(140))
    seen = [ArriveAtHub(shipment=SHIPMENT, parcel=one, depot=DEPOT, last_mile=False) for one in (BAG, BOX)]
    assert wishes(story, ended_tour_brings_back, EndTour(tour=TOUR, returned=(BOX, BAG))) == seen


def test_what_was_never_visited_gets_another_slot_when_the_tour_ends():
    (freed, anew) = wishes(to_collect(Story()), ended_tour_brings_back, EndTour(tour=TOUR, returned=()))
    assert (freed.reason, anew.facts["cause"]) == ("attempted", "lsp.not_enough_time")


def test_what_was_tried_in_vain_gets_its_slot_by_the_attempt_alone():
    story = to_collect(Story())
    story.ask(not_collected(BOX), not_collected(BAG), at=minutes(140))
    assert wishes(story, ended_tour_brings_back, EndTour(tour=TOUR, returned=())) == []


def test_a_collection_is_told_once_when_everything_is_in_the_van():
    story = to_collect(Story())
    assert told(story, collected(BOX)) == []
    assert told(story, collected(BAG), at=minutes(151)) == ["collection.completed"]


def test_a_visit_in_vain_for_both_is_told_once():
    story, words = mixed(), []
    for entry in story.ask(attempted(BOX), not_collected(BAG), at=minutes(150)):
        words += attempt_failed_offer_choices.react(TELLING, entry, story.cards(), minutes(151))
    assert [wish.trigger for wish in words] == ["delivery.attempted"]
    alone = mixed()
    (entry,) = alone.ask(not_collected(BAG), at=minutes(150))
    (wish,) = attempt_failed_offer_choices.react(TELLING, entry, alone.cards(), minutes(151))
    assert wish.trigger == "collection.attempted"


def test_a_visit_that_brings_and_collects_is_told_as_one_delivery():
    story = mixed()
    assert told(story, delivered(BOX)) == []
    assert told(story, collected(BAG), at=minutes(151)) == ["delivery.completed"]
    leaves = DepartFromStop(tour=TOUR, stop=StopId("stop-1"))
    assert told(mixed(), collected(BAG), leaves) == ["collection.completed"]
