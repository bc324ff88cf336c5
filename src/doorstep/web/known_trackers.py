"""Keys of trackers that were looked up a moment ago: they come every second."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from doorstep.engine.access import NotAllowed, Pass
from doorstep.kernel.ids import DeviceId, VanId
from doorstep.kernel.party import Role

KNOWN_FOR = timedelta(seconds=5)
"""Real time for which a key is not looked up again: one that was taken back still opens for so long."""
MOST_KNOWN = 20_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Tracker:
    """A pass that brings positions; `device` and `van` where it is one of the vans' devices."""

    who: Pass
    device: DeviceId | None = None
    van: VanId | None = None

    def may_speak_for(self, *vans: str) -> None:
        """See that it speaks for the vans it should.

        Raises: NotAllowed.
        """
        if self.van is None and self.who.viewer.role is not Role.DRIVER:
            return
        for van in vans:
            self._may_speak_for(van)

    def _may_speak_for(self, van: str) -> None:
        viewer = self.who.viewer
        if viewer.role is Role.DRIVER and van != viewer.subject:
            raise NotAllowed(f"you drive {viewer.subject or 'no van'}, and these are positions of {van}")
        if self.van is not None and van != self.van:
            raise NotAllowed(f"this device is in {self.van}, and these are positions of {van}")


@dataclass(slots=True)
class KnownTrackers:
    """Keys that were looked up a moment ago, by their secret; in this process's memory only."""

    _known: dict[str, tuple[datetime, Tracker]] = field(default_factory=dict[str, tuple[datetime, Tracker]])

    def get(self, secret: str, real: datetime) -> Tracker | None:
        """Who stands behind a key, if that is known."""
        known = self._known.get(secret)
        return known[1] if known is not None and known[0] > real else None

    def keep(self, secret: str, tracker: Tracker, real: datetime) -> None:
        """Know it for a moment."""
        if len(self._known) >= MOST_KNOWN:
            self._known.clear()
        self._known[secret] = (real + KNOWN_FOR, tracker)

    def forget(self) -> None:
        """Look every key up again."""
        self._known.clear()
