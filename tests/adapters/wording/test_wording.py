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
        (
            "fr",
            "aujourd’hui entre 14 h 10 et 15 h 10",
            "demain entre 14 h 10 et 15 h 10",
            "jeudi 18 juin, entre 14 h 10 et 15 h 10",
        ),
        (
            "es",
            "hoy de 14:10 a 15:10",
            "mañana de 14:10 a 15:10",
            "el jueves 18 de junio, de 14:10 a 15:10",
        ),
        (
            "it",
            "oggi tra le 14:10 e le 15:10",
            "domani tra le 14:10 e le 15:10",
            "giovedì 18 giugno, tra le 14:10 e le 15:10",
        ),
        ("sv", "i dag kl. 14.10–15.10", "i morgon kl. 14.10–15.10", "torsdag 18 juni kl. 14.10–15.10"),
        (
            "ar",
            "اليوم من 2:10 م إلى 3:10 م",
            "غدًا من 2:10 م إلى 3:10 م",
            "الخميس 18 يونيو من 2:10 م إلى 3:10 م",
        ),
        (
            "pl",
            "dziś w godz. 14:10–15:10",
            "jutro w godz. 14:10–15:10",
            "w czwartek 18 czerwca w godz. 14:10–15:10",
        ),
    ],
)
def test_a_window_names_its_day_as_people_there_do(locale: str, today: str, tomorrow: str, thursday: str):
    windows = [said(locale, AT + number * DAY) for number in (0, 1, 2)]
    assert [words.replace("\N{NO-BREAK SPACE}", " ") for words in windows] == [today, tomorrow, thursday]


@pytest.mark.parametrize(
    ("locale", "words"),
    [
        ("en", "today at 08:05"),
        ("fi", "tänään klo 8.05"),
        ("de", "heute um 08:05 Uhr"),
        ("sv", "i dag kl. 8.05"),
        ("pl", "dziś o 08:05"),
        ("fr", "aujourd’hui à 8 h 05"),
        ("es", "hoy a las 8:05"),
        ("it", "oggi alle 8:05"),
        ("ar", "اليوم الساعة 8:05 ص"),
    ],
)
def test_a_moment_names_its_day(locale: str, words: str):
    moment = datetime(2026, 6, 16, 5, 5, tzinfo=UTC)
    said = WORDING.moment_words(locale, moment, now=AT, zone=ZONE)
    assert said.replace("\N{NO-BREAK SPACE}", " ") == words


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
    [
        ("fi-FI", "fi"),
        ("de_AT", "de"),
        ("SV", "sv"),
        ("fr-CH", "fr"),
        ("es-MX", "es"),
        ("tlh", "en"),
        ("", "en"),
    ],
)
def test_the_nearest_language_is_spoken(wanted: str, found: str):
    assert locale_for(wanted) == found


def test_a_code_is_said_in_words():
    assert WORDING.code_words("en", "warm", "cause", "unknown.unknown") == "We do not know the cause yet."
