"""The rule by worked examples: whoever caused a minute owes it, and the parts are the whole."""

import pytest
from tests.domain.ledger.journeys import BRAND, COURIER, LINEHAUL, PROMISER, attributed, leg, owed

from doorstep.domain.ledger import CalendarEnded, Contract
from doorstep.domain.ledger.shares import split

HOUR, MINUTE = 3_600, 60
TRUCKS = (9 * HOUR, 21 * HOUR)


def at(clock, *, day=0):
    """Seconds of a clock time on a day."""
    hours, minutes = clock.split(":")
    return (24 * day + int(hours)) * HOUR + int(minutes) * MINUTE


def brand_to_door(*exits, promise_end="20:00"):
    """Pack in an hour, truck at 9 and 21 for four hours, courier for six; planned 7, 8, 13 and 19 o'clock."""
    legs = [
        leg(BRAND, HOUR, exits[0]),
        leg(LINEHAUL, 4 * HOUR, exits[1], departures=TRUCKS),
        leg(COURIER, 6 * HOUR, exits[2]),
    ]
    return attributed(legs, planned=at("7:00"), actual=at("7:00"), promise_end=at(promise_end))


@pytest.mark.parametrize(
    ("exits", "promise_end", "shares"),
    [
        # Packed 75 min late: the truck had left, and twelve hours of waiting are the brand's.
        ((at("9:15"), at("1:00", day=1), at("7:00", day=1)), "20:00", {BRAND: 660 * MINUTE}),
        # The linehaul comes in 30 min late besides, the courier makes up 45: all debts shrink alike.
        (
            (at("9:15"), at("1:30", day=1), at("6:45", day=1)),
            "20:00",
            {BRAND: 37_152, LINEHAUL: 1_548},
        ),
        # The brand's half hour made the truck all the same; what slack absorbed is nobody's.
        ((at("8:30"), at("15:00"), at("20:30")), "20:00", {LINEHAUL: 30 * MINUTE}),
        ((at("8:00"), at("13:00"), at("21:00")), "20:00", {COURIER: 60 * MINUTE}),
        # Promised before the plan could end: that gap is whose promise it was.
        ((at("8:00"), at("13:00"), at("19:10")), "18:00", {PROMISER: 60 * MINUTE, COURIER: 10 * MINUTE}),
        ((at("8:00"), at("13:00"), at("19:59")), "20:00", {}),
        ((at("7:30"), at("12:40"), at("18:00")), "20:00", {}),
    ],
)
def test_worked_examples(exits, promise_end, shares):
    found, _ = brand_to_door(*exits, promise_end=promise_end)
    assert owed(found) == shares
    assert found.total_s == sum(shares.values())


def test_each_row_can_be_worked_out_again():
    found, (pack, truck, courier) = brand_to_door(at("9:15"), at("1:30", day=1), at("6:45", day=1))
    assert (pack.own, pack.debts) == (75 * MINUTE, (0, 75 * MINUTE))
    assert (truck.knock_on, truck.own) == (645 * MINUTE, 30 * MINUTE)
    assert truck.knock_on_taken == (0, 645 * MINUTE)
    assert (truck.planned_exit, truck.due) == (at("13:00"), at("1:00", day=1))
    assert courier.own == -45 * MINUTE
    assert sum(courier.recovered) == -45 * MINUTE
    assert [sum(row.debts) for row in (pack, truck, courier)] == [
        row.exit - row.planned_exit for row in (pack, truck, courier)
    ]
    assert found.total_s == 645 * MINUTE


def test_time_made_up_repays_the_own_debt_first():
    legs = [leg(BRAND, HOUR, 2 * HOUR), leg(COURIER, HOUR, 4 * HOUR), leg(COURIER, HOUR, int(4.5 * HOUR))]
    found, _ = attributed(legs, planned=0, actual=0, promise_end=3 * HOUR)
    assert owed(found) == {BRAND: HOUR, COURIER: HOUR // 2}


def test_early_credit_is_not_carried_to_others():
    legs = [leg(BRAND, 2 * HOUR, HOUR), leg(COURIER, HOUR, 4 * HOUR)]
    found, _ = attributed(legs, planned=0, actual=0, promise_end=3 * HOUR)
    assert owed(found) == {COURIER: HOUR}


def test_a_late_release_is_the_releasers():
    found, _ = attributed([leg(COURIER, HOUR, 3 * HOUR)], planned=0, actual=2 * HOUR, promise_end=HOUR)
    assert owed(found) == {BRAND: 2 * HOUR}


def test_causes_at_the_same_time_share_equally():
    legs = [leg((BRAND, COURIER), 0, 101)]
    found, _ = attributed(legs, planned=0, actual=0, promise_end=0)
    assert owed(found) == {BRAND: 51, COURIER: 50}


def test_a_delay_that_is_not_over_accrues_to_now():
    legs = [leg(BRAND, HOUR, 2 * HOUR), leg(COURIER, HOUR, 3 * HOUR)]
    found, _ = attributed(legs, planned=0, actual=0, promise_end=2 * HOUR, until=2 * HOUR + 600)
    assert (found.total_s, owed(found)) == (600, {BRAND: 600})


def test_a_timetable_that_ends_says_nothing():
    with pytest.raises(CalendarEnded, match="no departure"):
        attributed(
            [leg(LINEHAUL, HOUR, 9 * HOUR, departures=(HOUR,))], planned=2 * HOUR, actual=0, promise_end=0
        )


def test_work_goes_on_when_the_hub_opens_again():
    hub = Contract(budget_s=2 * HOUR, hours=((8 * HOUR, 10 * HOUR), (14 * HOUR, 18 * HOUR)))
    assert [hub.due(entry) // HOUR for entry in (0, 8 * HOUR, 9 * HOUR, 11 * HOUR)] == [10, 10, 15, 16]
    assert (hub.reaches(18 * HOUR), hub.reaches(19 * HOUR)) == (True, False)
    with pytest.raises(CalendarEnded, match="opening hours"):
        hub.due(17 * HOUR)


@pytest.mark.parametrize(
    "wrong",
    [
        {"budget_s": -1},
        {"departures": (5, 5)},
        {"hours": ((3, 3),)},
        {"hours": ((0, 5), (4, 9))},
    ],
)
def test_a_contract_that_makes_no_sense_is_none(wrong):
    with pytest.raises(ValueError, match=r"leg|departures|hours"):
        Contract(**wrong)


def test_what_whole_seconds_leave_over_goes_to_the_largest_remainder_then_the_earlier():
    assert split(10, [1, 1, 1]) == [4, 3, 3]
    assert split(7, [3, 0, 4]) == [3, 0, 4]
    assert split(1, [1, 9]) == [0, 1]
    assert split(5, [0, 0]) == [0, 0]
    assert split(0, [1]) == [0]
