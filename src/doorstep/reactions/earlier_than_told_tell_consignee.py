"""When the van comes earlier than was told, whoever counts on the told window hears it before.

Five minutes are within what a window is rounded to: there the told beginning stays (`workers/outlook.py`).
"""

from collections.abc import Mapping
from datetime import datetime, timedelta

from doorstep.domain.comms import Tell
from doorstep.domain.tracking.card import MessageLine, ShipmentCard
from doorstep.domain.tracking.told import told_last
from doorstep.events import Event, PredictionPublished, Recorded
from doorstep.kernel.ids import ShipmentId
from doorstep.reactions.telling import Statement, Telling, is_over

ROUNDED = timedelta(minutes=5)
PAUSE = timedelta(minutes=20)
MUCH_EARLIER = timedelta(minutes=15)
"""Within `PAUSE` of the last such message only this much is said again."""


def react(
    telling: Telling, recorded: Recorded[Event], cards: Mapping[ShipmentId, ShipmentCard], at: datetime
) -> list[Tell]:
    """The wish to tell the earlier window; once for each window that was told."""
    event = recorded.event
    if not isinstance(event, PredictionPublished):
        return []
    card = cards[event.shipment]
    told = told_last(card)
    if told is None or not _is_on_its_way(card, event) or not _is_earlier(told, event, at):
        return []
    return telling.tell(
        card,
        Statement(
            trigger="arrival.earlier",
            about=recorded.id,
            facts=(event.tour, str(told.message)),
            window=event.window,
            due=event.window.end,
        ),
    )


def _is_on_its_way(card: ShipmentCard, event: PredictionPublished) -> bool:
    leg = card.leg
    if leg is None or leg.tour != event.tour or is_over(card):
        return False
    return leg.started_at is not None and leg.arrived_at is None


def _is_earlier(told: MessageLine, event: PredictionPublished, at: datetime) -> bool:
    if told.window is None or event.window.end <= at or told.window.start <= at:
        return False  # who was told a window that has begun waits already
    by = told.window.start - event.window.start
    said_lately = told.trigger == "arrival.earlier" and at - told.at < PAUSE
    if said_lately and by < MUCH_EARLIER:
        return False
    return by > ROUNDED or event.median < told.window.start
