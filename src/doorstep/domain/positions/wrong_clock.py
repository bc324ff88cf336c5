"""A device whose clock is off by quarters of an hour: a time zone taken for UTC, a summer time forgotten."""

from dataclasses import dataclass

QUARTER_S = 900.0
NEAR_S = 90.0
FARTHEST_S = 14 * 3600.0 + NEAR_S
STEADY_S = 75.0
LONG_ENOUGH_S = 60.0
VOTES = 3


@dataclass(slots=True)
class ClockWatch:
    """Tells a wrong clock from late fixes: the wrong one is off by the same, however long one listens.

    A queue sent after a dead spot comes faster than it was made, so its delay shrinks. Units: seconds.
    """

    off: float = 0.0
    """What must be added to the device's time, once that is sure."""
    first: float = 0.0
    since: float = 0.0
    votes: int = 0

    @property
    def wary(self) -> bool:
        """Whether the next fix must be looked at."""
        return self.off != 0.0 or self.votes > 0

    def shift(self, at: float, now: float) -> float:
        """What to add to the moment a device said, listening further."""
        late = now - at
        quarters = round(late / QUARTER_S)
        if quarters == 0:
            if abs(late) <= QUARTER_S / 2:
                self.off, self.votes = 0.0, 0
            return self.off
        if abs(late - quarters * QUARTER_S) > NEAR_S or abs(late) > FARTHEST_S:
            self.votes = 0
            return self.off
        if self.off == quarters * QUARTER_S:
            return self.off
        return self._vote(late, now, quarters * QUARTER_S)

    def _vote(self, late: float, now: float, off: float) -> float:
        if self.votes == 0 or abs(late - self.first) > STEADY_S:
            self.first, self.since, self.votes = late, now, 1
            return self.off
        self.votes += 1
        if self.votes >= VOTES and now - self.since >= LONG_ENOUGH_S:
            self.off, self.votes = off, 0
        return self.off
