"""What may be asked of custody."""

from dataclasses import dataclass

from doorstep.events import ProofKind
from doorstep.kernel.ids import MediaRef, ParcelId, PartyId, ShipmentId, StopId


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferHandOff:
    shipment: ShipmentId
    parcel: ParcelId
    giver: PartyId
    taker: PartyId


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfirmHandOff:
    shipment: ShipmentId
    parcel: ParcelId
    taker: PartyId


@dataclass(frozen=True, slots=True, kw_only=True)
class RejectHandOff:
    shipment: ShipmentId
    parcel: ParcelId
    taker: PartyId
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordProof:
    shipment: ShipmentId
    parcel: ParcelId
    stop: StopId
    kind: ProofKind
    media: MediaRef | None = None
    digest: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordDamage:
    shipment: ShipmentId
    parcel: ParcelId
    media: MediaRef | None = None


type CustodyCommand = OfferHandOff | ConfirmHandOff | RejectHandOff | RecordProof | RecordDamage
