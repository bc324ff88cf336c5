"""What we know about one parcel's custody, folded from its events."""

from dataclasses import dataclass, replace
from typing import assert_never

from doorstep.events import (
    CustodyEvent,
    DamageRecorded,
    HandOffConfirmed,
    HandOffOffered,
    HandOffRejected,
    ProofKind,
    ProofRecorded,
)
from doorstep.kernel.ids import MediaRef, PartyId, StopId

type ProofKey = tuple[StopId, ProofKind, MediaRef | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Custody:
    """The holder, the offer on the table if there is one, and the evidence taken so far."""

    holder: PartyId | None = None
    offer: HandOffOffered | None = None
    proofs: frozenset[ProofKey] = frozenset()
    damages: frozenset[MediaRef | None] = frozenset()


def evolve(custody: Custody, event: CustodyEvent) -> Custody:
    """The custody after `event`. Never refuses: the event already happened."""
    match event:
        case HandOffOffered():
            return replace(custody, holder=custody.holder or event.giver, offer=event)
        case HandOffConfirmed():
            return replace(custody, holder=event.taker, offer=None)
        case HandOffRejected():
            return replace(custody, offer=None)
        case ProofRecorded():
            return replace(custody, proofs=custody.proofs | {(event.stop, event.kind, event.media)})
        case DamageRecorded():
            return replace(custody, damages=custody.damages | {event.media})
        case _:
            assert_never(event)
