"""The tours page: reading it, and publishing, locking and asking for a better plan."""

import asyncio
import json
import secrets
from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any, cast

from litestar import Request, Response, get, post
from litestar.response import Redirect

from doorstep.domain.slots import SlotLoad
from doorstep.domain.slots.views import key_of
from doorstep.domain.tours.sheet import TourSheet
from doorstep.domain.tracking.card import ShipmentCard
from doorstep.engine.access import Pass
from doorstep.engine.handle import Entry
from doorstep.engine.ports import Transaction
from doorstep.engine.records import Depot
from doorstep.engine.vault import Address, Person
from doorstep.events import PlanAdopted, Recorded
from doorstep.kernel.errors import DoorstepError, NotFound, Unavailable
from doorstep.kernel.ids import DepotId, TourId
from doorstep.kernel.party import Role
from doorstep.kernel.place import Point
from doorstep.web import meet_ups, plans, relief
from doorstep.web.alternatives import take
from doorstep.web.console.acts import FormIncomplete
from doorstep.web.console.chrome import HOUSE, Chrome, chrome, zone_of
from doorstep.web.console.facts import facts_of
from doorstep.web.console.fleet import caption, map_vans
from doorstep.web.console.reading import read_names
from doorstep.web.console.tour_record import TourPlan, TourSources, href, tour_plan
from doorstep.web.console.ways_out import (
    BestAlternative,
    WayOut,
    agreed,
    alternative_of,
    best_alternatives,
    ways_out,
)
from doorstep.web.door import enter
from doorstep.web.render import page
from doorstep.web.site import Site
from doorstep.web.slots import local_day

DAYS = (-1, 0, 1, 2)
SHOWN_WITHIN_S, LOOK_S = 2.0, 0.1
"""Real seconds: how long the page waits for what was just published, and between two looks."""

DONE = {
    "publish": "Published. Drivers see their tours now, and the planner leaves them alone.",
    "improve": "The planner is working on it. A better plan appears here when it is found and checked.",
    "lock": "Locked: the planner leaves this tour alone.",
    "unlock": "Unlocked: the planner may change this tour.",
    "relieve": "Moved. The drivers concerned see their tours as they are now.",
    "alternative": "Done. The consignee is told when a new time was promised.",
    "meet-ups": "Set. It holds from now on; a meet-up that was agreed before stands.",
    "meet": "Agreed. Both drivers see the meet-up; parcels change hands when they say so.",
}

type AnyRequest = Request[Any, Any, Any]
type Form = dict[str, str]
type Ask = Callable[[Site, Pass, Form, Entry], Awaitable[object]]


@dataclass(frozen=True, slots=True, kw_only=True)
class ToursPage:
    """The record of the page; the map's lists are JSON for its element."""

    chrome: Chrome
    plan: TourPlan
    map_stops: str
    map_tours: str
    map_vans: str
    map_caption: str
    ways: Sequence[WayOut]
    meet_ups: bool
    best: Mapping[str, BestAlternative]
    agreed: str
    csrf: str
    form_key: str
    said: str
    is_refusal: bool


@get("/console/tours")
async def tours(
    request: AnyRequest, site: Site, day: str = "", tour: str = "", done: str = ""
) -> Response[Any]:
    """Every van of a day, planned and driven."""
    who = await enter(request, site, *HOUSE)
    return await _show(site, who, day=day, tour=tour, said=DONE.get(done, ""))


@post("/console/tours/publish")
async def publish(request: AnyRequest, site: Site) -> Response[Any]:
    """Publish one tour, or all that have stops."""

    async def ask(site: Site, who: Pass, form: Form, entry: Entry) -> object:
        wanted = [TourId(form["tour"])] if form.get("tour") else []
        done = await plans.publish(
            site, who.viewer.tenant, DepotId(form["depot"]), form["day"], wanted, entry
        )
        with suppress(TimeoutError):
            async with asyncio.timeout(SHOWN_WITHIN_S):
                await _until_shown(site, who, done)
        return done

    return await _ask(request, site, "publish", ask)


@post("/console/tours/improve")
async def improve(request: AnyRequest, site: Site) -> Response[Any]:
    """Ask the planner to work on the day now."""

    async def ask(site: Site, who: Pass, form: Form, entry: Entry) -> object:
        return await plans.improve(site, who.viewer.tenant, DepotId(form["depot"]), form["day"], entry)

    return await _ask(request, site, "improve", ask)


@post("/console/tours/lock")
async def lock(request: AnyRequest, site: Site) -> Response[Any]:
    """Freeze a tour by hand."""
    return await _ask(request, site, "lock", _set_lock(locked=True))


