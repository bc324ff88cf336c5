"""How a van moves along a road: a pure function of the route, the hour, the jams and chance."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import atan2, cos, degrees, exp, radians, sin, sqrt
from random import Random
from zoneinfo import ZoneInfo

from doorstep.kernel.place import Point, distance_m
from doorstep.simulation.incidents import Jam

SIGMA, RHO = 0.18, 0.97
FLOOR = 0.2
"""Nobody stands for ever: the slowest share of the free speed."""

# Share of the free-flow speed by local hour; the rest of the day is free.
BY_HOUR = {7: 0.85, 8: 0.72, 9: 0.8, 10: 0.88, 14: 0.88, 15: 0.8, 16: 0.7, 17: 0.72, 18: 0.85}
USUALLY = 0.93


@dataclass(frozen=True, slots=True, kw_only=True)
class Road:
    """A way through the streets: `points` joined by segments. Units: metres and free-flow seconds each."""

    points: tuple[Point, ...]
    metres: tuple[float, ...]
    seconds: tuple[float, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Motion:
    """Where a van is at any second after `start`. `clock` holds the second at which each point is reached."""

    start: datetime
    points: tuple[Point, ...]
    clock: tuple[float, ...]

    @property
    def end(self) -> datetime:
        """When it has arrived."""
        return self.start + timedelta(seconds=self.clock[-1])

    def at(self, moment: datetime) -> tuple[Point, float, float]:
        """Place, speed and heading; before the start and after the end it stands.

        Units: metres per second; degrees clockwise from north.
        """
        second = (moment - self.start).total_seconds()
        if second <= 0 or second >= self.clock[-1]:
            return self.points[0 if second <= 0 else -1], 0.0, 0.0
        index = bisect_right(self.clock, second) - 1
        here, there = self.points[index], self.points[index + 1]
        length = self.clock[index + 1] - self.clock[index]
        share = (second - self.clock[index]) / length
        place = Point(here.lat + (there.lat - here.lat) * share, here.lon + (there.lon - here.lon) * share)
        return place, distance_m(here, there) / length, heading(here, there)


def drive(road: Road, start: datetime, *, zone: str, jams: Sequence[Jam], rng: Random) -> Motion:
    """A drive along `road` that begins at `start`; never faster than the road's free flow.

    Source: speed = free flow x hour x lognormal noise that changes slowly from segment to segment.
    """
    noise, second, clock = rng.gauss(0, SIGMA), 0.0, [0.0]
    for index, (metres, seconds) in enumerate(zip(road.metres, road.seconds, strict=True)):
        moment = start + timedelta(seconds=second)
        noise = RHO * noise + sqrt(1 - RHO**2) * rng.gauss(0, SIGMA)
        factor = _hour(moment, zone) * _jammed(road.points[index], moment, jams) * exp(noise)
        # Some segments have a length and no time; nobody drives faster than 60 m/s through them.
        second += max(0.01, seconds, metres / 60) / min(1.0, max(FLOOR, factor))
        clock.append(second)
    return Motion(start=start, points=road.points, clock=tuple(clock))


def straight(a: Point, b: Point) -> Road:
    """The way without a map: by air, in the time that town streets take on average.

    Source: the formula of `adapters/roads/formula.py`: seconds = 1.07 x metres to the power of 0.745.
    """
    metres = max(1.0, distance_m(a, b))
    return Road(points=(a, b), metres=(metres,), seconds=(1.07 * metres**0.745,))


def heading(a: Point, b: Point) -> float:
    """Degrees clockwise from north."""
    east = (b.lon - a.lon) * cos(radians((a.lat + b.lat) / 2))
    return degrees(atan2(east, b.lat - a.lat)) % 360


def shifted(point: Point, metres: float, bearing: float) -> Point:
    """The point so many metres away."""
    lat = point.lat + metres * cos(radians(bearing)) / 111_195
    return Point(lat, point.lon + metres * sin(radians(bearing)) / (111_195 * cos(radians(point.lat))))


def _hour(moment: datetime, zone: str) -> float:
    return USUALLY * BY_HOUR.get(moment.astimezone(ZoneInfo(zone)).hour, 1.0)


def _jammed(place: Point, moment: datetime, jams: Sequence[Jam]) -> float:
    near = [jam.factor for jam in jams if moment in jam.span and distance_m(place, jam.centre) < jam.radius_m]
    return min(near, default=1.0)
