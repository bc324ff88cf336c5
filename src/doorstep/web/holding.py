"""Holding a window for somebody who decides, and letting it go: the same for pages, API and workers."""

import asyncio
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial

from doorstep.domain.slots import ReleaseSlot, ReserveSlot, SlotLoad, Visit
from doorstep.domain.slots.offers import Wish, is_nearly_full
from doorstep.domain.slots.refusals import CapacitySetAside, KeptForOthers, NotDeliverable, TravelMissing
from doorstep.domain.tracking.card import ShipmentCard
from doorstep.engine.handle import Beside, Entry
from doorstep.events import SlotReserved
from doorstep.kernel.errors import Refused
from doorstep.kernel.ids import DepotId, ReservationId, TenantId
from doorstep.kernel.time import Window
from doorstep.web import allotted, asked, offered
from doorstep.web.goods_away import GoodsAway, back_at
from doorstep.web.service_times import cushions, planned
from doorstep.web.site import Site
from doorstep.web.slot_days import brand_of, depot_of, load_of, needs_of, opened_with

HOLD = timedelta(minutes=10)
"""How long a slot is held for somebody who decides, in real time."""

HOLD_ROOM_S = 0.5
"""Seconds of processor time to look for room by rearranging tours, to hold a window."""

BOOKED_MEANWHILE = 5
"""How often a hold asks the roads again because somebody else booked a new place before it."""

NOT_TO_BE_HAD = (NotDeliverable, CapacitySetAside, KeptForOthers, GoodsAway)
"""The refusals of a window that somebody chose: another one may do."""


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


async def hold(  # noqa: PLR0913  # one request, every part of it named
    site: Site,
    tenant: TenantId,
    card: ShipmentCard,
    *,
    depot: DepotId,
    window: Window,
    entry: Entry,
    bound: bool = True,
    beside: Beside | None = None,
) -> Held:
    """Hold a window for ten real minutes, and what is `beside` it. `bound` as in `offers`.

    Raises: AddressInDoubt; NotDeliverable when the window cannot be kept any more; CapacitySetAside;
        KeptForOthers.
    """
    if not card.cell:
        raise AddressInDoubt(f"the address of {card.brand_reference} is in doubt; confirm it first")
    try:
        for _ in range(BOOKED_MEANWHILE):
            with suppress(TravelMissing):
                return await _hold(site, tenant, card, (depot, window), entry, bound=bound, beside=beside)
        return await _hold(site, tenant, card, (depot, window), entry, bound=bound, beside=beside)
    except NOT_TO_BE_HAD as refusal:
        if bound:
            day = await _day_of(site, tenant, depot, window)
            await asked.refused(site, tenant, card, (depot, day), refusal)
        raise


async def _hold(  # noqa: PLR0913  # as above
    site: Site,
    tenant: TenantId,
    card: ShipmentCard,
    chosen: tuple[DepotId, Window],
    entry: Entry,
    *,
    bound: bool,
    beside: Beside | None,
) -> Held:
    command, load = await wished_slot(site, tenant, card, chosen, entry, bound=bound)
    try:
        handled = await site.desk.handle(site.network(tenant), [command], entry, beside=beside)
    except NotDeliverable:
        otherwise = await rearranged(site, load, command, bound=bound) if load.version else None
        if otherwise is None:
            raise
        handled = await site.desk.handle(site.network(tenant), [otherwise], entry, beside=beside)
    reserved = next(r.event for r in handled.events if isinstance(r.event, SlotReserved))
    async with site.desk.store.transaction(site.network(tenant)) as tx:
        await offered.keep(site, tx, card.shipment, chosen, reserved.reservation)
    return Held(
        reservation=reserved.reservation,
        depot=command.depot,
        day=command.day,
        window=command.visit.window,
        expires_at=reserved.expires_at,
    )


async def wished_slot(  # one request, every part of it named
    site: Site,
    tenant: TenantId,
    card: ShipmentCard,
    chosen: tuple[DepotId, Window],
    entry: Entry,
    *,
    bound: bool,
) -> tuple[ReserveSlot, SlotLoad]:
    """The command that holds a window, with travel times, and the day it is of as far as anybody opened it.

    Raises: GoodsAway; NotFound; Unavailable when the roads do not answer.
    """
    depot, window = chosen
    async with site.desk.store.transaction(site.network(tenant)) as tx:
        back = await back_at(site, tx, card)
        if back is not None and window.start < back:
            raise GoodsAway(
                f"{card.brand_reference} is in a van that is due back {back}; choose a later window"
            )
        brand, place = await brand_of(site, tx, card), await depot_of(site, tx, depot)
        visit = await planned(site, tx, card, brand)
        added = await cushions(site, tx, [place], visit)
        day, load = await opened_with(site, tx, place, window)
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
            needs=needs_of(brand, card),
            cushion_s=added.get(depot, 0),
        ),
        travel=book.live(),
        expires_at=site.desk.clock.real() + HOLD,
        brand=card.brand,
        zone=card.zone,
        allowance=allotted.allowance(books.get(depot), load, place, card) if load else None,
    )
    return command, load or SlotLoad()


async def rearranged(
    site: Site, load: SlotLoad, command: ReserveSlot, *, bound: bool = True
) -> ReserveSlot | None:
    """The same hold with tours of `load` that have room for it; `None` when there are none.

    Raises: KeptForOthers where the slot question would say so.
    """
    at = site.desk.clock.now()
    look = partial(
        site.room.rearranged,
        load,
        command.visit,
        command.travel,
        at=at,
        seconds=HOLD_ROOM_S,
        sparing=bound and _leaves_room(site, load, command, at),
    )
    tours = await asyncio.to_thread(look)
    return replace(command, rearranged=tours) if tours else None


def _leaves_room(site: Site, load: SlotLoad, command: ReserveSlot, at: datetime) -> bool:
    """Whether the day is nearly full for the visit, and has no time set aside for it."""
    if command.allowance is not None and command.allowance.owns(load.bookings.values(), at=at):
        return False
    visit = command.visit
    wish = Wish(
        place=visit.place,
        service_s=visit.service_s,
        load_g=visit.load_g,
        cushion_s={load.depot: visit.cushion_s},
        needs=visit.needs,
    )
    return is_nearly_full(site.question.offers([load], wish, command.travel, at=at), load)


async def release(
    site: Site, tenant: TenantId, held: tuple[DepotId, str, ReservationId], *, reason: str, entry: Entry
) -> None:
    """Let a held or promised slot go."""
    depot, day, reservation = held
    command = ReleaseSlot(depot=depot, day=day, reservation=reservation, reason=reason)
    await site.desk.handle(site.network(tenant), [command], entry)


async def _day_of(site: Site, tenant: TenantId, depot: DepotId, window: Window) -> str:
    async with site.desk.store.transaction(site.network(tenant)) as tx:
        day, _ = await opened_with(site, tx, await depot_of(site, tx, depot), window)
    return day
