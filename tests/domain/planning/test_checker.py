"""The checker finds every fault that is put into a sound plan."""

import numpy as np
import pytest

from doorstep.domain.planning.checker import faults
from doorstep.domain.planning.problem import NO_ROAD, Problem, Shift, Stop


def minutes(count):
    return count * 60


STOPS = (
    Stop(key="s-1", place=1, opens_s=0, closes_s=minutes(60), service_s=120, load_g=500),
    Stop(key="s-2", place=2, opens_s=0, closes_s=minutes(60), service_s=120, load_g=500),
    Stop(key="s-3", place=3, opens_s=minutes(60), closes_s=minutes(90), service_s=120, load_g=500),
)
SHIFTS = (
    Shift(key="t-1", starts_s=0, ends_s=minutes(120), capacity_g=1500),
    Shift(key="t-2", starts_s=minutes(60), ends_s=minutes(80), capacity_g=400),
)
TRAVEL = np.full((5, 5), minutes(10), np.int64)
TRAVEL[4, :] = TRAVEL[:, 4] = NO_ROAD
DAY = Problem(travel_s=TRAVEL, depot=0, stops=STOPS, shifts=SHIFTS)
SOUND = ((0, 1, 2), ())


def changed(number, **fields):
    stops = [
        Stop(**{**{name: getattr(stop, name) for name in Stop.__slots__}, **(fields if n == number else {})})
        for n, stop in enumerate(STOPS)
    ]
    return Problem(travel_s=TRAVEL, depot=0, stops=tuple(stops), shifts=SHIFTS)


def test_a_sound_plan_has_no_fault():
    assert faults(DAY, SOUND) == ()


@pytest.mark.parametrize(
    ("problem", "orders", "word"),
    [
        (DAY, ((0, 1), ()), "stop s-3 is visited 0 times"),
        (DAY, ((0, 1, 1, 2), ()), "stop s-2 is visited 2 times"),
        (DAY, ((0, 1, 2, 7), ()), "a stop 7 that nobody asked for"),
        (DAY, ((0, 1, 2),), "1 tours for 2 shifts"),
        (DAY, ((2, 0, 1), ()), "stop s-1 starts 720 s too late"),
        (DAY, ((0, 1), (2,)), "tour t-2: returns 120 s after the shift"),
        (DAY, ((0, 1), (2,)), "tour t-2: carries 500 g, the van holds 400 g"),
        (changed(0, place=4), SOUND, "no road leads to stop s-1"),
        (changed(2, closes_s=minutes(20)), SOUND, "stop s-3 starts"),
        (changed(1, load_g=600), SOUND, "carries 1600 g"),
        (changed(1, service_s=minutes(90)), SOUND, "after the shift"),
    ],
)
def test_every_fault_is_found_and_named(problem, orders, word):
    found = faults(problem, orders)
    assert any(word in sentence for sentence in found), found


def test_a_tour_that_stands_is_counted_but_not_timed_again():
    late = ((2, 0, 1), ())
    assert faults(DAY, late, standing={0}) == ()
    assert faults(DAY, ((2, 0), ()), standing={0}) == ("stop s-2 is visited 0 times",)
