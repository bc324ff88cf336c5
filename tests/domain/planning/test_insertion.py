"""Cheapest insertion agrees with trying every place in the plan by an independent walk of the tour."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.small_plans import PLACES, plans, stop, tried_everywhere, unkept, with_one_more

from doorstep.domain.planning.insertion import Ask, Insertion, Limit, Opening, cheapest
from doorstep.domain.planning.problem import NO_ROAD, Problem, Shift
from doorstep.domain.planning.snapshot import snapshot


def line(length=PLACES, step_s=10):
    """Places in a row, each `step_s` from the next; the depot is the first."""
    where = np.arange(length) * step_s
    return np.abs(where[:, None] - where[None, :]).astype(np.int64)


def ask_at(problem, place, service_s=10, load_g=1):
    return Ask(
        to_s=problem.travel_s[:, place],
        from_s=problem.travel_s[place, :],
        service_s=service_s,
        load_g=load_g,
    )


def one_tour(*stops, ends_s=1000, capacity_g=10, free=True):
    return Problem(
        travel_s=line(),
        depot=0,
        stops=stops,
        shifts=(Shift(key="t-1", starts_s=0, ends_s=ends_s, capacity_g=capacity_g, free=free),),
    )


def test_a_stop_on_the_way_costs_no_extra_driving():
    problem = one_tour(stop("far", 4, 0, 500))
    plan = snapshot(problem, ((0,),))
    found = cheapest(plan, ask_at(problem, 2), [Opening(0, 500)])
    assert found == (Insertion(shift=0, index=0, extra_s=0, before=0, after=4),)


def test_every_window_gets_an_answer_of_its_own():
    problem = one_tour(stop("morning", 4, 0, 100), ends_s=400)
    plan = snapshot(problem, ((0,),))
    found = cheapest(plan, ask_at(problem, 2), [Opening(0, 50), Opening(300, 350), Opening(600, 700)])
    assert [one if isinstance(one, Limit) else one.index for one in found] == [0, 1, Limit.SHIFTS]


@pytest.mark.parametrize(
    ("problem", "limit"),
    [
        (one_tour(free=False), Limit.TOURS_CLOSED),
        (one_tour(capacity_g=0), Limit.LOAD),
        (one_tour(ends_s=20), Limit.SHIFTS),
    ],
)
def test_the_limit_that_forbids_a_stop_is_named(problem, limit):
    plan = snapshot(problem, ((),))
    assert cheapest(plan, ask_at(problem, 5), [Opening(0, 500)]) == (limit,)


def test_a_place_that_no_road_reaches_is_named_as_such():
    problem = one_tour()
    nowhere = np.full(PLACES, NO_ROAD, np.int64)
    ask = Ask(to_s=nowhere, from_s=nowhere, service_s=10, load_g=1)
    assert cheapest(snapshot(problem, ((),)), ask, [Opening(0, 500)]) == (Limit.NO_ROAD,)


def test_full_tours_lack_time_and_not_vans():
    problem = one_tour(stop("all day", 1, 0, 500, service_s=970))
    plan = snapshot(problem, ((0,),))
    assert cheapest(plan, ask_at(problem, 2), [Opening(0, 900)]) == (Limit.TIME,)


def test_a_tour_that_is_late_by_itself_takes_no_further_stop():
    problem = one_tour(stop("missed", 5, 0, 10))
    plan = snapshot(problem, ((0,),))
    assert cheapest(plan, ask_at(problem, 1), [Opening(0, 900)]) == (Limit.TOURS_CLOSED,)


@given(plans(), st.integers(0, 400), st.integers(0, 100), st.integers(1, 3))
@settings(max_examples=90, deadline=None)
def test_insertion_agrees_with_trying_every_place(plan, opens_s, length_s, load_g):
    problem, orders = plan
    newcomer = stop("new", PLACES - 1, opens_s, opens_s + length_s, load_g=load_g)
    (found,) = cheapest(
        snapshot(problem, orders),
        ask_at(problem, newcomer.place, load_g=load_g),
        [Opening(newcomer.opens_s, newcomer.closes_s)],
    )
    reference = tried_everywhere(problem, orders, newcomer)
    assert (found.extra_s if isinstance(found, Insertion) else None) == reference


@given(plans(), st.integers(0, 400))
@settings(max_examples=70, deadline=None)
def test_what_insertion_offers_the_checker_accepts(plan, opens_s):
    problem, orders = plan
    newcomer = stop("new", PLACES - 1, opens_s, opens_s + 60)
    (found,) = cheapest(
        snapshot(problem, orders), ask_at(problem, newcomer.place), [Opening(opens_s, opens_s + 60)]
    )
    if isinstance(found, Limit):
        return
    larger, longer = with_one_more(problem, orders, newcomer, found.shift, found.index)
    assert unkept(larger, longer) == []


@given(plans(), st.integers(1, PLACES - 2), st.integers(0, 200), st.integers(0, 60), st.integers(1, 150))
@settings(max_examples=40, deadline=None)
def test_several_windows_are_answered_as_the_checker_walks_them(plan, place, opens_s, long_s, shut_s):
    problem, orders = plan
    ends = opens_s + 2 * long_s + shut_s
    shut = ((opens_s + long_s, opens_s + long_s + shut_s),)
    newcomer = stop("newcomer", place, opens_s, ends, shut=shut)
    apart = [Opening(opens_s, shut[0][0]), Opening(shut[0][1], ends)]
    asked = [*apart, Opening(opens_s, ends, shut), Opening(0, 1)]
    *each, both, _ = cheapest(snapshot(problem, orders), ask_at(problem, place), asked)
    best = min((one.extra_s for one in each if isinstance(one, Insertion)), default=None)
    assert (both.extra_s if isinstance(both, Insertion) else None) == best
    assert best == tried_everywhere(problem, orders, newcomer)
    if isinstance(both, Insertion):
        larger, longer = with_one_more(problem, orders, newcomer, both.shift, both.index)
        assert not unkept(larger, longer)
    else:
        assert both is (Limit.TIME if Limit.TIME in each else each[0])
