"""The depots and days that slots are asked of, and what else a question reads: shipment and brand."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from doorstep.domain.slots import SlotLoad
from doorstep.domain.slots.views import key_of
from doorstep.domain.tracking.card import ShipmentCard
from doorstep.engine.ports import Transaction
from doorstep.engine.records import Brand, Depot
from doorstep.events import Needs
from doorstep.kernel.errors import NotFound
from doorstep.kernel.ids import DepotId, ShipmentId
from doorstep.kernel.time import Window
from doorstep.web.site import Site

HORIZON_DAYS = 3


async def depots(site: Site, tx: Transaction) -> Sequence[Depot]:
    """The depots of the network."""
    return await site.records.all(tx, Depot)


async def loads(site: Site, tx: Transaction, depot: Depot, *, days: int = HORIZON_DAYS) -> list[SlotLoad]:
    """The open days of a depot, from today in its zone."""
    today = site.desk.clock.now().astimezone(ZoneInfo(depot.zone)).date()
    keys = [key_of(depot.depot, str(today + timedelta(days=n))) for n in range(days)]
    found: dict[str, SlotLoad] = await site.read_kept(tx, "slot_load", keys)
    return [found[key] for key in keys if key in found]


async def opened_with(
    site: Site, tx: Transaction, depot: Depot, window: Window
) -> tuple[str, SlotLoad | None]:
    """The depot-day that a window was opened with: its own date, or the one before, past midnight."""
    today = local_day(window.start, depot.zone)
    for day in (str(today), str(today - timedelta(days=1))):
        found: dict[str, SlotLoad] = await site.read(tx, "slot_load", [key_of(depot.depot, day)])
        load = found.get(key_of(depot.depot, day))
        if load is not None and all(part in load.windows for part in window.each):
            return day, load
    return str(today), None


def local_day(moment: datetime, zone: str) -> date:
    """The date on the wall at `moment`."""
    return moment.astimezone(ZoneInfo(zone)).date()


def load_of(card: ShipmentCard) -> int:
    """What is still to be brought for the shipment. Units: grams."""
    return sum(parcel.weight_g for parcel in card.brings if parcel.delivered_at is None)


def needs_of(brand: Brand, card: ShipmentCard) -> Needs:
    """What the next visit asks of its van besides its weight: a piece for each parcel that is not done yet.

    An unknown volume is none, and what had its end on an earlier visit needs no room.
    """
    skills = tuple(sorted({*brand.skills, *card.needs.skills}))
    brings = [parcel for parcel in card.brings if parcel.delivered_at is None]
    collects = [parcel for parcel in card.collects if not parcel.is_over]
    needs = replace(card.needs, skills=skills, load_pieces=max(card.needs.load_pieces, len(card.brings)))
    if len(brings) < len(card.brings):
        needs = replace(
            needs, load_pieces=len(brings), load_cm3=needs.load_cm3 * len(brings) // len(card.brings)
        )
    if len(collects) < len(card.collects):
        weight = sum(parcel.weight_g for parcel in collects)
        volume = needs.collect_cm3 * len(collects) // len(card.collects)
        needs = replace(needs, collect_pieces=len(collects), collect_g=weight, collect_cm3=volume)
    return needs


async def brand_of(site: Site, tx: Transaction, card: ShipmentCard) -> Brand:
    """The brand of a shipment. Raises: NotFound."""
    brand = await site.records.get(tx, Brand, card.brand)
    if brand is None:
        raise NotFound(f"no brand {card.brand}")
    return brand


async def depot_of(site: Site, tx: Transaction, depot: DepotId) -> Depot:
    """The depot of this name. Raises: NotFound."""
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
