"""How a van is usually heard of, and where vans fall silent: how long silence may last before it is said.

Both are learned while the worker runs, and by one that begins anew again from the first fixes on.
"""

from collections import deque
from dataclasses import dataclass, field
from datetime import timedelta

from doorstep.engine.positions import Fix
from doorstep.kernel.ids import VanId
from doorstep.kernel.place import distance_m

USUAL_SILENCE = timedelta(minutes=12)
"""What is believed of a van of which nobody knows yet how often it says where it is."""
SHORTEST_SILENCE, LONGEST_SILENCE = timedelta(minutes=5), timedelta(minutes=30)
"""A tunnel or a lift takes minutes, however often a van is heard of otherwise."""
SIGNS_MISSED = 12
"""So many signs of a van have to be missing."""
GAPS = 15
GAPS_ENOUGH = 3

VANS_LOST = 3
"""So many different vans lost sign in one place before it is known for it."""
SPOT_DEGREES = 0.003
"""Some 300 m: the size of a place in which vans fall silent."""
SPOT_GAP = timedelta(minutes=2)
SPOT_M = 150.0
"""A van that drove on so far while nothing was heard of it was not parked."""
SPOT_PATIENCE = timedelta(minutes=10)

type Spot = tuple[int, int]


@dataclass(slots=True)
class DeadSpots:
    """The places where vans fell silent while they drove, with the vans that did."""

    lost: dict[Spot, set[VanId]] = field(default_factory=dict[Spot, set[VanId]])

    def is_known(self, fix: Fix) -> bool:
        """Whether vans regularly fall silent here."""
        return len(self.lost.get(_spot(fix), ())) >= VANS_LOST

    def take(self, last: Fix) -> None:
        """Nothing was heard of a van after this fix, until it was elsewhere."""
        self.lost.setdefault(_spot(last), set()).add(last.van)


@dataclass(slots=True)
class Hearing:
    """The newest fixes of one van: how far apart they usually come."""

    last: Fix | None = None
    gaps: "deque[timedelta]" = field(default_factory=lambda: deque[timedelta](maxlen=GAPS))

    @property
    def every(self) -> timedelta | None:
        """How often the van is usually heard of; `None` while that is not known."""
        return sorted(self.gaps)[len(self.gaps) // 2] if len(self.gaps) >= GAPS_ENOUGH else None

    def hear(self, fix: Fix | None, spots: DeadSpots) -> None:
        """The newest fix there is, which may be the one known."""
        last = self.last
        if fix is None or (last is not None and fix.at <= last.at):
            return
        if last is not None:
            gap = fix.at - last.at
            if gap >= SPOT_GAP and self._is_long(gap) and distance_m(last.point, fix.point) > SPOT_M:
                spots.take(last)
            self.gaps.append(gap)
        self.last = fix

    def may_be_silent(self, spots: DeadSpots, *, stands: bool) -> timedelta:
        """How long nothing need be heard of it. At a door a box falls asleep with the engine."""
        every = self.every
        longest = (
            min(max(every * SIGNS_MISSED, SHORTEST_SILENCE), LONGEST_SILENCE) if every else USUAL_SILENCE
        )
        if stands:
            longest = max(longest, USUAL_SILENCE)
        in_spot = self.last is not None and spots.is_known(self.last)
        return longest + SPOT_PATIENCE if in_spot else longest

    def _is_long(self, gap: timedelta) -> bool:
        every = self.every
        return every is not None and gap >= 4 * every


def _spot(fix: Fix) -> Spot:
    return round(fix.lat / SPOT_DEGREES), round(fix.lon / (2 * SPOT_DEGREES))
