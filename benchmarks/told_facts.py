"""The facts of one delivery, stream by stream: promised, changed, driven, tried and handed over."""

import random
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from doorstep.events import (
    Attendance,
    DeliveryAttempted,
    DeliveryCompleted,
    DeliveryMethod,
    Event,
    HubArrived,
    ParcelFacts,
    PredictionPublished,
    PromiseMade,
    PromiseRevised,
    StopApproached,
    StopArrived,
    StopDeparted,
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
HOUR, MINUTE = timedelta(hours=1), timedelta(minutes=1)
SHIPMENT, PARCEL, PLACE = ShipmentId("shp-1"), ParcelId("par-1"), PlaceRef("plc-1")
TOUR, STOP, VAN, DRIVER = TourId("tour-1"), StopId("stop-1"), VanId("van-1"), PartyId("mikko")
DEPOT = DepotId("north")


def streams(draw: random.Random) -> Sequence[Sequence[Event]]:
    """The streams of one shipment; how often its promise moves and whether a visit fails is drawn."""
    windows = [_window(draw) for _ in range(draw.randrange(1, 5))]
    return ([_accepted()], _promised(windows), _seen(draw), _driven(windows[-1]), _predicted(draw))


def _window(draw: random.Random) -> Window:
    start = AT + HOUR * draw.randrange(2, 8)
    return Window(start, start + 2 * HOUR)


def _accepted() -> Event:
    return TradeOrderAccepted(
        occurred_at=AT - HOUR,
        shipment=SHIPMENT,
        brand=PartyId("kallio"),
        brand_reference="KC-1",
        consignee=PersonRef("per-1"),
        place=PLACE,
        locale="fi",
        attendance=Attendance.UNATTENDED,
        parcels=(ParcelFacts(parcel=PARCEL, reference="1", weight=Grams(800)),),
    )


def _promised(windows: Sequence[Window]) -> list[Event]:
    first = PromiseMade(
        occurred_at=AT - HOUR,
        shipment=SHIPMENT,
        depot=DEPOT,
        window=windows[0],
        reservation=ReservationId("rsv-0"),
        price=Money(490, "EUR"),
        basis="slot:north:2026-06-16@1",
    )
    moved = [
        PromiseRevised(
            occurred_at=AT + number * MINUTE,
            shipment=SHIPMENT,
            depot=DEPOT,
            window=window,
            reservation=ReservationId(f"rsv-{number}"),
            cause=Cause.LSP_TRAFFIC,
            answerable=PartyId("lsp"),
            chosen=False,
            basis="slot:north:2026-06-16@1",
        )
        for number, window in enumerate(windows[1:], 1)
    ]
    return [first, *moved]


def _seen(draw: random.Random) -> list[Event]:
    at = {"shipment": SHIPMENT, "parcel": PARCEL}
    seen: list[Event] = [
        HubArrived(occurred_at=AT, depot=DEPOT, last_mile=True, **at),
        VehicleLoaded(occurred_at=AT + MINUTE, tour=TOUR, van=VAN, **at),
    ]
    if draw.random() < 0.3:
        missed = DeliveryAttempted(
            occurred_at=AT + 30 * MINUTE,
            tour=TOUR,
            stop=STOP,
            cause=Cause.CONSIGNEE_NOT_HOME,
            driver=DRIVER,
            again_on_tour=False,
            **at,
        )
        return [*seen, missed]
    done = DeliveryCompleted(
        occurred_at=AT + 30 * MINUTE,
        tour=TOUR,
        stop=STOP,
        method=DeliveryMethod.RECIPIENT,
        driver=DRIVER,
        **at,
    )
    return [*seen, done]


def _driven(window: Window) -> list[Event]:
    plan = StopPlan(
        stop=STOP,
        place=PLACE,
        shipments=(SHIPMENT,),
        parcels=(PARCEL,),
        window=window,
        planned_at=window.start,
        service_s=180,
    )
    out = TourPublished(
        occurred_at=AT,
        tour=TOUR,
        depot=DEPOT,
        depot_place=PlaceRef("depot"),
        day="2026-06-16",
        van=VAN,
        driver=DRIVER,
        shift=Window(AT, AT + 10 * HOUR),
        departs_at=AT,
        returns_at=AT + 9 * HOUR,
        stops=(plan,),
    )
    here = {"tour": TOUR, "stop": STOP, "shipments": (SHIPMENT,)}
    return [
        out,
        TourStarted(occurred_at=AT + 2 * MINUTE, tour=TOUR, shipments=(SHIPMENT,), parcels=(PARCEL,)),
        StopApproached(occurred_at=AT + 20 * MINUTE, **here),
        StopArrived(occurred_at=AT + 28 * MINUTE, **here),
        StopDeparted(occurred_at=AT + 32 * MINUTE, **here),
    ]


def _predicted(draw: random.Random) -> list[Event]:
    ends = [AT + HOUR + draw.randrange(60) * MINUTE for _ in range(draw.randrange(1, 5))]
    return [
        PredictionPublished(
            occurred_at=AT + (3 + number) * MINUTE,
            shipment=SHIPMENT,
            tour=TOUR,
            window=Window(end - 30 * MINUTE, end),
            median=end - 15 * MINUTE,
            stops_before=3,
            late_permille=10,
            basis="position",
            as_of=AT,
        )
        for number, end in enumerate(ends)
    ]
