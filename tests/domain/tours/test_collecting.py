"""A tour on which goods are collected: nothing of them is loaded, and all of them are on board at its end."""

import pytest
from tests.story import (
    BAG,
    BOX,
    OTHER,
    TOUR,
    Story,
    collected,
    delivered,
    not_collected,
    published,
    stop,
    to_collect,
)

from doorstep.domain.tours import ArriveAtStop, DepartFromStop, EndTour, StartTour
from doorstep.domain.tours.refusals import StopTwice
from doorstep.domain.tours.sheet import ParcelOutcome
from doorstep.events import StopApproached, TourEnded
from doorstep.kernel.ids import ParcelId, StopId

THEIRS, ONE = ParcelId("shp-2-box"), StopId("stop-1")


def both():
    """One stop is brought a parcel that stays behind and collects one, the other only collects."""
    story = Story()
    there = stop(2, shipment=OTHER, boxes=(), collects=(THEIRS,))
    story.ask(published(stop(1, boxes=(BOX,), collects=(BAG,)), there))
    return story


def end(story, *returned):
    (news,) = story.ask(EndTour(tour=TOUR, returned=returned))
    return news.event


def test_a_van_that_only_collects_leaves_empty_and_goes_to_its_stops():
    story = to_collect(Story())
    assert [type(entry.event) for entry in story.log][-1] is StopApproached
    assert story.log[-2].event.left == ()


def test_a_stop_with_something_to_collect_is_visited_although_its_goods_stayed_behind():
    story = both()
    news = [entry.event for entry in story.ask(StartTour(tour=TOUR, parcels=()))]
    assert (news[0].left, news[1].stop) == ((), ONE)


def test_at_the_end_it_says_what_was_collected_and_what_should_have_been():
    story = both()
    story.ask(StartTour(tour=TOUR, parcels=(BOX,)), delivered(BOX), collected(BAG))
    ended = end(story, BAG)
    assert isinstance(ended, TourEnded)
    assert (ended.returned, ended.uncollected) == ((BAG,), (THEIRS,))
    assert set(ended.shipments) == {"shp-1", OTHER}


def test_a_parcel_is_brought_or_collected_and_not_both():
    with pytest.raises(StopTwice):
        Story().ask(published(stop(1, boxes=(BOX,), collects=(BOX,))))


@pytest.mark.parametrize(
    ("commands", "expected"),
    [
        ((), ParcelOutcome.AWAITED),
        ((not_collected(BOX),), ParcelOutcome.ATTEMPTED),
        ((not_collected(BOX), collected(BOX)), ParcelOutcome.COLLECTED),
    ],
)
def test_the_sheet_says_what_became_of_it(commands, expected):
    story = to_collect(Story())
    story.ask(ArriveAtStop(tour=TOUR, stop=ONE), *commands, DepartFromStop(tour=TOUR, stop=ONE))
    assert story.sheet().outcome(BOX) is expected
    assert story.sheet().stops[0].collects == (BOX, BAG)
