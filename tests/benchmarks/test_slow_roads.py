"""Days that are driven many times at once are slowed down as the simulated city slows vans down."""

from datetime import UTC, datetime, timedelta
from random import Random

import numpy as np
import pytest
from benchmarks.slow_roads import SEGMENT_S, Drives, Jams, driven_s

from doorstep.kernel.place import Point
from doorstep.simulation.motion import Road, drive

MIDNIGHT = datetime(2026, 3, 2, tzinfo=UTC)
LEAVES_S, SEGMENTS, PLAYS = 8.5 * 3600, 30, 120


def many(factor=1.0, plays=4_000):
    slow = Jams(
        begins_s=np.zeros((1, plays)),
        ends_s=np.full((1, plays), 86_400.0),
        where=np.zeros((1, plays, 2)),
        radius_m=np.full((1, plays), 100.0),
        factor=np.full((1, plays), factor),
    )
    legs = Drives(free_s=np.array([SEGMENTS * SEGMENT_S]), origin=np.zeros((1, 2)), goal=np.zeros((1, 2)))
    return driven_s(legs, np.full((1, plays), LEAVES_S), slow, np.random.default_rng(1))[0] - LEAVES_S


def one_by_one():
    here = Point(60.17, 24.94)
    road = Road(points=(here,) * (SEGMENTS + 1), metres=(40.0,) * SEGMENTS, seconds=(SEGMENT_S,) * SEGMENTS)
    start = MIDNIGHT + timedelta(seconds=LEAVES_S)
    return [
        drive(road, start, zone="UTC", jams=(), rng=Random(seed)).clock[-1]  # noqa: S311  # play
        for seed in range(PLAYS)
    ]


def test_drives_take_as_long_and_vary_as_much_as_in_the_city():
    alone, together = one_by_one(), many()
    assert together.mean() == pytest.approx(np.mean(alone), rel=0.03)
    assert together.std() == pytest.approx(np.std(alone), rel=0.2)


def test_a_jam_slows_a_van_down_where_it_is():
    assert many(factor=0.5, plays=200).mean() > 1.8 * many(plays=200).mean()
