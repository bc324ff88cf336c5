"""The compiled search looks beside the right neighbours first, and everywhere when that is not enough."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.small_plans import PLACES, plans, stop, tried_everywhere, unkept, with_one_more

from doorstep.adapters.kernels.lacking import lack
from doorstep.adapters.kernels.recreate import cheapest
from doorstep.adapters.kernels.stages import is_sound, retimed
from doorstep.adapters.kernels.tours import beside
from doorstep.adapters.planners import ruin_recreate
from doorstep.adapters.planners.pyvrp import PyvrpPlanner
from doorstep.domain.planning.checker import faults
from doorstep.domain.planning.prices import prices
from doorstep.domain.planning.problem import Orders, Problem, Shift, Stop
from doorstep.events import Rates

HOUR_S = 3_600


def street(opens_h: list[int]) -> Problem:
    """Doors along one street, a minute apart, each with an hour's window; the depot is at its beginning."""
    places = np.arange(len(opens_h) + 1)
    stops = tuple(
        Stop(
            key=f"s-{number}",
            place=number + 1,
            opens_s=hour * HOUR_S,
            closes_s=(hour + 1) * HOUR_S,
            service_s=60,
            load_g=1,
        )
        for number, hour in enumerate(opens_h)
    )
    return Problem(
        travel_s=(np.abs(places[:, None] - places[None]) * 60).astype(np.int64),
        depot=0,
        stops=stops,
        shifts=(Shift(key="t", starts_s=0, ends_s=12 * HOUR_S, capacity_g=1_000),),
    )


def neighbours_of(problem: Problem, stop: int) -> list[int]:
    nothing: Orders = ((),)
    run = ruin_recreate._Run(problem, [0], range(len(problem.stops)), nothing, 1)  # noqa: SLF001  # the arrays
    return beside(run._day, np.int32(stop)).tolist()  # noqa: SLF001  # as above


def test_neighbours_are_the_near_doors_of_the_same_hour_and_never_the_depot_or_the_stop_itself(monkeypatch):
    monkeypatch.setattr(ruin_recreate, "BESIDE", 3)
    found = neighbours_of(street([0, 9, 0, 9, 0, 9, 0, 9, 0]), 5)
    assert set(found[:2]) == {3, 7}
    assert found[2] in {1, 9}


def test_a_stop_that_fits_beside_none_of_its_neighbours_is_still_placed(monkeypatch):
    monkeypatch.setattr(ruin_recreate, "BESIDE", 1)
    problem = street([0, 3, 6, 1, 4, 7, 2, 5, 8, 0, 3, 6])
    nothing: Orders = ((),)
    planner = ruin_recreate.RuinRecreatePlanner()
    found = planner.complete(problem, incumbent=nothing, seconds=1, seed=1)
    assert found is not None
    assert faults(problem, found) == ()


def searched(problem, orders, seed=1):
    """A search that has `orders` before it, and has not begun."""
    everything = range(len(problem.stops))
    return ruin_recreate._Run(problem, range(len(problem.shifts)), everything, orders, seed)  # noqa: SLF001


@given(plans(), st.data())
@settings(max_examples=40, deadline=None)
def test_the_search_calls_tours_sound_when_the_checker_does(plan, data):
    problem, orders = plan
    nothing = tuple(() for _ in orders)
    run = searched(problem, nothing)
    day, tours = run._day, run._tours  # noqa: SLF001  # the arrays
    numbers = tuple(data.draw(st.permutations(range(len(problem.stops)))))
    cut = data.draw(st.integers(0, len(numbers)))
    drawn = (numbers[:cut], numbers[cut : data.draw(st.integers(cut, len(numbers)))])
    for v, order in enumerate(drawn):
        tours.size[v], tours.order[v, 1 : len(order) + 1] = len(order), [one + 1 for one in order]
        retimed(day, tours, v)
    assert all(is_sound(day, tours, v) for v in range(2)) == (unkept(problem, drawn) == [])


