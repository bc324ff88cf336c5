"""What a slot picker asks: which windows there are, hold one, let it go. Promising is the shop's own act."""

from hashlib import blake2b
from typing import Any

from litestar import Request, Response, delete, get, post, route
from litestar.enums import HttpMethod

from doorstep.domain.slots import Booking, SlotLoad
from doorstep.domain.slots.offers import SlotOffer
from doorstep.engine.ports import Transaction
from doorstep.events import OfferShown
from doorstep.kernel.errors import DoorstepError, Refused, Unavailable
from doorstep.kernel.ids import DepotId, ReservationId, ShipmentId
from doorstep.kernel.party import Role
from doorstep.kernel.time import Window
from doorstep.web import allotted, slots
from doorstep.web.api.booking import wished
from doorstep.web.api.shipments import entry_of
from doorstep.web.api.wire import EmbedHoldIn, PromiseIn, read
from doorstep.web.door import enter
from doorstep.web.embed.answer import held_answer, slots_answer
from doorstep.web.embed.door import Embedded, on_refusal, opened, readable
from doorstep.web.picker_token import issue
from doorstep.web.site import Site

AnyRequest = Request[Any, Any, Any]


class PriceChanged(Refused):
    """The window costs something else than what was shown. Look at the new price and choose again."""

    code = "embed.price_changed"


@post("/api/v1/shipments/{shipment:str}/embed", status_code=201)
async def token_issued(request: AnyRequest, site: Site, shipment: str) -> dict[str, Any]:
    """A token for the slot picker of one shipment in the brand's own page, for half an hour."""
    who = await enter(request, site, Role.BRAND, Role.LSP)
    async with site.desk.store.transaction(site.scope(who.viewer)) as tx:
        card = await slots.card_of(site, tx, ShipmentId(shipment))
    token, expires_at = await issue(site, who.viewer.tenant, card)
    return {"token": token, "expires_at": expires_at, "module": "/embed/v1/doorstep-slots.js"}


@get("/api/v1/embed/{token:str}/slots", cache=False, exception_handlers={DoorstepError: on_refusal})
async def slots_shown(
    request: AnyRequest, site: Site, token: str, lang: str = "", brand: str = ""
) -> Response[Any]:
    """The windows of a shipment in words, by day; `ETag` says whether anything changed since."""
    one = await opened(request, site, token, lang=lang, brand=brand)
    held, version = await _now(site, one)
    tag = f'"{version}"'
    headers = readable(request) | {"ETag": tag, "Cache-Control": "private, no-cache"}
    if request.headers.get("if-none-match", "").removeprefix("W/") == tag:
        return Response(None, status_code=304, headers=headers)
    offers: list[SlotOffer] = []
    problem = ""
    if one.card.cell:
        try:
            offers = await slots.show(site, one.tenant, one.card)
        except Unavailable:
            problem = one.speech.text("shop-problem-unavailable")
            headers = readable(request) | {"Cache-Control": "no-store"}
    body = slots_answer(one, offers, held, version=version, real=site.desk.clock.real())
    return Response(body | ({"problem": problem} if problem else {}), headers=headers)


@post("/api/v1/embed/{token:str}/hold", status_code=201, exception_handlers={DoorstepError: on_refusal})
async def hold(request: AnyRequest, site: Site, token: str, lang: str = "") -> Response[Any]:
    """Hold a window for ten minutes of real time; one that was held before is let go then."""
    one = await opened(request, site, token, lang=lang)
    wish = await read(request, EmbedHoldIn)
    depot, window = DepotId(wish.depot), wished(site, wish)
    await _check_price(site, one, (depot, window), wish.price_minor)
    before = await _held_now(site, one)
    entry = entry_of(request, site, one.who, wish)
    held = await slots.hold(site, one.tenant, one.card, depot=depot, window=window, entry=entry)
    if before is not None and before.reservation != held.reservation:
        await _release(site, one, before, "moved")
    body = held_answer(held, one.speech, real=site.desk.clock.real())
    return Response(body, status_code=201, headers=readable(request))


