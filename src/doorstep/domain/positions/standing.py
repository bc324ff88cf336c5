"""Where a van stood, from its positions alone: the same facts in whatever order they came.

Source: stay-point detection (Li et al. 2008), with the accuracy circle and the said speed taken into account.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from math import cos, hypot, radians
from statistics import median

METRES_A_DEGREE = 111_195.0
STILL_M = 15.0
"""A van whose fixes stay so near to one another, beside their circles, stands."""
ROLLING_MPS = 2.5
"""Who says to be faster than this does not stand, wherever the fix lies."""
USUAL_CIRCLE_M = 10.0
"""What is believed of a fix that knows no accuracy."""
WIDEST_M = 30.0
"""More than this is not forgiven a fix: a bad receiver shall not make a driving van stand."""
STRAYS = 2
"""So many fixes elsewhere in a row end a stand; one alone is an outlier."""
ASLEEP_S = 120.0
"""A box that said nothing for so long after it stood was switched off with the engine."""
TOWN_MPS = 5.0
"""How fast a van at least comes to the place at which its box wakes."""


@dataclass(frozen=True, slots=True, order=True)
class Heard:
    """One believed fix. Units: seconds since 1970, degrees, metres, metres per second; `None` is unknown."""

    at: float
    lat: float
    lon: float
    accuracy_m: float | None = None
    speed_mps: float | None = None

    @property
    def circle_m(self) -> float:
        """The circle in which the van is."""
        return USUAL_CIRCLE_M if self.accuracy_m is None else self.accuracy_m


@dataclass(frozen=True, slots=True, kw_only=True)
class Stand:
    """The van stood here from `began` to `ended`; `over` once it was seen elsewhere.

    Units: seconds since 1970, degrees, metres; `circle_m` is the radius in which the place lies.
    """

    began: float
    ended: float
    lat: float
    lon: float
    circle_m: float
    over: bool

    @property
    def lasted_s(self) -> float:
        """How long it surely stood."""
        return self.ended - self.began


def stands(heard: Iterable[Heard]) -> tuple[Stand, ...]:
    """Every place where the van stood between two fixes or more, oldest first. A repeated fix is one fix."""
    found: list[Stand] = []
    here = _Standing()
    for one in _in_time(heard):
        if not here.fixes or here.holds(one):
            here.take(one)
            continue
        here.strays.append(one)
        if len(here.strays) >= STRAYS or here.was_asleep(one):
            found.extend(here.finish())
            begun, here = here.strays, _Standing()
            for stray in begun:  # what was elsewhere may be the beginning of the next stand
                if here.fixes and not here.holds(stray):
                    here = _Standing()
                here.take(stray)
    found.extend(here.stand(over=False))
    return tuple(found)


def apart_m(lat: float, lon: float, other: Heard | Stand) -> float:
    """Metres between; plane geometry is good enough for some hundred metres."""
    north = (other.lat - lat) * METRES_A_DEGREE
    east = ((other.lon - lon + 180) % 360 - 180) * METRES_A_DEGREE * cos(radians(lat))
    return hypot(north, east)


def _in_time(heard: Iterable[Heard]) -> Sequence[Heard]:
    """Oldest first, one for each moment: the surest, so that the choice does not depend on who came first."""
    best: dict[float, Heard] = {}
    for one in heard:
        known = best.get(one.at)
        if known is None or (one.circle_m, one) < (known.circle_m, known):
            best[one.at] = one
    return [best[at] for at in sorted(best)]


@dataclass(slots=True)
class _Standing:
    """A stand that is being listened to."""

    fixes: list[Heard] = field(default_factory=list[Heard])
    strays: list[Heard] = field(default_factory=list[Heard])
    lat: float = 0.0
    lon: float = 0.0

    def holds(self, one: Heard) -> bool:
        if one.speed_mps is not None and one.speed_mps > ROLLING_MPS:
            return False
        return apart_m(self.lat, self.lon, one) <= STILL_M + min(one.circle_m, WIDEST_M)

    def take(self, one: Heard) -> None:
        """Its place is the mean of its fixes, so that no single one decides."""
        self.fixes.append(one)
        self.strays = []
        count = len(self.fixes)
        self.lat += (one.lat - self.lat) / count
        self.lon += (one.lon - self.lon) / count

    def was_asleep(self, one: Heard) -> bool:
        """Whether the box slept while the van stood; a single fix elsewhere then is where it woke."""
        return self._slept_until(one) is not None

    def _slept_until(self, one: Heard) -> float | None:
        last = self.fixes[-1]
        if one.at - last.at < ASLEEP_S or (last.speed_mps or 0.0) > 1.0:
            return None
        way_s = apart_m(last.lat, last.lon, one) / TOWN_MPS
        return one.at - way_s if one.at - way_s > last.at else None

    def finish(self) -> Iterable[Stand]:
        slept = self._slept_until(self.strays[0])
        return self.stand(over=True, until=slept)

    def stand(self, *, over: bool, until: float | None = None) -> Iterable[Stand]:
        if not self.fixes:
            return
        rolling = self.fixes[0].speed_mps is not None and self.fixes[0].speed_mps > ROLLING_MPS
        first = self.fixes[1:] if rolling else self.fixes
        ended = until if until is not None else self.fixes[-1].at
        if not first or ended <= first[0].at:
            return
        yield Stand(
            began=first[0].at,
            ended=ended,
            lat=self.lat,
            lon=self.lon,
            circle_m=min(WIDEST_M, median(one.circle_m for one in first)),
            over=over,
        )
