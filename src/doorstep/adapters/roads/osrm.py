"""The road engine OSRM, asked over HTTP in its own process."""

from collections.abc import Sequence

import httpx

from doorstep.adapters.roads.errors import RoadsUnavailable, TooFewPoints
from doorstep.adapters.roads.osrm_replies import (
    MatchReply,
    Problem,
    RouteReply,
    TableReply,
    legs_of,
    off_road_index,
    read,
    route_of,
    way_of,
)
from doorstep.adapters.roads.pair_cache import Leg, PairCache, Place, place_of
from doorstep.domain.planning.ports import Legs, Route
from doorstep.domain.positions import Heard, Matched, by_line
from doorstep.kernel.place import Point

RADIUS_M = 100  # without it the engine snaps at any distance, even into another country
CHUNK = 250  # sources or destinations a request: answers in about 50 ms, so nobody waits long behind it
TIMEOUT = httpx.Timeout(10.0, connect=2.0)
# The engine hangs up after 5 s of silence: let go first, or a request meets a closing door.
LIMITS = httpx.Limits(max_connections=4, max_keepalive_connections=4, keepalive_expiry=3.0)
MOST_MATCHED = 90  # the engine takes a hundred; the last of one piece is the first of the next
NARROWEST_M, WIDEST_M = 8.0, 30.0  # how far from a road a fix may lie by its accuracy: the deviation assumed
MAX_OFF_ROAD = 10_000
NO_WAY: Leg = (None, None)


