"""Quiet hours: nobody is woken by a parcel."""

from datetime import UTC, datetime, time, timedelta
from typing import ClassVar
from zoneinfo import ZoneInfo

from doorstep.kernel.errors import Invalid

FROM = time(21)
UNTIL = time(8)


class UnknownZone(Invalid):
    """The time zone of a delivery place is no name of the IANA time zone database."""

    code: ClassVar[str] = "comms.unknown_zone"


def is_quiet(moment: datetime, zone: str) -> bool:
    """Whether people at a place in `zone` should be left alone: 21:00 to 08:00 on their own clock.

    Raises:
        UnknownZone: `zone` is no IANA name.
    """
    local = moment.astimezone(_zone(zone)).time()
    return local >= FROM or local < UNTIL


def quiet_ends(moment: datetime, zone: str) -> datetime:
    """The next 08:00 on the clocks of `zone`, as a moment in UTC, through gaps and folds of summer time.

    Raises:
        UnknownZone: `zone` is no IANA name.
    """
    clock = _zone(zone)
    local = moment.astimezone(clock)
    day = local.date() if local.time() < UNTIL else local.date() + timedelta(days=1)
    return datetime.combine(day, UNTIL, clock).astimezone(UTC)


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ValueError, OSError, KeyError):
        raise UnknownZone(f"{name!r} is no time zone; use a name such as Europe/Helsinki") from None
