"""What a trade order and its preparation add to the card of a shipment."""

from dataclasses import replace
from typing import assert_never

from doorstep.domain.tracking.card import ParcelCard, ShipmentCard
from doorstep.events import (
    AddressDoubted,
    AddressLocated,
    LabelAnnounced,
    ParcelFacts,
    ParcelPacked,
    ShipmentEvent,
    TradeOrderAccepted,
    TradeOrderCancelled,
)
from doorstep.kernel.ids import ParcelId
from doorstep.kernel.moments import newest, oldest


def fold_order(card: ShipmentCard, event: ShipmentEvent) -> ShipmentCard:
    """The card after an event of the shipment's own stream."""
    match event:
        case TradeOrderAccepted():
            return card if card.accepted_at == event.occurred_at else _accepted(card, event)
        case TradeOrderCancelled():
            return replace(card, cancelled_at=oldest(card.cancelled_at, event.occurred_at))
        case AddressDoubted() | AddressLocated():
            return _addressed(card, event)
        case ParcelPacked():
            parcel = parcel_of(card, event.parcel)
            return with_parcel(card, replace(parcel, packed_at=newest(parcel.packed_at, event.occurred_at)))
        case LabelAnnounced():
            parcel, at = parcel_of(card, event.parcel), event.occurred_at
            return with_parcel(card, replace(parcel, announced_at=newest(parcel.announced_at, at)))
        case _:
            assert_never(event)


def parcel_of(card: ShipmentCard, parcel: ParcelId) -> ParcelCard:
    """The parcel's own card; an empty one while the trade order was not read yet."""
    empty = ParcelCard(parcel=parcel, reference="", weight_g=0)
    return next((known for known in card.parcels if known.parcel == parcel), empty)


def with_parcel(card: ShipmentCard, parcel: ParcelCard) -> ShipmentCard:
    """The card with this parcel's facts, sorted by reference."""
    others = [known for known in card.parcels if known.parcel != parcel.parcel]
    in_sequence = sorted([*others, parcel], key=lambda known: (known.reference, known.parcel))
    return replace(card, parcels=tuple(in_sequence))


def _accepted(card: ShipmentCard, event: TradeOrderAccepted) -> ShipmentCard:
    known = replace(
        card,
        brand=event.brand,
        brand_reference=event.brand_reference,
        consignee=event.consignee,
        place=event.place,
        home=event.place,
        locale=card.language.locale if card.language else event.locale,
        attendance=event.attendance,
        accepted_at=event.occurred_at,
        items=event.items,
        needs=event.needs,
        value_minor=event.value_minor,
    )
    for facts in event.parcels:
        parcel = parcel_of(known, facts.parcel)
        known = with_parcel(known, _named(parcel, facts))
    return known


def _named(parcel: ParcelCard, facts: ParcelFacts) -> ParcelCard:
    return replace(parcel, reference=facts.reference, weight_g=facts.weight, collects=facts.collects)


def _addressed(card: ShipmentCard, event: AddressDoubted | AddressLocated) -> ShipmentCard:
    if newest(card.located_at, card.doubted_at, event.occurred_at) != event.occurred_at:
        return card
    known = replace(card, place=event.place)
    if isinstance(event, AddressDoubted):
        return replace(known, doubted_at=event.occurred_at, address_candidates=event.candidates)
    known = replace(known, zone=event.zone, building=event.building, door=event.door)
    return replace(known, located_at=event.occurred_at, cell=event.cell)
