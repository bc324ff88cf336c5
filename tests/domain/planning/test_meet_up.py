"""A van that stands still meets another, which takes over what it can deliver in time."""

from dataclasses import replace
from time import process_time

import numpy as np
import pytest

from doorstep.domain.planning.meet_up import MEET, MeetingVan, MeetUpProblem, meet_ups, served_at, waiting
from doorstep.domain.planning.meeting_limits import faults
from doorstep.events import Means, Needs

HOUR = 3600
DAY = 24 * HOUR


def comes(**changed):
    """A van at 8 whose own stop is at 9; it may take ten kilograms in all."""
    return MeetingVan(
        **{"row": 1, "ready_s": 0, "stops": (2,), "ends_s": DAY, "capacity_g": 10_000} | changed
    )


def line(places):
    """Travel on a line, a minute from each unit to the next."""
    where = np.array(places)
    return np.abs(where[:, None] - where[None]) * 60


def problem(*, waits_s=2 * HOUR, helpers=None, dues=(HOUR, HOUR), **changed):
    """A van that stands at 10 with stops at 11 and 12; a helper at 8 whose own stop at 9 has all day."""
    return MeetUpProblem(
        travel_s=line([10, 8, 11, 12, 9, 0]),
        depot=5,
        rows=(2, 3, 4),
        opens_s=(0, 0, 0),
        service_s=(300, 300, 300),
        dues_s=((dues[0],), (dues[1],), (8 * HOUR,)),
        load_g=(1_000, 1_000, 1_000),
        needs=(Needs(),) * 3,
        standing=MeetingVan(row=0, ready_s=waits_s, stops=(0, 1)),
        helpers=(comes(**changed),) if helpers is None else helpers,
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
    (found,) = meet_ups(problem(capacity_g=2_500, fixed=1))
    assert (found.taken, found.left) == ((0, 1), ())  # what it delivers before the meeting makes room
    (found,) = meet_ups(problem(capacity_g=1_500))
    assert (found.taken, found.left) == ((0,), (1,))
    assert found.verdict.broken == 1


def test_a_helper_never_breaks_more_of_its_own_promises_than_it_saves():
    asked = problem(fixed=1, dues=(HOUR, 8 * HOUR))
    tight = replace(asked, dues_s=((300,), (300,), (8 * HOUR,)))
    assert meet_ups(tight) == ()


def test_the_stop_on_the_way_stays_the_first():
    (found,) = meet_ups(problem(fixed=1))
    assert found.sequence[:2] == (2, MEET)


def test_the_best_helper_comes_first():
    found = meet_ups(problem(helpers=(comes(row=5, stops=()), comes())))
    assert [one.helper for one in found] == [1, 0]


def test_moments_follow_the_sequence():
    asked = problem()
    (found,) = meet_ups(asked)
    begins = served_at(asked, asked.helpers[0], found.sequence)
    assert begins[found.sequence.index(MEET)] == found.meets_s
    assert list(begins) == sorted(begins)


def test_a_van_that_left_long_ago_is_not_where_it_was_before_now():
    (found,) = meet_ups(problem(ready_s=-HOUR, fixed=1))
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
        needs=(Needs(load_pieces=1),) * stops,
        standing=MeetingVan(row=stops, ready_s=3 * HOUR, stops=own[0]),
        helpers=tuple(
            comes(row=stops + van, stops=own[van], capacity_g=50_000, fixed=1) for van in range(1, vans)
        ),
        hand_over_s=600,
    )
    began = process_time()
    found = meet_ups(asked)
    assert found
    assert process_time() - began < 2
    assert all(one.verdict < one.kept for one in found)
    assert not any(faults(asked, one) for one in found)


VOLUME = Needs(load_cm3=50_000)
PIECES = Needs(load_pieces=4)


@pytest.mark.parametrize(
    ("needs", "means", "taken"),
    [
        (Needs(skills=("cold",)), Means(), None),
        (Needs(skills=("cold",)), Means(skills=("cold", "tail_lift")), (0, 1)),
        (VOLUME, Means(capacity_cm3=50_000), (0,)),
        (VOLUME, Means(capacity_cm3=100_000), (0, 1)),
        (PIECES, Means(capacity_pieces=4), (0,)),
        (PIECES, Means(capacity_pieces=3), None),
        (Needs(collect_g=7_500), Means(), (0,)),
    ],
)
def test_only_what_the_van_has_room_and_skills_for_is_taken_over(needs, means, taken):
    own = replace(needs, skills=(), collect_g=0)
    asked = replace(problem(means=means), needs=(needs, needs, own))
    found = meet_ups(asked)
    assert [one.taken for one in found] == ([] if taken is None else [taken])
    assert not any(faults(asked, one) for one in found)


def test_no_promise_of_the_van_that_comes_is_given_up_for_two_others():
    # Its own stop has to be done by the moment at which it is when it goes there first.
    tight = replace(problem(), dues_s=((1_500,), (1_500,), (360,)))
    (found,) = meet_ups(tight)
    assert found.sequence[0] == 2
    nobody = replace(tight, helpers=(comes(row=3, stops=(2,)),), dues_s=((900,), (900,), (540,)))
    assert all(served_at(nobody, one, (2,)) for one in nobody.helpers)
    assert [one.sequence[0] for one in meet_ups(nobody)] in ([], [2])


def test_nobody_is_taken_over_to_come_later_than_by_waiting_and_no_shift_gets_longer():
    assert meet_ups(problem(ends_s=1_500)) == ()
    late = problem(waits_s=HOUR, dues=(60, HOUR))
    done_s = served_at(late, late.standing, (0, 1))[0] + 300
    for found in meet_ups(late):
        begins = dict(zip(found.sequence, served_at(late, late.helpers[0], found.sequence), strict=True))
        assert 0 not in begins or begins[0] + 300 <= done_s


def test_the_checker_finds_what_a_search_that_errs_would_propose():
    asked = problem(capacity_g=1_500)
    (found,) = meet_ups(asked)
    greedy = replace(found, taken=(0, 1), sequence=(*found.sequence, 1))
    assert "carries" in faults(asked, greedy)[0]
    slow = replace(asked, standing=replace(asked.standing, ready_s=60))
    assert "too late" in faults(slow, found)[0]
