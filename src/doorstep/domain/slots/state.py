"""The load of one depot-day, folded from its events."""

from dataclasses import replace
from typing import assert_never

from doorstep.domain.slots.load import Booking, SlotLoad, without
from doorstep.domain.slots.ports import Pin, Visit
from doorstep.domain.slots.standing import still_pinned
from doorstep.events import (
    DayOpened,
    PlanAdopted,
    PlanRefused,
    ReturnExpected,
    SlotConfirmed,
    SlotEvent,
    SlotNarrowed,
    SlotReleased,
    SlotReserved,
    TourLocked,
    TourOrder,
    TourUnlocked,
    VisitPinned,
    VisitUnpinned,
)
from doorstep.kernel.ids import ReservationId


def evolve(load: SlotLoad, event: SlotEvent) -> SlotLoad:
    """The load after `event`. Never refuses: the event already happened."""
    match event:
        case DayOpened():
            load = _opened(load, event)
        case SlotReserved():
            load = _reserved(load, event)
        case SlotConfirmed() | SlotNarrowed() | SlotReleased() | VisitPinned() | VisitUnpinned():
            load = _booked(load, event)
        case PlanAdopted() | PlanRefused() | TourLocked() | TourUnlocked() | ReturnExpected():
            load = _planned(load, event)
        case _:
            assert_never(event)
    return replace(load, version=load.version + 1)


def _booked(
    load: SlotLoad, event: SlotConfirmed | SlotNarrowed | SlotReleased | VisitPinned | VisitUnpinned
) -> SlotLoad:
    match event:
        case SlotConfirmed():
            return _confirmed(load, event.reservation)
        case SlotNarrowed():
            return _narrowed(load, event)
        case SlotReleased():
            return replace(without(load, event.reservation), less=load.less)
        case VisitPinned():
            pinned = Pin(tour=event.tour, index=event.index)
            return replace(load, pins={**load.pins, event.reservation: pinned})
        case VisitUnpinned():
            left = {key: pin for key, pin in load.pins.items() if key != event.reservation}
            return replace(load, pins=left)


def _planned(
    load: SlotLoad, event: PlanAdopted | PlanRefused | TourLocked | TourUnlocked | ReturnExpected
) -> SlotLoad:
    match event:
        case PlanAdopted():
            return _as_pinned(replace(load, tours=event.tours))
        case PlanRefused():
            return load
        case TourLocked():
            return replace(load, locked=load.locked | {event.tour})
        case TourUnlocked():
            return replace(load, locked=load.locked - {event.tour})
        case ReturnExpected():
            return replace(load, returns={**load.returns, event.tour: event.returns_at})


def _opened(load: SlotLoad, event: DayOpened) -> SlotLoad:
    return replace(
        load,
        depot=event.depot,
        day=event.day,
        place=event.place,
        shifts=event.shifts,
        windows=event.windows,
        speeds=event.speeds,
        tours=tuple(TourOrder(tour=shift.tour, reservations=()) for shift in event.shifts),
    )


def _reserved(load: SlotLoad, event: SlotReserved) -> SlotLoad:
    visit = Visit(
        reservation=event.reservation,
        place=event.place,
        window=event.window,
        service_s=event.service_s,
        load_g=event.load_g,
        cushion_s=event.cushion_s,
        needs=event.needs,
    )
    booking = Booking(
        shipment=event.shipment,
        visit=visit,
        expires_at=event.expires_at,
        booked_in=load.version + 1,
        extra_s=event.extra_s,
        brand=event.brand,
        zone=event.zone,
    )
    return replace(
        load,
        bookings={**load.bookings, event.reservation: booking},
        tours=tuple(_with(order, event) if order.tour == event.tour else order for order in load.tours),
    )


def _with(order: TourOrder, event: SlotReserved) -> TourOrder:
    before, after = order.reservations[: event.index], order.reservations[event.index :]
    return replace(order, reservations=(*before, event.reservation, *after))


def _confirmed(load: SlotLoad, reservation: ReservationId) -> SlotLoad:
    booking = load.bookings.get(reservation)
    if booking is None:
        return load
    return replace(load, bookings={**load.bookings, reservation: replace(booking, confirmed=True)})


def _narrowed(load: SlotLoad, event: SlotNarrowed) -> SlotLoad:
    booking = load.bookings.get(event.reservation)
    if booking is None:
        return load
    visit = replace(booking.visit, window=event.window)
    return replace(load, bookings={**load.bookings, event.reservation: replace(booking, visit=visit)})


def _as_pinned(load: SlotLoad) -> SlotLoad:
    """What was moved against its pin has none any more; numbers are those the visits have now."""
    return replace(load, pins=still_pinned(load.pins, load.tours)) if load.pins else load
