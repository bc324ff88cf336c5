"""What may be changed about a promise, until when and at what price, by a brand's terms."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum

from doorstep.events import ChangeKind


class Until(StrEnum):
    """What ends a choice: each comes after the one before it."""

    PUBLISHED = "published"
    LOADED = "loaded"
    LEFT = "left"
    DOOR = "door"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeTerms:
    """One kind of change that a brand allows. Units: minor units of the brand's currency.

    `erase_hours`: how long after the outcome a gate code is kept. `most_days`: how many days after the first
    promise a delivery that is held may come.
    """

    kind: ChangeKind
    until: Until = Until.LEFT
    price_minor: int = 0
    erase_hours: int = 24
    most_days: int = 14


@dataclass(frozen=True, slots=True, kw_only=True)
class PresenceTerms:
    """Which drops are so risky that a brand asks beforehand whether somebody is in; by default none.

    `attended`: whatever has to be taken in person. `attempts`: after so many visits in vain, 0 for never.
    Units: `value_minor` from which goods count as valuable, in minor units of the brand's currency, 0 never.
    """

    attended: bool = False
    attempts: int = 0
    value_minor: int = 0


NEVER_ASKED = PresenceTerms()

NOT_OFFERED = "not_offered"
"""The limit of a kind that the terms do not name."""


def terms_for(terms: Sequence[ChangeTerms], kind: ChangeKind) -> ChangeTerms | None:
    """The terms of a kind; another slot is always offered, and free beside what its window costs."""
    found = next((one for one in terms if one.kind is kind), None)
    return found or (ChangeTerms(kind=kind) if kind is ChangeKind.SLOT else None)


def limit_of(terms: ChangeTerms | None, reached: Collection[Until]) -> str:
    """Why the terms do not allow it any more, as a code; empty when they do."""
    if terms is None:
        return NOT_OFFERED
    return terms.until.value if terms.until in reached else ""
