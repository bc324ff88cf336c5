"""The box in a van sends where it believes to be, with the faults that such boxes have."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise

from doorstep.kernel.place import Box, Point, distance_m
from doorstep.kernel.time import Window
from doorstep.simulation.chance import Chance
from doorstep.simulation.incidents import trouble
from doorstep.simulation.motion import Road, drive
from doorstep.simulation.shift import Phase, Shift
from doorstep.simulation.van import as_line, fixes

AT = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)
START, GOAL = Point(60.17, 24.94), Point(60.18, 24.94)
CALM = replace(
    trouble(Chance(1), "2026-11-23", ["a", "b", "c"], Box(60, 24, 61, 25), "Europe/Helsinki"),
    silent="nobody",
)
DRIVING = Shift(van="van-1", lat=START.lat, lon=START.lon, since=AT, until=AT, phase=Phase.DRIVING)


def seen(shift=DRIVING, *, seconds=120, after=AT, moving=True, troubles=CALM):
    way = Road(points=(START, GOAL), metres=(1_112.0,), seconds=(120.0,))
    motion = drive(way, AT, zone="Europe/Helsinki", jams=(), rng=Chance(1).of("x")) if moving else None
    return list(fixes(Chance(1), shift, motion, troubles, after=after, until=AT + timedelta(seconds=seconds)))


def test_a_moving_van_says_every_five_seconds_where_it_is():
    moments = [fix.at for fix in seen()]

    assert 20 <= len(moments) <= 24
    assert all((b - a).total_seconds() % 5 == 0 for a, b in pairwise(moments))


def test_a_standing_van_says_it_every_fifteen_seconds():
    standing = replace(DRIVING, phase=Phase.AT_STOP)

    found = seen(standing, moving=False)

    assert 7 <= len(found) <= 8
    assert all(fix.speed_mps == 0 for fix in found)


def test_a_parked_van_is_switched_off():
    assert seen(replace(DRIVING, phase=Phase.WAITING), moving=False) == []


def test_most_fixes_are_within_a_few_metres_of_the_truth():
    standing = replace(DRIVING, phase=Phase.AT_STOP)

    off = sorted(
        distance_m(START, Point(fix.lat, fix.lon)) for fix in seen(standing, seconds=7_200, moving=False)
    )

    assert 2 < off[len(off) // 2] < 8
    assert off[int(len(off) * 0.99)] < 20


def test_a_silent_van_sends_nothing_for_its_quarter_of_an_hour():
    silence = Window(AT + timedelta(seconds=30), AT + timedelta(seconds=90))
    quiet = replace(CALM, silent="van-1", silence=silence)

    moments = [fix.at for fix in seen(troubles=quiet)]

    assert moments
    assert not [moment for moment in moments if moment in silence]


def test_two_stretches_of_time_hold_no_fix_twice_and_lose_none():
    whole = seen(seconds=120)
    half = AT + timedelta(seconds=60)

    assert [*seen(seconds=60), *seen(after=half, seconds=120)] == whole


def test_the_line_protocol_says_speed_in_knots():
    fix = replace(seen()[5], speed_mps=5.14444)

    assert as_line(fix, "key")["speed"] == "10.00"
    assert as_line(fix, "key")["id"] == "van-1"
