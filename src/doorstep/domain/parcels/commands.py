"""What may be asked to be taken as seen of one parcel."""

from dataclasses import dataclass
from datetime import datetime

from doorstep.events import DeliveryMethod
from doorstep.kernel.ids import DepotId, ParcelId, PartyId, ShipmentId, StopId, TourId, VanId
from doorstep.kernel.party import Cause


@dataclass(frozen=True, slots=True, kw_only=True)
class ArriveAtHub:
    shipment: ShipmentId
    parcel: ParcelId
    depot: DepotId
    last_mile: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadParcel:
    shipment: ShipmentId
    parcel: ParcelId
    tour: TourId
    van: VanId


@dataclass(frozen=True, slots=True, kw_only=True)
class CompleteDelivery:
    shipment: ShipmentId
    parcel: ParcelId
    tour: TourId
    stop: StopId
    method: DeliveryMethod
    driver: PartyId
    off_by_m: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AttemptDelivery:
    shipment: ShipmentId
    parcel: ParcelId
    tour: TourId
    stop: StopId
    cause: Cause
    driver: PartyId
    again_on_tour: bool = False
    off_by_m: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RefuseDelivery:
    shipment: ShipmentId
    parcel: ParcelId
    tour: TourId
    stop: StopId
    driver: PartyId


@dataclass(frozen=True, slots=True, kw_only=True)
class CompleteCollection:
    shipment: ShipmentId
    parcel: ParcelId
    tour: TourId
    stop: StopId
    driver: PartyId
    off_by_m: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AttemptCollection:
    shipment: ShipmentId
    parcel: ParcelId
    tour: TourId
    stop: StopId
    cause: Cause
    driver: PartyId
    again_on_tour: bool = False
    off_by_m: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AbandonCollection:
    shipment: ShipmentId
    parcel: ParcelId
    cause: Cause


@dataclass(frozen=True, slots=True, kw_only=True)
class StartHold:
    """Keep a parcel where it is. `until` when it is to move again, where that is known."""

    shipment: ShipmentId
    parcel: ParcelId
    cause: Cause
    until: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleaseHold:
    shipment: ShipmentId
    parcel: ParcelId


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclareDelay:
    shipment: ShipmentId
    parcel: ParcelId
    delay_s: int
    cause: Cause


@dataclass(frozen=True, slots=True, kw_only=True)
class StartReturn:
    shipment: ShipmentId
    parcel: ParcelId
    cause: Cause


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiveReturn:
    shipment: ShipmentId
    parcel: ParcelId
    depot: DepotId


type TrackingCommand = (
    ArriveAtHub
    | LoadParcel
    | CompleteDelivery
    | AttemptDelivery
    | RefuseDelivery
    | CompleteCollection
    | AttemptCollection
    | AbandonCollection
    | StartHold
    | ReleaseHold
    | DeclareDelay
    | StartReturn
    | ReceiveReturn
)
