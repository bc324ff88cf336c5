"""Rush hours: legs are exact to the second, nobody overtakes by leaving later."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from doorstep.adapters.kernels.traffic import arrives, leaves_by
from doorstep.domain.planning.traffic import FREE, traffic

SPANS = st.lists(
    st.tuples(st.integers(0, 900), st.integers(1, 300), st.integers(50, 1_000)).map(
        lambda span: (span[0], span[0] + span[1], span[2])
    ),
    max_size=5,
)
MOMENTS = st.integers(-200, 1_500)
LEGS = st.integers(0, 600)


@pytest.mark.parametrize("leaves_s", [0, 70, 80, 100, 160, 199, 300])
def test_a_leg_takes_what_it_takes_second_by_second(leaves_s):
    roads = traffic([(100, 200, 500)])
    assert roads is not None
    left, clock = 60 * FREE, leaves_s
    while left > 0:
        left -= 500 if 100 <= clock < 200 else FREE
        clock += 1
    assert roads.arrives_s(leaves_s, 60) == clock


def test_a_day_without_slow_hours_has_no_traffic():
    assert traffic([]) is None
    assert traffic([(100, 200, FREE)]) is None


@given(SPANS, MOMENTS, LEGS)
@settings(max_examples=60, deadline=None)
def test_who_leaves_later_never_arrives_earlier_and_back_leads_where_it_began(spans, moment_s, leg_s):
    roads = traffic(spans)
    if roads is None:
        return
    there = roads.arrives_s(moment_s, leg_s)
    assert roads.arrives_s(moment_s + 1, leg_s) >= there >= moment_s + leg_s
    last = roads.leaves_s(there, leg_s)
    assert roads.arrives_s(last, leg_s) <= there < roads.arrives_s(last + 1, leg_s)
    assert last >= moment_s


@given(SPANS, MOMENTS, LEGS)
@settings(max_examples=60, deadline=None)
def test_the_search_and_the_question_count_the_same_seconds(spans, moment_s, leg_s):
    roads = traffic(spans)
    if roads is None:
        return
    rows = np.ascontiguousarray(np.array(roads.tables).T)
    there, last = roads.arrives_s(moment_s, leg_s), roads.leaves_s(moment_s, leg_s)
    one, leg = np.array([moment_s]), np.array([leg_s])
    assert (arrives(rows, moment_s, leg_s), leaves_by(rows, moment_s, leg_s)) == (there, last)
    assert (roads.all_arrive_s(one, leg)[0], roads.all_leave_s(one, leg)[0]) == (there, last)
