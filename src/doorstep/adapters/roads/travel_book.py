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


class LiveTravel:
    """The book's newest table at every look: a booking under its lock knows what others booked before it."""

    def __init__(self, book: "RoadTravelBook") -> None:
        self._book = book

    def newest(self) -> TravelTable:
        """The table as it stands now."""
        return self._book.newest

    def knows(self, place: PlaceRef) -> bool:
        """Whether the times to and from `place` are in the book."""
        return place in self._book.newest.row

    def seconds(self, origin: PlaceRef, destination: PlaceRef) -> int | None:
        """Seconds of driving; `None` when there is no road or the pair was not asked."""
        return self._book.newest.seconds(origin, destination)


class RoadTravelBook:
    """Grows by rows; begun anew when it would hold more than `MAX_PLACES`."""

    def __init__(self, roads: RoadTimes, find: FindPoints) -> None:
        self._roads, self._find = roads, find
        self._table: TravelTable | None = None
        self._points: dict[PlaceRef, Point] = {}
        self._turn = asyncio.Lock()
        self._wanted: dict[PlaceRef, None] = {}

    @property
    def newest(self) -> TravelTable:
        """The table as it stands; `covering` must have been asked before."""
        if self._table is None:
            raise LookupError("nothing was asked of this book yet")
        return self._table

    def live(self) -> LiveTravel:
        """Travel that always looks at the newest table."""
        return LiveTravel(self)

    async def covering(self, places: Sequence[PlaceRef]) -> TravelTable:
        """A table that has every one of `places`.

        Raises: PlaceUnknown; Unavailable when the road engine does not answer in time.
        """
        known = self._table
        if known is not None and all(map(known.row.__contains__, places)):
            return known
        self._wanted.update(dict.fromkeys(places))
        async with self._turn:  # whoever waited here finds that the one before asked for all of them at once
            table = self._table
            missing = [place for place in self._wanted if table is None or place not in table.row]
            if table is None or not all(place in table.row for place in places):
                table = await self._with(table, missing, places)
                self._table = table
            for place in places:
                self._wanted.pop(place, None)
            return table

    async def _with(
        self, table: TravelTable | None, missing: Sequence[PlaceRef], asked: Sequence[PlaceRef]
    ) -> TravelTable:
        if table is None or len(table.row) + len(missing) > MAX_PLACES:
            return await self._fresh(list(dict.fromkeys(asked)))
        try:
            return await self._grown(table, missing)
        except PlaceUnknown:  # another waiter's place: only those asked here must not fail for it
            return await self._grown(
                table, [place for place in dict.fromkeys(asked) if place not in table.row]
            )

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
