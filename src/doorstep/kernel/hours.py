"""The hours of a day, by the clocks of a place."""

from datetime import datetime
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
