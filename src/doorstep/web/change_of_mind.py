"""A change of mind about a delivery: one way for the page, the service desk and the API.

A new window, address or pickup point is held first and then confirmed in one change with the release of the
old one; on the day of the old one, all of it is one change, since the new may need the room of the old.
A way of handing over needs no capacity: its words are sealed and the change is recorded with them.
"""

from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date, datetime

from doorstep.domain.promise import AcceptInstruction
from doorstep.domain.slots.offers import SlotOffer
from doorstep.domain.tracking.card import ShipmentCard
from doorstep.engine.handle import Entry, Handled
from doorstep.engine.ports import Transaction
from doorstep.engine.records import Brand
from doorstep.engine.vault import Words
from doorstep.events import ChangeKind, DeliveryMethod
from doorstep.kernel.errors import Invalid, NotFound, Refused
from doorstep.kernel.ids import DepotId, EventId, PlaceRef, TenantId
from doorstep.kernel.time import Window
from doorstep.web import asked, pickup_points, slots
from doorstep.web.change_terms import check
from doorstep.web.holiday import check_back, check_window, holding_of
from doorstep.web.new_place import at_place
from doorstep.web.place_picture import picturing
from doorstep.web.plans import open_day
from doorstep.web.promising import promise
from doorstep.web.site import Site
from doorstep.web.slot_days import opened_with
from doorstep.web.slot_prices import with_change
from doorstep.web.swapping import swap, swappable

HERE = PlaceRef("")
"""Where the shipment goes already."""

METHODS = {
    ChangeKind.SAFE_PLACE: DeliveryMethod.SAFE_PLACE,
    ChangeKind.NEIGHBOUR: DeliveryMethod.NEIGHBOUR,
    ChangeKind.RECEPTION: DeliveryMethod.RECEPTION,
    ChangeKind.DOOR: None,
}


class WordsMissing(Invalid):
    """Whoever brings it has to know where exactly, or to whom. Say it in a few words."""

    code = "change.words_missing"


class ChangedMeanwhile(Refused):
    """Somebody else changed this delivery since the page was opened. Look at it as it is now, and choose."""

    code = "change.changed_meanwhile"


@dataclass(frozen=True, slots=True, kw_only=True)
class NewSlot:
    """A wished window, at the place it goes to now unless another is named.

    `back_on` is the day until which the depot is to keep it for somebody who is away.
    """

    depot: DepotId
    window: Window
    place: PlaceRef = HERE
    back_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Instruction:
    """A wished way of handing over, and in words where exactly or to whom; a `picture` of it, cleaned."""

    kind: ChangeKind
    words: str = ""
    picture: bytes = b""


def stands(card: ShipmentCard) -> EventId:
    """What names the delivery as it is promised now: a page brings it back and changes what it showed."""
    told = [card.promise.event] if card.promise else []
    told += [line.event for line in card.instructions[-1:]]
    told += [card.access.event] if card.access else []
    return EventId(":".join(told))


def check_seen(card: ShipmentCard, seen: str) -> None:
    """Who asks has seen the delivery as it stands; one who says nothing about it has.

    Raises: ChangedMeanwhile.
    """
    if seen and seen != stands(card):
        raise ChangedMeanwhile(f"{card.brand_reference} was changed meanwhile; look at it again and choose")


async def offers_from(site: Site, tenant: TenantId, card: ShipmentCard, back_on: date) -> list[SlotOffer]:
    """The windows from the day somebody is back, priced with the holding, by time; what was shown is kept.

    Raises: ChangeNotPossible, HoldTooLong; as `slots.show`.
    """
    brand, _ = await _brand_and_point(site, tenant, card, card.place)
    found = await slots.offers(site, tenant, card, instead=True, back_on=back_on)
    priced = [
        replace(one, price=with_change(brand, one.price, ChangeKind.HOLD) if one.price else None)
        for one in found
    ]
    shown = sorted(priced, key=lambda offer: offer.window.start)
    await asked.shown(site, tenant, card, shown)
    return shown


async def offers_at(
    site: Site, tenant: TenantId, card: ShipmentCard, place: PlaceRef, *, days: int = slots.HORIZON_DAYS
) -> list[SlotOffer]:
    """The windows for a shipment at a place, priced with the change, by time; what was shown is kept.

    Raises: as `at_place` and `slots.show`.
    """
    wished = await at_place(site, tenant, card, place)
    if wished.place == card.place:
        return await slots.show(site, tenant, card, days=days, instead=True)
    brand, point = await _brand_and_point(site, tenant, card, wished.place)
    kind = ChangeKind.PICKUP_POINT if point else ChangeKind.ADDRESS
    found = await slots.offers(site, tenant, wished, days=days, instead=True)
    if point is not None:
        async with site.desk.store.transaction(site.network(tenant)) as tx:
            found = await pickup_points.limited(site, tx, point, found, card)
    priced = [replace(one, price=with_change(brand, one.price, kind) if one.price else None) for one in found]
    shown = sorted(priced, key=lambda offer: offer.window.start)
    await asked.shown(site, tenant, wished, shown)
    return shown


