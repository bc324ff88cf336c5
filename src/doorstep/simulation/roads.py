"""The streets as the city's own vans know them: asked of a road engine, kept for the next time."""

import asyncio
from collections import OrderedDict
from typing import Annotated

import httpx
import msgspec

from doorstep.kernel.place import Point, distance_m
from doorstep.simulation.motion import Road, straight

RADIUS_M = 100
KEPT = 2_000
TIMEOUT = httpx.Timeout(10.0, connect=2.0)
LIMITS = httpx.Limits(max_connections=4, max_keepalive_connections=4, keepalive_expiry=3.0)
ALREADY_THERE_M = 8


class _Annotation(msgspec.Struct):
    duration: list[float]
    distance: list[float]


class _Leg(msgspec.Struct):
    annotation: _Annotation


class _Line(msgspec.Struct):
    coordinates: list[tuple[float, float]]


class _Route(msgspec.Struct):
    geometry: _Line
    legs: list[_Leg]


class _Reply(msgspec.Struct):
    routes: Annotated[list[_Route], msgspec.Meta(min_length=1)]


class Roads:
    """Ways between two places. Without an engine, or without a road, the way by air."""

    def __init__(self, base_url: str, *, transport: httpx.AsyncBaseTransport | None = None) -> None:
        self._client = (
            httpx.AsyncClient(
                base_url=base_url, timeout=TIMEOUT, limits=LIMITS, transport=transport, trust_env=False
            )
            if base_url
            else None
        )
        self._known: OrderedDict[tuple[Point, Point], Road] = OrderedDict()

    async def close(self) -> None:
        """Let go of the connections."""
        if self._client is not None:
            await self._client.aclose()

    async def road(self, a: Point, b: Point) -> Road:
        """The quickest way; asked again until the engine answers."""
        if self._client is None or distance_m(a, b) < ALREADY_THERE_M:
            return straight(a, b)
        if (a, b) not in self._known:
            self._known[a, b] = await self._asked(self._client, a, b)
            if len(self._known) > KEPT:
                self._known.popitem(last=False)
        return self._known[a, b]

    async def _asked(self, client: httpx.AsyncClient, a: Point, b: Point) -> Road:
        path = f"/route/v1/driving/{a.lon:.6f},{a.lat:.6f};{b.lon:.6f},{b.lat:.6f}"
        options = {
            "overview": "full",
            "geometries": "geojson",
            "annotations": "duration,distance",
            "generate_hints": "false",
            "radiuses": f"{RADIUS_M};{RADIUS_M}",
        }
        while True:
            try:
                reply = await client.get(path, params=options)
            except httpx.TransportError:
                await asyncio.sleep(0.5)  # the engine is away or was restarted
                continue
            return _read(reply, a, b)


def _read(reply: httpx.Response, a: Point, b: Point) -> Road:
    if reply.status_code != 200:
        return straight(a, b)
    route = msgspec.json.decode(reply.content, type=_Reply).routes[0]
    points = tuple(Point(lat, lon) for lon, lat in route.geometry.coordinates)
    metres = [value for leg in route.legs for value in leg.annotation.distance]
    seconds = [value for leg in route.legs for value in leg.annotation.duration]
    if len(points) < 2 or len(points) != len(metres) + 1:
        return straight(a, b)
    return Road(points=points, metres=tuple(metres), seconds=tuple(seconds))
