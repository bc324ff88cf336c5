"""What the zones were offered, over the API."""

from dataclasses import asdict
from datetime import date
from typing import Any

from litestar import Request, get

from doorstep.domain.demand import ZoneShare
from doorstep.kernel.party import Role
from doorstep.web.api.wire import day_in
from doorstep.web.door import enter
from doorstep.web.site import Site
from doorstep.web.slots import local_day
from doorstep.web.zone_figures import MOST_DAYS, name_of, zone_figures

AnyRequest = Request[Any, Any, Any]


@get("/api/v1/figures/zones")
async def of_zones(request: AnyRequest, site: Site, day: str = "", days: int = 1) -> dict[str, Any]:
    """Who asked for windows of a day by zone, what was open to them, and which limits closed the rest."""
    who = await enter(request, site, Role.LSP, Role.SERVICE)
    last = day_in(day) or str(local_day(site.desk.clock.now(), site.region["time_zone"]))
    async with site.desk.store.transaction(site.scope(who.viewer)) as tx:
        found = await zone_figures(site, tx, last=date.fromisoformat(last), days=min(MOST_DAYS, max(1, days)))
    report = found.report
    return {
        "days": list(found.days),
        "everybody": _told(report.everybody, sum(found.booked.values())) | {"zone": None},
        "worst": name_of(report.worst.zone) if report.worst else None,
        "zones": [_told(one, found.booked.get(one.zone, 0)) for one in report.zones],
    }


def _told(one: ZoneShare, booked: int) -> dict[str, Any]:
    return asdict(one) | {
        "zone": name_of(one.zone),
        "acceptance": round(one.acceptance, 4),
        "mean_windows": round(one.mean_windows, 3),
        "of_mean": None if one.of_mean is None else round(one.of_mean, 3),
        "booked": booked,
    }


routes = [of_zones]
