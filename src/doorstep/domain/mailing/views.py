"""What stands for one e-mail address under one brand."""

from dataclasses import dataclass, replace
from datetime import datetime

from doorstep.events import Event, MailBounced, MailsAllowed, MailsStopped, Recorded, SaidBy
from doorstep.kernel.ids import AddressRef, PartyId

NAME, VERSION = "mail_line", 1
_NOBODY = PartyId("")


@dataclass(frozen=True, slots=True, kw_only=True)
class MailLine:
    """`stopped_at` is absent while everything may be sent, `bounced_at` while somebody may be there.

    `changes` counts how often any of it was changed.
    """

    address: AddressRef
    brand: PartyId = _NOBODY
    stopped_at: datetime | None = None
    stopped_by: SaidBy | None = None
    bounced_at: datetime | None = None
    changes: int = 0

    @property
    def is_closed(self) -> bool:
        """Whether no e-mail goes there at all: nobody is there, or somebody called it spam."""
        return self.bounced_at is not None or self.stopped_by is SaidBy.PROVIDER


def initial(key: str) -> MailLine:
    """Nothing was said of this address yet."""
    return MailLine(address=AddressRef(key))


def keys(recorded: Recorded[Event]) -> tuple[str, ...]:
    """The address that an event is about, if it is about one."""
    match recorded.event:
        case MailsStopped(address=address) | MailsAllowed(address=address) | MailBounced(address=address):
            return (address,)
        case _:
            return ()


def fold(line: MailLine, recorded: Recorded[Event]) -> MailLine:
    """The line after `recorded`."""
    event = recorded.event
    match event:
        case MailsStopped():
            since = line.stopped_at or event.occurred_at
            line = replace(line, brand=event.brand, stopped_at=since, stopped_by=event.by)
        case MailsAllowed():
            line = replace(line, brand=event.brand, stopped_at=None, stopped_by=None, bounced_at=None)
        case MailBounced():
            line = replace(line, brand=event.brand, bounced_at=event.occurred_at)
        case _:
            return line
    return replace(line, changes=line.changes + 1)
