"""Moments and windows. Every moment carries a UTC offset."""

from dataclasses import dataclass
from datetime import datetime, timedelta


@dataclass(frozen=True, slots=True)
class Window:
    """Half-open interval of time: `start` belongs to it, `end` does not."""

    start: datetime
    end: datetime

    def __post_init__(self) -> None:
        if self.start.utcoffset() is None or self.end.utcoffset() is None:
            raise ValueError("a window needs moments with a UTC offset")
        if self.end <= self.start:
            raise ValueError(f"window ends ({self.end}) before it starts ({self.start})")

    @property
    def length(self) -> timedelta:
        """How long the window is open."""
        return self.end - self.start

    def __contains__(self, moment: datetime) -> bool:
        return self.start <= moment < self.end

    def lateness(self, moment: datetime) -> timedelta:
        """How long after the window `moment` falls; zero when inside or early."""
        return max(moment - self.end, timedelta(0))

    def covers(self, other: "Window") -> bool:
        """Whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end
