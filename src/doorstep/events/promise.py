"""What the consignee was told to expect."""

from dataclasses import dataclass
from typing import ClassVar

from doorstep.events.base import Event
from doorstep.kernel.ids import DepotId, PartyId, ReservationId, ShipmentId
from doorstep.kernel.party import Cause
from doorstep.kernel.quantity import Money
from doorstep.kernel.time import Window


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseMade(Event):
    """First window told. `basis` names the plan version that witnesses it: `slot:<depot>:<day>@<version>`."""

    type: ClassVar[str] = "promise.made"
    shipment: ShipmentId
    depot: DepotId
    window: Window
    reservation: ReservationId
    price: Money
    basis: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseRevised(Event):
    """A new window, with its cause and who answers for the change.

    `chosen` is true when the consignee asked for it: then it counts as the promise to keep.
    """

    type: ClassVar[str] = "promise.revised"
    shipment: ShipmentId
    depot: DepotId
    window: Window
    reservation: ReservationId
    cause: Cause
    answerable: PartyId
    chosen: bool
    basis: str


type PromiseEvent = PromiseMade | PromiseRevised
