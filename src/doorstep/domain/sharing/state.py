"""Which weaker links one delivery has, folded from its events."""

from dataclasses import dataclass
from typing import assert_never

from doorstep.events import ShareEnded, ShareMade, SharingEvent
from doorstep.kernel.ids import ShareId


@dataclass(frozen=True, slots=True, kw_only=True)
class Shares:
    """Those that were made, in that sequence, and those of them that have ended."""

    made: tuple[ShareId, ...] = ()
    ended: frozenset[ShareId] = frozenset()

    @property
    def open(self) -> tuple[ShareId, ...]:
        """Those that still open the page."""
        return tuple(share for share in self.made if share not in self.ended)


def evolve(shares: Shares, event: SharingEvent) -> Shares:
    """The shares after `event`. Never refuses: the event already happened."""
    match event:
        case ShareMade():
            return Shares(made=(*shares.made, event.share), ended=shares.ended)
        case ShareEnded():
            return Shares(made=shares.made, ended=shares.ended | {event.share})
        case _:
            assert_never(event)
