"""When a visit fails or the parcel is not accepted, the consignee is told at once and gets choices."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from doorstep.domain.comms import Tell
from doorstep.domain.tracking.card import ShipmentCard
from doorstep.events import CollectionAttempted, DeliveryAttempted, DeliveryRefused, Event, Recorded
from doorstep.kernel.ids import ShipmentId, StopId, TourId
from doorstep.reactions.telling import Statement, Telling

# Parcels of one visit are recorded one after the other; what is further apart is another visit.
ONE_VISIT = timedelta(minutes=10)


def react(
    telling: Telling, recorded: Recorded[Event], cards: Mapping[ShipmentId, ShipmentCard], at: datetime
) -> list[Tell]:
    """The wish to tell the outcome of the visit, once however many parcels it was for."""
    del at
    match recorded.event:
        case DeliveryAttempted(shipment=shipment, tour=tour, stop=stop, occurred_at=when):
            card = cards[shipment]
            facts = (tour, stop, _visit(card, tour, stop, when).isoformat())
            statement = Statement(trigger="delivery.attempted", about=recorded.id, facts=facts)
            return telling.tell(card, statement)
        case CollectionAttempted(shipment=shipment, tour=tour, stop=stop, occurred_at=when):
            card = cards[shipment]
            began = _visit(card, tour, stop, when)
            if _was_to_bring(card, tour, stop, began):
                return []  # that visit is told as the delivery that it was too
            facts = (tour, stop, began.isoformat())
            statement = Statement(trigger="collection.attempted", about=recorded.id, facts=facts)
            return telling.tell(card, statement)
        case DeliveryRefused(shipment=shipment, tour=tour, stop=stop):
            statement = Statement(trigger="delivery.refused", about=recorded.id, facts=(tour, stop))
            return telling.tell(cards[shipment], statement)
        case _:
            return []


def _was_to_bring(card: ShipmentCard, tour: TourId, stop: StopId, began: datetime) -> bool:
    """Whether the same visit failed for something that was to be brought."""
    brought = {parcel.parcel for parcel in card.brings}
    return any(
        one.parcel in brought and (one.tour, one.stop) == (tour, stop) and one.at >= began
        for one in card.attempts
    )


def _visit(card: ShipmentCard, tour: TourId, stop: StopId, when: datetime) -> datetime:
    """When the visit began, as far as its recorded attempts tell."""
    moments = sorted(
        one.at for one in card.attempts if (one.tour, one.stop) == (tour, stop) and one.at <= when
    )
    began = when
    for moment in reversed(moments):
        if began - moment <= ONE_VISIT:
            began = moment
    return began
