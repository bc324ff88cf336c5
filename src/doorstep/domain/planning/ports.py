"""What planning needs from outside: how long it takes from place to place."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from doorstep.kernel.place import Point

type LegTable = tuple[tuple[int | None, ...], ...]
"""One row per source, one column per destination; None where no road leads there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Legs:
    """Travel from each source to each destination.

    `estimated` says that a formula answered because no road graph did; nothing narrow may be promised on it.

    Units: whole seconds, whole metres. None: no way by road, so a doubt about the address and never a zero.
    """

    durations_s: LegTable
    distances_m: LegTable
    estimated: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class RouteSegment:
    """One step of a route's geometry: from one of its points to the next.

    Units: seconds, metres.
    """

    duration_s: float
    distance_m: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """The road path through some points.

    Shapes: `segments` has one entry less than `geometry`; entry i leads from point i to point i + 1.
    Units: seconds, metres.
    """

    geometry: tuple[Point, ...]
    segments: tuple[RouteSegment, ...]
    duration_s: float
    distance_m: float
    estimated: bool


class RoadTimes(Protocol):
    """Travel times and road paths for one kind of vehicle."""

    async def table(self, sources: Sequence[Point], destinations: Sequence[Point]) -> Legs:
        """Travel from every source to every destination.

        Raises:
            Unavailable: the road engine did not answer in time.
        """
        ...

    async def route(self, points: Sequence[Point]) -> Route | None:
        """The path through `points` in their sequence; None when no road joins two of them.

        Raises:
            Invalid: fewer than two points.
            Unavailable: the road engine did not answer in time.
        """
        ...
