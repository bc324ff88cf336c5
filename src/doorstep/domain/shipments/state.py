"""What we know about one shipment's trade order, folded from its events."""

from dataclasses import dataclass, replace
from typing import assert_never

from doorstep.events import (
    AddressDoubted,
    AddressLocated,
    LabelAnnounced,
    ParcelPacked,
    ShipmentEvent,
    TradeOrderAccepted,
    TradeOrderCancelled,
)
from doorstep.kernel.ids import ParcelId


@dataclass(frozen=True, slots=True, kw_only=True)
class Shipment:
    """The trade order as accepted, where it goes, and how far its parcels are prepared."""

    accepted: TradeOrderAccepted | None = None
    address: AddressLocated | AddressDoubted | None = None
    packed: frozenset[ParcelId] = frozenset()
    announced: frozenset[ParcelId] = frozenset()
    cancelled: bool = False


def evolve(shipment: Shipment, event: ShipmentEvent) -> Shipment:
    """The shipment after `event`. Never refuses: the event already happened."""
    match event:
        case TradeOrderAccepted():
            return replace(shipment, accepted=event)
        case TradeOrderCancelled():
            return replace(shipment, cancelled=True)
        case AddressDoubted() | AddressLocated():
            return replace(shipment, address=event)
        case ParcelPacked():
            return replace(shipment, packed=shipment.packed | {event.parcel})
        case LabelAnnounced():
            return replace(shipment, announced=shipment.announced | {event.parcel})
        case _:
            assert_never(event)
