"""Moving what is not loaded: goods of one tour that are at the depot go with other vans, as one change."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from doorstep.domain.planning.travel import TravelTimes
from doorstep.domain.slots import SlotLoad
from doorstep.domain.slots.commands import MoveUnloaded
from doorstep.domain.slots.refusals import PlanMoved
from doorstep.domain.slots.relief import LOADS_WITHIN, Relief, relieved
from doorstep.domain.tours import PublishTour
from doorstep.domain.tours.sheet import ParcelOutcome, TourSheet
from doorstep.engine.handle import Entry
from doorstep.kernel.ids import DepotId, ReservationId, ShipmentId, TenantId, TourId, VanId
from doorstep.web import plans
from doorstep.web.published import without
from doorstep.web.site import Site
from doorstep.web.tours import sheet_now

TRIES = 3
NOT_ABOARD = (ParcelOutcome.PLANNED, ParcelOutcome.MISSING, ParcelOutcome.AWAITED)
"""What is known of a parcel that no van has taken: it was not scanned, or its van left without it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Moves:
    """Where shipments go, and those that no tour can keep, by the plan of `version`."""

    version: int
    moved: tuple[tuple[ShipmentId, TourId], ...] = ()
    left: tuple[ShipmentId, ...] = ()
    vans: Mapping[TourId, VanId] = field(default_factory=dict[TourId, VanId])


@dataclass(frozen=True, slots=True, kw_only=True)
class _Day:
    """What the moves are found from: the day, its tours as driven, and travel between all its places."""

    drawing: plans.Drawn
    sheets: dict[TourId, TourSheet]
    travel: TravelTimes
    at: datetime

    @property
    def load(self) -> SlotLoad:
        return self.drawing.load

    def at_depot(self, besides: TourId) -> tuple[TourId, ...]:
        """The tours that a driver has whose van has not left, and still has time to."""
        return tuple(
            tour
            for tour, sheet in self.sheets.items()
            if tour != besides
            and sheet.published_at is not None
            and sheet.started_at is None
            and sheet.shift is not None
            and sheet.shift.end > self.at + LOADS_WITHIN
        )

    def waiting(self, tour: TourId, shipments: Collection[ShipmentId]) -> tuple[ReservationId, ...]:
        """The reservations of a tour, of these shipments or of all, with nothing of theirs in the van."""
        order = next((order for order in self.load.tours if order.tour == tour), None)
        sheet = self.sheets.get(tour, TourSheet(tour=tour))
        return tuple(
            key
            for key in (order.reservations if order else ())
            for booking in [self.load.bookings[key]]
            if booking.confirmed
            and (not shipments or booking.shipment in shipments)
            and all(
                sheet.outcome(parcel.parcel) in NOT_ABOARD
                for parcel in self.drawing.cards[booking.shipment].parcels
            )
        )


async def moves(
    site: Site, tenant: TenantId, key: tuple[DepotId, str, TourId], shipments: Collection[ShipmentId] = ()
) -> Moves:
    """Where what is not loaded on a tour could go now; of all its shipments when none is named."""
    day = await _day(site, tenant, key)
    return _told(day.load, _relief(site, day, key[2], shipments))


async def relieve(
    site: Site,
    tenant: TenantId,
    key: tuple[DepotId, str, TourId],
    entry: Entry,
    shipments: Collection[ShipmentId] = (),
) -> Moves:
    """Move what is not loaded to the tours that keep its promises, and give drivers their tours anew.

    The plan and all tours that changed are one change; when the plan moved meanwhile, it is found anew.
    Raises: PlanMoved when it keeps moving, and the refusals of `MoveUnloaded` and `PublishTour`.
    """
    for again in range(TRIES):
        day = await _day(site, tenant, key)
        relief = _relief(site, day, key[2], shipments)
        told = _told(day.load, relief)
        if not told.moved:
            return told
        try:
            await site.desk.handle(site.network(tenant), _commands(day, key[2], relief), entry)
        except PlanMoved:
            if again == TRIES - 1:
                raise
        else:
            return told
    raise AssertionError("unreachable")


def _relief(site: Site, day: _Day, tour: TourId, shipments: Collection[ShipmentId]) -> Relief:
    return relieved(
        day.load,
        day.waiting(tour, shipments),
        day.at_depot(tour),
        travel=day.travel,
        placement=site.placement,
        at=day.at,
    )


def _told(load: SlotLoad, relief: Relief) -> Moves:
    return Moves(
        version=load.version,
        moved=tuple((load.bookings[key].shipment, tour) for key, tour in relief.moved.items()),
        left=tuple(load.bookings[key].shipment for key in relief.left),
        vans={shift.tour: shift.van for shift in load.shifts},
    )


def _commands(day: _Day, tour: TourId, relief: Relief) -> list[object]:
    """The plan; then the tour that loses goods, so that nobody has them twice; then those that take them."""
    load, at_depot = day.load, day.at_depot(tour)
    plan = MoveUnloaded(
        depot=load.depot,
        day=load.day,
        since_version=load.version,
        tours=relief.tours,
        at_depot=at_depot,
        travel=day.travel,
    )
    moved = {load.bookings[key].shipment for key in relief.moved}
    takers = [one for one in dict.fromkeys(relief.moved.values()) if one in at_depot]
    return [plan, *_less(day, tour, moved), *(_more(day, one, relief) for one in takers)]


def _less(day: _Day, tour: TourId, moved: Collection[ShipmentId]) -> list[PublishTour]:
    sheet = day.sheets.get(tour)
    if sheet is None or sheet.published_at is None:
        return []
    parcels = {parcel.parcel for shipment in moved for parcel in day.drawing.cards[shipment].parcels}
    published = without(sheet, moved, parcels)
    return [published] if published else []


def _more(day: _Day, tour: TourId, relief: Relief) -> PublishTour:
    drawing = replace(day.drawing, load=replace(day.load, tours=relief.tours))
    order = next(order for order in relief.tours if order.tour == tour)
    return plans.publication(drawing, order, day.travel)


async def _day(site: Site, tenant: TenantId, key: tuple[DepotId, str, TourId]) -> _Day:
    drawing = await plans.drawn(site, tenant, key[0], key[1])
    load = drawing.load
    async with site.desk.store.transaction(site.network(tenant)) as tx:
        sheets = {order.tour: await sheet_now(site, tx, order.tour) for order in load.tours}
    places = [load.place, *(visit.place for visit in load.visits.values())]
    return _Day(
        drawing=drawing,
        sheets=sheets,
        travel=await site.travel(tenant).covering(places),
        at=site.desk.clock.now(),
    )
