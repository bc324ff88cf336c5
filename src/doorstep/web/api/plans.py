"""Days, plans and tours over the API."""

from typing import Any

from litestar import Request, get, post

from doorstep.domain.parcels import ArriveAtHub
from doorstep.domain.shipments import PackParcel
from doorstep.domain.tours.sheet import TourSheet
from doorstep.kernel.ids import DepotId, ParcelId, ShipmentId, TourId
from doorstep.kernel.party import Role
from doorstep.web import plans
from doorstep.web.api.moves import pins_shown
from doorstep.web.api.plan_wire import PublishIn, TourIn
from doorstep.web.api.shipments import entry_of
from doorstep.web.api.wire import ArrivalIn, DayIn, read
from doorstep.web.door import enter
from doorstep.web.site import Site
from doorstep.web.slots import card_of

AnyRequest = Request[Any, Any, Any]


@post("/api/v1/days", status_code=200)
async def open_day(request: AnyRequest, site: Site) -> dict[str, Any]:
    """Open a depot-day for booking; opening it again changes nothing."""
    who = await enter(request, site, Role.LSP)
    wish = await read(request, DayIn)
    entry = entry_of(request, site, who, wish)
    load = await plans.open_day(site, who.viewer.tenant, DepotId(wish.depot), wish.day, entry)
    return {
        "depot": load.depot,
        "day": load.day,
        "windows": [{"start": w.start, "end": w.end} for w in load.windows],
        "tours": [
            {"tour": s.tour, "van": s.van, "shift": {"start": s.shift.start, "end": s.shift.end}}
            for s in load.shifts
        ],
    }


@get("/api/v1/plans/{depot:str}/{day:str}")
async def plan(request: AnyRequest, site: Site, depot: str, day: str) -> dict[str, Any]:
    """The plan of a depot-day: its version and tours, published or not."""
    who = await enter(request, site, Role.LSP, Role.SERVICE)
    drawing = await plans.drawn(site, who.viewer.tenant, DepotId(depot), day)
    load = drawing.load
    async with site.desk.store.transaction(site.scope(who.viewer)) as tx:
        sheets: dict[str, TourSheet] = await site.read(tx, "tour_sheet", [order.tour for order in load.tours])
    planned = sum(len(order.reservations) for order in load.tours)
    return {
        "version": load.version,
        "bookings": len(load.bookings),
        "unplanned": len(load.bookings) - planned,
        "pinned": pins_shown(load),
        "tours": [
            {
                "tour": shift.tour,
                "van": shift.van,
                "driver": drawing.vans[shift.van].driver,
                "shift": {"start": shift.shift.start, "end": shift.shift.end},
                "locked": shift.tour in load.locked,
                "published": shift.tour in sheets and bool(sheets[shift.tour].stops),
                "shipments": [
                    s for o in load.tours if o.tour == shift.tour for s in plans.shipments_of(load, o)
                ],
            }
            for shift in load.shifts
        ],
    }


@post("/api/v1/plans/{depot:str}/{day:str}/publish", status_code=200)
async def publish(request: AnyRequest, site: Site, depot: str, day: str) -> dict[str, Any]:
    """Publish tours to their drivers."""
    who = await enter(request, site, Role.LSP)
    wish = await read(request, PublishIn)
    entry = entry_of(request, site, who, wish)
    tours = [TourId(tour) for tour in wish.tours]
    done = await plans.publish(site, who.viewer.tenant, DepotId(depot), day, tours, entry)
    return {"published": done}


@post("/api/v1/plans/{depot:str}/{day:str}/improve", status_code=202)
async def improve(request: AnyRequest, site: Site, depot: str, day: str) -> dict[str, Any]:
    """Ask the planner to work on this day now."""
    who = await enter(request, site, Role.LSP)
    await plans.drawn(site, who.viewer.tenant, DepotId(depot), day)
    await plans.improve(site, who.viewer.tenant, DepotId(depot), day, entry_of(request, site, who))
    return {"asked": day}


@post("/api/v1/plans/{depot:str}/{day:str}/lock", status_code=200)
async def lock(request: AnyRequest, site: Site, depot: str, day: str) -> dict[str, Any]:
    """Freeze a tour."""
    return await _set_lock(request, site, (depot, day), locked=True)


@post("/api/v1/plans/{depot:str}/{day:str}/unlock", status_code=200)
async def unlock(request: AnyRequest, site: Site, depot: str, day: str) -> dict[str, Any]:
    """Let the planner have a tour again."""
    return await _set_lock(request, site, (depot, day), locked=False)


@post("/api/v1/shipments/{shipment:str}/arrival", status_code=200)
async def arrival(request: AnyRequest, site: Site, shipment: str) -> dict[str, Any]:
    """Parcels were packed and have arrived at the depot."""
    who = await enter(request, site, Role.BRAND, Role.LSP)
    wish = await read(request, ArrivalIn)
    async with site.desk.store.transaction(site.scope(who.viewer)) as tx:
        card = await card_of(site, tx, ShipmentId(shipment))
        await plans.depot_of(site, tx, DepotId(wish.depot))
    named = [ParcelId(p) for p in wish.parcels] or [p.parcel for p in card.brings]
    commands: list[object] = []
    for parcel in named:
        commands.append(PackParcel(shipment=card.shipment, parcel=parcel))
        commands.append(
            ArriveAtHub(shipment=card.shipment, parcel=parcel, depot=DepotId(wish.depot), last_mile=True)
        )
    await site.desk.handle(site.network(who.viewer.tenant), commands, entry_of(request, site, who, wish))
    return {"arrived": named}


async def _set_lock(
    request: AnyRequest, site: Site, place: tuple[str, str], *, locked: bool
) -> dict[str, Any]:
    who = await enter(request, site, Role.LSP)
    wish = await read(request, TourIn)
    key = (DepotId(place[0]), place[1], TourId(wish.tour))
    entry = entry_of(request, site, who, wish)
    await plans.set_lock(site, who.viewer.tenant, key, locked=locked, entry=entry)
    return {"tour": wish.tour, "locked": locked}


routes = [open_day, plan, publish, improve, lock, unlock, arrival]
