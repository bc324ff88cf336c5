"""How far up the ladder one shipment is, folded from its events."""

from dataclasses import dataclass
from datetime import datetime

from doorstep.events import LatenessEvent
from doorstep.kernel.lateness import Step


@dataclass(frozen=True, slots=True, kw_only=True)
class Ladder:
    """The farthest step taken for the promise that ends at `due`; `None` before the first."""

    due: datetime | None = None
    step: Step | None = None


def evolve(_: Ladder, event: LatenessEvent) -> Ladder:
    """The ladder after `event`. Never refuses: the event already happened."""
    return Ladder(due=event.due, step=event.step)
