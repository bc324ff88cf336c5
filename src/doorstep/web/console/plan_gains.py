"""What searching gained a day's plan, told by its log."""

from collections.abc import Sequence
from datetime import datetime

from doorstep.domain.slots.adoption import ROOM
from doorstep.domain.slots.commands import BY_HAND, UNDONE
from doorstep.events import Event, PlanAdopted, PlanRefused, Recorded
from doorstep.web.console import words
from doorstep.web.slots import local_day


def gained(story: Sequence[Recorded[Event]], at: datetime, zone: str) -> str:
    """What planners gained today, in words; empty when they gained nothing."""
    today = [one.event for one in story if local_day(one.recorded_at, zone) == local_day(at, zone)]
    adopted = [event for event in today if isinstance(event, PlanAdopted)]
    found = [event for event in adopted if event.planner not in (BY_HAND, UNDONE, ROOM)]
    room = sum(event.planner == ROOM for event in adopted)
    refused = sum(isinstance(event, PlanRefused) for event in today)
    said = [
        _driving(found),
        f"room for {words.count(room, 'visit')} that fitted nowhere" if room else "",
        f"{words.count(refused, 'plan')} refused by the checker" if refused else "",
    ]
    parts = [part for part in said if part]
    return f"Gained today: {', '.join(parts)}." if parts else ""


def _driving(found: Sequence[PlanAdopted]) -> str:
    if not found:
        return ""
    minutes, plans = round(sum(event.saved_s for event in found) / 60), words.count(len(found), "plan")
    if minutes > 0:
        return f"{minutes} min of driving by {plans}"
    more = f" for {-minutes} min more driving" if minutes < 0 else ""
    return f"more reserve before the ends of windows by {plans}{more}"
