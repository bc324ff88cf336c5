"""Whose door a van stood at, by its positions alone."""

from dataclasses import replace
from math import cos, radians
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from doorstep.domain.positions import Door, Heard, stands, stays, weigh
from doorstep.domain.positions.attempts import AT_THE_DOOR, ELSEWHERE, UNKNOWN

AT = 1_780_000_000.0
LAT, LON = 60.17, 24.94


def place(east, north=0.0):
    """Metres from the middle of the town."""
    return LAT + north / 111_195, LON + east / (111_195 * cos(radians(LAT)))


def fix(second, east, north=0.0, accuracy=5.0, speed=0.0):
    return Heard(AT + second, *place(east, north), accuracy, speed)


def door(name, east, north=0.0, **more):
    lat, lon = place(east, north)
    return Door(stop=name, lat=lat, lon=lon, **more)


def standing(east, since, until, every=10, **more):
    return [fix(second, east, **more) for second in range(since, until + 1, every)]


def driving(begin, end, since, speed=10.0, every=5):
    """Along the street from one place to another."""
    steps = round(abs(end - begin) / (speed * every))
    way = (end - begin) / steps
    return [fix(since + every * n, begin + way * n, speed=speed) for n in range(1, steps)]


A, B, C = door("a", 0), door("b", 500), door("c", 1_000)
DAY = [
    *driving(-400, 0, 0),
    *standing(4, 40, 220),
    *driving(0, 500, 225),
    *standing(498, 275, 395),
    *driving(500, 900, 400),
]


def seen(heard, doors=(A, B, C)):
    return stays(stands(heard), doors, sorted(heard))


def told(heard, doors=(A, B, C)):
    return [
        (one.stop, one.reached - AT, None if one.left is None else one.left - AT)
        for one in seen(heard, doors)
    ]


def test_a_van_arrives_where_it_stands_and_leaves_when_it_is_seen_outside():
    assert told(DAY) == [("a", 40, 220), ("b", 275, 395)]
    assert [one.alone for one in seen(DAY)] == [True, True]
    # While it stands it has not left, and a fix outside that stays alone is an outlier.
    assert told(DAY[:20]) == [("a", 40, None)]
    assert told([*DAY[:20], fix(151, 120)]) == [("a", 40, None)]
    assert told([*DAY[:14], fix(96, 190), *DAY[14:]]) == told(DAY)


def test_who_drives_past_or_waits_at_a_light_did_not_arrive():
    past = driving(-500, 500, 0)
    light = [*driving(-300, 0, 0), *standing(10, 30, 70), *driving(0, 400, 75)]
    crawling = [fix(5 * n, -60 + 5 * n, speed=1.0) for n in range(30)]
    assert [told(way) for way in (past, light, crawling)] == [[], [], []]


def test_a_circle_across_the_fence_decides_nothing():
    for east, accuracy, expected in ((30, 5, 1), (37, 5, 0), (20, 25, 0), (10, 25, 1), (38, 0.5, 1)):
        assert len(told(standing(east, 0, 200, accuracy=accuracy))) == expected, (east, accuracy)
    # Half outside of the outer one it has not left either.
    there = standing(5, 0, 120)
    assert told([*there, *standing(82, 130, 150, accuracy=10)])[0][2] is None
    assert told([*there, *standing(95, 130, 150, accuracy=10)])[0][2] == 120


def test_who_parks_anew_within_the_outer_fence_has_not_left():
    assert told([*standing(0, 0, 100), *standing(60, 120, 300), *driving(60, 500, 305)]) == [("a", 0, 300)]


def test_a_box_that_sleeps_with_the_engine_wakes_elsewhere():
    slept = [*driving(-300, 0, 0), fix(35, 2), fix(40, 2), fix(400, 152, speed=9.0), fix(405, 202, speed=9.0)]
    assert told(slept) == [("a", 35, 370)]
    # A driving van that was not heard of for as long did not stand for sure.
    drove = [
        *driving(-300, 0, 0),
        fix(40, 2, speed=9.0),
        fix(400, 1_500, speed=9.0),
        fix(405, 1_550, speed=9.0),
    ]
    assert told(drove) == []


def test_doors_next_to_each_other_share_a_stand_when_it_is_their_turn():
    next_door = door("a2", 25)
    both = seen(DAY, (A, next_door, B, C))
    assert [(one.stop, one.alone) for one in both] == [("a", False), ("a2", False), ("b", True)]
    # The other is to be visited much later: this stand is not for it.
    assert told(DAY, (A, B, C, next_door)) == told(DAY)


def test_a_door_out_of_turn_counts_when_nothing_else_can_be_meant():
    assert told(DAY, (C, B, A)) == [("a", 40, 220), ("b", 275, 395)]
    # The door whose turn it is lies across the street, and the circle does not decide which it is.
    assert told(DAY, (door("turn", 60), A, B))[0][0] == "b"
    assert told(DAY, (C, door("one", -10), door("two", 10), B)) == [("b", 275, 395)]


def test_the_word_of_the_driver_says_whose_stand_it_is():
    said = [replace(C, lat=A.lat + 0.0001, lon=A.lon, said_at=(AT + 200,)), A, B]
    assert told(DAY, said)[0][0] == "c"
    # He was somewhere else on foot: the stand is nobody's.
    assert told(DAY, [door("far", 300, said_at=(AT + 100,)), A, B]) == [("b", 275, 395)]


def test_a_stop_that_was_put_off_is_visited_anew_only_after_that():
    assert told(DAY, (B, replace(A, since=AT + 300))) == [("b", 275, 395)]
    again = [*DAY, *standing(1, 600, 700), *driving(0, 300, 705)]
    assert told(again, (B, replace(A, since=AT + 300))) == [("b", 275, 395), ("a", 600, 700)]


@settings(max_examples=30, deadline=None)
@given(seed=st.integers(0, 10_000))
def test_neither_the_sequence_of_fixes_nor_their_repeats_change_a_fact(seed):
    dice = Random(seed)  # noqa: S311  # no secret
    noisy = [
        replace(one, lat=one.lat + dice.gauss(0, 3e-5), lon=one.lon + dice.gauss(0, 6e-5)) for one in DAY
    ]
    mixed = [*noisy, *dice.sample(noisy, 20)]
    dice.shuffle(mixed)
    assert stands(mixed) == stands(noisy)
    assert seen(mixed) == seen(noisy)
    assert [one.stop for one in seen(noisy)] == ["a", "b"]


def test_an_attempt_is_weighed_by_where_the_van_was():
    found = stands(DAY)
    there, away = weigh(A, AT + 150, DAY, found), weigh(door("x", 140, 140), AT + 150, DAY, found)
    assert (there.presence, round(there.off_by_m), round(there.stood_s)) == (AT_THE_DOOR, 4, 180)
    assert (away.presence, round(away.off_by_m), away.stood_s) == (ELSEWHERE, 195, 0)
    # Thirty seconds are enough for a knock; a drive past is not; a wide circle speaks for the driver.
    short = [*driving(-300, 0, 0), *standing(10, 30, 60), *driving(0, 400, 65)]
    assert weigh(A, AT + 50, short, stands(short)).presence == AT_THE_DOOR
    past = driving(-800, 800, 0)
    assert weigh(door("x", 0, 60), AT + 80, past, stands(past)).presence == ELSEWHERE
    wide = standing(60, 0, 300, accuracy=40)
    assert weigh(A, AT + 150, wide, stands(wide)).presence == AT_THE_DOOR
    assert weigh(A, AT + 5_000, DAY, found).presence == UNKNOWN
