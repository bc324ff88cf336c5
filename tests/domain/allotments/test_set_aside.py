"""What is set aside for others: who may use it, how much is left, and when it falls free."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from doorstep.domain.allotments import Asker, SetAside, VisitAllowance, set_aside
from doorstep.events import Allotment
from doorstep.kernel.ids import PartyId, ShipmentId

AT = datetime(2026, 3, 2, 6, 0, tzinfo=UTC)
LATER = AT + timedelta(hours=9)
HOUR = 3600
MINE, YOURS = PartyId("roaster"), PartyId("florist")


@dataclass
class Taken:
    """What somebody has of the day."""

    brand: str = YOURS
    zone: str = "00100"
    taken_s: int = 600
    shipment: str = "shp-x"


def aside(seconds, *, brand="", zone="", until=LATER):
    return SetAside(brand=PartyId(brand), zone=zone, seconds=seconds, until=until)


def allowance(*set_aside, brand=YOURS, zone="00100"):
    asker = Asker(shipment=ShipmentId("shp-new"), brand=brand, zone=zone)
    return VisitAllowance(asker=asker, set_aside=set_aside)


def may_take(one, *taken, spare_s, at=AT):
    return one.seconds(taken, spare_s=spare_s, at=at)


def test_what_is_set_aside_for_others_is_not_taken():
    assert may_take(allowance(aside(2 * HOUR, brand=MINE)), spare_s=3 * HOUR) == HOUR


def test_what_others_used_of_theirs_is_not_kept_for_them_again():
    one = allowance(aside(2 * HOUR, brand=MINE))
    assert may_take(one, Taken(brand=MINE, taken_s=HOUR), spare_s=3 * HOUR) == 2 * HOUR


def test_what_is_set_aside_for_somebody_can_be_used_even_when_nothing_else_is_left():
    one = allowance(aside(2 * HOUR, brand=MINE), aside(HOUR, zone="00740"), brand=MINE)
    assert may_take(one, Taken(brand=MINE, taken_s=HOUR), spare_s=HOUR) == HOUR


def test_somebody_owns_what_is_set_aside_for_them_until_it_is_used_or_falls_free():
    one = allowance(aside(HOUR, brand=MINE), brand=MINE)
    assert (one.owns([], at=AT), one.owns([], at=LATER)) == (True, False)
    assert not one.owns([Taken(brand=MINE, taken_s=HOUR)], at=AT)
    assert not allowance(aside(HOUR, brand=MINE)).owns([], at=AT)


def test_what_was_not_used_falls_free_at_its_moment():
    one = allowance(aside(2 * HOUR, brand=MINE))
    assert (one.binds(LATER - timedelta(seconds=1)), one.binds(LATER)) == (True, False)


def test_nothing_binds_whom_everything_is_set_aside_for():
    assert not allowance(aside(HOUR, brand=YOURS), aside(HOUR, zone="00100")).binds(AT)


def test_a_brand_in_a_zone_is_neither_the_brand_nor_the_zone():
    one = aside(HOUR, brand=MINE, zone="00740")
    assert (one.serves(MINE, "00740"), one.serves(MINE, "00100"), one.serves(YOURS, "00740")) == (
        True,
        False,
        False,
    )


def test_a_place_that_nobody_knows_is_in_no_zone_that_is_set_aside():
    assert not aside(HOUR, zone="00740").serves(YOURS, "")


def test_moving_a_visit_within_a_day_takes_nothing_from_anybody():
    one = allowance(aside(2 * HOUR, brand=MINE))
    own = Taken(taken_s=700, shipment="shp-new")
    assert may_take(one, own, spare_s=2 * HOUR) == 700


def days(day="", weekdays=(), **fields):
    one = Allotment(brand=MINE, day=day, weekdays=weekdays, **({"percent": 30} | fields))
    return set_aside([one], day="2026-03-30", clocks="Europe/Helsinki", working_s=10 * HOUR)


@pytest.mark.parametrize(
    ("fields", "stands"),
    [
        ({}, True),
        ({"day": "2026-03-30"}, True),
        ({"day": "2026-03-31"}, False),
        ({"weekdays": (1,)}, True),
        ({"weekdays": (2, 3)}, False),
    ],
)
def test_an_allotment_is_of_every_day_of_a_weekday_or_of_one_day(fields, stands):
    assert bool(days(**fields)) is stands


def test_a_share_is_of_the_working_time_and_no_amount_is_more_than_all_of_it():
    assert [days()[0].seconds, days(percent=0, minutes=90)[0].seconds] == [3 * HOUR, 5400]
    assert days(percent=0, minutes=900)[0].seconds == 10 * HOUR


def test_the_release_is_on_the_depot_s_clocks_also_on_the_night_they_change():
    assert days()[0].until == datetime(2026, 3, 29, 15, 0, tzinfo=UTC)
    assert days(days_before=2)[0].until == datetime(2026, 3, 28, 16, 0, tzinfo=UTC)


ASKS = st.lists(
    st.tuples(st.sampled_from([MINE, YOURS]), st.sampled_from(["00740", "00100", ""]), st.integers(60, 4000)),
    max_size=30,
)


@settings(max_examples=60, deadline=None)
@given(ASKS, st.integers(0, 5), st.integers(0, 5))
def test_whoever_comes_everybody_gets_what_is_set_aside_and_nobody_more_than_there_is(
    asks, for_mine, for_north
):
    there_is = 10 * HOUR
    kept = (aside(for_mine * HOUR, brand=MINE), aside(for_north * HOUR, zone="00740"))
    taken = []
    for brand, zone, seconds in asks:
        spare_s = there_is - sum(one.taken_s for one in taken)
        one = allowance(*kept, brand=brand, zone=zone)
        if seconds <= spare_s and (not one.binds(AT) or seconds <= may_take(one, *taken, spare_s=spare_s)):
            taken.append(Taken(brand=brand, zone=zone, taken_s=seconds))
    left = there_is - sum(one.taken_s for one in taken)
    assert left >= 0
    for mine in kept:
        used = sum(one.taken_s for one in taken if mine.serves(one.brand, one.zone))
        assert left >= mine.seconds - used
