"""When goods that take long were scanned for the first time, the consignee knows that they move."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from doorstep.domain.comms import Tell
from doorstep.domain.tracking.card import ShipmentCard
from doorstep.events import Event, HubArrived, Recorded
from doorstep.kernel.ids import ShipmentId
from doorstep.reactions.telling import Statement, Telling, is_over

LONG = timedelta(days=2)
"""What is promised sooner is told by what comes next."""


def react(
    telling: Telling, recorded: Recorded[Event], cards: Mapping[ShipmentId, ShipmentCard], at: datetime
) -> list[Tell]:
    """The wish to tell the promised window, once."""
    event = recorded.event
    if not isinstance(event, HubArrived):
        return []
    card = cards[event.shipment]
    if card.promise is None or card.promise.window.start - at <= LONG or is_over(card):
        return []
    statement = Statement(
        trigger="shipment.on_its_way",
        about=recorded.id,
        facts=("first scan",),
        window=card.promise.window,
        due=card.promise.window.start,
    )
    return telling.tell(card, statement)
