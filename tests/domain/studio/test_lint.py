"""A brand's own sentences: what must not be said, what is worth a thought, and how it would read instead."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doorstep.domain.studio.forbidden import FORBIDDEN
from doorstep.domain.studio.lint import Level, is_template, lint, reading_age, repaired
from doorstep.domain.studio.tone import Phrase, Place, Tone, tone_of

LOCALES = ("en", "fi", "de", "sv", "pl", "fr", "es", "it", "ar")


def phrase(text, trigger="promise.revised", locale="en", place=Place.OPENER):
    return Phrase(trigger=trigger, place=place, locale=locale, text=text)


def rules(text, **more):
    return [one.rule for one in lint([phrase(text, **more)], [more.get("locale", "en")], str)]


def test_the_openers_of_the_drawing_are_found_and_read_better_after():
    (first, *more) = lint([phrase("So sorry!! We are gutted: your coffee is late.")], ["en"], str)
    assert first.level is Level.MUST
    assert {first.rule, *(one.rule for one in more)} >= {"exclamation_bad", "word_vow"}
    assert first.after == ""
    assert repaired(phrase("Your coffee needs longer! It is well packed.")) == (
        "Your coffee needs longer. It is well packed."
    )


def test_good_news_may_have_one_exclamation_mark_and_bad_news_none():
    assert rules("Enjoy it!", trigger="delivery.completed") == []
    assert rules("Enjoy it!!", trigger="delivery.completed") == ["exclamation"]
    assert repaired(phrase("Enjoy it!! Cheers!", "delivery.completed")) == "Enjoy it! Cheers."
    assert rules("We are on it!") == ["exclamation_bad"]


@pytest.mark.parametrize(
    "text",
    ["Your { $window } coffee", "{{ config }}", "<b>hot</b>", "${name}", "%(name)s", "a\u202eb", "x\x00y"],
)
def test_template_syntax_and_hidden_letters_are_no_sentence(text):
    assert is_template(text)
    assert "syntax" in rules(text, trigger="promise.made")
    assert not is_template(repaired(phrase(text)))


def test_facts_and_links_are_never_part_of_an_own_sentence():
    assert rules("It comes at 14.30 today.") == ["figures"]
    assert rules("See www.kallio.fi for more.") == ["link"]


@pytest.mark.parametrize("locale", LOCALES)
def test_every_language_knows_words_that_nobody_wants_to_read(locale):
    for fault, words in FORBIDDEN[locale].items():
        for word in words:
            assert f"word_{fault.value}" in rules(f"{word} x", trigger="promise.made", locale=locale)


def test_a_word_is_found_as_a_word_only():
    assert "word_trade" not in rules("Unexceptional coffee.", trigger="promise.made")


def test_reading_age_counts_long_words_and_sentences_and_is_not_made_up_for_arabic():
    easy, hard = "We bring it soon.", "Notwithstanding extraordinary circumstances, consideration continues."
    assert (reading_age(easy, "en") or 99) <= 12 < (reading_age(hard, "en") or 0)
    assert reading_age("نحضرها قريبا.", "ar") is None
    assert "reading_age" in rules(hard, trigger="promise.made")


def test_letters_that_a_text_message_lacks_are_said():
    curly, straight = "It\N{RIGHT SINGLE QUOTATION MARK}s on the way.", "It's on the way."
    found = lint([phrase(curly, "tour.started")], ["en"], lambda text: text.replace(curly[2], "'"))
    assert [(one.rule, one.after) for one in found] == [("alphabet", straight)]


def test_a_sentence_that_one_language_has_and_others_lack_is_reported():
    found = lint([phrase("Fresh from the roaster.", "promise.made")], ["en", "fi", "sv"], str)
    assert [(one.rule, one.detail) for one in found] == [("untold", "fi sv")]


@given(st.text(max_size=200), st.sampled_from(LOCALES), st.sampled_from(["promise.revised", "promise.made"]))
def test_what_is_proposed_has_nothing_in_it_that_must_not_be_said(text, locale, trigger):
    after = repaired(phrase(text, trigger, locale))
    musts = {
        one.rule for one in lint([phrase(after, trigger, locale)], [locale], str) if one.level is Level.MUST
    }
    assert musts <= {"long"}


def test_a_tone_is_a_manner_and_what_is_added_to_it():
    assert tone_of("formal short") == Tone(manner="formal", short=True)
    assert tone_of(Tone(manner="warm", emoji=True).words) == Tone(manner="warm", emoji=True)
    for words in ("", "warm formal", "warm loud", "short", "warm short short"):
        with pytest.raises(ValueError, match="no tone"):
            tone_of(words)
