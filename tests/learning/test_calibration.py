"""Widths: they hold where sampling alone does not, follow what changes, and count no day twice."""

from dataclasses import replace

import numpy as np
import pytest

from doorstep.domain.prediction.arrival_model import BUCKETS, SHIPPED, Width, bucket
from doorstep.domain.prediction.propagate import Learned, Standing, StopAhead, noise, propagate
from doorstep.learning.calibration import ENOUGH, Calibration, Score, after_day, after_days, score

FRESH = Calibration()


def offs(dice, spread, count=300):
    return [
        Score(bucket=number, off=float(off))
        for number in range(BUCKETS)
        for off in dice.normal(0, spread, count)
    ]


def counted(spreads, seed=1):
    dice = np.random.default_rng(seed)
    return after_days(
        FRESH, {f"2026-03-{day:02}": offs(dice, one) for day, one in enumerate(spreads, start=1)}
    )


def test_stops_ahead_fall_into_five_buckets():
    assert [bucket(ahead) for ahead in (0, 1, 2, 3, 6, 7, 12, 13, 40)] == [0, 1, 1, 2, 2, 3, 3, 4, 4]


def test_a_score_counts_in_the_distance_that_was_told_and_never_in_less_than_half_a_minute():
    quantiles = (100.0, 120.0, 160.0, 200.0, 280.0, 340.0, 400.0)
    assert score(2, quantiles, 300.0) == Score(bucket=2, off=0.5)
    assert score(2, quantiles, 100.0) == Score(bucket=2, off=-1.0)
    sure = score(0, (200.0,) * 7, 260.0)
    assert sure.off == pytest.approx(2.0)


def test_nothing_is_widened_while_little_is_known_and_a_bucket_leans_on_its_neighbours():
    assert FRESH.widths() == (Width(),) * BUCKETS
    few = after_day(FRESH, "2026-03-01", [Score(bucket=0, off=3.0)] * (ENOUGH - 1))
    assert few.widths() == (Width(),) * BUCKETS
    enough = after_day(FRESH, "2026-03-01", [Score(bucket=0, off=3.0)] * ENOUGH)
    assert enough.widths()[1].late == pytest.approx(3.0)


def test_the_widths_leave_one_in_twenty_outside_on_each_side():
    for side in counted([0.9] * 8).widths():
        assert side.early == pytest.approx(0.9 * 1.645, rel=0.1)
        assert side.late == pytest.approx(0.9 * 1.645, rel=0.1)


def test_days_that_miss_more_widen_and_quiet_days_narrow_again():
    usual, shifted = counted([0.6] * 8), counted([0.6] * 8 + [1.2] * 4)
    assert all(
        after.late > before.late for before, after in zip(usual.widths(), shifted.widths(), strict=True)
    )
    calm = counted([0.6] * 8 + [1.2] * 4 + [0.6] * 12)
    assert all(
        after.late < before.late for before, after in zip(shifted.widths(), calm.widths(), strict=True)
    )


def test_a_day_counts_once_and_never_backwards():
    known = counted([0.6, 0.6])
    assert after_day(known, "2026-03-02", offs(np.random.default_rng(2), 9.0)) == known
    assert after_day(known, "2026-03-01", offs(np.random.default_rng(2), 9.0)) == known
    assert known.days == 2


def test_a_width_moves_what_is_told_away_from_the_median_but_nobody_comes_before_the_door_is_open():
    draws = noise(1, np.random.default_rng(5))
    wide = replace(SHIPPED, widths=(Width(early=2.0, late=3.0),) * BUCKETS)
    stop = StopAhead(number=0, leg_s=900.0, service_s=120.0, opens_s=0.0, due_s=1_100.0)
    (told,) = propagate([stop], Standing(), Learned(), draws)
    (widened,) = propagate([stop], Standing(), Learned(), draws, wide)
    assert widened.median_s == pytest.approx(told.median_s, rel=1e-3)
    assert widened.late_s - widened.median_s == pytest.approx(3 * (told.late_s - told.median_s), rel=0.02)
    assert widened.median_s - widened.early_s == pytest.approx(2 * (told.median_s - told.early_s), rel=0.05)
    assert widened.late > 0
    (shut,) = propagate([replace(stop, opens_s=850.0)], Standing(), Learned(), draws, wide)
    assert shut.early_s >= 850.0
