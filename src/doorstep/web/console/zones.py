"""The page of zones: who was offered what, by postcode area, and the same as a CSV file."""

from datetime import date, timedelta
from typing import Any

from litestar import Request, Response, get

from doorstep.domain.demand.report import ENOUGH, FAIR
from doorstep.web.console import words
from doorstep.web.console.chrome import HOUSE, chrome, zone_of
from doorstep.web.console.figure_record import Day
from doorstep.web.console.import_rows import write
from doorstep.web.console.zone_record import ZonesPage, counted, headline, row, rows, scale, table
from doorstep.web.door import enter
from doorstep.web.render import page, security_headers
from doorstep.web.site import Site
from doorstep.web.slots import local_day
from doorstep.web.zone_figures import zone_figures

AnyRequest = Request[Any, Any, Any]
WEEK = 7


@get("/console/figures/zones")
async def zones(request: AnyRequest, site: Site, day: str = "", days: int = 1) -> Response[Any]:
    """Who was offered what of a day, or of the last seven."""
    who = await enter(request, site, *HOUSE)
    at, zone = site.desk.clock.now(), zone_of(site)
    today = local_day(at, zone)
    last, span = _day(day, today), WEEK if days > 1 else 1
    async with site.desk.store.transaction(site.scope(who.viewer)) as tx:
        found = await zone_figures(site, tx, last=last, days=span)
        frame = await chrome(site, tx, who, "Figures")
    said, is_bad = headline(found.report)
    top, everybody = scale(found.report), found.report.everybody
    record = ZonesPage(
        chrome=frame,
        title="the last seven days" if span > 1 else last.strftime("%A %-d %B"),
        as_of=f"As of {words.clock(at, zone)}, {counted(found)}",
        days=_pills(last, today, span),
        headline=said,
        is_bad=is_bad,
        rows=rows(found),
        everybody=row(everybody, top, booked=sum(found.booked.values())),
        mean=f"{100 * everybody.mean_windows / top:.2f}%",
        fair=f"{100 * FAIR * everybody.mean_windows / top:.2f}%",
        csv=f"/console/figures/zones.csv?day={last}&days={span}",
        enough=ENOUGH,
    )
    return page("console/zones.html", record, site=site)


@get("/console/figures/zones.csv")
async def zones_file(request: AnyRequest, site: Site, day: str = "", days: int = 1) -> Response[str]:
    """The same as a CSV file."""
    who = await enter(request, site, *HOUSE)
    last = _day(day, local_day(site.desk.clock.now(), zone_of(site)))
    async with site.desk.store.transaction(site.scope(who.viewer)) as tx:
        found = await zone_figures(site, tx, last=last, days=WEEK if days > 1 else 1)
    headers = security_headers() | {"Content-Disposition": f'attachment; filename="zones-{last}.csv"'}
    return Response("\ufeff" + write(table(found)), media_type="text/csv; charset=utf-8", headers=headers)


def _day(text: str, today: date) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return today


def _pills(last: date, today: date, span: int) -> tuple[Day, ...]:
    days = [
        Day(
            word=words.day_pill(today + timedelta(days=number), today),
            href=f"/console/figures/zones?day={today + timedelta(days=number)}",
            current=span == 1 and last == today + timedelta(days=number),
        )
        for number in (-1, 0, 1, 2)
    ]
    week = Day(word="Last 7 days", href=f"/console/figures/zones?day={today}&days={WEEK}", current=span > 1)
    return (*days, week)


routes = [zones, zones_file]
