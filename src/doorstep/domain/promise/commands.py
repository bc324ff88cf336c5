"""What may be asked of a promise."""

from dataclasses import dataclass

from doorstep.events import ChangeKind, DeliveryMethod, OfferShown
from doorstep.kernel.ids import (
    DepotId,
    PartyId,
    PickupPointId,
    PlaceRef,
    ReservationId,
    ShipmentId,
    TextRef,
)
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

    `offer` is the list it was chosen from, `price` what the change costs. `replaces` is the reservation of
    the promise that was seen by who asks; `None` for whatever stands. When the place is changed too, `place`
    is the new and `was` the old one.
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
    replaces: ReservationId | None = None
    kind: ChangeKind = ChangeKind.SLOT
    place: PlaceRef | None = None
    was: PlaceRef | None = None
    point: PickupPointId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AcceptInstruction:
    """Hand it over another way, in the window and at the place promised; `None` is as ordered.

    `replaces` and `cancelled` are meant as in a revision, `words` is a vault reference.
    """

    shipment: ShipmentId
    kind: ChangeKind
    method: DeliveryMethod | None
    replaces: ReservationId
    words: TextRef = ""
    price: Money | None = None
    cancelled: bool = False


type PromiseCommand = MakePromise | RevisePromise | AcceptInstruction
