"""Planned moments: leave late enough not to wait, early enough to keep every window with room to spare."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from doorstep.domain.planning.problem import Problem, Shift, Stop
from doorstep.domain.planning.schedule import timetable

SHIFT = Shift(key="t-1", starts_s=0, ends_s=36_000, capacity_g=0)


def day(*openings, leg_s=600, service_s=120):
    """Stops with the given (opens, closes), every place `leg_s` from every other."""
    table = np.full((len(openings) + 1, len(openings) + 1), leg_s, np.int64)
    stops = tuple(
        Stop(key=f"s-{n}", place=n + 1, opens_s=opens, closes_s=closes, service_s=service_s, load_g=0)
        for n, (opens, closes) in enumerate(openings)
    )
    return Problem(travel_s=table, depot=0, stops=stops, shifts=(SHIFT,))


def test_waiting_at_the_first_door_becomes_time_at_the_depot():
    moments = timetable(day((7_200, 14_400)), SHIFT, (0,))
    assert (moments.departs_s, moments.arrives_s, moments.starts_s) == (6_600, (7_200,), (7_200,))
    assert moments.returns_s == 7_200 + 120 + 600


def test_a_later_departure_keeps_the_reserve_of_every_stop():
    problem = day((0, 3_600), (10_800, 18_000))
    moments = timetable(problem, SHIFT, (0, 1), reserve_s=1_800)
    assert moments.starts_s == (1_800, 10_800)
    assert moments.departs_s == 1_200


def test_a_stop_without_reserve_is_not_made_any_later():
    moments = timetable(day((0, 700), (10_800, 18_000)), SHIFT, (0, 1))
    assert moments.departs_s == 0


def test_an_empty_tour_stays_at_the_depot():
    moments = timetable(day(), SHIFT, ())
    assert (moments.departs_s, moments.returns_s, moments.starts_s) == (0, 0, ())


OPENINGS = st.lists(
    st.tuples(st.integers(0, 20_000), st.integers(0, 7_200)).map(lambda o: (o[0], o[0] + o[1])),
    min_size=1,
    max_size=6,
)


@given(OPENINGS, st.integers(0, 3_600))
@settings(max_examples=100, deadline=None)
def test_leaving_later_makes_nobody_late_and_returns_no_later(openings, reserve_s):
    problem, order = day(*openings), tuple(range(len(openings)))
    moments = timetable(problem, SHIFT, order, reserve_s=reserve_s)
    clock = 0
    for stop, planned in zip(problem.stops, moments.starts_s, strict=True):
        clock = max(clock + 600, stop.opens_s)
        assert clock <= planned <= max(clock, stop.closes_s - reserve_s)
        clock += stop.service_s
    assert moments.returns_s == clock + 600
