"""The page "How sure we plan": what the last days say about every quantile, and the form that sets one."""

from typing import Any

from litestar import Request, Response, get, post
from litestar.response import Redirect

from doorstep.engine.access import Pass
from doorstep.kernel.errors import DoorstepError, Unavailable
from doorstep.kernel.ids import DepotId
from doorstep.kernel.party import Role
from doorstep.web.console.chrome import HOUSE
from doorstep.web.console.depot_page import opened
from doorstep.web.console.sure_record import NO_CUSHION, SurePage, change_lines, headline, preview, rows
from doorstep.web.door import enter
from doorstep.web.render import page
from doorstep.web.site import Site
from doorstep.web.sureness import looked_up, set_percent

AnyRequest = Request[Any, Any, Any]

DONE = "Set. Whoever asks from now on is answered with it; what was promised stays as it is."


@get("/console/sureness")
async def sureness(
    request: AnyRequest, site: Site, depot: str = "", percent: str = "", done: str = ""
) -> Response[Any]:
    """What is set at a depot, what its days say, and what another setting would do before it is set."""
    who = await enter(request, site, *HOUSE)
    return await _show(site, who, depot, wished=percent, said=DONE if done else "")


@post("/console/sureness")
async def set_sureness(request: AnyRequest, site: Site) -> Response[Any]:
    """Set what was looked at."""
    who = await enter(request, site, Role.LSP)
    form = {name: str(value) for name, value in (await request.form()).items()}
    depot, wished = form.get("depot", ""), form.get("percent", "")
    try:
        await set_percent(site, who.viewer.tenant, DepotId(depot), _percent(wished), by=who.viewer.party)
    except Unavailable:
        raise
    except DoorstepError as refusal:
        return await _show(site, who, depot, refusal=refusal)
    return Redirect(f"/console/sureness?depot={depot}&done=set", status_code=303)


def _percent(text: str) -> int | None:
    """What is in the form; `None` for plans without a cushion, 0 for what is no number."""
    if text == NO_CUSHION:
        return None
    return int(text) if text.isdecimal() and len(text) < 4 else 0


async def _show(
    site: Site,
    who: Pass,
    depot: str,
    *,
    wished: str = "",
    said: str = "",
    refusal: DoorstepError | None = None,
) -> Response[Any]:
    page_of = await opened(site, who, depot, "Figures")
    place, parties = page_of.place, page_of.parties
    found = await looked_up(site, who.viewer.tenant, place.depot)
    now = found.row.percent
    record = SurePage(
        chrome=page_of.chrome,
        depot=place.depot,
        name=place.name,
        depots=tuple(page_of.depots),
        headline=headline(found.told, now),
        rows=rows(found.told, now, wished),
        wished=wished or (NO_CUSHION if now is None else str(now)),
        preview=preview(found.told, now, wished),
        changes=change_lines(found.row.changes, parties, at=site.desk.clock.now(), zone=place.zone),
        can_set=who.viewer.role is Role.LSP,
        csrf=who.csrf,
        said=str(refusal) if refusal else said,
        is_refusal=refusal is not None,
    )
    return page("console/sureness.html", record, site=site, status_code=409 if refusal else 200)


routes = [sureness, set_sureness]
