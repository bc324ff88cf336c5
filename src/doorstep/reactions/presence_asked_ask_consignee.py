"""When a drop is risky, the one who lives there is asked whether somebody is in, and how one gets in."""

from collections.abc import Mapping
from datetime import datetime

from doorstep.domain.comms import Tell
from doorstep.domain.tracking.asked import presence_of
from doorstep.domain.tracking.card import ShipmentCard
from doorstep.events import Event, PresenceAsked, Recorded
from doorstep.kernel.ids import ShipmentId
from doorstep.reactions.telling import Statement, Telling, is_over


def react(
    telling: Telling, recorded: Recorded[Event], cards: Mapping[ShipmentId, ShipmentCard], at: datetime
) -> list[Tell]:
    """The wish to ask, once for each promise; none when it was answered meanwhile, or the time is over."""
    event = recorded.event
    if not isinstance(event, PresenceAsked):
        return []
    card = cards[event.shipment]
    line = presence_of(card)
    if is_over(card) or line is None or line.answered_at is not None or event.window.end <= at:
        return []
    statement = Statement(
        trigger="presence.asked",
        about=recorded.id,
        facts=(event.reservation,),
        window=event.window,
        due=event.window.end,
    )
    return telling.tell(card, statement)
