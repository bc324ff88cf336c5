"""The ways to hand over and to collect, and the proof that each asks for."""

from collections.abc import Mapping

from doorstep.events import Attendance, DeliveryMethod, ProofKind

_AT_A_DISTANCE = (ProofKind.PHOTO,)
PROOFS: Mapping[Attendance, Mapping[DeliveryMethod, tuple[ProofKind, ...]]] = {
    Attendance.UNATTENDED: {
        DeliveryMethod.RECIPIENT: (),
        DeliveryMethod.HOUSEHOLD: (),
        DeliveryMethod.NEIGHBOUR: (),
        DeliveryMethod.RECEPTION: (),
        DeliveryMethod.SAFE_PLACE: _AT_A_DISTANCE,
        DeliveryMethod.MAILBOX: _AT_A_DISTANCE,
    },
    Attendance.ATTENDED: {
        DeliveryMethod.RECIPIENT: (ProofKind.SIGNATURE,),
        DeliveryMethod.HOUSEHOLD: (ProofKind.SIGNATURE,),
        DeliveryMethod.RECEPTION: (ProofKind.SIGNATURE,),
    },
}
"""By whether somebody must be at the door: the ways to deliver, and the proof each asks for."""

COLLECTING = {Attendance.UNATTENDED: (ProofKind.PHOTO,), Attendance.ATTENDED: (ProofKind.SIGNATURE,)}
"""The proof that a collection asks for: who hands it over signs, what stands there is photographed."""

AT_POINT: Mapping[DeliveryMethod, tuple[ProofKind, ...]] = {
    DeliveryMethod.PICKUP_POINT: (ProofKind.SIGNATURE,)
}
"""Whoever runs a pickup point signs for what they take."""
