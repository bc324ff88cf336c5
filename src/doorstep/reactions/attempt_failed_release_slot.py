"""When a visit failed for this tour, its slot is free again and another one is looked for, once."""

from collections.abc import Mapping
from datetime import datetime

from doorstep.domain.tracking.card import ShipmentCard
from doorstep.domain.tracking.tries import ATTEMPTS, is_given_up, visits_failed
from doorstep.domain.tracking.views import fold
from doorstep.events import CollectionAttempted, DeliveryAttempted, Event, Recorded
from doorstep.kernel.ids import ShipmentId
from doorstep.reactions.finding_slots import find_new_slot, release_slot


def react(recorded: Recorded[Event], cards: Mapping[ShipmentId, ShipmentCard], at: datetime) -> list[object]:
    """The old slot let go, and a new one wished for unless this was the last visit."""
    del at
    match recorded.event:
        case DeliveryAttempted(shipment=shipment, parcel=parcel, cause=cause, again_on_tour=False):
            card = fold(cards.get(shipment) or ShipmentCard(shipment=shipment), recorded)
            freed = release_slot(card, "attempted")
            goes_back = visits_failed(card, parcel) >= ATTEMPTS
            return freed if goes_back else [*freed, find_new_slot(card, cause)]
        case CollectionAttempted(shipment=shipment, parcel=parcel, cause=cause, again_on_tour=False):
            card = fold(cards.get(shipment) or ShipmentCard(shipment=shipment), recorded)
            freed = release_slot(card, "attempted")
            return freed if is_given_up(card, parcel, cause) else [*freed, find_new_slot(card, cause)]
        case _:
            return []
