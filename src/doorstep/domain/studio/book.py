"""What is known of a brand's versions: the live one, the draft, what waits, and who did what."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from doorstep.events import BrandSetting, PublishedBy
from doorstep.kernel.ids import PartyId, PersonRef, TextRef

_NO_BRAND = PartyId("")


class Deed(StrEnum):
    """What a line of the history says was done."""

    SAVED = "saved"
    DISCARDED = "discarded"
    ASKED = "asked"
    TAKEN_BACK = "taken_back"
    SENT_BACK = "sent_back"
    APPROVED = "approved"
    CALLED_OFF = "called_off"
    PUBLISHED = "published"


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftLine:
    """One setting of the draft, and who set it last."""

    value: str
    by: PersonRef
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """The draft as it waits for a second person."""

    version: int
    by: PersonRef
    at: datetime
    holds_from: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """A version that was approved and is not published: it holds later."""

    version: int
    changes: tuple[BrandSetting, ...]
    by: PersonRef
    approved_by: PersonRef
    holds_from: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PastVersion:
    """A version that is or was live, with all its settings; `at` is from when on."""

    version: int
    at: datetime
    reason: PublishedBy
    settings: Mapping[str, str]
    changed: tuple[str, ...]
    back_to: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryLine:
    """One deed: who, when, on which version, and which settings it touched."""

    at: datetime
    deed: Deed
    by: PersonRef
    version: int = 0
    fields: tuple[str, ...] = ()
    words: TextRef = ""
    reason: PublishedBy | None = None
    back_to: int | None = None
    holds_from: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StudioBook:
    """A brand's versions. `live` are its settings now, `file` what its file said last.

    `touches` counts what happened to settings; `touched` says of each which of these it was last.
    `numbered` is the highest version number given out. `seen` is the stream version that was folded.
    """

    brand: PartyId = _NO_BRAND
    live: Mapping[str, str] = field(default_factory=dict[str, str])
    file: Mapping[str, str] = field(default_factory=dict[str, str])
    version: int = 0
    numbered: int = 0
    draft: Mapping[str, DraftLine] = field(default_factory=dict[str, DraftLine])
    touches: int = 0
    touched: Mapping[str, int] = field(default_factory=dict[str, int])
    review: Review | None = None
    waiting: tuple[Waiting, ...] = ()
    past: tuple[PastVersion, ...] = ()
    history: tuple[HistoryLine, ...] = ()
    seen: int = 0

    @property
    def drafted(self) -> dict[str, str]:
        """The settings as they would be with the draft."""
        return applied(
            self.live, [BrandSetting(field=name, value=one.value) for name, one in self.draft.items()]
        )

    @property
    def changes(self) -> tuple[BrandSetting, ...]:
        """What the draft changes, by name."""
        return tuple(BrandSetting(field=name, value=one.value) for name, one in sorted(self.draft.items()))

    @property
    def authors(self) -> frozenset[PersonRef]:
        """Who wrote what is in the draft."""
        return frozenset(one.by for one in self.draft.values())

    def settings_of(self, version: int) -> Mapping[str, str] | None:
        """All settings of a version that is or was live."""
        return next((one.settings for one in self.past if one.version == version), None)


def applied(
    settings: Mapping[str, str], changes: "tuple[BrandSetting, ...] | list[BrandSetting]"
) -> dict[str, str]:
    """Settings with changes; a change without a value takes the setting back."""
    merged = {**settings, **{one.field: one.value for one in changes}}
    return {name: value for name, value in merged.items() if value}


def difference(was: Mapping[str, str], now: Mapping[str, str]) -> tuple[BrandSetting, ...]:
    """The changes that lead from one to the other."""
    names = sorted({*was, *now})
    return tuple(
        BrandSetting(field=name, value=now.get(name, ""))
        for name in names
        if was.get(name, "") != now.get(name, "")
    )
