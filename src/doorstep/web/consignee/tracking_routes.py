"""The tracking page, its live stream, and the fallback for browsers and networks that cannot stream."""

from typing import Any

from litestar import Request, Response, get
from litestar.types import ASGIApp

from doorstep.web.consignee.reading import read, speech_of
from doorstep.web.consignee.record import TrackingPage
from doorstep.web.consignee.scene import TrackingScene, parts_of
from doorstep.web.consignee.speech import Speech
from doorstep.web.consignee.tracking import tracking_page
from doorstep.web.consignee.visitor import Visitor, come_in
from doorstep.web.live import at_once, live
from doorstep.web.render import page
from doorstep.web.site import Site

AnyRequest = Request[Any, Any, Any]


@get("/t/{token:str}", cache=False)
async def tracking(request: AnyRequest, site: Site, token: str, saved: str = "") -> Response[str]:
    """The page of one delivery."""
    visitor = await come_in(request, site, token)
    record, speech = await _page(site, visitor, saved=saved)
    return page("consignee/tracking.html", record, site=site, text=speech.text)


@get("/t/{token:str}/live", cache=False)
async def tracking_live(request: AnyRequest, site: Site, token: str, saved: str = "") -> ASGIApp:
    """What changes on the page, as it happens; ends when the link is taken back."""
    visitor = await come_in(request, site, token)
    return live(site, visitor.tenant, TrackingScene(site, request, token, visitor.shipment, saved))


@get("/t/{token:str}/fragment", cache=False)
async def tracking_fragment(request: AnyRequest, site: Site, token: str, saved: str = "") -> Response[str]:
    """All parts at once for a page that asks now and then; nothing when nothing changed."""
    record, speech = await _page(site, await come_in(request, site, token), saved=saved)
    return at_once(request, parts_of(record, speech, site))


async def _page(site: Site, visitor: Visitor, *, saved: str = "") -> tuple[TrackingPage, Speech]:
    facts = await read(site, visitor)
    speech, links = speech_of(site, visitor, facts)
    return tracking_page(facts, speech, links, saved=saved), speech
