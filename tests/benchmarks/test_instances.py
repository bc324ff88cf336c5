"""The reader of public instances, judged by plans whose cost is known."""

from benchmarks.instances import instances, read

from doorstep.adapters.planners.pyvrp import PyvrpPlanner
from doorstep.domain.planning.checker import faults

THREE = """TINY

VEHICLE
NUMBER     CAPACITY
  2          10

CUSTOMER
CUST NO.  XCOORD.  YCOORD.  DEMAND  READY TIME  DUE DATE  SERVICE TIME

    0      0         0         0         0       100         0
    1      3         4         6         0        40        10
    2      1         1         5        20        50        10
    3      0         2         4         0        90         5
"""


def test_distances_keep_one_decimal_and_cut_off_the_rest():
    problem = read(THREE)
    assert problem.travel_s[0].tolist() == [0, 50, 14, 20]
    assert problem.travel_s[1, 2] == 36  # 3.60555 without its end


def test_windows_services_goods_and_vans_are_read():
    problem = read(THREE)
    one = problem.stops[1]
    assert (one.opens_s, one.closes_s, one.service_s, one.load_g) == (200, 500, 100, 5)
    assert [(van.starts_s, van.ends_s, van.capacity_g) for van in problem.shifts] == [(0, 1000, 10)] * 2


def test_a_plan_costs_what_its_legs_sum_to_and_the_checker_sees_its_faults():
    problem = read(THREE)
    assert problem.travel_of(((0, 2), (1,))) == 50 + 36 + 20 + 14 + 14
    assert faults(problem, ((0, 2), (1,))) == ()
    assert any("carries 11 g" in fault for fault in faults(problem, ((0, 1), (2,))))


def test_a_published_optimum_is_reached_exactly(trial_data):
    folder = trial_data / "routing"
    known = next(one for one in instances(folder) if one.name == "C101")
    nothing = ((),) * len(known.problem.shifts)
    planner = PyvrpPlanner()
    whole = planner.complete(known.problem, incumbent=nothing, seconds=10, seed=1)
    assert whole is not None
    for seconds in (0.2, 5):  # the second for a slow machine
        found = planner.solve(known.problem, incumbent=whole, seconds=seconds, seed=1)
        assert faults(known.problem, found) == ()
        if known.problem.travel_of(found) == known.best:
            break
    assert known.problem.travel_of(found) == known.best
