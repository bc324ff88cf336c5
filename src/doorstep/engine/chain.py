"""The tamper-evidence chain of a stream: each event carries the hash of the one before."""

from collections.abc import Sequence
from dataclasses import replace
from hashlib import sha256

from doorstep.engine.ports import Codec
from doorstep.events import Event, Recorded
from doorstep.kernel.errors import DoorstepError
from doorstep.kernel.ids import TenantId


class BrokenChain(DoorstepError):
    """A stored event does not follow from the one before it: the log was altered."""

    code = "log.broken_chain"


def genesis(tenant: TenantId, stream: str) -> str:
    """The hash before the first event of a stream.

    Source: trust.md section 4.3.
    """
    return sha256(f"doorstep-stream-1|{tenant}|{stream}".encode()).hexdigest()


def link(codec: Codec, recorded: Recorded[Event], *, head: str) -> tuple[Recorded[Event], bytes]:
    """`recorded` chained to `head`, and its canonical bytes."""
    chained = replace(recorded, previous_hash=head or genesis(recorded.tenant, recorded.stream))
    body = codec.encode(chained)
    return replace(chained, hash=_hash(chained.previous_hash, body)), body


def verify(codec: Codec, events: Sequence[Recorded[Event]]) -> str:
    """The head of a whole stream read from its beginning.

    Raises: BrokenChain when any event was altered, moved or left out.
    """
    head = ""
    for version, recorded in enumerate(events, start=1):
        expected = head or genesis(recorded.tenant, recorded.stream)
        if recorded.stream_version != version or recorded.previous_hash != expected:
            raise BrokenChain(
                f"{recorded.stream} breaks at version {version}: it does not follow its predecessor"
            )
        head = _hash(expected, codec.encode(recorded))
        if head != recorded.hash:
            raise BrokenChain(f"{recorded.stream} breaks at version {version}: its contents were altered")
    return head


def _hash(previous: str, body: bytes) -> str:
    return sha256(bytes.fromhex(previous) + body).hexdigest()
