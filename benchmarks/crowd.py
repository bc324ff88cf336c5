"""Many vans on the road and many people who wait for them, written as their own facts through the desk.

Nobody plans two thousand tours for a measurement: each is published, loaded and under way to its first stop,
as drivers would have said, and from there on everything in the product runs as it does on any day.
"""

import asyncio
import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from benchmarks.installation import Installation
from benchmarks.report import tell
from doorstep.domain.promise import MakePromise
from doorstep.domain.shipments import AcceptTradeOrder, Located
from doorstep.domain.tours import ApproachStop, PublishTour, StartTour
from doorstep.engine.handle import Entry
from doorstep.engine.ports import Transaction
from doorstep.engine.records import Brand, Depot, Van
from doorstep.engine.vault import Address, Person
from doorstep.events import Attendance, ParcelFacts, StopPlan
from doorstep.kernel.ids import ParcelId, PartyId, PersonRef, ReservationId, ShipmentId, StopId, TourId, VanId
from doorstep.kernel.ids import PlaceRef as Place
from doorstep.kernel.place import Point
from doorstep.kernel.quantity import Grams, Money
from doorstep.kernel.time import Window
from doorstep.main.cluster import TENANT
from doorstep.main.settings import read_settings
from doorstep.main.site import open_site
from doorstep.web.intake import Prepared, accept_all, token_of
from doorstep.web.site import Site

