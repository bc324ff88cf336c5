"""The network, its clock and its health over the API."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from litestar import Request, Response, get, put

from doorstep.engine.access import NotAllowed
from doorstep.engine.records import Brand, Depot, Van
from doorstep.kernel.errors import Invalid
from doorstep.kernel.party import Role
from doorstep.web.api.wire import ClockIn, read
from doorstep.web.door import enter
from doorstep.web.site import Site
from doorstep.web.terms_in_force import vans_of

AnyRequest = Request[Any, Any, Any]


class ClockBackwards(Invalid):
    """Business time never goes back. Give a later moment."""

    code = "clock.backwards"


@get("/api/v1/network")
async def network(request: AnyRequest, site: Site) -> dict[str, Any]:
    """Depots, vans and brands of this network."""
    who = await enter(request, site, Role.LSP, Role.BRAND)
    async with site.desk.store.transaction(site.network(who.viewer.tenant)) as tx:
        depots = await site.records.all(tx, Depot)
        vans: Sequence[Van] = ()
        if who.viewer.role is Role.LSP:
            vans = [van for depot in depots for van in await vans_of(site, tx, depot.depot)]
        brands = [
            b
            for b in await site.records.all(tx, Brand)
            if who.viewer.role is Role.LSP or b.party == who.viewer.party
        ]
    box = site.region["box"]
    return {
        "depots": [
            {
                "depot": d.depot,
                "name": d.name,
                "zone": d.zone,
                "line": d.line,
                "point": {"lat": d.point.lat, "lon": d.point.lon},
            }
            for d in depots
        ],
        "vans": [
            {
                "van": v.van,
                "name": v.name,
                "driver": v.driver,
                "driver_name": v.driver_name,
                "depot": v.depot,
                "capacity_g": v.capacity_g,
                "capacity_cm3": v.means.capacity_cm3,
                "capacity_pieces": v.means.capacity_pieces,
                "skills": list(v.means.skills),
            }
            for v in vans
        ],
        "brands": [
            {
                "party": b.party,
                "name": b.name,
                "articles": dict(b.articles),
                "locales": list(b.locales),
                "service_s": b.service_s,
            }
            for b in brands
        ],
        "region": {
            "name": site.region["name"],
            "zone": site.region["time_zone"],
            "box": {"south": box.south, "west": box.west, "north": box.north, "east": box.east},
        },
    }


@get("/api/v1/addresses")
async def addresses(request: AnyRequest, site: Site, limit: int = 1000) -> dict[str, Any]:
    """Addresses of the region that a van can reach from the depot and come back from."""
    await enter(request, site, Role.LSP, Role.BRAND)
    return {"addresses": (await site.addresses())[: max(0, limit)]}


@get("/api/v1/clock")
async def clock(site: Site) -> dict[str, Any]:
    """Business and real time, and how fast business time runs."""
    return _clock(site)


@put("/api/v1/clock")
async def set_clock(request: AnyRequest, site: Site) -> dict[str, Any]:
    """Change the speed of business time, pause it, or jump ahead; a demonstration's clock only.

    Raises: NotAllowed without the scope `clock`; ClockBackwards.
    """
    who = await enter(request, site, Role.LSP)
    if "clock" not in who.scopes or site.set_clock is None:
        raise NotAllowed("this needs a key with the scope clock, on a network that runs a demonstration")
    wish = await read(request, ClockIn)
    now: datetime = site.desk.clock.now()
    if wish.business is not None and wish.business < now:
        raise ClockBackwards(f"it is {now} already, {wish.business} is over")
    await site.set_clock(wish.business or now, 0.0 if wish.paused else wish.speed)
    return _clock(site)


@get("/health/live")
async def alive() -> dict[str, str]:
    """The process answers."""
    return {"status": "alive"}


@get("/health/ready")
async def ready(site: Site) -> Response[dict[str, Any]]:
    """200 once the day is moving: the database answers, followers keep up; in a trial a van has left."""
    state = await site.readiness()
    return Response(state, status_code=200 if state["ready"] else 503, headers={"Cache-Control": "no-store"})


def _clock(site: Site) -> dict[str, Any]:
    return {"business": site.desk.clock.now(), "real": site.desk.clock.real(), "speed": site.speed()}


routes = [network, addresses, clock, set_clock, alive, ready]
