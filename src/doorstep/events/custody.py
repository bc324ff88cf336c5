"""Who holds a parcel, how it changed hands, and the evidence of its receipt."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from doorstep.events.base import Event
from doorstep.kernel.ids import MediaRef, ParcelId, PartyId, ShipmentId, StopId


class ProofKind(StrEnum):
    """What kind of evidence of receipt was taken."""

    PHOTO = "photo"
    SIGNATURE = "signature"
    PIN = "pin"
    SCAN = "scan"


@dataclass(frozen=True, slots=True, kw_only=True)
class HandOffOffered(Event):
    type: ClassVar[str] = "hand_off.offered"
    shipment: ShipmentId
    parcel: ParcelId
    giver: PartyId
    taker: PartyId


@dataclass(frozen=True, slots=True, kw_only=True)
class HandOffConfirmed(Event):
    type: ClassVar[str] = "hand_off.confirmed"
    shipment: ShipmentId
    parcel: ParcelId
    giver: PartyId
    taker: PartyId


@dataclass(frozen=True, slots=True, kw_only=True)
class HandOffRejected(Event):
    type: ClassVar[str] = "hand_off.rejected"
    shipment: ShipmentId
    parcel: ParcelId
    giver: PartyId
    taker: PartyId
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProofRecorded(Event):
    """Evidence of receipt is stored. `digest` is the SHA-256 of the ciphertext in the vault."""

    type: ClassVar[str] = "proof.recorded"
    shipment: ShipmentId
    parcel: ParcelId
    stop: StopId
    kind: ProofKind
    media: MediaRef | None = None
    digest: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DamageRecorded(Event):
    type: ClassVar[str] = "damage.recorded"
    shipment: ShipmentId
    parcel: ParcelId
    media: MediaRef | None = None


type CustodyEvent = HandOffOffered | HandOffConfirmed | HandOffRejected | ProofRecorded | DamageRecorded
