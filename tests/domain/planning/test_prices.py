"""What driving costs where vans differ: the plan that costs least is not the one that drives least."""

from dataclasses import replace

import numpy as np

from doorstep.adapters.planners.pyvrp import PyvrpPlanner
from doorstep.domain.planning.insertion import Ask, Opening, cheapest
from doorstep.domain.planning.prices import prices, scales
from doorstep.domain.planning.problem import Problem, Shift, Stop
from doorstep.domain.planning.reserve import cost_s
from doorstep.domain.planning.snapshot import snapshot
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
        scales=scales(rates),
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


def inserted(day, orders, *, closes_s=30_000):
    """Where the second stop is put, of a plan that serves the first."""
    asked = Ask(
        to_s=TRAVEL[:, 2], from_s=TRAVEL[2], service_s=60, load_g=1, to_m=METRES[:, 2], from_m=METRES[2]
    )
    (found,) = cheapest(snapshot(day, orders), asked, [Opening(0, closes_s)])
    return found


def test_a_booking_goes_to_the_van_whose_driving_costs_least_and_says_what_it_drives():
    on_the_dear = ((0,), ())
    plain = inserted(problem(CHEAP, CHEAP), on_the_dear)
    assert (plain.shift, plain.extra_s) == (0, 300)
    dear = Rates(hour_minor=12_000, km_minor=120)
    found = inserted(problem(dear, CHEAP), on_the_dear)
    assert (found.shift, found.index, found.extra_s) == (1, 0, 1_400)


def test_what_an_insertion_costs_is_what_the_plan_costs_more():
    for rates in ((DEAR, CHEAP), (CHEAP, DEAR), (NO_RATES, DEAR, CHEAP)):
        day = problem(*rates)
        for start in range(len(rates)):
            orders = tuple((0,) if number == start else () for number in range(len(rates)))
            found = inserted(day, orders)
            costs = {
                (shift, index): day.price_of(
                    tuple(
                        (*order[:index], 1, *order[index:]) if number == shift else order
                        for number, order in enumerate(orders)
                    )
                )
                for shift in range(len(rates))
                for index in range(len(orders[shift]) + 1)
            }
            assert costs[found.shift, found.index] <= min(costs.values()) + 2, "each leg is rounded"


def test_a_cheaper_van_that_comes_too_late_does_not_get_it():
    day = problem(DEAR, CHEAP)
    late = replace(day, shifts=(day.shifts[0], replace(day.shifts[1], starts_s=5_000)))
    assert inserted(late, ((0,), ()), closes_s=2_000).shift == 0
