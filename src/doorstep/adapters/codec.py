"""Canonical bytes of events, by msgspec."""

from datetime import datetime
from typing import Any

import msgspec

from doorstep.events import EVENT_TYPES, Event, Recorded
from doorstep.kernel.errors import Invalid
from doorstep.kernel.ids import EventId, PartyId, TenantId

_TYPES: dict[str, type[Event]] = {kind.type: kind for kind in EVENT_TYPES}


class UnknownEventType(Invalid):
    """The log holds an event this release does not know: it was written by a newer one."""

    code = "log.unknown_event_type"


class _Envelope(msgspec.Struct, kw_only=True):
    """Field order is the canonical order; it never changes within codec version 1."""

    codec: int
    id: str
    type: str
    schema_version: int
    tenant: int
    stream: str
    stream_version: int
    recorded_at: datetime
    source: str
    source_event_id: str
    actor: str
    correlation: str
    causation: str
    previous_hash: str
    data: msgspec.Raw


class MsgspecCodec:
    """JSON with a fixed field order, so that the bytes hashed are the bytes stored."""

    def encode(self, recorded: Recorded[Event]) -> bytes:
        """Canonical bytes of the envelope without position, xid and hash."""
        return msgspec.json.encode(
            _Envelope(
                codec=1,
                id=recorded.id,
                type=recorded.event.type,
                schema_version=recorded.event.schema_version,
                tenant=recorded.tenant,
                stream=recorded.stream,
                stream_version=recorded.stream_version,
                recorded_at=recorded.recorded_at,
                source=recorded.source,
                source_event_id=recorded.source_event_id,
                actor=recorded.actor,
                correlation=recorded.correlation,
                causation=recorded.causation,
                previous_hash=recorded.previous_hash,
                data=msgspec.Raw(msgspec.json.encode(recorded.event)),
            )
        )

    def decode(self, body: bytes, *, hash_: str, position: int, xid: int) -> Recorded[Event]:
        """The event in `body`.

        Raises: UnknownEventType when a newer release wrote it.
        """
        envelope = msgspec.json.decode(body, type=_Envelope)
        kind = _TYPES.get(envelope.type)
        if kind is None:
            raise UnknownEventType(f"event type {envelope.type!r} at {envelope.stream} is not known here")
        return Recorded(
            id=EventId(envelope.id),
            tenant=TenantId(envelope.tenant),
            stream=envelope.stream,
            stream_version=envelope.stream_version,
            recorded_at=envelope.recorded_at,
            source=envelope.source,
            source_event_id=envelope.source_event_id,
            actor=PartyId(envelope.actor),
            correlation=envelope.correlation,
            causation=envelope.causation,
            event=msgspec.json.decode(envelope.data, type=kind),
            previous_hash=envelope.previous_hash,
            hash=hash_,
            position=position,
            xid=xid,
        )

    def dump(self, state: object) -> bytes:
        """A view's state as JSON."""
        return msgspec.json.encode(state)

    def load[S](self, body: bytes, kind: type[S]) -> S:
        """A view's state from JSON."""
        return msgspec.json.decode(body, type=kind)

    def request[S](self, body: Any, kind: type[S]) -> S:  # noqa: ANN401  # whatever JSON gave
        """`body` as `kind`, or Invalid."""
        try:
            return msgspec.convert(body, kind)
        except msgspec.ValidationError as fault:
            raise Invalid(str(fault)) from fault
