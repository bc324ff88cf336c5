"""The second half of every change of a promise: what is held becomes the promise, and the old is let go.

Hold the new, then release the old: whatever a change is about, its capacity is held first (`slots.hold`) and
everything else is one transaction here. Of two changes at once the second is refused, for it has seen a
promise that does not stand any more; what it held runs out, and the promise stays as the first has left it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from doorstep.domain.parcels import ReleaseHold, StartHold
from doorstep.domain.promise import MakePromise, RevisePromise
from doorstep.domain.shipments import LocateAddress, Located
from doorstep.domain.slots import Booking, ConfirmSlot, ReleaseSlot, SlotLoad
from doorstep.domain.slots.views import key_of
from doorstep.domain.tracking.card import ShipmentCard
from doorstep.domain.tracking.health import is_kept
from doorstep.engine.handle import Entry, Handled
from doorstep.engine.ports import Transaction
from doorstep.engine.records import Brand, Depot, PickupPoint
from doorstep.engine.vault import Address
from doorstep.events import ChangeKind, OfferShown
from doorstep.kernel.errors import NotFound
from doorstep.kernel.ids import DepotId, PickupPointId, PlaceRef, ReservationId, TenantId
from doorstep.kernel.party import Cause
from doorstep.reactions.booked import booked_slot
from doorstep.web import offered, pickup_points
from doorstep.web.cells import cell_of
from doorstep.web.site import Site
from doorstep.web.slot_prices import agreed

type HeldSlot = tuple[DepotId, str, ReservationId]


class NoSuchHold(NotFound):
    """No such hold: it was released, or belongs to another shipment. Ask for the slots again."""

    code = "slots.no_such_hold"


@dataclass(frozen=True, slots=True, kw_only=True)
class Confirmation:
    """What was read before a hold becomes the promise. `located` tells where its place is, when it is new.

    `kept_until` is until when the depot is to keep it, for somebody who is away.
    """

    load: SlotLoad
    booking: Booking
    brand: Brand
    depot: Depot
    offer: OfferShown | None = None
    located: Located | None = None
    point: PickupPointId | None = None
    kept_until: datetime | None = None

    @property
    def kind(self) -> ChangeKind:
        """What is changed with the window."""
        if self.located is None:
            return ChangeKind.HOLD if self.kept_until else ChangeKind.SLOT
        return ChangeKind.PICKUP_POINT if self.point else ChangeKind.ADDRESS


async def promise(  # noqa: PLR0913  # one request, every part of it named
    site: Site,
    tenant: TenantId,
    card: ShipmentCard,
    held: HeldSlot,
    entry: Entry,
    *,
    cause: Cause = Cause.CONSIGNEE_ASKED_LATER,
    chosen: bool = True,
    kept_until: datetime | None = None,
) -> Handled:
    """Make a held slot the promise; one that stood before is revised and its slot released, all at once.

    `card` is as it was seen by who asks: a promise that was changed since then is not replaced. The place
    goes along when the slot was held for another one. The same entry again gives the same answer.

    Raises: NoSuchHold, HoldExpired; the refusals of promise.
    """
    async with site.desk.store.transaction(site.network(tenant)) as tx:
        if await tx.seen(entry.source, entry.key) is None:
            found = replace(await _read(site, tx, card, held, chosen=chosen), kept_until=kept_until)
            commands = confirming(card, found, site.desk.clock.real(), cause=cause, chosen=chosen)
        else:
            commands = []
    return await site.desk.handle(site.network(tenant), commands, entry)


def confirming(
    card: ShipmentCard, found: Confirmation, real_now: datetime, *, cause: Cause, chosen: bool
) -> list[object]:
    """The commands of one change, to be asked together: all of them happen, or none."""
    visit, load = found.booking.visit, found.load
    confirm = ConfirmSlot(depot=load.depot, day=load.day, reservation=visit.reservation, real_now=real_now)
    basis = f"{key_of(load.depot, load.day)}@{load.version}"
    price = agreed(found.brand, card, found.offer, visit.window, found.depot, kind=found.kind)
    cancelled = card.cancelled_at is not None
    if card.promise is None:
        first = MakePromise(
            shipment=card.shipment,
            depot=load.depot,
            window=visit.window,
            reservation=visit.reservation,
            price=price,
            basis=basis,
            offer=found.offer,
            cancelled=cancelled,
        )
        return [confirm, first, *_moved_to(card, found)]
    revised = RevisePromise(
        shipment=card.shipment,
        depot=load.depot,
        window=visit.window,
        reservation=visit.reservation,
        cause=cause,
        answerable=found.brand.party if chosen else found.depot.lsp,
        chosen=chosen,
        basis=basis,
        price=price if chosen else None,
        offer=found.offer,
        cancelled=cancelled,
        replaces=card.promise.reservation,
        kind=found.kind,
        place=visit.place if found.located else None,
        was=card.place if found.located else None,
        point=found.point,
        kept_until=found.kept_until,
    )
    kept = list(_kept(card, found))
    return [confirm, revised, *_moved_to(card, found), *kept, *_let_go(card, visit.reservation)]


def _kept(card: ShipmentCard, found: Confirmation) -> Iterator[object]:
    """What the depot is to keep for somebody who is away, and what it need not keep any more."""
    for parcel in card.brings:
        if parcel.is_over:
            continue
        if found.kept_until is not None:
            yield StartHold(
                shipment=card.shipment,
                parcel=parcel.parcel,
                cause=Cause.CONSIGNEE_ASKED_LATER,
                until=found.kept_until,
            )
        elif is_kept(parcel) and parcel.held_until and found.booking.visit.window.start < parcel.held_until:
            yield ReleaseHold(shipment=card.shipment, parcel=parcel.parcel)


def _moved_to(card: ShipmentCard, found: Confirmation) -> list[object]:
    """Where the shipment goes from now on, when its slot was held for another place."""
    if found.located is None:
        return []
    return [LocateAddress(shipment=card.shipment, place=found.booking.visit.place, located=found.located)]


def _let_go(card: ShipmentCard, kept: ReservationId) -> list[object]:
    """The release of what backed the promise until now."""
    old = booked_slot(card)
    if old is None or old.reservation == kept:
        return []
    return [ReleaseSlot(depot=old.depot, day=old.day, reservation=old.reservation, reason="moved")]


async def _read(
    site: Site, tx: Transaction, card: ShipmentCard, held: HeldSlot, *, chosen: bool
) -> Confirmation:
    depot, day, reservation = held
    key = key_of(depot, day)
    known: dict[str, SlotLoad] = await site.read(tx, "slot_load", [key])
    booking = known[key].bookings.get(reservation) if key in known else None
    if booking is None or booking.shipment != card.shipment:
        raise NoSuchHold(f"{reservation} is not held for {card.brand_reference}; ask for the slots again")
    offer = await offered.kept(site, tx, reservation) if chosen else None
    return await confirmation(site, tx, card, known[key], booking, offer=offer)


async def confirmation(  # what a promise is made of
    site: Site,
    tx: Transaction,
    card: ShipmentCard,
    load: SlotLoad,
    booking: Booking,
    *,
    offer: OfferShown | None,
) -> Confirmation:
    """What else is read before a booking becomes the promise.

    Raises: NotFound; NoSuchHold when its place is not known any more.
    """
    brand = await site.records.get(tx, Brand, card.brand)
    place = await site.records.get(tx, Depot, load.depot)
    if brand is None or place is None:
        raise NotFound(f"no brand {card.brand}, or no depot {load.depot}")
    to = booking.visit.place
    point = await pickup_points.at(site, tx, to)
    return Confirmation(
        load=load,
        booking=booking,
        brand=brand,
        depot=place,
        offer=offer,
        located=None if to == card.place else await _located(site, tx, to, point),
        point=point.point if point else None,
    )


async def _located(site: Site, tx: Transaction, place: PlaceRef, point: PickupPoint | None) -> Located:
    if point is not None:
        return Located(cell=cell_of(point.position), score=100, basis="pickup_point")
    address = (await site.vault.get(tx, [place], Address)).get(place)
    if address is None or address.point is None:
        raise NoSuchHold(f"the place of {place} is not known any more; name the address again")
    return Located(cell=cell_of(address.point), score=100, basis="changed")
