"""Sampling a tour: it learns from the day, spreads with distance, and covers what then happens."""

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest

from doorstep.domain.prediction.pace import DOORS, ROADS, Observed, pace
from doorstep.domain.prediction.propagate import Learned, Standing, StopAhead, noise, propagate

STOPS = 20
DRAWS = noise(STOPS, np.random.default_rng(3))
SETTING_OUT = Standing()
NOTHING_YET = Learned()


def stop(number, *, leg_s=300.0, service_s=180.0, opens_s=0.0, due_s=1e9, attended=True):
    return StopAhead(
        number=number, leg_s=leg_s, service_s=service_s, opens_s=opens_s, due_s=due_s, attended=attended
    )


TOUR = [stop(number) for number in range(STOPS)]


def test_the_spread_grows_with_the_stops_ahead():
    reached = propagate(TOUR, SETTING_OUT, NOTHING_YET, DRAWS)
    widths = [reach.late_s - reach.early_s for reach in reached]
    assert widths[0] < widths[4] < widths[19]
    assert all(reach.early_s < reach.median_s < reach.late_s for reach in reached)


def test_a_slow_morning_makes_the_rest_of_the_tour_later():
    slow = Learned(legs=[Observed(300, 450)] * 6)
    before = propagate(TOUR, SETTING_OUT, NOTHING_YET, DRAWS)
    after = propagate(TOUR, SETTING_OUT, slow, DRAWS)
    assert after[10].median_s > 1.1 * before[10].median_s


def test_slow_doors_make_the_rest_of_the_tour_later_too():
    slow = Learned(services=[Observed(180, 360)] * 6)
    before = propagate(TOUR, SETTING_OUT, NOTHING_YET, DRAWS)
    after = propagate(TOUR, SETTING_OUT, slow, DRAWS)
    assert after[10].median_s > 1.1 * before[10].median_s


def test_a_van_waits_for_the_window_to_open():
    (reach,) = propagate([stop(0, opens_s=3_600)], SETTING_OUT, NOTHING_YET, DRAWS)
    assert reach.early_s == reach.median_s == reach.late_s == 3_600


def test_the_chance_of_being_late_falls_as_the_promise_ends_later():
    dues = np.linspace(0, 12_000, 25)
    chances = [
        propagate([*TOUR[:10], replace(TOUR[10], due_s=due)], SETTING_OUT, NOTHING_YET, DRAWS)[10].late
        for due in dues
    ]
    assert chances[0] == 1.0
    assert chances[-1] == 0.0
    assert all(earlier >= later for earlier, later in pairwise(chances))
    assert any(0.1 < chance < 0.9 for chance in chances)


@pytest.mark.parametrize(
    ("longer", "shorter"),
    [
        (Standing(held_s=900), SETTING_OUT),
        (Standing(serving_s=600), SETTING_OUT),
        (Standing(serving_s=600), Standing(serving_s=600, served_s=500)),
    ],
)
def test_what_keeps_the_van_makes_every_stop_later(longer, shorter):
    late = propagate(TOUR, longer, NOTHING_YET, DRAWS)
    soon = propagate(TOUR, shorter, NOTHING_YET, DRAWS)
    assert all(a.median_s > b.median_s for a, b in zip(late, soon, strict=True))


def test_a_service_that_lasts_too_long_still_has_to_end():
    (reach,) = propagate([stop(0, leg_s=0)], Standing(serving_s=60, served_s=3_600), NOTHING_YET, DRAWS)
    assert reach.early_s == pytest.approx(30)


def test_legs_from_a_formula_are_believed_less():
    sure = propagate(TOUR, SETTING_OUT, NOTHING_YET, DRAWS)[5]
    vague = propagate(TOUR, SETTING_OUT, Learned(estimated=True), DRAWS)[5]
    assert vague.late_s - vague.early_s > 1.3 * (sure.late_s - sure.early_s)


def test_a_door_without_people_is_more_predictable():
    people = propagate(TOUR, SETTING_OUT, NOTHING_YET, DRAWS)[5]
    boxes = propagate([replace(one, attended=False) for one in TOUR], SETTING_OUT, NOTHING_YET, DRAWS)[5]
    assert boxes.late_s - boxes.early_s < people.late_s - people.early_s


def test_a_stop_keeps_its_dice_when_stops_before_it_are_done():
    passed = [stop(number, leg_s=0, service_s=0) for number in range(5)]
    (alone,) = propagate([stop(5)], SETTING_OUT, NOTHING_YET, DRAWS)
    assert propagate([*passed, stop(5)], SETTING_OUT, NOTHING_YET, DRAWS)[5] == alone


def test_the_first_observations_count_most_and_the_last_are_not_drowned():
    assert pace(ROADS, []).mean == pytest.approx(ROADS.mean)
    assert pace(DOORS, []).sd == pytest.approx(DOORS.sd)
    one, many = pace(ROADS, [Observed(600, 900)]), pace(ROADS, [Observed(600, 900)] * 10)
    assert ROADS.mean < one.mean < many.mean < np.log(1.5)
    assert many.sd < one.sd < ROADS.sd
    turned = pace(ROADS, [Observed(600, 900)] * 30 + [Observed(600, 600)] * 30)
    assert turned.mean < np.log(1.5) / 2


def test_short_legs_say_little_about_the_traffic():
    short, long = pace(ROADS, [Observed(15, 45)]), pace(ROADS, [Observed(900, 2_700)])
    assert short.mean < ROADS.mean + 0.2
    assert long.mean > ROADS.mean + 0.3


def test_what_cannot_be_is_not_learned_from():
    assert pace(ROADS, [Observed(0, 30), Observed(30, 0), Observed(30, -5)]) == pace(ROADS, [])


@pytest.mark.timeout(120)
def test_the_windows_hold_in_about_four_of_five_simulated_cases():
    """Tours of a world with other constants than ours; seen from three places along each tour."""
    dice = np.random.default_rng(11)
    hits = {"near": [], "far": []}
    for _ in range(150):
        traffic, hands = dice.normal(0.15, 0.18), dice.normal(0.05, 0.2)
        legs_s = dice.uniform(120, 600, STOPS)
        drives = legs_s * np.exp(traffic + dice.normal(0, 0.22, STOPS))
        services = dice.gamma(4, 45 * np.exp(hands), STOPS)
        arrivals = np.cumsum(drives) + np.concatenate([[0], np.cumsum(services)[:-1]])
        for done in (0, 5, 12):
            seen = Learned(
                legs=[Observed(*pair) for pair in zip(legs_s[:done], drives[:done], strict=True)],
                services=[Observed(180, service) for service in services[:done]],
            )
            now = arrivals[done - 1] + services[done - 1] if done else 0.0
            ahead = [stop(number, leg_s=legs_s[number]) for number in range(done, STOPS)]
            draws = noise(STOPS, np.random.default_rng(dice.integers(1 << 30)))
            reached = propagate(ahead, SETTING_OUT, seen, draws)
            for place, (one, reach) in enumerate(zip(ahead, reached, strict=True)):
                hit = reach.early_s <= arrivals[one.number] - now <= reach.late_s
                hits["near" if place < 4 else "far"].append(hit)
    assert 0.74 <= np.mean(hits["near"]) <= 0.92
    assert 0.70 <= np.mean(hits["far"]) <= 0.92
