"""What the consignee was told to expect."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import ClassVar

from doorstep.events.base import Event
from doorstep.events.tracking import DeliveryMethod
from doorstep.kernel.ids import (
    DepotId,
    EventId,
    MediaRef,
    PartyId,
    PickupPointId,
    PlaceRef,
    ReservationId,
    ShareId,
    ShipmentId,
    StopId,
    TextRef,
    TourId,
)
from doorstep.kernel.party import Cause
from doorstep.kernel.quantity import Money
from doorstep.kernel.time import Window


class ChangeKind(StrEnum):
    """What is changed about a promise. `door` takes an instruction back: handed over as ordered.

    `narrowed`: of several windows that were accepted, it is this one now. `access`: how to get to the door.
    `hold`: the depot keeps it until a day, and it comes in a window from then on.
    """

    SLOT = "slot"
    NARROWED = "narrowed"
    ACCESS = "access"
    HOLD = "hold"
    ADDRESS = "address"
    PICKUP_POINT = "pickup_point"
    SAFE_PLACE = "safe_place"
    NEIGHBOUR = "neighbour"
    RECEPTION = "reception"
    DOOR = "door"


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferedWindow:
    """One window of a list that somebody chose from. `limit` is the code of what forbade it, empty when open.

    Units: `extra_s` seconds and `co2_g` grams that a stop in it adds to the tours; `saved_s` and `saved_g`
    what a greener one spares against the middle of the open ones.
    """

    depot: DepotId
    window: Window
    limit: str = ""
    greener: bool = False
    extra_s: int = 0
    co2_g: int = 0
    saved_s: int = 0
    saved_g: int = 0
    price: Money | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferShown:
    """The list of windows that was shown, in its sequence, when somebody chose one of them."""

    shown_at: datetime
    windows: tuple[OfferedWindow, ...]

    def of(self, depot: DepotId, window: Window) -> OfferedWindow | None:
        """What the list said of a window that could be chosen; `None` when it was not open in it.

        Of several that were chosen, what it said of the one with the lowest price.
        """
        found = self.all_of(depot, window)
        return min(found, key=lambda one: one.price.minor if one.price else 0, default=None)

    def all_of(self, depot: DepotId, window: Window) -> Sequence[OfferedWindow]:
        """What the list said of each part of a window; nothing when one of them was not open in it."""
        open_ones = {one.window: one for one in self.windows if one.depot == depot and not one.limit}
        return [open_ones[part] for part in window.each] if open_ones.keys() >= {*window.each} else []


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseMade(Event):
    """First window told. `basis` names the plan version that witnesses it: `slot:<depot>:<day>@<version>`.

    `offer` is the list it was chosen from; `None` when nobody was shown one.
    """

    type: ClassVar[str] = "promise.made"
    schema_version: ClassVar[int] = 2
    shipment: ShipmentId
    depot: DepotId
    window: Window
    reservation: ReservationId
    price: Money
    basis: str
    offer: OfferShown | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseRevised(Event):
    """A new window, with its cause and who answers for the change.

    `chosen` is true when the consignee asked for it: then it counts as the promise to keep. `offer` is the
    list it was chosen from, `None` when nobody was shown one; `price` what the change costs. `kind` says
    what was changed: when it was the place, `place` is the new and `was` the old one, and `point` the pickup
    point that the place belongs to. A new place ends what was instructed for the old one. `kept_until` is
    the moment until which the depot keeps it, when it was held for somebody who is away.
    """

    type: ClassVar[str] = "promise.revised"
    schema_version: ClassVar[int] = 2
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
    kind: ChangeKind = ChangeKind.SLOT
    place: PlaceRef | None = None
    was: PlaceRef | None = None
    point: PickupPointId | None = None
    kept_until: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class InstructionAccepted(Event):
    """Window and place stay, the way of handing over is another one: it will be done.

    `method` is the new way and `was` the one before, `None` for into somebody's hands, as ordered. `words`
    is a vault reference to where exactly, or to whom; `price` what the change costs. `preferred`: it was
    remembered from another delivery, by consent, and nobody asked for it this time.
    """

    type: ClassVar[str] = "instruction.accepted"
    shipment: ShipmentId
    kind: ChangeKind
    method: DeliveryMethod | None
    was: DeliveryMethod | None
    words: TextRef = ""
    price: Money | None = None
    preferred: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AccessNoted(Event):
    """How to get to the door of a place, as its consignee told it last.

    `words` refer to floor, name and note in the vault, `code` to the gate code, which is sealed apart; empty:
    there are none. The code is erased `erase_after_s` seconds after the outcome, as was told with the form.
    `preferred` as with an instruction.
    """

    type: ClassVar[str] = "access.noted"
    shipment: ShipmentId
    place: PlaceRef
    words: TextRef = ""
    code: TextRef = ""
    erase_after_s: int = 0
    preferred: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageNoted(Event):
    """The language in which the consignee is told about this delivery; `was` is the one before.

    `preferred` as with an instruction.
    """

    type: ClassVar[str] = "language.noted"
    shipment: ShipmentId
    locale: str
    was: str
    preferred: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AccessCodeErased(Event):
    """The gate code is in the vault no more."""

    type: ClassVar[str] = "access.code_erased"
    shipment: ShipmentId
    code: TextRef


class DropRisk(StrEnum):
    """Why a visit in vain would be costly, so that it is asked beforehand whether somebody is in."""

    ATTENDED = "attended"
    ATTEMPTED = "attempted"
    VALUABLE = "valuable"


@dataclass(frozen=True, slots=True, kw_only=True)
class PresenceAsked(Event):
    """The consignee is asked whether somebody is in during `window`, and how one gets to the door.

    It is asked once for each promise, which its `reservation` names, and only where the drop is risky.
    """

    type: ClassVar[str] = "presence.asked"
    shipment: ShipmentId
    reservation: ReservationId
    window: Window
    risks: tuple[DropRisk, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PresenceAnswered(Event):
    """What was answered last; without such an event nobody answered, and nothing follows from that.

    `share` is the weaker link through which somebody else at home answered; `None`: the consignee did.
    """

    type: ClassVar[str] = "presence.answered"
    shipment: ShipmentId
    reservation: ReservationId
    at_home: bool
    share: ShareId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacePictured(Event):
    """The consignee showed the safe place in a photo, which drivers see at that stop.

    `media` names the sealed picture; it is erased `erase_after_s` seconds after the outcome.
    """

    type: ClassVar[str] = "safe_place.pictured"
    shipment: ShipmentId
    media: MediaRef
    erase_after_s: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacePictureErased(Event):
    """The photo of the safe place is in the vault no more."""

    type: ClassVar[str] = "safe_place.picture_erased"
    shipment: ShipmentId
    media: MediaRef


class NotFollowed(StrEnum):
    """Why a driver could not do what was asked for at the door."""

    NOBODY_THERE = "nobody_there"
    NOT_TAKEN = "not_taken"
    NOT_SAFE = "not_safe"
    NOT_FOUND = "not_found"


@dataclass(frozen=True, slots=True, kw_only=True)
class InstructionDelivered(Event):
    """The device that speaks for the tour keeps the stop list that holds it.

    `of` is the event of what was asked for: a change of the promise, or an instruction.
    """

    type: ClassVar[str] = "instruction.delivered"
    shipment: ShipmentId
    of: EventId
    tour: TourId
    driver: PartyId


@dataclass(frozen=True, slots=True, kw_only=True)
class InstructionRead(Event):
    """The driver has read it, and said so."""

    type: ClassVar[str] = "instruction.read"
    shipment: ShipmentId
    of: EventId
    tour: TourId
    driver: PartyId


@dataclass(frozen=True, slots=True, kw_only=True)
class InstructionNotFollowed(Event):
    """The driver says at the stop why it could not be done as asked; what was done instead is its outcome."""

    type: ClassVar[str] = "instruction.not_followed"
    shipment: ShipmentId
    of: EventId
    tour: TourId
    stop: StopId
    driver: PartyId
    reason: NotFollowed


type PromiseEvent = (
    PromiseMade
    | PromiseRevised
    | InstructionAccepted
    | AccessNoted
    | AccessCodeErased
    | LanguageNoted
    | PresenceAsked
    | PresenceAnswered
    | PlacePictured
    | PlacePictureErased
    | InstructionDelivered
    | InstructionRead
    | InstructionNotFollowed
)