@delete("/api/v1/embed/{token:str}/hold", status_code=200, exception_handlers={DoorstepError: on_refusal})
async def let_go(request: AnyRequest, site: Site, token: str) -> Response[Any]:
    """Let the held window go; one that is over already is over still."""
    one = await opened(request, site, token)
    wish = await read(request, PromiseIn)
    held = await _held_now(site, one)
    if held is not None and held.reservation == wish.reservation:
        await _release(site, one, held, "cancelled")
    return Response({"released": wish.reservation}, headers=readable(request))


@route(
    "/api/v1/embed/{token:str}/hold",
    http_method=[HttpMethod.OPTIONS],
    status_code=204,
    exception_handlers={DoorstepError: on_refusal},
)
async def preflight(request: AnyRequest, site: Site, token: str) -> Response[None]:
    """Whether a page of another origin may hold a window with this token."""
    await opened(request, site, token)
    allowed = {
        "Access-Control-Allow-Methods": "POST, DELETE",
        "Access-Control-Allow-Headers": "content-type, idempotency-key",
        "Access-Control-Max-Age": "600",
    }
    return Response(None, status_code=204, headers=readable(request) | allowed)


async def _now(site: Site, one: Embedded) -> tuple[slots.Held | None, str]:
    """What is held, and a name for all that the answer depends on: plans, minute, prices, language."""
    async with site.desk.store.transaction(site.network(one.tenant)) as tx:
        known = await _loads(site, tx)
        books = await allotted.books(site, tx, await slots.depots(site, tx))
    held = _newest_hold(site, one, known)
    said = (
        [(load.depot, load.day, load.version) for load in known],
        sorted((depot, book.version) for depot, book in books.items()),
        site.room.findings,
        f"{one.speech.now:%Y-%m-%dT%H:%M}",
        one.speech.locale,
        one.brand,
        one.card.promises,
        one.card.place,
        [(leg.started_at, leg.ended_at) for leg in one.card.legs],
        [parcel.loaded_at for parcel in one.card.parcels],
        held.reservation if held else "",
    )
    return held, blake2b(repr(said).encode(), digest_size=9).hexdigest()


async def _loads(site: Site, tx: Transaction) -> list[SlotLoad]:
    return [load for depot in await slots.depots(site, tx) for load in await slots.loads(site, tx, depot)]


async def _held_now(site: Site, one: Embedded) -> slots.Held | None:
    async with site.desk.store.transaction(site.network(one.tenant)) as tx:
        return _newest_hold(site, one, await _loads(site, tx))


def _newest_hold(site: Site, one: Embedded, known: list[SlotLoad]) -> slots.Held | None:
    """The window held for the shipment last, while the hold lasts."""
    real = site.desk.clock.real()
    found = [
        _as_held(load, reservation, booking)
        for load in known
        for reservation, booking in load.bookings.items()
        if booking.shipment == one.card.shipment and not booking.confirmed and booking.expires_at > real
    ]
    return max(found, key=lambda held: held.expires_at, default=None)


def _as_held(load: SlotLoad, reservation: ReservationId, booking: Booking) -> slots.Held:
    return slots.Held(
        reservation=reservation,
        depot=load.depot,
        day=load.day,
        window=booking.visit.window,
        expires_at=booking.expires_at,
    )


async def _check_price(
    site: Site, one: Embedded, chosen: tuple[DepotId, Window], seen_minor: int | None
) -> None:
    """What somebody saw is what it costs.

    Raises: PriceChanged.
    """
    if seen_minor is None:
        return
    async with site.desk.store.transaction(site.network(one.tenant)) as tx:
        shown = await site.records.get(tx, OfferShown, one.card.shipment)
    newest = shown.of(*chosen) if shown else None
    if newest is not None and newest.price is not None and newest.price.minor != seen_minor:
        raise PriceChanged(f"the window costs {newest.price.minor} now, not {seen_minor}; look at it again")


async def _release(site: Site, one: Embedded, held: slots.Held, reason: str) -> None:
    entry = site.entry(one.who, f"let-go:{held.reservation}")
    place = (held.depot, held.day, held.reservation)
    await slots.release(site, one.tenant, place, reason=reason, entry=entry)
