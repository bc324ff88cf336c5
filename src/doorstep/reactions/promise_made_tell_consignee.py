"""When a first window is promised, the consignee has it in writing."""

from collections.abc import Mapping
from datetime import datetime

from doorstep.domain.comms import Tell
from doorstep.domain.tracking.card import ShipmentCard
from doorstep.events import Event, PromiseMade, Recorded
from doorstep.kernel.ids import ShipmentId
from doorstep.reactions.telling import Statement, Telling


def react(
    telling: Telling, recorded: Recorded[Event], cards: Mapping[ShipmentId, ShipmentCard], at: datetime
) -> list[Tell]:
    """The wish to tell the window; useful until it begins."""
    event = recorded.event
    if not isinstance(event, PromiseMade) or event.window.end <= at:
        return []
    return telling.tell(
        cards[event.shipment],
        Statement(
            trigger="promise.made",
            about=recorded.id,
            facts=(event.window.start.isoformat(), event.window.end.isoformat()),
            window=event.window,
            due=event.window.start,
        ),
    )
