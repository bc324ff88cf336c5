"""Finding the tour a driver has today, with everything their device may be told of it."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from doorstep.domain.tours.sheet import TourSheet
from doorstep.domain.tracking.asked import asked_for
from doorstep.domain.tracking.card import ShipmentCard
from doorstep.engine.access import Pass
from doorstep.engine.ports import Transaction
from doorstep.engine.records import Brand, Depot, PickupPoint, Van
from doorstep.engine.vault import Access, Address, Person, Words, goods_ref
from doorstep.kernel.errors import NotFound, Refused
from doorstep.kernel.ids import StopId, TourId
from doorstep.kernel.moments import newest
from doorstep.web.driver.access import ways_in
from doorstep.web.driver.heard import written_near
from doorstep.web.driver.progress import taken_off
from doorstep.web.driver.record import TourSources
from doorstep.web.driver.said import Load, TourFacts
from doorstep.web.site import Site
from doorstep.web.tours import brought_up

OUT_FOR = timedelta(hours=6)
"""Business time after a shift or its driver's last word, in which a tour that was not ended goes on."""


class NoTour(NotFound):
    """This driver has no published tour on this day."""

    code = "driver.no_tour"


class NotToday(Refused):
    """A driver sees the tour of the day only."""

    code = "driver.not_today"


async def todays_tour(site: Site, tx: Transaction, who: Pass, *, day: str = "") -> TourSources:
    """The tour that the driver has to drive, or drove last, today; after midnight still the one under way.

    Raises:
        NotToday: another day was asked for.
        NoTour: no van is theirs, or nothing was published for it.
    """
    van, depot = await _van(site, tx, who)
    now = site.desk.clock.now()
    today = local_day(now, depot.zone)
    if day and day != today:
        raise NotToday(f"today is {today} at {depot.name}; the tour of {day} is not shown")
    before = await _sheets(site, tx, who, local_day(now - timedelta(days=1), depot.zone))
    out = [sheet for sheet in before if _is_out(sheet, now)]
    sheet = _due([*out, *await _sheets(site, tx, who, today)], now)
    if sheet is None:
        raise NoTour(f"no tour is published for {van.name} on {today} yet; ask the dispatcher")
    return await _sources(site, tx, await brought_up(site, tx, sheet), van, depot)


async def recent_tours(site: Site, tx: Transaction, who: Pass) -> list[TourSources]:
    """The driver's tours of today and yesterday, the one to drive first: a device may tell late of each.

    Raises: NoTour.
    """
    van, depot = await _van(site, tx, who)
    now = site.desk.clock.now()
    sheets = await _sheets(site, tx, who, local_day(now, depot.zone))
    before = await _sheets(site, tx, who, local_day(now - timedelta(days=1), depot.zone))
    due = _due([*(sheet for sheet in before if _is_out(sheet, now)), *sheets], now)
    sheets += before
    if not sheets:
        raise NoTour(f"no tour was published for {van.name}; ask the dispatcher")
    first = [sheet for sheet in sheets if sheet is due]
    others = [sheet for sheet in sheets if sheet is not due]
    return [await _sources(site, tx, sheet, van, depot) for sheet in (*first, *others)]


def local_day(at: datetime, zone: str) -> str:
    """The calendar day at a place, as `YYYY-MM-DD`."""
    return at.astimezone(ZoneInfo(zone)).date().isoformat()


def facts(sources: TourSources) -> TourFacts:
    """What must be known of the tour to understand its driver."""
    sheet = sources.sheet
    stops = {one: line.stop for line in sheet.stops for one in (*line.parcels, *line.collects)}
    given = sheet.meet_up if sheet.meet_up and sheet.meet_up.gives else None
    stops |= dict.fromkeys(given.parcels if given else (), given.stop if given else StopId(""))
    return TourFacts(
        tour=sheet.tour,
        van=sources.van.van,
        driver=sources.van.driver,
        stops=frozenset(line.stop for line in sheet.stops),
        loads={
            parcel.parcel: Load(shipment=card.shipment, stop=stops[parcel.parcel], collects=parcel.collects)
            for card in sources.cards.values()
            for parcel in card.parcels
            if parcel.parcel in stops
        },
        meets=given.driver if given else None,
        aboard=frozenset(sheet.parcels_aboard)
        | {line.parcel for line in sheet.parcels if line.loaded_at is not None},
        next_from=(sheet.depot, sheet.day) if sheet.followed and sheet.depot else None,
        replies={
            case.case: card.shipment
            for card in sources.cards.values()
            for case in written_near(card, sheet.tour)
        },
        asks={of: card.shipment for card in sources.cards.values() for of in asked_for(card)},
    )


