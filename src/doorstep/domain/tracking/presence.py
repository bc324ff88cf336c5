"""What is known of somebody being in for a visit to come."""

from dataclasses import dataclass
from datetime import datetime

from doorstep.events import DropRisk
from doorstep.kernel.ids import EventId
from doorstep.kernel.time import Window


@dataclass(frozen=True, slots=True, kw_only=True)
class PresenceLine:
    """That it was asked whether somebody is in during `window`, and what was answered, if it was."""

    event: EventId
    at: datetime
    window: Window
    risks: tuple[DropRisk, ...]
    at_home: bool | None = None
    answered_at: datetime | None = None
