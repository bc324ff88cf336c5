"""When a parcel is missed at the depot, another slot is looked for before the old one has passed."""

from collections.abc import Mapping
from datetime import datetime

from doorstep.domain.tracking.card import ShipmentCard
from doorstep.events import Event, HoldStarted, Recorded
from doorstep.kernel.ids import ShipmentId
from doorstep.kernel.party import Cause
from doorstep.reactions.finding_slots import find_new_slot, release_slot


def react(recorded: Recorded[Event], cards: Mapping[ShipmentId, ShipmentCard], at: datetime) -> list[object]:
    """The old slot let go and a new one wished for."""
    del at
    match recorded.event:
        case HoldStarted(shipment=shipment, cause=Cause.LSP_LEFT_AT_DEPOT as cause):
            card = cards.get(shipment) or ShipmentCard(shipment=shipment)
            return [*release_slot(card, "moved"), find_new_slot(card, cause)]
        case _:
            return []
