"""What could be done for each promise in danger: another van, a meet-up, or another window, the best of them.

Another van that keeps the promise is best, then a van that comes and takes the goods over, then the earliest
window that can be kept. What is aboard stays on its van, so its other windows begin when that is back.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from doorstep.domain.tours.sheet import ParcelOutcome, TourSheet
from doorstep.domain.tracking.card import ShipmentCard
from doorstep.engine.handle import Entry
from doorstep.engine.records import Van
from doorstep.kernel.errors import Refused
from doorstep.kernel.ids import DepotId, ShipmentId, TenantId, TourId
from doorstep.kernel.party import Cause
from doorstep.kernel.time import Window
from doorstep.web import meet_ups, promising, relief, slots
from doorstep.web.site import Site
from doorstep.web.tours import sheet_now

MOST = 12
"""For so many promises of one tour alternatives are sought while somebody waits."""


class AlternativeKind(StrEnum):
    """What is done instead."""

    VAN = "van"
    MEET_UP = "meet_up"
    WINDOW = "window"


class AlternativeGone(Refused):
    """What was proposed for this promise is not possible any more. Look at what is proposed now."""

    code = "alternative.gone"


@dataclass(frozen=True, slots=True, kw_only=True)
class Alternative:
    """The best that can be done for one shipment: on the tour `other`, or in `window` of `depot`."""

    shipment: ShipmentId
    kind: AlternativeKind
    other: TourId | None = None
    van: str = ""
    meets_at: datetime | None = None
    depot: DepotId | None = None
    window: Window | None = None


async def alternatives(
    site: Site, tenant: TenantId, sheet: TourSheet, shipments: Collection[ShipmentId]
) -> Mapping[ShipmentId, Alternative]:
    """The best alternative of each of these shipments of a tour; those without one are left out.

    Raises: Unavailable when the roads do not answer.
    """
    wanted = list(dict.fromkeys(shipments))[:MOST]
    if not wanted or sheet.depot is None:
        return {}
    found = await _by_other_vans(site, tenant, sheet, wanted)
    async with site.desk.store.transaction(site.network(tenant)) as tx:
        cards: dict[str, ShipmentCard] = await site.read(tx, "shipment_card", wanted)
    for shipment in wanted:
        card = cards.get(shipment)
        if shipment not in found and card is not None and card.cell:
            other = await _window(site, tenant, card)
            if other is not None:
                found[shipment] = other
    return found


async def take(site: Site, tenant: TenantId, tour: TourId, wish: Alternative, entry: Entry) -> None:
    """Do what was proposed for a shipment of a tour.

    Raises: AlternativeGone, and the refusals of moving, of meet-ups, of holding and of promising.
    """
    match wish.kind:
        case AlternativeKind.MEET_UP if wish.other:
            await meet_ups.agree(site, tenant, tour, wish.other, entry)
        case AlternativeKind.VAN:
            await _move(site, tenant, tour, wish, entry)
        case AlternativeKind.WINDOW if wish.depot and wish.window:
            await _promise(site, tenant, tour, wish, entry)
        case _:
            raise AlternativeGone(f"nothing was proposed for {wish.shipment}; look again")


async def _by_other_vans(
    site: Site, tenant: TenantId, sheet: TourSheet, wanted: list[ShipmentId]
) -> dict[ShipmentId, Alternative]:
    async with site.desk.store.transaction(site.network(tenant)) as tx:
        names = {van.van: van.name for van in await site.records.all(tx, Van)}
    found: dict[ShipmentId, Alternative] = {}
    for one in reversed(await meet_ups.proposals(site, tenant, sheet.tour)):
        for shipment in one.taken:
            if shipment in wanted:
                met = Alternative(shipment=shipment, kind=AlternativeKind.MEET_UP, other=one.other)
                found[shipment] = replace(met, van=one.van, meets_at=one.meets_at)
    waits = [one for one in wanted if _is_at_depot(sheet, one)]
    if waits and sheet.depot is not None:
        moves = await relief.moves(site, tenant, (sheet.depot, sheet.day, sheet.tour), waits)
        for shipment, other in moves.moved:
            van = names.get(moves.vans[other], "")
            found[shipment] = Alternative(shipment=shipment, kind=AlternativeKind.VAN, other=other, van=van)
    return found


def _is_at_depot(sheet: TourSheet, shipment: ShipmentId) -> bool:
    lines = [line for line in sheet.stops if shipment in line.shipments]
    return all(
        sheet.outcome(parcel) in (ParcelOutcome.PLANNED, ParcelOutcome.MISSING)
        for line in lines
        for parcel in line.parcels
    )


async def _window(site: Site, tenant: TenantId, card: ShipmentCard) -> Alternative | None:
    """The earliest other window that can be kept."""
    promised = card.promise.window if card.promise else None
    found = await slots.offers(site, tenant, card, bound=False)
    open_ones = [one for one in found if not one.limit and one.window != promised]
    first = min(open_ones, key=lambda one: (one.window.start, one.extra_s), default=None)
    if first is None:
        return None
    return Alternative(
        shipment=card.shipment, kind=AlternativeKind.WINDOW, depot=first.depot, window=first.window
    )


async def _move(site: Site, tenant: TenantId, tour: TourId, wish: Alternative, entry: Entry) -> None:
    async with site.desk.store.transaction(site.network(tenant)) as tx:
        sheet = await sheet_now(site, tx, tour)
    if sheet.depot is None:
        raise AlternativeGone(f"no tour {tour} was published; look again")
    told = await relief.relieve(site, tenant, (sheet.depot, sheet.day, tour), entry, {wish.shipment})
    if not told.moved:
        raise AlternativeGone(f"no other van keeps the promise of {wish.shipment} now; look again")


async def _promise(site: Site, tenant: TenantId, tour: TourId, wish: Alternative, entry: Entry) -> None:
    async with site.desk.store.transaction(site.network(tenant)) as tx:
        if await tx.seen(entry.source, entry.key) is not None:
            return
        card = await slots.card_of(site, tx, wish.shipment)
        sheet = await sheet_now(site, tx, tour)
    is_there = any(wish.shipment in one.shipments for one in sheet.stops)
    if wish.depot is None or wish.window is None or not is_there:
        raise AlternativeGone(f"{wish.shipment} is not on tour {tour} any more; look again")
    hold = replace(entry, key=f"{entry.key}:hold")
    held = await slots.hold(site, tenant, card, depot=wish.depot, window=wish.window, entry=hold, bound=False)
    taken = (held.depot, held.day, held.reservation)
    cause = sheet.dangers_cause or Cause.UNKNOWN
    await promising.promise(site, tenant, card, taken, entry, cause=cause, chosen=False)
