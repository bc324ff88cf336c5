"""Whether e-mails of one brand go to one address, folded from what was said of it."""

from dataclasses import dataclass, replace
from typing import assert_never

from doorstep.events import MailBounced, MailingEvent, MailsAllowed, MailsStopped, SaidBy


@dataclass(frozen=True, slots=True, kw_only=True)
class Mailing:
    """`stopped` says how it was learned that they want fewer, `bounced` why nobody is there."""

    stopped: SaidBy | None = None
    bounced: str = ""


def evolve(mailing: Mailing, event: MailingEvent) -> Mailing:
    """What stands after `event`. Never refuses: the event already happened."""
    match event:
        case MailsStopped():
            return replace(mailing, stopped=event.by)
        case MailsAllowed():
            return Mailing()
        case MailBounced():
            return replace(mailing, bounced=event.reason)
        case _:
            assert_never(event)
