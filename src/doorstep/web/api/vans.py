"""What a depot's vans are planned with: breaks, tours, loads, skills and costs, read and set over the API."""

from typing import Any

from litestar import Request, get, put

from doorstep.engine.access import NotAllowed
from doorstep.engine.records import TermsSet
from doorstep.kernel.ids import DepotId, TenantId, VanId
from doorstep.kernel.party import Role
from doorstep.web import van_terms
from doorstep.web.api.van_wire import VanTermsIn, terms, told
from doorstep.web.api.wire import read
from doorstep.web.door import enter
from doorstep.web.site import Site

AnyRequest = Request[Any, Any, Any]


@get("/api/v1/depots/{depot:str}/vans")
async def vans(request: AnyRequest, site: Site, depot: str) -> dict[str, Any]:
    """What is set for all vans of a depot and for each, what each is planned with, and from which day on."""
    who = await enter(request, site, Role.LSP, Role.SERVICE)
    return await _shown(site, who.viewer.tenant, DepotId(depot))


@put("/api/v1/depots/{depot:str}/van-defaults")
async def set_defaults(request: AnyRequest, site: Site, depot: str) -> dict[str, Any]:
    """Set anew what holds for all vans of a depot, where nothing is set for one of them.

    Days opened from now on are planned with it; days already open stay as they are.

    Raises: NotAllowed without the scope `network`; BreakInNoShift, BreaksOverlap, NoTimeToDrive.
    """
    return await _set(request, site, depot, None)


@put("/api/v1/depots/{depot:str}/vans/{van:str}")
async def set_van(request: AnyRequest, site: Site, depot: str, van: str) -> dict[str, Any]:
    """Set anew what holds for one van. What is not set follows the default of its depot.

    Days opened from now on are planned with it; days already open stay as they are.

    Raises: NotAllowed without the scope `network`; BreakInNoShift, BreaksOverlap, NoTimeToDrive.
    """
    return await _set(request, site, depot, VanId(van))


async def _set(request: AnyRequest, site: Site, depot: str, van: VanId | None) -> dict[str, Any]:
    who = await enter(request, site, Role.LSP)
    if "network" not in who.scopes:
        raise NotAllowed("this needs a key with the scope network")
    wish = terms(await read(request, VanTermsIn))
    tenant = who.viewer.tenant
    await van_terms.set_terms(site, tenant, DepotId(depot), van, wish, by=who.viewer.party)
    return await _shown(site, tenant, DepotId(depot))


async def _shown(site: Site, tenant: TenantId, depot: DepotId) -> dict[str, Any]:
    known = await van_terms.looked_up(site, tenant, depot)
    rows = [known.every, *(line.row for line in known.lines)]
    return {
        "depot": depot,
        "first_day": known.first_day,
        "open_days": list(known.open_days),
        "defaults": told(known.every.terms),
        "vans": [
            {
                "van": line.van.van,
                "name": line.van.name,
                "set": told(line.row.terms),
                "planned_with": told(line.now),
            }
            for line in known.lines
        ],
        "changes": sorted(_changes(rows), key=lambda one: one["at"], reverse=True),
    }


def _changes(rows: list[TermsSet]) -> list[dict[str, Any]]:
    return [
        {"at": one.at, "by": one.by, "van": row.van, "terms": told(one.terms)}
        for row in rows
        for one in row.changes
    ]


routes = [vans, set_defaults, set_van]
