"""The pages of minutes: of one shipment, and of a day."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from litestar import Request, Response, get

from doorstep.domain.ledger import Explanation
from doorstep.domain.tracking.card import ShipmentCard
from doorstep.kernel.ids import ShipmentId
from doorstep.web.console import words
from doorstep.web.console.chrome import STAFF, chrome, zone_of
from doorstep.web.console.figure_record import Day
from doorstep.web.console.minute_day import day_page
from doorstep.web.console.minute_record import MinutesPage, Teller, bar, sum_of, title_of, visits
from doorstep.web.console.reading import read_names
from doorstep.web.door import enter
from doorstep.web.minutes import minutes_of, minutes_of_day
from doorstep.web.render import page
from doorstep.web.site import Site
from doorstep.web.slots import local_day

AnyRequest = Request[Any, Any, Any]


@get("/console/shipments/{shipment:str}/minutes")
async def shipment_minutes(request: AnyRequest, site: Site, shipment: str) -> Response[Any]:
    """Who owes which minutes of a delay, and why."""
    who = await enter(request, site, *STAFF)
    card, found = await minutes_of(site, who, ShipmentId(shipment))
    async with site.desk.store.transaction(site.scope(who.viewer)) as tx:
        names = await read_names(site, tx, who)
        frame = await chrome(site, tx, who, "Work")
    teller = Teller(names=names, zone=zone_of(site), total_s=found.attribution.total_s)
    parts = bar(found, teller)
    record = MinutesPage(
        chrome=frame,
        shipment=card.shipment,
        reference=card.brand_reference,
        brand=names.brand(card.brand),
        title=title_of(found),
        state="Provisional" if found.provisional else "Delivered",
        facts=_facts(found, site, teller),
        sum=sum_of(parts),
        bar=parts,
        visits=visits(found, teller),
        rule=str(found.rule_version),
    )
    return page("console/minutes.html", record, site=site)


@get("/console/minutes")
async def day_minutes(request: AnyRequest, site: Site, day: str = "") -> Response[Any]:
    """The minutes of a day, by owner, lane and shipment."""
    who = await enter(request, site, *STAFF)
    today = local_day(site.desk.clock.now(), zone_of(site))
    due = _day(day, today)
    found = await minutes_of_day(site, who, str(due))
    async with site.desk.store.transaction(site.scope(who.viewer)) as tx:
        names = await read_names(site, tx, who)
        frame = await chrome(site, tx, who, "Figures")
        rows: dict[str, ShipmentCard] = await site.read(
            tx, "shipment_card", [one.shipment for one in found.late]
        )
    days = tuple(_pill(today - timedelta(days=back), due, today) for back in (2, 1, 0))
    references = {ref: card.brand_reference for ref, card in rows.items()}
    record = day_page(found, names, zone_of(site), references)
    titled = replace(record, chrome=frame, title=f"{due:%A %-d %B}", days=days)
    return page("console/minutes_day.html", titled, site=site)


def _day(text: str, today: date) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return today


def _pill(day: date, due: date, today: date) -> Day:
    return Day(word=words.day_pill(day, today), href=f"/console/minutes?day={day}", current=day == due)


def _facts(found: Explanation, site: Site, teller: Teller) -> tuple[str, ...]:
    now = site.desk.clock.now()
    until = datetime.fromtimestamp(found.promise_end, UTC)
    end = datetime.fromtimestamp(found.end_s, UTC)
    said = [f"Promised until {words.when(until, now, teller.zone)}"]
    word = "Now" if found.provisional else "Over"
    said.append(f"{word} {words.when(end, now, teller.zone)}")
    if found.attribution.promise_gap_s:
        said.append("The plan itself ended after the promise; that part belongs to whoever promised.")
    if found.calendar_ended:
        said.append("A timetable ends before this moment, so nobody can say what was due.")
    return tuple(said)


routes = [shipment_minutes, day_minutes]
