"""Asking for slots: which windows can be kept for one shipment, and why the others cannot.

The front door of slots for pages, API and workers: holding one and the days they are of are its neighbours.
"""

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from doorstep.domain.slots import SlotLoad, without
from doorstep.domain.slots.offers import SlotOffer, Wish, with_savings
from doorstep.domain.tracking.card import ShipmentCard
from doorstep.engine.ports import Transaction
from doorstep.engine.records import Depot
from doorstep.kernel.ids import TenantId
from doorstep.reactions.booked import booked_slot
from doorstep.web import allotted, asked
from doorstep.web.goods_away import GOODS_AWAY, GoodsAway, back_at, unless_away
from doorstep.web.holding import AddressInDoubt, Held, hold, release
from doorstep.web.holiday import check_back, holding_of, loads_from
from doorstep.web.service_times import cushions, planned
from doorstep.web.site import Site
from doorstep.web.slot_days import (
    HORIZON_DAYS,
    brand_of,
    card_of,
    depots,
    load_of,
    loads,
    local_day,
    needs_of,
)
from doorstep.web.slot_prices import price_of

__all__ = [
    "GOODS_AWAY",
    "HORIZON_DAYS",
    "AddressInDoubt",
    "GoodsAway",
    "Held",
    "card_of",
    "depots",
    "hold",
    "load_of",
    "loads",
    "local_day",
    "offers",
    "release",
    "show",
]

ROOM_S = 0.05
"""Seconds of processor time to look for room by rearranging tours, while somebody waits."""


async def offers(  # noqa: PLR0913  # one question, every part of it named
    site: Site,
    tenant: TenantId,
    card: ShipmentCard,
    *,
    days: int = HORIZON_DAYS,
    bound: bool = True,
    instead: bool = False,
    back_on: date | None = None,
) -> list[SlotOffer]:
    """Every window still to come, for one shipment: those that can be kept, and why the others cannot.

    One that has begun is no offer: nobody could change their mind about it. `bound` by what is set
    aside for others, which somebody whose promise was broken is not. `instead`: of what the shipment has,
    which is seen as given up; such a window can be had by a change of mind, not held beside the old one.
    `back_on`: of the days from then on instead, at the depot that keeps it for somebody who is away.

    Raises: AddressInDoubt; Unavailable when the roads do not answer; as `holding_of` and `check_back`.
    """
    async with site.desk.store.transaction(site.network(tenant)) as tx:
        brand = await brand_of(site, tx, card)
        served_from, known = await _asked_days(site, tx, card, days=days, back_on=back_on)
        back = await back_at(site, tx, card)
        books = await allotted.books(site, tx, served_from if bound else ())
        visit = await planned(site, tx, card, brand)
        added = await cushions(site, tx, served_from, visit)
    if instead:
        known = [_given_up(load, card) for load in known]
    if not card.cell:
        raise AddressInDoubt(f"the address of {card.brand_reference} is in doubt; confirm it first")
    places = [place for load in known for place in load.places]
    travel = await site.travel(tenant).covering([card.place, *places])
    now = site.desk.clock.now()
    wish = Wish(
        place=card.place,
        service_s=visit.service_s,
        load_g=load_of(card),
        cushion_s=added,
        needs=needs_of(brand, card),
        set_aside=allotted.owned(books, known, served_from, card, now),
    )
    found = site.question.offers(known, wish, travel, at=now)
    if any(offer.limit and offer.window.start > now for offer in found):
        ask = partial(site.room.widened, found, known, wish, travel, at=now, seconds=ROOM_S)
        found = await asyncio.to_thread(ask)
        site.room.look_on(found, known, wish, travel, at=now)
    gate = allotted.Gate(books=books, depots=served_from, card=card, wish=wish)
    found = gate.through(found, known, travel, at=now)
    to_come = with_savings([unless_away(offer, back) for offer in found if offer.window.start > now])
    zones = {depot.depot: depot.zone for depot in served_from}
    return [
        replace(offer, price=price_of(brand, card, offer.window, zones[offer.depot], greener=offer.greener))
        for offer in to_come
    ]


async def show(
    site: Site,
    tenant: TenantId,
    card: ShipmentCard,
    *,
    days: int = HORIZON_DAYS,
    instead: bool = False,
    back_on: date | None = None,
) -> list[SlotOffer]:
    """The offers by time, for somebody who chooses from them: what they were shown is kept with the promise.

    Raises: AddressInDoubt; Unavailable when the roads do not answer.
    """
    asked_for = await offers(site, tenant, card, days=days, instead=instead, back_on=back_on)
    found = sorted(asked_for, key=lambda offer: offer.window.start)
    await asked.shown(site, tenant, card, found)
    return found


async def _asked_days(
    site: Site, tx: Transaction, card: ShipmentCard, *, days: int, back_on: date | None
) -> tuple[Sequence[Depot], list[SlotLoad]]:
    if back_on is None:
        found = await depots(site, tx)
        return found, [load for depot in found for load in await loads(site, tx, depot, days=days)]
    keeps = await holding_of(site, tx, card)
    check_back(keeps, back_on)
    return [keeps.depot], await loads_from(site, tx, keeps, back_on)


def _given_up(load: SlotLoad, card: ShipmentCard) -> SlotLoad:
    """The day without what the shipment has of it."""
    old = booked_slot(card)
    if old is None or (old.depot, old.day) != (load.depot, load.day) or old.reservation not in load.bookings:
        return load
    return without(load, old.reservation)
