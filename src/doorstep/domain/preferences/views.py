"""What is remembered of a contact, as its own page shows it, and since when by which consent."""

from dataclasses import dataclass, replace
from datetime import datetime

from doorstep.events import (
    Event,
    PreferenceConsentGiven,
    PreferenceConsentWithdrawn,
    PreferencesErased,
    PreferencesSaved,
    Recorded,
)
from doorstep.kernel.ids import ContactRef, PartyId, TextRef

NAME, VERSION = "preference_book", 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Consent:
    """One consent for a brand, or with `None` for every brand; `kept` is a vault reference.

    `ended_at` is absent while it is in force, `erased` says that it ended with everything that was kept.
    """

    brand: PartyId | None
    given_at: datetime
    saved_at: datetime
    kept: TextRef = ""
    ended_at: datetime | None = None
    erased: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PreferenceBook:
    """Every consent a contact has given, in that sequence; `erased_at` is when all was erased last."""

    contact: ContactRef
    consents: tuple[Consent, ...] = ()
    erased_at: datetime | None = None

    @property
    def in_force(self) -> tuple[Consent, ...]:
        """Those by which something is kept now."""
        return tuple(one for one in self.consents if one.ended_at is None and one.kept)

    def of(self, brand: PartyId) -> Consent | None:
        """What holds for a brand: its own, else what was saved for every brand, else nothing."""
        return next((one for wanted in (brand, None) for one in self.in_force if one.brand == wanted), None)


def initial(key: str) -> PreferenceBook:
    """Nothing is remembered."""
    return PreferenceBook(contact=ContactRef(key))


def keys(recorded: Recorded[Event]) -> tuple[str, ...]:
    """The contact that an event is about, if it changes what is remembered of one."""
    match recorded.event:
        case (
            PreferenceConsentGiven(contact=contact)
            | PreferencesSaved(contact=contact)
            | PreferenceConsentWithdrawn(contact=contact)
            | PreferencesErased(contact=contact)
        ):
            return (contact,)
        case _:
            return ()


def fold(book: PreferenceBook, recorded: Recorded[Event]) -> PreferenceBook:
    """The book after `recorded`."""
    event = recorded.event
    match event:
        case PreferenceConsentGiven(occurred_at=at):
            known = any(one.brand == event.brand and one.ended_at is None for one in book.consents)
            given = Consent(brand=event.brand, given_at=at, saved_at=at)
            return book if known else replace(book, consents=(*book.consents, given))
        case PreferencesSaved():
            return _changed(book, event.brand, kept=event.kept, saved_at=event.occurred_at)
        case PreferenceConsentWithdrawn():
            return _changed(book, event.brand, kept="", ended_at=event.occurred_at)
        case PreferencesErased(occurred_at=at):
            ended = (
                replace(one, kept="", erased=True, ended_at=one.ended_at or at)
                if one.ended_at is None
                else one
                for one in book.consents
            )
            return replace(book, consents=tuple(ended), erased_at=at)
        case _:
            return book


def _changed(
    book: PreferenceBook,
    brand: PartyId | None,
    *,
    kept: TextRef,
    saved_at: datetime | None = None,
    ended_at: datetime | None = None,
) -> PreferenceBook:
    return replace(
        book,
        consents=tuple(
            replace(one, kept=kept, saved_at=saved_at or one.saved_at, ended_at=ended_at)
            if one.brand == brand and one.ended_at is None
            else one
            for one in book.consents
        ),
    )
