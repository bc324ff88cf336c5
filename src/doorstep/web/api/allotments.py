"""What a depot sets aside for brands and zones: read and set over the API."""

from typing import Any

from litestar import Request, get, put

from doorstep.domain.allotments import AllotmentBook
from doorstep.events import Allotment
from doorstep.kernel.ids import DepotId, PartyId, TenantId
from doorstep.kernel.party import Role
from doorstep.web import setting_aside
from doorstep.web.api.shipments import entry_of
from doorstep.web.api.wire import AllotmentIn, AllotmentsIn, read
from doorstep.web.door import enter
from doorstep.web.site import Site

AnyRequest = Request[Any, Any, Any]


@get("/api/v1/depots/{depot:str}/allotments")
async def allotments(request: AnyRequest, site: Site, depot: str) -> dict[str, Any]:
    """What is set aside at a depot, who set it when, and how much of it is still unused on the open days."""
    who = await enter(request, site, Role.LSP, Role.SERVICE)
    return await _shown(site, who.viewer.tenant, DepotId(depot))


@put("/api/v1/depots/{depot:str}/allotments")
async def set_allotments(request: AnyRequest, site: Site, depot: str) -> dict[str, Any]:
    """Set aside working time of every day for brands or zones; an empty list ends it."""
    who = await enter(request, site, Role.LSP)
    wish = await read(request, AllotmentsIn)
    entry = entry_of(request, site, who, wish)
    asked = [_allotment(one) for one in wish.allotments]
    await setting_aside.set_all(
        site, who.viewer.tenant, DepotId(depot), asked, seen_version=wish.version, entry=entry
    )
    return await _shown(site, who.viewer.tenant, DepotId(depot))


async def _shown(site: Site, tenant: TenantId, depot: DepotId) -> dict[str, Any]:
    book, days = await setting_aside.looked_up(site, tenant, depot)
    return {
        "depot": depot,
        "version": book.version,
        "allotments": [_told(one) for one in book.allotments],
        "days": [
            {
                "day": one.day,
                "brand": one.aside.brand,
                "zone": one.aside.zone,
                "minutes": one.aside.seconds // 60,
                "unused_minutes": one.unused_s // 60,
                "until": one.aside.until,
                "released": one.is_released,
            }
            for one in days
        ],
        "changes": [_change(book, number) for number in range(len(book.changes))],
    }


def _change(book: AllotmentBook, number: int) -> dict[str, Any]:
    change = book.changes[number]
    return {"at": change.at, "by": change.by, "allotments": [_told(one) for one in change.allotments]}


def _told(one: Allotment) -> dict[str, Any]:
    return {
        "brand": one.brand,
        "zone": one.zone,
        "percent": one.percent,
        "minutes": one.minutes,
        "weekdays": list(one.weekdays),
        "day": one.day,
        "days_before": one.days_before,
        "until": one.until,
    }


def _allotment(one: AllotmentIn) -> Allotment:
    return Allotment(
        brand=PartyId(one.brand),
        zone=one.zone,
        percent=one.percent,
        minutes=one.minutes,
        weekdays=tuple(sorted(set(one.weekdays))),
        day=one.day,
        days_before=one.days_before,
        until=one.until,
    )


routes = [allotments, set_allotments]
