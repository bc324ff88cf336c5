"""The page "When we warn": how often warnings were right, what lateness costs, and what follows from it."""

import secrets
from collections.abc import Mapping
from dataclasses import fields as fields_of
from decimal import Decimal, InvalidOperation
from itertools import chain
from typing import Any

from litestar import Request, Response, get, post
from litestar.response import Redirect

from doorstep.domain.lateness import counted
from doorstep.engine.access import Pass
from doorstep.engine.records import Party
from doorstep.kernel.errors import DoorstepError, Unavailable
from doorstep.kernel.lateness import USUAL, LatenessCosts
from doorstep.kernel.party import Role
from doorstep.web.console.acts import FormIncomplete
from doorstep.web.console.chrome import STAFF, chrome, zone_of
from doorstep.web.console.lateness_record import (
    ASKED,
    LatenessPage,
    brand_rows,
    change_lines,
    day_rows,
    effects,
    fields,
    headline,
    preview,
    tiles,
)
from doorstep.web.door import enter
from doorstep.web.lateness import looked_up, set_costs
from doorstep.web.render import page
from doorstep.web.site import Site

AnyRequest = Request[Any, Any, Any]
type Form = Mapping[str, str]

DONE = "Set. The next predictions are weighed with it; what was told stays told."
NOTHING: Form = {}


@get("/console/warnings")
async def warnings(request: AnyRequest, site: Site, brand: str = "", done: str = "") -> Response[Any]:
    """How often we were right, and what other costs would have meant on the last days."""
    who = await enter(request, site, *STAFF)
    return await _show(site, who, brand, asked=dict(request.query_params), said=DONE if done else "")


@post("/console/warnings")
async def set_warnings(request: AnyRequest, site: Site) -> Response[Any]:
    """Set what was looked at."""
    who = await enter(request, site, Role.LSP, Role.BRAND)
    form = {name: str(value) for name, value in (await request.form()).items()}
    brand = form.get("brand", "")
    try:
        (known, *_) = await looked_up(site, who, brand or "-")
        await set_costs(
            site,
            who.viewer.tenant,
            known.brand.party,
            _typed(form),
            seen_version=_version(form),
            entry=site.entry(who, f"lateness:{form.get('key', '')}"),
        )
    except Unavailable:
        raise
    except DoorstepError as refusal:
        return await _show(site, who, brand, asked=form, refusal=refusal)
    return Redirect(f"/console/warnings?brand={brand}&done=set", status_code=303)


def _typed(form: Form) -> LatenessCosts | None:
    """What is in the form; `None` for the usual costs.

    Raises: FormIncomplete.
    """
    costs = LatenessCosts(**{one.name: _minor(form, one.name) for one in fields_of(LatenessCosts)})
    return None if costs == USUAL else costs


def _minor(form: Form, name: str) -> int:
    text = form.get(name, "").strip().replace(",", ".")
    try:
        value = Decimal(text) * 100
    except InvalidOperation:
        value = Decimal("NaN")
    if not value.is_finite() or value != value.to_integral_value() or not 0 <= value <= 1_000_000:
        raise FormIncomplete(f"{ASKED[name][0].lower()} is {text[:20]!r}, not an amount such as 2.50")
    return int(value)


def _version(form: Form) -> int | None:
    text = form.get("version", "")
    return int(text) if text.isdecimal() and len(text) < 9 else None


async def _show(  # what is looked at, and what happened
    site: Site,
    who: Pass,
    brand: str,
    *,
    asked: Form = NOTHING,
    said: str = "",
    refusal: DoorstepError | None = None,
) -> Response[Any]:
    every = await looked_up(site, who)
    chosen = [one for one in every if one.brand.party == brand]
    known = chosen or list(every)
    one = known[0] if len(known) == 1 else None
    asks = one is not None and "missed_minor" in asked
    wished = one.book.costs if one else None
    try:
        wished = _typed(asked) if asks else wished
    except FormIncomplete as fault:
        refusal, asks = refusal or fault, False
    async with site.desk.store.transaction(site.scope(who.viewer)) as tx:
        frame = await chrome(site, tx, who, "Figures")
        parties = {str(party.party): party.name for party in await site.records.all(tx, Party)}
    count = counted(chain.from_iterable(one.visits for one in known))
    at, zone = site.desk.clock.now(), zone_of(site)
    record = LatenessPage(
        chrome=frame,
        brand=one.brand.party if one else "",
        name=one.brand.name if one else "all brands",
        brands=tuple((str(other.brand.party), other.brand.name) for other in every),
        headline=headline(count, len({day for other in known for day in other.days})),
        tiles=tiles(count) if count.visits else (),
        days=day_rows(known),
        by_brand=brand_rows(every) if one is None else (),
        effects=effects(one, wished, asks=asks) if one else (),
        preview=preview(one, wished, asks=asks) if one else "",
        fields=fields(wished) if one else (),
        wished={field.name: field.value for field in fields(wished)},
        changes=change_lines(one.book.changes, parties, at=at, zone=zone) if one else (),
        version=one.book.version if one else 0,
        can_set=who.viewer.role in (Role.LSP, Role.BRAND) and one is not None,
        csrf=who.csrf,
        form_key=secrets.token_urlsafe(12),
        said=str(refusal) if refusal else said,
        is_refusal=refusal is not None,
    )
    return page("console/warnings.html", record, site=site, status_code=409 if refusal else 200)


routes = [warnings, set_warnings]
