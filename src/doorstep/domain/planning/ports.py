"""What planning needs from outside: how long it takes from place to place, and who improves a plan."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from doorstep.domain.planning.legs import Legs
from doorstep.domain.planning.problem import Orders, Problem
from doorstep.domain.planning.travel import TravelTable, TravelTimes
from doorstep.kernel.ids import PlaceRef
from doorstep.kernel.place import Point


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


class Planner(Protocol):
    """Somebody who searches: for a plan with less driving, or for one that has room for more."""

    @property
    def name(self) -> str:
        """Who found it, as written into the log."""
        ...

    def solve(self, problem: Problem, *, incumbent: Orders, seconds: float, seed: int) -> Orders:
        """The plan with the least driving found; `incumbent` when none was found that is sound.

        Shifts that are not free keep their order, and the others need not be sound to begin with.
        Units: `seconds` of processor time of one thread.
        """
        ...

    def complete(self, problem: Problem, *, incumbent: Orders, seconds: float, seed: int) -> Orders | None:
        """The first plan found that serves every stop, those that `incumbent` leaves out too, or `None`.

        Shifts that are not free keep their order. Units: as in `solve`.
        """
        ...

    def stop(self) -> None:
        """Let running searches end with the best they have."""
        ...


class TravelBook(Protocol):
    """Keeps the tables of a region and asks the roads only for what is new."""

    async def covering(self, places: Sequence[PlaceRef]) -> TravelTable:
        """A table that has every one of `places`.

        Raises:
            Unavailable: the road engine did not answer in time.
            NotFound: a place has no position.
        """
        ...

    def live(self) -> TravelTimes:
        """Travel that always looks at the newest table, also at what others asked for meanwhile."""
        ...
