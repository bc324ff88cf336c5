"""What is set for a depot over the API: how fast the roads around it usually are, and how long it keeps."""

from itertools import combinations
from typing import Any

from litestar import Request, get, put

from doorstep.engine.access import NotAllowed
from doorstep.engine.records import DepotStorage, RoadSpeeds, RushHour
from doorstep.kernel.errors import Invalid
from doorstep.kernel.ids import DepotId
from doorstep.kernel.party import Role
from doorstep.web.api.depot_wire import RushHourIn, RushHoursIn, StorageIn
from doorstep.web.api.wire import read
from doorstep.web.door import enter
from doorstep.web.plans import depot_of
from doorstep.web.site import Site

AnyRequest = Request[Any, Any, Any]


class RushHoursOverlap(Invalid):
    """Two rush hours of one weekday overlap, or one ends before it begins. Give each moment one speed."""

    code = "depot.rush_hours_overlap"


@get("/api/v1/depots/{depot:str}/rush-hours")
async def rush_hours(request: AnyRequest, site: Site, depot: str) -> dict[str, Any]:
    """How much slower the roads around a depot are at which hours; at all others they count as empty."""
    who = await enter(request, site, Role.LSP)
    async with site.desk.store.transaction(site.network(who.viewer.tenant)) as tx:
        await depot_of(site, tx, DepotId(depot))
        found = await site.records.get(tx, RoadSpeeds, depot)
    return _shown(found.rush_hours if found else ())


@put("/api/v1/depots/{depot:str}/rush-hours")
async def set_rush_hours(request: AnyRequest, site: Site, depot: str) -> dict[str, Any]:
    """Set them anew. Days opened from now on are planned with them; days already open stay as they are.

    Raises: NotAllowed without the scope `network`; RushHoursOverlap.
    """
    who = await enter(request, site, Role.LSP)
    if "network" not in who.scopes:
        raise NotAllowed("this needs a key with the scope network")
    wish = await read(request, RushHoursIn)
    _check(wish.rush_hours)
    hours = tuple(
        RushHour(weekdays=tuple(one.weekdays), begins=one.begins, ends=one.ends, percent=one.percent)
        for one in wish.rush_hours
    )
    async with site.desk.store.transaction(site.network(who.viewer.tenant)) as tx:
        await depot_of(site, tx, DepotId(depot))
        await site.records.put(tx, depot, RoadSpeeds(depot=DepotId(depot), rush_hours=hours))
    return _shown(hours)


@get("/api/v1/depots/{depot:str}/storage")
async def storage(request: AnyRequest, site: Site, depot: str) -> dict[str, Any]:
    """How long a depot keeps parcels for people who are away; where nobody said so, it keeps none."""
    who = await enter(request, site, Role.LSP)
    async with site.desk.store.transaction(site.network(who.viewer.tenant)) as tx:
        await depot_of(site, tx, DepotId(depot))
        found = await site.records.get(tx, DepotStorage, depot)
    return _storage(found or DepotStorage(depot=DepotId(depot)))


@put("/api/v1/depots/{depot:str}/storage")
async def set_storage(request: AnyRequest, site: Site, depot: str) -> dict[str, Any]:
    """Set it anew. What is kept already stays until the day that was promised.

    Raises: NotAllowed without the scope `network`.
    """
    who = await enter(request, site, Role.LSP)
    if "network" not in who.scopes:
        raise NotAllowed("this needs a key with the scope network")
    wish = await read(request, StorageIn)
    row = DepotStorage(
        depot=DepotId(depot),
        days=wish.days,
        weekdays=tuple(sorted(set(wish.weekdays))),
        closed=tuple(sorted({str(day) for day in wish.closed})),
    )
    async with site.desk.store.transaction(site.network(who.viewer.tenant)) as tx:
        await depot_of(site, tx, DepotId(depot))
        await site.records.put(tx, depot, row)
    return _storage(row)


def _storage(row: DepotStorage) -> dict[str, Any]:
    return {"days": row.days, "weekdays": list(row.weekdays), "closed": list(row.closed)}


def _check(hours: list[RushHourIn]) -> None:
    for one in hours:
        if one.ends <= one.begins:
            raise RushHoursOverlap(f"a rush hour from {one.begins} to {one.ends} ends before it begins")
    for one, other in combinations(hours, 2):
        same = set(one.weekdays) & set(other.weekdays)
        if same and one.begins < other.ends and other.begins < one.ends:
            raise RushHoursOverlap(f"{one.begins} to {one.ends} and {other.begins} to {other.ends} overlap")


def _shown(hours: tuple[RushHour, ...]) -> dict[str, Any]:
    return {
        "rush_hours": [
            {"weekdays": list(one.weekdays), "begins": one.begins, "ends": one.ends, "percent": one.percent}
            for one in hours
        ]
    }


routes = [rush_hours, set_rush_hours, storage, set_storage]