@given(plans(), st.integers(0, 400), st.integers(0, 100), st.integers(1, 9))
@settings(max_examples=40, deadline=None)
def test_where_the_search_puts_a_stop_the_checker_accepts_it(plan, opens_s, length_s, seed):
    problem, orders = plan
    newcomer = stop("new", PLACES - 1, opens_s, opens_s + length_s)
    larger, _ = with_one_more(problem, orders, newcomer, 0, 0)
    run = searched(larger, orders)
    state = np.array([seed], np.uint64)
    v, k = cheapest(run._day, run._tours, np.int32(len(larger.stops)), state)  # noqa: SLF001  # the arrays
    least = tried_everywhere(problem, orders, newcomer)
    if v >= 0:
        _, longer = with_one_more(problem, orders, newcomer, v, k)
        assert unkept(larger, longer) == []
        assert larger.travel_of(longer) - larger.travel_of(orders) >= least
    elif least is not None:  # now and then a search overlooks a place on purpose
        again = [cheapest(run._day, run._tours, np.int32(len(larger.stops)), state)[0] for _ in range(20)]  # noqa: SLF001
        assert max(again) >= 0


@given(plans(), st.integers(0, 400), st.integers(0, 100))
@settings(max_examples=30, deadline=None)
def test_a_stop_lacks_nothing_exactly_when_it_fits_somewhere(plan, opens_s, length_s):
    problem, orders = plan
    plain = [replace(shift, breaks=(), follows=None) for shift in problem.shifts]
    open_all_the_time = [replace(one, shut=()) for one in problem.stops]
    problem = replace(problem, traffic=None, shifts=tuple(plain), stops=tuple(open_all_the_time))
    newcomer = stop("new", PLACES - 1, opens_s, opens_s + length_s)
    larger, _ = with_one_more(problem, orders, newcomer, 0, 0)
    run = searched(larger, orders)
    lacks = lack(run._day, run._tours, np.int32(len(larger.stops)))  # noqa: SLF001  # the arrays
    if not unkept(problem, orders):
        assert (lacks == 0) == (tried_everywhere(problem, orders, newcomer) is not None)


def test_what_a_stop_lacks_is_how_late_it_would_come_and_how_late_it_would_make_others():
    problem = street([0, 0])
    late = replace(problem.stops[1], closes_s=30)  # two minutes away
    run = searched(replace(problem, stops=(problem.stops[0], late)), ((0,),))
    assert lack(run._day, run._tours, np.int32(2)) == 90  # noqa: SLF001  # the arrays


@given(plans(), st.integers(1, 9))
@settings(max_examples=12, deadline=None)
def test_what_pyvrp_finds_beyond_what_it_knows_is_mended_or_the_incumbent_stays(plan, seed):
    problem, orders = plan
    served = {number for order in orders for number in order}
    problem = replace(problem, stops=tuple(problem.stops[number] for number in sorted(served)))
    number = {stop: index for index, stop in enumerate(sorted(served))}
    incumbent = tuple(tuple(number[stop] for stop in order) for order in orders)
    found = PyvrpPlanner().solve(problem, incumbent=incumbent, seconds=0.02, seed=seed)
    assert faults(problem, found) == ()


@pytest.mark.parametrize("cheap", [0, 1])
def test_where_vans_differ_in_cost_the_cheaper_one_drives(cheap):
    day = street([0, 0, 0])
    rates = [Rates(hour_minor=1_000 if van == cheap else 4_000, km_minor=0) for van in (0, 1)]
    day = replace(day, shifts=day.shifts * 2, prices=prices(day.travel_s, np.zeros_like(day.travel_s), rates))
    start: list[tuple[int, ...]] = [(0, 1, 2), (0, 1, 2)]
    start[cheap] = ()
    ruin_recreate.load()
    found = ruin_recreate.RuinRecreatePlanner().solve(day, incumbent=tuple(start), seconds=0.06, seed=1)
    assert sorted(found[cheap]) == [0, 1, 2]
    assert day.travel_of(found) == day.travel_of(tuple(start))
