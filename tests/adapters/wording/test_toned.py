"""A brand's tone: its own sentences, less of them, a sign at good news; the facts are the same in each."""

from dataclasses import replace

import pytest
from tests.adapters.wording.conftest import occasion_of

from doorstep.adapters.wording import gsm7
from doorstep.adapters.wording.compose import MailComposer, TextComposer
from doorstep.adapters.wording.letters import letter
from doorstep.adapters.wording.wording import Wording
from doorstep.domain.studio.tone import Phrase, Place

WORDING = Wording()
OPENER, CLOSER = "Fresh from the roaster.", "Enjoy every cup."


def own(trigger, *, locale="en"):
    return tuple(
        Phrase(trigger=trigger, place=place, locale=locale, text=text)
        for place, text in ((Place.OPENER, OPENER), (Place.CLOSER, CLOSER))
    )


@pytest.fixture
def occasion(brands):
    """The occasion of a trigger, in English, of the warm brand."""
    cases = {"promise.made": "made", "tour.started": "started", "promise.revised": "late"}
    return lambda trigger: occasion_of(cases[trigger], brands[0], "en")


def toned(occasion, **brand):
    return replace(occasion, brand=replace(occasion.brand, **brand))


def facts(said):
    """What is told, whatever the tone."""
    return said.subject, said.answer, said.cells, said.button, said.footer


def test_own_sentences_stand_around_the_facts_and_change_none(occasion):
    one = occasion("promise.made")
    plain = letter(WORDING, one)
    said = letter(WORDING, toned(one, phrases=own("promise.made")))
    assert facts(said) == facts(plain)
    assert said.lead == f"{OPENER} {plain.lead}"
    assert said.paragraphs == (*plain.paragraphs, CLOSER)
    mail = MailComposer(wording=WORDING).compose(toned(one, phrases=own("promise.made")))
    assert OPENER in mail.html
    assert CLOSER in mail.text
    assert OPENER not in letter(WORDING, toned(one, phrases=own("tour.started"))).lead
    assert OPENER not in letter(WORDING, toned(one, phrases=own("promise.made", locale="fi"))).lead


def test_a_short_tone_says_the_fact_and_leaves_out_what_only_accompanies_it(occasion):
    for trigger in ("promise.made", "tour.started"):
        one = occasion(trigger)
        plain = letter(WORDING, one)
        short = letter(WORDING, toned(one, tones={"en": "warm short"}))
        assert facts(short) == facts(plain)
        assert len(short.paragraphs) == len(plain.paragraphs) - 1
        assert letter(WORDING, toned(one, tones={"fi": "warm short"})).paragraphs == plain.paragraphs
    bad = occasion("promise.revised")
    short = letter(WORDING, toned(bad, tones={"en": "warm short"}))
    assert short.paragraphs == letter(WORDING, bad).paragraphs


@pytest.mark.parametrize(("trigger", "signs"), [("promise.made", True), ("promise.revised", False)])
def test_a_sign_is_for_good_news_in_the_subject_and_never_in_a_text(occasion, trigger, signs):
    one = toned(occasion(trigger), tones={"en": "warm emoji"}, sms_sender="+358401234567")
    subject = MailComposer(wording=WORDING).compose(one).subject
    assert subject.isascii() is not signs or "\N{PACKAGE}" not in subject
    assert ("\N{PACKAGE}" in subject) is signs
    text = TextComposer(wording=WORDING).compose(one).text
    assert gsm7.septets(text) <= gsm7.ONE_PART
    assert "?" not in text.partition("/t/")[0]


def test_a_text_has_the_closer_where_it_fits_into_one_part(occasion):
    one = toned(occasion("promise.made"), sms_sender="+358401234567")
    composer = TextComposer(wording=WORDING)
    assert CLOSER in composer.compose(toned(one, phrases=own("promise.made"))).text
    long = replace(own("promise.made")[1], text="Enjoy " + "every cup of it " * 7)
    assert composer.compose(toned(one, phrases=(long,))).text == composer.compose(one).text


def test_a_manner_of_one_language_is_that_language_s_only(occasion):
    one = occasion("promise.made")
    warm, formal = (letter(WORDING, toned(one, voice=voice)).lead for voice in ("warm", "formal"))
    assert warm != formal
    assert letter(WORDING, toned(one, voice="warm", tones={"en": "formal"})).lead == formal
    assert letter(WORDING, toned(one, voice="warm", tones={"fi": "formal"})).lead == warm
