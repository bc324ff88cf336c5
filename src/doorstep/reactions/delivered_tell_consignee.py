"""When the parcels are handed over, the consignee is told where they are: once for each visit."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from doorstep.domain.comms import Tell
from doorstep.domain.tracking.card import ParcelCard, ShipmentCard
from doorstep.events import DeliveryCompleted, Event, Recorded, StopDeparted
from doorstep.kernel.ids import EventId, ShipmentId, StopId, TourId
from doorstep.reactions.telling import Statement, Telling


def react(
    telling: Telling, recorded: Recorded[Event], cards: Mapping[ShipmentId, ShipmentCard], at: datetime
) -> list[Tell]:
    """The wish to tell it once every parcel of the visit has its outcome, or the van leaves."""
    del at
    match recorded.event:
        case DeliveryCompleted(shipment=shipment, tour=tour, stop=stop):
            card = cards[shipment]
            waiting = any(_is_open(card, parcel, tour, stop) for parcel in card.parcels)
            return [] if waiting else _tell(telling, recorded.id, [card])
        case StopDeparted(shipments=shipments):
            return _tell(telling, recorded.id, [cards[one] for one in shipments])
        case _:
            return []


def _is_open(card: ShipmentCard, parcel: ParcelCard, tour: TourId, stop: StopId) -> bool:
    """Whether a parcel that may be on board has no outcome at this stop yet."""
    held = parcel.held_at is not None and parcel.released_at is None
    if held or parcel.delivered_at or parcel.refused_at or parcel.loaded_tour not in (None, tour):
        return False
    return not any(one.parcel == parcel.parcel and one.stop == stop for one in card.attempts)


def _tell(telling: Telling, about: EventId, cards: Sequence[ShipmentCard]) -> list[Tell]:
    told: list[Tell] = []
    for card in cards:
        handed_over = sorted(one.parcel for one in card.parcels if one.delivered_at)
        if handed_over:
            statement = Statement(trigger="delivery.completed", about=about, facts=tuple(handed_over))
            told.extend(telling.tell(card, statement))
    return told
