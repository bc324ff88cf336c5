"""What the page keeps back: from everybody before the step-up, and for the driver's sake."""

from dataclasses import replace
from datetime import timedelta

import pytest
from tests.web.consignee import cards
from tests.web.consignee.pages import FIX, facts, page_of, speech
from tests.web.consignee.whole import html_of

from doorstep.domain.tracking.card import ShipmentCard
from doorstep.web.consignee.links import Links
from doorstep.web.consignee.speech import plain
from doorstep.web.consignee.tracking import tracking_page

PRIVATE = ("Korkeavuorenkatu 15", "B 12", "00130", "/proof/")


@pytest.mark.parametrize("card", cards.SITUATIONS.values(), ids=cards.SITUATIONS)
def test_before_the_step_up_the_street_alone_is_shown(card: ShipmentCard):
    html = html_of(page_of(card))
    assert not [word for word in PRIVATE if word in html]


def test_after_the_step_up_the_address_and_the_pictures_are_shown():
    html = html_of(page_of(cards.DELIVERED, unlocked=True))
    assert not [word for word in PRIVATE if word not in html]


def test_candidates_of_a_doubtful_address_wait_for_the_step_up():
    kept_back, shown = page_of(cards.DOUBT).address, page_of(cards.DOUBT, unlocked=True).address
    assert kept_back is not None
    assert shown is not None
    assert kept_back.candidates == ()
    assert len(shown.candidates) == 2


def test_the_map_is_for_the_last_leg_only():
    assert page_of(cards.COMING).map is not None
    assert page_of(cards.COMING).map.vans == ""
    assert page_of(cards.NEXT).map.vans != ""
    assert page_of(cards.DELIVERED).map is None


def test_the_map_never_says_which_van_it_is():
    assert "van_1" not in html_of(page_of(cards.NEXT))


def test_a_position_that_is_old_is_told_in_words_only():
    read = facts(cards.NEXT)
    old = replace(read, fix=replace(FIX, at=cards.AT - timedelta(minutes=9)))
    page = tracking_page(old, speech(read.brand), Links(base="/t/x"))
    assert page.map is not None
    assert page.map.vans == ""
    assert "9 min ago" in plain(page.map.text)


def test_whoever_drove_is_not_named_after_the_delivery():
    assert "Aino" in html_of(page_of(cards.COMING))
    assert "Aino" not in html_of(page_of(cards.DELIVERED))


def test_words_of_a_consignee_are_shown_as_words():
    read = replace(facts(cards.PROBLEM), words={"wrd_1": "<script>alert(1)</script>"})
    html = html_of(tracking_page(read, speech(read.brand), Links(base="/t/x")))
    assert "<script>alert" not in html
    assert "&lt;script&gt;" in html


def test_a_brand_cannot_slip_anything_but_its_tokens_into_the_page():
    read = facts(cards.COMING)
    bad = replace(read.brand, accent="red;}</style><script>", display_font="x;}body{display:none")
    style = tracking_page(replace(read, brand=bad), speech(bad), Links(base="/t/x")).look.style
    assert "script" not in style
    assert "display:none" not in style
