"""A van that stands still meets another, which takes over what it can deliver in time."""

from dataclasses import replace
from time import perf_counter

import numpy as np

from doorstep.domain.planning.meet_up import MEET, MeetingVan, MeetUpProblem, meet_ups, served_at, waiting

HOUR = 3600


def line(places):
    """Travel on a line, a minute from each unit to the next."""
    where = np.array(places)
    return np.abs(where[:, None] - where[None]) * 60


def problem(*, waits_s=2 * HOUR, helpers=None, dues=(HOUR, HOUR), room_g=10_000):
    """A van that stands at 10 with stops at 11 and 12; a helper at 8 whose own stop at 9 has all day."""
    helper = MeetingVan(row=1, ready_s=0, stops=(2,), room_g=room_g)
    return MeetUpProblem(
        travel_s=line([10, 8, 11, 12, 9, 0]),
        depot=5,
        rows=(2, 3, 4),
        opens_s=(0, 0, 0),
        service_s=(300, 300, 300),
        dues_s=((dues[0],), (dues[1],), (8 * HOUR,)),
        load_g=(1_000, 1_000, 1_000),
        standing=MeetingVan(row=0, ready_s=waits_s, stops=(0, 1)),
        helpers=(helper,) if helpers is None else helpers,
        hand_over_s=300,
    )


def test_a_helper_takes_what_waiting_would_break():
    asked = problem()
    (found,) = meet_ups(asked)
    assert waiting(asked).broken == 2
    assert set(found.taken) == {0, 1}
    assert (found.kept.broken, found.verdict.broken, found.left) == (2, 0, ())
    assert found.sequence[0] in (2, MEET)
    assert found.extra_s > 0


def test_nothing_is_handed_over_when_the_repair_is_quick_enough():
    assert meet_ups(problem(waits_s=600)) == ()


def test_a_helper_without_room_takes_what_it_can_hold():
    (found,) = meet_ups(problem(room_g=1_500))
    assert (found.taken, found.left) == ((0,), (1,))
    assert found.verdict.broken == 1


def test_a_helper_never_breaks_more_of_its_own_promises_than_it_saves():
    busy = MeetingVan(row=1, ready_s=0, stops=(2,), room_g=10_000, fixed=1)
    asked = problem(helpers=(busy,), dues=(HOUR, 8 * HOUR))
    tight = replace(asked, dues_s=((300,), (300,), (8 * HOUR,)))
    assert meet_ups(tight) == ()


def test_the_stop_on_the_way_stays_the_first():
    helper = MeetingVan(row=1, ready_s=0, stops=(2,), room_g=10_000, fixed=1)
    (found,) = meet_ups(problem(helpers=(helper,)))
    assert found.sequence[:2] == (2, MEET)


def test_the_best_helper_comes_first():
    far = MeetingVan(row=5, ready_s=0, stops=(), room_g=10_000)
    near = MeetingVan(row=1, ready_s=0, stops=(2,), room_g=10_000)
    found = meet_ups(problem(helpers=(far, near)))
    assert [one.helper for one in found] == [1, 0]


def test_moments_follow_the_sequence():
    asked = problem()
    (found,) = meet_ups(asked)
    begins = served_at(asked, asked.helpers[0], found.sequence)
    assert begins[found.sequence.index(MEET)] == found.meets_s
    assert list(begins) == sorted(begins)


def test_a_van_that_left_long_ago_is_not_where_it_was_before_now():
    helper = MeetingVan(row=1, ready_s=-HOUR, stops=(2,), room_g=10_000, fixed=1)
    (found,) = meet_ups(problem(helpers=(helper,)))
    assert found.meets_s >= 300


def test_eight_helpers_of_fifteen_stops_are_answered_in_a_moment():
    rng = np.random.default_rng(1)
    stops, vans = 9 * 15, 9
    where = rng.uniform(0, 60, (stops + vans + 1, 2))
    table = (np.sqrt(((where[:, None] - where[None]) ** 2).sum(2)) * 30).astype(np.int64)
    own = [tuple(range(15 * van, 15 * van + 15)) for van in range(vans)]
    asked = MeetUpProblem(
        travel_s=table,
        depot=stops + vans,
        rows=tuple(range(stops)),
        opens_s=(0,) * stops,
        service_s=(240,) * stops,
        dues_s=tuple((int(due),) for due in rng.integers(1, 6, stops) * HOUR),
        load_g=(2_000,) * stops,
        standing=MeetingVan(row=stops, ready_s=3 * HOUR, stops=own[0]),
        helpers=tuple(
            MeetingVan(row=stops + van, ready_s=0, stops=own[van], room_g=20_000, fixed=1)
            for van in range(1, vans)
        ),
        hand_over_s=600,
    )
    began = perf_counter()
    found = meet_ups(asked)
    assert found
    assert perf_counter() - began < 2
    assert all(one.verdict < one.kept for one in found)
