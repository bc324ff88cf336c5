"""What every event is, and the envelope it travels in once recorded."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from doorstep.kernel.ids import EventId, PartyId, TenantId


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A fact. `occurred_at` is when the source says it happened (EPCIS eventTime)."""

    type: ClassVar[str]
    schema_version: ClassVar[int] = 1

    occurred_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorded[E: Event]:
    """An event in its place in the log.

    `correlation` is the story it belongs to: the shipment, or the tour when it concerns many shipments.
    `recorded_at` is our business clock; `position` and `xid` order followers and mean nothing outside.
    """

    id: EventId
    tenant: TenantId
    stream: str
    stream_version: int
    recorded_at: datetime
    source: str
    source_event_id: str
    actor: PartyId
    correlation: str
    causation: str
    event: E
    previous_hash: str = ""
    hash: str = ""
    position: int = 0
    xid: int = 0
