"""Loads in three dimensions, skills, goods that come aboard on the way: all agree with the checker."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from doorstep.adapters.planners.ruin_recreate import _Run
from doorstep.domain.planning.checker import faults, tour_faults
from doorstep.domain.planning.hand import driven
from doorstep.domain.planning.insertion import (
    Ask,
    Insertion,
    Limit,
    Opening,
    cheapest,
    lacks,
    most_room,
)
from doorstep.domain.planning.problem import Problem, Shift, Stop
from doorstep.domain.planning.snapshot import snapshot
from doorstep.events import Means, Needs

PLACES, DAY = 6, Opening(0, 1_000)


def stop(key="s", place=1, load_g=1, **needs):
    return Stop(
        key=key, place=place, opens_s=0, closes_s=900, service_s=5, load_g=load_g, needs=Needs(**needs)
    )


def shift(key="t", capacity_g=10, **means):
    return Shift(key=key, starts_s=0, ends_s=1_000, capacity_g=capacity_g, means=Means(**means))


def problem(stops, shifts):
    where = np.arange(PLACES) * 10
    travel_s = np.abs(where[:, None] - where[None, :]).astype(np.int64)
    return Problem(travel_s=travel_s, depot=0, stops=tuple(stops), shifts=tuple(shifts))


def ask(day, one):
    return Ask(
        to_s=day.travel_s[:, one.place],
        from_s=day.travel_s[one.place],
        service_s=one.service_s,
        load_g=one.load_g,
        needs=one.needs,
    )


def answer(day, orders, one):
    return cheapest(snapshot(day, orders), ask(day, one), [DAY])[0]


@pytest.mark.parametrize(
    ("asked", "limit"),
    [
        ({"load_g": 11}, Limit.LOAD),
        ({"load_cm3": 501}, Limit.VOLUME),
        ({"load_pieces": 4}, Limit.PIECES),
        ({"collect_pieces": 4}, Limit.PIECES),
        ({"skills": ("cold", "two_person")}, Limit.SKILLS),
    ],
)
def test_what_no_van_can_take_or_do_is_named(asked, limit):
    vans = [
        shift("a", capacity_cm3=500, capacity_pieces=3, skills=("cold",)),
        shift("b", capacity_cm3=400, capacity_pieces=3, skills=("two_person",)),
    ]
    assert answer(problem([], vans), ((), ()), stop(**asked)) == limit


def test_a_limit_that_is_not_given_does_not_bind():
    day = problem([], [shift()])
    assert isinstance(answer(day, ((),), stop(load_cm3=10**9, load_pieces=10**6)), Insertion)


def test_a_stop_goes_on_the_van_with_its_skill_however_far_that_drives():
    day = problem([stop("near", place=4)], [shift("a"), shift("b", skills=("cold", "tail_lift"))])
    found = answer(day, ((0,), ()), stop(place=5, skills=("tail_lift",)))
    assert (found.shift, found.extra_s) == (1, 100)


def test_skills_that_are_lacking_are_told_apart_from_those_that_no_one_van_has_together():
    plan = snapshot(problem([], [shift("a", skills=("cold",)), shift("b", skills=("lift",))]), ((), ()))
    day = problem([], [shift()])
    assert lacks(plan, ask(day, stop(skills=("cold", "crane")))) == ("crane",)
    assert lacks(plan, ask(day, stop(skills=("cold", "lift")))) == ("cold", "lift")


def test_what_is_left_is_told_of_the_vans_that_could():
    vans = [shift("a", capacity_cm3=900), shift("b", capacity_cm3=700, skills=("cold",))]
    day = problem([stop(load_cm3=200)], vans)
    asked = ask(day, stop(load_cm3=800, skills=("cold",)))
    assert most_room(snapshot(day, ((), (0,))), asked, Limit.VOLUME) == 500


def test_goods_collected_take_the_room_of_goods_delivered_before():
    delivered, newcomer = stop("d", place=2, load_g=10), stop("c", place=1, load_g=0, collect_g=10)
    day = problem([delivered, newcomer], [shift()])
    assert answer(day, ((0,),), newcomer) == Insertion(shift=0, index=1, extra_s=0, before=2, after=0)
    assert tour_faults(day, 0, (0, 1)) == []
    assert tour_faults(day, 0, (1, 0)) == ["tour t: carries 20 g, the van holds 10 g"]


def test_what_is_only_collected_needs_room_on_the_way_back_at_every_moment():
    bring, fetch = stop("bring", place=1, load_g=10), stop("fetch", place=3, load_g=0, collect_g=6)
    more = stop("more", place=4, load_g=0, collect_g=5)
    day = problem([bring, fetch, more], [shift()])
    # A van that is full on its way out takes it on its way back; what does not fit then, nobody takes.
    assert answer(day, ((0,),), fetch) == Insertion(shift=0, index=1, extra_s=40, before=1, after=0)
    assert answer(day, ((0, 1),), more) == Limit.LOAD
    assert tour_faults(day, 0, (1, 2)) == ["tour t: carries 11 g, the van holds 10 g"]
    # Brought between two collections, it makes room for the second.
    between = stop("between", place=3, load_g=5)
    day = problem([fetch, between, more], [shift(capacity_g=11)])
    assert tour_faults(day, 0, (0, 1, 2)) == []
    assert tour_faults(day, 0, (0, 2, 1)) == ["tour t: carries 16 g, the van holds 11 g"]


def test_the_checker_says_what_a_van_cannot_take_or_do():
    day = problem(
        [stop("p", load_pieces=2, load_cm3=90, skills=("cold",))],
        [shift(capacity_cm3=80, capacity_pieces=1)],
    )
    assert tour_faults(day, 0, (0,)) == [
        "tour t: carries 90 cm3, the van holds 80 cm3",
        "tour t: carries 2 pieces, the van holds 1 pieces",
        "tour t: stop p needs cold, which the van has not",
    ]


def test_a_tour_walked_by_hand_says_the_same():
    day = problem([stop("p", load_pieces=2, skills=("cold", "lift"))], [shift(capacity_pieces=1)])
    walked = driven(day, 0, (0,))
    assert (walked.over, walked.lacks) == ((0, 0, 1), ("cold", "lift"))


SMALL = st.integers(0, 3)
SKILLS = st.sampled_from([(), (), ("cold",), ("lift",), ("cold", "lift")])


@st.composite
def stops(draw, key="s"):
    return stop(
        key,
        draw(st.integers(1, PLACES - 1)),
        draw(SMALL),
        load_cm3=draw(SMALL),
        load_pieces=draw(SMALL),
        collect_g=draw(SMALL),
        collect_cm3=draw(SMALL),
        collect_pieces=draw(SMALL),
        skills=draw(SKILLS),
    )


LIMIT = st.none() | st.integers(1, 6)
VANS = st.builds(
    lambda g, cm3, pieces, skills: shift(
        capacity_g=g, capacity_cm3=cm3, capacity_pieces=pieces, skills=skills
    ),
    st.integers(2, 8),
    LIMIT,
    LIMIT,
    SKILLS,
)
DAYS = st.builds(problem, st.lists(stops(), max_size=5), st.lists(VANS, min_size=2, max_size=2))


def alone(day, tour, order):
    orders = tuple(order if number == tour else () for number in range(len(day.shifts)))
    return [fault for fault in faults(day, orders) if "visited" not in fault]


def filled(day):
    """As many of the stops as the checker accepts, one after the other, on either van."""
    orders = [(), ()]
    for number in range(len(day.stops)):
        tour = number % 2
        if not alone(day, tour, (*orders[tour], number)):
            orders[tour] = (*orders[tour], number)
    return tuple(orders)


@given(DAYS, stops("new"))
@settings(max_examples=60, deadline=None)
def test_insertion_agrees_with_trying_every_place(day, newcomer):
    orders = filled(day)
    larger = problem([*day.stops, newcomer], day.shifts)
    costs = [
        int(larger.legs(longer).sum() - larger.legs(order).sum())
        for tour, order in enumerate(orders)
        for index in range(len(order) + 1)
        for longer in [(*order[:index], len(day.stops), *order[index:])]
        if not alone(larger, tour, longer)
    ]
    found = answer(day, orders, newcomer)
    assert (found.extra_s if isinstance(found, Insertion) else None) == min(costs, default=None)


@given(DAYS, st.permutations(range(5)))
@settings(max_examples=40, deadline=None)
def test_the_compiled_search_accepts_the_tours_that_the_checker_accepts(day, turn):
    order = tuple(number for number in turn if number < len(day.stops))
    for tour in (0, 1):
        orders = tuple(order if number == tour else () for number in (0, 1))
        run = _Run(day, [0, 1], range(len(day.stops)), orders, 1)
        assert run.whole == (not alone(day, tour, order))
