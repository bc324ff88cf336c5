"""What comms needs from outside: a way to hand a message to a channel."""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import ClassVar, Protocol

from doorstep.kernel.errors import Refused, Unavailable
from doorstep.kernel.ids import EventId, MessageId


class ChannelDown(Unavailable):
    """The channel did not take the message now; the same message may be handed over again later."""

    code: ClassVar[str] = "comms.channel_down"


class Undeliverable(Refused):
    """The channel will never take this message for this address; the contact data need repair."""

    code: ClassVar[str] = "comms.undeliverable"


class NobodyThere(Undeliverable):
    """There is no such e-mail address: nothing more goes there until somebody is told another one."""

    code: ClassVar[str] = "comms.nobody_there"


class SaidStop(Undeliverable):
    """This phone wants no more texts from this sender; START, sent from it, takes that back."""

    code: ClassVar[str] = "comms.said_stop"


class PushGone(Undeliverable):
    """No browser that asked to be told is there any more; another channel brings it."""

    code: ClassVar[str] = "comms.push_gone"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pushed:
    """How a message goes to browsers: `to` are their endpoints, each with its key and secret.

    `link` is where a tap leads, `answer` where a browser says that it showed the message. `topic` names what
    it replaces, on the service and on the screen. `lives` is how long the fact is worth telling.
    """

    to: tuple[tuple[str, str, str], ...]
    link: str
    answer: str
    topic: str
    lives: timedelta
    urgent: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class OutgoingMessage:
    """A finished message. `message` is its identity: handed over twice, it is still one message.

    `about` is the event that it speaks of, `network` and `shipment` whose it is. A text message has no
    subject and no HTML, and its addresses are numbers. One that goes to browsers says how in `pushed`.
    `template` names one that the provider has approved, which is filled with `values` in place of the text.
    `fewer` is where mails of its kind are stopped by one click; empty where a delivery needs them.
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
    pushed: Pushed | None = None
    fewer: str = ""
    template: str = ""
    values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """The channel's word that it took the message: its final reply and the id under which it knows it.

    `gone` are addresses of the message that nobody has any more, beside those that took it.
    """

    reference: str
    reply: str
    gone: tuple[str, ...] = ()


class MailOutcome(StrEnum):
    """What a mail server, or the provider of a mailbox, says of a mail."""

    DELIVERED = "delivered"
    FAILED = "failed"
    COMPLAINED = "complained"


@dataclass(frozen=True, slots=True, kw_only=True)
class MailReport:
    """A report on one of our mails. `code` is that of RFC 3463, `recipient` whom it speaks of."""

    network: int
    shipment: str
    message: MessageId
    outcome: MailOutcome
    code: str = ""
    recipient: str = ""

    @property
    def is_nobody(self) -> bool:
        """Whether there is no such address, and not just no room or no will to take this mail."""
        return self.outcome is MailOutcome.FAILED and is_no_address(self.code)


def is_no_address(code: str) -> bool:
    """Whether a code of RFC 3463 says for good that something is wrong with the address itself."""
    return code.startswith("5.1.")


class Sender(Protocol):
    """A channel."""

    async def send(self, message: OutgoingMessage) -> Receipt:
        """Hand `message` over; returns once the channel answers for it.

        Raises:
            ChannelDown: not now; try again.
            Undeliverable: never.
        """
        ...
