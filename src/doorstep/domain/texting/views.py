"""What stands for one phone under one brand: what was last said to it, and whether more may be."""

from dataclasses import dataclass, replace
from datetime import datetime

from doorstep.events import Event, MessageSent, Recorded, SaidBy, TextsAllowed, TextsStopped
from doorstep.kernel.ids import NumberRef, PartyId, ShipmentId

NAME, VERSION = "number_line", 1
_NOBODY = PartyId("")


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberLine:
    """`shipment` is the one last written about. `stopped_at` is absent while texts may be sent.

    `changes` counts how often that was changed.
    """

    number: NumberRef
    brand: PartyId = _NOBODY
    shipment: ShipmentId | None = None
    told_at: datetime | None = None
    stopped_at: datetime | None = None
    stopped_by: SaidBy | None = None
    changes: int = 0


def initial(key: str) -> NumberLine:
    """Nothing was said to this number yet."""
    return NumberLine(number=NumberRef(key))


def keys(recorded: Recorded[Event]) -> tuple[str, ...]:
    """The number that an event is about, if it is about one."""
    match recorded.event:
        case MessageSent(number=number) if number:
            return (number,)
        case TextsStopped(number=number) | TextsAllowed(number=number):
            return (number,)
        case _:
            return ()


def fold(line: NumberLine, recorded: Recorded[Event]) -> NumberLine:
    """The line after `recorded`; of two messages the newer one says which shipment it is about."""
    event = recorded.event
    match event:
        case MessageSent():
            if line.told_at is not None and line.told_at > event.occurred_at:
                return line
            brand = event.brand or line.brand
            return replace(line, brand=brand, shipment=event.shipment, told_at=event.occurred_at)
        case TextsStopped():
            since = line.stopped_at or event.occurred_at
            changes = line.changes + 1
            return replace(line, brand=event.brand, stopped_at=since, stopped_by=event.by, changes=changes)
        case TextsAllowed():
            changes = line.changes + 1
            return replace(line, brand=event.brand, stopped_at=None, stopped_by=None, changes=changes)
        case _:
            return line
