"""Predictions of a tour with breaks: those behind one are later, and a driver who rests is not silent."""

from dataclasses import replace

import pytest
from tests.workers.under_way import AT, STARTED, minutes, visited, watching

from doorstep.domain.prediction import PublishPrediction, WithdrawPrediction
from doorstep.domain.tours.sheet import RestLine
from doorstep.events import BreakPlan
from doorstep.kernel.time import Window

pytestmark = pytest.mark.anyio


def rested(sheet, begins, *, until=None, taken=None):
    """The sheet with half an hour of rest planned, minutes after the start."""
    window = Window(AT + minutes(begins), AT + minutes(until or begins + 30))
    rests = () if taken is None else (RestLine(at=AT + minutes(taken), length_s=1800),)
    plan = BreakPlan(begins=window, planned_at=window.start, length_s=1800)
    return replace(sheet, breaks=(plan,), rests=rests, version=sheet.version + 1)


async def medians(sheet, at=0):
    desk, predictor = watching(sheet)
    desk.moment = AT + minutes(at)
    await predictor.round()
    return [(one.median - AT) / minutes(1) for one in desk.asked if isinstance(one, PublishPrediction)]


async def test_a_break_to_come_makes_those_behind_it_later_and_nobody_before_it():
    plain, with_break = await medians(STARTED), await medians(rested(STARTED, 20, until=25))
    later = [round(new - old) for old, new in zip(plain, with_break, strict=True)]
    assert later[:2] == [0, 0]
    assert set(later[3:]) == {30}


async def test_a_break_that_goes_on_holds_the_van_and_one_that_was_taken_is_over():
    left = visited(STARTED, 1, 5, 8)
    resting = await medians(rested(left, 5, taken=8), at=18)
    plain = await medians(left, at=18)
    assert 15 <= resting[0] - plain[0] <= 25
    after = await medians(rested(visited(STARTED, 1, 5, 38), 5, taken=6), at=40)
    assert after[0] == pytest.approx((await medians(visited(STARTED, 1, 5, 38), at=40))[0], abs=3)


async def test_a_driver_who_rests_is_not_silent():
    desk, predictor = watching(rested(visited(STARTED, 1, 5, 8), 5, taken=8))
    desk.moment = AT + minutes(25)
    await predictor.round()
    assert not [one for one in desk.asked if isinstance(one, WithdrawPrediction)]


async def test_a_break_whose_time_is_long_over_delays_nobody():
    left = visited(STARTED, 1, 115, 118)
    assert await medians(rested(left, 10, until=20), at=118) == await medians(left, at=118)
