"""When a visit is on the list of a tour, it is looked at whether the drop is risky enough to ask."""

from collections.abc import Mapping
from datetime import datetime

from doorstep.domain.tracking.asked import presence_of
from doorstep.domain.tracking.card import ShipmentCard
from doorstep.events import Event, Recorded, TourPublished
from doorstep.kernel.ids import ShipmentId
from doorstep.kernel.later import Later
from doorstep.reactions.telling import is_over

ASK_PRESENCE = "ask_presence"


def react(recorded: Recorded[Event], cards: Mapping[ShipmentId, ShipmentCard], at: datetime) -> list[object]:
    """The wish to look at each delivery of the tour; one that was asked about is not looked at again."""
    event = recorded.event
    if not isinstance(event, TourPublished):
        return []
    named = dict.fromkeys(one for stop in event.stops for one in stop.shipments)
    waiting = [card for one in named if (card := cards.get(one)) and card.promise and not is_over(card)]
    return [
        Later(
            kind=ASK_PRESENCE,
            key=f"{card.shipment}:{card.promise.reservation}",
            due=at,
            facts={"shipment": card.shipment},
        )
        for card in waiting
        if card.promise and presence_of(card) is None
    ]