async def hold(site: Site, tenant: TenantId, card: ShipmentCard, wish: NewSlot, entry: Entry) -> slots.Held:
    """Hold a window, at the wished place and within its opening hours.

    Raises: as `at_place`, `slots.hold`; PointClosed, PointFull.
    """
    wished = await _wished(site, tenant, card, wish)
    room = pickup_points.keeping_room(site, card, wished.place)
    return await slots.hold(
        site, tenant, wished, depot=wish.depot, window=wish.window, entry=entry, beside=room
    )


async def _wished(site: Site, tenant: TenantId, card: ShipmentCard, wish: NewSlot) -> ShipmentCard:
    """The card at the wished place, where that is open in the window and has room.

    Raises: as `at_place`; PointClosed, PointFull.
    """
    wished = await at_place(site, tenant, card, wish.place)
    if wished.place != card.place:
        async with site.desk.store.transaction(site.network(tenant)) as tx:
            await pickup_points.check(site, tx, card, wished.place, wish.window, wish.depot)
    return wished


async def change(
    site: Site, tenant: TenantId, card: ShipmentCard, wish: NewSlot | Instruction, entry: Entry
) -> Handled:
    """Make a wish the promise. The same entry again gives the same answer; a refusal leaves all as it was.

    Raises: ChangeNotPossible by the brand's terms; the refusals of holding, promising and of places.
    """
    async with site.desk.store.transaction(site.network(tenant)) as tx:
        done = await tx.seen(entry.source, entry.key) is not None
    if done:
        return await site.desk.handle(site.network(tenant), [], entry)
    if isinstance(wish, Instruction):
        return await _instruct(site, tenant, card, wish, entry)
    return await _move(site, tenant, card, wish, entry)


async def _move(site: Site, tenant: TenantId, card: ShipmentCard, wish: NewSlot, entry: Entry) -> Handled:
    kept_until = await _kept_until(site, tenant, card, wish, entry) if wish.back_on else None
    if wish.place in (HERE, card.place) and card.promise is not None and kept_until is None:
        brand, _ = await _brand_and_point(site, tenant, card, card.place)
        check(card, brand, ChangeKind.SLOT, site.desk.clock.now())
    chosen = (wish.depot, wish.window)
    old = await swappable(site, tenant, card, chosen)
    if old is not None:
        wished = await _wished(site, tenant, card, wish)
        return await swap(site, tenant, card, wished, chosen, entry, old=old, kept_until=kept_until)
    held = await hold(site, tenant, card, wish, replace(entry, key=f"{entry.key}:hold"))
    taken = (held.depot, held.day, held.reservation)
    try:
        return await promise(site, tenant, card, taken, entry, kept_until=kept_until)
    except Refused:
        with suppress(Refused):  # it runs out by itself where it cannot be let go now
            let_go = replace(entry, key=f"{entry.key}:let-go")
            await slots.release(site, tenant, taken, reason="moved", entry=let_go)
        raise


async def _kept_until(
    site: Site, tenant: TenantId, card: ShipmentCard, wish: NewSlot, entry: Entry
) -> datetime | None:
    """Until when the depot keeps it; the day of the window is opened, where nobody has done that yet.

    Raises: ChangeNotPossible, HoldTooLong, NotBackYet.
    """
    if wish.back_on is None:
        return None
    async with site.desk.store.transaction(site.network(tenant)) as tx:
        found = await holding_of(site, tx, card)
        check_back(found, wish.back_on)
        check_window(found, wish.back_on, wish.window)
        day, load = await opened_with(site, tx, found.depot, wish.window)
    if load is None and wish.depot == found.depot.depot and found.delivers(date.fromisoformat(day)):
        await open_day(site, tenant, wish.depot, day, replace(entry, key=f"{entry.key}:open", digest=""))
    return found.until(wish.back_on)


async def _instruct(
    site: Site, tenant: TenantId, card: ShipmentCard, wish: Instruction, entry: Entry
) -> Handled:
    brand, _ = await _brand_and_point(site, tenant, card, card.place)
    found = check(card, brand, wish.kind, site.desk.clock.now())
    told = wish.words.strip()
    if wish.kind is not ChangeKind.DOOR and not told:
        raise WordsMissing(f"{wish.kind.value} needs a few words that say where exactly, or to whom")
    ref = f"asked-{site.desk.ids.derived('asked', entry.source, entry.key)}" if told else ""

    pictured = picturing(site, card, brand, wish.kind, wish.picture, entry)

    async def beside(tx: Transaction) -> None:
        if ref:
            await site.vault.put(tx, card.consignee, ref, Words(text=told))
        await pictured.beside(tx)

    if card.promise is None:
        raise NotFound(f"{card.brand_reference} has no promise yet")
    command = AcceptInstruction(
        shipment=card.shipment,
        kind=wish.kind,
        method=METHODS[wish.kind],
        replaces=card.promise.reservation,
        words=ref,
        price=found.price,
        cancelled=card.cancelled_at is not None,
    )
    commands = [*pictured.before, command, *pictured.after]
    return await site.desk.handle(site.network(tenant), commands, entry, beside=beside)


async def _brand_and_point(
    site: Site, tenant: TenantId, card: ShipmentCard, place: PlaceRef
) -> tuple[Brand, pickup_points.PickupPoint | None]:
    async with site.desk.store.transaction(site.network(tenant)) as tx:
        brand = await site.records.get(tx, Brand, card.brand)
        point = await pickup_points.at(site, tx, place)
    if brand is None:
        raise NotFound(f"no brand {card.brand}")
    return brand, point
