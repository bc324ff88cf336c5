"""What comms needs from outside: a way to hand a message to a channel."""

from dataclasses import dataclass
from typing import ClassVar, Protocol

from doorstep.kernel.errors import Refused, Unavailable
from doorstep.kernel.ids import EventId, MessageId


class ChannelDown(Unavailable):
    """The channel did not take the message now; the same message may be handed over again later."""

    code: ClassVar[str] = "comms.channel_down"


class Undeliverable(Refused):
    """The channel will never take this message for this address; the contact data need repair."""

    code: ClassVar[str] = "comms.undeliverable"


class SaidStop(Undeliverable):
    """This phone wants no more texts from this sender; START, sent from it, takes that back."""

    code: ClassVar[str] = "comms.said_stop"


@dataclass(frozen=True, slots=True, kw_only=True)
class OutgoingMessage:
    """A finished message. `message` is its identity: handed over twice, it is still one message.

    `about` is the event that it speaks of, `network` and `shipment` whose it is. A text message has no
    subject and no HTML, and its addresses are numbers.
    """

    message: MessageId
    about: EventId
    locale: str
    sender_name: str
    sender_address: str
    to_name: str
    to_address: str
    subject: str
    text: str
    html: str
    reply_to: str = ""
    shipment: str = ""
    network: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """The channel's word that it took the message: its final reply and the id under which it knows it."""

    reference: str
    reply: str


class Sender(Protocol):
    """A channel."""

    async def send(self, message: OutgoingMessage) -> Receipt:
        """Hand `message` over; returns once the channel answers for it.

        Raises:
            ChannelDown: not now; try again.
            Undeliverable: never.
        """
        ...
