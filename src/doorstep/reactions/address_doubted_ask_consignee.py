"""When an address cannot be located with confidence, the one who lives there is asked."""

from collections.abc import Mapping
from datetime import datetime

from doorstep.domain.comms import Tell
from doorstep.domain.tracking.card import ShipmentCard
from doorstep.events import AddressDoubted, Event, Recorded
from doorstep.kernel.ids import ShipmentId
from doorstep.reactions.telling import Statement, Telling, is_over


def react(
    telling: Telling, recorded: Recorded[Event], cards: Mapping[ShipmentId, ShipmentCard], at: datetime
) -> list[Tell]:
    """The wish to ask, once for each place; none when the place was found meanwhile."""
    del at
    event = recorded.event
    if not isinstance(event, AddressDoubted):
        return []
    card = cards[event.shipment]
    if is_over(card) or (card.located_at and card.doubted_at and card.located_at >= card.doubted_at):
        return []
    statement = Statement(trigger="address.doubted", about=recorded.id, facts=(event.place,))
    return telling.tell(card, statement)
