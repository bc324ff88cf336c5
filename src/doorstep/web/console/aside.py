"""The page of allotments: what is set aside for brands and zones, and the forms that set it."""

import secrets
from collections.abc import Mapping
from typing import Any

from litestar import Request, Response, get, post
from litestar.response import Redirect

from doorstep.domain.allotments import AllotmentBook
from doorstep.engine.access import Pass
from doorstep.engine.records import Brand, Depot, Party
from doorstep.events import Allotment
from doorstep.kernel.errors import DoorstepError, NotFound, Unavailable
from doorstep.kernel.ids import DepotId, PartyId
from doorstep.kernel.party import Role
from doorstep.web.console.acts import FormIncomplete
from doorstep.web.console.aside_record import WEEKDAYS, AsidePage, change_lines, lines
from doorstep.web.console.chrome import HOUSE, chrome
from doorstep.web.door import enter
from doorstep.web.render import page
from doorstep.web.setting_aside import looked_up, set_all
from doorstep.web.site import Site
from doorstep.web.slots import loads, local_day

AnyRequest = Request[Any, Any, Any]
type Form = Mapping[str, str]

DONE = {
    "set": "Set aside. Whoever asks from now on is offered what is left.",
    "taken": "No longer set aside.",
}
NOTHING: Form = {}


@get("/console/allotments")
async def allotments(request: AnyRequest, site: Site, depot: str = "", done: str = "") -> Response[Any]:
    """What is set aside at a depot."""
    who = await enter(request, site, *HOUSE)
    return await _show(site, who, depot, said=DONE.get(done, ""))


@post("/console/allotments")
async def add(request: AnyRequest, site: Site) -> Response[Any]:
    """Set one more aside."""
    return await _change(request, site, "set")


@post("/console/allotments/end")
async def end(request: AnyRequest, site: Site) -> Response[Any]:
    """Set one aside no longer."""
    return await _change(request, site, "taken")


async def _change(request: AnyRequest, site: Site, done: str) -> Response[Any]:
    who = await enter(request, site, Role.LSP)
    sent = await request.form()
    form = {name: str(value) for name, value in sent.items()} | {
        "weekdays": ",".join(sent.getall("weekday", []))
    }
    depot = DepotId(form.get("depot", ""))
    try:
        book, _ = await looked_up(site, who.viewer.tenant, depot)
        asked = (*book.allotments, _typed(form)) if done == "set" else _without(book, form)
        entry = site.entry(who, f"allotments:{form.get('key', '')}")
        version = _number(form, "version")
        await set_all(site, who.viewer.tenant, depot, asked, seen_version=version, entry=entry)
    except Unavailable:
        raise
    except DoorstepError as refusal:
        return await _show(site, who, depot, refusal=refusal, fields=form)
    return Redirect(f"/console/allotments?depot={depot}&done={done}", status_code=303)


def _typed(form: Form) -> Allotment:
    """Raises: FormIncomplete."""
    amount, is_share = _number(form, "amount"), form.get("unit") == "percent"
    if not amount:
        raise FormIncomplete("say how much is to be set aside")
    return Allotment(
        brand=PartyId(form.get("brand", "")),
        zone=form.get("zone", "").strip(),
        percent=amount if is_share else 0,
        minutes=0 if is_share else amount * 60,
        weekdays=tuple(int(number) for number in form["weekdays"].split(",") if number.isdecimal()),
        day=form.get("day", ""),
        days_before=_number(form, "days_before"),
        until=form.get("until", "")[:5],
    )


def _without(book: AllotmentBook, form: Form) -> tuple[Allotment, ...]:
    number = _number(form, "number")
    return tuple(one for at, one in enumerate(book.allotments) if at != number)


def _number(form: Form, name: str) -> int:
    text = form.get(name, "")
    if not (text.isdecimal() and len(text) < 9):
        raise FormIncomplete(f"{name.replace('_', ' ')} is {text[:20]!r}, not a whole number")
    return int(text)


async def _show(  # what is looked at, and what happened
    site: Site,
    who: Pass,
    depot: str,
    *,
    said: str = "",
    refusal: DoorstepError | None = None,
    fields: Form = NOTHING,
) -> Response[Any]:
    async with site.desk.store.transaction(site.scope(who.viewer)) as tx:
        depots = await site.records.all(tx, Depot)
        brands = {str(brand.party): brand.name for brand in await site.records.all(tx, Brand)}
        parties = {str(party.party): party.name for party in await site.records.all(tx, Party)}
        frame = await chrome(site, tx, who, "Figures")
        place = next((one for one in depots if one.depot == depot), next(iter(depots), None))
        if place is None:
            raise NotFound("this network has no depot yet")
        known = await loads(site, tx, place)
    book, days = await looked_up(site, who.viewer.tenant, place.depot)
    at = site.desk.clock.now()
    record = AsidePage(
        chrome=frame,
        depot=place.depot,
        name=place.name,
        depots=tuple((one.depot, one.name) for one in depots),
        version=book.version,
        lines=lines(book, days, brands, today=local_day(at, place.zone)),
        changes=change_lines(book.changes, brands, parties, at=at, zone=place.zone),
        brands=tuple(sorted(brands.items())),
        zones=tuple(sorted({one.zone for load in known for one in load.bookings.values() if one.zone})),
        weekdays=tuple(enumerate(WEEKDAYS, start=1)),
        fields=fields,
        can_set=who.viewer.role is Role.LSP,
        csrf=who.csrf,
        form_key=secrets.token_urlsafe(12),
        said=str(refusal) if refusal else said,
        is_refusal=refusal is not None,
    )
    return page("console/allotments.html", record, site=site, status_code=409 if refusal else 200)


routes = [allotments, add, end]
