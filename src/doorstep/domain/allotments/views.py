"""The allotments of each depot as a read model: what stands, and who set it when."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from doorstep.events import Allotment, AllotmentsSet, Event, Recorded
from doorstep.kernel.ids import DepotId, PartyId

NAME = "allotments"
VERSION = 1

MOST_CHANGES = 30
"""How many changes the row remembers; the log has them all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AllotmentChange:
    """One setting of the list: who did it, when, and what stood from then on."""

    at: datetime
    by: PartyId
    allotments: tuple[Allotment, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AllotmentBook:
    """The list in force at a depot, and the changes that led to it, newest first."""

    allotments: tuple[Allotment, ...] = ()
    version: int = 0
    changes: tuple[AllotmentChange, ...] = ()


def key_of(depot: DepotId) -> str:
    """The key of a depot's row, which is the name of its stream."""
    return f"allotments:{depot}"


def initial(_: str) -> AllotmentBook:
    """A depot that sets nothing aside."""
    return AllotmentBook()


def keys(recorded: Recorded[Event]) -> Sequence[str]:
    """The depot concerned."""
    return (recorded.stream,) if isinstance(recorded.event, AllotmentsSet) else ()


def fold(book: AllotmentBook, recorded: Recorded[Event]) -> AllotmentBook:
    """The book after `recorded`; an event folded before changes nothing."""
    event = recorded.event
    if not isinstance(event, AllotmentsSet) or recorded.stream_version <= book.version:
        return book
    change = AllotmentChange(at=recorded.recorded_at, by=recorded.actor, allotments=event.allotments)
    return replace(
        book,
        allotments=event.allotments,
        version=recorded.stream_version,
        changes=(change, *book.changes)[:MOST_CHANGES],
    )
