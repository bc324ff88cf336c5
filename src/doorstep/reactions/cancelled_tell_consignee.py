"""When the whole order is cancelled, nobody waits at home for nothing."""

from collections.abc import Mapping
from datetime import datetime

from doorstep.domain.comms import Tell
from doorstep.domain.tracking.card import ShipmentCard
from doorstep.events import Event, Recorded, TradeOrderCancelled
from doorstep.kernel.ids import ShipmentId
from doorstep.reactions.telling import Statement, Telling


def react(
    telling: Telling, recorded: Recorded[Event], cards: Mapping[ShipmentId, ShipmentCard], at: datetime
) -> list[Tell]:
    """The wish to tell it, once."""
    del at
    event = recorded.event
    if not isinstance(event, TradeOrderCancelled):
        return []
    statement = Statement(trigger="trade_order.cancelled", about=recorded.id, facts=("cancelled",))
    return telling.tell(cards[event.shipment], statement)