@post("/console/tours/unlock")
async def unlock(request: AnyRequest, site: Site) -> Response[Any]:
    """Let the planner have a tour again."""
    return await _ask(request, site, "unlock", _set_lock(locked=False))


@post("/console/tours/relieve")
async def relieve(request: AnyRequest, site: Site) -> Response[Any]:
    """Move what is not loaded on a tour to those that keep its promises."""

    async def ask(site: Site, who: Pass, form: Form, entry: Entry) -> object:
        key = (DepotId(form["depot"]), form["day"], TourId(form.get("tour", "")))
        return await relief.relieve(site, who.viewer.tenant, key, entry)

    return await _ask(request, site, "relieve", ask)


@post("/console/tours/meet")
async def meet(request: AnyRequest, site: Site) -> Response[Any]:
    """Agree on a meet-up with the van of another tour."""

    async def ask(site: Site, who: Pass, form: Form, entry: Entry) -> object:
        tour, other = TourId(form.get("tour", "")), TourId(form.get("other", ""))
        return await meet_ups.agree(site, who.viewer.tenant, tour, other, entry)

    return await _ask(request, site, "meet", ask)


@post("/console/tours/alternative")
async def alternative(request: AnyRequest, site: Site) -> Response[Any]:
    """Do the best that was proposed for a promise in danger."""

    async def ask(site: Site, who: Pass, form: Form, entry: Entry) -> object:
        return await take(site, who.viewer.tenant, TourId(form.get("tour", "")), alternative_of(form), entry)

    return await _ask(request, site, "alternative", ask)


@post("/console/tours/meet-ups")
async def allow_meet_ups(request: AnyRequest, site: Site) -> Response[Any]:
    """Let the vans of the depot meet from now on, or no more."""

    async def ask(site: Site, who: Pass, form: Form, entry: Entry) -> object:
        del entry  # the same setting twice is the same setting
        allowed = form.get("allowed") == "yes"
        return await meet_ups.allow(site, who.viewer.tenant, DepotId(form["depot"]), allowed=allowed)

    return await _ask(request, site, "meet-ups", ask)


def _set_lock(*, locked: bool) -> Ask:
    async def ask(site: Site, who: Pass, form: Form, entry: Entry) -> object:
        key = (DepotId(form["depot"]), form["day"], TourId(form.get("tour", "")))
        return await plans.set_lock(site, who.viewer.tenant, key, locked=locked, entry=entry)

    return ask


async def _ask(request: AnyRequest, site: Site, name: str, ask: Ask) -> Response[Any]:
    who = await enter(request, site, Role.LSP)
    form = {field: str(value) for field, value in (await request.form()).items()}
    if not {"depot", "day", "key"} <= form.keys():
        raise FormIncomplete("the form lacks its depot, day or key; load the page again")
    entry = site.entry(who, f"form:{form['key']}")
    try:
        await ask(site, who, form, entry)
    except Unavailable:
        raise
    except DoorstepError as refusal:
        return await _show(site, who, day=form["day"], tour=form.get("shown", ""), refusal=refusal)
    return Redirect(f"{href(form['day'], form.get('shown', ''))}&done={name}", status_code=303)


async def _until_shown(site: Site, who: Pass, tours: Sequence[TourId]) -> None:
    """Sheets follow the log by a moment: whoever published a tour shall not see it unpublished."""
    while True:
        async with site.desk.store.transaction(site.scope(who.viewer)) as tx:
            sheets: dict[str, TourSheet] = await site.read(tx, "tour_sheet", tours)
        if all(tour in sheets and sheets[tour].published_at for tour in tours):
            return
        await asyncio.sleep(LOOK_S)


async def _show(
    site: Site, who: Pass, *, day: str, tour: str, said: str = "", refusal: DoorstepError | None = None
) -> Response[Any]:
    async with site.desk.store.transaction(site.scope(who.viewer)) as tx:
        sources = await _read(site, tx, who, day, tour)
        frame = await chrome(site, tx, who, "Tours")
        depot = sources.depot.point
    fixes = await site.positions.last(who.viewer.tenant)
    sheet = sources.sheets.get(sources.chosen)
    ways = (
        await ways_out(site, who.viewer.tenant, sheet, sources.names, sources.zone)
        if sheet and sources.can_plan
        else []
    )
    best = (
        await best_alternatives(site, who.viewer.tenant, sheet, sources.zone)
        if sheet and sources.can_plan
        else {}
    )
    record = ToursPage(
        chrome=frame,
        plan=tour_plan(sources),
        map_stops=json.dumps(_stops(sources)),
        map_tours=json.dumps([await _way(site, one, sources, depot) for one in sources.sheets.values()]),
        map_vans=json.dumps(map_vans(fixes, sources.names.vans, sources.at)),
        map_caption=caption(fixes, sources.at),
        ways=ways,
        meet_ups=sources.depot.meet_ups,
        best=best,
        agreed=agreed(sheet, sources.names, sources.zone) if sheet else "",
        csrf=who.csrf,
        form_key=secrets.token_urlsafe(12),
        said=str(refusal) if refusal else said,
        is_refusal=refusal is not None,
    )
    return page("console/tours.html", record, site=site, status_code=409 if refusal else 200)


