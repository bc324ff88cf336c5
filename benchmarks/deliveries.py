"""A delivery day told in commands to a desk: what benchmarks write, fold and refold."""

from datetime import UTC, datetime, timedelta

from doorstep.adapters.clock import FixedClock
from doorstep.adapters.codec import MsgspecCodec
from doorstep.adapters.ids import SystemIds
from doorstep.adapters.planners.placement import KernelPlacement
from doorstep.domain.feedback import GiveRating
from doorstep.domain.parcels import ArriveAtHub, CompleteDelivery, LoadParcel
from doorstep.domain.promise import MakePromise
from doorstep.domain.shipments import AcceptTradeOrder, Located, PackParcel
from doorstep.domain.tours import ArriveAtStop, DepartFromStop, PublishTour, StartTour
from doorstep.engine.handle import Desk, Entry
from doorstep.engine.islands import islands
from doorstep.engine.ports import Scope, Store
from doorstep.events import Attendance, DeliveryMethod, ParcelFacts, StopPlan
from doorstep.kernel.ids import (
    DepotId,
    ParcelId,
    PartyId,
    PersonRef,
    PlaceRef,
    ReservationId,
    ShipmentId,
    StopId,
    TenantId,
    TourId,
    VanId,
)
from doorstep.kernel.quantity import Grams, Money
from doorstep.kernel.time import Window
from doorstep.main.views import grants, shipment_card, slot_load

AT = datetime(2026, 3, 2, 7, 0, tzinfo=UTC)
ZONE, SCOPE = "Europe/Helsinki", Scope(tenant=TenantId(1))
DEPOT, DRIVER, BRAND = DepotId("depot-1"), PartyId("driver-1"), PartyId("kallio")
STOPS = 20
"""Stops of a tour."""


def desk_on(store: Store, *, inline: bool = True) -> Desk:
    """The product's desk at a fixed moment, with or without the views that are folded at once."""
    return Desk(
        store=store,
        codec=MsgspecCodec(),
        clock=FixedClock(AT),
        ids=SystemIds(),
        islands=islands(KernelPlacement()),
        inline=(shipment_card(ZONE), slot_load()) if inline else (),
        grants=grants,
    )


def accept(number: int) -> AcceptTradeOrder:
    """A trade order of one parcel."""
    return AcceptTradeOrder(
        shipment=ShipmentId(f"shipment-{number}"),
        brand=BRAND,
        brand_reference=f"KC-{number}",
        consignee=PersonRef(f"person-{number}"),
        place=PlaceRef(f"place-{number}"),
        locale="fi",
        attendance=Attendance.UNATTENDED,
        parcels=(ParcelFacts(parcel=_parcel(number), reference=f"KC-{number}-1", weight=Grams(900)),),
        items=(),
        located=Located(cell="891126d3b4bffff", score=98, basis="door"),
    )


async def live_through(desk: Desk, shipments: int) -> None:
    """From every trade order to its rating, a tour of `STOPS` stops after the other."""
    for number in range(shipments):
        before = [accept(number), PackParcel(shipment=_shipment(number), parcel=_parcel(number))]
        arrival = ArriveAtHub(shipment=_shipment(number), parcel=_parcel(number), depot=DEPOT, last_mile=True)
        await _ask(desk, f"order-{number}", [*before, promise(number), arrival], AT)
    for first in range(0, shipments, STOPS):
        await _drive(desk, first, list(range(first, min(first + STOPS, shipments))))


async def _drive(desk: Desk, tour: int, aboard: list[int]) -> None:
    name, van = TourId(f"tour-{tour}"), VanId(f"van-{tour}")
    load = [LoadParcel(shipment=_shipment(n), parcel=_parcel(n), tour=name, van=van) for n in aboard]
    start = StartTour(tour=name, parcels=tuple(_parcel(n) for n in aboard))
    await _ask(desk, f"{name}-out", [_tour(name, van, aboard), *load, start], AT)
    for place, number in enumerate(aboard):
        stop, at = StopId(f"stop-{number}"), AT + timedelta(minutes=12 * (place + 1))
        delivered = CompleteDelivery(
            shipment=_shipment(number),
            parcel=_parcel(number),
            tour=name,
            stop=stop,
            method=DeliveryMethod.RECIPIENT,
            driver=DRIVER,
            off_by_m=6,
        )
        done = [ArriveAtStop(tour=name, stop=stop), delivered, DepartFromStop(tour=name, stop=stop)]
        await _ask(desk, f"stop-{number}", done, at)
        rating = GiveRating(shipment=_shipment(number), door=5, goods=4, comment="", finished=True)
        await _ask(desk, f"rating-{number}", [rating], at)


async def _ask(desk: Desk, key: str, commands: list[object], at: datetime) -> None:
    await desk.handle(SCOPE, commands, Entry(source="bench", key=key, actor=DRIVER), at=at)


def tour_of(number: int) -> PublishTour:
    """A tour to one door alone."""
    return _tour(TourId(f"tour-{number}"), VanId(f"van-{number}"), [number])


def _tour(name: TourId, van: VanId, aboard: list[int]) -> PublishTour:
    return PublishTour(
        tour=name,
        depot=DEPOT,
        depot_place=PlaceRef("depot"),
        day="2026-03-02",
        van=van,
        driver=DRIVER,
        shift=Window(AT, AT + timedelta(hours=8)),
        departs_at=AT + timedelta(minutes=5),
        returns_at=AT + timedelta(hours=6),
        stops=tuple(_stop(number, place) for place, number in enumerate(aboard)),
    )


def _stop(number: int, place: int) -> StopPlan:
    return StopPlan(
        stop=StopId(f"stop-{number}"),
        place=PlaceRef(f"place-{number}"),
        shipments=(_shipment(number),),
        parcels=(_parcel(number),),
        window=_window(),
        planned_at=AT + timedelta(minutes=12 * (place + 1)),
        service_s=180,
    )


def promise(number: int) -> MakePromise:
    """The first window of a trade order."""
    return MakePromise(
        shipment=_shipment(number),
        depot=DEPOT,
        window=_window(),
        reservation=ReservationId(f"reservation-{number}"),
        price=Money(0, "EUR"),
        basis="slot:depot-1:2026-03-02@1",
    )


def _window() -> Window:
    return Window(AT + timedelta(hours=1), AT + timedelta(hours=3))


def _shipment(number: int) -> ShipmentId:
    return ShipmentId(f"shipment-{number}")


def _parcel(number: int) -> ParcelId:
    return ParcelId(f"parcel-{number}")
