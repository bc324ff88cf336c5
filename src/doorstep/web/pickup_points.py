"""Pickup points: which there are, when they are open, and whether they have room."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from zoneinfo import ZoneInfo

from doorstep.domain.slots.offers import SlotOffer
from doorstep.domain.tracking.card import ShipmentCard
from doorstep.engine.handle import Beside
from doorstep.engine.ports import Transaction
from doorstep.engine.records import Depot, PickupPoint
from doorstep.kernel.errors import Refused
from doorstep.kernel.ids import DepotId, PartyId, PickupPointId, PlaceRef, ShipmentId
from doorstep.kernel.time import Window
from doorstep.web.site import Site
from doorstep.web.slot_days import depots, loads

__all__ = [
    "PickupPoint",
    "at",
    "check",
    "for_brand",
    "is_open",
    "keeping_room",
    "limited",
    "room_left",
    "tag_of",
]

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
LOOKS_DAYS = 15
"""How far ahead a window can be asked for, and a day more."""

CLOSED, FULL = "point_closed", "point_full"


class PointClosed(Refused):
    """The pickup point is not open during the whole window. Choose one inside its opening hours."""

    code = "pickup_point.closed"


class PointFull(Refused):
    """The pickup point has no room for these parcels. Choose another point or day."""

    code = "pickup_point.full"


async def at(site: Site, tx: Transaction, place: PlaceRef) -> PickupPoint | None:
    """The pickup point that a place belongs to."""
    return next((one for one in await site.records.all(tx, PickupPoint) if one.place == place), None)


async def for_brand(site: Site, tx: Transaction, brand: PartyId) -> list[PickupPoint]:
    """The points that take a brand's parcels, by name."""
    found = await site.records.all(tx, PickupPoint)
    return sorted((one for one in found if not one.brands or brand in one.brands), key=lambda one: one.name)


async def room_left(
    site: Site, tx: Transaction, point: PickupPoint, *, besides: ShipmentId | None = None
) -> int:
    """How many more parcels the point takes, whatever becomes of one shipment.

    Those on their way there count as if they were there, and so do those that a window there is held for:
    a hold that is released or runs out gives its room back.
    """
    cards: list[ShipmentCard] = await site.tagged(tx, "shipment_card", tag_of(point.point), "open")
    taken = {card.shipment: len(card.parcels) for card in cards}
    now = site.desk.clock.real()
    for depot in await depots(site, tx):
        for load in await loads(site, tx, depot, days=LOOKS_DAYS):
            for booking in load.bookings.values():
                if booking.visit.place == point.place and (booking.confirmed or booking.expires_at > now):
                    taken.setdefault(booking.shipment, max(1, booking.visit.needs.load_pieces))
    return point.room - sum(parcels for shipment, parcels in taken.items() if shipment != besides)


def keeping_room(site: Site, card: ShipmentCard, place: PlaceRef) -> Beside:
    """What takes the room at a pickup point together with the window: of two for the last room, one gets it.

    Raises: PointFull, when the change is made.
    """

    async def beside(tx: Transaction) -> None:
        point = await at(site, tx, place)
        if point is None or place == card.place:
            return
        await tx.lock([f"pickup_point:{point.point}"])
        _check_room(point, await room_left(site, tx, point, besides=card.shipment), len(card.parcels))

    return beside


def _check_room(point: PickupPoint, left: int, parcels: int) -> None:
    if not point.takes_new or left < parcels:
        raise PointFull(f"{point.name} has no room for {parcels} more; choose another point")


def tag_of(point: PickupPointId) -> str:
    """What marks the cards of shipments that go to a point."""
    return f"point:{point}"


def is_open(point: PickupPoint, window: Window, zone: str) -> bool:
    """Whether the point is open during the whole window, on the clocks of `zone`."""
    start, end = window.start.astimezone(ZoneInfo(zone)), window.end.astimezone(ZoneInfo(zone))
    if end.date() != start.date():
        return False
    spans = point.hours.get(WEEKDAYS[start.weekday()], ())
    first, last = f"{start:%H:%M}", f"{end:%H:%M}"
    return any(opens <= first and last <= closes for opens, closes in spans)


async def limited(
    site: Site, tx: Transaction, point: PickupPoint, offers: Sequence[SlotOffer], card: ShipmentCard
) -> list[SlotOffer]:
    """The offers, with those closed in which the point is not open or has no room."""
    zones = {depot.depot: depot.zone for depot in await site.records.all(tx, Depot)}
    full = not point.takes_new or await room_left(site, tx, point, besides=card.shipment) < len(card.parcels)
    found = list[SlotOffer]()
    for one in offers:
        limit = FULL if full else "" if is_open(point, one.window, zones[one.depot]) else CLOSED
        found.append(replace(one, limit=limit, greener=False) if limit and not one.limit else one)
    return found


async def check(  # one question, every part of it named
    site: Site, tx: Transaction, card: ShipmentCard, place: PlaceRef, window: Window, depot: DepotId
) -> None:
    """Whether a window can be held at a place, as far as that is a pickup point.

    Raises: PointClosed, PointFull.
    """
    point = await at(site, tx, place)
    if point is None:
        return
    known = await site.records.get(tx, Depot, depot)
    _check_room(point, await room_left(site, tx, point, besides=card.shipment), len(card.parcels))
    if not is_open(point, window, known.zone if known else "UTC"):
        length = timedelta(seconds=window.length.total_seconds())
        raise PointClosed(f"{point.name} is not open for the whole {length} from {window.start}")
