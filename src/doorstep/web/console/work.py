"""The work page and its live stream, and one shipment beside the table or on a page of its own."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from litestar import MediaType, Request, Response, get
from litestar.types import ASGIApp

from doorstep.domain.parties import redact_card
from doorstep.domain.texting import NumberLine
from doorstep.domain.tracking.card import ShipmentCard
from doorstep.domain.tracking.timeline import staff_timeline
from doorstep.engine.access import Pass
from doorstep.engine.ports import Transaction
from doorstep.engine.records import Brand
from doorstep.engine.vault import Address, Words
from doorstep.events import Event, Recorded
from doorstep.kernel.errors import DoorstepError, NotFound, Refused, Unavailable
from doorstep.kernel.ids import MediaRef, ShipmentId
from doorstep.kernel.party import Role
from doorstep.web.console.board import Board, board
from doorstep.web.console.chrome import HOUSE, STAFF, Chrome, chrome, zone_of
from doorstep.web.console.facts import Need, facts_of
from doorstep.web.console.live_board import BoardScene
from doorstep.web.console.panel import Panel, PanelSources, panel
from doorstep.web.console.reading import read_board, read_names, with_tours
from doorstep.web.console.wish import Tab, Wish
from doorstep.web.door import enter
from doorstep.web.intake import token_of
from doorstep.web.live import at_once, live
from doorstep.web.render import page, render, security_headers
from doorstep.web.site import Site
from doorstep.web.slots import card_of, show
from doorstep.web.text_wishes import texting_of

FRAGMENT_HEADER = "x-fragment"

DONE: Mapping[str, str] = {
    "address": "The place is known now. A time can be promised.",
    "time": "The new time is promised, and the consignee is being told.",
    "answered": "The answer is on its way, and on their page already.",
    "case": "The case is open.",
    "closed": "The case is closed.",
    "cancelled": "The shipment is cancelled, and its slot becomes free.",
}
"""What is said after something was done."""

AnyRequest = Request[Any, Any, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkPage:
    """The record of the work page."""

    chrome: Chrome
    board: Board
    panel: Panel | None
    stream: str
    again: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShipmentPage:
    """The record of one shipment's own page."""

    chrome: Chrome
    panel: Panel


@get("/console", name="console")
async def work(  # the parts of the page's address
    request: AnyRequest, site: Site, tab: str = "", show: str = "", brand: str = "", q: str = ""
) -> Response[Any]:
    """Opens on work, not on a map."""
    who = await enter(request, site, *STAFF)
    wish = wish_of(tab, show, brand, q)
    async with site.desk.store.transaction(site.scope(who.viewer)) as tx:
        sources, shown = await read_board(site, tx, who, wish)
        frame = await chrome(site, tx, who, "Work")
    query = f"?{request.url.query}" if request.url.query else ""
    record = WorkPage(
        chrome=frame,
        board=board(sources, wish, shown),
        panel=None,
        stream=f"/console/live{query}",
        again=f"/console/again{query}",
    )
    return page("console/work.html", record, site=site)


@get("/console/live")
async def stream(  # the parts of the page's address
    request: AnyRequest, site: Site, tab: str = "", show: str = "", brand: str = "", q: str = ""
) -> ASGIApp:
    """What changes on the work page, while somebody looks at it."""
    who = await enter(request, site, *STAFF)
    return live(site, who.viewer.tenant, BoardScene(site, request, wish_of(tab, show, brand, q)))


@get("/console/again")
async def again(  # the parts of the page's address
    request: AnyRequest, site: Site, tab: str = "", show: str = "", brand: str = "", q: str = ""
) -> Response[str]:
    """All parts of the work page at once, where streams do not come through; nothing when nothing changed."""
    scene = BoardScene(site, request, wish_of(tab, show, brand, q))
    return at_once(request, await scene.look())


@get("/console/shipments/{shipment:str}")
async def shipment_page(
    request: AnyRequest, site: Site, shipment: str, times: str = "", done: str = ""
) -> Response[Any]:
    """Everything known about one shipment, and what can be done."""
    who = await enter(request, site, *STAFF)
    return await show_shipment(request, site, who, ShipmentId(shipment), times=bool(times), done=done)


async def show_shipment(  # noqa: PLR0913  # what happened just now is said on the page
    request: AnyRequest,
    site: Site,
    who: Pass,
    shipment: ShipmentId,
    *,
    times: bool = False,
    done: str = "",
    refusal: DoorstepError | None = None,
) -> Response[Any]:
    """One shipment, as the panel when a page asks for its part, else as a page of its own."""
    found, frame = await _read_panel(site, who, shipment, times=times)
    record = replace(
        panel(found), said=str(refusal) if refusal else DONE.get(done, ""), is_refusal=refusal is not None
    )
    code = 409 if refusal else 200
    if request.headers.get(FRAGMENT_HEADER):
        html = render("console/panel.html", panel=record)
        return Response(html, media_type=MediaType.HTML, status_code=code, headers=security_headers())
    whole = ShipmentPage(chrome=frame, panel=record)
    return page("console/shipment.html", whole, site=site, status_code=code)


