"""A case: opened once, closed once, with an outcome."""

from dataclasses import replace

import pytest
from tests.story import SHIPMENT, Story, asked, minutes

from doorstep.domain.support import CaseAlreadyClosed, CaseAlreadyOpen, CaseIncomplete, CloseCase, UnknownCase
from doorstep.events import CaseClosed, CaseOpened
from doorstep.kernel.ids import CaseId

CLOSE = CloseCase(shipment=SHIPMENT, case=CaseId("case-1"), outcome="answered")


def given(*commands):
    story = Story()
    story.ask(*commands)
    return story


def test_a_question_opens_a_case():
    event = given().ask(asked())[0].event
    assert isinstance(event, CaseOpened)
    assert event.kind == "where_is_it"


def test_the_same_question_again_is_no_event():
    assert given(asked()).ask(asked(), at=minutes(2)) == []


def test_another_question_is_another_case():
    with pytest.raises(CaseAlreadyOpen, match="open a new one"):
        given(asked()).ask(replace(asked(), kind="damage"))


def test_a_case_is_closed_once():
    story = given(asked())
    assert isinstance(story.ask(CLOSE)[0].event, CaseClosed)
    assert story.ask(CLOSE) == []
    assert story.card().cases[0].outcome == "answered"


def test_a_closed_case_keeps_its_outcome():
    with pytest.raises(CaseAlreadyClosed, match="closed as answered"):
        given(asked(), CLOSE).ask(replace(CLOSE, outcome="refunded"))


def test_a_case_nobody_opened_is_not_closed():
    with pytest.raises(UnknownCase, match="open it first"):
        given().ask(CLOSE)


@pytest.mark.parametrize("command", [replace(asked(), kind=""), replace(CLOSE, outcome="")])
def test_a_case_says_what_it_is_about_and_how_it_ended(command):
    with pytest.raises(CaseIncomplete, match="case-1"):
        given().ask(command)
