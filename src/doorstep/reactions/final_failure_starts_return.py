"""When the consignee does not take a parcel, or the last visit failed, it starts on its way back."""

from collections.abc import Mapping
from datetime import datetime

from doorstep.domain.parcels import StartReturn
from doorstep.domain.tracking.card import ShipmentCard
from doorstep.domain.tracking.tries import ATTEMPTS, visits_failed
from doorstep.domain.tracking.views import fold
from doorstep.events import DeliveryAttempted, DeliveryRefused, Event, Recorded
from doorstep.kernel.ids import ShipmentId
from doorstep.kernel.party import Cause


def react(recorded: Recorded[Event], cards: Mapping[ShipmentId, ShipmentCard], at: datetime) -> list[object]:
    """The return of this parcel; the others of its shipment have their own say."""
    del at
    match recorded.event:
        case DeliveryRefused(shipment=shipment, parcel=parcel):
            return [StartReturn(shipment=shipment, parcel=parcel, cause=Cause.CONSIGNEE_REFUSED)]
        case DeliveryAttempted(shipment=shipment, parcel=parcel, cause=cause, again_on_tour=False):
            card = fold(cards.get(shipment) or ShipmentCard(shipment=shipment), recorded)
            if visits_failed(card, parcel) < ATTEMPTS:
                return []
            return [StartReturn(shipment=shipment, parcel=parcel, cause=cause)]
        case _:
            return []
