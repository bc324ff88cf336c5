"""What was drafted, reviewed and published about a brand: its looks, its tone and its terms."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import ClassVar

from doorstep.events.base import Event
from doorstep.kernel.ids import PartyId, PersonRef, TextRef

NOBODY = PersonRef("")


class PublishedBy(StrEnum):
    """What brought a version into force."""

    FILE = "file"
    REVIEW = "review"
    ROLL_BACK = "roll_back"


@dataclass(frozen=True, slots=True, kw_only=True)
class BrandSetting:
    """One field of a brand, by the name that its file uses. `value` is JSON; empty takes it back.

    Pictures and fonts are not in here: the setting holds the digest by which they are kept.
    """

    field: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftSaved(Event):
    """Somebody changed the draft. A setting whose value is the live one is out of the draft again."""

    type: ClassVar[str] = "brand_draft.saved"
    brand: PartyId
    by: PersonRef
    changes: tuple[BrandSetting, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftDiscarded(Event):
    """The whole draft was given up."""

    type: ClassVar[str] = "brand_draft.discarded"
    brand: PartyId
    by: PersonRef


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewAsked(Event):
    """The draft stands still and waits for a second person. `holds_from`: not before it is published."""

    type: ClassVar[str] = "brand_review.asked"
    brand: PartyId
    version: int
    by: PersonRef
    holds_from: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewEnded(Event):
    """The draft is open for changes again: taken back, or sent back with words for whoever wrote it."""

    type: ClassVar[str] = "brand_review.ended"
    brand: PartyId
    version: int
    by: PersonRef
    words: TextRef = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionApproved(Event):
    """A second person agrees to what was drafted; it is published now, or when it holds."""

    type: ClassVar[str] = "brand_version.approved"
    brand: PartyId
    version: int
    by: PersonRef
    holds_from: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionCalledOff(Event):
    """What was approved for later will not be published."""

    type: ClassVar[str] = "brand_version.called_off"
    brand: PartyId
    version: int
    by: PersonRef


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionPublished(Event):
    """From now on this is the brand: `changes` is what differs from the version that was live.

    `back_to` is the version whose settings were taken, where it was rolled back; `by` is empty where no
    person acted: a brand's file was loaded, or the day had come from which a version holds.
    """

    type: ClassVar[str] = "brand_version.published"
    brand: PartyId
    version: int
    reason: PublishedBy
    changes: tuple[BrandSetting, ...]
    back_to: int | None = None
    by: PersonRef = NOBODY


type StudioEvent = (
    DraftSaved
    | DraftDiscarded
    | ReviewAsked
    | ReviewEnded
    | VersionApproved
    | VersionCalledOff
    | VersionPublished
)
