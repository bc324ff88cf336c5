"""What was said about one shipment and what is still to be said, folded from its messages."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import assert_never

from doorstep.events import (
    MessageEvent,
    MessageFailed,
    MessageHeldBack,
    MessageQueued,
    MessageReceived,
    MessageSent,
    MessageSwitched,
)
from doorstep.kernel.ids import EventId, MessageId
from doorstep.kernel.time import Window


class Phase(StrEnum):
    """How far one message got."""

    QUEUED = "queued"
    HELD_BACK = "held_back"
    SENT = "sent"
    RECEIVED = "received"
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """One message that the policy let through, and what became of it; `tried` are channels that failed it."""

    message: MessageId
    trigger: str
    topic: str
    fact: str
    channel: str
    about: EventId
    window: Window | None
    not_before: datetime | None
    due: datetime | None = None
    at: datetime | None = None
    phase: Phase = Phase.QUEUED
    tried: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Thread:
    """All messages of one shipment, oldest first. What was refused at once leaves no message."""

    messages: tuple[Message, ...] = ()

    def named(self, message: MessageId) -> Message | None:
        """The message with this id, if it was ever queued."""
        return next((one for one in self.messages if one.message == message), None)

    def stated(self, fact: str) -> bool:
        """Whether a message for `fact` exists, said or not: it will not be said again."""
        return any(one.fact == fact for one in self.messages)

    def standing(self) -> Iterator[Message]:
        """Messages that are said or will be."""
        return (one for one in self.messages if one.phase not in (Phase.HELD_BACK, Phase.FAILED))


def evolve(thread: Thread, event: MessageEvent) -> Thread:
    """The thread after `event`. Never refuses: the event already happened."""
    match event:
        case MessageQueued():
            return Thread(messages=(*thread.messages, _queued(event)))
        case MessageHeldBack():
            return thread if event.message is None else _moved(thread, event.message, Phase.HELD_BACK)
        case MessageSent():
            return _moved(thread, event.message, Phase.SENT, channel=event.channel)
        case MessageReceived():
            return _moved(thread, event.message, Phase.RECEIVED)
        case MessageSwitched():
            return _switched(thread, event)
        case MessageFailed():
            return _moved(thread, event.message, Phase.FAILED)
        case _:
            assert_never(event)


def _queued(event: MessageQueued) -> Message:
    return Message(
        message=event.message,
        trigger=event.trigger,
        topic=event.topic,
        fact=event.fact,
        channel=event.channel,
        about=event.about,
        window=event.window,
        not_before=event.not_before,
        due=event.due,
        at=event.occurred_at,
    )


def _moved(thread: Thread, message: MessageId, phase: Phase, *, channel: str = "") -> Thread:
    return _with(thread, message, lambda one: replace(one, phase=phase, channel=channel or one.channel))


def _switched(thread: Thread, event: MessageSwitched) -> Thread:
    return _with(
        thread,
        event.message,
        lambda one: replace(one, phase=Phase.QUEUED, channel=event.channel, tried=(*one.tried, event.tried)),
    )


def _with(thread: Thread, message: MessageId, change: Callable[[Message], Message]) -> Thread:
    return Thread(messages=tuple(change(one) if one.message == message else one for one in thread.messages))
