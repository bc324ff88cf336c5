"""What every planner keeps: less driving or the same plan, no fault, and locked tours as they were."""

from dataclasses import replace

import numpy as np
import pytest

from doorstep.adapters.planners.in_turn import InTurn
from doorstep.adapters.planners.pyvrp import PyvrpPlanner
from doorstep.adapters.planners.ruin_recreate import RuinRecreatePlanner, load
from doorstep.domain.planning.checker import faults
from doorstep.domain.planning.problem import NO_ROAD, Problem, Shift, Stop
from doorstep.events import Means, Needs

pytestmark = pytest.mark.timeout(180)  # the first start compiles

STOPS, TOURS = 24, 4


def town():
    """A day with an incumbent that goes round in turn, sound and far from good."""
    numbers = np.random.default_rng(7)
    where = numbers.uniform(0, 4_000, (STOPS + 1, 2))
    metres = np.sqrt(((where[:, None] - where[None]) ** 2).sum(2))
    table = np.rint(metres / 8).astype(np.int64)
    table[3, 4] = NO_ROAD
    stops = tuple(
        Stop(
            key=f"s-{n}",
            place=n + 1,
            opens_s=7_200 * (n % 3),
            closes_s=7_200 * (n % 3) + 6_900,
            service_s=180,
            load_g=1_000,
        )
        for n in range(STOPS)
    )
    shifts = tuple(
        Shift(key=f"t-{n}", starts_s=0, ends_s=25_200, capacity_g=9_000 + 1_000 * n) for n in range(TOURS)
    )
    by_window = sorted(range(STOPS), key=lambda n: n % 3)
    incumbent = tuple(tuple(n for n in by_window if n % TOURS == tour) for tour in range(TOURS))
    return Problem(travel_s=table, depot=0, stops=stops, shifts=shifts), incumbent


def changed(problem, number, **fields):
    shifts = tuple(
        Shift(**{**{name: getattr(shift, name) for name in Shift.__slots__}, **fields})
        if place == number
        else shift
        for place, shift in enumerate(problem.shifts)
    )
    return Problem(travel_s=problem.travel_s, depot=0, stops=problem.stops, shifts=shifts)


def mixed():
    """The same day with vans of several kinds, stops that need one of them, and some that give goods back."""
    problem, _ = town()
    stops = tuple(
        Stop(
            **{name: getattr(stop, name) for name in Stop.__slots__ if name != "needs"},
            needs=Needs(
                load_cm3=100 + 50 * (n % 4),
                load_pieces=1,
                collect_g=2_000 * (n % 6 == 1),
                skills=[(), (), ("cold",), ("cold", "lift"), ()][n % 5],
            ),
        )
        for n, stop in enumerate(problem.stops)
    )
    means = [Means(capacity_cm3=1_500), Means(skills=("cold",)), Means(skills=("cold", "lift")), Means()]
    problem = Problem(travel_s=problem.travel_s, depot=0, stops=stops, shifts=problem.shifts)
    for number, one in enumerate(means):
        problem = changed(problem, number, means=one)
    return problem


def in_turn():
    return InTurn(parts=((RuinRecreatePlanner(), 0.5), (PyvrpPlanner(), 0.5)))


@pytest.fixture(scope="session", autouse=True)
def compiled():
    load()


@pytest.fixture(params=[PyvrpPlanner, RuinRecreatePlanner, in_turn], ids=lambda planner: planner.__name__)
def planner(request):
    return request.param()


def searched(planner, problem, incumbent, *, below):
    """What the planner finds with little time, or with ever more while it is not `below` this much driving.

    The first search of a process, or one on a slow machine, spends its little time on getting ready.
    """
    for seconds in (0.05, 0.5, 5):
        found = planner.solve(problem, incumbent=incumbent, seconds=seconds, seed=1)
        assert faults(problem, found) == ()
        if problem.travel_of(found) < below:
            break
    return found


def test_the_incumbent_of_these_tests_is_sound():
    problem, incumbent = town()
    assert faults(problem, incumbent) == ()


def test_a_planner_finds_less_driving_without_a_fault(planner):
    problem, incumbent = town()
    good = 0.8 * problem.travel_of(incumbent)
    assert problem.travel_of(searched(planner, problem, incumbent, below=good)) < good


def test_a_tour_that_is_not_free_keeps_its_order(planner):
    problem, incumbent = town()
    locked = changed(problem, 1, free=False)
    found = searched(planner, locked, incumbent, below=problem.travel_of(incumbent))
    assert found[1] == incumbent[1]
    assert problem.travel_of(found) < problem.travel_of(incumbent)


