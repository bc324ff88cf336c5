"""What lateness costs a brand, the chances that follow from it, and what its warnings were worth."""

from dataclasses import asdict
from typing import Any

from litestar import Request, get, put

from doorstep.domain.lateness import WarningCount, counted
from doorstep.engine.access import Pass
from doorstep.kernel.lateness import USUAL, LatenessCosts, limits_of
from doorstep.kernel.party import Role
from doorstep.web.api.lateness_wire import LatenessIn
from doorstep.web.api.shipments import entry_of
from doorstep.web.api.wire import read
from doorstep.web.door import enter
from doorstep.web.lateness import looked_up, set_costs
from doorstep.web.site import Site

AnyRequest = Request[Any, Any, Any]


@get("/api/v1/brands/{brand:str}/lateness")
async def brand_lateness(request: AnyRequest, site: Site, brand: str) -> dict[str, Any]:
    """The costs, the chance of being late from which each step pays, and how often warnings were right."""
    who = await enter(request, site, Role.LSP, Role.SERVICE, Role.BRAND)
    return await _shown(site, who, brand)


@put("/api/v1/brands/{brand:str}/lateness")
async def set_brand_lateness(request: AnyRequest, site: Site, brand: str) -> dict[str, Any]:
    """Weigh with other costs from the next prediction on; `null` weighs with the usual ones."""
    who = await enter(request, site, Role.LSP, Role.BRAND)
    wish = await read(request, LatenessIn)
    (known,) = await looked_up(site, who, brand)
    costs = wish.costs and LatenessCosts(
        missed_minor=wish.costs.missed_minor,
        false_minor=wish.costs.false_minor,
        nudge_minor=wish.costs.nudge_minor,
        replan_minor=wish.costs.replan_minor,
        way_out_minor=wish.costs.way_out_minor,
    )
    entry = entry_of(request, site, who, wish)
    await set_costs(site, who.viewer.tenant, known.brand.party, costs, seen_version=wish.version, entry=entry)
    return await _shown(site, who, brand)


async def _shown(site: Site, who: Pass, named: str) -> dict[str, Any]:
    (known,) = await looked_up(site, who, named)
    book = known.book
    return {
        "brand": known.brand.party,
        "currency": known.brand.currency,
        "version": book.version,
        "costs": asdict(book.costs or USUAL),
        "usual": book.costs is None,
        "permille": asdict(limits_of(book.costs)),
        "changes": [asdict(change) for change in book.changes],
        "warnings": _told(counted(known.visits)),
        "days": {day: _told(counted(visits)) for day, visits in known.days.items()},
    }


def _told(count: WarningCount) -> dict[str, Any]:
    return {
        "visits": count.visits,
        "late": count.late,
        "warned": count.warned,
        "right": count.right,
        "false": count.false,
        "told_before_late": count.told_before,
        "late_not_told": count.silent,
        "lead_s": count.lead_s,
        "windows_shown": count.windows,
        "windows_held": count.held,
    }


routes = [brand_lateness, set_brand_lateness]
