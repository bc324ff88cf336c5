"""What may be asked in a brand's studio. Settings are JSON by the field names of a brand's file."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from doorstep.kernel.ids import PartyId, PersonRef, TextRef


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadBrand:
    """A brand's file says this. What it changed since it was loaded last is in force at once."""

    brand: PartyId
    settings: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class SaveDraft:
    """Change these settings in the draft. `seen` is the book's `touches` when they were looked at."""

    brand: PartyId
    by: PersonRef
    changes: Mapping[str, str]
    seen: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DiscardDraft:
    """Give up the whole draft, if it is still what was looked at."""

    brand: PartyId
    by: PersonRef
    seen: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AskReview:
    """Let the draft be looked at by a second person. `holds_from`: not before it is to hold."""

    brand: PartyId
    by: PersonRef
    seen: int | None = None
    holds_from: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EndReview:
    """Open the draft again: taken back, or sent back with `words`."""

    brand: PartyId
    by: PersonRef
    version: int
    words: TextRef = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Approve:
    """Agree to what waits for a review."""

    brand: PartyId
    by: PersonRef
    version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CallOff:
    """Do not publish what was approved for later."""

    brand: PartyId
    by: PersonRef
    version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishDue:
    """The moment has come from which an approved version holds."""

    brand: PartyId
    version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RollBack:
    """Bring the settings of an earlier version back into force. `seen` is the version that is live."""

    brand: PartyId
    by: PersonRef
    to: int
    seen: int


type StudioCommand = (
    LoadBrand | SaveDraft | DiscardDraft | AskReview | EndReview | Approve | CallOff | PublishDue | RollBack
)
