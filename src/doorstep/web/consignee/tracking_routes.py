"""The tracking page, its live stream, and the fallback for browsers and networks that cannot stream."""

import json
from hashlib import blake2b
from typing import Any

from litestar import Request, Response, get
from litestar.response import ServerSentEvent

from doorstep.web.consignee.facts import Facts
from doorstep.web.consignee.reading import read, speech_of
from doorstep.web.consignee.record import TrackingPage
from doorstep.web.consignee.speech import Speech
from doorstep.web.consignee.tracking import tracking_page
from doorstep.web.consignee.visitor import Visitor, come_in
from doorstep.web.live import Parts, live
from doorstep.web.render import assets_of, page, render
from doorstep.web.site import Change, Site

PARTS = ("head", "answer", "side", "ways", "proof", "leg", "map", "log", "rate", "contents", "help")
"""The parts of the page that can change, by the name of their template."""

AnyRequest = Request[Any, Any, Any]


@get("/t/{token:str}", cache=False)
async def tracking(request: AnyRequest, site: Site, token: str, saved: str = "") -> Response[str]:
    """The page of one delivery."""
    visitor = await come_in(request, site, token)
    record, speech, _ = await _page(site, visitor, saved=saved)
    return page("consignee/tracking.html", record, site=site, text=speech.text)


@get("/t/{token:str}/live", cache=False)
async def tracking_live(request: AnyRequest, site: Site, token: str, saved: str = "") -> ServerSentEvent:
    """What changes on the page, as it happens; ends when the link is taken back."""
    visitor = await come_in(request, site, token)
    seen: dict[str, frozenset[str]] = {"stories": frozenset({visitor.shipment}), "vans": frozenset()}

    async def look() -> Parts:
        record, speech, facts = await _page(site, await come_in(request, site, token), saved=saved)
        seen.update(_heeded(facts))
        return parts_of(record, speech, site)

    def concerns(change: Change) -> bool:
        return change.story in seen["stories"] or change.van in seen["vans"]

    return live(site, visitor.tenant, concerns=concerns, look=look)


@get("/t/{token:str}/fragment", cache=False)
async def tracking_fragment(request: AnyRequest, site: Site, token: str, saved: str = "") -> Response[str]:
    """All parts at once for a page that asks now and then; nothing when nothing changed."""
    record, speech, _ = await _page(site, await come_in(request, site, token), saved=saved)
    parts = parts_of(record, speech, site)
    body = json.dumps({"html": dict(parts.html), "values": dict(parts.values)}, ensure_ascii=False)
    tag = f'"{blake2b(body.encode(), digest_size=12).hexdigest()}"'
    headers = {"ETag": tag, "Cache-Control": "private, no-cache"}
    if request.headers.get("if-none-match") == tag:
        return Response("", status_code=304, headers=headers)
    return Response(body, media_type="application/json", headers=headers)


def parts_of(record: TrackingPage, speech: Speech, site: Site) -> Parts:
    """The parts of a page as they stand in it."""
    asset = assets_of(site.paths.assets).url
    return Parts(
        html={
            name: render(f"consignee/parts/{name}.html", page=record, t=speech.text, asset=asset)
            for name in PARTS
        },
        values={"title": record.title},
    )


async def _page(site: Site, visitor: Visitor, *, saved: str = "") -> tuple[TrackingPage, Speech, Facts]:
    facts = await read(site, visitor)
    speech, links = speech_of(site, visitor, facts)
    return tracking_page(facts, speech, links, saved=saved), speech, facts


def _heeded(facts: Facts) -> dict[str, frozenset[str]]:
    """The stories and the van whose changes this page shows."""
    leg = facts.card.leg
    stories: set[str] = {facts.card.shipment}
    vans: set[str] = set()
    if leg is not None:
        stories.add(leg.tour)
    if leg is not None and facts.fix is not None:
        vans.add(leg.van)
    return {"stories": frozenset(stories), "vans": frozenset(vans)}
