"""What staff can do about one shipment. Each form is done once, however often it is sent."""

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Any

from litestar import Request, Response, post
from litestar.response import Redirect

from doorstep.domain.shipments import CancelTradeOrder
from doorstep.domain.support import AnswerCase, CloseCase, OpenCase
from doorstep.domain.tracking.card import ShipmentCard
from doorstep.domain.tracking.stage import stage
from doorstep.engine.access import Pass
from doorstep.engine.handle import Entry
from doorstep.engine.ports import Transaction
from doorstep.engine.vault import Address, Words
from doorstep.kernel.errors import DoorstepError, Invalid, Unavailable
from doorstep.kernel.ids import CaseId, DepotId, ShipmentId
from doorstep.kernel.party import Cause, Role
from doorstep.kernel.time import Window
from doorstep.web.console.panel import ON_THE_WAY
from doorstep.web.console.talk import waiting
from doorstep.web.console.work import FRAGMENT_HEADER, show_shipment
from doorstep.web.door import enter
from doorstep.web.locating import relocate
from doorstep.web.promising import promise
from doorstep.web.replies import LONGEST
from doorstep.web.site import Site
from doorstep.web.slots import card_of, hold

ACTING = (Role.LSP, Role.SERVICE, Role.BRAND)
OUTCOMES = frozenset({"answered", "solved", "no_action_needed"})
CANCEL_CAUSES = frozenset({Cause.CONSIGNEE_REFUSED, Cause.BRAND_NOT_READY})

AnyRequest = Request[Any, Any, Any]
type Form = dict[str, str]
type Act = Callable[[Site, Pass, ShipmentCard, Form], Awaitable[str]]
"""Does what a form asks and answers with the key of what to say; see `work.DONE`."""


class FormIncomplete(Invalid):
    """A field of the form is missing or holds what cannot be chosen."""

    code = "console.form_incomplete"


@post("/console/shipments/{shipment:str}/address")
async def choose_address(request: AnyRequest, site: Site, shipment: str) -> Response[Any]:
    """One of the candidates is the place."""
    return await _act(request, site, shipment, _chosen_address)


@post("/console/shipments/{shipment:str}/time")
async def give_time(request: AnyRequest, site: Site, shipment: str) -> Response[Any]:
    """Another window becomes the promise; the consignee is told by the promise's own message."""
    return await _act(request, site, shipment, _given_time)


@post("/console/shipments/{shipment:str}/cases")
async def open_case(request: AnyRequest, site: Site, shipment: str) -> Response[Any]:
    """Somebody has to look at this."""
    return await _act(request, site, shipment, _opened_case)


@post("/console/shipments/{shipment:str}/cases/{case:str}/close")
async def close_case(request: AnyRequest, site: Site, shipment: str, case: str) -> Response[Any]:
    """The case is done."""

    async def closed(site: Site, who: Pass, card: ShipmentCard, form: Form) -> str:
        outcome = _choice(form, "outcome", OUTCOMES)
        command = CloseCase(shipment=card.shipment, case=CaseId(case), outcome=outcome)
        await site.desk.handle(site.network(who.viewer.tenant), [command], _entry(site, who, form))
        return "closed"

    return await _act(request, site, shipment, closed)


@post("/console/shipments/{shipment:str}/answer")
async def answer(request: AnyRequest, site: Site, shipment: str) -> Response[Any]:
    """Answer what the consignee wrote; everything of theirs that waits is answered by it."""
    return await _act(request, site, shipment, _answered)


@post("/console/shipments/{shipment:str}/cancel")
async def cancel(request: AnyRequest, site: Site, shipment: str) -> Response[Any]:
    """Withdraw the trade order."""
    return await _act(request, site, shipment, _cancelled)


async def _act(request: AnyRequest, site: Site, shipment: str, act: Act) -> Response[Any]:
    """Do it and show the shipment; a refusal is shown beside it, with nothing changed."""
    who = await enter(request, site, *ACTING)
    form = {name: str(value) for name, value in (await request.form()).items()}
    async with site.desk.store.transaction(site.scope(who.viewer)) as tx:
        card = await card_of(site, tx, ShipmentId(shipment))
    try:
        done = await act(site, who, card, form)
    except Unavailable:
        raise
    except DoorstepError as refusal:
        return await show_shipment(request, site, who, card.shipment, refusal=refusal)
    if request.headers.get(FRAGMENT_HEADER):
        return await show_shipment(request, site, who, card.shipment, done=done)
    return Redirect(f"/console/shipments/{card.shipment}?done={done}", status_code=303)


async def _chosen_address(site: Site, who: Pass, card: ShipmentCard, form: Form) -> str:
    async with site.desk.store.transaction(site.scope(who.viewer)) as tx:
        known = await site.vault.get(tx, [card.place], Address)
    address = known.get(card.place)
    candidates = address.candidates if address else ()
    number = _choice(form, "candidate", frozenset(str(number) for number in range(len(candidates))))
    one = candidates[int(number)]
    await relocate(
        site,
        who.viewer.tenant,
        card,
        Address(
            street=one.street,
            house_number=one.house_number,
            unit=address.unit if address else "",
            floor=address.floor if address else "",
            postcode=one.postcode,
            city=one.city,
            country=address.country if address else "",
            access_note=address.access_note if address else "",
            point=one.point,
        ),
        entry=_entry(site, who, form),
    )
    return "address"


