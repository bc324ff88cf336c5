"""What was said to whom, on which fact, and whether it was received."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import ClassVar

from doorstep.events.base import Event
from doorstep.kernel.ids import EventId, MessageId, NumberRef, PartyId, PersonRef, ShipmentId, TextRef
from doorstep.kernel.time import Window


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageQueued(Event):
    """The policy said yes: this will be said. `fact` is the dedupe key; `about` the event that caused it.

    `due` is when it stops being useful: by then it has to be received.
    """

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
    due: datetime | None = None


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
    """Handed to the channel. `content` is the vault reference of what was said, `digest` its ciphertext.

    `number` stands for the phone that a text message went to, and `brand` is whose name it bore. `spoken` is
    the language it was said in, where that is not the one it was queued in: a text of that one was missing.
    `due` is until when it has to be received.
    """

    type: ClassVar[str] = "message.sent"
    shipment: ShipmentId
    message: MessageId
    trigger: str
    channel: str
    about: EventId
    content: TextRef
    digest: str
    number: NumberRef | None = None
    brand: PartyId | None = None
    spoken: str = ""
    due: datetime | None = None


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


class SaidBy(StrEnum):
    """How it became known what somebody wants: `MAIL` is the button of their mail program."""

    TEXT = "text"
    PAGE = "page"
    MAIL = "mail"
    PROVIDER = "provider"


@dataclass(frozen=True, slots=True, kw_only=True)
class TextsStopped(Event):
    """A person wants no more text messages of a brand. `shipment` is the one they were last told about.

    `channel` is `whatsapp` where they mean those.
    """

    type: ClassVar[str] = "texts.stopped"
    number: NumberRef
    brand: PartyId
    by: SaidBy
    shipment: ShipmentId | None = None
    channel: str = "sms"


@dataclass(frozen=True, slots=True, kw_only=True)
class TextsAllowed(Event):
    """A person wants text messages of a brand again."""

    type: ClassVar[str] = "texts.allowed"
    number: NumberRef
    brand: PartyId
    by: SaidBy
    shipment: ShipmentId | None = None
    channel: str = "sms"


type TextsEvent = TextsStopped | TextsAllowed
