"""What one consignee was told to expect, folded from its events."""

from dataclasses import dataclass
from typing import assert_never

from doorstep.events import PromiseEvent, PromiseMade, PromiseRevised
from doorstep.kernel.ids import ReservationId
from doorstep.kernel.time import Window


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """The first window told, the one in force, and the capacity that backs it."""

    first: Window | None = None
    window: Window | None = None
    reservation: ReservationId | None = None


def evolve(promise: Promise, event: PromiseEvent) -> Promise:
    """The promise after `event`. Never refuses: the event already happened."""
    match event:
        case PromiseMade() | PromiseRevised():
            return Promise(
                first=promise.first or event.window, window=event.window, reservation=event.reservation
            )
        case _:
            assert_never(event)
