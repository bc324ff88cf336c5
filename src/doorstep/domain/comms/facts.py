"""The dedupe key of what is stated, and the message id that follows from it."""

from hashlib import sha256

from doorstep.kernel.ids import MessageId, ShipmentId


def fact_of(shipment: ShipmentId, topic: str, *stated: str) -> str:
    """The hash of what is stated about a shipment on a topic; the same statement gives the same key."""
    return sha256("|".join((shipment, topic, *stated)).encode()).hexdigest()


def message_of(fact: str) -> MessageId:
    """The id of the one message that may ever state `fact`, whoever asks for it and however often."""
    return MessageId(f"msg-{fact[:26]}")
