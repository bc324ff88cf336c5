"""What the road engine's JSON means in our words."""

from collections.abc import Sequence
from itertools import pairwise

import msgspec

from doorstep.adapters.roads.errors import RoadsReplyUnreadable
from doorstep.adapters.roads.pair_cache import Leg
from doorstep.domain.planning.ports import Route, RouteSegment
from doorstep.kernel.place import Point, distance_m


class TableReply(msgspec.Struct):
    """Answer of the engine's `table`."""

    durations: list[list[float | None]]
    distances: list[list[float | None]]


class Annotation(msgspec.Struct):
    """Seconds and metres of each step of one leg's geometry."""

    duration: list[float]
    distance: list[float]


class RouteLeg(msgspec.Struct):
    """From one asked point to the next."""

    annotation: Annotation


class Line(msgspec.Struct):
    """A GeoJSON line, longitude first."""

    coordinates: list[tuple[float, float]]


class RouteFound(msgspec.Struct):
    """One way through all points."""

    geometry: Line
    legs: list[RouteLeg]
    duration: float
    distance: float


class RouteReply(msgspec.Struct):
    """Answer of the engine's `route`."""

    routes: list[RouteFound]


class Matching(msgspec.Struct):
    """A piece of way that goes through without a break."""

    distance: float


class Tracepoint(msgspec.Struct):
    """Where on a road one fix lies."""

    location: tuple[float, float]
    matchings_index: int


class MatchReply(msgspec.Struct):
    """Answer of the engine's `match`; a fix that lies on no road is null."""

    matchings: list[Matching]
    tracepoints: list[Tracepoint | None]


class Problem(msgspec.Struct):
    """Answer of the engine when it has none."""

    code: str = ""
    message: str = ""


def read[Reply](body: bytes, kind: type[Reply]) -> Reply:
    """Decode a reply of the engine.

    Raises:
        RoadsReplyUnreadable: it has not the shape of `kind`.
    """
    try:
        return msgspec.json.decode(body, type=kind)
    except msgspec.MsgspecError as error:
        raise RoadsReplyUnreadable(f"the road engine's {kind.__name__} cannot be read: {error}") from error


def legs_of(reply: TableReply) -> list[list[Leg]]:
    """Rows of whole seconds and metres.

    Raises:
        RoadsReplyUnreadable: the two tables have not the same shape.
    """
    try:
        pairs = [
            list(zip(times, lengths, strict=True))
            for times, lengths in zip(reply.durations, reply.distances, strict=True)
        ]
    except ValueError as error:
        raise RoadsReplyUnreadable("the road engine's table of times and of lengths differ") from error
    return [[_leg(seconds, metres) for seconds, metres in row] for row in pairs]


def route_of(found: RouteFound) -> Route:
    """The engine's way as a route whose steps add up to its whole.

    The engine counts turns in the whole but in no step; their time is shared out over the steps.
    """
    geometry = tuple(Point(lat, lon) for lon, lat in found.geometry.coordinates)
    steps = [
        RouteSegment(duration_s=seconds, distance_m=metres)
        for leg in found.legs
        for seconds, metres in zip(leg.annotation.duration, leg.annotation.distance, strict=True)
    ]
    if len(steps) != len(geometry) - 1:
        steps = _steps_by_length(geometry)
    rolling = sum(step.duration_s for step in steps) or 1.0
    return Route(
        geometry=geometry,
        segments=tuple(
            RouteSegment(duration_s=step.duration_s * found.duration / rolling, distance_m=step.distance_m)
            for step in steps
        ),
        duration_s=found.duration,
        distance_m=found.distance,
        estimated=False,
    )


def way_of(reply: MatchReply) -> tuple[float, int]:
    """The metres driven, and how many fixes lie on a road; straight from one piece of way to the next."""
    found = [one for one in reply.tracepoints if one is not None]
    jumps_m = sum(
        distance_m(Point(a.location[1], a.location[0]), Point(b.location[1], b.location[0]))
        for a, b in pairwise(found)
        if a.matchings_index != b.matchings_index
    )
    return sum(piece.distance for piece in reply.matchings) + jumps_m, len(found)


def off_road_index(problem: Problem) -> int | None:
    """Which of the asked coordinates lies too far from every road, if that is the problem."""
    if problem.code != "NoSegment":
        return None
    last_word = problem.message.rsplit(" ", 1)[-1]
    return int(last_word) if last_word.isdigit() else None


def _leg(seconds: float | None, metres: float | None) -> Leg:
    if seconds is None or metres is None:
        return None, None
    return round(seconds), round(metres)


def _steps_by_length(geometry: Sequence[Point]) -> list[RouteSegment]:
    # The engine drops doubled points of the line but not of the annotation: take length for time.
    return [
        RouteSegment(duration_s=metres, distance_m=metres)
        for metres in (distance_m(a, b) for a, b in pairwise(geometry))
    ]
