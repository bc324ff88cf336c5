"""Days, windows and moments as people of a place write them."""
# ruff: noqa: RUF001  # the en dash between two times is what people write

from datetime import UTC, datetime, timedelta

import pytest

from doorstep.adapters.wording.wording import Wording, locale_for
from doorstep.kernel.time import Window

AT = datetime(2026, 6, 16, 11, 10, tzinfo=UTC)  # 14:10 in Helsinki, a Tuesday
DAY = timedelta(days=1)
ZONE = "Europe/Helsinki"
WORDING = Wording()


def said(locale: str, start: datetime, *, hours: float = 1) -> str:
    window = Window(start, start + timedelta(hours=hours))
    return WORDING.window_words(locale, window, now=AT, zone=ZONE)


@pytest.mark.parametrize(
    ("locale", "today", "tomorrow", "thursday"),
    [
        ("en", "today 14:10–15:10", "tomorrow 14:10–15:10", "Thursday 18 June, 14:10–15:10"),
        ("fi", "tänään klo 14.10–15.10", "huomenna klo 14.10–15.10", "torstaina 18.6. klo 14.10–15.10"),
        ("de", "heute 14:10–15:10 Uhr", "morgen 14:10–15:10 Uhr", "am Donnerstag, 18. Juni, 14:10–15:10 Uhr"),
        ("sv", "i dag kl. 14.10–15.10", "i morgon kl. 14.10–15.10", "torsdag 18 juni kl. 14.10–15.10"),
    ],
)
def test_a_window_names_its_day_as_people_there_do(locale: str, today: str, tomorrow: str, thursday: str):
    assert [said(locale, AT + number * DAY) for number in (0, 1, 2)] == [today, tomorrow, thursday]


@pytest.mark.parametrize(
    ("locale", "words"),
    [
        ("en", "today at 08:05"),
        ("fi", "tänään klo 8.05"),
        ("de", "heute um 08:05 Uhr"),
        ("sv", "i dag kl. 8.05"),
    ],
)
def test_a_moment_names_its_day(locale: str, words: str):
    moment = datetime(2026, 6, 16, 5, 5, tzinfo=UTC)
    assert WORDING.moment_words(locale, moment, now=AT, zone=ZONE) == words


def test_the_day_is_that_of_the_place():
    late = datetime(2026, 6, 16, 22, 30, tzinfo=UTC)  # 01:30 the next day in Helsinki
    assert WORDING.moment_words("en", late, now=AT, zone=ZONE) == "tomorrow at 01:30"
    assert WORDING.moment_words("en", late, now=AT, zone="Europe/London") == "today at 23:30"


def test_a_window_over_midnight_names_both_days():
    assert (
        said("en", datetime(2026, 6, 16, 20, 0, tzinfo=UTC), hours=2) == "today at 23:00 to tomorrow at 01:00"
    )


def test_a_window_until_midnight_stays_in_its_day():
    assert said("en", datetime(2026, 6, 16, 19, 0, tzinfo=UTC), hours=2) == "today 22:00–00:00"


def test_a_window_through_the_hour_that_summer_time_takes_is_said_by_the_wall_clock():
    night = datetime(2026, 3, 29, 0, 30, tzinfo=UTC)  # 02:30, and 03:00 is followed by 04:00
    window = Window(night, night + timedelta(hours=1))
    assert WORDING.window_words("en", window, now=night, zone=ZONE) == "today 02:30–04:30"


@pytest.mark.parametrize(
    ("wanted", "found"),
    [("fi-FI", "fi"), ("de_AT", "de"), ("SV", "sv"), ("fr", "en"), ("", "en")],
)
def test_the_nearest_language_is_spoken(wanted: str, found: str):
    assert locale_for(wanted) == found


def test_a_code_is_said_in_words():
    assert WORDING.code_words("en", "warm", "cause", "unknown.unknown") == "We do not know the cause yet."
