"""Asking for slots, holding one and letting it go: the same for pages, API and workers."""

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import partial
from zoneinfo import ZoneInfo

from doorstep.domain.slots import ReleaseSlot, ReserveSlot, SlotLoad, Visit
from doorstep.domain.slots.offers import SlotOffer, Wish, with_savings
from doorstep.domain.slots.refusals import CapacitySetAside, NotDeliverable, TravelMissing
from doorstep.domain.slots.views import key_of
from doorstep.domain.tours.sheet import TourSheet
from doorstep.domain.tracking.card import ShipmentCard, TourLeg
from doorstep.engine.handle import Entry
from doorstep.engine.ports import Transaction
from doorstep.engine.records import Brand, Depot
from doorstep.events import SlotReserved
from doorstep.kernel.errors import NotFound, Refused
from doorstep.kernel.ids import DepotId, ReservationId, ShipmentId, TenantId
from doorstep.kernel.time import Window
from doorstep.web import allotted, asked, offered
from doorstep.web.service_times import cushions, planned
from doorstep.web.site import Site
from doorstep.web.slot_prices import price_of

HOLD = timedelta(minutes=10)
"""How long a slot is held for somebody who decides, in real time."""

HORIZON_DAYS = 3

ROOM_S, HOLD_ROOM_S = 0.05, 0.5
"""Seconds of processor time to look for room by rearranging tours: while somebody waits, and to hold it."""

GOODS_AWAY = "goods_away"
"""The limit of a window that begins before the van with the goods is back."""

UNLOADING = timedelta(minutes=30)

BOOKED_MEANWHILE = 5
"""How often a hold asks the roads again because somebody else booked a new place before it."""


class GoodsAway(Refused):
    """The goods are in a van that comes back after the window has begun. Choose a later one."""

    code = "slots.goods_away"


