"""What was said to whom, on which fact, and whether it was received."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from doorstep.events.base import Event
from doorstep.kernel.ids import EventId, MessageId, PersonRef, ShipmentId, TextRef
from doorstep.kernel.time import Window


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageQueued(Event):
    """The policy said yes: this will be said. `fact` is the dedupe key; `about` the event that caused it."""

    type: ClassVar[str] = "message.queued"
    shipment: ShipmentId
    message: MessageId
    to: PersonRef
    trigger: str
    topic: str
    fact: str
    channel: str
    locale: str
    about: EventId
    window: Window | None = None
    not_before: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageHeldBack(Event):
    """The policy said no, for a recorded reason. `message` is the queued one that is taken back, if any."""

    type: ClassVar[str] = "message.held_back"
    shipment: ShipmentId
    trigger: str
    topic: str
    fact: str
    reason: str
    about: EventId
    message: MessageId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageSent(Event):
    """Handed to the channel. `content` is the vault reference of what was said, `digest` its ciphertext."""

    type: ClassVar[str] = "message.sent"
    shipment: ShipmentId
    message: MessageId
    trigger: str
    channel: str
    about: EventId
    content: TextRef
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageReceived(Event):
    type: ClassVar[str] = "message.received"
    shipment: ShipmentId
    message: MessageId
    receipt: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageFailed(Event):
    type: ClassVar[str] = "message.failed"
    shipment: ShipmentId
    message: MessageId
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageSwitched(Event):
    """One channel cannot bring it: it waits for the next. `reason` is why, in the code of what said so."""

    type: ClassVar[str] = "message.switched"
    shipment: ShipmentId
    message: MessageId
    trigger: str
    tried: str
    channel: str
    reason: str


type MessageEvent = (
    MessageQueued | MessageHeldBack | MessageSent | MessageReceived | MessageSwitched | MessageFailed
)
