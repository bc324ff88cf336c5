"""The travel book: one growing table of driving times per depot, asked of the roads only for what is new."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence

from doorstep.domain.planning.ports import RoadTimes
from doorstep.domain.planning.travel import TravelTable, grown, travel_table
from doorstep.kernel.errors import NotFound
from doorstep.kernel.ids import PlaceRef
from doorstep.kernel.place import Point

MAX_PLACES = 4_000

type FindPoints = Callable[[Sequence[PlaceRef]], Awaitable[Mapping[PlaceRef, Point]]]


class PlaceUnknown(NotFound):
    """A place has no position: its address is in doubt or was erased."""

    code = "places.unknown"


class RoadTravelBook:
    """Grows by rows; begun anew when it would hold more than `MAX_PLACES`."""

    def __init__(self, roads: RoadTimes, find: FindPoints) -> None:
        self._roads, self._find = roads, find
        self._table: TravelTable | None = None
        self._points: dict[PlaceRef, Point] = {}
        self._turn = asyncio.Lock()

    async def covering(self, places: Sequence[PlaceRef]) -> TravelTable:
        """A table that has every one of `places`.

        Raises: PlaceUnknown; Unavailable when the road engine does not answer in time.
        """
        async with self._turn:
            table = self._table
            missing = [place for place in dict.fromkeys(places) if table is None or place not in table.row]
            if table is not None and not missing:
                return table
            if table is None or len(table.row) + len(missing) > MAX_PLACES:
                self._table = await self._fresh(list(dict.fromkeys(places)))
            else:
                self._table = await self._grown(table, missing)
            return self._table

    async def _fresh(self, places: Sequence[PlaceRef]) -> TravelTable:
        self._points = dict(await self._located(places))
        points = [self._points[place] for place in places]
        return travel_table(places, await self._roads.table(points, points))

    async def _grown(self, table: TravelTable, places: Sequence[PlaceRef]) -> TravelTable:
        found = await self._located(places)
        old = [self._points[place] for place in table.row]
        new = [found[place] for place in places]
        out = await self._roads.table(new, [*old, *new])
        back = await self._roads.table(old, new)
        self._points.update(found)
        return grown(table, places, out, back)

    async def _located(self, places: Sequence[PlaceRef]) -> Mapping[PlaceRef, Point]:
        found = await self._find(places)
        lost = [place for place in places if place not in found]
        if lost:
            raise PlaceUnknown(f"place {lost[0]} has no position; confirm its address first")
        return found
