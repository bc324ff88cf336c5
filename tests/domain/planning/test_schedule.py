"""Planned moments: leave late enough not to wait, early enough to keep every window with room to spare."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.small_plans import plans

from doorstep.domain.planning.hand import driven
from doorstep.domain.planning.problem import Break, Problem, Shift, Stop
from doorstep.domain.planning.schedule import timetable
from doorstep.domain.planning.stages import linked

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


def test_the_driver_rests_while_waiting_where_that_costs_nothing():
    shift = Shift(
        key="t",
        starts_s=0,
        ends_s=36_000,
        capacity_g=0,
        breaks=(Break(earliest_s=3_600, latest_s=9_000, length_s=1_800),),
    )
    problem = day((0, 3_000), (10_000, 14_000))
    (rest,) = timetable(problem, shift, (0, 1)).rests
    moments = timetable(problem, shift, (0, 1))
    assert moments.returns_s == 10_000 + 120 + 600
    assert shift.breaks[0].earliest_s <= rest.starts_s <= shift.breaks[0].latest_s
    assert rest.ends_s - rest.starts_s == 1_800


@given(plans(), st.integers(0, 60))
@settings(max_examples=100, deadline=None)
def test_a_sound_plan_has_a_timetable_that_keeps_every_window_and_every_break(plan, reserve_s):
    problem, orders = plan
    whole = linked(problem, orders)
    for number, order in enumerate(orders):
        shift = whole.shifts[number]
        found = driven(whole, number, order)
        assert (sum(found.late_s), found.over_shift_s) == (0, 0)
        moments = timetable(whole, shift, order, reserve_s=reserve_s)
        assert moments.departs_s >= shift.starts_s
        for stop, starts_s in zip(order, moments.starts_s, strict=True):
            facts = problem.stops[stop]
            assert facts.opens_s <= starts_s <= facts.closes_s
            assert not any(shuts_s < starts_s < opens_s for shuts_s, opens_s in facts.shut)
        if order:
            assert moments.returns_s <= shift.ends_s
            for rest, taken in zip(shift.breaks, moments.rests, strict=True):
                assert rest.earliest_s <= taken.starts_s <= rest.latest_s
                assert taken.ends_s - taken.starts_s == rest.length_s
