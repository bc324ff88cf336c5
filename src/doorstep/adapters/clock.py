"""The only file that reads a clock: real time, and the business clock anchored to it."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """At `real` the business clock showed `business` and ran at `speed` business seconds per real second."""

    real: datetime
    business: datetime
    speed: float

    def at(self, real: datetime) -> datetime:
        """The business moment at a real one."""
        return self.business + timedelta(seconds=(real - self.real).total_seconds() * self.speed)


class SystemClock:
    """Real time, and business time from the newest anchor; monotonic even when the anchor is replaced."""

    def __init__(self, anchor: Anchor | None = None) -> None:
        self._anchor = anchor
        self._last: datetime | None = None

    def real(self) -> datetime:
        """Real time in UTC."""
        return datetime.now(UTC)

    def now(self) -> datetime:
        """Business time in UTC; never goes back."""
        moment = self.real() if self._anchor is None else self._anchor.at(self.real())
        if self._last is not None and moment < self._last:
            return self._last
        self._last = moment
        return moment

    @property
    def anchor(self) -> Anchor | None:
        """The anchor in use; `None` means business time is real time."""
        return self._anchor

    def follow(self, anchor: Anchor | None) -> None:
        """Use a newer anchor."""
        self._anchor = anchor


class FixedClock:
    """Both clocks at one moment that a test moves."""

    def __init__(self, moment: datetime) -> None:
        self.moment = moment

    def now(self) -> datetime:
        """The moment."""
        return self.moment

    def real(self) -> datetime:
        """The same moment."""
        return self.moment

    def forward(self, step: timedelta) -> None:
        """Let time pass."""
        self.moment += step
