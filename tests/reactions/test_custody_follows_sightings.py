"""When a parcel changes hands in plain sight, its custody follows."""

import pytest
from tests.story import (
    BAG,
    BOX,
    BRAND,
    CONSIGNEE,
    DEPOT,
    DRIVER,
    NEXT_TOUR,
    SHIPMENT,
    Story,
    accept,
    arrived,
    attempted,
    delivered,
    loaded,
    minutes,
    on_the_road,
    promised,
    published,
)

from doorstep.domain.custody import ConfirmHandOff, OfferHandOff
from doorstep.domain.parcels import ReceiveReturn, StartReturn
from doorstep.kernel.ids import DepotId
from doorstep.kernel.party import Cause
from doorstep.reactions.loading_moves_custody import react


def hands(story, entry):
    """Who gives to whom, and every offer is confirmed by its taker."""
    wishes = react(entry, story.cards(), minutes(999))
    offers, confirmed = wishes[::2], wishes[1::2]
    assert all(isinstance(wish, OfferHandOff) for wish in offers)
    assert confirmed == [
        ConfirmHandOff(shipment=SHIPMENT, parcel=offer.parcel, taker=offer.taker) for offer in offers
    ]
    return [(offer.giver, offer.taker) for offer in offers]


def follow(story, *commands, at):
    """The commands, with custody following each of them."""
    for command in commands:
        for entry in story.ask(command, at=at):
            for wish in react(entry, story.cards(), at):
                story.ask(wish, at=at)


def test_a_parcel_at_the_depot_came_from_its_brand():
    story = Story()
    story.ask(accept())
    entry = story.ask(arrived(BOX), at=minutes(1))[0]
    assert hands(story, entry) == [(BRAND, DEPOT)]


def test_a_loaded_parcel_went_from_the_depot_to_the_driver():
    story = Story()
    story.ask(accept(), promised(), published())
    assert hands(story, story.ask(loaded(BOX), at=minutes(1))[0]) == [(DEPOT, DRIVER)]


def test_a_delivered_parcel_went_through_the_drivers_hands_even_when_nobody_saw_it_loaded():
    story = Story()
    story.ask(accept(), promised(), published())
    assert hands(story, story.ask(delivered(BOX), at=minutes(1))[0]) == [
        (DEPOT, DRIVER),
        (DRIVER, CONSIGNEE),
    ]


def test_a_parcel_of_a_tour_nobody_published_changes_no_hands():
    story = Story()
    story.ask(accept(), promised())
    assert hands(story, story.ask(loaded(BOX, tour=NEXT_TOUR), at=minutes(1))[0]) == []


def test_what_is_told_late_brings_nothing_back():
    story = on_the_road(Story())
    story.ask(delivered(BOX), at=minutes(150))
    assert hands(story, story.ask(arrived(BOX), at=minutes(40))[0]) == []


def test_other_events_move_nothing():
    story = on_the_road(Story())
    assert hands(story, story.ask(attempted(BOX), at=minutes(150))[0]) == []


@pytest.mark.parametrize("box", [BOX, BAG])
def test_a_whole_day_ends_in_the_consignees_hands(box):
    story = Story()
    follow(story, accept(), promised(), published(), at=minutes(0))
    follow(story, arrived(box), at=minutes(1))
    follow(story, loaded(box), at=minutes(2))
    follow(story, delivered(box), at=minutes(3))
    assert story.states[f"custody:{box}"].holder == CONSIGNEE


def test_a_return_ends_at_the_depot():
    story = Story()
    follow(story, accept(), promised(), published(), at=minutes(0))
    follow(story, loaded(BOX), at=minutes(2))
    follow(story, StartReturn(shipment=SHIPMENT, parcel=BOX, cause=Cause.CONSIGNEE_REFUSED), at=minutes(3))
    follow(story, ReceiveReturn(shipment=SHIPMENT, parcel=BOX, depot=DepotId("depot-north")), at=minutes(4))
    assert story.states[f"custody:{BOX}"].holder == DEPOT
