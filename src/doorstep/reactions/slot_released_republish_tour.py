"""When a slot is let go after its tour was published, the driver's list must lose that stop too."""

from collections.abc import Mapping
from datetime import datetime

from doorstep.domain.tracking.card import ShipmentCard
from doorstep.events import Event, Recorded, SlotReleased
from doorstep.kernel.ids import ShipmentId
from doorstep.kernel.later import Later

REPUBLISH_TOUR = "republish_tour"


def react(recorded: Recorded[Event], cards: Mapping[ShipmentId, ShipmentCard], at: datetime) -> list[object]:
    """The wish to publish the tour again without the shipment, while its stop is still to come."""
    del at
    match recorded.event:
        case SlotReleased(shipment=shipment, reservation=reservation):
            card = cards.get(shipment)
            leg = card.leg if card else None
            if leg is None or leg.arrived_at is not None or leg.ended_at is not None:
                return []
            facts = {"shipment": str(shipment), "tour": str(leg.tour)}
            return [Later(kind=REPUBLISH_TOUR, key=reservation, facts=facts)]
        case _:
            return []