class OsrmRoads:
    """`RoadTimes` from a road graph; close it when done.

    A place more than 100 m from any road, or without a way there, is None and not an error.
    """

    def __init__(
        self,
        base_url: str,
        *,
        max_pairs: int = 100_000,
        transport: httpx.AsyncBaseTransport | None = None,
    ) -> None:
        self._client = httpx.AsyncClient(
            base_url=base_url, timeout=TIMEOUT, limits=LIMITS, transport=transport, trust_env=False
        )
        self._known = PairCache(max_pairs)
        self._off_road: set[Place] = set()

    async def close(self) -> None:
        """Let go of the connections."""
        await self._client.aclose()

    async def table(self, sources: Sequence[Point], destinations: Sequence[Point]) -> Legs:
        """Every source to every destination, from memory where known.

        Raises:
            RoadsUnavailable: the engine did not answer.
        """
        rows = [place_of(point) for point in sources]
        columns = [place_of(point) for point in destinations]
        known = {row: self._known.row(row, columns) for row in dict.fromkeys(rows)}
        legs = await self._completed(known, columns)
        return Legs(
            durations_s=tuple(tuple([seconds for seconds, _ in legs[row]]) for row in rows),
            distances_m=tuple(tuple([metres for _, metres in legs[row]]) for row in rows),
            estimated=False,
        )

    async def route(self, points: Sequence[Point]) -> Route | None:
        """The quickest way through `points`; None when a place has no road or no road joins them.

        Raises:
            TooFewPoints: fewer than two points.
            RoadsUnavailable: the engine did not answer.
        """
        if len(points) < 2:
            raise TooFewPoints(f"a route needs two points, {len(points)} given")
        places = [place_of(point) for point in points]
        reply = await self._get(
            f"/route/v1/driving/{_coordinates(places)}",
            {"overview": "full", "geometries": "geojson", "annotations": "duration,distance"},
            places,
        )
        if not reply.is_success:
            _refuse_unless_no_way(reply)
            return None
        return route_of(read(reply.content, RouteReply).routes[0])

    async def matched(self, track: Sequence[Heard]) -> Matched | None:
        """The way along the roads through `track`, in pieces that the engine takes; `None`: none lies on one.

        Raises:
            RoadsUnavailable: the engine did not answer.
        """
        driven_m, on_roads = 0.0, 0
        for begin in range(0, max(1, len(track) - 1), MOST_MATCHED - 1):
            piece = track[begin : begin + MOST_MATCHED]
            reply = await self._get_matched(piece)
            if not reply.is_success:
                _refuse_unless_no_way(reply)
                driven_m += by_line(piece).driven_m
                continue
            metres, found = way_of(read(reply.content, MatchReply))
            driven_m, on_roads = driven_m + metres, on_roads + found
        share = min(1.0, on_roads / len(track)) if track else 0.0
        return Matched(driven_m=driven_m, matched_permille=round(share * 1000)) if on_roads > 1 else None

    async def _get_matched(self, piece: Sequence[Heard]) -> httpx.Response:
        places = [(one.lat, one.lon) for one in piece]
        widths = (min(max(one.circle_m, NARROWEST_M), WIDEST_M) for one in piece)
        options = {
            "timestamps": ";".join(str(round(one.at)) for one in piece),
            "radiuses": ";".join(f"{width:.0f}" for width in widths),
            "overview": "false",
            "gaps": "ignore",
        }
        return await self._get(f"/match/v1/driving/{_coordinates(places)}", options, places)

    async def _completed(
        self, known: dict[Place, list[Leg | None]], columns: Sequence[Place]
    ) -> dict[Place, list[Leg]]:
        missing = [row for row, legs in known.items() if None in legs]
        wanted = list(
            dict.fromkeys(
                column
                for index, column in enumerate(columns)
                if any(known[row][index] is None for row in missing)
            )
        )
        asked: dict[Place, dict[Place, Leg]] = {row: {} for row in missing}
        for some_rows in _chunks(missing):
            for some_columns in _chunks(wanted):
                await self._ask(some_rows, some_columns, asked)
        nothing: dict[Place, Leg] = {}
        return {
            row: [
                asked.get(row, nothing)[column] if leg is None else leg
                for column, leg in zip(columns, legs, strict=True)
            ]
            for row, legs in known.items()
        }

    async def _ask(
        self, rows: Sequence[Place], columns: Sequence[Place], asked: dict[Place, dict[Place, Leg]]
    ) -> None:
        legs: list[list[Leg]] | None = None
        near_rows = near_columns = list[Place]()
        while legs is None:
            near_rows = [place for place in rows if place not in self._off_road]
            near_columns = [place for place in columns if place not in self._off_road]
            legs = await self._legs(near_rows, near_columns) if near_rows and near_columns else []
        found = dict(zip(near_rows, legs, strict=False))
        for row in rows:
            by_column = dict(zip(near_columns, found.get(row, ()), strict=False))
            answers = [by_column.get(column, NO_WAY) for column in columns]
            self._known.remember(row, columns, answers)
            asked[row].update(zip(columns, answers, strict=True))

    async def _legs(self, rows: Sequence[Place], columns: Sequence[Place]) -> list[list[Leg]] | None:
        """The engine's legs, or None when it named a place off the road, which is now known."""
        places = [*rows, *columns]
        reply = await self._get(
            f"/table/v1/driving/{_coordinates(places)}",
            {
                "annotations": "duration,distance",
                "skip_waypoints": "true",
                "sources": _indices(0, len(rows)),
                "destinations": _indices(len(rows), len(places)),
            },
            places,
        )
        if reply.is_success:
            return legs_of(read(reply.content, TableReply))
        index = off_road_index(read(reply.content, Problem))
        if index is None or index >= len(places):
            raise _unexpected(reply)
        if len(self._off_road) >= MAX_OFF_ROAD:
            self._off_road.clear()
        self._off_road.add(places[index])
        return None

    async def _get(self, path: str, options: dict[str, str], places: Sequence[Place]) -> httpx.Response:
        params = {
            "generate_hints": "false",
            "radiuses": ";".join([str(RADIUS_M)] * len(places)),
            **options,
        }
        try:
            try:
                return await self._client.get(path, params=params)
            except (httpx.RemoteProtocolError, httpx.ReadError, httpx.WriteError):
                # A kept connection was closed under us, or the engine was restarted: once more, freshly.
                return await self._client.get(path, params=params)
        except httpx.HTTPError as error:
            where = self._client.base_url
            raise RoadsUnavailable(f"the road engine at {where} did not answer; ask again") from error


def _coordinates(places: Sequence[Place]) -> str:
    return ";".join(f"{lon:.5f},{lat:.5f}" for lat, lon in places)


def _indices(start: int, end: int) -> str:
    return ";".join(str(index) for index in range(start, end))


def _chunks(places: Sequence[Place]) -> list[Sequence[Place]]:
    return [places[start : start + CHUNK] for start in range(0, len(places), CHUNK)]


def _refuse_unless_no_way(reply: httpx.Response) -> None:
    if read(reply.content, Problem).code not in ("NoRoute", "NoSegment", "NoMatch"):
        raise _unexpected(reply)


def _unexpected(reply: httpx.Response) -> RoadsUnavailable:
    return RoadsUnavailable(f"the road engine answered {reply.status_code}: {reply.text[:200]}")