async def _van(site: Site, tx: Transaction, who: Pass) -> tuple[Van, Depot]:
    for van in await site.records.all(tx, Van):
        if van.driver == who.viewer.party:
            depot = await site.records.get(tx, Depot, van.depot)
            if depot is not None:
                return van, depot
    raise NoTour(f"no van is assigned to {who.viewer.name or who.viewer.party}; ask the dispatcher")


async def _sheets(site: Site, tx: Transaction, who: Pass, day: str) -> list[TourSheet]:
    return await site.tagged(tx, "tour_sheet", f"driver:{who.viewer.party}", f"day:{day}")


def _due(sheets: Sequence[TourSheet], now: datetime) -> TourSheet | None:
    """The tour still to be driven that leaves first, else the one that ended last.

    A tour that never left, for nothing was loaded, stands back when its shift has passed.
    """
    to_drive = [(sheet.departs_at, sheet) for sheet in sheets if sheet.ended_at is None and sheet.departs_at]
    if to_drive:
        in_time = [(departs, sheet) for departs, sheet in to_drive if not _is_missed(sheet, now)]
        return min(in_time or to_drive, key=lambda pair: pair[0])[1]
    ended = [(sheet.ended_at, sheet) for sheet in sheets if sheet.ended_at is not None]
    return max(ended, key=lambda pair: pair[0])[1] if ended else None


def _is_missed(sheet: TourSheet, now: datetime) -> bool:
    return sheet.started_at is None and sheet.shift is not None and sheet.shift.end <= now


def _is_out(sheet: TourSheet, now: datetime) -> bool:
    """Whether a tour of the day before is still driven: under way, and not long silent after its shift."""
    if sheet.started_at is None or sheet.ended_at is not None:
        return False
    acted = (moment for line in sheet.stops for moment in (line.arrived_at, line.departed_at))
    last = newest(sheet.shift.end if sheet.shift else None, sheet.started_at, sheet.resumed_at, *acted)
    return last is not None and now - last <= OUT_FOR


async def _sources(site: Site, tx: Transaction, sheet: TourSheet, van: Van, depot: Depot) -> TourSources:
    handed = sheet.meet_up.shipments if sheet.meet_up else ()
    planned = [shipment for line in sheet.stops for shipment in line.shipments]
    shipments = list(dict.fromkeys([*planned, *handed, *taken_off(sheet).values()]))
    cards: dict[str, ShipmentCard] = await site.read(tx, "shipment_card", shipments)
    words = [ref for card in cards.values() for ref in _words_of(card, sheet.tour)]
    return TourSources(
        sheet=sheet,
        van=van,
        depot=depot,
        cards=cards,
        brands={brand.party: brand for brand in await site.records.all(tx, Brand)},
        persons=await site.vault.get(tx, list({card.consignee for card in cards.values()}), Person),
        meets=await _meets(site, tx, sheet),
        addresses=await site.vault.get(tx, list({line.place for line in sheet.stops}), Address),
        words=await site.vault.get(tx, words, Words),
        told=await site.vault.get(tx, [one.words for one in ways_in(cards) if one.words], Access),
        points={point.place: point.name for point in await site.records.all(tx, PickupPoint)},
    )


def _words_of(card: ShipmentCard, tour: TourId) -> list[str]:
    """Vault references of what was asked for and written, and of what is to be collected."""
    asked = [card.instruction.words] if card.instruction else []
    near = [case.words for case in written_near(card, tour)]
    return [*asked, *near, *([goods_ref(card.shipment)] if card.collects else [])]


async def _meets(site: Site, tx: Transaction, sheet: TourSheet) -> Van | None:
    """The van of the meet-up that was agreed last."""
    if sheet.meet_up is None:
        return None
    driver = sheet.meet_up.driver
    return next((van for van in await site.records.all(tx, Van) if van.driver == driver), None)
