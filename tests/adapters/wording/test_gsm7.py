"""The alphabet of text messages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doorstep.adapters.wording import gsm7


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("tänään klo 14.10\N{EN DASH}14.50", "tänään klo 14.10-14.50"),
        ("2\N{NO-BREAK SPACE}\N{MULTIPLICATION SIGN}\N{NO-BREAK SPACE}Kaffee", "2 x Kaffee"),
        ("\N{LEFT DOUBLE QUOTATION MARK}Łódź\N{RIGHT DOUBLE QUOTATION MARK}", '"?ódz"'.replace("ó", "o")),
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
