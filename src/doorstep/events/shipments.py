"""Trade orders that become shipments, and how sure we are of their address."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from doorstep.events.base import Event
from doorstep.events.slots import NO_NEEDS, Needs
from doorstep.kernel.ids import ParcelId, PartyId, PersonRef, PlaceRef, ShipmentId
from doorstep.kernel.party import Cause
from doorstep.kernel.quantity import Grams


class Attendance(StrEnum):
    """Whether somebody must be at the door."""

    ATTENDED = "attended"
    UNATTENDED = "unattended"


class Building(StrEnum):
    """What kind of house a door belongs to, as far as the map knows."""

    HOUSE = "house"
    APARTMENTS = "apartments"
    BUSINESS = "business"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class ParcelFacts:
    """One parcel; one that `collects` is picked up at the door.

    Units: `volume_cm3` cubic centimetres, 0 where nobody said.
    """

    parcel: ParcelId
    reference: str
    weight: Grams
    volume_cm3: int = 0
    collects: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemFacts:
    """A line of the trade order, by the brand's article code; titles are looked up, not recorded."""

    sku: str
    quantity: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TradeOrderAccepted(Event):
    """A trade order to be delivered. `needs` is asked of the van besides what its parcels weigh and fill.

    Units: `value_minor` is what the goods are worth, in minor units of the brand's currency; 0: nobody said.
    """

    type: ClassVar[str] = "trade_order.accepted"
    shipment: ShipmentId
    brand: PartyId
    brand_reference: str
    consignee: PersonRef
    place: PlaceRef
    locale: str
    attendance: Attendance
    parcels: tuple[ParcelFacts, ...]
    items: tuple[ItemFacts, ...] = ()
    needs: Needs = NO_NEEDS
    value_minor: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class TradeOrderCancelled(Event):
    type: ClassVar[str] = "trade_order.cancelled"
    shipment: ShipmentId
    cause: Cause


@dataclass(frozen=True, slots=True, kw_only=True)
class AddressDoubted(Event):
    """The place could not be located with confidence; candidates wait in the vault."""

    type: ClassVar[str] = "address.doubted"
    shipment: ShipmentId
    place: PlaceRef
    score: int
    candidates: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AddressLocated(Event):
    """The place is known: `cell` is coarse (H3 resolution 9), the point itself lies in the vault.

    `zone` is the postcode area; empty where no postcode is known.
    `door` is the same for every shipment to the same house and says nothing else; empty: not marked.
    """

    type: ClassVar[str] = "address.located"
    shipment: ShipmentId
    place: PlaceRef
    cell: str
    score: int
    basis: str
    zone: str = ""
    building: Building = Building.UNKNOWN
    door: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ParcelPacked(Event):
    type: ClassVar[str] = "parcel.packed"
    shipment: ShipmentId
    parcel: ParcelId


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelAnnounced(Event):
    type: ClassVar[str] = "label.announced"
    shipment: ShipmentId
    parcel: ParcelId


type ShipmentEvent = (
    TradeOrderAccepted | TradeOrderCancelled | AddressDoubted | AddressLocated | ParcelPacked | LabelAnnounced
)
