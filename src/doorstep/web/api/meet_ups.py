"""Meet-ups over the API: whether a depot lets its vans meet, what could be agreed, and agreeing."""

from typing import Any

from litestar import Request, get, post, put

from doorstep.kernel.ids import DepotId, TourId
from doorstep.kernel.party import Role
from doorstep.web import meet_ups
from doorstep.web.api.plan_wire import MeetUpIn
from doorstep.web.api.shipments import entry_of
from doorstep.web.api.wire import MeetUpsIn, read
from doorstep.web.door import enter
from doorstep.web.plans import depot_of
from doorstep.web.site import Site

AnyRequest = Request[Any, Any, Any]


@get("/api/v1/depots/{depot:str}/meet-ups")
async def meet_ups_allowed(request: AnyRequest, site: Site, depot: str) -> dict[str, Any]:
    """Whether vans of a depot may hand parcels over to one another on the road."""
    who = await enter(request, site, Role.LSP)
    async with site.desk.store.transaction(site.network(who.viewer.tenant)) as tx:
        found = await depot_of(site, tx, DepotId(depot))
    return {"depot": found.depot, "allowed": found.meet_ups}


@put("/api/v1/depots/{depot:str}/meet-ups")
async def allow_meet_ups(request: AnyRequest, site: Site, depot: str) -> dict[str, Any]:
    """Let vans of a depot meet from now on, or no more. What was agreed before stands."""
    who = await enter(request, site, Role.LSP)
    wish = await read(request, MeetUpsIn)
    found = await meet_ups.allow(site, who.viewer.tenant, DepotId(depot), allowed=wish.allowed)
    return {"depot": found.depot, "allowed": found.meet_ups}


@get("/api/v1/tours/{tour:str}/meet-ups")
async def meet_ups_proposed(request: AnyRequest, site: Site, tour: str) -> dict[str, Any]:
    """The meet-ups that would save promises of a tour whose van stands still, the best first."""
    who = await enter(request, site, Role.LSP)
    found = await meet_ups.proposals(site, who.viewer.tenant, TourId(tour))
    return {"tour": tour, "meet_ups": [_shown(one) for one in found]}


@post("/api/v1/tours/{tour:str}/meet-ups")
async def agree_on_meet_up(request: AnyRequest, site: Site, tour: str) -> dict[str, Any]:
    """Agree on the meet-up with the van of another tour: both tours change at once, or nothing does."""
    who = await enter(request, site, Role.LSP)
    wish = await read(request, MeetUpIn)
    entry = entry_of(request, site, who, wish)
    return _shown(await meet_ups.agree(site, who.viewer.tenant, TourId(tour), TourId(wish.other), entry))


def _shown(one: meet_ups.Proposal) -> dict[str, Any]:
    return {
        "tour": one.tour,
        "other": one.other,
        "van": one.van,
        "driver": one.driver,
        "meets_at": one.meets_at,
        "shipments": one.shipments,
        "saved": one.saved,
        "broken": one.broken,
        "extra_minutes": one.extra_minutes,
    }


routes = [meet_ups_allowed, allow_meet_ups, meet_ups_proposed, agree_on_meet_up]
