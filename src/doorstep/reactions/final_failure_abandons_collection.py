"""When the consignee keeps what was to be collected, or the last visit failed, nobody comes for it again."""

from collections.abc import Mapping
from datetime import datetime

from doorstep.domain.parcels import AbandonCollection
from doorstep.domain.tracking.card import ShipmentCard
from doorstep.domain.tracking.tries import is_given_up
from doorstep.domain.tracking.views import fold
from doorstep.events import CollectionAttempted, Event, Recorded
from doorstep.kernel.ids import ShipmentId


def react(recorded: Recorded[Event], cards: Mapping[ShipmentId, ShipmentCard], at: datetime) -> list[object]:
    """The end of this parcel's collection; the others of its shipment have their own say."""
    del at
    match recorded.event:
        case CollectionAttempted(shipment=shipment, parcel=parcel, cause=cause, again_on_tour=False):
            card = fold(cards.get(shipment) or ShipmentCard(shipment=shipment), recorded)
            if not is_given_up(card, parcel, cause):
                return []
            return [AbandonCollection(shipment=shipment, parcel=parcel, cause=cause)]
        case _:
            return []
