"""The rules of the studio: what is drafted is seen by a second person before anybody else sees it."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from doorstep.domain.studio.book import Review, StudioBook, Waiting, applied, difference
from doorstep.domain.studio.commands import (
    Approve,
    AskReview,
    CallOff,
    DiscardDraft,
    EndReview,
    LoadBrand,
    PublishDue,
    RollBack,
    SaveDraft,
    StudioCommand,
)
from doorstep.domain.studio.refusals import (
    DateOver,
    EditedMeanwhile,
    InReview,
    LiveMoved,
    NothingDrafted,
    NotInReview,
    NotWaiting,
    OwnWork,
    UnknownVersion,
)
from doorstep.domain.studio.state import is_due
from doorstep.events import (
    BrandSetting,
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
from doorstep.events.studio import NOBODY
from doorstep.kernel.ids import PersonRef


def decide(book: StudioBook, command: StudioCommand, *, at: datetime) -> list[StudioEvent]:
    """What happens when `command` is asked `at` a moment. What changes nothing is no event.

    Raises: the refusals of the studio; `OwnWork` when an author would approve what they wrote.
    """
    return _RULES[type(command)](book, command, at)


def _load(book: StudioBook, command: LoadBrand, at: datetime) -> list[StudioEvent]:
    changed = difference(book.file, command.settings)
    if not changed:
        return []
    return [
        VersionPublished(
            occurred_at=at,
            brand=command.brand,
            version=book.numbered + 1,
            reason=PublishedBy.FILE,
            changes=changed,
        )
    ]


def _save(book: StudioBook, command: SaveDraft, at: datetime) -> list[StudioEvent]:
    if book.review is not None:
        raise InReview(f"version {book.review.version} waits for a second person; take it back to change it")
    now = book.drafted
    changes = {name: value for name, value in command.changes.items() if value != now.get(name, "")}
    _check_seen(book, command.seen, changes)
    if not changes:
        return []
    lines = tuple(BrandSetting(field=name, value=value) for name, value in sorted(changes.items()))
    return [DraftSaved(occurred_at=at, brand=command.brand, by=command.by, changes=lines)]


def _check_seen(book: StudioBook, seen: int | None, changes: Mapping[str, str]) -> None:
    """Raises: EditedMeanwhile when one of the settings was touched since it was looked at."""
    others = [name for name in changes if seen is not None and book.touched.get(name, 0) > seen]
    if others:
        raise EditedMeanwhile(f"changed by somebody else since you opened this: {', '.join(sorted(others))}")


def _discard(book: StudioBook, command: DiscardDraft, at: datetime) -> list[StudioEvent]:
    if book.review is not None:
        raise InReview(f"version {book.review.version} waits for a second person; take it back to discard it")
    if not book.draft:
        return []
    _check_seen(book, command.seen, dict.fromkeys(book.draft, ""))
    return [DraftDiscarded(occurred_at=at, brand=command.brand, by=command.by)]


def _ask(book: StudioBook, command: AskReview, at: datetime) -> list[StudioEvent]:
    if book.review is not None:
        raise InReview(f"version {book.review.version} waits for a second person already")
    if not book.draft:
        raise NothingDrafted("the draft changes nothing; change something first")
    _check_seen(book, command.seen, dict.fromkeys(book.draft, ""))
    if command.holds_from is not None and command.holds_from <= at:
        raise DateOver(f"it is {at:%Y-%m-%d %H:%M} already; choose a later date, or leave it empty")
    return [
        ReviewAsked(
            occurred_at=at,
            brand=command.brand,
            version=book.numbered + 1,
            by=command.by,
            holds_from=command.holds_from,
        )
    ]


def _end(book: StudioBook, command: EndReview, at: datetime) -> list[StudioEvent]:
    _reviewed(book, command.version)
    return [
        ReviewEnded(
            occurred_at=at,
            brand=command.brand,
            version=command.version,
            by=command.by,
            words=command.words,
        )
    ]


def _approve(book: StudioBook, command: Approve, at: datetime) -> list[StudioEvent]:
    review = _reviewed(book, command.version)
    if command.by == review.by or command.by in book.authors:
        raise OwnWork(f"you wrote or asked for version {command.version}; somebody else has to approve it")
    approved = VersionApproved(
        occurred_at=at,
        brand=command.brand,
        version=command.version,
        by=command.by,
        holds_from=review.holds_from,
    )
    if not is_due(review.holds_from, at):
        return [approved]
    return [approved, _publish(book, command.version, book.changes, command.by, at)]


def _call_off(book: StudioBook, command: CallOff, at: datetime) -> list[StudioEvent]:
    _waits(book, command.version)
    return [VersionCalledOff(occurred_at=at, brand=command.brand, version=command.version, by=command.by)]


def _publish_due(book: StudioBook, command: PublishDue, at: datetime) -> list[StudioEvent]:
    waiting = next((one for one in book.waiting if one.version == command.version), None)
    if waiting is None:
        return []  # called off, or published by an earlier try
    return [_publish(book, waiting.version, waiting.changes, NOBODY, at)]


def _publish(
    book: StudioBook, version: int, changes: tuple[BrandSetting, ...], by: PersonRef, at: datetime
) -> VersionPublished:
    changed = difference(book.live, applied(book.live, changes))
    return VersionPublished(
        occurred_at=at, brand=book.brand, version=version, reason=PublishedBy.REVIEW, changes=changed, by=by
    )


def _roll_back(book: StudioBook, command: RollBack, at: datetime) -> list[StudioEvent]:
    if command.seen != book.version:
        raise LiveMoved(f"version {book.version} is live, not {command.seen}; look at it first")
    settings = book.settings_of(command.to)
    if settings is None or command.to == book.version:
        raise UnknownVersion(f"there is no earlier version {command.to} of this brand")
    return [
        VersionPublished(
            occurred_at=at,
            brand=command.brand,
            version=book.numbered + 1,
            reason=PublishedBy.ROLL_BACK,
            changes=difference(book.live, settings),
            back_to=command.to,
            by=command.by,
        )
    ]


def _reviewed(book: StudioBook, version: int) -> Review:
    if book.review is None or book.review.version != version:
        raise NotInReview(f"version {version} does not wait for a review")
    return book.review


def _waits(book: StudioBook, version: int) -> Waiting:
    found = next((one for one in book.waiting if one.version == version), None)
    if found is None:
        raise NotWaiting(f"version {version} does not wait to be published")
    return found


_RULES: Mapping[type, Callable[[StudioBook, Any, datetime], list[StudioEvent]]] = {
    LoadBrand: _load,
    SaveDraft: _save,
    DiscardDraft: _discard,
    AskReview: _ask,
    EndReview: _end,
    Approve: _approve,
    CallOff: _call_off,
    PublishDue: _publish_due,
    RollBack: _roll_back,
}
