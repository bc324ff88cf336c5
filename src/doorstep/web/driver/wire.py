"""What a device sends, read strictly: each action by itself, so that one that is wrong holds up no other."""

from datetime import datetime
from hashlib import sha256
from typing import Annotated

import msgspec

from doorstep.events import DeliveryMethod, NotFollowed, ProofKind
from doorstep.kernel.errors import Invalid
from doorstep.kernel.ids import EventId, MediaRef, ParcelId, StopId, TourId
from doorstep.kernel.party import Cause
from doorstep.web.bodies import parse
from doorstep.web.driver.said import Action, ActionInvalid, ActionKind, Evidence

MOST_ACTIONS = 200
MOST_BYTES = 1_000_000

type Text = Annotated[str, msgspec.Meta(max_length=200)]
type Moment = Annotated[datetime, msgspec.Meta(tz=True)]


class BadBody(Invalid):
    """The body is no JSON object of the documented shape."""

    code = "request.bad_body"


class ProofWire(msgspec.Struct, forbid_unknown_fields=True):
    """One proof; `media` is what the upload answered."""

    kind: ProofKind
    media: Text = ""


class ActionWire(msgspec.Struct, forbid_unknown_fields=True):
    """One action as it travels."""

    id: Annotated[str, msgspec.Meta(min_length=8, max_length=64)]
    occurred_at: Moment
    kind: ActionKind
    tour: Text | None = None
    stop: Text | None = None
    parcels: Annotated[list[Text], msgspec.Meta(max_length=500)] = []
    method: DeliveryMethod | None = None
    cause: Cause | None = None
    again: bool = False
    leaves: bool = True
    proofs: Annotated[list[ProofWire], msgspec.Meta(max_length=10)] = []
    expected_s: Annotated[int, msgspec.Meta(ge=0, le=86_400)] = 0
    off_by_m: Annotated[int, msgspec.Meta(ge=0, le=1_000_000)] | None = None
    note: Annotated[str, msgspec.Meta(max_length=500)] = ""
    asks: Annotated[list[Text], msgspec.Meta(max_length=500)] = []
    missed: NotFollowed | None = None


class BatchWire(msgspec.Struct, forbid_unknown_fields=True):
    """What one device did, in the sequence it was done."""

    device: Annotated[str, msgspec.Meta(min_length=8, max_length=64)]
    actions: Annotated[list[msgspec.Raw], msgspec.Meta(max_length=MOST_ACTIONS)]


class DeviceWire(msgspec.Struct, forbid_unknown_fields=True):
    """A device that wants to be the one of the tour."""

    device: Annotated[str, msgspec.Meta(min_length=8, max_length=64)]


class _AnyId(msgspec.Struct):
    id: str = ""


def read_body[W](body: bytes, kind: type[W]) -> W:
    """`body` as `kind`.

    Raises: BadBody.
    """
    try:
        return parse(body, kind)
    except msgspec.DecodeError as fault:
        raise BadBody(f"the body does not have the documented shape: {fault}") from fault


def read_action(raw: msgspec.Raw) -> tuple[Action, str]:
    """An action and the digest of what it says; its evidence has no digest yet.

    Raises: ActionInvalid.
    """
    try:
        wire = parse(raw, ActionWire)
    except msgspec.DecodeError as fault:
        raise ActionInvalid(f"the action does not have the documented shape: {fault}") from fault
    return _action(wire), sha256(msgspec.json.encode(wire)).hexdigest()


def id_of(raw: msgspec.Raw) -> str:
    """The id of an action that could not be read, so that the device knows which; "" where it has none."""
    try:
        return parse(raw, _AnyId).id
    except msgspec.DecodeError:
        return ""


def _action(wire: ActionWire) -> Action:
    return Action(
        id=wire.id,
        occurred_at=wire.occurred_at,
        kind=wire.kind,
        tour=TourId(wire.tour) if wire.tour else None,
        stop=StopId(wire.stop) if wire.stop else None,
        parcels=tuple(ParcelId(parcel) for parcel in wire.parcels),
        method=wire.method,
        cause=wire.cause,
        again=wire.again,
        leaves=wire.leaves,
        proofs=tuple(
            Evidence(kind=proof.kind, media=MediaRef(proof.media) if proof.media else None)
            for proof in wire.proofs
        ),
        expected_s=wire.expected_s,
        off_by_m=wire.off_by_m,
        note=wire.note,
        asks=tuple(EventId(one) for one in wire.asks),
        missed=wire.missed,
    )
