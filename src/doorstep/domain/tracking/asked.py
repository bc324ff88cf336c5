"""What its consignee asked for, as far as it is in force, and how far that came with a driver."""

from doorstep.domain.tracking.card import (
    AccessLine,
    ChangeAcknowledged,
    InstructionLine,
    PictureLine,
    PromiseVersion,
    ShipmentCard,
)
from doorstep.domain.tracking.presence import PresenceLine
from doorstep.events import ChangeKind
from doorstep.kernel.ids import EventId, TourId


def ack_of(card: ShipmentCard, of: EventId, tour: TourId) -> ChangeAcknowledged:
    """How far something that was asked for came with the driver of a tour, as far as was said."""
    known = (ack for ack in card.acks if (ack.of, ack.tour) == (of, tour))
    return next(known, ChangeAcknowledged(of=of, tour=tour))


def asked_for(card: ShipmentCard) -> tuple[EventId, ...]:
    """The events of what its consignee changed and asked for, as far as that is in force."""
    return tuple(one.event for one in (change_of(card), word_of(card), access_of(card)) if one)


def access_of(card: ShipmentCard) -> AccessLine | None:
    """How to get to the door where it goes now; what was told of another place leads nowhere."""
    line = card.access
    return line if line and line.place == card.place and (line.words or line.code) else None


def picture_of(card: ShipmentCard) -> PictureLine | None:
    """The photo of the safe place that is asked for where it goes now."""
    line, asked = card.picture, card.instruction
    if line is None or line.erased_at is not None or asked is None or asked.kind is not ChangeKind.SAFE_PLACE:
        return None
    elsewhere = (ChangeKind.ADDRESS, ChangeKind.PICKUP_POINT)
    moved = any(one.made_at > line.at for one in card.promises if one.kind in elsewhere)
    return None if moved else line


def presence_of(card: ShipmentCard) -> PresenceLine | None:
    """What was asked about being in for the promise that stands; an answer for another time says nothing."""
    line, promise = card.presence, card.promise
    return line if line and promise and line.window == promise.window else None


def change_of(card: ShipmentCard) -> PromiseVersion | None:
    """What its consignee changed last about time or place; a time that we moved since is none of theirs."""
    versions = [one for one in card.promises if one.kind is not ChangeKind.NARROWED]
    last = next((one for one in reversed(versions) if one.chosen), None)
    of_time = last is not None and last.kind in (ChangeKind.SLOT, ChangeKind.HOLD)
    if last is None or (of_time and last != versions[-1]):
        return None
    return last


def word_of(card: ShipmentCard) -> InstructionLine | None:
    """The last word on the handing over, also one that takes another back; a new place ends it."""
    last = card.instructions[-1] if card.instructions else None
    if last is None or last == card.instruction:
        return last
    moved = card.promise is not None and card.promise.made_at > last.at
    return last if last.method is None and not moved else None
