"""When the van has left, the consignee gets a narrow window: with the first prediction there is."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from doorstep.domain.comms import Tell
from doorstep.domain.tracking.card import ShipmentCard
from doorstep.events import Event, PredictionPublished, Recorded, TourStarted
from doorstep.kernel.ids import EventId, ShipmentId, TourId
from doorstep.kernel.time import Window
from doorstep.reactions.telling import Statement, Telling, is_over


def react(
    telling: Telling, recorded: Recorded[Event], cards: Mapping[ShipmentId, ShipmentCard], at: datetime
) -> list[Tell]:
    """The wish to tell the predicted window, once for each tour."""
    match recorded.event:
        case TourStarted(tour=tour, shipments=shipments):
            return _each(telling, recorded.id, tour, [cards[one] for one in shipments], at)
        case PredictionPublished(tour=tour, shipment=shipment):
            return _each(telling, recorded.id, tour, [cards[shipment]], at)
        case _:
            return []


def _each(
    telling: Telling, about: EventId, tour: TourId, cards: Sequence[ShipmentCard], at: datetime
) -> list[Tell]:
    told: list[Tell] = []
    for card in cards:
        window = _predicted(card, tour)
        if window is None or window.end <= at or is_over(card):
            continue
        statement = Statement(
            trigger="tour.started", about=about, facts=(tour,), window=window, due=window.end
        )
        told.extend(telling.tell(card, statement))
    return told


def _predicted(card: ShipmentCard, tour: TourId) -> Window | None:
    """The window predicted on a tour that has left with the shipment and has not come to its stop yet."""
    leg = card.leg
    if leg is None or leg.tour != tour or leg.started_at is None or leg.arrived_at is not None:
        return None
    if card.prediction is None or card.prediction.tour != tour:
        return None
    return card.prediction.window
