"""When a delivery has ended, the photo of its safe place is erased once the time of the terms has passed."""

from collections.abc import Mapping
from datetime import datetime, timedelta

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

ERASE_PICTURE = "erase_place_picture"


def react(recorded: Recorded[Event], cards: Mapping[ShipmentId, ShipmentCard], at: datetime) -> list[object]:
    """The wish to erase it; of several parcels the last one's outcome sets the time."""
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
            known = card.picture if card else None
            if known is None or known.erased_at is not None:
                return []
            due = ended + timedelta(seconds=known.erase_after_s)
            return [Later(kind=ERASE_PICTURE, key=shipment, due=due, facts={"shipment": shipment})]
        case _:
            return []
