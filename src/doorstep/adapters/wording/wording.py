"""Wording: texts, days, windows and moments as people of a place write them."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from functools import reduce
from zoneinfo import ZoneInfo

from doorstep.adapters.wording.catalogue import LOCALES, Catalogue, catalogues
from doorstep.kernel.language import language_of
from doorstep.kernel.time import Window

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
NEAR = {-1: "yesterday", 0: "today", 1: "tomorrow"}


class Wording:
    """Every word shown or sent. Times are always those of the place: `zone` is its IANA name."""

    def __init__(self, by_locale: Mapping[str, Catalogue] | None = None) -> None:
        self._by_locale = by_locale or catalogues()

    def text(self, locale: str, voice: str, key: str, **facts: object) -> str:
        """The text named `key` (`promise-made-subject`), in the brand's `voice` where it has one.

        Raises:
            WordingFault: there is no such text, or a fact that it needs is missing.
        """
        return self._by_locale[locale_for(locale)].text(voice, key, facts)

    def code_words(self, locale: str, voice: str, kind: str, code: str) -> str:
        """A code in words: kind "cause" and code "lsp.traffic" read the text `cause-lsp-traffic`."""
        return self.text(locale, voice, f"{kind}-{code}".replace(".", "-").replace("_", "-"))

    def window_words(self, locale: str, window: Window, *, now: datetime, zone: str) -> str:
        """A window with its day, as in "today 14:10 to 15:10"; one over midnight names both days."""
        first, last = _local(window.start, zone), _local(window.end, zone)
        if (last - timedelta(microseconds=1)).date() != first.date():
            return self.text(
                locale,
                "",
                "window-across",
                start=self.moment_words(locale, window.start, now=now, zone=zone),
                end=self.moment_words(locale, window.end, now=now, zone=zone),
            )
        facts = _day(first, _local(now, zone))
        return self.text(locale, "", "window", hours=self.hours_words(locale, window, zone=zone), **facts)

    def hours_words(self, locale: str, window: Window, *, zone: str) -> str:
        """The hours of a window inside a sentence; Finnish puts "klo" in front, German "Uhr" behind."""
        return self.text(locale, "", "hours", range=self.span_words(locale, window, zone=zone))

    def span_words(self, locale: str, window: Window, *, zone: str) -> str:
        """The hours of a window as a sentence joins them; French puts "entre" in front and "et" between."""
        return self._joined(locale, window, "span", zone=zone)

    def bare_hours(self, locale: str, window: Window, *, zone: str) -> str:
        """The hours of a window for a cell or a chip, without any word."""
        return self._joined(locale, window, "range", zone=zone)

    def moment_words(self, locale: str, moment: datetime, *, now: datetime, zone: str) -> str:
        """A moment with its day: "today at 14:32"."""
        facts = _day(_local(moment, zone), _local(now, zone)) | self._clock(locale, moment, zone)
        return self.text(locale, "", "moment", **facts)

    def clock_words(self, locale: str, moment: datetime, *, zone: str) -> str:
        """A time of day in a sentence: "14:32", in Finnish "klo 14.32"."""
        return self.text(locale, "", "clock", **self._clock(locale, moment, zone))

    def bare_clock(self, locale: str, moment: datetime, *, zone: str) -> str:
        """A time of day without any word."""
        local = _local(moment, zone)
        return self.text(
            locale, "", "clock-bare", **_hour(local), mm=f"{local.minute:02}", minute=local.minute
        )

    def hour_words(self, locale: str, moment: datetime, *, zone: str) -> str:
        """A whole hour on an axis: "14", in Arabic "2" with its half of the day."""
        return self.text(locale, "", "hour-bare", **_hour(_local(moment, zone)))

    def day_words(self, locale: str, moment: datetime, *, now: datetime, zone: str) -> str:
        """The day of a moment inside a sentence: "today", "Thursday 18 June", "am Donnerstag, 18. Juni"."""
        return self.text(locale, "", "day", **_day(_local(moment, zone), _local(now, zone)))

    def day_label(self, locale: str, moment: datetime, *, now: datetime, zone: str) -> str:
        """The day of a moment on its own, as a heading or label: "Today", "Thursday 18 June"."""
        return self.text(locale, "", "day-label", **_day(_local(moment, zone), _local(now, zone)))

    def _clock(self, locale: str, moment: datetime, zone: str) -> dict[str, object]:
        clock = self.bare_clock(locale, moment, zone=zone)
        return {"clock": clock, "hour_number": _local(moment, zone).hour}

    def _joined(self, locale: str, window: Window, key: str, *, zone: str) -> str:
        if window.parts:
            ranges = [self._joined(locale, part, key, zone=zone) for part in window.parts]
            return reduce(lambda one, then: self.text(locale, "", "either", one=one, then=then), ranges)
        start, end = (self.bare_clock(locale, at, zone=zone) for at in (window.start, window.end))
        return self.text(locale, "", key, start=start, end=end)


def locale_for(wanted: str) -> str:
    """The locale we have that is nearest to a language tag: `de-AT` gives `de`, an unknown one English."""
    language = language_of(wanted)
    return language if language in LOCALES else LOCALES[0]


def _local(moment: datetime, zone: str) -> datetime:
    return moment.astimezone(ZoneInfo(zone))


def _hour(local: datetime) -> dict[str, object]:
    """An hour as clocks of 24 and of 12 show it."""
    return {
        "hour": f"{local.hour}",
        "hh": f"{local.hour:02}",
        "hour12": f"{(local.hour - 1) % 12 + 1}",
        "half": "am" if local.hour < 12 else "pm",
    }


def _day(local: datetime, now: datetime) -> dict[str, object]:
    distance = (local.date() - now.date()).days
    return {
        "distance": NEAR.get(distance, "other"),
        "weekday": DAYS[local.weekday()],
        "day": str(local.day),
        "number": local.day,
        "month": MONTHS[local.month - 1],
        "month_number": str(local.month),
    }
