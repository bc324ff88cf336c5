"""When a visit is done, the consignee is told where the parcels are: once for each visit."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from doorstep.domain.comms import Tell
from doorstep.domain.tracking.card import ParcelCard, ShipmentCard
from doorstep.events import CollectionCompleted, DeliveryCompleted, Event, Recorded, StopDeparted
from doorstep.kernel.ids import EventId, ShipmentId, StopId, TourId
from doorstep.reactions.telling import Statement, Telling


def react(
    telling: Telling, recorded: Recorded[Event], cards: Mapping[ShipmentId, ShipmentCard], at: datetime
) -> list[Tell]:
    """The wish to tell it once every parcel of the visit has its outcome, or the van leaves."""
    del at
    match recorded.event:
        case (
            DeliveryCompleted(shipment=shipment, tour=tour, stop=stop)
            | CollectionCompleted(shipment=shipment, tour=tour, stop=stop)
        ):
            card = cards[shipment]
            waiting = any(_is_open(card, parcel, tour, stop) for parcel in card.parcels)
            return [] if waiting else _tell(telling, recorded.id, [card], tour)
        case StopDeparted(tour=tour, shipments=shipments):
            return _tell(telling, recorded.id, [cards[one] for one in shipments], tour)
        case _:
            return []


def _is_open(card: ShipmentCard, parcel: ParcelCard, tour: TourId, stop: StopId) -> bool:
    """Whether a parcel that may be on board, or is to be collected, has no outcome at this stop yet."""
    held = parcel.held_at is not None and parcel.released_at is None
    if held or parcel.is_over or parcel.refused_at or parcel.loaded_tour not in (None, tour):
        return False
    return not any(one.parcel == parcel.parcel and one.stop == stop for one in card.attempts)


def _tell(telling: Telling, about: EventId, cards: Sequence[ShipmentCard], tour: TourId) -> list[Tell]:
    told: list[Tell] = []
    for card in cards:
        handed_over = sorted(one.parcel for one in card.brings if one.delivered_at)
        collected = sorted(one.parcel for one in card.collects if _on_tour(card, one, tour))
        if collected and not any(_on_tour(card, one, tour) for one in card.brings):
            statement = Statement(trigger="collection.completed", about=about, facts=tuple(collected))
            told.extend(telling.tell(card, statement))
        elif handed_over:
            facts = (*handed_over, *collected)
            statement = Statement(trigger="delivery.completed", about=about, facts=facts)
            told.extend(telling.tell(card, statement))
    return told


def _on_tour(card: ShipmentCard, parcel: ParcelCard, tour: TourId) -> bool:
    """Whether it was done at the visit of this tour; of what no tour is known, it was."""
    leg = next((leg for leg in card.legs if leg.tour == tour), None)
    since = leg.arrived_at if leg else None
    return parcel.done_at is not None and (since is None or parcel.done_at >= since)
