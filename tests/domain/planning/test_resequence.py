"""A late van's best sequence: never worse than keeping it, exact for few stops, nothing fixed is moved."""

from collections import Counter
from dataclasses import replace
from itertools import permutations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from doorstep.domain.planning.resequence import EXACT_UP_TO, LateVan, Verdict, resequence, served_s, verdict

STEP_S = 60


def row_of_doors(*dues_s, places=None, ready_s=0, opens_s=None, service_s=10, **rest):
    """A van at 0 and doors in a row, a minute apart; the tour ends where the van is."""
    where = np.array([0, *(places or range(1, len(dues_s) + 1)), 0]) * STEP_S
    return LateVan(
        ready_s=ready_s,
        travel_s=np.abs(where[:, None] - where[None]).astype(np.int64),
        opens_s=tuple(opens_s or [0] * len(dues_s)),
        service_s=(service_s,) * len(dues_s),
        dues_s=tuple(due if isinstance(due, tuple) else (due,) for due in dues_s),
        **rest,
    )


def walked(van, order):
    """The verdict by a plain walk that shares no code with the search."""
    clock, here, broken, late, driven = van.ready_s, 0, 0, 0, 0
    for one in order:
        leg = int(van.travel_s[here][one + 1])
        driven += leg
        clock = max(clock + leg, van.opens_s[one]) + van.service_s[one]
        for due in van.dues_s[one]:
            broken += clock > due
            late += max(0, clock - due)
        here = one + 1
    return Verdict(broken=broken, late_s=late, travel_s=driven + int(van.travel_s[here][-1]))


@st.composite
def vans(draw, most=EXACT_UP_TO):
    count = draw(st.integers(0, most))
    fixed = draw(st.integers(0, min(1, count)))
    number = st.integers(0, 900)
    legs = draw(st.lists(number, min_size=(count + 2) ** 2, max_size=(count + 2) ** 2))
    due = st.integers(-600, 3000)
    return LateVan(
        ready_s=draw(number),
        travel_s=np.array(legs, np.int64).reshape(count + 2, count + 2),
        opens_s=tuple(draw(st.lists(st.integers(-600, 1500), min_size=count, max_size=count))),
        service_s=tuple(draw(st.lists(st.integers(0, 300), min_size=count, max_size=count))),
        dues_s=tuple(tuple(draw(st.lists(due, min_size=0, max_size=3))) for _ in range(count)),
        fixed=fixed,
        last=draw(st.integers(0, min(2, count - fixed))),
    )


def test_the_promise_that_ends_first_is_saved_before_the_one_that_has_time():
    van = row_of_doors(1000, 75, places=(1, -1))
    found = resequence(van)
    assert found.sequence == (1, 0)
    assert found.kept == Verdict(broken=1, late_s=125, travel_s=240)
    assert found.verdict == Verdict(broken=0, late_s=0, travel_s=240)


def test_a_promise_that_is_lost_anyway_does_not_take_others_with_it():
    van = row_of_doors(-500, 200, 300, places=(10, 1, 2))
    assert resequence(van).sequence == (1, 2, 0)


def test_of_two_sequences_that_break_as_many_the_one_less_late_wins_then_the_one_that_drives_less():
    late_anyway = row_of_doors(-100, -100, places=(5, 1))
    assert resequence(late_anyway).sequence == (1, 0)
    in_time = row_of_doors(9000, 9000, 9000, places=(3, 1, 2))
    assert in_time.travel_s[0, 1] == 3 * STEP_S
    assert resequence(in_time).verdict == Verdict(broken=0, late_s=0, travel_s=6 * STEP_S)


def test_the_stop_the_driver_is_on_the_way_to_stays_first_and_those_put_off_stay_last():
    van = row_of_doors(9000, 500, 70, 9000, 40, places=(4, 3, 1, 2, 1), fixed=1, last=1)
    found = resequence(van)
    assert found.sequence[0] == 0
    assert found.sequence[-1] == 4


def test_a_tie_keeps_the_sequence_in_force():
    van = row_of_doors(9000, 9000, places=(1, -1))
    assert resequence(van).sequence == (0, 1)


def test_a_stop_for_two_people_is_two_promises():
    van = row_of_doors(75, (75, 75), places=(1, -1))
    found = resequence(van)
    assert found.kept.broken == 2
    assert found.verdict.broken == 1
    assert found.sequence == (1, 0)


def test_a_van_waits_for_a_window_to_open():
    van = row_of_doors(5000, 5000, opens_s=(1000, 0))
    assert served_s(van, (0, 1)) == ((1000, 1010), (1070, 1080))


