"""The page of vans: what each is planned with, and the form that sets it."""

from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

import msgspec
from litestar import Request, Response, get, post
from litestar.response import Redirect

from doorstep.engine.access import Pass
from doorstep.engine.records import VanTerms
from doorstep.kernel.errors import DoorstepError, Unavailable
from doorstep.kernel.ids import DepotId, VanId
from doorstep.kernel.party import Role
from doorstep.web.api.van_wire import VanTermsIn, terms
from doorstep.web.console.acts import FormIncomplete
from doorstep.web.console.chrome import HOUSE
from doorstep.web.console.depot_page import opened
from doorstep.web.console.vans_record import (
    ALL,
    BREAK_ROWS,
    TermsForm,
    VansPage,
    change_lines,
    fields_of,
    holds,
    line_of,
    lines,
)
from doorstep.web.door import enter
from doorstep.web.render import page
from doorstep.web.site import Site
from doorstep.web.van_terms import FleetTerms, looked_up, set_terms

AnyRequest = Request[Any, Any, Any]
type Form = Mapping[str, str]

DONE = "Set. Days that are opened from now on are planned with it."


@get("/console/vans")
async def vans(
    request: AnyRequest, site: Site, depot: str = "", van: str = "", done: str = ""
) -> Response[Any]:
    """What the vans of a depot are planned with, and the form of one."""
    who = await enter(request, site, *HOUSE)
    return await _show(site, who, (depot, van), said=DONE if done else "")


@post("/console/vans")
async def set_van(request: AnyRequest, site: Site) -> Response[Any]:
    """Set what a van is planned with, or all of a depot."""
    who = await enter(request, site, Role.LSP)
    form = {name: str(value).strip() for name, value in (await request.form()).items()}
    depot, van = form.get("depot", ""), form.get("van", "")
    whom = None if van == ALL else VanId(van)
    try:
        wish = terms(_typed(form))
        await set_terms(site, who.viewer.tenant, DepotId(depot), whom, wish, by=who.viewer.party)
    except Unavailable:
        raise
    except DoorstepError as refusal:
        return await _show(site, who, (depot, van), refusal=refusal, fields=form)
    return Redirect(f"/console/vans?depot={depot}&done=set", status_code=303)


def _typed(form: Form) -> VanTermsIn:
    """Raises: FormIncomplete."""
    skills = form.get("skills", "")
    named = [word.strip().lower().replace(" ", "_") for word in skills.split(",") if word.strip()]
    raw = {
        "breaks": _breaks(form) if form.get("rests") == "own" else None,
        "tours": _number(form, "tours", 1),
        "reload_minutes": _number(form, "reload_minutes", 1),
        "capacity_g": _number(form, "weight", 1_000),
        "capacity_cm3": _number(form, "volume", 1_000_000),
        "capacity_pieces": _number(form, "pieces", 1),
        "skills": None if not skills else [] if named == ["none"] else named,
        "hour_minor": _number(form, "hour", 100),
        "km_minor": _number(form, "km", 100),
    }
    try:
        return msgspec.convert(raw, VanTermsIn)
    except msgspec.ValidationError as fault:
        raise FormIncomplete(str(fault)) from fault


def _breaks(form: Form) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = []
    for number in range(1, BREAK_ROWS + 1):
        first, last = form.get(f"earliest{number}", "")[:5], form.get(f"latest{number}", "")[:5]
        minutes = _number(form, f"minutes{number}", 1)
        if first or last or minutes is not None:
            rows.append({"earliest": first, "latest": last, "minutes": minutes})
    return rows


def _number(form: Form, name: str, unit: int) -> int | None:
    """What was typed in small units, comma or point; `None` where nothing was."""
    text = form.get(name, "").replace(",", ".")
    if not text:
        return None
    try:
        found = Decimal(text) * unit
        whole = int(found)
    except (InvalidOperation, ValueError, OverflowError) as fault:
        raise FormIncomplete(f"{name.replace('_', ' ')} is {text[:20]!r}, not a number") from fault
    if whole != found:
        raise FormIncomplete(f"{name.replace('_', ' ')} is {text[:20]!r}, which is finer than can be planned")
    return whole


async def _show(  # what is looked at, and what happened
    site: Site,
    who: Pass,
    chosen: tuple[str, str],
    *,
    said: str = "",
    refusal: DoorstepError | None = None,
    fields: Form | None = None,
) -> Response[Any]:
    depot, van = chosen
    page_of = await opened(site, who, depot, "Planner")
    place, parties = page_of.place, page_of.parties
    known = await looked_up(site, who.viewer.tenant, place.depot)
    every = known.every.terms
    record = VansPage(
        chrome=page_of.chrome,
        depot=place.depot,
        name=place.name,
        depots=tuple(page_of.depots),
        holds=holds(known),
        every=line_of(ALL, "All vans", "where nothing is set for one", every, every, is_chosen=van == ALL),
        lines=lines(known, van),
        form=_form(known, van, fields) if who.viewer.role is Role.LSP else None,
        changes=change_lines(known, parties, at=site.desk.clock.now(), zone=place.zone),
        can_set=who.viewer.role is Role.LSP,
        csrf=who.csrf,
        said=str(refusal) if refusal else said,
        is_refusal=refusal is not None,
    )
    return page("console/vans.html", record, site=site, status_code=409 if refusal else 200)


def _form(known: FleetTerms, van: str, typed: Form | None) -> TermsForm | None:
    if van == ALL:
        came_with = VanTerms(breaks=known.pattern.breaks)
        fields = fields_of(known.every.terms) if typed is None else typed
        return TermsForm(van=ALL, name="all vans", fields=fields, hints=fields_of(came_with))
    line = next((one for one in known.lines if one.van.van == van), None)
    if line is None:
        return None
    fields = fields_of(line.row.terms) if typed is None else typed
    return TermsForm(van=van, name=line.van.name, fields=fields, hints=fields_of(line.now))


routes = [vans, set_van]
