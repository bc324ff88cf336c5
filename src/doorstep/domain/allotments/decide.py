"""The rules of allotments: each is for somebody, says how much and until when, and no day is given twice."""

from collections.abc import Sequence
from datetime import date, datetime, time
from typing import ClassVar

from doorstep.domain.allotments.commands import AllotmentCommand
from doorstep.domain.allotments.state import Allotments
from doorstep.events import Allotment, AllotmentEvent, AllotmentsSet
from doorstep.kernel.errors import Invalid, Refused
from doorstep.kernel.time import is_day

MOST = 50
"""How many allotments a depot may have; more of them nobody could explain to those who are refused."""

EARLIEST_DAYS = 14
DAY_MINUTES = 24 * 60
WEEK = range(1, 8)


class AllotmentInvalid(Invalid):
    """An allotment is for a brand or a zone, a share or an amount, and is released at a local time."""

    code: ClassVar[str] = "allotments.invalid"


class TooMuch(Refused):
    """The shares of some day add up to more than the whole day."""

    code: ClassVar[str] = "allotments.too_much"


class AllotmentsMoved(Refused):
    """Somebody else set the allotments meanwhile. Look at theirs and set yours again."""

    code: ClassVar[str] = "allotments.moved"


def decide(standing: Allotments, command: AllotmentCommand, *, at: datetime) -> list[AllotmentEvent]:
    """What happens when allotments are set `at` a moment. The same list again is no event.

    Raises:
        AllotmentInvalid: one of them is for nobody, of no size, or never released.
        TooMuch: the shares of a day add up to more than 100 percent.
        AllotmentsMoved: the list that was looked at is not the one that stands.
    """
    for number, one in enumerate(command.allotments, start=1):
        _check(number, one)
    if len(command.allotments) > MOST:
        raise AllotmentInvalid(f"{len(command.allotments)} allotments; a depot has at most {MOST}")
    _check_shares(command.allotments)
    if command.allotments == standing.allotments:
        return []
    if command.seen_version not in (None, standing.version):
        raise AllotmentsMoved(
            f"the allotments of {command.depot} were set since; they are at version {standing.version}"
        )
    return [AllotmentsSet(occurred_at=at, depot=command.depot, allotments=command.allotments)]


def _check(number: int, one: Allotment) -> None:
    faults = [
        (not one.brand and not one.zone, "is for nobody; name a brand, a zone, or both"),
        ((one.percent > 0) == (one.minutes > 0), "needs either a share in percent or an amount in minutes"),
        (not 0 <= one.percent <= 100, f"gives {one.percent} percent; a day has 100"),
        (not 0 <= one.minutes <= 1000 * DAY_MINUTES, f"gives {one.minutes} minutes, which no day has"),
        (not set(one.weekdays) <= set(WEEK), f"names weekdays {one.weekdays}; 1 is Monday, 7 is Sunday"),
        (bool(one.day and one.weekdays), "names a day and weekdays; use one of them"),
        (
            bool(one.day) and not is_day(one.day),
            f"is for {one.day!r}, which is no day; write it as YYYY-MM-DD",
        ),
        (not 0 <= one.days_before <= EARLIEST_DAYS, f"is released {one.days_before} days before; 0 to 14"),
        (not _is_clock(one.until), f"is released at {one.until!r}; write a time as HH:MM"),
    ]
    for is_fault, words in faults:
        if is_fault:
            raise AllotmentInvalid(f"allotment {number} {words}")


def _check_shares(allotments: Sequence[Allotment]) -> None:
    single = {one.day for one in allotments if one.day}
    days = [(day, date.fromisoformat(day).isoweekday()) for day in sorted(single)]
    for day, weekday in [("", number) for number in WEEK] + days:
        shares = sum(
            one.percent
            for one in allotments
            if (one.day == day if one.day else not one.weekdays or weekday in one.weekdays)
        )
        if shares > 100:
            named = day or f"weekday {weekday}"
            raise TooMuch(f"{shares} percent of {named} are set aside; set aside 100 at most")


def _is_clock(text: str) -> bool:
    try:
        return f"{time.fromisoformat(text):%H:%M}" == text
    except ValueError:
        return False
