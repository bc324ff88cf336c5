"""When a first window is promised, what its consignee prefers is applied, where they agreed to that."""

from collections.abc import Mapping
from datetime import datetime

from doorstep.domain.tracking.card import ShipmentCard
from doorstep.events import Event, PromiseMade, Recorded
from doorstep.kernel.ids import ShipmentId
from doorstep.kernel.later import Later
from doorstep.reactions.telling import is_over

APPLY_PREFERENCES = "apply_preferences"


def react(recorded: Recorded[Event], cards: Mapping[ShipmentId, ShipmentCard], at: datetime) -> list[object]:
    """The wish to look whether something is remembered; of whom, only the vault knows."""
    event = recorded.event
    if not isinstance(event, PromiseMade):
        return []
    card = cards.get(event.shipment)
    if card is None or not card.consignee or card.preferred_at or is_over(card):
        return []
    facts = {"shipment": str(event.shipment)}
    return [Later(kind=APPLY_PREFERENCES, key=event.shipment, due=at, facts=facts)]