def test_an_unsound_start_is_mended_where_there_is_a_way(planner):
    problem, incumbent = town()
    everything_on_one = (tuple(range(STOPS)), (), (), ())
    assert faults(problem, everything_on_one)
    found = planner.solve(problem, incumbent=everything_on_one, seconds=0.08, seed=1)
    if faults(problem, found):
        found = planner.solve(problem, incumbent=everything_on_one, seconds=5, seed=1)
    assert faults(problem, found) == ()
    assert problem.travel_of(found) < problem.travel_of(incumbent)


def test_an_unsound_start_comes_back_where_there_is_none(planner):
    problem, incumbent = town()
    for number in range(TOURS):
        problem = changed(problem, number, starts_s=20_000)
    assert planner.solve(problem, incumbent=incumbent, seconds=0.05, seed=1) == incumbent


def test_smaller_vans_are_never_overloaded(planner):
    problem, incumbent = town()
    tight = changed(problem, 0, capacity_g=6_000)
    found = planner.solve(tight, incumbent=incumbent, seconds=0.05, seed=2)
    assert faults(tight, found) == ()


def test_nothing_to_plan_is_no_search(planner):
    problem, _ = town()
    empty = Problem(travel_s=problem.travel_s, depot=0, stops=(), shifts=problem.shifts)
    assert planner.solve(empty, incumbent=((),) * TOURS, seconds=5, seed=1) == ((),) * TOURS


def test_a_stopped_planner_hands_back_what_it_has(planner):
    problem, incumbent = town()
    planner.stop()
    found = planner.solve(problem, incumbent=incumbent, seconds=60, seed=1)
    assert faults(problem, found) == ()


def test_room_is_found_for_a_stop_that_no_tour_serves(planner):
    problem, incumbent = town()
    without = tuple(tuple(stop for stop in order if stop != 5) for order in incumbent)
    found = planner.complete(problem, incumbent=without, seconds=2, seed=1)
    assert faults(problem, found) == ()


def test_a_day_is_planned_from_nothing(planner):
    problem, _ = town()
    found = planner.complete(problem, incumbent=((),) * TOURS, seconds=2, seed=1)
    assert faults(problem, found) == ()


def test_where_there_is_no_room_none_is_found(planner):
    problem, incumbent = town()
    for number in range(TOURS):
        problem = changed(problem, number, capacity_g=5_900)
    without = tuple(order[:5] for order in incumbent)
    assert planner.complete(problem, incumbent=without, seconds=0.05, seed=1) is None


def test_room_is_found_without_touching_a_tour_that_is_not_free(planner):
    problem, incumbent = town()
    locked = changed(problem, 0, free=False)
    without = (incumbent[0], *(tuple(stop for stop in order if stop != 5) for order in incumbent[1:]))
    found = planner.complete(locked, incumbent=without, seconds=2, seed=1)
    assert found[0] == incumbent[0]
    assert faults(locked, found) == ()


def test_vans_of_several_kinds_carry_only_what_they_can_and_may(planner):
    problem = mixed()
    found = planner.complete(problem, incumbent=((),) * TOURS, seconds=3, seed=1)
    assert faults(problem, found) == ()
    better = searched(planner, problem, found, below=problem.travel_of(found))
    assert problem.travel_of(better) < problem.travel_of(found)


def test_a_skill_that_no_van_has_leaves_no_plan(planner):
    problem = mixed()
    for number in range(TOURS):
        problem = changed(problem, number, means=Means(skills=("cold",)))
    assert planner.complete(problem, incumbent=((),) * TOURS, seconds=0.05, seed=1) is None


def test_a_stop_with_several_windows_is_served_in_one_of_them(planner):
    problem, incumbent = town()
    stops = tuple(
        replace(
            stop,
            opens_s=0,
            closes_s=20_000,
            shut=((900 + 60 * n, 12_000), (14_000, 19_000)) if n % 2 else ((14_400, 15_000),),
        )
        if n % 3 == 0
        else stop
        for n, stop in enumerate(problem.stops)
    )
    several = replace(problem, stops=stops)
    assert not faults(several, incumbent)
    good = 0.8 * several.travel_of(incumbent)
    assert several.travel_of(searched(planner, several, incumbent, below=good)) < good
    whole = planner.complete(several, incumbent=((), (), (), ()), seconds=2, seed=1)
    assert whole is not None
    assert faults(several, whole) == ()
