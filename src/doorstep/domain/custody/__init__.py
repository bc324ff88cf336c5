"""Custody: who holds each parcel. A hand-off needs a giver's offer and a taker's word.

`decide` and `state` are not public: everyone but the engine asks by command.
"""

from doorstep.domain.custody.commands import (
    ConfirmHandOff,
    CustodyCommand,
    OfferHandOff,
    RecordDamage,
    RecordProof,
    RejectHandOff,
)
from doorstep.domain.custody.decide import NoOpenOffer, NotTheHolder, ProofWithoutMedia

__all__ = [
    "ConfirmHandOff",
    "CustodyCommand",
    "NoOpenOffer",
    "NotTheHolder",
    "OfferHandOff",
    "ProofWithoutMedia",
    "RecordDamage",
    "RecordProof",
    "RejectHandOff",
]
