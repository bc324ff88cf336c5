"""STOP holds for a brand and a number until it is taken back, and a sentence is no keyword."""

from datetime import UTC, datetime

import pytest

from doorstep.domain.texting import AllowTexts, Keyword, StopTexts, Wish, keyword
from doorstep.domain.texting.decide import decide
from doorstep.domain.texting.state import Texting, evolve
from doorstep.events import SaidBy, TextsAllowed, TextsStopped
from doorstep.kernel.ids import NumberRef, PartyId

AT = datetime(2026, 6, 16, 9, 0, tzinfo=UTC)
NUMBER, BRAND = NumberRef("mark"), PartyId("kallio")


def stop(by: SaidBy = SaidBy.TEXT) -> StopTexts:
    return StopTexts(number=NUMBER, brand=BRAND, by=by)


def start() -> AllowTexts:
    return AllowTexts(number=NUMBER, brand=BRAND, by=SaidBy.PAGE)


def test_stop_is_a_fact_once_and_start_takes_it_back():
    [stopped] = decide(Texting(), stop(), at=AT)
    assert isinstance(stopped, TextsStopped)
    held = evolve(Texting(), stopped)
    assert decide(held, stop(), at=AT) == []
    assert decide(held, stop(SaidBy.PAGE), at=AT) == []
    [allowed] = decide(held, start(), at=AT)
    assert isinstance(allowed, TextsAllowed)
    assert evolve(held, allowed) == Texting()


def test_start_without_stop_is_no_event():
    assert decide(Texting(), start(), at=AT) == []


def test_that_the_provider_holds_texts_back_too_is_news_once():
    held = evolve(Texting(), decide(Texting(), stop(), at=AT)[0])
    [known] = decide(held, stop(SaidBy.PROVIDER), at=AT)
    assert decide(evolve(held, known), stop(SaidBy.PROVIDER), at=AT) == []


@pytest.mark.parametrize(
    ("text", "wish", "provider"),
    [
        ("STOP", Wish.STOP, True),
        ("  stop \n", Wish.STOP, True),
        ("Cancel", Wish.STOP, True),
        ("Stop!!", Wish.STOP, False),
        ("“Lopeta.”", Wish.STOP, False),
        ("AUFHÖREN", Wish.STOP, False),
        ("arrêt", Wish.STOP, False),
        ("توقف", Wish.STOP, False),
        ("unstop", Wish.START, True),
        ("Wznów", Wish.START, False),
        ("Yes", Wish.AGAIN, True),
        ("Kyllä!", Wish.AGAIN, False),
        ("help", Wish.HELP, True),
        ("Hjälp?", Wish.HELP, False),
    ],
)
def test_a_text_that_is_one_word_asks_for_something(text, wish, provider):
    assert keyword(text) == Keyword(wish=wish, provider_answers=provider)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "!",
        "🙂",
        "Please stop at the gate",
        "stop stop",
        "Peru",
        "Don't cancel",
        "yes, I am at home",
        "ok",
    ],
)
def test_a_sentence_or_anything_else_is_a_message(text):
    assert keyword(text) is None
