"""Sharing with those at home: the page, making a link, and taking one back."""

from typing import Any

from litestar import Request, Response, get, post

from doorstep.domain.sharing import NoSuchShare, NothingToShare, TooManyShares
from doorstep.engine.vault import ShareNote
from doorstep.events import ShareMade
from doorstep.kernel.ids import ShareId
from doorstep.web.consignee.facts import Facts
from doorstep.web.consignee.forms import fields_of, needed, new_form_key, then
from doorstep.web.consignee.reading import read, speech_of
from doorstep.web.consignee.share_page import share_page
from doorstep.web.consignee.visitor import Visitor, come_in
from doorstep.web.render import page
from doorstep.web.sharing import ShareNameTooLong, ShareUse, Wish, share, take_back
from doorstep.web.site import Site

AnyRequest = Request[Any, Any, Any]


@get("/t/{token:str}/share", cache=False)
async def sharing(request: AnyRequest, site: Site, token: str, made: str = "") -> Response[Any]:
    """The page, for a browser that passed the step-up; looking makes no link."""
    visitor, facts, away = await _visit(request, site, token)
    return away or await _show(request, site, visitor, facts, made=made)


@post("/t/{token:str}/share", status_code=200)
async def shared(request: AnyRequest, site: Site, token: str) -> Response[Any]:
    """Make a link; the same form sent twice makes one."""
    visitor, facts, away = await _visit(request, site, token)
    if away is not None:
        return away
    fields = await fields_of(request)
    entry = site.entry(visitor.who, f"share:{needed(fields, 'form_key')}")
    wish = Wish(name=fields.get("name", ""), may_answer=bool(fields.get("may_answer")))
    _, links = speech_of(site, visitor, facts)
    try:
        done = await share(site, visitor.tenant, facts.card, wish, entry)
    except ShareNameTooLong:
        return await _show(request, site, visitor, facts, problem="too-long", given=fields)
    except (NothingToShare, TooManyShares):
        return then(links.to("share"))  # the page says which
    made = next((one.event.share for one in done.events if isinstance(one.event, ShareMade)), "")
    return then(links.to("share", made=made, anchor="out"))


@post("/t/{token:str}/share/back", status_code=200)
async def share_taken_back(request: AnyRequest, site: Site, token: str) -> Response[Any]:
    """End a link at once."""
    visitor, facts, away = await _visit(request, site, token)
    if away is not None:
        return away
    fields = await fields_of(request)
    named = ShareId(needed(fields, "share"))
    _, links = speech_of(site, visitor, facts)
    entry = site.entry(visitor.who, f"unshare:{named}")
    try:
        await take_back(site, visitor.tenant, facts.card, named, entry)
    except NoSuchShare:
        return then(links.to("share"))
    return then(links.to("share", anchor="out"))


async def _visit(request: AnyRequest, site: Site, token: str) -> tuple[Visitor, Facts, Response[Any] | None]:
    visitor = await come_in(request, site, token)
    facts = await read(site, visitor)
    _, links = speech_of(site, visitor, facts)
    away = None if visitor.unlocked else then(links.to("step-up", next="share"))
    return visitor, facts, away


async def _show(  # noqa: PLR0913  # one page, every part of it named
    request: AnyRequest,
    site: Site,
    visitor: Visitor,
    facts: Facts,
    *,
    problem: str = "",
    given: dict[str, str] | None = None,
    made: str = "",
) -> Response[str]:
    speech, links = speech_of(site, visitor, facts)
    out = [line for line in facts.card.shares if line.ended_at is None]
    async with site.desk.store.transaction(site.network(visitor.tenant)) as tx:
        notes = await site.vault.get(tx, [line.note for line in out], ShareNote)
        uses = [await site.records.get(tx, ShareUse, line.share) for line in out]
    record = share_page(
        facts,
        speech,
        links,
        notes=notes,
        used={one.share: one.at for one in uses if one},
        origin=str(request.base_url).rstrip("/"),
        form_key=(given or {}).get("form_key") or new_form_key(),
        problem=problem,
        given=(given or {}).get("name", ""),
        made=made,
    )
    status = 422 if problem else 200
    return page("consignee/share.html", record, site=site, text=speech.text, status_code=status)
