"""What happens when comms is asked: something is queued, held back, or its fate recorded."""

from datetime import datetime
from typing import ClassVar, assert_never

from doorstep.domain.comms.commands import (
    HoldBack,
    MessageCommand,
    RecordFailed,
    RecordReceived,
    RecordSent,
    Tell,
)
from doorstep.domain.comms.policy import Reason, Verdict, weigh
from doorstep.domain.comms.state import Message, Phase, Thread
from doorstep.events import (
    MessageEvent,
    MessageFailed,
    MessageHeldBack,
    MessageQueued,
    MessageReceived,
    MessageSent,
    MessageSwitched,
)
from doorstep.kernel.errors import NotFound, Refused
from doorstep.kernel.ids import MessageId


class UnknownMessage(NotFound):
    """No message of this id was queued for the shipment; nothing can be recorded about it."""

    code: ClassVar[str] = "comms.unknown_message"


class NotSent(Refused):
    """A receipt needs a message that was handed to its channel and has not failed."""

    code: ClassVar[str] = "comms.not_sent"


def decide(thread: Thread, command: MessageCommand, *, at: datetime) -> list[MessageEvent]:
    """What happens when `command` is asked `at` a moment. Recording the same fate twice changes nothing.

    Raises:
        UnknownMessage: the fate of a message is reported that was never queued.
        NotSent: a receipt comes for a message that was not sent, or failed.
        UnknownTrigger: the catalogue does not hold the trigger.
        UnknownZone: the place's time zone has no IANA name.
    """
    match command:
        case Tell():
            return _told(command, weigh(thread, command, at=at), at)
        case HoldBack():
            message = _known(thread, command.message)
            waiting = message.phase is Phase.QUEUED
            return [_taken_back(command, message, command.reason, at)] if waiting else []
        case RecordSent():
            message = _known(thread, command.message)
            return [_sent(command, message, at)] if message.phase in (Phase.QUEUED, Phase.HELD_BACK) else []
        case RecordReceived():
            return _received(command, _known(thread, command.message), at)
        case RecordFailed():
            return _failed(command, _known(thread, command.message), at)
        case _:
            assert_never(command)


def _told(tell: Tell, verdict: Verdict, at: datetime) -> list[MessageEvent]:
    replaced: list[MessageEvent] = [
        _taken_back(tell, message, Reason.SUPERSEDED, at) for message in verdict.replaces
    ]
    if verdict.against is not None:
        return [*replaced, _held_back(tell, verdict.against, at)]
    return [*replaced, _queued(tell, verdict.not_before, at)]


def _queued(tell: Tell, not_before: datetime | None, at: datetime) -> MessageQueued:
    return MessageQueued(
        occurred_at=at,
        shipment=tell.shipment,
        message=tell.message,
        to=tell.to,
        trigger=tell.trigger,
        topic=tell.topic,
        fact=tell.fact,
        channel=tell.channel,
        locale=tell.locale,
        about=tell.about,
        window=tell.window,
        not_before=not_before,
        due=tell.due,
    )


def _held_back(tell: Tell, reason: Reason, at: datetime) -> MessageHeldBack:
    return MessageHeldBack(
        occurred_at=at,
        shipment=tell.shipment,
        trigger=tell.trigger,
        topic=tell.topic,
        fact=tell.fact,
        reason=reason.value,
        about=tell.about,
    )


def _taken_back(command: Tell | HoldBack, message: Message, reason: str, at: datetime) -> MessageHeldBack:
    return MessageHeldBack(
        occurred_at=at,
        shipment=command.shipment,
        trigger=message.trigger,
        topic=message.topic,
        fact=message.fact,
        reason=str(reason),
        about=message.about,
        message=message.message,
    )


def _sent(command: RecordSent, message: Message, at: datetime) -> MessageSent:
    return MessageSent(
        occurred_at=at,
        shipment=command.shipment,
        message=message.message,
        trigger=message.trigger,
        channel=command.channel or message.channel,
        about=message.about,
        content=command.content,
        digest=command.digest,
        number=command.number,
        brand=command.brand,
        spoken=command.spoken,
        due=message.due,
    )


def _received(command: RecordReceived, message: Message, at: datetime) -> list[MessageEvent]:
    if message.phase is Phase.RECEIVED:
        return []
    if message.phase is not Phase.SENT and not (message.phase is Phase.QUEUED and message.tried):
        raise NotSent(
            f"message {message.message} is {message.phase.value}: a receipt needs it sent; record that first"
        )
    return [
        MessageReceived(
            occurred_at=at, shipment=command.shipment, message=message.message, receipt=command.receipt
        )
    ]


def _failed(command: RecordFailed, message: Message, at: datetime) -> list[MessageEvent]:
    channel = command.channel or message.channel
    if message.phase is Phase.FAILED or channel in message.tried:
        return []
    if message.phase is Phase.HELD_BACK and command.instead:
        return []  # it is not to be said any more, by no channel
    if not command.instead:
        return [
            MessageFailed(
                occurred_at=at, shipment=command.shipment, message=command.message, reason=command.reason
            )
        ]
    return [
        MessageSwitched(
            occurred_at=at,
            shipment=command.shipment,
            message=command.message,
            trigger=message.trigger,
            tried=channel,
            channel=command.instead,
            reason=command.reason,
        )
    ]


def _known(thread: Thread, message: MessageId) -> Message:
    known = thread.named(message)
    if known is None:
        raise UnknownMessage(f"no message {message} was queued for this shipment; ask to tell it first")
    return known
