"""When a parcel changes hands in plain sight, its custody follows: nobody has to say it a second time."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from itertools import pairwise

from doorstep.domain.custody import ConfirmHandOff, OfferHandOff
from doorstep.domain.tracking.card import ParcelCard, ShipmentCard
from doorstep.domain.tracking.views import fold
from doorstep.events import (
    CollectionCompleted,
    DeliveryCompleted,
    Event,
    HubArrived,
    Recorded,
    ReturnReceived,
    VehicleLoaded,
)
from doorstep.kernel.ids import PartyId, ShipmentId
from doorstep.kernel.moments import newest

type _Sighting = HubArrived | VehicleLoaded | DeliveryCompleted | CollectionCompleted | ReturnReceived


def react(recorded: Recorded[Event], cards: Mapping[ShipmentId, ShipmentCard], at: datetime) -> list[object]:
    """The hand-offs that the newest sighting of a parcel implies, in sequence."""
    del at
    event = recorded.event
    match event:
        case HubArrived() | VehicleLoaded() | DeliveryCompleted() | CollectionCompleted() | ReturnReceived():
            card = fold(cards.get(event.shipment) or ShipmentCard(shipment=event.shipment), recorded)
            parcel = next(known for known in card.parcels if known.parcel == event.parcel)
            return list(_passed_on(event, _hands(card, parcel, event))) if _is_newest(parcel, event) else []
        case _:
            return []


def _is_newest(parcel: ParcelCard, event: _Sighting) -> bool:
    """What is told late, after the parcel was seen elsewhere, brings it back to nobody."""
    at_depot = newest(parcel.at_depot_at, parcel.at_hub_at if parcel.collects else None)
    seen = (at_depot, parcel.loaded_at, parcel.done_at, parcel.return_received_at)
    return newest(*seen, event.occurred_at) == event.occurred_at


def _hands(card: ShipmentCard, parcel: ParcelCard, event: _Sighting) -> Sequence[PartyId | None]:
    """Who holds the parcel, and through whose hands it went to where it was seen."""
    depot = PartyId(card.promise.depot) if card.promise else None
    match event:
        case HubArrived():
            return parcel.holder or card.brand, PartyId(event.depot)
        case VehicleLoaded():
            driver = next((leg.driver for leg in card.legs if leg.tour == event.tour), None)
            return parcel.holder or depot, driver
        case DeliveryCompleted():
            return parcel.holder or depot or event.driver, event.driver, PartyId(card.consignee)
        case CollectionCompleted():
            return parcel.holder or PartyId(card.consignee), event.driver
        case ReturnReceived():
            return parcel.holder or card.brand, PartyId(event.depot)


def _passed_on(event: _Sighting, hands: Sequence[PartyId | None]) -> Iterator[object]:
    for giver, taker in pairwise(hands):
        if giver and taker and giver != taker:
            yield OfferHandOff(shipment=event.shipment, parcel=event.parcel, giver=giver, taker=taker)
            yield ConfirmHandOff(shipment=event.shipment, parcel=event.parcel, taker=taker)