class AddressInDoubt(Refused):
    """Nothing can be promised to a place nobody can find; confirm the address first."""

    code = "slots.address_in_doubt"


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A hold, and when it ends in real time."""

    reservation: ReservationId
    depot: DepotId
    day: str
    window: Window
    expires_at: datetime


async def depots(site: Site, tx: Transaction) -> Sequence[Depot]:
    """The depots of the network."""
    return await site.records.all(tx, Depot)


async def loads(site: Site, tx: Transaction, depot: Depot, *, days: int = HORIZON_DAYS) -> list[SlotLoad]:
    """The open days of a depot, from today in its zone."""
    today = site.desk.clock.now().astimezone(ZoneInfo(depot.zone)).date()
    keys = [key_of(depot.depot, str(today + timedelta(days=n))) for n in range(days)]
    found: dict[str, SlotLoad] = await site.read_kept(tx, "slot_load", keys)
    return [found[key] for key in keys if key in found]


async def offers(
    site: Site, tenant: TenantId, card: ShipmentCard, *, days: int = HORIZON_DAYS, bound: bool = True
) -> list[SlotOffer]:
    """Every window still to come, for one shipment: those that can be kept, and why the others cannot.

    One that has begun is no offer: nobody could change their mind about it. `bound` by what is set
    aside for others, which somebody whose promise was broken is not.

    Raises: AddressInDoubt; Unavailable when the roads do not answer.
    """
    async with site.desk.store.transaction(site.network(tenant)) as tx:
        brand = await _brand(site, tx, card)
        served_from = await depots(site, tx)
        known = [load for depot in served_from for load in await loads(site, tx, depot, days=days)]
        back_at = await _back_at(site, tx, card)
        books = await allotted.books(site, tx, served_from if bound else ())
        visit = await planned(site, tx, card, brand)
        added = await cushions(site, tx, served_from, visit)
    if not card.cell:
        raise AddressInDoubt(f"the address of {card.brand_reference} is in doubt; confirm it first")
    places = [place for load in known for place in load.places]
    travel = await site.travel(tenant).covering([card.place, *places])
    wish = Wish(place=card.place, service_s=visit.service_s, load_g=load_of(card), cushion_s=added)
    now = site.desk.clock.now()
    found = site.question.offers(known, wish, travel, at=now)
    if any(offer.limit and offer.window.start > now for offer in found):
        ask = partial(site.room.widened, found, known, wish, travel, at=now, seconds=ROOM_S)
        found = await asyncio.to_thread(ask)
        site.room.look_on(found, known, wish, travel, at=now)
    gate = allotted.Gate(books=books, depots=served_from, card=card, wish=wish)
    found = gate.through(found, known, travel, at=now)
    to_come = with_savings([_unless_away(offer, back_at) for offer in found if offer.window.start > now])
    zones = {depot.depot: depot.zone for depot in served_from}
    return [
        replace(offer, price=price_of(brand, card, offer.window, zones[offer.depot], greener=offer.greener))
        for offer in to_come
    ]


async def show(
    site: Site, tenant: TenantId, card: ShipmentCard, *, days: int = HORIZON_DAYS
) -> list[SlotOffer]:
    """The offers by time, for somebody who chooses from them: what they were shown is kept with the promise.

    Raises: AddressInDoubt; Unavailable when the roads do not answer.
    """
    found = sorted(await offers(site, tenant, card, days=days), key=lambda offer: offer.window.start)
    await asked.shown(site, tenant, card, found)
    return found


def _unless_away(offer: SlotOffer, back_at: datetime | None) -> SlotOffer:
    """A window that begins before the goods are back at the depot cannot be kept by any other van."""
    away = back_at is not None and offer.window.start < back_at and not offer.limit
    return replace(offer, limit=GOODS_AWAY, greener=False) if away else offer


def _carries(leg: TourLeg, card: ShipmentCard) -> bool:
    """The van of this tour is out with goods of the shipment, also after a visit was given up."""
    aboard = any(p.parcel in leg.parcels_aboard and p.delivered_at is None for p in card.parcels)
    return leg.started_at is not None and leg.ended_at is None and aboard


async def _back_at(site: Site, tx: Transaction, card: ShipmentCard) -> datetime | None:
    """When the van that carries the goods is due back and unloaded; `None` while they are at the depot."""
    leg = next((leg for leg in reversed(card.legs) if _carries(leg, card)), None)
    if leg is None:
        return None
    sheets: dict[str, TourSheet] = await site.read(tx, "tour_sheet", [leg.tour])
    returns_at = sheets[leg.tour].returns_at if leg.tour in sheets else None
    return returns_at + UNLOADING if returns_at else None


async def hold(  # noqa: PLR0913  # one request, every part of it named
    site: Site,
    tenant: TenantId,
    card: ShipmentCard,
    *,
    depot: DepotId,
    window: Window,
    entry: Entry,
    bound: bool = True,
) -> Held:
    """Hold a window for ten real minutes. `bound` as in `offers`.

    Raises: AddressInDoubt; NotDeliverable when the window cannot be kept any more; CapacitySetAside.
    """
    if not card.cell:
        raise AddressInDoubt(f"the address of {card.brand_reference} is in doubt; confirm it first")
    try:
        for _ in range(BOOKED_MEANWHILE):
            with suppress(TravelMissing):
                return await _hold(site, tenant, card, (depot, window), entry, bound=bound)
        return await _hold(site, tenant, card, (depot, window), entry, bound=bound)
    except (NotDeliverable, CapacitySetAside, GoodsAway) as refusal:
        if bound:
            day = await _day_of(site, tenant, depot, window)
            await asked.refused(site, tenant, card, (depot, day), refusal)
        raise


async def _hold(
    site: Site,
    tenant: TenantId,
    card: ShipmentCard,
    chosen: tuple[DepotId, Window],
    entry: Entry,
    *,
    bound: bool,
) -> Held:
    depot, window = chosen
    async with site.desk.store.transaction(site.network(tenant)) as tx:
        back_at = await _back_at(site, tx, card)
        if back_at is not None and window.start < back_at:
            raise GoodsAway(
                f"{card.brand_reference} is in a van that is due back {back_at}; choose a later window"
            )
        brand, place = await _brand(site, tx, card), await _depot(site, tx, depot)
        visit = await planned(site, tx, card, brand)
        added = await cushions(site, tx, [place], visit)
        day, load = await _opened_with(site, tx, place, window)
        books = await allotted.books(site, tx, (place,) if bound else ())
    places = [visit.place for visit in load.visits.values()] if load else []
    book = site.travel(tenant)
    await book.covering([place.place, card.place, *places])
    command = ReserveSlot(
        depot=depot,
        day=day,
        shipment=card.shipment,
        visit=Visit(
            reservation=ReservationId(site.desk.ids.derived("reservation", entry.source, entry.key)),
            place=card.place,
            window=window,
            service_s=visit.service_s,
            load_g=load_of(card),
            cushion_s=added.get(depot, 0),
        ),
        travel=book.live(),
        expires_at=site.desk.clock.real() + HOLD,
        brand=card.brand,
        zone=card.zone,
        allowance=allotted.allowance(books.get(depot), load, place, card) if load else None,
    )
    try:
        handled = await site.desk.handle(site.network(tenant), [command], entry)
    except NotDeliverable:
        rearranged = await _rearranged(site, load, command) if load else None
        if rearranged is None:
            raise
        handled = await site.desk.handle(site.network(tenant), [rearranged], entry)
    reserved = next(r.event for r in handled.events if isinstance(r.event, SlotReserved))
    async with site.desk.store.transaction(site.network(tenant)) as tx:
        await offered.keep(site, tx, card.shipment, (depot, window), reserved.reservation)
    return Held(
        reservation=reserved.reservation, depot=depot, day=day, window=window, expires_at=reserved.expires_at
    )


async def _rearranged(site: Site, load: SlotLoad, command: ReserveSlot) -> ReserveSlot | None:
    """The same hold with tours that have room for it; `None` when there are none."""
    look = partial(
        site.room.rearranged,
        load,
        command.visit,
        command.travel,
        at=site.desk.clock.now(),
        seconds=HOLD_ROOM_S,
    )
    tours = await asyncio.to_thread(look)
    return replace(command, rearranged=tours) if tours else None


async def release(
    site: Site, tenant: TenantId, held: tuple[DepotId, str, ReservationId], *, reason: str, entry: Entry
) -> None:
    """Let a held or promised slot go."""
    depot, day, reservation = held
    command = ReleaseSlot(depot=depot, day=day, reservation=reservation, reason=reason)
    await site.desk.handle(site.network(tenant), [command], entry)


def load_of(card: ShipmentCard) -> int:
    """What the shipment weighs. Units: grams."""
    return sum(parcel.weight_g for parcel in card.parcels)


async def _opened_with(
    site: Site, tx: Transaction, depot: Depot, window: Window
) -> tuple[str, SlotLoad | None]:
    """The depot-day that a window was opened with: its own date, or the one before, past midnight."""
    today = local_day(window.start, depot.zone)
    for day in (str(today), str(today - timedelta(days=1))):
        found: dict[str, SlotLoad] = await site.read(tx, "slot_load", [key_of(depot.depot, day)])
        load = found.get(key_of(depot.depot, day))
        if load is not None and window in load.windows:
            return day, load
    return str(today), None


async def _day_of(site: Site, tenant: TenantId, depot: DepotId, window: Window) -> str:
    async with site.desk.store.transaction(site.network(tenant)) as tx:
        day, _ = await _opened_with(site, tx, await _depot(site, tx, depot), window)
    return day


def local_day(moment: datetime, zone: str) -> date:
    """The date on the wall at `moment`."""
    return moment.astimezone(ZoneInfo(zone)).date()


async def _brand(site: Site, tx: Transaction, card: ShipmentCard) -> Brand:
    brand = await site.records.get(tx, Brand, card.brand)
    if brand is None:
        raise NotFound(f"no brand {card.brand}")
    return brand


async def _depot(site: Site, tx: Transaction, depot: DepotId) -> Depot:
    found = await site.records.get(tx, Depot, depot)
    if found is None:
        raise NotFound(f"no depot {depot}")
    return found


async def card_of(site: Site, tx: Transaction, shipment: ShipmentId) -> ShipmentCard:
    """The shipment's card, or NotFound: absent and not yours look the same."""
    cards: dict[str, ShipmentCard] = await site.read(tx, "shipment_card", [shipment])
    if shipment not in cards:
        raise NotFound(f"no shipment {shipment}")
    return cards[shipment]
