"""Whatever colours a brand gives, what is shown can be read, in both lights and in the same hue."""

import math
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doorstep.domain.studio.contrast import (
    INK,
    INK_DARK,
    PAPER,
    PAPER_DARK,
    TEXT,
    contrast,
    on,
    palette,
)
from doorstep.domain.studio.contrast import _lch as lch  # the hue is what the law speaks of

colours = st.from_regex(r"#[0-9a-f]{6}", fullmatch=True)


@given(colours, colours)
def test_every_pair_of_colours_becomes_one_that_can_be_read(accent, secondary):
    found = palette(accent, secondary)
    shown = found.settings
    assert all(re.fullmatch(r"#[0-9a-f]{6}", one) for one in shown.values())
    for text, behind in (
        (shown["accent"], PAPER),
        (shown["accent"], shown["secondary"]),
        (shown["accent_dark"], PAPER_DARK),
        (shown["accent_dark"], shown["secondary_dark"]),
        (shown["on_accent"], shown["accent"]),
        (shown["on_accent_dark"], shown["accent_dark"]),
        (INK, shown["secondary"]),
        (INK_DARK, shown["secondary_dark"]),
    ):
        assert contrast(text, behind) >= TEXT


@given(colours)
def test_a_colour_that_is_moved_keeps_its_hue(accent):
    _, chroma, hue = lch(accent)
    _, kept, moved = lch(palette(accent, "#ffffff").accent.shown)
    if min(chroma, kept) > 0.05:
        assert abs(math.remainder(hue - moved, math.tau)) < 0.15


@given(colours, colours)
def test_what_was_corrected_once_is_not_corrected_again(accent, secondary):
    first = palette(accent, secondary)
    again = palette(first.accent.shown, first.secondary.shown)
    assert (again.accent.shown, again.secondary.shown) == (first.accent.shown, first.secondary.shown)


def test_a_colour_that_is_read_already_stays_as_it_is():
    found = palette("#1f5f4a", "#f5f7f6")
    assert not found.accent.moved
    assert not found.secondary.moved


@pytest.mark.parametrize(("colour", "text"), [("#ffffff", "#0e1110"), ("#000000", "#ffffff")])
def test_what_is_written_on_a_colour_is_black_or_white(colour, text):
    assert on(colour) == text
    assert round(contrast("#ffffff", "#000000"), 1) == 21.0


def test_the_roasters_colour_says_what_was_moved_and_why():
    accent = palette("#c98a3a", "#fbf3e8").accent
    assert accent.moved
    assert round(accent.own, 1) == 2.9
    assert accent.reached >= TEXT
