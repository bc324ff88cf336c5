"""What a slot event sets or cancels: a hold that nobody confirms is released when its time is up."""

from collections.abc import Sequence

from doorstep.events import (
    SlotConfirmed,
    SlotEvent,
    SlotReleased,
    SlotReserved,
)
from doorstep.kernel.later import Later, Never

RELEASE_HOLD = "release_hold"
"""The kind of the timer; its key is the reservation, its facts name the depot and the day."""


def timers(event: SlotEvent) -> Sequence[Later | Never]:
    """The release of a hold, on real time; cancelled by its confirmation or an earlier release."""
    match event:
        case SlotReserved():
            facts = {"depot": str(event.depot), "day": event.day}
            key, due = event.reservation, event.expires_at
            return (Later(kind=RELEASE_HOLD, key=key, due=due, real=True, facts=facts),)
        case SlotConfirmed() | SlotReleased():
            return (Never(kind=RELEASE_HOLD, key=event.reservation),)
        case _:
            return ()
