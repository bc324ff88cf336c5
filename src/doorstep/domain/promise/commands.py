"""What may be asked of a promise."""

from dataclasses import dataclass
from datetime import datetime

from doorstep.events import ChangeKind, DeliveryMethod, DropRisk, NotFollowed, OfferShown
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
    is the new and `was` the old one. `kept_until` is the moment until which the depot keeps it.
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
    kept_until: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AcceptInstruction:
    """Hand it over another way, in the window and at the place promised; `None` is as ordered.

    `replaces` and `cancelled` are meant as in a revision, `words` is a vault reference. `preferred`: it was
    remembered from another delivery, and holds only where nobody said anything about it for this one.
    """

    shipment: ShipmentId
    kind: ChangeKind
    method: DeliveryMethod | None
    replaces: ReservationId
    words: TextRef = ""
    price: Money | None = None
    cancelled: bool = False
    preferred: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteLanguage:
    """Tell the consignee in this language from now on; `was` is the one they are told in."""

    shipment: ShipmentId
    locale: str
    was: str
    cancelled: bool = False
    preferred: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteAccess:
    """Say how to get to the door of a place; `words` and `code` are vault references, empty for none.

    `preferred` as with an instruction.
    """

    shipment: ShipmentId
    place: PlaceRef
    words: TextRef = ""
    code: TextRef = ""
    erase_after_s: int = 0
    cancelled: bool = False
    preferred: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PicturePlace:
    """Show the safe place in a photo, which is sealed already; another one takes its place."""

    shipment: ShipmentId
    media: MediaRef
    erase_after_s: int
    cancelled: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ErasePlacePicture:
    """Say that the photo of the safe place was taken out of the vault."""

    shipment: ShipmentId
    media: MediaRef


@dataclass(frozen=True, slots=True, kw_only=True)
class AskPresence:
    """Ask whether somebody is in for a risky drop; once for each promise."""

    shipment: ShipmentId
    reservation: ReservationId
    window: Window
    risks: tuple[DropRisk, ...]
    cancelled: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerPresence:
    """Say whether somebody is in; the last answer counts. `share`: through which weaker link it was said."""

    shipment: ShipmentId
    at_home: bool
    share: ShareId | None = None
    cancelled: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class EraseAccessCode:
    """Say that the gate code was taken out of the vault."""

    shipment: ShipmentId
    code: TextRef


@dataclass(frozen=True, slots=True, kw_only=True)
class AcknowledgeInstruction:
    """Say how far something that was asked for has come with the driver: kept on the device, or `read`.

    `of` is the event of the change or the instruction.
    """

    shipment: ShipmentId
    of: EventId
    tour: TourId
    driver: PartyId
    read: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportNotFollowed:
    """Say at the stop why it could not be done as asked."""

    shipment: ShipmentId
    of: EventId
    tour: TourId
    stop: StopId
    driver: PartyId
    reason: NotFollowed


type PromiseCommand = (
    MakePromise
    | RevisePromise
    | AcceptInstruction
    | NoteAccess
    | NoteLanguage
    | AskPresence
    | AnswerPresence
    | EraseAccessCode
    | PicturePlace
    | ErasePlacePicture
    | AcknowledgeInstruction
    | ReportNotFollowed
)
