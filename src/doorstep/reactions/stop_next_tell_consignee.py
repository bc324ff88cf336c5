"""When a stop is next in the order actually driven, the consignee knows it."""

from collections.abc import Mapping
from datetime import datetime

from doorstep.domain.comms import Tell
from doorstep.domain.tracking.card import ShipmentCard
from doorstep.events import Event, Recorded, StopApproached
from doorstep.kernel.ids import ShipmentId
from doorstep.kernel.time import Window
from doorstep.reactions.telling import Statement, Telling, is_over


def react(
    telling: Telling, recorded: Recorded[Event], cards: Mapping[ShipmentId, ShipmentCard], at: datetime
) -> list[Tell]:
    """The wish to tell each consignee of the stop; again only when the driver had put the stop off."""
    event = recorded.event
    if not isinstance(event, StopApproached):
        return []
    told: list[Tell] = []
    for shipment in event.shipments:
        card = cards[shipment]
        leg = card.leg
        if leg is None or leg.stop != event.stop or is_over(card):
            continue
        put_off = leg.deferred_at.isoformat() if leg.deferred_at else ""
        window = _still_predicted(card, event, at)
        statement = Statement(
            trigger="approach.started",
            about=recorded.id,
            facts=(event.tour, event.stop, put_off),
            window=window,
            due=window.end if window else None,
        )
        told.extend(telling.tell(card, statement))
    return told


def _still_predicted(card: ShipmentCard, event: StopApproached, at: datetime) -> Window | None:
    """The predicted window of this tour, unless it has passed."""
    shown = card.prediction
    if shown is None or shown.tour != event.tour or shown.window is None or shown.window.end <= at:
        return None
    return shown.window
