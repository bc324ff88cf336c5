"""The day's figures over the API, computed from the log's cards when asked."""

from dataclasses import asdict
from typing import Any

from litestar import Request, get

from doorstep.domain.metrics import figures
from doorstep.domain.tracking.card import ShipmentCard
from doorstep.kernel.party import Role
from doorstep.web.api.wire import day_in
from doorstep.web.door import enter
from doorstep.web.site import Site
from doorstep.web.slots import local_day

AnyRequest = Request[Any, Any, Any]


@get("/api/v1/figures")
async def of_day(request: AnyRequest, site: Site, day: str = "") -> dict[str, Any]:
    """Numerator, denominator and what is excluded, for shipments whose promise was due that day."""
    who = await enter(request, site, Role.LSP, Role.BRAND, Role.SERVICE)
    at = site.desk.clock.now()
    due = day_in(day) or str(local_day(at, site.region["time_zone"]))
    async with site.desk.store.transaction(site.scope(who.viewer)) as tx:
        cards: list[ShipmentCard] = await site.tagged(tx, "shipment_card", f"was_due:{due}")
    return {"day": due, "at": at, "figures": [asdict(figure) for figure in figures(cards, at=at)]}


routes = [of_day]
