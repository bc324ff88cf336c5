"""When a day is opened, its arrivals are to be counted in the night after it, once its tours are over."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from doorstep.domain.tracking.card import ShipmentCard
from doorstep.events import DayOpened, Event, Recorded
from doorstep.kernel.ids import ShipmentId
from doorstep.kernel.later import Later

COUNT_ARRIVALS = "count_arrivals"
NIGHT = time(4)
"""Local time of the night after; tours that end later are not counted."""


def react(
    zone: str, recorded: Recorded[Event], cards: Mapping[ShipmentId, ShipmentCard], at: datetime
) -> list[object]:
    """The wish to count the day, with its `depot` and `day`; opening it again changes nothing."""
    del cards, at
    match recorded.event:
        case DayOpened(depot=depot, day=day):
            after = date.fromisoformat(day) + timedelta(days=1)
            due = datetime.combine(after, NIGHT, tzinfo=ZoneInfo(zone)).astimezone(UTC)
            facts = {"depot": str(depot), "day": day}
            return [Later(kind=COUNT_ARRIVALS, key=f"{depot}:{day}", due=due, facts=facts)]
        case _:
            return []
