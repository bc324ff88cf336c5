"""Whether one person wants the text messages of one brand, folded from what they said."""

from dataclasses import dataclass
from typing import assert_never

from doorstep.events import SaidBy, TextsAllowed, TextsEvent, TextsStopped


@dataclass(frozen=True, slots=True, kw_only=True)
class Texting:
    """`stopped` says how it was learned that they want none; `None`: they may be sent."""

    stopped: SaidBy | None = None


def evolve(_: Texting, event: TextsEvent) -> Texting:
    """What stands after `event`. Never refuses: the event already happened."""
    match event:
        case TextsStopped():
            return Texting(stopped=event.by)
        case TextsAllowed():
            return Texting()
        case _:
            assert_never(event)
