"""When it will probably be late, the promise is revised before the old window has ended."""

from datetime import timedelta

import pytest
from tests.story import (
    AFTERNOON,
    BAG,
    BOX,
    MORNING,
    RESERVATION,
    SHIPMENT,
    TOUR,
    Story,
    accept,
    delivered,
    minutes,
    on_the_road,
    predicted,
    recorded,
    revised,
)

from doorstep.domain.parcels import DeclareDelay
from doorstep.domain.promise import RevisePromise
from doorstep.domain.tours import InterruptTour
from doorstep.kernel.ids import PartyId
from doorstep.kernel.party import Cause
from doorstep.kernel.time import Window
from doorstep.reactions.late_prediction_revises_promise import react, rounded_out

LSP = PartyId("lsp-1")
LATER = Window(minutes(233), minutes(258))
LATER_ROUNDED = Window(minutes(230), minutes(260))
DELAY = DeclareDelay(shipment=SHIPMENT, parcel=BOX, delay_s=900, cause=Cause.LSP_TRAFFIC)
BREAKDOWN = InterruptTour(tour=TOUR, cause=Cause.LSP_MECHANICAL, expected_s=1800)


def wished(story, window=LATER, *, at=120, permille=900, median=None):
    """The new window wished for after this prediction, or none."""
    event = predicted(window, permille=permille, median=median, at=minutes(at))
    entry = recorded(event, stream=f"prediction:{SHIPMENT}", version=at)
    wishes = react(LSP, entry, story.cards(), minutes(at))
    return [wish for wish in wishes if isinstance(wish, RevisePromise)]


def windows(wishes):
    return [wish.window for wish in wishes]


def test_a_visit_that_will_be_late_is_told_as_a_new_promise():
    (wish,) = wished(on_the_road(Story()))
    assert wish == RevisePromise(
        shipment=SHIPMENT,
        depot=wish.depot,
        window=LATER_ROUNDED,
        reservation=RESERVATION,
        cause=Cause.UNKNOWN,
        answerable=LSP,
        chosen=False,
        basis="prediction:prediction:shp-1@120",
        replaces=RESERVATION,
    )


def test_a_prediction_inside_the_window_changes_nothing():
    assert wished(on_the_road(Story()), Window(minutes(200), minutes(230)), permille=900) == []


@pytest.mark.parametrize(("permille", "revised_to"), [(749, []), (750, [LATER_ROUNDED])])
def test_three_chances_in_four_of_being_late_are_told_and_fewer_are_not(permille, revised_to):
    story = on_the_road(Story())
    assert windows(wished(story, permille=permille, median=minutes(238))) == revised_to


def test_a_chance_against_an_earlier_promise_is_no_reason():
    story = on_the_road(Story())
    story.ask(revised(Window(minutes(200), minutes(250)), chosen=True), at=minutes(125))
    assert wished(story, permille=900, median=minutes(240), at=120) == []


def test_the_promise_is_not_changed_for_a_trifle_within_twenty_minutes():
    story = on_the_road(Story())
    story.ask(*wished(story), at=minutes(120))
    a_little_later = Window(minutes(262), minutes(270))
    assert wished(story, a_little_later, at=139) == []
    assert windows(wished(story, a_little_later, at=140)) == [Window(minutes(260), minutes(290))]
    much_later = Window(minutes(250), minutes(280))
    assert windows(wished(story, much_later, at=121)) == [much_later]


def test_what_the_consignee_chose_may_be_revised_at_once():
    story = on_the_road(Story())
    story.ask(revised(Window(minutes(200), minutes(250)), chosen=True), at=minutes(119))
    assert windows(wished(story, Window(minutes(252), minutes(258)), at=120)) == [
        Window(minutes(250), minutes(280))
    ]


def test_a_window_that_is_over_is_not_promised():
    story = on_the_road(Story())
    event = predicted(LATER, at=minutes(120))
    assert react(LSP, recorded(event), story.cards(), minutes(260)) == []


@pytest.mark.parametrize(
    ("commands", "cause"),
    [
        ((BREAKDOWN,), Cause.LSP_MECHANICAL),
        (
            (DELAY,),
            Cause.LSP_TRAFFIC,
        ),
    ],
)
def test_a_declared_cause_is_named(commands, cause):
    story = on_the_road(Story())
    story.ask(*commands, at=minutes(110))
    assert wished(story)[0].cause is cause


def test_the_cause_declared_last_is_named():
    story = on_the_road(Story())
    story.ask(DELAY, at=minutes(110))
    story.ask(BREAKDOWN, at=minutes(115))
    assert wished(story)[0].cause is Cause.LSP_MECHANICAL


def test_a_delivered_shipment_keeps_its_promise_as_it_was():
    story = on_the_road(Story())
    story.ask(delivered(BOX), delivered(BAG), at=minutes(119))
    assert wished(story) == []


def test_nothing_is_revised_where_nothing_was_promised():
    story = Story()
    entry = story.ask(accept())[0]
    assert wished(story) == []
    assert react(LSP, entry, story.cards(), minutes(0)) == []
    assert react(LSP, recorded(predicted(LATER)), {}, minutes(0)) == []


def test_a_window_is_rounded_out_and_never_narrower():
    assert rounded_out(AFTERNOON) == AFTERNOON
    odd = Window(MORNING.start + timedelta(seconds=1), MORNING.end + timedelta(microseconds=1))
    assert rounded_out(odd) == Window(MORNING.start, MORNING.end + timedelta(minutes=10))
    sharp = Window(MORNING.start + timedelta(minutes=1), MORNING.start + timedelta(minutes=4))
    assert rounded_out(sharp) == Window(MORNING.start, MORNING.start + timedelta(minutes=30))
