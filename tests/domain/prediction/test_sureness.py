"""How sure a plan is: a day replayed at every quantile, and the cushion that follows from one."""

import random
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from math import log
from time import process_time

import pytest

from doorstep.domain.prediction.driven import DrivenStop, DrivenTour
from doorstep.domain.prediction.learned import Experience
from doorstep.domain.prediction.service_time import service_time
from doorstep.domain.prediction.sureness import PERCENTS, cushion_s, sureness
from doorstep.events import Building
from doorstep.kernel.ids import DepotId, PartyId, StopId, TourId
from doorstep.kernel.time import Window

AT = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
DRIVE_S, SERVICE_S = 300, 240


def tour(number, *, stops=40, spread=0.35, bias=0.0, tight=True, day="2026-03-02"):
    """A tour of two-hour windows: tight, each window is filled to its margin as planned."""
    rng = random.Random(number)  # noqa: S311  # a made-up day
    pace, clock, planned, found, last = rng.gauss(bias, 0.12), AT, AT, [], None
    for row in range(stops):
        planned += timedelta(seconds=DRIVE_S)
        window = Window(AT + timedelta(hours=2 * (row // 10)), AT + timedelta(hours=2 * (row // 10) + 2))
        if not tight:
            window = Window(AT, AT + timedelta(hours=12))
        clock += timedelta(seconds=DRIVE_S * 2.718 ** (pace + rng.gauss(0, spread)))
        arrived, clock = clock, max(clock, window.start)
        clock += timedelta(seconds=SERVICE_S * 2.718 ** (pace + rng.gauss(0, spread)))
        found.append(
            DrivenStop(
                stop=StopId(f"s-{row}"),
                window=window,
                planned_at=planned,
                service_s=SERVICE_S,
                cushion_s=0,
                drive_s=DRIVE_S,
                after=last,
                doors=1,
                attended=True,
                building=Building.UNKNOWN,
                door="",
                brand=PartyId("kallio"),
                arrived_at=arrived,
                departed_at=clock,
            )
        )
        planned, last = planned + timedelta(seconds=SERVICE_S), StopId(f"s-{row}")
    return DrivenTour(
        tour=TourId(f"t-{number}"),
        depot=DepotId("d"),
        day=day,
        started_at=AT,
        ended_at=clock + timedelta(hours=1),
        stops=tuple(found),
    )


FULL = [tour(number, bias=0.18) for number in range(12)]


def test_too_few_stops_say_nothing():
    assert sureness([tour(1)]) is None
    assert sureness([]) is None


def test_the_surer_the_plan_the_more_is_kept_and_the_fewer_are_served():
    told = sureness(FULL)
    assert told is not None
    kept = [one.kept for one in told.effects]
    stops = [one.stops for one in told.effects]
    assert [one.percent for one in told.effects] == list(PERCENTS)
    assert all(sooner <= later + 0.01 for sooner, later in pairwise(kept))
    assert all(sooner >= later - 0.01 for sooner, later in pairwise(stops))
    assert kept[-1] > kept[0] + 0.02
    assert stops[-1] < stops[0] - 10
    assert told.advised is not None
    assert kept[PERCENTS.index(told.advised)] >= 0.98


def test_the_replay_of_the_plan_as_it_was_keeps_about_what_was_kept():
    told = sureness(FULL)
    assert told is not None
    assert told.replayed == pytest.approx(told.kept, abs=0.04)
    assert (told.days, told.tours, told.stops) == (1, 12, 480)


def test_a_tour_with_room_serves_all_its_stops_at_every_quantile():
    told = sureness([tour(number, tight=False) for number in range(5)])
    assert told is not None
    assert {round(one.stops) for one in told.effects} == {200}
    assert all(one.kept == pytest.approx(1, abs=0.001) for one in told.effects)


def test_the_same_tours_give_the_same_answer_and_a_day_takes_less_than_a_second():
    begun = process_time()
    assert sureness(FULL) == sureness(list(FULL))
    assert process_time() - begun < 2


def test_a_tour_under_way_counts_nothing():
    assert sureness([*FULL, DrivenTour(tour=TourId("t-x"))]) == sureness(FULL)


def seen(*seconds):
    return Experience(ratios=tuple(log(one) for one in seconds), sizes_s=(300.0,) * len(seconds))


def test_a_cushion_grows_with_the_quantile_and_is_nothing_where_nothing_was_seen():
    service = service_time(Experience(), Experience(), seen(*(150, 200, 260) * 10))
    roads = seen(*(0.9, 1.1, 1.4) * 10)
    cushions = [cushion_s(service, roads, percent / 100) for percent in PERCENTS]
    assert cushions == sorted(cushions)
    assert 0 < cushions[0] < cushions[-1] < 600
    assert cushion_s(None, Experience(), 0.9) == 0
