"""What a message event sets going: sending when it is due, and the receipt that follows."""

from datetime import datetime, timedelta

from doorstep.domain.comms.catalogue import CATALOGUE
from doorstep.domain.comms.triggers import RECEIPT, Topic, Way
from doorstep.events import (
    Event,
    MessageFailed,
    MessageQueued,
    MessageReceived,
    MessageSent,
    MessageSwitched,
)
from doorstep.kernel.ids import MessageId
from doorstep.kernel.later import URGENT, USUAL, Later, Never

SEND = "send_messages"
SEND_ONE = "send_message"
"""What waits to be sent for a shipment; and what releases before this one left, a job for each message."""

CONFIRM = "confirm_receipt"
CHASE = "chase_receipt"
SWITCH = "switch_channel"
EMAIL = Way.EMAIL.value
# Terms: with the final 250 and no bounce for so long, an e-mail counts as received (decision 36).
BOUNCE_TIME = timedelta(seconds=60)
SHORTEST = timedelta(seconds=30)
"""No channel is given up on sooner, however little time is left."""


def timers(event: Event) -> list[Later | Never]:
    """What is to be done later because of `event`, and what no longer. Moments are business time."""
    match event:
        case MessageQueued():
            return [_sending(event, due=event.not_before)]
        case MessageSwitched():
            return [_sending(event), *_nevers(event.message, CONFIRM, CHASE)]
        case MessageSent():
            return [_receipt(event)]
        case MessageReceived() | MessageFailed():
            return _nevers(event.message, CONFIRM, CHASE)
        case _:
            return []


def _sending(event: MessageQueued | MessageSwitched, *, due: datetime | None = None) -> Later:
    """Of one shipment, so that never two workers write to one person at once.

    A van that is nearly there is not told after a hundred thousand who hear of another day.
    """
    urgency = URGENT if is_urgent(event.trigger) else USUAL
    facts = {"shipment": str(event.shipment)}
    return Later(kind=SEND, key=event.shipment, due=due, facts=facts, urgency=urgency, soonest=True)


def is_urgent(trigger: str) -> bool:
    """Whether it is about the minutes at hand: what is said before anything else."""
    line = CATALOGUE.get(trigger)
    return line is not None and line.urgent and line.topic is Topic.DAY


def _receipt(event: MessageSent) -> Later:
    """When it counts as received, or as not: other channels than e-mail say themselves that it arrived."""
    by_mail = event.channel == EMAIL
    kind, after = (CONFIRM, BOUNCE_TIME) if by_mail else (CHASE, receipt_time(event))
    facts = {**_facts(event), "channel": event.channel}
    return Later(kind=kind, key=event.message, due=event.occurred_at + after, facts=facts)


def receipt_time(event: MessageSent) -> timedelta:
    """How long a channel may take to say that it arrived, before the next one is tried.

    What has to be received by a moment leaves the next channel as much of the time as this one had.
    """
    trigger = CATALOGUE.get(event.trigger)
    usual = trigger.receipt if trigger else RECEIPT
    if event.due is None or event.due <= event.occurred_at:
        return usual
    return max(SHORTEST, min(usual, (event.due - event.occurred_at) / 2))


def _nevers(message: MessageId, *kinds: str) -> list[Later | Never]:
    return [Never(kind=kind, key=message) for kind in kinds]


def _facts(event: MessageQueued | MessageSent | MessageSwitched) -> dict[str, str]:
    return {"shipment": event.shipment, "message": event.message}
