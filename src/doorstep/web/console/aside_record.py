"""What the page of allotments says: each in words, what it comes to on the open days, and who set it when."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from doorstep.domain.allotments import AllotmentBook, AllotmentChange
from doorstep.events import Allotment
from doorstep.web.console import words
from doorstep.web.console.chrome import Chrome
from doorstep.web.setting_aside import DayAside

WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
BEFORE = {0: "on the day itself", 1: "the day before"}


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenDayLine:
    """One allotment on one open day. `used` is the width of the bar, in percent of what is set aside."""

    day: str
    said: str
    used: str
    is_released: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class AsideLine:
    """One allotment in words. `number` is its place in the list, from zero."""

    number: int
    whom: str
    size: str
    days: str
    until: str
    open_days: tuple[OpenDayLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeLine:
    """One setting of the list."""

    at: str
    by: str
    said: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AsidePage:
    """The record of the page. `fields` is what was typed, when it was refused."""

    chrome: Chrome
    depot: str
    name: str
    depots: tuple[tuple[str, str], ...]
    version: int
    lines: tuple[AsideLine, ...]
    changes: tuple[ChangeLine, ...]
    brands: tuple[tuple[str, str], ...]
    zones: tuple[str, ...]
    weekdays: tuple[tuple[int, str], ...]
    fields: Mapping[str, str]
    can_set: bool
    csrf: str
    form_key: str
    said: str
    is_refusal: bool


def lines(
    book: AllotmentBook, days: Sequence[DayAside], brands: Mapping[str, str], *, today: date
) -> tuple[AsideLine, ...]:
    """Each allotment with what it comes to on the open days it is of."""
    return tuple(
        AsideLine(
            number=number,
            whom=_begun(whom(one, brands)),
            size=size(one),
            days=days_of(one),
            until=f"{one.until} {BEFORE.get(one.days_before, f'{one.days_before} days before')}",
            open_days=tuple(_open_day(each, today) for each in days if each.number == number),
        )
        for number, one in enumerate(book.allotments)
    )


def change_lines(
    changes: Sequence[AllotmentChange],
    brands: Mapping[str, str],
    parties: Mapping[str, str],
    *,
    at: datetime,
    zone: str,
) -> tuple[ChangeLine, ...]:
    """Who set what when, newest first."""
    return tuple(
        ChangeLine(
            at=words.when(change.at, at, zone),
            by=parties.get(change.by, change.by),
            said="; ".join(f"{size(one)} for {whom(one, brands)}" for one in change.allotments)
            or "nothing set aside any more",
        )
        for change in changes
    )


def whom(one: Allotment, brands: Mapping[str, str]) -> str:
    """Whose visits may use it."""
    brand = brands.get(one.brand, one.brand)
    if not one.zone:
        return brand
    return f"{brand} in zone {one.zone}" if brand else f"zone {one.zone}"


def size(one: Allotment) -> str:
    """How much of a day."""
    return f"{one.percent} % of the working time" if one.percent else hours(one.minutes * 60)


def _begun(text: str) -> str:
    return text[:1].upper() + text[1:]


def days_of(one: Allotment) -> str:
    """On which days."""
    if one.day:
        day = date.fromisoformat(one.day)
        return f"{day:%a} {day.day} {day:%b}"
    return ", ".join(WEEKDAYS[number - 1] for number in one.weekdays) or "every day"


def hours(seconds: int) -> str:
    """A span of working time: `45 min`, `3 h`, `3 h 10`."""
    minutes = seconds // 60
    if minutes < 60:
        return f"{minutes} min"
    return f"{minutes // 60} h {minutes % 60:02d}" if minutes % 60 else f"{minutes // 60} h"


def _open_day(one: DayAside, today: date) -> OpenDayLine:
    day, kept_s = date.fromisoformat(one.day), one.aside.seconds
    used = 100 if not kept_s else 100 - 100 * one.unused_s // kept_s
    said = "fell free" if one.is_released else f"{hours(one.unused_s)} unused of {hours(kept_s)}"
    return OpenDayLine(
        day=words.day_pill(day, today),
        said=said,
        used=f"{0 if one.is_released else used}%",
        is_released=one.is_released,
    )
