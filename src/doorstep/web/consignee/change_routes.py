"""Changing the time, cancelling, and settling a doubtful address."""

import re
from dataclasses import replace
from typing import Any

from litestar import Request, Response, get, post

from doorstep.domain.promise import PromiseMoved
from doorstep.domain.shipments import CancelTradeOrder
from doorstep.domain.slots.offers import SlotOffer
from doorstep.domain.slots.refusals import HoldExpired, KeptForOthers, NoSuchWindow
from doorstep.domain.tracking.card import ShipmentCard
from doorstep.engine.handle import Entry
from doorstep.engine.vault import Address, AddressCandidate
from doorstep.kernel.errors import Refused, Unavailable
from doorstep.kernel.party import Cause
from doorstep.web import change_of_mind, pickup_points, slots
from doorstep.web.consignee.asking import cancel_page
from doorstep.web.consignee.change import change_page
from doorstep.web.consignee.chosen import chosen, wish_key
from doorstep.web.consignee.facts import Facts
from doorstep.web.consignee.forms import FormIncomplete, fields_of, needed, new_form_key, then
from doorstep.web.consignee.reading import read, speech_of
from doorstep.web.consignee.terms import change_terms
from doorstep.web.consignee.visitor import Visitor, come_in
from doorstep.web.holding import NOT_TO_BE_HAD
from doorstep.web.intake import digest_of
from doorstep.web.locating import relocate
from doorstep.web.render import page
from doorstep.web.site import Site
from doorstep.web.windows import WindowsOverlap

AnyRequest = Request[Any, Any, Any]

GONE = (*NOT_TO_BE_HAD, NoSuchWindow, HoldExpired)
"""Somebody else was faster, or the tour has no time left: the reader chooses again."""


CLOCK = re.compile(r"([01]\d|2[0-3]):[0-5]\d")


def lost(refusal: Refused) -> str:
    """Which words say why a window that was chosen cannot be had."""
    return "kept" if isinstance(refusal, KeptForOthers) else "gone"


@get("/t/{token:str}/change", cache=False)
async def change(
    request: AnyRequest, site: Site, token: str, problem: str = "", after: str = ""
) -> Response[str]:
    """The times that can be kept now, those `after` a time of day, and what else can be changed."""
    visitor = await come_in(request, site, token)
    told = problem if problem == "stale" else ""
    wished = after if CLOCK.fullmatch(after) else ""
    return await _show(site, visitor, await read(site, visitor), problem=told, after=wished)


@post("/t/{token:str}/change", status_code=200)
async def change_chosen(request: AnyRequest, site: Site, token: str) -> Response[Any]:
    """Make the chosen window the promise; when it has gone meanwhile, show what is left."""
    visitor = await come_in(request, site, token)
    facts, fields = await read(site, visitor), await fields_of(request)
    form_key = needed(fields, "form_key")
    if change_terms(facts).closed:
        return await _show(site, visitor, facts, status_code=409)
    card = await _whole_card(site, visitor)
    try:
        depot, window = wanted = chosen(fields, facts.depot.zone)
    except WindowsOverlap:
        return await _show(site, visitor, facts, problem="overlap", status_code=422)
    entry = site.entry(visitor.who, f"change:slot:{form_key}:{wish_key(wanted)}")
    try:
        await _seen(site, visitor, facts, fields, entry)
        await change_of_mind.change(
            site, visitor.tenant, card, change_of_mind.NewSlot(depot=depot, window=window), entry
        )
    except (PromiseMoved, change_of_mind.ChangedMeanwhile):
        return await _show(site, visitor, await read(site, visitor), problem="stale", status_code=409)
    except GONE as refusal:
        return await _show(site, visitor, facts, problem=lost(refusal), status_code=409)
    _, links = speech_of(site, visitor, facts)
    return then(links.to(saved="changed"))


@get("/t/{token:str}/cancel", cache=False)
async def cancel(request: AnyRequest, site: Site, token: str) -> Response[str]:
    """The page that asks once more."""
    visitor = await come_in(request, site, token)
    facts = await read(site, visitor)
    speech, links = speech_of(site, visitor, facts)
    possible = change_terms(facts).closed is None
    record = cancel_page(facts, speech, links, form_key=new_form_key(), possible=possible)
    return page("consignee/cancel.html", record, site=site, text=speech.text)


