"""A brand's versions as a read model: the same fold as the state, kept as a row."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from functools import reduce
from typing import cast, get_args

from doorstep.domain.studio.book import StudioBook
from doorstep.domain.studio.commands import StudioCommand
from doorstep.domain.studio.decide import decide
from doorstep.domain.studio.state import evolve
from doorstep.events import Event, Recorded, StudioEvent
from doorstep.kernel.ids import PartyId

NAME = "studio"
VERSION = 1

_KINDS = get_args(StudioEvent.__value__)


def key_of(brand: PartyId | str) -> str:
    """The key of a brand's row, which is the name of its stream."""
    return f"studio:{brand}"


def initial(_: str) -> StudioBook:
    """A brand whose studio was never used."""
    return StudioBook()


def keys(recorded: Recorded[Event]) -> Sequence[str]:
    """The brand concerned."""
    return (recorded.stream,) if isinstance(recorded.event, _KINDS) else ()


def fold(book: StudioBook, recorded: Recorded[Event]) -> StudioBook:
    """The book after `recorded`; an event folded before changes nothing."""
    if not isinstance(recorded.event, _KINDS) or recorded.stream_version <= book.seen:
        return book
    return replace(evolve(book, cast("StudioEvent", recorded.event)), seen=recorded.stream_version)


def after(book: StudioBook, command: StudioCommand, *, at: datetime) -> StudioBook:
    """The book as it will be once `command` was asked: what goes live with it can be written beside it.

    Raises: the refusals of the studio.
    """
    return reduce(evolve, decide(book, command, at=at), book)
