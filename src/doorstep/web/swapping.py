"""A change of mind within one day: the old visit goes and the new one is promised, in one change.

On a full day there may be room for the new visit only because the old one leaves. Both are one batch of
events on the stream of the day, with the promise that names them: when any of it is refused, all stays.
"""

from contextlib import suppress
from dataclasses import replace
from datetime import datetime

from doorstep.domain.slots import Booking, ReserveSlot, SlotLoad, without
from doorstep.domain.slots.refusals import NotDeliverable, TravelMissing
from doorstep.domain.tracking.card import ShipmentCard
from doorstep.engine.handle import Entry, Handled
from doorstep.engine.ports import Transaction
from doorstep.events import OfferShown
from doorstep.kernel.ids import DepotId, TenantId
from doorstep.kernel.party import Cause
from doorstep.kernel.time import Window
from doorstep.reactions.booked import BookedSlot, booked_slot
from doorstep.web import asked, pickup_points
from doorstep.web.holding import BOOKED_MEANWHILE, NOT_TO_BE_HAD, rearranged, wished_slot
from doorstep.web.promising import Confirmation, confirmation, confirming
from doorstep.web.site import Site
from doorstep.web.slot_days import depot_of, opened_with

type Chosen = tuple[DepotId, Window]


async def swappable(site: Site, tenant: TenantId, card: ShipmentCard, chosen: Chosen) -> BookedSlot | None:
    """What the shipment has of the day that the window is of; `None` where it is another day or depot."""
    old = booked_slot(card)
    if old is None or old.depot != chosen[0]:
        return None
    async with site.desk.store.transaction(site.network(tenant)) as tx:
        day, load = await opened_with(site, tx, await depot_of(site, tx, chosen[0]), chosen[1])
    return old if load is not None and day == old.day and old.reservation in load.bookings else None


async def swap(  # noqa: PLR0913  # one request, every part of it named
    site: Site,
    tenant: TenantId,
    card: ShipmentCard,
    wished: ShipmentCard,
    chosen: Chosen,
    entry: Entry,
    *,
    old: BookedSlot,
    kept_until: datetime | None = None,
) -> Handled:
    """Promise a window instead of what the shipment has of the same day; a refusal leaves all as it was.

    `wished` is the card as if it went to the place that is wished.
    Raises: NotDeliverable, CapacitySetAside, KeptForOthers, GoodsAway; the refusals of promise.
    """
    try:
        for _ in range(BOOKED_MEANWHILE):
            with suppress(TravelMissing):
                return await _swap(site, tenant, (card, wished), chosen, old, entry, kept_until)
        return await _swap(site, tenant, (card, wished), chosen, old, entry, kept_until)
    except NOT_TO_BE_HAD as refusal:
        await asked.refused(site, tenant, wished, (old.depot, old.day), refusal)
        raise


async def _swap(  # noqa: PLR0913, PLR0917  # as above
    site: Site,
    tenant: TenantId,
    cards: tuple[ShipmentCard, ShipmentCard],
    chosen: Chosen,
    old: BookedSlot,
    entry: Entry,
    kept_until: datetime | None,
) -> Handled:
    card, wished = cards
    found, load = await wished_slot(site, tenant, wished, chosen, entry, bound=True)
    command = replace(found, instead=old.reservation)
    async with site.desk.store.transaction(site.network(tenant)) as tx:
        read = replace(await _read(site, tx, card, command, load), kept_until=kept_until)
    told = confirming(card, read, site.desk.clock.real(), cause=Cause.CONSIGNEE_ASKED_LATER, chosen=True)
    room = pickup_points.keeping_room(site, card, wished.place)
    try:
        return await site.desk.handle(site.network(tenant), [command, *told], entry, beside=room)
    except NotDeliverable:
        otherwise = await rearranged(site, without(load, old.reservation), command)
        if otherwise is None:
            raise
        return await site.desk.handle(site.network(tenant), [otherwise, *told], entry, beside=room)


async def _read(
    site: Site, tx: Transaction, card: ShipmentCard, command: ReserveSlot, load: SlotLoad
) -> Confirmation:
    booking = Booking(
        shipment=card.shipment,
        visit=command.visit,
        expires_at=command.expires_at,
        booked_in=load.version + 1,
        brand=command.brand,
        zone=command.zone,
    )
    shown = await site.records.get(tx, OfferShown, card.shipment)
    stood = shown is not None and shown.of(command.depot, command.visit.window) is not None
    return await confirmation(site, tx, card, load, booking, offer=shown if stood else None)