@post("/t/{token:str}/cancel", status_code=200)
async def cancel_confirmed(request: AnyRequest, site: Site, token: str) -> Response[Any]:
    """Withdraw the trade order, for a browser that passed the step-up."""
    visitor = await come_in(request, site, token)
    facts, fields = await read(site, visitor), await fields_of(request)
    _, links = speech_of(site, visitor, facts)
    if not visitor.unlocked:
        return then(links.to("step-up", next="cancel"))
    command = CancelTradeOrder(
        shipment=visitor.shipment,
        cause=Cause.CONSIGNEE_ASKED_LATER,
        left_depot=facts.leg is not None,
    )
    entry = site.entry(visitor.who, f"cancel:{needed(fields, 'form_key')}")
    await site.desk.handle(site.network(visitor.tenant), [command], entry)
    return then(links.to(saved="cancelled"))


@post("/t/{token:str}/address", status_code=200)
async def address_chosen(request: AnyRequest, site: Site, token: str) -> Response[Any]:
    """Settle a doubtful address by one of its candidates, for a browser that passed the step-up."""
    visitor = await come_in(request, site, token)
    facts, fields = await read(site, visitor), await fields_of(request)
    _, links = speech_of(site, visitor, facts)
    if not visitor.unlocked:
        return then(links.to("step-up"))
    chosen, candidates = needed(fields, "candidate"), facts.address.candidates
    if not chosen.isdecimal() or int(chosen) >= len(candidates):
        raise FormIncomplete("choose one of the addresses shown")
    address = meant(facts.address, candidates[int(chosen)])
    entry = site.entry(visitor.who, f"address:{needed(fields, 'form_key')}", digest=digest_of(chosen))
    await relocate(site, visitor.tenant, await _whole_card(site, visitor), address, entry)
    return then(links.to(saved="address"))


def meant(address: Address, candidate: AddressCandidate) -> Address:
    """The address with the place that was chosen; what the candidate does not know stays as written."""
    return replace(
        address,
        street=candidate.street,
        house_number=candidate.house_number or address.house_number,
        postcode=candidate.postcode or address.postcode,
        city=candidate.city or address.city,
        point=candidate.point,
    )


async def _seen(site: Site, visitor: Visitor, facts: Facts, fields: dict[str, str], entry: Entry) -> None:
    """The delivery stands as the page showed it, unless this very form was taken already.

    Raises: ChangedMeanwhile.
    """
    async with site.desk.store.transaction(site.network(visitor.tenant)) as tx:
        repeated = await tx.seen(entry.source, entry.key) is not None
    if not repeated:
        change_of_mind.check_seen(facts.card, fields.get("stands", ""))


async def _show(
    site: Site,
    visitor: Visitor,
    facts: Facts,
    *,
    problem: str = "",
    status_code: int = 200,
    after: str = "",
) -> Response[str]:
    speech, links = speech_of(site, visitor, facts)
    found = list[SlotOffer]()
    if change_terms(facts).closed is None:
        try:
            found = await slots.show(site, visitor.tenant, await _whole_card(site, visitor), instead=True)
        except Unavailable:
            problem = "unavailable"
    async with site.desk.store.transaction(site.network(visitor.tenant)) as tx:
        points = await pickup_points.for_brand(site, tx, facts.brand.party)
    record = change_page(
        facts,
        speech,
        links,
        offers=found,
        form_key=new_form_key(),
        problem=problem,
        stands=change_of_mind.stands(facts.card),
        points=len(points),
        after=after,
    )
    return page("consignee/change.html", record, site=site, text=speech.text, status_code=status_code)


async def _whole_card(site: Site, visitor: Visitor) -> ShipmentCard:
    """The card with what planning needs and a page never shows."""
    async with site.desk.store.transaction(site.network(visitor.tenant)) as tx:
        return await slots.card_of(site, tx, visitor.shipment)
