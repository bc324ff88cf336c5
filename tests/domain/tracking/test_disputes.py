"""Two records of which only one can be true are a dispute, with its reason, until somebody has settled it."""

from dataclasses import replace

import pytest
from tests.story import (
    BAG,
    BOX,
    CONSIGNEE,
    NEXT_TOUR,
    SHIPMENT,
    TOUR,
    Story,
    delivered,
    loaded,
    minutes,
    on_the_road,
    published,
)

from doorstep.domain.support import CloseCase, OpenCase
from doorstep.domain.tours import EndTour, StartTour
from doorstep.domain.tracking.disputes import disputes
from doorstep.domain.tracking.health import Health, health
from doorstep.kernel.ids import CaseId


def said(kind, number=1, *, by=CONSIGNEE):
    """A case that the consignee, or somebody else, opened."""
    return OpenCase(shipment=SHIPMENT, case=CaseId(f"case-{number}"), kind=kind, by=by, words="")


def brought(**off):
    """Both parcels delivered at the second hour, the box perhaps far from the stop."""
    story = on_the_road(Story())
    story.ask(replace(delivered(BOX), **off), delivered(BAG), at=minutes(130))
    return story


def stands(story, number=200):
    return health(story.card(), at=minutes(number))


def test_what_was_delivered_and_is_not_there_is_disputed_until_it_is_or_the_case_is_closed():
    story = brought()
    assert stands(story).health is Health.ON_PROMISE
    story.ask(said("missing"), at=minutes(140))
    assert (stands(story).health, stands(story).reasons) == (Health.DISPUTED, ("says_missing",))
    story.ask(said("received", 2), at=minutes(150))
    assert stands(story).health is Health.ON_PROMISE
    story.ask(said("missing", 3), at=minutes(160))
    assert stands(story).health is Health.DISPUTED
    story.ask(CloseCase(shipment=SHIPMENT, case=CaseId("case-1"), outcome="found"), at=minutes(170))
    story.ask(CloseCase(shipment=SHIPMENT, case=CaseId("case-3"), outcome="found"), at=minutes(170))
    assert stands(story).health is Health.ON_PROMISE


@pytest.mark.parametrize(
    ("kind", "by", "at"), [("missing", None, 140), ("missing", CONSIGNEE, 120), ("question", CONSIGNEE, 140)]
)
def test_only_the_consignee_contests_a_delivery_and_only_after_it(kind, by, at):
    story = brought()
    story.ask(said(kind, by=by), at=minutes(at))
    assert disputes(story.card()) == []


@pytest.mark.parametrize(("off_by_m", "reasons"), [(499, []), (500, ["delivered_elsewhere"]), (None, [])])
def test_a_delivery_far_from_its_stop_is_disputed(off_by_m, reasons):
    assert disputes(brought(off_by_m=off_by_m).card()) == reasons


def test_a_case_that_is_closed_afterwards_settles_what_came_before():
    story = brought(off_by_m=900)
    story.ask(said("staff", by=None), at=minutes(140))
    assert stands(story).health is Health.DISPUTED
    story.ask(
        CloseCase(shipment=SHIPMENT, case=CaseId("case-1"), outcome="neighbour has it"), at=minutes(150)
    )
    assert stands(story).health is Health.ON_PROMISE


def claimed():
    """Two vans under way, both with the box."""
    story = on_the_road(Story())
    story.ask(replace(published(), tour=NEXT_TOUR), at=minutes(95))
    story.ask(replace(loaded(BOX), tour=NEXT_TOUR), at=minutes(96))
    story.ask(StartTour(tour=NEXT_TOUR, parcels=(BOX,)), at=minutes(100))
    return story


def test_two_vans_that_say_they_have_it_are_a_dispute_under_way():
    story = claimed()
    assert (stands(story, 110).health, stands(story, 110).reasons[0]) == (Health.DISPUTED, "two_vans")
    story.ask(EndTour(tour=TOUR, returned=(BOX, BAG)), at=minutes(120))
    assert disputes(story.card()) == []


def test_what_one_van_gave_another_or_came_back_is_no_dispute():
    card = claimed().card()
    first, second = card.legs
    assert disputes(replace(card, legs=(first, replace(second, taken_over_at=minutes(100))))) == []
    assert disputes(replace(card, legs=(replace(first, withdrawn_at=minutes(99)), second))) == []
    back = tuple(replace(parcel, at_depot_at=minutes(98)) for parcel in card.parcels)
    assert disputes(replace(card, parcels=back)) == []
