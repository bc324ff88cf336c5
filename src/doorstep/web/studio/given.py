"""The way of a previewed delivery as events: ordered, promised, on a van."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from doorstep.engine.records import Brand
from doorstep.events import (
    AddressDoubted,
    AddressLocated,
    Attendance,
    Event,
    HubArrived,
    ItemFacts,
    ParcelFacts,
    ParcelPacked,
    PredictionPublished,
    PromiseMade,
    StopPlan,
    TourPublished,
    TourStarted,
    TradeOrderAccepted,
    VehicleLoaded,
)
from doorstep.kernel.ids import (
    DepotId,
    ParcelId,
    PartyId,
    PersonRef,
    PlaceRef,
    ReservationId,
    ShipmentId,
    StopId,
    TourId,
    VanId,
)
from doorstep.kernel.quantity import Grams, Money
from doorstep.kernel.time import Window

SHIPMENT, CONSIGNEE, HOME = ShipmentId("shp-preview"), PersonRef("person-preview"), PlaceRef("place-preview")
TOUR, STOP, VAN, DRIVER = TourId("tour-1"), StopId("stop-1"), VanId("van-1"), PartyId("driver-1")
MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)

type Events = list[Event]


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """Whose delivery, where and in which language; `noon` is 14:10 there on the day of the delivery."""

    brand: Brand
    depot: DepotId
    depot_place: PlaceRef
    lsp: PartyId
    locale: str
    noon: datetime
    parcels: int = 1
    pictures: bool = True
    collects: bool = False

    @property
    def promised(self) -> Window:
        start = self.noon.replace(minute=0)
        return Window(start, start + 2 * HOUR)

    @property
    def boxes(self) -> tuple[ParcelId, ...]:
        return tuple(ParcelId(f"parcel-{number}") for number in range(1, self.parcels + 1))


def accepted(given: Given, at: datetime, *, located: bool = True) -> Events:
    """The trade order, with its place found or in doubt."""
    skus = list(given.brand.articles)[:2]
    place: Event = AddressLocated(
        occurred_at=at, shipment=SHIPMENT, place=HOME, cell="preview", score=97, basis="rooftop"
    )
    if not located:
        place = AddressDoubted(occurred_at=at, shipment=SHIPMENT, place=HOME, score=51, candidates=0)
    order = TradeOrderAccepted(
        occurred_at=at,
        shipment=SHIPMENT,
        brand=given.brand.party,
        brand_reference=f"{given.brand.prefix}-7F3Q",
        consignee=CONSIGNEE,
        place=HOME,
        locale=given.locale,
        attendance=Attendance.UNATTENDED,
        parcels=tuple(
            ParcelFacts(parcel=box, reference=f"P{number}", weight=Grams(900), collects=given.collects)
            for number, box in enumerate(given.boxes, 1)
        ),
        items=tuple(ItemFacts(sku=sku, quantity=number) for number, sku in enumerate(skus, 1)),
    )
    return [order, place]


def promised(given: Given) -> Events:
    """The order with its first promise."""
    at = given.noon - 22 * HOUR
    made = PromiseMade(
        occurred_at=at + MINUTE,
        shipment=SHIPMENT,
        depot=given.depot,
        window=given.promised,
        reservation=ReservationId("reservation-1"),
        price=Money(0, given.brand.currency),
        basis="preview",
    )
    return [*accepted(given, at), made]


def on_tour(given: Given) -> Events:
    """The promised order on a van that has left with it, or comes for it."""
    early, left = given.noon - 8 * HOUR, given.noon - 2 * HOUR
    boxes = given.boxes
    stop = StopPlan(
        stop=STOP,
        place=HOME,
        shipments=(SHIPMENT,),
        parcels=() if given.collects else boxes,
        collects=boxes if given.collects else (),
        window=given.promised,
        planned_at=given.noon + 30 * MINUTE,
        service_s=240,
    )
    plan = TourPublished(
        occurred_at=early + 30 * MINUTE,
        tour=TOUR,
        depot=given.depot,
        depot_place=given.depot_place,
        day=f"{given.noon:%Y-%m-%d}",
        van=VAN,
        driver=DRIVER,
        shift=Window(early, early + 12 * HOUR),
        departs_at=left,
        returns_at=given.noon + 3 * HOUR,
        stops=(stop,),
    )
    if given.collects:
        start = TourStarted(occurred_at=left, tour=TOUR, shipments=(SHIPMENT,), parcels=())
        return [*promised(given), plan, start]
    packed = [ParcelPacked(occurred_at=early - 9 * HOUR, shipment=SHIPMENT, parcel=box) for box in boxes]
    come = [
        HubArrived(occurred_at=early, shipment=SHIPMENT, parcel=box, depot=given.depot, last_mile=True)
        for box in boxes
    ]
    loaded = [
        VehicleLoaded(occurred_at=left - 9 * MINUTE, shipment=SHIPMENT, parcel=box, tour=TOUR, van=VAN)
        for box in boxes
    ]
    start = TourStarted(occurred_at=left, tour=TOUR, shipments=(SHIPMENT,), parcels=boxes)
    return [*promised(given), *packed, *come, plan, *loaded, start]


def predicted(given: Given, at: datetime, minutes: int, *, before: int = 3) -> PredictionPublished:
    """When it is expected, so many minutes after 14:10."""
    middle = given.noon + minutes * MINUTE
    return PredictionPublished(
        occurred_at=at,
        shipment=SHIPMENT,
        tour=TOUR,
        window=Window(middle - 15 * MINUTE, middle + 15 * MINUTE),
        median=middle,
        stops_before=before,
        late_permille=20 if minutes < 90 else 900,
        basis="position",
        as_of=at,
    )
