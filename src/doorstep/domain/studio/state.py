"""A brand's versions, folded from the events of its studio."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import assert_never

from doorstep.domain.studio.book import (
    Deed,
    DraftLine,
    HistoryLine,
    PastVersion,
    Review,
    StudioBook,
    Waiting,
    applied,
)
from doorstep.events import (
    DraftDiscarded,
    DraftSaved,
    PublishedBy,
    ReviewAsked,
    ReviewEnded,
    StudioEvent,
    VersionApproved,
    VersionCalledOff,
    VersionPublished,
)

MOST_HISTORY = 60
"""How many deeds the book remembers; the log has them all."""

MOST_PAST = 30
"""To how many versions one can go back."""


def evolve(book: StudioBook, event: StudioEvent) -> StudioBook:  # noqa: PLR0911  # one line for each event
    """The book after `event`. Never refuses: the event already happened."""
    match event:
        case DraftSaved():
            return _saved(book, event)
        case DraftDiscarded():
            return _discarded(book, event)
        case ReviewAsked():
            return _asked(book, event)
        case ReviewEnded():
            return _ended(book, event)
        case VersionApproved():
            return _approved(book, event)
        case VersionCalledOff():
            return _called_off(book, event)
        case VersionPublished():
            return _published(book, event)
        case _:
            assert_never(event)


def _saved(book: StudioBook, event: DraftSaved) -> StudioBook:
    lines = {
        one.field: DraftLine(value=one.value, by=event.by, at=event.occurred_at) for one in event.changes
    }
    fields = tuple(lines)
    line = HistoryLine(at=event.occurred_at, deed=Deed.SAVED, by=event.by, fields=fields)
    draft = _open({**book.draft, **lines}, book.live)
    return _noted(_touched(replace(book, brand=event.brand, draft=draft), fields), line)


def _discarded(book: StudioBook, event: DraftDiscarded) -> StudioBook:
    fields = tuple(book.draft)
    line = HistoryLine(at=event.occurred_at, deed=Deed.DISCARDED, by=event.by, fields=fields)
    return _noted(_touched(replace(book, draft={}), fields), line)


def _called_off(book: StudioBook, event: VersionCalledOff) -> StudioBook:
    left = tuple(one for one in book.waiting if one.version != event.version)
    line = HistoryLine(at=event.occurred_at, deed=Deed.CALLED_OFF, by=event.by, version=event.version)
    return _noted(replace(book, waiting=left), line)


def _asked(book: StudioBook, event: ReviewAsked) -> StudioBook:
    review = Review(version=event.version, by=event.by, at=event.occurred_at, holds_from=event.holds_from)
    line = HistoryLine(
        at=event.occurred_at,
        deed=Deed.ASKED,
        by=event.by,
        version=event.version,
        fields=tuple(sorted(book.draft)),
        holds_from=event.holds_from,
    )
    return _noted(replace(book, review=review, numbered=max(book.numbered, event.version)), line)


def _ended(book: StudioBook, event: ReviewEnded) -> StudioBook:
    own = book.review is not None and book.review.by == event.by
    line = HistoryLine(
        at=event.occurred_at,
        deed=Deed.TAKEN_BACK if own else Deed.SENT_BACK,
        by=event.by,
        version=event.version,
        words=event.words,
    )
    return _noted(replace(book, review=None), line)


def _approved(book: StudioBook, event: VersionApproved) -> StudioBook:
    waiting = Waiting(
        version=event.version,
        changes=book.changes,
        by=book.review.by if book.review else event.by,
        approved_by=event.by,
        holds_from=event.holds_from,
    )
    line = HistoryLine(
        at=event.occurred_at,
        deed=Deed.APPROVED,
        by=event.by,
        version=event.version,
        holds_from=event.holds_from,
    )
    fields = tuple(book.draft)
    after = replace(book, review=None, draft={}, waiting=(*book.waiting, waiting))
    return _noted(_touched(after, fields), line)


def _published(book: StudioBook, event: VersionPublished) -> StudioBook:
    live = applied(book.live, list(event.changes))
    fields = tuple(one.field for one in event.changes)
    past = PastVersion(
        version=event.version,
        at=event.occurred_at,
        reason=event.reason,
        settings=live,
        changed=fields,
        back_to=event.back_to,
    )
    line = HistoryLine(
        at=event.occurred_at,
        deed=Deed.PUBLISHED,
        by=event.by,
        version=event.version,
        fields=fields,
        reason=event.reason,
        back_to=event.back_to,
    )
    loaded = event.reason is PublishedBy.FILE
    after = replace(
        book,
        brand=event.brand,
        live=live,
        file=applied(book.file, list(event.changes)) if loaded else book.file,
        version=event.version,
        numbered=max(book.numbered, event.version),
        draft=_open(book.draft, live),
        waiting=tuple(one for one in book.waiting if one.version != event.version),
        past=(past, *book.past)[:MOST_PAST],
    )
    return _noted(_touched(after, fields), line)


def _open(draft: Mapping[str, DraftLine], live: Mapping[str, str]) -> dict[str, DraftLine]:
    """The lines of a draft that change something."""
    return {name: line for name, line in draft.items() if line.value != live.get(name, "")}


def _touched(book: StudioBook, fields: tuple[str, ...]) -> StudioBook:
    touches = book.touches + 1
    return replace(book, touches=touches, touched={**book.touched, **dict.fromkeys(fields, touches)})


def _noted(book: StudioBook, line: HistoryLine) -> StudioBook:
    return replace(book, history=(line, *book.history)[:MOST_HISTORY])


def is_due(holds_from: datetime | None, at: datetime) -> bool:
    """Whether a version holds already."""
    return holds_from is None or holds_from <= at
