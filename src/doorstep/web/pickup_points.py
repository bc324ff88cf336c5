"""Pickup points: which there are, when they are open, and whether they have room."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from zoneinfo import ZoneInfo

from doorstep.domain.slots.offers import SlotOffer
from doorstep.domain.tracking.card import ShipmentCard
from doorstep.engine.ports import Transaction
from doorstep.engine.records import Depot, PickupPoint
from doorstep.kernel.errors import Refused
from doorstep.kernel.ids import DepotId, PartyId, PickupPointId, PlaceRef
from doorstep.kernel.time import Window
from doorstep.web.site import Site

__all__ = ["PickupPoint", "at", "check", "for_brand", "is_open", "limited", "room_left", "tag_of"]

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
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


async def room_left(site: Site, tx: Transaction, point: PickupPoint) -> int:
    """How many more parcels the point takes: those on their way there count as if they were there."""
    cards: list[ShipmentCard] = await site.tagged(tx, "shipment_card", tag_of(point.point), "open")
    return point.room - sum(len(card.parcels) for card in cards)


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
    site: Site, tx: Transaction, point: PickupPoint, offers: Sequence[SlotOffer], parcels: int
) -> list[SlotOffer]:
    """The offers, with those closed in which the point is not open or has no room."""
    zones = {depot.depot: depot.zone for depot in await site.records.all(tx, Depot)}
    full = not point.takes_new or await room_left(site, tx, point) < parcels
    found = list[SlotOffer]()
    for one in offers:
        limit = FULL if full else "" if is_open(point, one.window, zones[one.depot]) else CLOSED
        found.append(replace(one, limit=limit, greener=False) if limit and not one.limit else one)
    return found


async def check(  # one question, every part of it named
    site: Site, tx: Transaction, place: PlaceRef, window: Window, depot: DepotId, parcels: int
) -> None:
    """Whether a window can be held at a place, as far as that is a pickup point.

    Raises: PointClosed, PointFull.
    """
    point = await at(site, tx, place)
    if point is None:
        return
    known = await site.records.get(tx, Depot, depot)
    if not point.takes_new or await room_left(site, tx, point) < parcels:
        raise PointFull(f"{point.name} has no room for {parcels} more; choose another point")
    if not is_open(point, window, known.zone if known else "UTC"):
        length = timedelta(seconds=window.length.total_seconds())
        raise PointClosed(f"{point.name} is not open for the whole {length} from {window.start}")
