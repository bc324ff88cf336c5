"""A rating: after the end, within the scale, and never taken back."""

import pytest
from tests.story import SHIPMENT, Story

from doorstep.domain.feedback import AlreadyRated, GiveRating, NotFinished, RatingInvalid
from doorstep.events import RatingGiven


def rating(door=None, goods=None, comment="", *, finished=True):
    return GiveRating(shipment=SHIPMENT, door=door, goods=goods, comment=comment, finished=finished)


def given(*commands):
    story = Story()
    story.ask(*commands)
    return story


def test_the_door_and_the_goods_are_two_answers():
    event = given().ask(rating(5, 3, "vault-1"))[0].event
    assert isinstance(event, RatingGiven)
    assert (event.door, event.goods, event.comment) == (5, 3, "vault-1")


def test_one_answer_is_enough_and_the_other_may_follow():
    story = given(rating(door=4))
    assert len(story.ask(rating(goods=2))) == 1
    assert (story.card().rating.door, story.card().rating.goods) == (4, 2)


def test_words_may_follow_an_answer():
    assert len(given(rating(door=4)).ask(rating(door=4, comment="vault-2"))) == 1


def test_the_same_answers_again_are_no_event():
    assert given(rating(4, 4, "vault-1")).ask(rating(4, 4)) == []


@pytest.mark.parametrize("answers", [(None, None), (0, 3), (5, 6)])
def test_an_answer_outside_the_scale_makes_no_sense(answers):
    with pytest.raises(RatingInvalid, match=SHIPMENT):
        given().ask(rating(*answers))


def test_a_delivery_under_way_is_not_rated():
    with pytest.raises(NotFinished, match="when it has arrived"):
        given().ask(rating(5, finished=False))


@pytest.mark.parametrize("change", [rating(door=1), rating(goods=1)])
def test_an_answer_stands(change):
    with pytest.raises(AlreadyRated, match="that answer stands"):
        given(rating(5, 5)).ask(change)
