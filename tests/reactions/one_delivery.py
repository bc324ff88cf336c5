"""The events of one delivery, from the trade order to its outcome."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from doorstep.domain.comms import Tell
from doorstep.events import (
    Attendance,
    DeliveryAttempted,
    DeliveryCompleted,
    DeliveryMethod,
    Event,
    MessageQueued,
    ParcelFacts,
    PredictionPublished,
    PromiseMade,
    PromiseRevised,
    StopApproached,
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
from doorstep.kernel.party import Cause
from doorstep.kernel.quantity import Grams, Money
from doorstep.kernel.time import Window

AT = datetime(2026, 6, 16, 9, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
MINUTE = timedelta(minutes=1)
SHIPMENT, TOUR, STOP, PLACE = ShipmentId("shp-1"), TourId("tour-1"), StopId("stop-1"), PlaceRef("plc-1")
ONE, TWO = ParcelId("par-1"), ParcelId("par-2")
PROMISED = Window(AT + 2 * HOUR, AT + 4 * HOUR)
LATER = Window(AT + 4 * HOUR, AT + 5 * HOUR)
PREDICTED = Window(AT + 2 * HOUR, AT + 2 * HOUR + 40 * MINUTE)


def accepted(parcels: Sequence[ParcelId] = (ONE,)) -> Event:
    return TradeOrderAccepted(
        occurred_at=AT - 20 * HOUR,
        shipment=SHIPMENT,
        brand=PartyId("kallio"),
        brand_reference="KC-1",
        consignee=PersonRef("per-1"),
        place=PLACE,
        locale="fi",
        attendance=Attendance.ATTENDED,
        parcels=tuple(ParcelFacts(parcel=one, reference=one, weight=Grams(800)) for one in parcels),
    )


def made(window: Window = PROMISED) -> Event:
    return PromiseMade(
        occurred_at=AT - 20 * HOUR,
        shipment=SHIPMENT,
        depot=DepotId("north"),
        window=window,
        reservation=ReservationId("rsv-1"),
        price=Money(490, "EUR"),
        basis="slot:north:2026-06-16@1",
    )


def revised(window: Window, at: datetime, cause: Cause = Cause.LSP_MECHANICAL) -> Event:
    return PromiseRevised(
        occurred_at=at,
        shipment=SHIPMENT,
        depot=DepotId("north"),
        window=window,
        reservation=ReservationId("rsv-2"),
        cause=cause,
        answerable=PartyId("pihka"),
        chosen=False,
        basis="slot:north:2026-06-16@2",
    )


def published() -> Event:
    plan = StopPlan(
        stop=STOP,
        place=PLACE,
        shipments=(SHIPMENT,),
        parcels=(ONE,),
        window=PROMISED,
        planned_at=PROMISED.start,
        service_s=180,
    )
    return TourPublished(
        occurred_at=AT - 3 * HOUR,
        tour=TOUR,
        depot=DepotId("north"),
        depot_place=PlaceRef("plc-depot"),
        day="2026-06-16",
        van=VanId("van-1"),
        driver=PartyId("mikko"),
        shift=Window(AT, AT + 8 * HOUR),
        departs_at=AT,
        returns_at=AT + 7 * HOUR,
        stops=(plan,),
    )


def loaded(parcel: ParcelId = ONE) -> Event:
    return VehicleLoaded(
        occurred_at=AT - 10 * MINUTE, shipment=SHIPMENT, parcel=parcel, tour=TOUR, van=VanId("van-1")
    )


def started() -> Event:
    return TourStarted(occurred_at=AT, tour=TOUR, shipments=(SHIPMENT,), parcels=(ONE,))


def predicted(at: datetime, window: Window = PREDICTED) -> Event:
    return PredictionPublished(
        occurred_at=at,
        shipment=SHIPMENT,
        tour=TOUR,
        window=window,
        median=window.start,
        stops_before=3,
        late_permille=10,
        basis="position",
        as_of=at,
    )


def approached(at: datetime) -> Event:
    return StopApproached(occurred_at=at, tour=TOUR, stop=STOP, shipments=(SHIPMENT,))


def completed(parcel: ParcelId, at: datetime) -> Event:
    return DeliveryCompleted(
        occurred_at=at,
        shipment=SHIPMENT,
        parcel=parcel,
        tour=TOUR,
        stop=STOP,
        method=DeliveryMethod.RECIPIENT,
        driver=PartyId("mikko"),
    )


def attempted(parcel: ParcelId, at: datetime) -> Event:
    return DeliveryAttempted(
        occurred_at=at,
        shipment=SHIPMENT,
        parcel=parcel,
        tour=TOUR,
        stop=STOP,
        cause=Cause.CONSIGNEE_NOT_HOME,
        driver=PartyId("mikko"),
        again_on_tour=False,
    )


def queued(tell: Tell, at: datetime) -> Event:
    """What the policy answers to a wish, so that the card knows of it."""
    return MessageQueued(
        occurred_at=at,
        shipment=tell.shipment,
        message=tell.message,
        to=tell.to,
        trigger=tell.trigger,
        topic=tell.topic,
        fact=tell.fact,
        channel=tell.channel,
        locale=tell.locale,
        about=tell.about,
        window=tell.window,
    )
