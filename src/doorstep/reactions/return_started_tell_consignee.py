"""When goods turn back, the consignee hears that nobody comes to the door with them again."""

from collections.abc import Mapping
from datetime import datetime

from doorstep.domain.comms import Tell
from doorstep.domain.tracking.card import ShipmentCard
from doorstep.events import Event, Recorded, ReturnStarted
from doorstep.kernel.ids import ShipmentId
from doorstep.reactions.telling import Statement, Telling


def react(
    telling: Telling, recorded: Recorded[Event], cards: Mapping[ShipmentId, ShipmentCard], at: datetime
) -> list[Tell]:
    """The wish to tell it, once however many parcels turn back; a cancelled order was told as that."""
    del at
    event = recorded.event
    if not isinstance(event, ReturnStarted):
        return []
    card = cards[event.shipment]
    if card.cancelled_at is not None:
        return []
    statement = Statement(trigger="return.started", about=recorded.id, facts=("turned back",))
    return telling.tell(card, statement)
