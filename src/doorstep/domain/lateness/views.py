"""What lateness costs each brand as a read model: what stands, and who set it when."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from doorstep.events import Event, LatenessCostsSet, Recorded
from doorstep.kernel.ids import PartyId
from doorstep.kernel.lateness import LatenessCosts

NAME = "lateness_costs"
VERSION = 1

MOST_CHANGES = 30
"""How many changes the row remembers; the log has them all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CostsChange:
    """One setting: who did it, when, and what held from then on."""

    at: datetime
    by: PartyId
    costs: LatenessCosts | None


@dataclass(frozen=True, slots=True, kw_only=True)
class LatenessBook:
    """The costs in force of one brand, and the changes that led to them, newest first."""

    costs: LatenessCosts | None = None
    version: int = 0
    changes: tuple[CostsChange, ...] = ()


def key_of(brand: PartyId | str) -> str:
    """The key of a brand's row, which is the name of its stream."""
    return f"lateness_costs:{brand}"


def initial(_: str) -> LatenessBook:
    """A brand that sets nothing."""
    return LatenessBook()


def keys(recorded: Recorded[Event]) -> Sequence[str]:
    """The brand concerned."""
    return (recorded.stream,) if isinstance(recorded.event, LatenessCostsSet) else ()


def fold(book: LatenessBook, recorded: Recorded[Event]) -> LatenessBook:
    """The book after `recorded`; an event folded before changes nothing."""
    event = recorded.event
    if not isinstance(event, LatenessCostsSet) or recorded.stream_version <= book.version:
        return book
    change = CostsChange(at=recorded.recorded_at, by=recorded.actor, costs=event.costs)
    return replace(
        book,
        costs=event.costs,
        version=recorded.stream_version,
        changes=(change, *book.changes)[:MOST_CHANGES],
    )
