"""A plan as the slots of a day know it: reservations with their visits, tours, windows."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from doorstep.domain.planning.problem import Orders, Problem, Seconds, Stop
from doorstep.domain.planning.travel import TravelTable
from doorstep.domain.slots import SlotLoad, Visit
from doorstep.domain.slots.load import Booking
from doorstep.events import TourOrder, TourShift
from doorstep.kernel.ids import DepotId, PlaceRef, ReservationId, ShipmentId, TourId, VanId
from doorstep.kernel.time import Window

MONDAY = datetime(2026, 3, 2, 7, 0, tzinfo=UTC)
WINDOW_S = 7_200


def place_ref(row: int) -> PlaceRef:
    """The name of a row of the matrix."""
    return PlaceRef(f"place-{row}")


def travel_table(seconds_s: Seconds, metres_m: Seconds) -> TravelTable:
    """The matrix under the names of its rows."""
    row = {place_ref(number): number for number in range(len(seconds_s))}
    return TravelTable(row=row, seconds_s=seconds_s, metres_m=metres_m)


def slot_load(
    problem: Problem, orders: Orders, *, days: int, windows: int, start: datetime = MONDAY
) -> SlotLoad:
    """The plan as a slot load of the day that comes `days` after `start`, with so many two-hour windows."""
    start += timedelta(days=days)
    offered = tuple(
        Window(start + timedelta(seconds=first), start + timedelta(seconds=first + WINDOW_S))
        for first in range(0, windows * WINDOW_S, WINDOW_S)
    )
    keys = [ReservationId(f"r-{days}-{stop.key}") for stop in problem.stops]
    return SlotLoad(
        depot=DepotId("depot"),
        day=str(start.date()),
        place=place_ref(problem.depot),
        shifts=_shifts(problem, start, days),
        windows=offered,
        bookings={key: _booking(key, stop, offered) for key, stop in zip(keys, problem.stops, strict=True)},
        tours=tuple(
            TourOrder(tour=TourId(f"{days}-{shift.key}"), reservations=tuple(keys[stop] for stop in order))
            for shift, order in zip(problem.shifts, orders, strict=True)
        ),
        version=1,
    )


def _shifts(problem: Problem, start: datetime, days: int) -> tuple[TourShift, ...]:
    return tuple(
        TourShift(
            tour=TourId(f"{days}-{shift.key}"),
            van=VanId(shift.key),
            shift=Window(start + timedelta(seconds=shift.starts_s), start + timedelta(seconds=shift.ends_s)),
            capacity_g=shift.capacity_g,
        )
        for shift in problem.shifts
    )


def _booking(key: ReservationId, stop: Stop, offered: Sequence[Window]) -> Booking:
    visit = Visit(
        reservation=key,
        place=place_ref(stop.place),
        window=offered[stop.opens_s // WINDOW_S],
        service_s=stop.service_s,
        load_g=stop.load_g,
    )
    return Booking(shipment=ShipmentId(key), visit=visit, expires_at=MONDAY, booked_in=1, confirmed=True)
