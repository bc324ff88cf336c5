"""How far a van has come on its way to the next stop."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, hypot, radians

from doorstep.kernel.place import EARTH_RADIUS_M, Point


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """Units: `share` of the way's time already driven, 0 to 1; `off_m` metres beside the way."""

    share: float
    off_m: float


def progress(way: Sequence[Point], durations_s: Sequence[float], position: Point) -> Progress:
    """Where `position` lies along `way`, by the nearest point of its nearest segment.

    Shapes: `durations_s` has one entry less than `way`: the time of each segment.
    """
    whole = sum(durations_s)
    best, driven, before = Progress(share=0.0, off_m=float("inf")), 0.0, 0.0
    for here, there, seconds in zip(way, way[1:], durations_s, strict=False):
        part, off_m = _nearest(here, there, position)
        if off_m < best.off_m:
            driven = before + part * seconds
            best = Progress(share=driven / whole if whole > 0 else 1.0, off_m=off_m)
        before += seconds
    return best


def _nearest(here: Point, there: Point, position: Point) -> tuple[float, float]:
    """The share of the segment at which it passes nearest to `position`, and the metres between."""
    along = _metres(here, there)
    aside = _metres(here, position)
    length = along[0] ** 2 + along[1] ** 2
    part = (along[0] * aside[0] + along[1] * aside[1]) / length if length else 0.0
    part = min(1.0, max(0.0, part))
    return part, hypot(aside[0] - part * along[0], aside[1] - part * along[1])


def _metres(origin: Point, point: Point) -> tuple[float, float]:
    """East and north of `origin` on a flat earth, good for the few kilometres of a leg."""
    per_radian = EARTH_RADIUS_M
    east = radians(point.lon - origin.lon) * cos(radians(origin.lat)) * per_radian
    return east, radians(point.lat - origin.lat) * per_radian
