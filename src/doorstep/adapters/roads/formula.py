"""Travel times without a road graph: a fitted formula, always marked as an estimate."""

from collections.abc import Sequence
from itertools import pairwise

from doorstep.adapters.roads.errors import TooFewPoints
from doorstep.domain.planning.ports import Legs, Route, RouteSegment
from doorstep.domain.positions import Heard, Matched
from doorstep.kernel.place import Point, distance_m

SECONDS_AT_ONE_METRE = 1.07
EXPONENT = 0.745
DETOUR = 1.35


def estimated_duration_s(air_m: float) -> float:
    """Seconds by car between two places `air_m` metres apart as the crow flies.

    The median error was 12 % in the two regions it was fitted on and 33 % (too short) in a city centre with
    one-way streets, so promise nothing narrow on it.

    Source: docs/explanation/performance.md, fit on a small country and a large city.
    """
    return SECONDS_AT_ONE_METRE * air_m**EXPONENT


def estimated_distance_m(air_m: float) -> float:
    """Metres by road between two places `air_m` metres apart as the crow flies."""
    return DETOUR * air_m


class FormulaRoads:
    """`RoadTimes` by the formula: knows no one-way street, no river and no unreachable place."""

    async def table(self, sources: Sequence[Point], destinations: Sequence[Point]) -> Legs:
        """Every source to every destination, estimated."""
        air = [[distance_m(source, target) for target in destinations] for source in sources]
        return Legs(
            durations_s=tuple(tuple(round(estimated_duration_s(m)) for m in row) for row in air),
            distances_m=tuple(tuple(round(estimated_distance_m(m)) for m in row) for row in air),
            estimated=True,
        )

    async def matched(self, track: Sequence[Heard]) -> Matched | None:
        """Nothing: no road is known."""
        del track

    async def route(self, points: Sequence[Point]) -> Route | None:
        """Straight lines through `points`.

        Raises:
            TooFewPoints: fewer than two points.
        """
        if len(points) < 2:
            raise TooFewPoints(f"a route needs two points, {len(points)} given")
        air = [distance_m(a, b) for a, b in pairwise(points)]
        segments = tuple(
            RouteSegment(duration_s=estimated_duration_s(m), distance_m=estimated_distance_m(m)) for m in air
        )
        return Route(
            geometry=tuple(points),
            segments=segments,
            duration_s=sum(segment.duration_s for segment in segments),
            distance_m=sum(segment.distance_m for segment in segments),
            estimated=True,
        )
