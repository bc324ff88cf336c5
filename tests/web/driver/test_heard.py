"""A driver reads what was written when he is near, and never a telephone number."""

import pytest

from doorstep.web.driver.heard import HIDDEN, without_numbers


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("Call +358 40 123 4567 please", f"Call {HIDDEN} please"),
        ("040 123 4567, or 040-1234567", f"{HIDDEN}, or {HIDDEN}"),
        ("0401234567", HIDDEN),
        ("06.12.34.56.78", HIDDEN),
        ("(+46 (0)70 174 06 12)", f"({HIDDEN})"),
        ("Code 4711#, 3rd floor, 00100 Helsinki", "Code 4711#, 3rd floor, 00100 Helsinki"),
        ("home from 14:30 on 23.11.2026", "home from 14:30 on 23.11.2026"),
        ("<b>مرحبا</b> 🙂", "<b>مرحبا</b> 🙂"),
    ],
)
def test_numbers_of_people_are_left_out_and_nothing_else(said, shown):
    assert without_numbers(said) == shown
