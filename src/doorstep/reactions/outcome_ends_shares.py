"""When a delivery has ended, the weaker links to it end a while after, with what they were called."""

from collections.abc import Mapping
from datetime import datetime

from doorstep.domain.sharing import KEPT
from doorstep.domain.tracking.card import ShipmentCard
from doorstep.events import (
    CollectionAbandoned,
    CollectionCompleted,
    DeliveryCompleted,
    Event,
    Recorded,
    ReturnStarted,
    TradeOrderCancelled,
)
from doorstep.kernel.ids import ShipmentId
from doorstep.kernel.later import Later

END_SHARES = "end_shares"


def react(recorded: Recorded[Event], cards: Mapping[ShipmentId, ShipmentCard], at: datetime) -> list[object]:
    """The wish to end them; of several parcels the last one's outcome sets the time."""
    del at
    match recorded.event:
        case (
            DeliveryCompleted(shipment=shipment, occurred_at=ended)
            | CollectionCompleted(shipment=shipment, occurred_at=ended)
            | CollectionAbandoned(shipment=shipment, occurred_at=ended)
            | ReturnStarted(shipment=shipment, occurred_at=ended)
            | TradeOrderCancelled(shipment=shipment, occurred_at=ended)
        ):
            card = cards.get(shipment)
            if card is None or all(line.ended_at for line in card.shares):
                return []
            facts = {"shipment": str(shipment)}
            return [Later(kind=END_SHARES, key=shipment, due=ended + KEPT, facts=facts)]
        case _:
            return []
