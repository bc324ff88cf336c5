"""How long a service will take: the house leans on its kind, the kind on all, and outliers on nobody."""

from math import log

import pytest

from doorstep.domain.prediction.learned import KEPT_OF_HOUSE, Experience, Lesson, learn, service_keys
from doorstep.domain.prediction.service_time import HANDFUL, service_time
from doorstep.events import Building
from doorstep.kernel.ids import PartyId

NOTHING, KALLIO = Experience(), PartyId("kallio")


def seen(*seconds):
    return Experience(ratios=tuple(log(one) for one in seconds), sizes_s=(1.0,) * len(seconds))


def around(middle, count):
    """Services around a middle, a fifth shorter and longer in turn."""
    return [middle * (0.8, 1.25)[number % 2] for number in range(count)]


EVERY = seen(*around(200, 100))


def test_before_a_handful_was_seen_nothing_is_said():
    assert service_time(NOTHING, NOTHING, seen(*around(200, HANDFUL - 1))) is None
    assert service_time(NOTHING, NOTHING, seen(*around(200, HANDFUL))) is not None


def test_an_unknown_house_takes_what_all_take():
    found = service_time(NOTHING, NOTHING, EVERY)
    assert found is not None
    assert found.mean_s == pytest.approx(208, abs=6)
    assert found.quantile_s(0.5) == 200
    assert found.quantile_s(0.5) < found.quantile_s(0.7) < found.quantile_s(0.9)


def test_a_house_counts_the_more_the_oftener_it_was_visited():
    times = [service_time(seen(*around(400, count)), NOTHING, EVERY) for count in (0, 2, 10, 24)]
    means = [found.mean_s for found in times if found is not None]
    assert means == sorted(means)
    assert means[0] < 220 < means[1] < 320 < means[2] < means[3] <= 420


def test_a_kind_of_house_counts_where_the_house_was_never_visited():
    slow = service_time(NOTHING, seen(*around(300, 200)), EVERY)
    plain = service_time(NOTHING, NOTHING, EVERY)
    assert slow is not None
    assert plain is not None
    assert plain.mean_s + 60 < slow.mean_s < 310


def test_a_van_that_stood_an_hour_at_a_door_moves_nothing_much():
    plain = service_time(NOTHING, NOTHING, EVERY)
    spoiled = service_time(NOTHING, NOTHING, seen(*around(200, 99), 3_600))
    assert plain is not None
    assert spoiled is not None
    assert abs(spoiled.mean_s - plain.mean_s) <= 10


def test_the_spread_becomes_narrower_where_the_house_is_known():
    known = service_time(seen(*around(200, 24)), NOTHING, EVERY)
    unknown = service_time(NOTHING, NOTHING, EVERY)
    assert known is not None
    assert unknown is not None
    assert known.log_variance < unknown.log_variance


def test_visits_with_and_without_somebody_at_the_door_are_told_apart():
    one = service_keys(KALLIO, "d-1", Building.HOUSE, attended=True)
    other = service_keys(KALLIO, "d-1", Building.HOUSE, attended=False)
    assert {one.house, one.building, one.every}.isdisjoint({other.house, other.building, other.every})
    assert service_keys(KALLIO, "", Building.UNKNOWN, attended=True).house == ""


def test_only_the_newest_services_of_a_house_are_remembered():
    known = NOTHING
    for second in range(1, 60):
        known = learn(known, "house:d-1:kallio:attended", Lesson(ratio=float(second)))
    assert known.ratios == tuple(float(second) for second in range(60 - KEPT_OF_HOUSE, 60))
