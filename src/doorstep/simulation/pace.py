"""Business time as the server tells it, carried on between two looks."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from time import monotonic

from doorstep.simulation.door import Door
from doorstep.simulation.wire import Clock

LOOK_S = 1.0
"""Real seconds between two looks at the server's clock."""


class Pace:
    """Follows the business clock and, holding the desk's key, moves it forward.

    Never ahead of the server by more than a change of speed that it has not seen yet, and never backwards.
    """

    def __init__(self, door: Door, key: str, *, ticks: Callable[[], float] = monotonic) -> None:
        self._door, self._key, self._ticks = door, key, ticks
        self._seen: Clock | None = None
        self._seen_at = 0.0
        self._last = datetime.min.replace(tzinfo=UTC)

    @property
    def speed(self) -> float:
        """Business seconds per real second; zero while the clock stands."""
        return self._seen.speed if self._seen else 0.0

    async def now(self) -> datetime:
        """The business moment."""
        if self._seen is None or self._ticks() - self._seen_at >= LOOK_S:
            self._take(await self._door.get("/api/v1/clock", Clock))
        return self._carried()

    async def jump(self, to: datetime) -> datetime:
        """Let the business clock be `to`, when it is not yet that late. The moment it is then."""
        if await self.now() < to:
            await self._put({"business": to.isoformat()})
        return self._carried()

    async def run(self, speed: float) -> None:
        """Let business time pass at `speed`."""
        await self._put({"speed": speed})

    async def _put(self, body: dict[str, object]) -> None:
        self._take(await self._door.send("/api/v1/clock", body, Clock, key=self._key, method="PUT"))

    def _take(self, clock: Clock) -> None:
        # Counted from the end of the request, so that the city is rather a little behind than ahead.
        self._seen, self._seen_at = clock, self._ticks()

    def _carried(self) -> datetime:
        if self._seen is not None:
            passed = (self._ticks() - self._seen_at) * self._seen.speed
            self._last = max(self._last, self._seen.business + timedelta(seconds=passed))
        return self._last
