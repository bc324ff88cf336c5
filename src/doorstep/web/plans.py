"""Opening days, publishing tours, locking and asking for a better plan: for the API and the console."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from doorstep.domain.planning.itinerary import PlannedVisit, itinerary, leaving_after
from doorstep.domain.planning.travel import TravelTimes
from doorstep.domain.slots import LockTour, SlotLoad, UnlockTour
from doorstep.domain.slots.commands import ExpectReturn
from doorstep.domain.slots.load import Booking
from doorstep.domain.slots.refusals import PlanMoved
from doorstep.domain.slots.views import key_of
from doorstep.domain.tours import PublishTour
from doorstep.domain.tracking.card import ParcelCard, ShipmentCard
from doorstep.engine.handle import Entry
from doorstep.engine.ports import Transaction
from doorstep.engine.records import Depot, Van
from doorstep.events import Attendance, TourOrder
from doorstep.kernel.errors import NotFound
from doorstep.kernel.ids import DepotId, ReservationId, ShipmentId, TenantId, TourId, VanId
from doorstep.kernel.later import Later
from doorstep.kernel.time import Window
from doorstep.web import narrowing
from doorstep.web.opening import days_of
from doorstep.web.site import Site

IMPROVE = "improve_plan"
"""The kind of the job that asks the planner to work now; its key is the depot-day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """What publishing needs: the day's load, its vans and the cards of what it serves."""

    depot: Depot
    load: SlotLoad
    vans: dict[VanId, Van]
    cards: dict[str, ShipmentCard]


async def open_day(site: Site, tenant: TenantId, depot: DepotId, day: str, entry: Entry) -> SlotLoad:
    """Open a depot-day with the depot's pattern of windows and shifts; opening it again changes nothing."""
    async with site.desk.store.transaction(site.network(tenant)) as tx:
        place = await depot_of(site, tx, depot)
        (command,) = await days_of(site, tx, place, [date.fromisoformat(day)])
    await site.desk.handle(site.network(tenant), [command], entry)
    return (await drawn(site, tenant, depot, day)).load


async def publish(
    site: Site, tenant: TenantId, depot: DepotId, day: str, tours: Sequence[TourId], entry: Entry
) -> list[TourId]:
    """Publish tours to their drivers and lock them, each as one change; all with stops when none is named."""
    drawing = await drawn(site, tenant, depot, day)
    wanted = [
        order.tour
        for order in drawing.load.tours
        if _confirmed(drawing.load, order) and (not tours or order.tour in tours)
    ]
    for tour in wanted:
        one = Entry(source=entry.source, key=f"{entry.key}:{tour}", actor=entry.actor)
        if _follows(
            drawing.load, tour
        ):  # it leaves when the tour before is back, which may be published by now
            drawing = await drawn(site, tenant, depot, day)
        await _publish_one(site, tenant, drawing, tour, one)
    return wanted


def _follows(load: SlotLoad, tour: TourId) -> bool:
    return any(shift.tour == tour and shift.follows is not None for shift in load.shifts)


async def _publish_one(site: Site, tenant: TenantId, drawing: Drawn, tour: TourId, entry: Entry) -> None:
    """Publish and lock what stands on the tour at that moment; drawn up again if the plan moved meanwhile."""
    for again in (True, True, False):
        load = drawing.load
        order = next(order for order in load.tours if order.tour == tour)
        places = [load.place, *(v.place for v in load.visits.values())]
        published = publication(drawing, order, await site.travel(tenant).covering(places))
        given = _confirmed(load, order)
        windows = narrowing.narrowed(load, published, given)
        lock = LockTour(
            depot=load.depot, day=load.day, tour=tour, reason="published", given=given, windows=windows
        )
        told = narrowing.told(load, windows, drawing.cards, at=site.desk.clock.now())
        try:
            back = ExpectReturn(depot=load.depot, day=load.day, tour=tour, returns_at=over_at(published))
            await site.desk.handle(site.network(tenant), [published, lock, back, *told], entry)
        except PlanMoved:
            if not again:
                raise
            drawing = await drawn(site, tenant, load.depot, load.day)
        else:
            return


async def set_lock(
    site: Site, tenant: TenantId, key: tuple[DepotId, str, TourId], *, locked: bool, entry: Entry
) -> None:
    """Freeze a tour by hand, or let the planner have it again."""
    depot, day, tour = key
    commands = (
        await freezing(site, tenant, (depot, day), [tour])
        if locked
        else [UnlockTour(depot=depot, day=day, tour=tour)]
    )
    await site.desk.handle(site.network(tenant), commands, entry)


