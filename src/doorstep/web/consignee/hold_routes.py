"""Holding a delivery while somebody is away: first the day they are back, then a time from that day on."""

from datetime import date
from typing import Any

from litestar import Request, Response, get, post

from doorstep.domain.slots.refusals import HoldExpired, NoSuchWindow
from doorstep.domain.tracking.card import ShipmentCard
from doorstep.events import ChangeKind
from doorstep.kernel.errors import Refused, Unavailable
from doorstep.web.change_of_mind import NewSlot, change, check_seen, offers_from, stands
from doorstep.web.consignee.change import change_page
from doorstep.web.consignee.change_routes import lost
from doorstep.web.consignee.choices import option_of
from doorstep.web.consignee.chosen import chosen, wish_key
from doorstep.web.consignee.facts import Facts
from doorstep.web.consignee.forms import FormIncomplete, fields_of, needed, new_form_key, then
from doorstep.web.consignee.hold_page import hold_page, kept
from doorstep.web.consignee.reading import read, speech_of
from doorstep.web.consignee.visitor import Visitor, come_in
from doorstep.web.holding import NOT_TO_BE_HAD
from doorstep.web.holiday import Holding, holding_of
from doorstep.web.render import page
from doorstep.web.site import Site
from doorstep.web.slots import card_of
from doorstep.web.windows import WindowsOverlap

AnyRequest = Request[Any, Any, Any]

GONE = (*NOT_TO_BE_HAD, NoSuchWindow, HoldExpired)


@get("/t/{token:str}/change/hold", cache=False)
async def hold_days(request: AnyRequest, site: Site, token: str, at: str = "") -> Response[Any]:
    """The days on which somebody may be back, or the times from the one chosen; looking changes nothing."""
    visitor, facts, away = await _visit(request, site, token)
    return away or await _show(site, visitor, facts, at)


@post("/t/{token:str}/change/hold", status_code=200)
async def held(request: AnyRequest, site: Site, token: str, at: str = "") -> Response[Any]:
    """Keep it until the day, and promise the time chosen; what cannot be kept leaves all as it was."""
    visitor, facts, away = await _visit(request, site, token)
    if away is not None:
        return away
    fields, back = await fields_of(request), _day(at)
    if back is None:
        raise FormIncomplete("choose the day you are back, then a time")
    _, links = speech_of(site, visitor, facts)
    try:
        depot, window = wanted = chosen(fields, facts.depot.zone)
        key = f"change:hold:{needed(fields, 'form_key')}:{at}:{wish_key(wanted)}"
        entry = site.entry(visitor.who, key)
        card = await _whole_card(site, visitor)
        async with site.desk.store.transaction(site.network(visitor.tenant)) as tx:
            repeated = await tx.seen(entry.source, entry.key) is not None
        if not repeated:
            check_seen(facts.card, fields.get("stands", ""))
        wish = NewSlot(depot=depot, window=window, back_on=back)
        await change(site, visitor.tenant, card, wish, entry)
    except WindowsOverlap:
        return await _show(site, visitor, facts, at, problem="overlap", status_code=422)
    except GONE as refusal:
        return await _show(site, visitor, facts, at, problem=lost(refusal), status_code=409)
    except Refused:
        # Somebody else changed it meanwhile, or it has come too far: the page says how it stands now.
        return then(links.to("change", problem="stale"))
    return then(links.to(saved="hold"))


async def _visit(request: AnyRequest, site: Site, token: str) -> tuple[Visitor, Facts, Response[Any] | None]:
    visitor = await come_in(request, site, token)
    facts = await read(site, visitor)
    _, links = speech_of(site, visitor, facts)
    if not visitor.unlocked:
        return visitor, facts, then(links.to("step-up", next="hold"))
    if option_of(facts, ChangeKind.HOLD).limit:
        return visitor, facts, then(links.to("change"))
    return visitor, facts, None


async def _show(  # one page, every part of it named
    site: Site, visitor: Visitor, facts: Facts, at: str, *, problem: str = "", status_code: int = 200
) -> Response[str]:
    speech, links = speech_of(site, visitor, facts)
    card = await _whole_card(site, visitor)
    async with site.desk.store.transaction(site.network(visitor.tenant)) as tx:
        found = await holding_of(site, tx, card)
    back = _day(at)
    if back is None or back not in found.days:
        record = hold_page(facts, speech, links, found, problem=problem)
        return page("consignee/hold.html", record, site=site, text=speech.text, status_code=status_code)
    return await _times(site, visitor, facts, (card, found, back), problem=problem, status_code=status_code)


async def _times(  # as above
    site: Site,
    visitor: Visitor,
    facts: Facts,
    asked: tuple[ShipmentCard, Holding, date],
    *,
    problem: str,
    status_code: int,
) -> Response[str]:
    card, found, back = asked
    speech, links = speech_of(site, visitor, facts)
    try:
        offers = await offers_from(site, visitor.tenant, card, back)
    except Unavailable:
        offers, problem, status_code = [], "unavailable", 200
    record = change_page(
        facts,
        speech,
        links,
        offers=offers,
        form_key=new_form_key(),
        problem=problem,
        path="change/hold",
        at=str(back),
        stands=stands(facts.card),
        kept=kept(found, back, facts, speech, links),
    )
    return page("consignee/change.html", record, site=site, text=speech.text, status_code=status_code)


async def _whole_card(site: Site, visitor: Visitor) -> ShipmentCard:
    async with site.desk.store.transaction(site.network(visitor.tenant)) as tx:
        return await card_of(site, tx, visitor.shipment)


def _day(at: str) -> date | None:
    try:
        return date.fromisoformat(at)
    except ValueError:
        return None
