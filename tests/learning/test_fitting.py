"""What is learned from driven tours: the numbers of their world come back, and the replay uses them."""

from dataclasses import replace
from datetime import timedelta

import numpy as np
import pytest
from benchmarks.eta_tours import Town, days

from doorstep.domain.prediction.arrival_model import GRID, SHIPPED
from doorstep.domain.prediction.driven import driven_legs
from doorstep.domain.prediction.pace import Pace, today
from doorstep.kernel.hours import around
from doorstep.learning.fitting import fitted
from doorstep.learning.replay import cuts, judged, told
from doorstep.learning.scoring import crps_s, quality, warnings

TOWN = Town(np.random.default_rng(7))
TOURS = list(days(TOWN, 0, 20, tours=6))
MODEL = fitted(TOURS, SHIPPED, "learned")
FIRST = TOURS[0]


def test_the_numbers_of_the_world_come_back():
    assert MODEL is not None
    assert MODEL.name == "learned"
    assert MODEL.roads.mean == pytest.approx(0.0, abs=0.03)
    assert MODEL.roads.own_sd == pytest.approx(0.22, abs=0.03)
    assert MODEL.roads.sd == pytest.approx(0.11, abs=0.03)
    assert MODEL.unattended_sd == pytest.approx(0.40, abs=0.06)
    assert MODEL.legs[len(GRID) // 2] == pytest.approx(0.0, abs=0.1)
    effects = [MODEL.drivers[driver].roads for driver in sorted(MODEL.drivers)]
    truth = [TOWN.road[int(driver.removeprefix("driver-"))] for driver in sorted(MODEL.drivers)]
    assert np.corrcoef(effects, truth)[0, 1] > 0.5
    assert np.std(effects) < np.std(truth) * 1.2


def test_an_hour_in_which_roads_are_slow_is_known_by_the_clocks_of_the_place():
    slow = [replace(tour, stops=tuple(_slow(stop) for stop in tour.stops)) for tour in TOURS[:60]]
    utc = fitted(slow, SHIPPED, "slow")
    assert utc.hours[9] - utc.hours[11] == pytest.approx(RUSH, abs=0.08)
    assert max(map(abs, MODEL.hours)) < 0.06
    assert utc.roads.own_sd < MODEL.roads.own_sd * 1.15
    at = FIRST.departs_at.replace(hour=9, minute=45)
    assert around(at, "UTC") == ((9, 0.75), (10, 0.25))
    assert around(at, "Europe/Helsinki") == ((11, 0.75), (12, 0.25))

    stop = next(stop for stop in FIRST.stops if stop.planned_at.hour == 9)
    assert utc.drive_s(100.0, stop.planned_at) > utc.drive_s(100.0, stop.planned_at - timedelta(hours=2))
    assert SHIPPED.drive_s(100.0, stop.planned_at) == 100.0
    plain = {one.stop: one.drive_s for one in slow[0].stops}
    for _, one in told(slow[:1], utc):
        for name, ahead in zip(one.cut.stops, one.cut.ahead, strict=True):
            at = next(known.planned_at for known in FIRST.stops if known.stop == name)
            assert ahead.leg_s == utc.drive_s(plain[name], at)


RUSH = 0.25


def _slow(stop):
    return replace(stop, drive_s=stop.drive_s * np.exp(-RUSH)) if stop.arrived_at.hour == 9 else stop


def test_too_few_tours_teach_nothing():
    assert fitted(TOURS[:10], SHIPPED, "learned") is None


def test_a_cut_knows_nothing_that_came_later():
    driven = FIRST.driven
    late = [replace(stop, departed_at=stop.departed_at + timedelta(hours=2)) for stop in driven[5:]]
    changed = replace(FIRST, stops=(*driven[:5], *late))
    for cut, other in zip(cuts(FIRST), cuts(changed), strict=True):
        if cut.at > driven[4].departed_at:
            break
        assert (cut.at, cut.learned, cut.ahead, cut.standing) == (
            other.at,
            other.learned,
            other.ahead,
            other.standing,
        )


def test_a_stop_driven_in_another_sequence_is_no_longer_ahead():
    first, second, *others = FIRST.driven
    swapped = replace(
        FIRST,
        stops=(
            replace(first, arrived_at=second.arrived_at, departed_at=second.departed_at),
            replace(second, arrived_at=first.arrived_at, departed_at=first.departed_at),
            *others,
        ),
    )
    assert [len(cut.stops) for cut in cuts(swapped)] == [len(cut.stops) for cut in cuts(FIRST)][3:]
    assert len(list(driven_legs(swapped))) == len(list(driven_legs(FIRST))) - 3


def test_what_other_tours_meet_today_is_known_by_then_and_no_sooner():
    day = [tour for tour in TOURS if tour.day == FIRST.day]
    alone = [one for _, one in told([FIRST], MODEL)]
    among = [one for tour, one in told(day, MODEL) if tour is FIRST]
    assert among[0].cut.learned.today == Pace(mean=0.0, sd=pytest.approx(MODEL.day_sd))
    assert among[8].cut.learned.today.sd < MODEL.day_sd
    assert alone[8].cut.learned.today.sd == pytest.approx(MODEL.day_sd)
    assert today(0.1, [Pace(mean=0.2, sd=0.1)]).mean == pytest.approx(0.1)


def test_learned_numbers_predict_better_than_shipped_ones():
    later = Town(np.random.default_rng(7))  # the same drivers, on other days
    later.dice = np.random.default_rng(8)
    day = list(days(later, 30, 33, tours=4))
    by_day = [[tour for tour in day if tour.day == name] for name in sorted({tour.day for tour in day})]
    before, after = (
        quality([one for tours in by_day for one in judged(tours, model)]) for model in (SHIPPED, MODEL)
    )
    assert after.overall.crps_s < before.overall.crps_s
    assert 0.7 < after.overall.coverage < 0.98
    assert sum(after.pit) == pytest.approx(1.0)


def test_looked_at_between_stops_too_a_missed_visit_is_told_before():
    late = [replace(FIRST, tour=FIRST.tour, stops=tuple(_late(stop) for stop in FIRST.stops))]
    found = list(judged(late, MODEL, every=timedelta(minutes=5)))
    warned = warnings(found)
    assert warned.missed > 0
    assert warned.told_before > 0.9
    assert warned.recall == pytest.approx(1.0, abs=0.2)


def _late(stop):
    shift = timedelta(hours=2)
    return replace(stop, arrived_at=stop.arrived_at + shift, departed_at=stop.departed_at + shift)


def test_the_continuous_ranked_probability_score_of_a_point_is_its_distance():
    assert crps_s(np.full(50, 10.0), 13.0) == pytest.approx(3.0)
    spread = np.linspace(0, 20, 201)
    assert crps_s(spread, 10.0) < crps_s(spread, 30.0)
    assert crps_s(spread, 10.0) == pytest.approx(20 / 12, rel=0.02)


def test_nothing_predicted_is_nothing_judged():
    assert quality([]) is None
    assert warnings([]).recall is None
