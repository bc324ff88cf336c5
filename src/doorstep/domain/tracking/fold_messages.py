"""What the thread of messages adds to the card of a shipment."""

from dataclasses import replace
from datetime import datetime
from typing import assert_never

from doorstep.domain.tracking.card import MessageLine, PromiseVersion, ShipmentCard
from doorstep.events import (
    MessageEvent,
    MessageFailed,
    MessageHeldBack,
    MessageQueued,
    MessageReceived,
    MessageSent,
    MessageSwitched,
)
from doorstep.kernel.ids import MessageId
from doorstep.kernel.moments import newest, oldest

_DUPLICATE = "duplicate"


def fold_message(card: ShipmentCard, event: MessageEvent) -> ShipmentCard:
    """The card after a message was queued, held back, or its fate became known."""
    match event:
        case MessageQueued():
            return _with_line(card, _line(card, event.message) or _queued(event))
        case MessageHeldBack():
            return _held_back(card, event)
        case MessageSent() | MessageReceived() | MessageSwitched() | MessageFailed():
            line = _line(card, event.message)
            return card if line is None else _with_line(card, _fate(line, event))
        case _:
            assert_never(event)


def promise_told(card: ShipmentCard, version: PromiseVersion | None = None) -> datetime | None:
    """When a message about this version of the promise was first received; by default the one in force."""
    asked = version or card.promise
    if asked is None:
        return None
    return oldest(*(line.received_at for line in card.messages if line.about == asked.event))


def _line(card: ShipmentCard, message: MessageId) -> MessageLine | None:
    return next((line for line in card.messages if line.message == message), None)


def _with_line(card: ShipmentCard, line: MessageLine) -> ShipmentCard:
    others = [known for known in card.messages if known.message is None or known.message != line.message]
    return _sorted(card, [*others, line])


def _sorted(card: ShipmentCard, lines: list[MessageLine]) -> ShipmentCard:
    return replace(
        card,
        messages=tuple(
            sorted(lines, key=lambda line: (line.at, line.fact, line.message or "", line.held_back))
        ),
    )


def _queued(event: MessageQueued) -> MessageLine:
    return MessageLine(
        at=event.occurred_at,
        message=event.message,
        trigger=event.trigger,
        topic=event.topic,
        fact=event.fact,
        channel=event.channel,
        about=event.about,
        window=event.window,
        not_before=event.not_before,
    )


def _held_back(card: ShipmentCard, event: MessageHeldBack) -> ShipmentCard:
    if event.reason != _DUPLICATE:
        for line in card.messages:
            if line.message is not None and line.fact == event.fact:
                # A message that was waiting is taken back; one that was sent meanwhile stays said.
                return _with_line(card, replace(line, held_back=event.reason))
    line = MessageLine(
        at=event.occurred_at,
        message=None,
        trigger=event.trigger,
        topic=event.topic,
        fact=event.fact,
        channel="",
        about=event.about,
        held_back=event.reason,
    )
    return card if line in card.messages else _sorted(card, [*card.messages, line])


def _fate(
    line: MessageLine, event: MessageSent | MessageReceived | MessageSwitched | MessageFailed
) -> MessageLine:
    match event:
        case MessageSent():
            return replace(
                line,
                sent_at=newest(line.sent_at, event.occurred_at),
                channel=event.channel,
                content=event.content,
            )
        case MessageReceived():
            if line.failed:
                return line
            return replace(line, received_at=oldest(line.received_at, event.occurred_at))
        case MessageSwitched():
            # A bounce may come after the time in which it was waited for: then nobody has read it.
            return replace(
                line,
                sent_at=None,
                received_at=None,
                channel=event.channel,
                content="",
                tried=(*line.tried, event.tried),
                not_before=None,
            )
        case MessageFailed():
            return replace(line, failed=event.reason, received_at=None)
