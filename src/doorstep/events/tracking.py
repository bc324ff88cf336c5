"""What was seen to happen to one parcel."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import ClassVar

from doorstep.events.base import Event
from doorstep.kernel.ids import DepotId, ParcelId, PartyId, ShipmentId, StopId, TourId, VanId
from doorstep.kernel.party import Cause


class DeliveryMethod(StrEnum):
    """Into whose hands, or to which accepted place, a parcel was delivered."""

    RECIPIENT = "recipient"
    HOUSEHOLD = "household"
    NEIGHBOUR = "neighbour"
    SAFE_PLACE = "safe_place"
    MAILBOX = "mailbox"
    RECEPTION = "reception"
    PICKUP_POINT = "pickup_point"


@dataclass(frozen=True, slots=True, kw_only=True)
class HubArrived(Event):
    """Seen arriving at a hub or depot."""

    type: ClassVar[str] = "hub.arrived"
    shipment: ShipmentId
    parcel: ParcelId
    depot: DepotId
    last_mile: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class VehicleLoaded(Event):
    type: ClassVar[str] = "vehicle.loaded"
    shipment: ShipmentId
    parcel: ParcelId
    tour: TourId
    van: VanId


@dataclass(frozen=True, slots=True, kw_only=True)
class DeliveryCompleted(Event):
    """Received. Distances from the stop in metres; `None` where the device had no position."""

    type: ClassVar[str] = "delivery.completed"
    shipment: ShipmentId
    parcel: ParcelId
    tour: TourId
    stop: StopId
    method: DeliveryMethod
    driver: PartyId
    off_by_m: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DeliveryAttempted(Event):
    """Tried and not delivered. `again_on_tour`: the driver comes back on the same tour."""

    type: ClassVar[str] = "delivery.attempted"
    shipment: ShipmentId
    parcel: ParcelId
    tour: TourId
    stop: StopId
    cause: Cause
    driver: PartyId
    again_on_tour: bool
    off_by_m: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DeliveryRefused(Event):
    """The consignee does not take it."""

    type: ClassVar[str] = "delivery.refused"
    shipment: ShipmentId
    parcel: ParcelId
    tour: TourId
    stop: StopId
    driver: PartyId


@dataclass(frozen=True, slots=True, kw_only=True)
class CollectionCompleted(Event):
    """Picked up at the consignee's door: the driver has it. Distances as for a delivery."""

    type: ClassVar[str] = "collection.completed"
    shipment: ShipmentId
    parcel: ParcelId
    tour: TourId
    stop: StopId
    driver: PartyId
    off_by_m: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CollectionAttempted(Event):
    """Tried and not picked up. `again_on_tour`: the driver comes back on the same tour."""

    type: ClassVar[str] = "collection.attempted"
    shipment: ShipmentId
    parcel: ParcelId
    tour: TourId
    stop: StopId
    cause: Cause
    driver: PartyId
    again_on_tour: bool
    off_by_m: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CollectionAbandoned(Event):
    """Nobody comes for it again: it stays with the consignee."""

    type: ClassVar[str] = "collection.abandoned"
    shipment: ShipmentId
    parcel: ParcelId
    cause: Cause


@dataclass(frozen=True, slots=True, kw_only=True)
class HoldStarted(Event):
    """Stopped on purpose or by mishap; it does not move until released.

    `until` is when it is to move again, where that is known: a hold that its consignee asked for ends with
    the loading for the day they chose.
    """

    type: ClassVar[str] = "hold.started"
    shipment: ShipmentId
    parcel: ParcelId
    cause: Cause
    until: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HoldReleased(Event):
    type: ClassVar[str] = "hold.released"
    shipment: ShipmentId
    parcel: ParcelId


@dataclass(frozen=True, slots=True, kw_only=True)
class DelayDeclared(Event):
    """A party announces a delay and its cause. Units: `delay_s` seconds."""

    type: ClassVar[str] = "delay.declared"
    shipment: ShipmentId
    parcel: ParcelId
    delay_s: int
    cause: Cause


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnStarted(Event):
    type: ClassVar[str] = "return.started"
    shipment: ShipmentId
    parcel: ParcelId
    cause: Cause


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnReceived(Event):
    """Back with the consignor's side, at this depot."""

    type: ClassVar[str] = "return.received"
    shipment: ShipmentId
    parcel: ParcelId
    depot: DepotId


type TrackingEvent = (
    HubArrived
    | VehicleLoaded
    | DeliveryCompleted
    | DeliveryAttempted
    | DeliveryRefused
    | CollectionCompleted
    | CollectionAttempted
    | CollectionAbandoned
    | HoldStarted
    | HoldReleased
    | DelayDeclared
    | ReturnStarted
    | ReturnReceived
)
