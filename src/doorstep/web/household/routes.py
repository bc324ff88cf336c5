"""The routes of somebody at home: look, follow, say that one looked, and answer where that is allowed."""

from typing import Any

from litestar import Request, Response, get, post
from litestar.types import ASGIApp

from doorstep.domain.sharing import KEPT
from doorstep.engine.access import NotAllowed
from doorstep.engine.records import Depot
from doorstep.kernel.errors import Refused
from doorstep.kernel.ids import ShipmentId
from doorstep.web.being_in import answer
from doorstep.web.consignee.being_in import NO, YES
from doorstep.web.consignee.forms import FormIncomplete, fields_of, needed, then
from doorstep.web.consignee.links import chosen_lang
from doorstep.web.consignee.look import look
from doorstep.web.consignee.speech import Speech
from doorstep.web.household.door import Guest, ShareOver, come_in
from doorstep.web.household.page import HouseholdPage, household_page
from doorstep.web.household.reading import read, speech_of
from doorstep.web.household.scene import HouseholdScene, parts_of
from doorstep.web.live import at_once, live
from doorstep.web.render import page
from doorstep.web.sharing import note_use
from doorstep.web.site import Site
from doorstep.web.slots import card_of

AnyRequest = Request[Any, Any, Any]
GONE = 410


@get("/h/{token:str}", cache=False)
async def shown(request: AnyRequest, site: Site, token: str, saved: str = "") -> Response[str]:
    """The page; once the link was taken back, a page that says so."""
    guest = await come_in(request, site, token)
    try:
        record, speech = await _page(site, guest, saved=saved)
    except ShareOver as over:
        return await _over(site, over)
    return page("household/page.html", record, site=site, text=speech.text)


@get("/h/{token:str}/live", cache=False)
async def shown_live(request: AnyRequest, site: Site, token: str, saved: str = "") -> ASGIApp:
    """What changes on the page, as it happens; ends when the link is taken back."""
    guest = await come_in(request, site, token)
    await read(site, guest)
    return live(site, guest.tenant, HouseholdScene(site, request, token, guest.shipment, saved))


@get("/h/{token:str}/fragment", cache=False)
async def fragment(request: AnyRequest, site: Site, token: str, saved: str = "") -> Response[str]:
    """All parts at once for a page that asks now and then; an open page hears that it was taken back."""
    guest = await come_in(request, site, token)
    try:
        record, speech = await _page(site, guest, saved=saved)
    except ShareOver:
        return Response("", status_code=GONE)
    return at_once(request, parts_of(record, speech, site))


@post("/h/{token:str}/seen", status_code=204)
async def seen(request: AnyRequest, site: Site, token: str) -> None:
    """Somebody looks at the page: its last use, for whoever shared it."""
    guest = await come_in(request, site, token)
    await read(site, guest)
    await note_use(site, guest.tenant, guest.share)


@post("/h/{token:str}/in", status_code=200)
async def answered(request: AnyRequest, site: Site, token: str) -> Response[Any]:
    """Take the answer whether somebody is in, of a link that may give it.

    Raises: NotAllowed for another link.
    """
    guest = await come_in(request, site, token)
    try:
        facts, fields = await read(site, guest), await fields_of(request)
    except ShareOver as over:
        return await _over(site, over)
    if not guest.may_answer:
        raise NotAllowed("this link may look and not answer; whoever shared it can say if somebody is in")
    said, form_key = needed(fields, "in"), needed(fields, "form_key")
    if said not in (YES, NO):
        raise FormIncomplete("answer yes or no")
    _, links = speech_of(site, guest, facts.brand, facts)
    entry = site.entry(guest.who, f"in:{form_key}:{said}")
    async with site.desk.store.transaction(site.network(guest.tenant)) as tx:
        whole = await card_of(site, tx, ShipmentId(guest.shipment))
    try:
        await answer(site, guest.tenant, whole, entry, at_home=said == YES, share=guest.share)
    except Refused:
        return then(links.to())  # asked about another time, or withdrawn: the page says it
    await note_use(site, guest.tenant, guest.share)
    return then(links.to(saved=f"in-{said}", anchor="in"))


async def _page(site: Site, guest: Guest, *, saved: str = "") -> tuple[HouseholdPage, Speech]:
    facts = await read(site, guest)
    speech, links = speech_of(site, guest, facts.brand, facts)
    return household_page(facts, speech, links, may_answer=guest.may_answer, saved=saved), speech


async def _over(site: Site, over: ShareOver) -> Response[str]:
    """In words, in the brand's looks, and without a word on the delivery."""
    guest, brand = over.guest, over.brand
    async with site.desk.store.transaction(site.network(guest.tenant)) as tx:
        depots = await site.records.all(tx, Depot)
    locale, chosen = chosen_lang(guest.asked_lang, over.locale)
    speech = Speech(
        wording=site.wording,
        locale=locale,
        voice=brand.voice,
        now=site.desk.clock.now(),
        zone=depots[0].zone,
    )
    heading = speech.text(f"home-over-{over.reason.value}".replace("_", "-"))
    record = {
        "look": look(brand, speech, guest.links(chosen), about=speech.text("home-about", brand=brand.name)),
        "title": speech.text("page-title", head=heading, brand=brand.name),
        "heading": heading,
        "text": speech.text(f"home-over-{over.reason.value}-text".replace("_", "-"), days=KEPT.days),
    }
    return page("household/over.html", record, site=site, text=speech.text, status_code=GONE)
