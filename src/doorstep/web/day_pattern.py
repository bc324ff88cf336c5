"""A depot's pattern of windows and shifts on one date: what wall clocks say becomes moments."""

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from doorstep.engine.records import DayPattern, RoadSpeeds, Van
from doorstep.events import Break, RoadSpeed, TourShift
from doorstep.kernel.ids import TourId
from doorstep.kernel.time import Window

type Breaks = Sequence[tuple[str, str, int]]
"""Local (earliest start, latest start, minutes)."""


def windows_on(pattern: DayPattern, day: date, zone: str) -> tuple[Window, ...]:
    """What consignees choose from; one that the clocks skip in spring does not exist that day."""
    return tuple(_cut(pattern.windows, day, zone))


def shifts_on(vans: Sequence[Van], pattern: DayPattern, day: date, zone: str) -> tuple[TourShift, ...]:
    """What every van drives, shift by shift; of several tours in one shift each follows the one before."""
    return tuple(
        tour
        for number, shift in enumerate(_cut(pattern.shifts, day, zone), start=1)
        for van in vans
        for tour in _tours_of(
            van, f"{day}-{van.van}-{number}", shift, _breaks_in(breaks_of(van, pattern), shift, day, zone)
        )
    )


def breaks_of(van: Van, pattern: DayPattern) -> Breaks:
    """The breaks of a van: its own, or those of its depot."""
    return pattern.breaks if van.breaks is None else van.breaks


def breaks_by_shift(breaks: Breaks, pattern: DayPattern, day: date, zone: str) -> Sequence[Sequence[Break]]:
    """Which of `breaks` each shift of a day has; one that lies in no shift is in none of them."""
    return [_breaks_in(breaks, shift, day, zone) for shift in _cut(pattern.shifts, day, zone)]


def _tours_of(van: Van, name: str, shift: Window, breaks: tuple[Break, ...]) -> Iterator[TourShift]:
    """The driver rests on the first tour; a later one leaves after the breaks, or nobody would take them."""
    first = TourId(name)
    yield TourShift(
        tour=first,
        van=van.van,
        shift=shift,
        capacity_g=van.capacity_g,
        breaks=breaks,
        means=van.means,
        rates=van.rates,
    )
    rested = max((one.begins.start + one.length for one in breaks), default=shift.start)
    for number in range(2, van.tours + 1):
        following = TourId(f"{name}-{number}")
        yield TourShift(
            tour=following,
            van=van.van,
            shift=Window(rested, shift.end),
            capacity_g=van.capacity_g,
            follows=first,
            reload_s=60 * van.reload_minutes,
            means=van.means,
            rates=van.rates,
        )
        first = following


def _breaks_in(breaks: Breaks, shift: Window, day: date, zone: str) -> tuple[Break, ...]:
    """The breaks that lie in a shift: they can begin in it at any of their moments, and end in it."""
    found = (
        Break(begins=begins, length_s=60 * minutes)
        for date_ in (day, day + timedelta(days=1))
        for earliest, latest, minutes in breaks
        for begins in _cut([(earliest, latest)], date_, zone)
        if shift.start <= begins.start and begins.end + timedelta(minutes=minutes) <= shift.end
    )
    return tuple(sorted(found, key=lambda one: one.begins.start))


def speeds_on(roads: RoadSpeeds, day: date, zone: str) -> tuple[RoadSpeed, ...]:
    """The rush hours of the day and of the next: a shift may end after midnight."""
    return tuple(
        RoadSpeed(span=span, permille=10 * one.percent)
        for date_ in (day, day + timedelta(days=1))
        for one in roads.rush_hours
        if date_.weekday() in one.weekdays
        for span in _cut([(one.begins, one.ends)], date_, zone)
    )


def _cut(pairs: Sequence[tuple[str, str]], day: date, zone: str) -> Iterator[Window]:
    """In UTC: two moments of one zone compare and subtract by the wall, which is wrong twice a year."""
    for first, last in pairs:
        start, end = (_moment(text, day, zone) for text in (first, last))
        if time.fromisoformat(last) <= time.fromisoformat(first):
            end = _moment(last, day + timedelta(days=1), zone)
        if start < end:
            yield Window(start, end)


def _moment(text: str, day: date, zone: str) -> datetime:
    return datetime.combine(day, time.fromisoformat(text), tzinfo=ZoneInfo(zone)).astimezone(UTC)
