"""The window somebody counts on: the one that a message named last."""

from doorstep.domain.tracking.card import MessageLine, ShipmentCard

NAMED = ("promise", "day")
"""The topics of messages that name when the van comes."""


def told_last(card: ShipmentCard, *, before: MessageLine | None = None) -> MessageLine | None:
    """The newest message with a window that was sent or still waits, or of those `before` one; `None`: none.

    What failed, or was held back, told nobody anything.
    """
    lines = card.messages if before is None else card.messages[: card.messages.index(before)]
    told = (line for line in reversed(lines) if line.topic in NAMED and line.window is not None)
    return next((line for line in told if not line.failed and not line.held_back), None)


def told_earlier(card: ShipmentCard) -> tuple[MessageLine, MessageLine] | None:
    """The message that the van comes earlier than was told, and the one it goes against; `None`: neither.

    Only while it is what was said last, and only of messages that went out.
    """
    line = told_last(card)
    if line is None or line.trigger != "arrival.earlier" or line.sent_at is None:
        return None
    replaced = told_last(card, before=line)
    return (line, replaced) if replaced is not None and replaced.sent_at is not None else None
