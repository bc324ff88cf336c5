"""Slots over the API: ask, hold, promise, release."""

from typing import Any

from litestar import Request, delete, get, post

from doorstep.domain.slots import SlotLoad
from doorstep.domain.slots.offers import SlotOffer
from doorstep.domain.slots.views import key_of
from doorstep.domain.tracking.card import ShipmentCard
from doorstep.engine.access import Pass
from doorstep.events import PromiseMade, PromiseRevised
from doorstep.kernel.ids import DepotId, ReservationId, ShipmentId
from doorstep.kernel.party import Role
from doorstep.kernel.time import Window
from doorstep.web import promising, slots
from doorstep.web.api.shipments import entry_of
from doorstep.web.api.shown import price as price_shown
from doorstep.web.api.shown import promise_shown, window
from doorstep.web.api.wire import HoldIn, PromiseIn, SlotsIn, read
from doorstep.web.door import enter
from doorstep.web.site import Site
from doorstep.web.windows import any_of, window_of

AnyRequest = Request[Any, Any, Any]


@post("/api/v1/shipments/{shipment:str}/slots", status_code=200)
async def ask(request: AnyRequest, site: Site, shipment: str) -> dict[str, Any]:
    """Which windows of today and the next days can truly be kept for this shipment."""
    who, card = await _asked(request, site, shipment)
    wish = await read(request, SlotsIn)
    found = await slots.show(site, who.viewer.tenant, card, days=wish.days)
    return {"offers": [offer_shown(offer) for offer in found]}


@post("/api/v1/shipments/{shipment:str}/hold", status_code=201)
async def hold(request: AnyRequest, site: Site, shipment: str) -> dict[str, Any]:
    """Hold a window for ten minutes of real time, or several of one day of which each would do."""
    who, card = await _asked(request, site, shipment)
    wish = await read(request, HoldIn)
    entry = entry_of(request, site, who, wish)
    held = await slots.hold(
        site, who.viewer.tenant, card, depot=DepotId(wish.depot), window=wished(site, wish), entry=entry
    )
    return {
        "reservation": held.reservation,
        "depot": held.depot,
        "day": held.day,
        "expires_at": held.expires_at,
    }


def wished(site: Site, wish: HoldIn) -> Window:
    """The window to hold, or several of which each would do.

    Raises: WindowInvalid, WindowsOverlap, WindowsApart, WindowOver.
    """
    if not wish.others:
        return window_of(wish.start, wish.end)
    spans = [(wish.start, wish.end), *((other.start, other.end) for other in wish.others)]
    return any_of(spans, site.region["time_zone"], at=site.desk.clock.now())


@delete("/api/v1/shipments/{shipment:str}/hold", status_code=200)
async def let_go(request: AnyRequest, site: Site, shipment: str) -> dict[str, Any]:
    """Release a hold; one that is over already is over still."""
    who, card = await _asked(request, site, shipment)
    wish = await read(request, PromiseIn)
    await _check_hold(site, who, card, wish)
    held = (DepotId(wish.depot), wish.day, ReservationId(wish.reservation))
    entry = entry_of(request, site, who, wish)
    await slots.release(site, who.viewer.tenant, held, reason="cancelled", entry=entry)
    return {"released": wish.reservation}


@post("/api/v1/shipments/{shipment:str}/promise", status_code=201)
async def promise(request: AnyRequest, site: Site, shipment: str) -> dict[str, Any]:
    """Make a hold the promise; a promise that stood before is revised."""
    who, card = await _asked(request, site, shipment)
    wish = await read(request, PromiseIn)
    await promising.promise(
        site,
        who.viewer.tenant,
        card,
        (DepotId(wish.depot), wish.day, ReservationId(wish.reservation)),
        entry_of(request, site, who, wish),
    )
    async with site.desk.store.transaction(site.scope(who.viewer)) as tx:
        fresh = await slots.card_of(site, tx, card.shipment)
    return {"promise": window(fresh.promise.window) if fresh.promise else None}


async def _check_hold(site: Site, who: Pass, card: ShipmentCard, wish: PromiseIn) -> None:
    """Only a hold of this shipment can be let go, and no promise.

    Raises: NoSuchHold.
    """
    key = key_of(DepotId(wish.depot), wish.day)
    async with site.desk.store.transaction(site.network(who.viewer.tenant)) as tx:
        loads: dict[str, SlotLoad] = await site.read(tx, "slot_load", [key])
    booking = loads[key].bookings.get(ReservationId(wish.reservation)) if key in loads else None
    if booking is not None and (booking.confirmed or booking.shipment != card.shipment):
        raise promising.NoSuchHold(f"{wish.reservation} is no hold of {card.brand_reference}")


async def _asked(request: AnyRequest, site: Site, shipment: str) -> tuple[Pass, ShipmentCard]:
    who = await enter(request, site, Role.BRAND, Role.LSP, Role.SERVICE)
    async with site.desk.store.transaction(site.scope(who.viewer)) as tx:
        return who, await slots.card_of(site, tx, ShipmentId(shipment))


def offer_shown(offer: SlotOffer) -> dict[str, Any]:
    """One window of an answer."""
    return {
        "depot": offer.depot,
        "day": offer.day,
        "start": offer.window.start,
        "end": offer.window.end,
        "available": not offer.limit,
        "why": offer.limit,
        "lacking": list(offer.lacking),
        "greener": offer.greener,
        "extra_s": offer.extra_s,
        "co2_g": offer.co2_g,
        "saved_s": offer.saved_s,
        "saved_g": offer.saved_g,
        "price": price_shown(offer.price),
        "estimated": offer.estimated,
    }


@get("/api/v1/shipments/{shipment:str}/promises")
async def promises(request: AnyRequest, site: Site, shipment: str) -> dict[str, Any]:
    """Every promise made for a shipment, each with the list of windows it was chosen from."""
    who = await enter(request, site, Role.BRAND, Role.LSP, Role.SERVICE)
    async with site.desk.store.transaction(site.scope(who.viewer)) as tx:
        card = await slots.card_of(site, tx, ShipmentId(shipment))
        story = await tx.story(card.shipment)
    told = [one.event for one in story if isinstance(one.event, PromiseMade | PromiseRevised)]
    return {"promises": [promise_shown(event) for event in told]}


routes = [ask, hold, let_go, promise, promises]