async def _read_panel(
    site: Site, who: Pass, shipment: ShipmentId, *, times: bool
) -> tuple[PanelSources, Chrome]:
    async with site.desk.store.transaction(site.scope(who.viewer)) as tx:
        card = await card_of(site, tx, shipment)
        facts = facts_of(card, site.desk.clock.now(), await site.heard_until())
        shown = _seen(who, card)
        names = await with_tours(site, tx, await read_names(site, tx, who), card)
        sources = PanelSources(
            facts=replace(facts, card=shown),
            names=names,
            zone=zone_of(site),
            role=who.viewer.role,
            entries=staff_timeline(shipment, await _story(tx, card)),
            address=(await site.vault.get(tx, [card.place], Address)).get(card.place),
            contents=await site.vault.get(tx, _contents(shown), Words),
            token=await token_of(site, tx, shipment) if who.viewer.role is not Role.PLATFORM else "",
            csrf=who.csrf,
            form_key=secrets.token_urlsafe(12),
        )
        frame = await chrome(site, tx, who, "Work")
    sources = replace(sources, texting=await _texting(site, who, card))
    if times:
        sources = await _with_offers(site, who, sources)
    return sources, frame


async def _texting(site: Site, who: Pass, card: ShipmentCard) -> NumberLine | None:
    """Whether the consignee wants the brand's text messages."""
    async with site.desk.store.transaction(site.network(who.viewer.tenant)) as tx:
        brand = await site.records.get(tx, Brand, card.brand)
    return await texting_of(site, who.viewer.tenant, brand, card.consignee) if brand else None


def _seen(who: Pass, card: ShipmentCard) -> ShipmentCard:
    """The card as this viewer may see it; the house may read what it wrote itself, a driver's note too."""
    shown = redact_card(who.viewer, card)
    if who.viewer.role not in HOUSE:
        return shown
    own = {case.case: case.words for case in card.cases if not case.by_consignee}
    cases = tuple(replace(case, words=own.get(case.case, case.words)) for case in shown.cases)
    return replace(shown, cases=cases)


async def _story(tx: Transaction, card: ShipmentCard) -> list[Recorded[Event]]:
    """The shipment's own story and those of the tours it was on."""
    tours = list(dict.fromkeys([*(leg.tour for leg in card.legs), *(tried.tour for tried in card.attempts)]))
    return [recorded for name in (card.shipment, *tours) for recorded in await tx.story(name)]


def _contents(card: ShipmentCard) -> list[str]:
    """References of the words that the panel shows."""
    said = [line.content for line in card.messages] + [
        ref for case in card.cases for ref in (case.words, case.answer)
    ]
    return [ref for ref in said if ref]


async def _with_offers(site: Site, who: Pass, sources: PanelSources) -> PanelSources:
    async with site.desk.store.transaction(site.scope(who.viewer)) as tx:
        card = await card_of(site, tx, sources.facts.card.shipment)
    try:
        found = await show(site, who.viewer.tenant, card)
    except (Refused, Unavailable) as refusal:
        return replace(sources, no_offers=str(refusal))
    if not any(not offer.limit for offer in found):
        return replace(sources, offers=(), no_offers="No window of the open days can be kept")
    return replace(sources, offers=found)


@get("/console/shipments/{shipment:str}/proof/{media:str}")
async def proof(request: AnyRequest, site: Site, shipment: str, media: str) -> Response[bytes]:
    """A proof's picture, for those who may see the shipment."""
    who = await enter(request, site, *STAFF)
    async with site.desk.store.transaction(site.scope(who.viewer)) as tx:
        card = await card_of(site, tx, ShipmentId(shipment))
        known = any(one.media == media for one in card.proofs)
        picture = await site.vault.media(tx, MediaRef(media)) if known else None
    if picture is None:
        raise ProofGone(f"no picture {media} belongs to {card.brand_reference}; it may have been erased")
    return Response(picture, media_type="image/jpeg", headers=security_headers())


class ProofGone(NotFound):
    """The picture does not belong to this shipment, or was erased when its time was over."""

    code = "console.proof_gone"


def wish_of(tab: str, show: str, brand: str, query: str) -> Wish:
    """The wish in a page's address; what we do not know counts as not asked."""
    return Wish(
        tab=Tab(tab) if tab in set(Tab) else Tab.NEEDS,
        need=Need(show) if show in set(Need) else None,
        brand=brand,
        query=query[:80],
    )


routes = [work, stream, again, shipment_page, proof]
