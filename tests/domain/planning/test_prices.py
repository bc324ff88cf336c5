"""What driving costs where vans differ: the plan that costs least is not the one that drives least."""

import numpy as np

from doorstep.adapters.planners.pyvrp import PyvrpPlanner
from doorstep.domain.planning.prices import prices
from doorstep.domain.planning.problem import Problem, Shift, Stop
from doorstep.domain.planning.reserve import cost_s
from doorstep.events import NO_RATES, Rates

TRAVEL = np.array([[0, 600, 700], [600, 0, 200], [700, 200, 0]])
METRES = 8 * TRAVEL
CHEAP, DEAR = Rates(hour_minor=2_000, km_minor=20), Rates(hour_minor=4_000, km_minor=40)


def problem(*rates):
    return Problem(
        travel_s=TRAVEL,
        depot=0,
        stops=tuple(
            Stop(key=str(row), place=row, opens_s=0, closes_s=30_000, service_s=60, load_g=1)
            for row in (1, 2)
        ),
        shifts=tuple(
            Shift(key=str(number), starts_s=0, ends_s=40_000, capacity_g=9) for number in range(len(rates))
        ),
        prices=prices(TRAVEL, METRES, rates),
    )


def test_vans_that_cost_the_same_have_no_prices():
    for rates in ([NO_RATES, NO_RATES], [CHEAP, CHEAP], [CHEAP, NO_RATES]):
        assert prices(TRAVEL, METRES, rates) is None


def test_a_van_that_costs_twice_as_much_costs_twice_as_much_on_every_leg():
    found = prices(TRAVEL, METRES, [CHEAP, DEAR, NO_RATES, CHEAP])
    assert found is not None
    one, two, mean, again = found
    assert one is again
    assert abs(two - 2 * one).max() <= 1
    assert abs(mean * 3 - 2 * one - two).max() <= 3
    assert not two.diagonal().any()


def test_a_plan_on_the_cheaper_van_costs_less_and_is_what_the_solver_finds():
    both = problem(DEAR, CHEAP)
    assert cost_s(both, ((), (0, 1))) < cost_s(both, ((0, 1), ()))
    plain = problem(CHEAP, CHEAP)
    assert cost_s(plain, ((), (0, 1))) == cost_s(plain, ((0, 1), ())) == plain.travel_of(((0, 1), ()))
    planner = PyvrpPlanner()
    for known, served in ((both, 1), (problem(CHEAP, DEAR), 0)):
        start = ((0, 1), ()) if served else ((), (0, 1))
        found = planner.solve(known, incumbent=start, seconds=0.05, seed=1)
        assert sorted(found[served]) == [0, 1]
