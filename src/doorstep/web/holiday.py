"""Holding a delivery for somebody who is away: how long, by the brand's terms and the depot's storage.

The depot keeps the parcels until a day, and real windows from then on are offered; days that nobody has
opened yet are offered as they would be opened, and are opened with the choice.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from doorstep.domain.promise.terms import terms_for
from doorstep.domain.slots import SlotLoad
from doorstep.domain.slots.views import key_of, unopened
from doorstep.domain.tracking.card import ShipmentCard
from doorstep.engine.ports import Transaction
from doorstep.engine.records import Brand, Depot, DepotStorage
from doorstep.events import ChangeKind
from doorstep.kernel.errors import Refused
from doorstep.kernel.time import Window
from doorstep.web.change_terms import ChangeNotPossible, Option, check, option
from doorstep.web.opening import days_of
from doorstep.web.site import Site
from doorstep.web.slot_days import HORIZON_DAYS

FARTHEST_DAYS = 14
"""Nothing is booked farther ahead, whatever brand and depot allow."""

NO_STORAGE, NO_DAY = "no_storage", "no_day"


class HoldTooLong(Refused):
    """The brand's terms, or the depot's room, do not let it be kept until that day. Choose an earlier one."""

    code = "change.hold_too_long"


class NotBackYet(Refused):
    """The window begins before the day on which somebody is back. Choose one from that day on."""

    code = "change.not_back_yet"


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """The days on which somebody may be back, first and last; `closed` are those of no delivery."""

    depot: Depot
    first: date
    last: date
    storage: DepotStorage

    @property
    def days(self) -> Sequence[date]:
        """Every day on which somebody may be back."""
        return [self.first + timedelta(days=n) for n in range((self.last - self.first).days + 1)]

    def delivers(self, day: date) -> bool:
        """Whether the depot may be promised to deliver on a day that nobody has opened."""
        return day.weekday() in self.storage.weekdays and str(day) not in self.storage.closed

    def until(self, back: date) -> datetime:
        """The moment until which the parcels are kept: the day on which somebody is back begins."""
        return datetime.combine(back, time(), tzinfo=ZoneInfo(self.depot.zone)).astimezone(UTC)


def holding(
    card: ShipmentCard, brand: Brand, depot: Depot, storage: DepotStorage | None, at: datetime
) -> Holding | None:
    """The days that can be chosen now; `None` when the depot keeps nothing, or no day is left.

    They are counted from the first promise and from the day the parcels came, so that holding again gains no
    time.
    """
    terms = terms_for(brand.change_terms, ChangeKind.HOLD)
    if storage is None or not storage.days or terms is None or card.promise is None:
        return None
    zone = ZoneInfo(depot.zone)
    today, promised = at.astimezone(zone).date(), card.promises[0].window.start.astimezone(zone).date()
    came = [parcel.at_depot_at for parcel in card.brings if parcel.at_depot_at]
    since = min(came).astimezone(zone).date() if came else promised
    last = min(
        promised + timedelta(days=terms.most_days),
        since + timedelta(days=storage.days),
        today + timedelta(days=FARTHEST_DAYS),
    )
    first = max(today, min(promised, card.promise.window.start.astimezone(zone).date())) + timedelta(days=1)
    return Holding(depot=depot, first=first, last=last, storage=storage) if first <= last else None


def hold_option(
    card: ShipmentCard, brand: Brand, depot: Depot, storage: DepotStorage | None, at: datetime
) -> Option:
    """Whether it can be held now, as `option` says of every other kind."""
    found = option(card, brand, ChangeKind.HOLD, at)
    if found.limit or holding(card, brand, depot, storage, at) is not None:
        return found
    limit = NO_STORAGE if storage is None or not storage.days else NO_DAY
    return Option(kind=found.kind, price=found.price, until=found.until, limit=limit)


async def storage_of(site: Site, tx: Transaction, depot: Depot) -> DepotStorage | None:
    """How long the depot keeps parcels; `None` where nobody said so."""
    return await site.records.get(tx, DepotStorage, depot.depot)


async def holding_of(site: Site, tx: Transaction, card: ShipmentCard) -> Holding:
    """The days that can be chosen now.

    Raises: ChangeNotPossible.
    """
    brand = await site.records.get(tx, Brand, card.brand)
    depot = await site.records.get(tx, Depot, card.promise.depot) if card.promise else None
    if brand is None or depot is None:
        raise ChangeNotPossible(f"{card.brand_reference} has no promise yet that could be held")
    check(card, brand, ChangeKind.HOLD, site.desk.clock.now())
    found = holding(card, brand, depot, await storage_of(site, tx, depot), site.desk.clock.now())
    if found is None:
        raise ChangeNotPossible(f"{depot.name} cannot keep {card.brand_reference}; the promise stands")
    return found


def check_back(found: Holding, back: date) -> None:
    """Somebody may be back on this day.

    Raises: HoldTooLong.
    """
    if not found.first <= back <= found.last:
        raise HoldTooLong(f"it can be kept until a day from {found.first} to {found.last}, not until {back}")


def check_window(found: Holding, back: date, window: Window) -> None:
    """The window is one of the days from `back` on, as long as the depot keeps it.

    Raises: NotBackYet, HoldTooLong.
    """
    if window.start < found.until(back):
        raise NotBackYet(f"the window from {window.start} begins before {back}")
    if window.start >= found.until(found.last + timedelta(days=1)):
        raise HoldTooLong(f"the depot keeps it until {found.last}; the window begins {window.start}")


async def loads_from(site: Site, tx: Transaction, found: Holding, back: date) -> list[SlotLoad]:
    """The days from `back` on: those that are open, and others as they would be opened."""
    asked = [day for day in found.days if day >= back]
    known: dict[str, SlotLoad] = await site.read_kept(
        tx, "slot_load", [key_of(found.depot.depot, str(day)) for day in asked]
    )
    opened = {load.day for load in known.values()}
    wanted = [day for day in asked if str(day) in opened or found.delivers(day)][:HORIZON_DAYS]
    closed = [day for day in wanted if str(day) not in opened]
    commands = await days_of(site, tx, found.depot, closed) if closed else []
    now = site.desk.clock.now()
    fresh = {command.day: unopened(command, now) for command in commands}
    by_day = {load.day: load for load in known.values()} | fresh
    return [by_day[str(day)] for day in wanted]
