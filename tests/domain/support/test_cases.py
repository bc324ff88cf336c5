"""A case: opened once, closed once, with an outcome."""

from dataclasses import replace

import pytest
from tests.story import SHIPMENT, Story, asked, minutes

from doorstep.domain.support import (
    AnswerCase,
    CaseAlreadyClosed,
    CaseAlreadyOpen,
    CaseIncomplete,
    CloseCase,
    MissReply,
    ReadReply,
    UnknownCase,
)
from doorstep.domain.support.timers import MISS, timers
from doorstep.events import CaseAnswered, CaseClosed, CaseOpened
from doorstep.kernel.ids import CaseId, PartyId, TourId
from doorstep.kernel.later import Later, Never

CLOSE = CloseCase(shipment=SHIPMENT, case=CaseId("case-1"), outcome="answered")

ANSWER = AnswerCase(shipment=SHIPMENT, case=CaseId("case-1"), words="ans-1")
READ = ReadReply(shipment=SHIPMENT, case=CaseId("case-1"), tour=TourId("tour-1"), driver=PartyId("aino"))
MISSED = MissReply(shipment=SHIPMENT, case=CaseId("case-1"))


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


def test_an_answer_closes_the_case_and_is_given_once():
    story = given(replace(asked(), channel="sms"))
    answered, closed = [recorded.event for recorded in story.ask(ANSWER, at=minutes(5))]
    assert isinstance(answered, CaseAnswered)
    assert isinstance(closed, CaseClosed)
    assert (answered.channel, closed.outcome) == ("sms", "answered")
    assert story.ask(ANSWER) == []
    [line] = story.card().cases
    assert (line.answer, line.answered_at, line.closed_at) == ("ans-1", minutes(5), minutes(5))
    with pytest.raises(CaseAlreadyClosed, match="closed as answered"):
        story.ask(replace(ANSWER, words="ans-2"))


def test_what_a_driver_read_is_read_once_and_stays_read_when_it_is_closed():
    story = given(asked())
    assert len(story.ask(READ, at=minutes(3))) == 1
    assert story.ask(READ) == []
    story.ask(CLOSE)
    assert story.card().cases[0].read_at == minutes(3)
    with pytest.raises(UnknownCase, match="load the tour again"):
        given().ask(READ)


def test_what_waits_too_long_is_missed_once_and_never_when_it_was_answered():
    story = given(asked())
    assert len(story.ask(MISSED, at=minutes(120))) == 1
    assert story.ask(MISSED) == []
    assert story.card().cases[0].missed_at == minutes(120)
    assert given(asked(), ANSWER).ask(MISSED) == []
    assert given().ask(MISSED) == []


def test_the_timer_of_an_answer_is_set_when_it_is_due_and_taken_back_when_it_came():
    [opened] = given().ask(replace(asked(), due=minutes(120)))
    [later] = timers(opened.event)
    assert isinstance(later, Later)
    assert (later.kind, later.key, later.due) == (MISS, "case-1", minutes(120))
    [closed] = given(asked()).ask(CLOSE)
    assert timers(closed.event) == [Never(kind=MISS, key="case-1")]
    assert timers(given().ask(asked())[0].event) == []


def test_an_answer_has_words_and_a_question():
    with pytest.raises(CaseIncomplete, match="no words"):
        given(asked()).ask(replace(ANSWER, words=""))
    with pytest.raises(UnknownCase, match="open it first"):
        given().ask(ANSWER)
