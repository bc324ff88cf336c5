"""Windows with parts: open in each of them, between them closed."""

from contextlib import suppress
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from doorstep.kernel.time import Window, either
from doorstep.web.windows import WindowInvalid, WindowOver, WindowsApart, WindowsOverlap, any_of

AT = datetime(2026, 3, 2, 6, 0, tzinfo=UTC)


def hours(start, end):
    return Window(AT + timedelta(hours=start), AT + timedelta(hours=end))


def span(start, end):
    return AT + timedelta(hours=start), AT + timedelta(hours=end)


BOTH = either([hours(11, 14), hours(2, 4)])


def test_a_window_of_two_is_open_in_each_and_closed_between():
    assert (BOTH.start, BOTH.end) == span(2, 14)
    assert [AT + timedelta(hours=hour) in BOTH for hour in (1, 2, 4, 10, 11, 14)] == [
        *(False, True, False, False, True, False)
    ]
    assert [BOTH.part_at(AT + timedelta(hours=hour)) for hour in (1, 3, 8, 12)] == [
        *(BOTH.parts[0], BOTH.parts[0], BOTH.parts[0], BOTH.parts[1])
    ]
    assert BOTH.covers(hours(2, 3))
    assert not BOTH.covers(hours(3, 12))
    assert hours(0, 20).covers(BOTH)
    assert either([hours(2, 4)]) == hours(2, 4)


@pytest.mark.parametrize("parts", [(hours(2, 4),), (hours(2, 5), hours(4, 14)), (hours(3, 4), hours(11, 14))])
def test_parts_follow_one_another_from_start_to_end(parts):
    with pytest.raises(ValueError, match="parts"):
        Window(*span(2, 14), parts)


@pytest.mark.parametrize(
    ("spans", "fault"),
    [
        ([span(2, 4), span(4, 3)], WindowInvalid),
        ([span(2, 4), span(2, 2)], WindowInvalid),
        ([span(2, 4), span(3, 6)], WindowsOverlap),
        ([span(2, 4), span(2, 4)], WindowsOverlap),
        ([span(2, 4), span(26, 28)], WindowsApart),
        ([span(2, 4), span(16.5, 18)], WindowsApart),
        ([span(2, 4), span(-3, -1)], WindowOver),
    ],
)
def test_windows_that_make_no_sense_together_are_refused_with_the_reason(spans, fault):
    with pytest.raises(fault):
        any_of(spans, "Europe/Helsinki", at=AT)


def test_windows_may_touch():
    assert any_of([span(2, 4), span(4, 6)], "Europe/Helsinki", at=AT).parts == (hours(2, 4), hours(4, 6))


@given(st.lists(st.tuples(st.integers(-30, 60), st.integers(-2, 9)), min_size=1, max_size=5))
@settings(max_examples=60, deadline=None)
def test_whatever_is_asked_for_is_refused_or_comes_back_whole(asked):
    spans = [span(start, start + length) for start, length in asked]
    with suppress(WindowInvalid, WindowsOverlap, WindowsApart, WindowOver):
        found = any_of(spans, "Europe/Helsinki", at=AT)
        assert sorted((one.start, one.end) for one in found.each) == sorted(spans)