@given(van=vans())
@settings(max_examples=80, deadline=None)
def test_few_stops_are_answered_as_trying_every_sequence_does(van):
    count = len(van.opens_s)
    middle = range(van.fixed, count - van.last)
    front, back = range(van.fixed), range(count - van.last, count)
    every = [walked(van, (*front, *order, *back)) for order in permutations(middle)]
    found = resequence(van)
    assert found.verdict == min(every)
    assert found.kept == walked(van, range(count))
    assert walked(van, found.sequence) == found.verdict


@given(van=vans(most=24))
@settings(max_examples=25, deadline=None)
def test_never_worse_than_keeping_every_stop_once_the_fixed_ones_in_place_and_always_the_same(van):
    count, found = len(van.opens_s), resequence(van)
    assert sorted(found.sequence) == list(range(count))
    assert found.sequence[: van.fixed] == tuple(range(van.fixed))
    assert found.sequence[count - van.last :] == tuple(range(count - van.last, count))
    assert found.verdict == walked(van, found.sequence) == verdict(van, found.sequence)
    assert found.verdict <= found.kept == walked(van, range(count))
    assert resequence(van) == found


@pytest.mark.parametrize("seed", range(6))
def test_beyond_the_exact_reach_no_single_move_of_a_stop_is_better(seed):
    dice = np.random.default_rng(seed)
    where = dice.uniform(0, 5000, (16, 2))
    apart = np.sqrt(((where[:, None] - where[None]) ** 2).sum(2)) / 7
    van = LateVan(
        ready_s=0,
        travel_s=np.rint(apart).astype(np.int64),
        opens_s=(0,) * 14,
        service_s=tuple(int(s) for s in dice.integers(90, 300, 14)),
        dues_s=tuple((int(due),) for due in dice.integers(300, 6000, 14)),
        fixed=1,
    )
    found = resequence(van)
    for place in range(1, 14):
        for other in range(1, 14):
            rest = [stop for stop in found.sequence if stop != found.sequence[place]]
            moved = (*rest[:other], found.sequence[place], *rest[other:])
            assert found.verdict <= walked(van, moved)


def test_a_break_stands_at_its_place_in_every_sequence():
    van = replace(row_of_doors(10_000, 10_000, 10_000), rests=((1, 30, 600, False), (2, 0, 60, True)))
    plain = [begins for begins, _ in served_s(row_of_doors(10_000, 10_000, 10_000), (0, 1, 2))]
    found = [begins for begins, _ in served_s(van, (0, 1, 2))]
    assert found[0] == plain[0]
    assert found[1] == max(plain[0] + 10, 30) + 600 + (plain[1] - plain[0] - 10)
    assert found[2] == found[1] + 60 + (plain[2] - plain[1])
    assert verdict(replace(van, dues_s=((10_000,), (found[1] + 9,), (10_000,))), (0, 1, 2)).broken == 1
    assert verdict(replace(van, dues_s=((10_000,), (found[1] + 10,), (10_000,))), (0, 1, 2)).broken == 0


def by_priority(van, order):
    """How many promises of each priority are broken, the highest first, and how many in all."""
    ends = dict(zip(order, (end for _, end in served_s(van, order)), strict=True))
    broken = Counter(
        rank
        for stop, ranks in enumerate(van.priorities)
        for due, rank in zip(van.dues_s[stop], ranks, strict=True)
        if ends[stop] > due
    )
    return [broken[rank] for rank in range(9, -1, -1)], broken.total()


def test_a_promise_of_higher_priority_is_broken_last():
    van = row_of_doors(75, 75, places=(1, -1))
    assert resequence(van).sequence == (0, 1)
    first = resequence(replace(van, priorities=((0,), (5,))))
    assert first.sequence == (1, 0)
    assert (first.verdict.broken, first.kept.broken) == (1, 1)


def test_a_priority_does_not_break_more_promises_than_there_were():
    van = row_of_doors(75, 155, 75, places=(1, 2, -1), priorities=((0,), (0,), (9,)))
    found = resequence(van)
    assert (found.kept.broken, found.verdict.broken) == (1, 1), "going there first would break two"
    assert found.sequence == (0, 1, 2)


@given(st.data(), vans(most=5))
@settings(max_examples=40, deadline=None)
def test_the_highest_priorities_are_kept_first_and_never_more_are_broken(data, van):
    ranks = tuple(
        tuple(data.draw(st.lists(st.sampled_from([0, 2, 9]), min_size=len(dues), max_size=len(dues))))
        for dues in van.dues_s
    )
    van = replace(van, priorities=ranks)
    found = by_priority(van, resequence(van).sequence)
    keep = tuple(range(len(van.opens_s)))
    most = by_priority(van, keep)[1]
    middle = keep[van.fixed : len(keep) - van.last]
    tried = [
        by_priority(van, (*keep[: van.fixed], *order, *keep[len(keep) - van.last :]))
        for order in permutations(middle)
    ]
    assert found[0] == min(ranked for ranked, broken in tried if broken <= most)
