"""When a promise changes, the consignee hears it from us first: before the old window ends.

What they changed about the place or the handing over is confirmed in the same way, once.
"""

from collections.abc import Mapping
from datetime import datetime
from itertools import pairwise

from doorstep.domain.comms import Tell
from doorstep.domain.tracking.card import PromiseVersion, ShipmentCard
from doorstep.events import Event, InstructionAccepted, PromiseRevised, Recorded
from doorstep.kernel.ids import EventId, ShipmentId
from doorstep.kernel.time import Window
from doorstep.reactions.telling import Statement, Telling, is_over


def react(
    telling: Telling, recorded: Recorded[Event], cards: Mapping[ShipmentId, ShipmentCard], at: datetime
) -> list[Tell]:
    """The wish to tell the new window; due when the window it replaces ends."""
    event = recorded.event
    if isinstance(event, InstructionAccepted):
        if event.preferred:
            return []  # the message about the promise itself says it
        card = cards[event.shipment]
        window = card.promise.window if card.promise else None
        return [] if is_over(card) or window is None else _confirm(telling, card, recorded, window)
    if not isinstance(event, PromiseRevised):
        return []
    card = cards[event.shipment]
    if is_over(card) or event.window.end <= at:
        return []
    if event.place is not None or event.kept_until is not None:
        return _confirm(telling, card, recorded, event.window)
    before = _before(card.promises, recorded.id)
    return telling.tell(
        card,
        Statement(
            trigger="promise.revised",
            about=recorded.id,
            facts=(
                f"change {_changes(before, event)}",
                event.window.start.isoformat(),
                event.window.end.isoformat(),
            ),
            window=event.window,
            due=before[-1].window.end if before else None,
        ),
    )


def _confirm(telling: Telling, card: ShipmentCard, recorded: Recorded[Event], window: Window) -> list[Tell]:
    facts = (str(recorded.id), window.start.isoformat(), window.end.isoformat())
    return telling.tell(
        card, Statement(trigger="promise.rearranged", about=recorded.id, facts=facts, window=window)
    )


def _before(promises: tuple[PromiseVersion, ...], event: EventId) -> tuple[PromiseVersion, ...]:
    place = next((number for number, one in enumerate(promises) if one.event == event), len(promises))
    return promises[:place]


def _changes(before: tuple[PromiseVersion, ...], event: PromiseRevised) -> int:
    """How often the window has moved. There and back is two facts, a repeated window is none."""
    windows = [*(one.window for one in before), event.window]
    return sum(one != other for one, other in pairwise(windows))
