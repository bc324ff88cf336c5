"""What may be asked of a promise."""

from dataclasses import dataclass

from doorstep.kernel.ids import DepotId, PartyId, ReservationId, ShipmentId
from doorstep.kernel.party import Cause
from doorstep.kernel.quantity import Money
from doorstep.kernel.time import Window


@dataclass(frozen=True, slots=True, kw_only=True)
class MakePromise:
    shipment: ShipmentId
    depot: DepotId
    window: Window
    reservation: ReservationId
    price: Money
    basis: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RevisePromise:
    shipment: ShipmentId
    depot: DepotId
    window: Window
    reservation: ReservationId
    cause: Cause
    answerable: PartyId
    chosen: bool
    basis: str


type PromiseCommand = MakePromise | RevisePromise