TOGETHER = 25
"""Vans written in one change."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """A page: its link, the van that comes, and where the door is. `is_next`: the van heads for it."""

    token: str
    van: str
    lat: float
    lon: float
    is_next: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class _Ground:
    """Whom and where everything is for."""

    brand: Brand
    depot: Depot
    doors: Sequence[tuple[str, str, Point]]
    now: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class _Stop:
    shipment: ShipmentId
    consignee: PersonRef
    place: Place
    parcel: ParcelId
    street: str
    number: str
    point: Point


async def crowd(place: Installation, vans: int, pages: int) -> list[Waiting]:
    """So many vans under way with so many deliveries between them, each with its page."""
    async with open_site(_settings(place), listens=False) as site:
        ground = await _ground(site)
        waiting: list[Waiting] = []
        for begin in range(0, vans, TOGETHER):
            numbers = range(begin, min(vans, begin + TOGETHER))
            tours = {number: list(_stops(ground, number, pages, vans)) for number in numbers}
            waiting += await _write(site, ground, tours)
            if begin % 500 == 0:
                tell(f"  {begin} of {vans} vans are on the road")
        return waiting


def _settings(place: Installation):  # noqa: ANN202  # the settings of that installation
    known = {"DOORSTEP_STATE": str(place.state), "DOORSTEP_PORT": place.base_url.rsplit(":", 1)[1]}
    os.environ.update(known)  # noqa: TID251  # a process of our own reads them as the installation did
    return read_settings()


async def _ground(site: Site) -> _Ground:
    doors = [
        (one["street"], one["house_number"], Point(one["lat"], one["lon"])) for one in await site.addresses()
    ]
    async with site.desk.store.transaction(site.network(TENANT)) as tx:
        brands, depots = await site.records.all(tx, Brand), await site.records.all(tx, Depot)
    return _Ground(brand=brands[0], depot=depots[0], doors=doors, now=site.desk.clock.now())


def _stops(ground: _Ground, number: int, pages: int, vans: int) -> Iterator[_Stop]:
    for turn in range(number * pages // vans, (number + 1) * pages // vans):
        street, house, point = ground.doors[turn * 7 % len(ground.doors)]
        yield _Stop(
            shipment=ShipmentId(f"crowd-{turn}"),
            consignee=PersonRef(f"prs_crowd_{turn}"),
            place=Place(f"plc_crowd_{turn}"),
            parcel=ParcelId(f"pcl-crowd-{turn}"),
            street=street,
            number=house,
            point=point,
        )


async def _write(site: Site, ground: _Ground, tours: Mapping[int, list[_Stop]]) -> list[Waiting]:
    first = min(tours)
    stops = [stop for tour in tours.values() for stop in tour]
    orders = [_order(ground, stop) for stop in stops]
    await accept_all(site, TENANT, orders, _entry(ground, f"orders-{first}"))
    window = Window(ground.now, ground.now + timedelta(hours=2))
    commands: list[object] = [_promise(ground, stop, window) for stop in stops]
    for number, tour in tours.items():
        name = TourId(f"crowd-tour-{number}")
        commands.append(_published(ground, number, name, tour, window))
        commands.append(StartTour(tour=name, parcels=tuple(stop.parcel for stop in tour)))
        commands.append(ApproachStop(tour=name, stop=StopId(f"stp-{tour[0].shipment}")))

    async def beside(tx: Transaction) -> None:
        for number in tours:
            await site.records.put(tx, VanId(f"crowd-{number}"), _van(ground, number))

    await site.desk.handle(site.network(TENANT), commands, _entry(ground, f"tours-{first}"), beside=beside)
    async with site.desk.store.transaction(site.network(TENANT)) as tx:
        return [
            Waiting(
                token=await token_of(site, tx, stop.shipment),
                van=f"crowd-{number}",
                lat=stop.point.lat,
                lon=stop.point.lon,
                is_next=stop is tour[0],
            )
            for number, tour in tours.items()
            for stop in tour
        ]


def _order(ground: _Ground, stop: _Stop) -> Prepared:
    return Prepared(
        command=AcceptTradeOrder(
            shipment=stop.shipment,
            brand=ground.brand.party,
            brand_reference=stop.shipment.upper(),
            consignee=stop.consignee,
            place=stop.place,
            locale="en",
            attendance=Attendance.UNATTENDED,
            parcels=(ParcelFacts(parcel=stop.parcel, reference=stop.parcel, weight=Grams(900)),),
            items=(),
            located=Located(cell="crowd", score=100, basis="given"),
        ),
        person=Person(name="Somebody Who Waits"),
        address=Address(street=stop.street, house_number=stop.number, point=stop.point),
    )


def _promise(ground: _Ground, stop: _Stop, window: Window) -> MakePromise:
    return MakePromise(
        shipment=stop.shipment,
        depot=ground.depot.depot,
        window=window,
        reservation=ReservationId(f"rsv-{stop.shipment}"),
        price=Money(0, "EUR"),
        basis="benchmark",
    )


def _published(
    ground: _Ground, number: int, tour: TourId, stops: Sequence[_Stop], window: Window
) -> PublishTour:
    return PublishTour(
        tour=tour,
        depot=ground.depot.depot,
        depot_place=ground.depot.place,
        day=str(ground.now.date()),
        van=VanId(f"crowd-{number}"),
        driver=PartyId(f"crowd-driver-{number}"),
        shift=Window(ground.now - timedelta(hours=1), ground.now + timedelta(hours=8)),
        departs_at=ground.now,
        returns_at=ground.now + timedelta(hours=3),
        stops=tuple(
            StopPlan(
                stop=StopId(f"stp-{stop.shipment}"),
                place=stop.place,
                shipments=(stop.shipment,),
                parcels=(stop.parcel,),
                window=window,
                planned_at=ground.now + timedelta(minutes=20 * (turn + 1)),
                service_s=240,
            )
            for turn, stop in enumerate(stops)
        ),
    )


def _van(ground: _Ground, number: int) -> Van:
    return Van(
        van=VanId(f"crowd-{number}"),
        name=f"Van {number}",
        depot=ground.depot.depot,
        driver=PartyId(f"crowd-driver-{number}"),
        driver_name="Driver",
        capacity_g=800_000,
    )


def _entry(ground: _Ground, key: str) -> Entry:
    return Entry(source="benchmark", key=key, actor=ground.depot.lsp)


def near(one: Waiting, driven_s: float) -> tuple[float, float]:
    """On the way to the door, 8 m/s from 900 m north of it, and no nearer than 100 m."""
    left_m = max(100.0, 900.0 - 8.0 * driven_s)
    return round(one.lat + left_m / 111_200, 6), round(one.lon, 6)


def brought_about(place: Installation, vans: int, pages: int) -> list[Waiting]:
    """`crowd`, from where nothing else runs."""
    return asyncio.run(crowd(place, vans, pages))
