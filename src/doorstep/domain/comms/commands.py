"""What may be asked of comms: one thread of messages per shipment."""

from dataclasses import dataclass
from datetime import datetime

from doorstep.kernel.ids import EventId, MessageId, NumberRef, PartyId, PersonRef, ShipmentId
from doorstep.kernel.time import Window


@dataclass(frozen=True, slots=True, kw_only=True)
class Tell:
    """Consider telling the consignee something; the policy decides whether it is said.

    `fact` is the dedupe key: the hash of the facts stated. `due` is when it stops being useful (end of the
    old window), `zone` the IANA zone of the delivery place for quiet hours. `default` is what holds for this
    shipment instead of what the catalogue says; empty where that holds. `agreed`: they said that they want
    what does not belong to the delivery.
    """

    shipment: ShipmentId
    message: MessageId
    to: PersonRef
    trigger: str
    topic: str
    fact: str
    channel: str
    locale: str
    zone: str
    about: EventId
    window: Window | None = None
    due: datetime | None = None
    default: str = ""
    agreed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordSent:
    """The channel took it; `channel` where it is another than that for which it was queued.

    `number` stands for the phone that a text message went to, in the name of `brand`; `spoken` is the
    language, where it was not said in the one it was queued in.
    """

    shipment: ShipmentId
    message: MessageId
    content: str
    digest: str
    channel: str = ""
    number: NumberRef | None = None
    brand: PartyId | None = None
    spoken: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordReceived:
    """It arrived, be it by a channel that was given up on meanwhile."""

    shipment: ShipmentId
    message: MessageId
    receipt: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordFailed:
    """A channel cannot bring it: it goes by the channel `instead`, and has failed when there is none.

    `channel` is that which says so, where it is known; what a former one says late alters nothing.
    """

    shipment: ShipmentId
    message: MessageId
    reason: str
    channel: str = ""
    instead: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class HoldBack:
    """Do not say what is queued: looked at again when it was due, it is no longer true or useful."""

    shipment: ShipmentId
    message: MessageId
    reason: str


type MessageCommand = Tell | HoldBack | RecordSent | RecordReceived | RecordFailed