async def _read(site: Site, tx: Transaction, who: Pass, day: str, tour: str) -> TourSources:
    at, zone = site.desk.clock.now(), zone_of(site)
    depots = await site.records.all(tx, Depot)
    if not depots:
        raise NotFound("this network has no depot yet")
    depot, today = depots[0], local_day(at, zone)
    wanted = day if _is_day(day) else str(today)
    days = [str(today + timedelta(days=number)) for number in DAYS]
    loads: dict[str, SlotLoad] = await site.read(
        tx, "slot_load", [key_of(depot.depot, one) for one in {*days, wanted}]
    )
    load = loads.get(key_of(depot.depot, wanted))
    sheets = await _sheets(site, tx, wanted, load)
    chosen = sheets.get(tour)
    cards: dict[str, ShipmentCard] = await site.read(
        tx, "shipment_card", [one for line in (chosen.stops if chosen else ()) for one in line.shipments]
    )
    names = await read_names(site, tx, who)
    persons = await site.vault.get(tx, list({card.consignee for card in cards.values()}), Person)
    places = list({str(line.place) for sheet in sheets.values() for line in sheet.stops})
    return TourSources(
        depot=depot,
        day=wanted,
        days=sorted({wanted, *(one for one in days if key_of(depot.depot, one) in loads)}),
        load=load,
        sheets=sheets,
        plans=await _plans(tx, key_of(depot.depot, wanted)),
        names=replace(names, persons=persons),
        chosen=tour,
        facts={key: facts_of(card, at) for key, card in cards.items()},
        addresses=await site.vault.get(tx, places, Address),
        cards=cards,
        at=at,
        zone=zone,
        can_plan=who.viewer.role is Role.LSP,
    )


async def _sheets(site: Site, tx: Transaction, day: str, load: SlotLoad | None) -> dict[str, TourSheet]:
    sheets: list[TourSheet] = await site.tagged(tx, "tour_sheet", f"day:{day}")
    known = {str(sheet.tour): sheet for sheet in sheets}
    names = [str(shift.tour) for shift in load.shifts] if load else []
    return {name: known[name] for name in names if name in known}


async def _plans(tx: Transaction, story: str) -> list[Recorded[PlanAdopted]]:
    recorded = [one for one in await tx.story(story) if isinstance(one.event, PlanAdopted)]
    return cast("list[Recorded[PlanAdopted]]", recorded)


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _points(sheet: TourSheet, sources: TourSources, depot: Point) -> list[Point]:
    places = [sources.addresses.get(line.place) for line in sheet.stops]
    return [depot, *(place.point for place in places if place and place.point), depot]


async def _way(site: Site, sheet: TourSheet, sources: TourSources, depot: Point) -> dict[str, object]:
    """The tour's line: along the roads for the chosen one, straight from stop to stop for the others."""
    straight: Sequence[Point] = _points(sheet, sources, depot)
    chosen = sheet.tour == sources.chosen
    points = await _by_road(site, straight) if chosen and len(straight) > 2 else straight
    path = [[round(point.lat, 5), round(point.lon, 5)] for point in points]
    return {"id": sheet.tour, "path": path, "selected": chosen}


async def _by_road(site: Site, points: Sequence[Point]) -> Sequence[Point]:
    """The way along the roads; straight lines where no road leads, or the road engine does not answer."""
    try:
        route = await site.roads.route(points)
    except Unavailable:
        return points
    return route.geometry if route else points


def _stops(sources: TourSources) -> list[dict[str, object]]:
    sheet = sources.sheets.get(sources.chosen)
    return [
        {
            "id": line.stop,
            "lat": address.point.lat,
            "lon": address.point.lon,
            "number": line.position,
            "done": not line.is_open,
            "late": (line.arrived_at or line.planned_at) >= line.window.end,
        }
        for line in (sheet.stops if sheet else ())
        for address in [sources.addresses.get(line.place)]
        if address and address.point
    ]


routes = [tours, publish, improve, lock, unlock, relieve, meet, alternative, allow_meet_ups]
