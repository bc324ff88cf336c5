"""The rules of a hand-off and its evidence: from a command to what happens, or a refusal."""

from datetime import datetime
from typing import ClassVar, assert_never

from doorstep.domain.custody.commands import (
    ConfirmHandOff,
    CustodyCommand,
    OfferHandOff,
    RecordDamage,
    RecordProof,
    RejectHandOff,
)
from doorstep.domain.custody.state import Custody
from doorstep.events import (
    CustodyEvent,
    DamageRecorded,
    HandOffConfirmed,
    HandOffOffered,
    HandOffRejected,
    ProofKind,
    ProofRecorded,
)
from doorstep.kernel.errors import Invalid, Refused
from doorstep.kernel.ids import ParcelId, PartyId

_NEEDS_MEDIA = frozenset({ProofKind.PHOTO, ProofKind.SIGNATURE})


class NotTheHolder(Refused):
    """Only the party holding the parcel can offer it."""

    code: ClassVar[str] = "custody.not_the_holder"


class NoOpenOffer(Refused):
    """Nobody has offered this parcel to this party."""

    code: ClassVar[str] = "custody.no_open_offer"


class ProofWithoutMedia(Invalid):
    """A photo or signature is evidence only with its file."""

    code: ClassVar[str] = "custody.proof_without_media"


def decide(custody: Custody, command: CustodyCommand, *, at: datetime) -> list[CustodyEvent]:
    """What happens when `command` is asked `at` a moment. What is so already is no event.

    Raises:
        NotTheHolder: the giver of an offer does not hold the parcel.
        NoOpenOffer: the taker answers an offer that was never made to it.
        ProofWithoutMedia: a photo or signature came without its file.
    """
    match command:
        case OfferHandOff():
            return _offer(custody, command, at)
        case ConfirmHandOff():
            return _confirm(custody, command, at)
        case RejectHandOff():
            return _reject(custody, command, at)
        case RecordProof():
            return _prove(custody, command, at)
        case RecordDamage():
            return _damage(custody, command, at)
        case _:
            assert_never(command)


def _offer(custody: Custody, command: OfferHandOff, at: datetime) -> list[CustodyEvent]:
    if custody.holder == command.taker or _is_on_the_table(custody, command):
        return []
    if custody.holder not in (None, command.giver):
        raise NotTheHolder(
            f"parcel {command.parcel} is held by {custody.holder}, not {command.giver}; "
            f"let {custody.holder} offer it"
        )
    return [
        HandOffOffered(
            occurred_at=at,
            shipment=command.shipment,
            parcel=command.parcel,
            giver=command.giver,
            taker=command.taker,
        )
    ]


def _is_on_the_table(custody: Custody, command: OfferHandOff) -> bool:
    offer = custody.offer
    return offer is not None and (offer.giver, offer.taker) == (command.giver, command.taker)


def _confirm(custody: Custody, command: ConfirmHandOff, at: datetime) -> list[CustodyEvent]:
    if custody.holder == command.taker:
        return []
    offer = _open_offer(custody, command.parcel, command.taker)
    return [
        HandOffConfirmed(
            occurred_at=at,
            shipment=command.shipment,
            parcel=command.parcel,
            giver=offer.giver,
            taker=offer.taker,
        )
    ]


def _reject(custody: Custody, command: RejectHandOff, at: datetime) -> list[CustodyEvent]:
    offer = _open_offer(custody, command.parcel, command.taker)
    return [
        HandOffRejected(
            occurred_at=at,
            shipment=command.shipment,
            parcel=command.parcel,
            giver=offer.giver,
            taker=offer.taker,
            reason=command.reason,
        )
    ]


def _open_offer(custody: Custody, parcel: ParcelId, taker: PartyId) -> HandOffOffered:
    if custody.offer is None or custody.offer.taker != taker:
        raise NoOpenOffer(f"parcel {parcel} is not on offer to {taker}; its holder offers it first")
    return custody.offer


def _prove(custody: Custody, command: RecordProof, at: datetime) -> list[CustodyEvent]:
    if command.kind in _NEEDS_MEDIA and not (command.media and command.digest):
        raise ProofWithoutMedia(f"{command.kind} of parcel {command.parcel} has no file; upload it first")
    if (command.stop, command.kind, command.media) in custody.proofs:
        return []
    return [
        ProofRecorded(
            occurred_at=at,
            shipment=command.shipment,
            parcel=command.parcel,
            stop=command.stop,
            kind=command.kind,
            media=command.media,
            digest=command.digest,
        )
    ]


def _damage(custody: Custody, command: RecordDamage, at: datetime) -> list[CustodyEvent]:
    if command.media in custody.damages:
        return []
    return [
        DamageRecorded(occurred_at=at, shipment=command.shipment, parcel=command.parcel, media=command.media)
    ]
