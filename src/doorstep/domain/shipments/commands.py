"""What may be asked of a shipment."""

from dataclasses import dataclass

from doorstep.events import NO_NEEDS, Attendance, Building, ItemFacts, Needs, ParcelFacts
from doorstep.kernel.ids import ParcelId, PartyId, PersonRef, PlaceRef, ShipmentId
from doorstep.kernel.party import Cause


@dataclass(frozen=True, slots=True, kw_only=True)
class Located:
    """What the geocoder said: `cell` is empty while the address is in doubt.

    `zone` is the postcode area, empty where no postcode is known.
    `door` is the mark of the house, the same for every shipment to it.
    """

    cell: str
    score: int
    basis: str
    candidates: int = 0
    zone: str = ""
    building: Building = Building.UNKNOWN
    door: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AcceptTradeOrder:
    shipment: ShipmentId
    brand: PartyId
    brand_reference: str
    consignee: PersonRef
    place: PlaceRef
    locale: str
    attendance: Attendance
    parcels: tuple[ParcelFacts, ...]
    items: tuple[ItemFacts, ...]
    located: Located
    needs: Needs = NO_NEEDS
    value_minor: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class LocateAddress:
    shipment: ShipmentId
    place: PlaceRef
    located: Located


@dataclass(frozen=True, slots=True, kw_only=True)
class PackParcel:
    shipment: ShipmentId
    parcel: ParcelId


@dataclass(frozen=True, slots=True, kw_only=True)
class CancelTradeOrder:
    """Withdraw it. `left_depot` comes from the shipment's card: a parcel is on a tour or was delivered."""

    shipment: ShipmentId
    cause: Cause
    left_depot: bool = False


type ShipmentCommand = AcceptTradeOrder | LocateAddress | PackParcel | CancelTradeOrder
