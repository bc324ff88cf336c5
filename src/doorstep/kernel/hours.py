"""The hours of a day, by the clocks of a place."""

from collections.abc import Collection
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

HOURS = 24
HOUR_S = 3_600


def around(at: datetime, zone: str) -> tuple[tuple[int, float], tuple[int, float]]:
    """The two hours whose middles lie around a moment, by the clocks of `zone`, each with its share."""
    local = at.astimezone(ZoneInfo(zone))
    past = local.hour + (local.minute * 60 + local.second) / HOUR_S + HOURS - 0.5
    before = int(past)
    share = past - before
    return (before % HOURS, 1 - share), ((before + 1) % HOURS, share)


def working_after(
    at: datetime, length: timedelta, *, zone: str, hours: tuple[str, str], days: Collection[int]
) -> datetime:
    """The moment by which `length` of working time has passed, by the clocks of `zone`, in UTC.

    `hours` are "HH:MM" from and to, `days` those on which people work, 1 for Monday. Without any it is all
    time that counts.
    """
    opens, closes = (time.fromisoformat(one) for one in hours)
    if not days or opens >= closes:
        return at + length
    clock, left, day = ZoneInfo(zone), length, at.astimezone(ZoneInfo(zone)).date()
    while True:
        begins = max(at, datetime.combine(day, opens, clock).astimezone(UTC))
        ends = datetime.combine(day, closes, clock).astimezone(UTC)
        if day.isoweekday() in days and ends > begins:
            if begins + left <= ends:
                return begins + left
            left -= ends - begins
        day += timedelta(days=1)
