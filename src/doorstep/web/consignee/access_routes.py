"""How to get to the door: the page to say it on, shown again when somebody else said it meanwhile."""

from typing import Any

from litestar import Request, Response, get, post

from doorstep.domain.tracking.asked import access_of
from doorstep.engine.vault import Access
from doorstep.events import ChangeKind
from doorstep.kernel.errors import Refused
from doorstep.web.change_of_mind import ChangedMeanwhile, check_seen, stands
from doorstep.web.change_terms import option
from doorstep.web.consignee.access_page import access_page
from doorstep.web.consignee.facts import Facts
from doorstep.web.consignee.forms import FREE_TEXT, fields_of, needed, new_form_key, then
from doorstep.web.consignee.reading import read, speech_of
from doorstep.web.consignee.visitor import Visitor, come_in
from doorstep.web.getting_in import AccessTold, WordsTooLong, note_access
from doorstep.web.render import page
from doorstep.web.site import Site
from doorstep.web.slots import card_of

AnyRequest = Request[Any, Any, Any]


@get("/t/{token:str}/change/access", cache=False)
async def access(request: AnyRequest, site: Site, token: str) -> Response[Any]:
    """The page, for a browser that passed the step-up; what was told before stands in it, but no code."""
    visitor, facts, away = await _visit(request, site, token)
    return away or _show(site, visitor, facts)


@post("/t/{token:str}/change/access", status_code=200)
async def access_told(request: AnyRequest, site: Site, token: str) -> Response[Any]:
    """Take what was told; what is too long, or was changed meanwhile, is asked again."""
    visitor, facts, away = await _visit(request, site, token)
    if away is not None:
        return away
    fields = await fields_of(request, longest=FREE_TEXT)
    entry = site.entry(visitor.who, f"access:{needed(fields, 'form_key')}")
    try:
        async with site.desk.store.transaction(site.network(visitor.tenant)) as tx:
            card = await card_of(site, tx, visitor.shipment)
            if await tx.seen(entry.source, entry.key) is None:
                check_seen(card, fields.get("stands", ""))
        await note_access(site, visitor.tenant, card, _told(fields), entry)
    except WordsTooLong:
        return _show(site, visitor, facts, given=fields, problem="long")
    except ChangedMeanwhile:
        return _show(site, visitor, await read(site, visitor), problem="stale")
    except Refused:
        _, links = speech_of(site, visitor, facts)
        return then(links.to("change", problem="stale"))
    _, links = speech_of(site, visitor, facts)
    return then(links.to(saved="access"))


async def _visit(request: AnyRequest, site: Site, token: str) -> tuple[Visitor, Facts, Response[Any] | None]:
    visitor = await come_in(request, site, token)
    facts = await read(site, visitor)
    _, links = speech_of(site, visitor, facts)
    if not visitor.unlocked:
        return visitor, facts, then(links.to("step-up", next="access"))
    if option(facts.card, facts.brand, ChangeKind.ACCESS, facts.now).limit:
        return visitor, facts, then(links.to("change"))
    return visitor, facts, None


def _told(fields: dict[str, str]) -> AccessTold:
    """An empty code keeps the one that is known, unless it was ticked away."""
    told = Access(**{name: fields.get(name, "") for name in ("floor", "bell", "note")})
    code = fields.get("code", "")
    return AccessTold(access=told, code=code if code or fields.get("no_code") else None)


def _show(
    site: Site, visitor: Visitor, facts: Facts, *, given: dict[str, str] | None = None, problem: str = ""
) -> Response[str]:
    speech, links = speech_of(site, visitor, facts)
    record = access_page(
        facts,
        speech,
        links,
        form_key=(given or {}).get("form_key") or new_form_key(),
        stands=(given or {}).get("stands") or stands(facts.card),
        given=given,
        problem=problem,
        has_code=_has_code(facts),
    )
    status = {"long": 422, "stale": 409}.get(problem, 200)
    return page("consignee/access.html", record, site=site, text=speech.text, status_code=status)


def _has_code(facts: Facts) -> bool:
    line = access_of(facts.card)
    return line is not None and bool(line.code) and line.code_erased_at is None
