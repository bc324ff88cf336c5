"""The page of positions: which devices speak for the vans, and what of it was believed."""

from typing import Any

from litestar import Request, Response, get, post
from litestar.response import Redirect

from doorstep.engine.access import Pass
from doorstep.engine.records import Device, Van
from doorstep.kernel.errors import DoorstepError, Invalid, Unavailable
from doorstep.kernel.ids import VanId
from doorstep.kernel.party import Role
from doorstep.web.console.acts import FormIncomplete
from doorstep.web.console.chrome import HOUSE, chrome
from doorstep.web.console.trackers_record import NewKey, TrackersPage, heard_lines, summary
from doorstep.web.door import enter
from doorstep.web.render import page
from doorstep.web.site import Site
from doorstep.web.trackers import issue_device, take_back

AnyRequest = Request[Any, Any, Any]
LONGEST = 64


@get("/console/positions")
async def positions(request: AnyRequest, site: Site, done: str = "") -> Response[Any]:
    """Every van with its devices, when it was heard, and what was noticed today."""
    who = await enter(request, site, *HOUSE)
    return await _show(site, who, said="The key is taken back." if done else "")


@post("/console/positions")
async def issue(request: AnyRequest, site: Site) -> Response[Any]:
    """A key for a device, shown once."""
    who = await enter(request, site, Role.LSP)
    form = {name: str(value).strip() for name, value in (await request.form()).items()}
    van, name = form.get("van", ""), form.get("name", "")[:LONGEST]
    try:
        async with site.desk.store.transaction(site.network(who.viewer.tenant)) as tx:
            known = await site.records.get(tx, Van, van)
            if known is None or not name:
                raise FormIncomplete("choose a van, and give the device a name you will know it by")
            _, key = await issue_device(site, tx, who, VanId(van), name)
    except Unavailable:
        raise
    except Invalid as refusal:
        return await _show(site, who, refusal=refusal)
    base = str(request.base_url).rstrip("/")
    host = request.base_url.hostname or ""
    return await _show(site, who, new=NewKey(van=known.name, name=name, key=key, site=base, host=host))


@post("/console/positions/{device:str}/take-back")
async def end(request: AnyRequest, site: Site, device: str) -> Response[Any] | Redirect:
    """Take a device's key back."""
    who = await enter(request, site, Role.LSP)
    try:
        async with site.desk.store.transaction(site.network(who.viewer.tenant)) as tx:
            await take_back(site, tx, device)
    except Unavailable:
        raise
    except DoorstepError as refusal:
        return await _show(site, who, refusal=refusal)
    return Redirect("/console/positions?done=back", status_code=303)


async def _show(  # what happened, or a new key
    site: Site,
    who: Pass,
    *,
    said: str = "",
    refusal: DoorstepError | None = None,
    new: NewKey | None = None,
) -> Response[Any]:
    tenant, at = who.viewer.tenant, site.desk.clock.now()
    async with site.desk.store.transaction(site.network(tenant)) as tx:
        vans = await site.records.all(tx, Van)
        devices = await site.records.all(tx, Device)
        frame = await chrome(site, tx, who, "Planner")
    signals = await site.positions.signals(tenant, since=at.date())
    lines = heard_lines(vans, await site.positions.last(tenant), devices, signals, at)
    record = TrackersPage(
        chrome=frame,
        summary=summary(lines),
        lines=lines,
        vans=tuple((str(van.van), van.name) for van in vans),
        new=new,
        can_set=who.viewer.role is Role.LSP,
        csrf=who.csrf,
        said=str(refusal) if refusal else said,
        is_refusal=refusal is not None,
    )
    return page("console/trackers.html", record, site=site, status_code=409 if refusal else 200)


routes = [positions, issue, end]
