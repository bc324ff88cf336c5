"""How sure a depot plans, and what its finished days say would follow from another setting."""

from dataclasses import asdict
from typing import Any

from litestar import Request, get, put

from doorstep.kernel.ids import DepotId, TenantId
from doorstep.kernel.party import Role
from doorstep.web.api.wire import SurenessIn, read
from doorstep.web.door import enter
from doorstep.web.site import Site
from doorstep.web.sureness import looked_up, set_percent

AnyRequest = Request[Any, Any, Any]


@get("/api/v1/depots/{depot:str}/sureness")
async def depot_sureness(request: AnyRequest, site: Site, depot: str) -> dict[str, Any]:
    """The quantile a depot plans with, who set it, and the share of promises kept at every other one."""
    who = await enter(request, site, Role.LSP)
    return await _shown(site, who.viewer.tenant, DepotId(depot))


@put("/api/v1/depots/{depot:str}/sureness")
async def set_depot_sureness(request: AnyRequest, site: Site, depot: str) -> dict[str, Any]:
    """Plan with another quantile from now on; `null` plans without a cushion. Promises made stay."""
    who = await enter(request, site, Role.LSP)
    wish = await read(request, SurenessIn)
    await set_percent(site, who.viewer.tenant, DepotId(depot), wish.percent, by=who.viewer.party)
    return await _shown(site, who.viewer.tenant, DepotId(depot))


async def _shown(site: Site, tenant: TenantId, depot: DepotId) -> dict[str, Any]:
    found = await looked_up(site, tenant, depot)
    told = found.told
    return {
        "depot": depot,
        "percent": found.row.percent,
        "changes": [asdict(change) for change in found.row.changes],
        "days": told
        and {
            "days": told.days,
            "tours": told.tours,
            "kept": round(told.kept, 4),
            "replayed": round(told.replayed, 4),
            "stops_a_day": round(told.stops, 1),
            "advised": told.advised,
            "effects": [
                {"percent": one.percent, "kept": round(one.kept, 4), "stops_a_day": round(one.stops, 1)}
                for one in told.effects
            ],
        },
    }


routes = [depot_sureness, set_depot_sureness]
