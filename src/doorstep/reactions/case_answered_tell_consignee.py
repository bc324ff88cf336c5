"""What staff answered reaches the consignee by the channel they wrote in; the page has it at once."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from doorstep.domain.comms import Tell
from doorstep.domain.tracking.card import ShipmentCard
from doorstep.events import CaseAnswered, Event, Recorded
from doorstep.kernel.ids import ShipmentId
from doorstep.reactions.telling import Statement, Telling

WRITTEN_BACK = {"sms": "sms", "page": "email", "whatsapp": "whatsapp"}
"""By the channel somebody wrote in: the first one to answer by."""


def react(
    telling: Telling, recorded: Recorded[Event], cards: Mapping[ShipmentId, ShipmentCard], at: datetime
) -> list[Tell]:
    """The wish to say it: once for each answer."""
    del at
    event = recorded.event
    card = cards.get(event.shipment) if isinstance(event, CaseAnswered) else None
    if not isinstance(event, CaseAnswered) or card is None:
        return []
    statement = Statement(trigger="case.answered", about=recorded.id, facts=(event.case, event.words))
    channel = WRITTEN_BACK.get(event.channel, "email")
    return [replace(tell, channel=channel) for tell in telling.tell(card, statement)]
