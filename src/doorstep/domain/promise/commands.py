"""What may be asked of a promise."""

from dataclasses import dataclass

from doorstep.events import OfferShown
from doorstep.kernel.ids import DepotId, PartyId, ReservationId, ShipmentId
from doorstep.kernel.party import Cause
from doorstep.kernel.quantity import Money
from doorstep.kernel.time import Window


@dataclass(frozen=True, slots=True, kw_only=True)
class MakePromise:
    """Tell a first window. `offer` is the list it was chosen from."""

    shipment: ShipmentId
    depot: DepotId
    window: Window
    reservation: ReservationId
    price: Money
    basis: str
    offer: OfferShown | None = None
    cancelled: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RevisePromise:
    """Tell another window, with who changed it and why. `cancelled` comes from the shipment's card.

    `offer` is the list it was chosen from, `price` what the change costs.
    """

    shipment: ShipmentId
    depot: DepotId
    window: Window
    reservation: ReservationId
    cause: Cause
    answerable: PartyId
    chosen: bool
    basis: str
    price: Money | None = None
    offer: OfferShown | None = None
    cancelled: bool = False


type PromiseCommand = MakePromise | RevisePromise
