"""Which of two moments counts, where either may be unknown."""

from datetime import datetime


def newest(*moments: datetime | None) -> datetime | None:
    """The latest of the known moments."""
    return max((moment for moment in moments if moment is not None), default=None)


def oldest(*moments: datetime | None) -> datetime | None:
    """The earliest of the known moments."""
    return min((moment for moment in moments if moment is not None), default=None)


def is_after(moment: datetime | None, other: datetime | None) -> bool:
    """Whether `moment` is known and `other` did not come later; an unknown `other` never did."""
    return moment is not None and (other is None or moment > other)
