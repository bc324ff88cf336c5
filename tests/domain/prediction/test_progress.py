"""How far along its way a van is, whatever the noise of its position."""

import pytest

from doorstep.domain.prediction.progress import progress
from doorstep.kernel.place import Point

# East along a street, then north: about 557 m and 1,112 m; the second part is driven faster.
WAY = (Point(60.0, 24.0), Point(60.0, 24.01), Point(60.01, 24.01))
TIMES = (60.0, 90.0)


@pytest.mark.parametrize(
    ("position", "share"),
    [
        (Point(60.0, 24.0), 0.0),
        (Point(60.0, 24.005), 0.2),
        (Point(60.0, 24.01), 0.4),
        (Point(60.005, 24.01), 0.7),
        (Point(60.01, 24.01), 1.0),
        (Point(60.02, 24.01), 1.0),
        (Point(60.0, 23.99), 0.0),
    ],
)
def test_the_share_is_one_of_time_not_of_metres(position, share):
    assert progress(WAY, TIMES, position).share == pytest.approx(share, abs=1e-3)


def test_a_position_beside_the_way_counts_where_it_is_nearest():
    found = progress(WAY, TIMES, Point(60.0002, 24.005))
    assert found.share == pytest.approx(0.2, abs=1e-3)
    assert found.off_m == pytest.approx(22.2, abs=0.5)


def test_a_van_that_left_the_way_is_noticed():
    assert progress(WAY, TIMES, Point(60.01, 24.0)).off_m > 500


def test_a_way_that_takes_no_time_is_behind_the_van():
    here = Point(60.0, 24.0)
    assert progress((here, here), (0.0,), here).share == 1.0
