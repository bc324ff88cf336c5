"""Windows and shifts over midnight, and on the two days a year when clocks are changed."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from doorstep.engine.records import DayPattern, RoadSpeeds, RushHour, Van, VanTerms
from doorstep.events import Means, Rates
from doorstep.kernel.ids import DepotId, PartyId, VanId
from doorstep.web.day_pattern import shifts_on, speeds_on, windows_on
from doorstep.web.terms_in_force import in_force

HELSINKI = "Europe/Helsinki"
SPRING, AUTUMN = date(2026, 3, 29), date(2026, 10, 25)
VAN = Van(
    van=VanId("van-1"),
    name="1",
    depot=DepotId("d"),
    driver=PartyId("driver-1"),
    driver_name="Aino",
    capacity_g=9_000,
)


def pattern(*pairs):
    return DayPattern(depot=DepotId("d"), windows=pairs, shifts=pairs)


def lengths(day, *pairs):
    return [window.length for window in windows_on(pattern(*pairs), day, HELSINKI)]


def test_an_ordinary_window_is_as_long_as_the_wall_says():
    (window,) = windows_on(pattern(("08:00", "10:00")), date(2026, 6, 16), HELSINKI)
    assert (window.start, window.length) == (datetime(2026, 6, 16, 5, tzinfo=UTC), timedelta(hours=2))


def test_a_night_shift_loses_an_hour_in_spring_and_gains_one_in_autumn():
    assert lengths(SPRING, ("01:00", "07:00")) == [timedelta(hours=5)]
    assert lengths(AUTUMN, ("01:00", "07:00")) == [timedelta(hours=7)]


def test_a_window_that_the_clocks_skip_does_not_exist():
    assert lengths(SPRING, ("03:30", "04:00"), ("04:00", "06:00")) == [timedelta(hours=2)]


def test_what_ends_before_it_begins_by_the_wall_goes_over_midnight():
    day = date(2026, 6, 16)
    (shift,) = shifts_on([VAN], pattern(("22:00", "06:00")), day, HELSINKI)
    assert (shift.tour, shift.shift.length) == ("2026-06-16-van-1-1", timedelta(hours=8))
    assert lengths(day, ("22:00", "00:00"), ("00:00", "02:00")) == [timedelta(hours=2), timedelta(hours=2)]


def test_a_whole_turn_of_the_clock_is_a_day():
    assert lengths(date(2026, 6, 16), ("06:00", "06:00")) == [timedelta(hours=24)]
    assert lengths(SPRING - timedelta(days=1), ("06:00", "06:00")) == [timedelta(hours=23)]


def test_rush_hours_hold_on_their_weekdays_and_for_shifts_over_midnight_on_the_next():
    monday = date(2026, 6, 15)
    hours = RushHour(weekdays=(0, 1), begins="07:30", ends="09:00", percent=70)
    roads = RoadSpeeds(depot=DepotId("d"), rush_hours=(hours,))
    begins = [speed.span.start for speed in speeds_on(roads, monday, HELSINKI)]
    assert begins == [datetime(2026, 6, day, 4, 30, tzinfo=UTC) for day in (15, 16)]
    assert {speed.permille for speed in speeds_on(roads, monday, HELSINKI)} == {700}
    assert speeds_on(roads, date(2026, 6, 17), HELSINKI) == ()


def test_a_van_of_two_tours_rests_on_the_first_and_leaves_for_the_second_when_it_is_loaded_anew():
    van = replace(VAN, tours=2, reload_minutes=20)
    cut = DayPattern(
        depot=DepotId("d"),
        windows=(),
        shifts=(("07:45", "14:30"), ("14:40", "21:45")),
        breaks=(("11:00", "12:30", 30),),
    )
    first, second, *evening = shifts_on([van], cut, date(2026, 6, 16), HELSINKI)
    assert [one.length_s for one in first.breaks] == [1_800]
    assert (second.follows, second.reload_s, second.breaks) == (first.tour, 1_200, ())
    assert second.shift.start == datetime(2026, 6, 16, 8, 30, tzinfo=UTC)
    assert [one.breaks for one in evening] == [(), ()]


def test_every_tour_of_a_van_can_do_what_the_van_can():
    means = Means(capacity_cm3=4_000_000, skills=("two_person",))
    vans = (replace(VAN, tours=2, means=means), replace(VAN, van=VanId("van-2")))
    shifts = shifts_on(vans, pattern(("08:00", "12:00")), date(2026, 6, 16), HELSINKI)
    assert [(shift.van, shift.means) for shift in shifts] == [
        ("van-1", means),
        ("van-1", means),
        ("van-2", Means()),
    ]


def test_a_night_shift_has_its_break_after_midnight():
    cut = DayPattern(
        depot=DepotId("d"), windows=(), shifts=(("22:00", "06:00"),), breaks=(("01:00", "02:00", 45),)
    )
    (shift,) = shifts_on([VAN], cut, date(2026, 6, 16), HELSINKI)
    assert [one.begins.start for one in shift.breaks] == [datetime(2026, 6, 16, 22, tzinfo=UTC)]


def test_a_van_is_planned_with_its_own_terms_then_its_depot_s_then_what_it_came_with():
    came = replace(VAN, means=Means(capacity_cm3=4_000_000, skills=("cold",)))
    every = VanTerms(breaks=(("11:00", "12:00", 30),), tours=2, skills=("two_person",), km_minor=40)
    own = VanTerms(breaks=(), skills=(), hour_minor=3_000)
    both = in_force(came, own, every)
    assert (both.breaks, both.tours, both.rates) == ((), 2, Rates(hour_minor=3_000, km_minor=40))
    assert both.means == Means(capacity_cm3=4_000_000)
    assert in_force(came, VanTerms(), VanTerms()) == came
    (shift,) = shifts_on([replace(both, tours=1)], pattern(("08:00", "14:00")), date(2026, 6, 16), HELSINKI)
    assert (shift.breaks, shift.rates.km_minor) == ((), 40)
