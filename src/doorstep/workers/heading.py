"""A driver who changes the sequence without a word: seen from where the van drives, and said once."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from doorstep.domain.prediction.heading import Ahead, heading
from doorstep.domain.tours import ApproachStop
from doorstep.domain.tours.sheet import StopLine
from doorstep.events import Witness
from doorstep.kernel.ids import StopId
from doorstep.workers.outlook import TourNow, ahead, here, leg_seconds

MOST = 8
"""So many of the next stops may be meant."""
STEADY_FOR = timedelta(seconds=30)
"""A van that heads for another stop for so long is no van that only turns round the block."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Turning:
    """The other stop that a van has been heading for since a moment, up to the newest fix."""

    stop: StopId | None = None
    since: datetime | None = None
    until: datetime | None = None

    def seen(self, stop: StopId | None, at: datetime) -> "Turning":
        """What is believed after one more fix; another stop begins anew."""
        if stop is None:
            return Turning()
        begun = self.since if stop == self.stop and self.since is not None else at
        return Turning(stop=stop, since=begun, until=max(at, begun))


def candidates(tour: TourNow) -> Sequence[StopLine]:
    """The stops that may be meant, the one whose turn it is first."""
    return ahead(tour.sheet)[:MOST]


def towards(tour: TourNow, left_s: Sequence[int | None]) -> StopId | None:
    """The stop that the van heads for instead of the one whose turn it is."""
    origin = here(tour.sheet)
    known = [
        (line, Ahead(from_start_s=leg_seconds(tour.travel, origin, line.place), left_s=seconds))
        for line, seconds in zip(candidates(tour), left_s, strict=True)
        if seconds is not None
    ]
    if not known or known[0][0] != candidates(tour)[0]:
        return None
    found = heading([one for _, one in known])
    return None if found is None else known[found][0].stop


def approach(tour: TourNow, turning: Turning) -> ApproachStop | None:
    """What is said once the van has been heading there for long enough."""
    if turning.stop is None or turning.since is None or turning.until is None:
        return None
    if turning.until - turning.since < STEADY_FOR:
        return None
    return ApproachStop(tour=tour.sheet.tour, stop=turning.stop, by=Witness.POSITIONS)
