"""From what lateness costs follows the chance from which each step pays."""

import pytest

from doorstep.kernel.lateness import (
    NEVER,
    USUAL,
    LatenessCosts,
    LatenessLimits,
    Step,
    expected_minor,
    limits_of,
)


def test_usual_costs_give_the_limits_there_always_were():
    assert limits_of(None) == limits_of(USUAL) == LatenessLimits(nudge=120, replan=250, tell=750, offer=800)


@pytest.mark.parametrize(
    ("missed", "false", "tell"), [(800, 100, 112), (100, 100, 500), (1, 999, 999), (5, 0, 0)]
)
def test_telling_pays_from_where_a_false_warning_costs_no_more_than_silence(missed, false, tell):
    assert limits_of(LatenessCosts(missed_minor=missed, false_minor=false)).tell == tell


def test_a_step_costs_less_than_it_saves_from_its_limit_on_and_not_before():
    costs = LatenessCosts(
        missed_minor=730, false_minor=410, nudge_minor=61, replan_minor=200, way_out_minor=77
    )
    limits = limits_of(costs)
    for limit, cost, false in ((limits.nudge, 61, 0), (limits.tell, 0, 410), (limits.offer, 77, 410)):
        saved = [permille * 730 - 1000 * cost - (1000 - permille) * false for permille in (limit - 1, limit)]
        assert saved[0] < 0 <= saved[1]


def test_no_step_waits_longer_than_the_next_one():
    limits = limits_of(LatenessCosts(missed_minor=800, false_minor=100, replan_minor=700, nudge_minor=790))
    assert (limits.nudge, limits.replan, limits.tell) == (112, 112, 112)
    assert limits.offer >= limits.tell


def test_nothing_is_done_before_anybody_watches():
    free = limits_of(LatenessCosts(nudge_minor=0, replan_minor=0))
    assert (free.nudge, free.replan, free.tell) == (50, 50, 750)


def test_what_costs_more_than_it_could_save_is_never_done():
    assert limits_of(LatenessCosts(missed_minor=10, way_out_minor=11)).offer == NEVER


@pytest.mark.parametrize(
    ("permille", "step"),
    [
        (49, None),
        (50, Step.WATCHED),
        (119, Step.WATCHED),
        (120, Step.NUDGED),
        (250, Step.REPLANNED),
        (750, Step.TOLD),
        (1000, Step.OFFERED),
    ],
)
def test_the_farthest_step_that_pays_is_taken(permille, step):
    assert limits_of(None).step(permille) is step


def test_what_is_to_be_expected_is_the_chance_times_the_cost():
    assert expected_minor(300, None) == 60
    assert expected_minor(500, LatenessCosts(missed_minor=800)) == 400