async def _given_time(site: Site, who: Pass, card: ShipmentCard, form: Form) -> str:
    depot, window = _slot(form)
    chosen = _choice(form, "asked", frozenset({"us", "consignee"})) == "consignee"
    entry = _entry(site, who, form)
    tenant = who.viewer.tenant
    held = await hold(site, tenant, card, depot=depot, window=window, entry=_part(entry, "hold"))
    await promise(
        site,
        tenant,
        card,
        (held.depot, held.day, held.reservation),
        _part(entry, "promise"),
        cause=Cause.CONSIGNEE_ASKED_LATER if chosen else _why(card),
        chosen=chosen,
    )
    return "time"


def _why(card: ShipmentCard) -> Cause:
    """Why we have to move it: what the log knows, else that we do not know."""
    held = [parcel.held_cause for parcel in card.parcels if parcel.held_cause and not parcel.released_at]
    tried = [attempt.cause for attempt in card.attempts]
    leg = card.leg
    stopped = [leg.interrupted_cause] if leg and leg.interrupted_cause else []
    return next(iter((*held, *reversed(tried), *stopped)), Cause.UNKNOWN)


async def _opened_case(site: Site, who: Pass, card: ShipmentCard, form: Form) -> str:
    text = form.get("words", "").strip()[:500]
    if not text:
        raise FormIncomplete("say in a few words what the case is about")
    entry = _entry(site, who, form)
    case = CaseId(site.desk.ids.derived("staff_case", entry.source, entry.key))
    ref = f"case-{case}"

    async def beside(tx: Transaction) -> None:
        await site.vault.put(tx, card.consignee, ref, Words(text=text))

    command = OpenCase(shipment=card.shipment, case=case, kind="staff", by=None, words=ref)
    await site.desk.handle(site.network(who.viewer.tenant), [command], entry, beside=beside)
    return "case"


async def _answered(site: Site, who: Pass, card: ShipmentCard, form: Form) -> str:
    text = form.get("words", "").replace("\x00", "").strip()[:LONGEST]
    if not text:
        raise FormIncomplete("write the answer first")
    entry, open_ = _entry(site, who, form), waiting(card)
    ref = f"ans-{site.desk.ids.derived('answer', entry.source, entry.key)}"
    newest = next((case for case in reversed(open_) if case.case == form.get("case")), None)
    newest = newest or next((case for case in card.cases if case.case == form.get("case")), None)
    if newest is None:
        raise FormIncomplete("the form does not name what is answered; load the page again")

    async def beside(tx: Transaction) -> None:
        await site.vault.put(tx, card.consignee, ref, Words(text=text))

    asked = AnswerCase(shipment=card.shipment, case=newest.case, words=ref)
    done = [
        CloseCase(shipment=card.shipment, case=case.case, outcome="answered")
        for case in open_
        if case.case != newest.case and case.at <= newest.at
    ]
    await site.desk.handle(site.network(who.viewer.tenant), [asked, *done], entry, beside=beside)
    return "answered"


async def _cancelled(site: Site, who: Pass, card: ShipmentCard, form: Form) -> str:
    cause = Cause(_choice(form, "cause", frozenset(cause.value for cause in CANCEL_CAUSES)))
    found = stage(card)
    left = found in ON_THE_WAY or any(parcel.done_at for parcel in card.parcels)
    command = CancelTradeOrder(shipment=card.shipment, cause=cause, left_depot=left)
    await site.desk.handle(site.network(who.viewer.tenant), [command], _entry(site, who, form))
    return "cancelled"


def _slot(form: Form) -> tuple[DepotId, Window]:
    depot, _, times = form.get("slot", "").partition("|")
    start, _, end = times.partition("|")
    try:
        return DepotId(depot), Window(datetime.fromisoformat(start), datetime.fromisoformat(end))
    except ValueError as fault:
        raise FormIncomplete("choose one of the free windows") from fault


def _choice(form: Form, name: str, allowed: frozenset[str]) -> str:
    value = form.get(name, "")
    if value not in allowed:
        raise FormIncomplete(f"choose one of the answers for {name}")
    return value


def _entry(site: Site, who: Pass, form: Form) -> Entry:
    key = form.get("key", "")
    if len(key) < 8:
        raise FormIncomplete("the form lacks its key; load the page again")
    return site.entry(who, f"form:{key}")


def _part(entry: Entry, name: str) -> Entry:
    """The door of one of several steps of a form."""
    return Entry(source=entry.source, key=f"{entry.key}:{name}", actor=entry.actor)


routes = [choose_address, give_time, open_case, close_case, answer, cancel]
