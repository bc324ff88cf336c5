"""Which way a language is written, and names of the other way inside it."""

import pytest

from doorstep.kernel.script import END, ISOLATE, direction, isolated, unmarked


@pytest.mark.parametrize(
    ("language", "way"), [("ar", "rtl"), ("ar-EG", "rtl"), ("he", "rtl"), ("pl", "ltr"), ("", "ltr")]
)
def test_a_language_is_written_one_way(language: str, way: str):
    assert direction(language) == way


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("Nordhem Living", "ar"),
        ("+358 9 555 0101", "ar"),
        ("+358 9 555 0101, help@kallio.example", "ar"),
        ("محمد (2)", "en"),
        ("שלום", "pl"),
    ],
)
def test_what_runs_against_the_sentence_is_kept_together(words: str, language: str):
    assert isolated(words, language) == f"{ISOLATE}{words}{END}"
    assert unmarked(isolated(words, language)) == words


@pytest.mark.parametrize(
    ("words", "language"),
    [("Kallio Coffee", "en"), ("Åsa Öljymäki", "fi"), ("محمد", "ar"), ("2:10", "ar"), ("pickup-point", "ar")],
)
def test_what_runs_with_it_and_codes_are_left_alone(words: str, language: str):
    assert isolated(words, language) == words


def test_a_name_cannot_close_its_own_marks():
    assert isolated(f"Kallio{END} Coffee", "ar") == f"{ISOLATE}Kallio Coffee{END}"


def test_a_sentence_that_has_its_marks_keeps_them():
    said = f"من {isolated('Kallio Coffee', 'ar')} غدًا"
    assert isolated(said, "ar") == said
