"""When a trade order is cancelled, the capacity kept for it is free again."""

from collections.abc import Mapping
from datetime import datetime

from doorstep.domain.tracking.card import ShipmentCard
from doorstep.events import Event, Recorded, TradeOrderCancelled
from doorstep.kernel.ids import ShipmentId
from doorstep.reactions.finding_slots import release_slot


def react(recorded: Recorded[Event], cards: Mapping[ShipmentId, ShipmentCard], at: datetime) -> list[object]:
    """The slot let go, if there was one."""
    del at
    match recorded.event:
        case TradeOrderCancelled(shipment=shipment):
            return release_slot(cards.get(shipment) or ShipmentCard(shipment=shipment), "cancelled")
        case _:
            return []
