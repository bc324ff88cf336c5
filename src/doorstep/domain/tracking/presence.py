"""What is known of somebody being in for a visit to come."""

from dataclasses import dataclass
from datetime import datetime

from doorstep.events import DropRisk
from doorstep.kernel.ids import EventId, ShareId
from doorstep.kernel.time import Window


@dataclass(frozen=True, slots=True, kw_only=True)
class PresenceLine:
    """That it was asked whether somebody is in during `window`, and what was answered, if it was.

    `share` is the weaker link through which somebody else at home answered.
    """

    event: EventId
    at: datetime
    window: Window
    risks: tuple[DropRisk, ...]
    at_home: bool | None = None
    answered_at: datetime | None = None
    share: ShareId | None = None