async def freezing(
    site: Site, tenant: TenantId, day: tuple[DepotId, str], tours: Sequence[TourId]
) -> list[object]:
    """What freezes tours by hand: a visit that had several windows is in the one that it is planned in."""
    commands: list[object] = []
    drawing: Drawn | None = None
    for tour in tours:
        windows: Mapping[ReservationId, Window] = {}
        seen: tuple[ReservationId, ...] | None = None
        drawing = drawing or await drawn(site, tenant, *day)
        load = drawing.load
        order = next((order for order in load.tours if order.tour == tour), None)
        given = _confirmed(load, order) if order else ()
        if order and any(load.bookings[key].visit.window.parts for key in given):
            places = [load.place, *(v.place for v in load.visits.values())]
            published = publication(drawing, order, await site.travel(tenant).covering(places))
            windows, seen = narrowing.narrowed(load, published, given), order.reservations
        lock = LockTour(depot=day[0], day=day[1], tour=tour, reason="by hand", windows=windows, seen=seen)
        commands.append(lock)
        commands += narrowing.told(load, windows, drawing.cards, at=site.desk.clock.now())
    return commands


async def improve(site: Site, tenant: TenantId, depot: DepotId, day: str, entry: Entry) -> None:
    """Ask the planner to work on this day now."""
    later = Later(kind=IMPROVE, key=key_of(depot, day), real=True, facts={"depot": depot, "day": day})
    await site.desk.handle(site.network(tenant), [], entry, timers=[later])


async def drawn(site: Site, tenant: TenantId, depot: DepotId, day: str) -> Drawn:
    """The day as it stands.

    Raises: NotFound when the day was never opened.
    """
    async with site.desk.store.transaction(site.network(tenant)) as tx:
        place = await depot_of(site, tx, depot)
        loads: dict[str, SlotLoad] = await site.read(tx, "slot_load", [key_of(depot, day)])
        vans = {van.van: van for van in await site.records.all(tx, Van)}
        if key_of(depot, day) not in loads:
            raise NotFound(f"{day} at {depot} was never opened; open the day first")
        load = loads[key_of(depot, day)]
        keys = [booking.shipment for booking in load.bookings.values()]
        cards: dict[str, ShipmentCard] = await site.read(tx, "shipment_card", keys)
    return Drawn(depot=place, load=load, vans=vans, cards=cards)


async def depot_of(site: Site, tx: Transaction, depot: DepotId) -> Depot:
    """One depot."""
    found = await site.records.get(tx, Depot, depot)
    if found is None:
        raise NotFound(f"no depot {depot}")
    return found


def _confirmed(load: SlotLoad, order: TourOrder) -> tuple[ReservationId, ...]:
    return tuple(key for key in order.reservations if load.bookings[key].confirmed)


def _due(drawing: Drawn, order: TourOrder, booking: Booking) -> list[ParcelCard]:
    """What the visit is for: of a tour that has not left, without what had its end on an earlier one."""
    card = drawing.cards[booking.shipment]
    left = any(leg.tour == order.tour and leg.started_at is not None for leg in card.legs)
    return [parcel for parcel in card.parcels if left or parcel.done_at is None]


def publication(drawing: Drawn, order: TourOrder, travel: TravelTimes) -> PublishTour:
    """A tour as its driver would be given it."""
    load = drawing.load
    shift = next(shift for shift in load.shifts if shift.tour == order.tour)
    van = drawing.vans[shift.van]
    visits = [
        PlannedVisit(
            shipment=booking.shipment,
            parcels=tuple(one.parcel for one in _due(drawing, order, booking) if not one.collects),
            collects=tuple(one.parcel for one in _due(drawing, order, booking) if one.collects),
            place=booking.visit.place,
            window=booking.visit.window,
            service_s=booking.visit.service_s,
            cushion_s=booking.visit.cushion_s,
            attended=drawing.cards[booking.shipment].attendance is Attendance.ATTENDED,
            building=drawing.cards[booking.shipment].building,
            door=drawing.cards[booking.shipment].door,
            brand=drawing.cards[booking.shipment].brand,
        )
        for reservation in _confirmed(load, order)
        for booking in [load.bookings[reservation]]
    ]
    back = load.returns.get(shift.follows) if shift.follows else None
    plan = itinerary(
        shift if back is None else leaving_after(shift, back),
        visits,
        depot=load.place,
        travel=travel,
        speeds=load.speeds,
    )
    return PublishTour(
        tour=order.tour,
        depot=load.depot,
        depot_place=load.place,
        day=load.day,
        van=shift.van,
        driver=van.driver,
        shift=shift.shift,
        departs_at=plan.departs_at,
        returns_at=plan.returns_at,
        stops=plan.stops,
        followed=any(one.follows == order.tour for one in load.shifts),
        breaks=tuple(one for one in plan.breaks if one.planned_at >= plan.departs_at),
    )


def over_at(tour: PublishTour) -> datetime:
    """When the van is back and its driver has rested."""
    rests = (one.planned_at + timedelta(seconds=one.length_s) for one in tour.breaks)
    return max((tour.returns_at, *rests))


def shipments_of(load: SlotLoad, order: TourOrder) -> list[ShipmentId]:
    """What a tour serves, in driving order."""
    return [load.bookings[reservation].shipment for reservation in order.reservations]
