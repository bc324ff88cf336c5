"""What one consignee was told to expect, folded from its events."""

from dataclasses import dataclass, replace
from typing import assert_never

from doorstep.events import DeliveryMethod, InstructionAccepted, PromiseEvent, PromiseMade, PromiseRevised
from doorstep.kernel.ids import PlaceRef, ReservationId, TextRef
from doorstep.kernel.time import Window


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """The first window told, the one in force, and the capacity that backs it.

    `place` is where it goes since that was changed, `method` and `words` how it is handed over there.
    """

    first: Window | None = None
    window: Window | None = None
    reservation: ReservationId | None = None
    place: PlaceRef | None = None
    method: DeliveryMethod | None = None
    words: TextRef = ""


def evolve(promise: Promise, event: PromiseEvent) -> Promise:
    """The promise after `event`. Never refuses: the event already happened."""
    match event:
        case PromiseMade():
            return Promise(
                first=promise.first or event.window, window=event.window, reservation=event.reservation
            )
        case PromiseRevised():
            known = promise if event.place is None else Promise(first=promise.first, place=event.place)
            return replace(known, window=event.window, reservation=event.reservation)
        case InstructionAccepted():
            return replace(promise, method=event.method, words=event.words)
        case _:
            assert_never(event)
