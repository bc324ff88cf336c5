"""What a plan costs beyond its driving: the minutes it lacks before windows end."""

import numpy as np
import pytest

from doorstep.domain.planning.problem import Problem, Shift, Stop
from doorstep.domain.planning.reserve import RESERVE_S, RISK, cost_s

HOUR = 3_600


def day(*stops):
    """Stops that last as long as given, no drive from one another, in one window of two hours."""
    return Problem(
        travel_s=np.zeros((2, 2), np.int64),
        depot=0,
        stops=tuple(
            Stop(key=f"s-{n}", place=1, opens_s=0, closes_s=2 * HOUR, service_s=service_s, load_g=0)
            for n, service_s in enumerate(stops)
        ),
        shifts=tuple(Shift(key=f"t-{n}", starts_s=0, ends_s=9 * HOUR, capacity_g=0) for n in range(2)),
    )


def test_stops_with_all_their_reserve_cost_their_driving_only():
    assert cost_s(day(600, 600), ((0, 1), ())) == 0


def test_a_stop_at_the_very_end_of_its_window_costs_a_share_of_the_reserve():
    assert cost_s(day(2 * HOUR, 600), ((0, 1), ())) == round(RISK * RESERVE_S)


def test_the_last_minutes_cost_most():
    lacking = [cost_s(day(2 * HOUR - left, 600), ((0, 1), ())) for left in (2_700, 1_800, 900, 0)]
    steps = np.diff(lacking)
    assert lacking[0] == 0
    assert steps[0] < steps[1] < steps[2]


def test_work_spread_over_two_vans_costs_less_than_on_one():
    problem = day(*[900] * 10)
    assert cost_s(problem, (tuple(range(5)), tuple(range(5, 10)))) < cost_s(problem, (tuple(range(10)), ()))


@pytest.mark.parametrize("length_s", [0, 600])
def test_short_windows_want_half_of_themselves(length_s):
    stop = Stop(key="s", place=1, opens_s=0, closes_s=length_s, service_s=0, load_g=0)
    problem = Problem(
        travel_s=np.zeros((2, 2), np.int64),
        depot=0,
        stops=(stop,),
        shifts=(Shift(key="t", starts_s=length_s, ends_s=9 * HOUR, capacity_g=0),),
    )
    assert cost_s(problem, ((0,),)) == round(RISK * length_s / 2)
