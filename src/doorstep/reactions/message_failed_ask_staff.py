"""When word of a promise cannot reach people, the next channel is a person: staff are asked to call."""

from collections.abc import Mapping
from datetime import datetime

from doorstep.domain.comms import CATALOGUE
from doorstep.domain.comms.triggers import Unheard
from doorstep.domain.support import OpenCase
from doorstep.domain.tracking.card import ShipmentCard
from doorstep.events import Event, MessageFailed, Recorded
from doorstep.kernel.ids import CaseId, ShipmentId
from doorstep.reactions.telling import is_over

NOT_TOLD = "not_told"
"""The kind of the case."""


def react(
    recorded: Recorded[Event], cards: Mapping[ShipmentId, ShipmentCard], at: datetime
) -> list[OpenCase]:
    """The wish for a case, one for each message; none when a newer promise is told, or nothing is to come."""
    event = recorded.event
    card = cards.get(event.shipment) if isinstance(event, MessageFailed) else None
    if not isinstance(event, MessageFailed) or card is None or card.promise is None or is_over(card):
        return []
    line = next((one for one in card.messages if one.message == event.message), None)
    if line is None or CATALOGUE[line.trigger].unheard is not Unheard.STAFF:
        return []
    if line.window != card.promise.window or at >= card.promise.window.end:
        return []
    case = CaseId(f"told-{event.message}")
    return [OpenCase(shipment=event.shipment, case=case, kind=NOT_TOLD, by=None, words="")]
