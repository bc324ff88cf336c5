"""The alphabet of text messages."""
# ruff: noqa: RUF001  # letters of many scripts are what is tested

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doorstep.adapters.wording import gsm7, ucs2


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("tänään klo 14.10\N{EN DASH}14.50", "tänään klo 14.10-14.50"),
        ("2\N{NO-BREAK SPACE}\N{MULTIPLICATION SIGN}\N{NO-BREAK SPACE}Kaffee", "2 x Kaffee"),
        ("\N{LEFT DOUBLE QUOTATION MARK}Łódź\N{RIGHT DOUBLE QUOTATION MARK}", '"Lodz"'),
        ("Großmann, Åsa, Øst, €5", "Großmann, Åsa, Øst, €5"),
        ("你好", "??"),
    ],
)
def test_what_the_alphabet_lacks_becomes_what_is_nearest(text: str, said: str):
    assert gsm7.plain(text) == said


def test_some_letters_take_two():
    assert gsm7.septets("ab") == 2
    assert gsm7.septets("€[") == 4
    with pytest.raises(ValueError, match="ž"):
        gsm7.septets("žena")


@given(st.text(max_size=60))
def test_whatever_is_said_can_be_sent(text: str):
    assert gsm7.septets(gsm7.plain(text)) >= 0


def test_every_letter_of_the_languages_in_latin_letters_has_a_neighbour():
    letters = "ÀÂÄÅÆÇÈÉÊËÍÎÏÑÓÔÖØŒÙÚÛÜŸß" + "ĄĆĘŁŃÓŚŹŻ" + "ÐÞĐŊŠŽČ"
    for text in (letters, letters.lower()):
        assert not gsm7.is_foreign(text)
        assert "?" not in gsm7.plain(text)
    assert gsm7.plain("Zażółć gęślą jaźń") == "Zazolc gesla jazn"


@pytest.mark.parametrize("text", ["طردك اليوم", "Kallio: Пакет", "包裹", "δέμα"])
def test_another_script_is_known_as_one(text: str):
    assert gsm7.is_foreign(text)


def test_signs_and_pictures_make_no_other_script():
    assert not gsm7.is_foreign("2 × Kaffee – 4,90 € ☕")


def test_in_another_script_a_part_holds_seventy_units():
    assert [ucs2.parts("ط" * number) for number in (1, 70, 71, 134, 135)] == [1, 1, 2, 2, 3]
    assert ucs2.units("ط☕🎁") == 4
