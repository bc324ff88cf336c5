"""Which allotments stand for one day, how much they are, and when they fall free."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from doorstep.domain.allotments.set_aside import SetAside
from doorstep.events import Allotment


def set_aside(
    allotments: Sequence[Allotment], *, day: str, clocks: str, working_s: int
) -> tuple[SetAside, ...]:
    """What `allotments` set aside of a day with so much working time, on the clocks of an IANA zone.

    Units: `working_s` seconds.
    """
    on = date.fromisoformat(day)
    return tuple(
        SetAside(
            brand=one.brand,
            zone=one.zone,
            seconds=min(working_s, one.minutes * 60 or working_s * one.percent // 100),
            until=_released_at(one, on, clocks),
        )
        for one in allotments
        if applies(one, on)
    )


def applies(one: Allotment, day: date) -> bool:
    """Whether an allotment is of this day."""
    if one.day:
        return one.day == day.isoformat()
    return not one.weekdays or day.isoweekday() in one.weekdays


def _released_at(one: Allotment, day: date, clocks: str) -> datetime:
    """In UTC: what does not exist on the night the clocks go forward is an hour later."""
    on = day - timedelta(days=one.days_before)
    return datetime.combine(on, time.fromisoformat(one.until), tzinfo=ZoneInfo(clocks)).astimezone(UTC)
