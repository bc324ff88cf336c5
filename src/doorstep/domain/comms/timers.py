"""What a message event sets going: sending when it is due, and the receipt that follows."""

from datetime import timedelta

from doorstep.events import Event, MessageFailed, MessageHeldBack, MessageQueued, MessageSent
from doorstep.kernel.later import Later, Never

SEND = "send_message"
CONFIRM = "confirm_receipt"
# Terms: with the final 250 and no bounce for so long, an e-mail counts as received (decision 36).
BOUNCE_TIME = timedelta(seconds=60)


def timers(event: Event) -> list[Later | Never]:
    """What is to be done later because of `event`, and what no longer. Moments are business time."""
    match event:
        case MessageQueued():
            return [Later(kind=SEND, key=event.message, due=event.not_before, facts=_facts(event))]
        case MessageHeldBack(message=message) if message is not None:
            return [Never(kind=SEND, key=message)]
        case MessageSent():
            return [
                Later(
                    kind=CONFIRM,
                    key=event.message,
                    due=event.occurred_at + BOUNCE_TIME,
                    facts=_facts(event),
                )
            ]
        case MessageFailed():
            return [Never(kind=SEND, key=event.message), Never(kind=CONFIRM, key=event.message)]
        case _:
            return []


def _facts(event: MessageQueued | MessageSent) -> dict[str, str]:
    return {"shipment": event.shipment, "message": event.message}
