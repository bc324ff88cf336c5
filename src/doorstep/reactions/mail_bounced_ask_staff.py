"""When nobody is at the e-mail address, staff are asked for another one, while there is something to tell."""

from collections.abc import Mapping
from datetime import datetime

from doorstep.domain.support import OpenCase
from doorstep.domain.tracking.card import ShipmentCard
from doorstep.events import Event, MailBounced, Recorded
from doorstep.kernel.ids import CaseId, ShipmentId
from doorstep.reactions.telling import is_over

MAIL_BOUNCED = "mail_bounced"
"""The kind of the case."""


def react(recorded: Recorded[Event], cards: Mapping[ShipmentId, ShipmentCard], _: datetime) -> list[OpenCase]:
    """The wish for a case, one for a delivery and address; none where nothing is to come."""
    event = recorded.event
    if not isinstance(event, MailBounced) or event.shipment is None:
        return []
    card = cards.get(event.shipment)
    if card is None or is_over(card):
        return []
    case = CaseId(f"bounced-{event.shipment}-{event.address}")
    return [OpenCase(shipment=event.shipment, case=case, kind=MAIL_BOUNCED, by=None, words="")]
