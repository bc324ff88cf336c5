"""Reading the tours page of a day: its tours, the one in front, and where the vans are."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import cast
from urllib.parse import urlencode

from doorstep.domain.slots import SlotLoad
from doorstep.domain.slots.views import key_of
from doorstep.domain.tours.sheet import TourSheet
from doorstep.domain.tracking.card import ShipmentCard
from doorstep.engine.access import Pass
from doorstep.engine.ports import Transaction
from doorstep.engine.positions import Fix
from doorstep.engine.records import Depot
from doorstep.engine.vault import Address, Person
from doorstep.events import PlanAdopted, Recorded
from doorstep.kernel.errors import NotFound, Unavailable
from doorstep.kernel.party import Role
from doorstep.kernel.place import Point
from doorstep.kernel.time import is_day
from doorstep.web.console.chrome import Chrome, chrome, zone_of
from doorstep.web.console.facts import facts_of
from doorstep.web.console.fleet import caption, map_vans
from doorstep.web.console.reading import read_names
from doorstep.web.console.tour_record import TourPlan, TourSources, tour_plan
from doorstep.web.console.ways_out import BestAlternative, WayOut, agreed, best_alternatives, ways_out
from doorstep.web.site import Site
from doorstep.web.slots import local_day
from doorstep.web.ways_driven import ways_driven

DAYS = (-1, 0, 1, 2)


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
    stream: str
    again: str
    said: str = ""
    is_refusal: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ToursRead:
    """The page, what it was made of, and where the vans were."""

    page: ToursPage
    sources: TourSources
    fixes: Sequence[Fix]


async def read_tours(site: Site, who: Pass, *, day: str, tour: str, form_key: str) -> ToursRead:
    """The page of `day`, today where it is none, with the tour `tour` in front. Raises: NotFound."""
    async with site.desk.store.transaction(site.scope(who.viewer)) as tx:
        sources = await _read(site, tx, who, day, tour)
        frame = await chrome(site, tx, who, "Tours")
    depot = sources.depot.point
    fixes = await site.positions.last(who.viewer.tenant)
    sheet = sources.sheets.get(sources.chosen)
    if sheet is not None:
        sources = replace(sources, ways=await ways_driven(site, who.viewer.tenant, sheet))
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
    query = urlencode({"day": sources.day, "tour": sources.chosen, "key": form_key})
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
        form_key=form_key,
        stream=f"/console/tours/live?{query}",
        again=f"/console/tours/again?{query}",
    )
    return ToursRead(page=record, sources=sources, fixes=fixes)


async def _read(site: Site, tx: Transaction, who: Pass, day: str, tour: str) -> TourSources:
    at, zone, heard = site.desk.clock.now(), zone_of(site), await site.heard_until()
    depots = await site.records.all(tx, Depot)
    if not depots:
        raise NotFound("this network has no depot yet")
    depot, today = depots[0], local_day(at, zone)
    wanted = day if is_day(day) else str(today)
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
        facts={key: facts_of(card, at, heard) for key, card in cards.items()},
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
