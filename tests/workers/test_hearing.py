"""How long a van may be silent: by how often it is heard of, and where vans fall silent."""

from datetime import UTC, datetime, timedelta

import pytest

from doorstep.engine.positions import Fix
from doorstep.kernel.ids import VanId
from doorstep.kernel.place import Point
from doorstep.workers.hearing import DeadSpots, Hearing

AT = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


def minutes(count):
    return timedelta(minutes=count)


def fix(second, east=0.0, van="v"):
    return Fix(van=VanId(van), at=AT + timedelta(seconds=second), point=Point(60.17, 24.94 + east))


def heard(*seconds, spots=None, van="v"):
    hearing = Hearing()
    for second in seconds:
        hearing.hear(fix(second, van=van), spots or DeadSpots())
    return hearing


@pytest.mark.parametrize(("every", "silent"), [(10, 5), (25, 5), (60, 12), (120, 24), (300, 30)], ids=str)
def test_a_van_that_reports_often_is_silent_earlier_than_one_that_does_not(every: int, silent: int):
    hearing = heard(*range(0, 8 * every, every))
    assert hearing.may_be_silent(DeadSpots(), stands=False) == minutes(silent)
    assert hearing.may_be_silent(DeadSpots(), stands=True) == minutes(max(silent, 12))


def test_who_is_not_known_is_given_what_is_usual_and_one_gap_teaches_nothing():
    for hearing in (Hearing(), heard(0, 10, 20), heard(0, 0, 0, 0, 0)):
        assert (hearing.every, hearing.may_be_silent(DeadSpots(), stands=False)) == (None, minutes(12))
    assert heard(*range(0, 100, 10), 700, 710).every == timedelta(seconds=10)


def test_where_three_vans_lost_sign_while_they_drove_silence_is_not_alarming_at_once():
    spots = DeadSpots()

    def through(van, came_out):
        hearing = heard(*range(0, 60, 10), spots=spots, van=van)
        hearing.hear(fix(250, came_out, van), spots)
        return hearing

    through("a", 0.01)
    through("b", 0.01)
    through("b", 0.01)
    through("parked", 0.0)
    assert not spots.is_known(fix(0))
    through("c", 0.01)
    assert spots.is_known(fix(0, 0.0005))
    assert not spots.is_known(fix(0, 0.02))
    assert heard(*range(0, 60, 10)).may_be_silent(spots, stands=False) == minutes(15)
