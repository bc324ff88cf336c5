"""Points on the earth and the distance between them."""

from dataclasses import dataclass
from math import asin, cos, radians, sin, sqrt

EARTH_RADIUS_M = 6_371_008.8


@dataclass(frozen=True, slots=True)
class Point:
    """A WGS 84 position.

    Units: degrees.
    """

    lat: float
    lon: float

    def __post_init__(self) -> None:
        if not (-90 <= self.lat <= 90 and -180 <= self.lon <= 180):
            raise ValueError(f"no such place on earth: {self.lat}, {self.lon}")


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle of degrees, borders included."""

    south: float
    west: float
    north: float
    east: float

    def __contains__(self, point: Point) -> bool:
        return self.south <= point.lat <= self.north and self.west <= point.lon <= self.east


def distance_m(a: Point, b: Point) -> float:
    """Great-circle distance in metres.

    Source: haversine formula, mean earth radius of IUGG 1980.
    """
    lat_a, lat_b = radians(a.lat), radians(b.lat)
    half = sin((lat_b - lat_a) / 2) ** 2 + cos(lat_a) * cos(lat_b) * sin(radians(b.lon - a.lon) / 2) ** 2
    return 2 * EARTH_RADIUS_M * asin(min(1.0, sqrt(half)))
