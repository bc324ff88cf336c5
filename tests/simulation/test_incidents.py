"""What goes wrong on purpose is the same from the same seed."""

from collections import Counter
from datetime import timedelta

import pytest

from doorstep.kernel.place import Box
from doorstep.simulation.chance import Chance
from doorstep.simulation.incidents import fates, trouble
from doorstep.simulation.orders import Fate

DAY, BOX, ZONE = "2026-11-23", Box(60.16, 24.93, 60.18, 24.96), "Europe/Helsinki"
VANS = [f"van-{n}" for n in range(1, 9)]


def test_the_same_seed_gives_the_same_fates_and_troubles():
    assert fates(Chance(7), DAY, 300) == fates(Chance(7), DAY, 300)
    assert trouble(Chance(7), DAY, VANS, BOX, ZONE) == trouble(Chance(7), DAY, VANS[::-1], BOX, ZONE)


def test_another_seed_or_day_gives_others():
    assert fates(Chance(7), DAY, 300) != fates(Chance(8), DAY, 300)
    assert fates(Chance(7), DAY, 300) != fates(Chance(7), "2026-11-24", 300)
    assert trouble(Chance(7), DAY, VANS, BOX, ZONE) != trouble(Chance(8), DAY, VANS, BOX, ZONE)


def test_of_three_hundred_orders_the_shares_go_wrong_that_were_wanted():
    counted = Counter(fates(Chance(1), DAY, 300).values())

    assert counted == {
        Fate.NOBODY_HOME: 12,
        Fate.WRONG_ADDRESS: 6,
        Fate.NO_ACCESS: 2,
        Fate.DAMAGED: 1,
        Fate.REFUSED: 1,
    }


def test_a_handful_of_orders_is_not_fated_beyond_its_number():
    assert len(fates(Chance(1), DAY, 3)) <= 3
    assert fates(Chance(1), DAY, 0) == {}


@pytest.mark.parametrize("seed", range(20))
def test_a_day_breaks_one_van_silences_another_and_leaves_a_third_without_network(seed):
    day = trouble(Chance(seed), DAY, VANS, BOX, ZONE)

    assert len({day.broken, day.silent, day.deaf}) == 3
    assert timedelta(minutes=35) <= day.breakdown.length <= timedelta(minutes=50)
    assert day.silence.length == timedelta(minutes=15)
    assert 1 <= len(day.forgetful) <= 2
    assert all(jam.centre in BOX and jam.factor < 1 for jam in day.jams)


def test_a_silent_van_and_one_in_a_dead_spot_cannot_send():
    day = trouble(Chance(1), DAY, VANS, BOX, ZONE)

    assert day.offline(day.silent, day.silence.start)
    assert day.offline(day.deaf, day.dead_spot.start)
    assert not day.offline(day.deaf, day.dead_spot.end)
    assert not day.offline(day.broken, day.silence.start)
