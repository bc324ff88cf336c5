"""Moments and windows. Every moment carries a UTC offset."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Window:
    """Half-open interval of time: `start` belongs to it, `end` does not.

    With `parts` it is open in those alone: "8 to 10 or 17 to 20" starts at 8 and ends at 20.
    """

    start: datetime
    end: datetime
    parts: tuple["Window", ...] = ()

    def __post_init__(self) -> None:
        if self.start.utcoffset() is None or self.end.utcoffset() is None:
            raise ValueError("a window needs moments with a UTC offset")
        if self.end <= self.start:
            raise ValueError(f"window ends ({self.end}) before it starts ({self.start})")
        if self.parts and not self._is_made_of_parts():
            raise ValueError("the parts of a window follow one another from its start to its end")

    @property
    def length(self) -> timedelta:
        """How long the window is open."""
        return self.end - self.start

    @property
    def each(self) -> tuple["Window", ...]:
        """Its parts; itself when it has none."""
        return self.parts or (self,)

    def __contains__(self, moment: datetime) -> bool:
        return any(part.start <= moment < part.end for part in self.each)

    def part_at(self, moment: datetime) -> "Window":
        """The part that is open at a moment, or the one that ended last before it; the first one earlier."""
        begun = [part for part in self.each if part.start <= moment]
        return begun[-1] if begun else self.each[0]

    def opens(self, moment: datetime) -> datetime:
        """When it is open next: at once inside it, and once it is over, since nothing is waited for then."""
        return next((max(part.start, moment) for part in self.each if moment < part.end), moment)

    def lateness(self, moment: datetime) -> timedelta:
        """How long after the window `moment` falls; zero when inside or early."""
        return max(moment - self.end, timedelta(0))

    def covers(self, other: "Window") -> bool:
        """Whether `other` lies wholly inside."""
        return all(
            any(part.start <= one.start and one.end <= part.end for part in self.each) for one in other.each
        )

    def _is_made_of_parts(self) -> bool:
        apart = all(one.end <= then.start for one, then in pairwise(self.parts))
        ends = (self.parts[0].start, self.parts[-1].end) == (self.start, self.end)
        return len(self.parts) > 1 and apart and ends


def is_day(text: str) -> bool:
    """Whether `text` is a day of the calendar, written YYYY-MM-DD."""
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def either(windows: Sequence[Window]) -> Window:
    """One window that is open in each of these, which do not overlap.

    Raises: ValueError.
    """
    parts = tuple(sorted(windows, key=lambda window: window.start))
    return parts[0] if len(parts) == 1 else Window(parts[0].start, parts[-1].end, parts)
