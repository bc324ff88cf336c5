"""Visits that a person pinned to their tour, and perhaps to their place on it: no plan moves them."""

from collections.abc import Collection, Sequence
from datetime import datetime

from doorstep.domain.slots.commands import PinVisit, UnpinVisit
from doorstep.domain.slots.load import SlotLoad
from doorstep.domain.slots.ports import Pin
from doorstep.domain.slots.refusals import NoSuchVisit, VisitIsPinned
from doorstep.domain.slots.standing import misplaced, standing
from doorstep.events import TourOrder, VisitPinned, VisitUnpinned
from doorstep.kernel.ids import ReservationId


def pin(load: SlotLoad, command: PinVisit, *, at: datetime) -> list[VisitPinned]:
    """The visit pinned where it stands; nothing when it is so already.

    Raises: NoSuchVisit.
    """
    found = standing(load.tours, command.reservation)
    if found is None:
        raise NoSuchVisit(f"the plan of {load.day} at {load.depot} has no visit {command.reservation}")
    wanted = Pin(tour=found.tour.tour, index=found.index if command.place else None)
    if load.pins.get(command.reservation) == wanted:
        return []
    return [
        VisitPinned(
            occurred_at=at,
            reservation=command.reservation,
            shipment=load.bookings[command.reservation].shipment,
            tour=wanted.tour,
            index=wanted.index,
        )
    ]


def unpin(load: SlotLoad, command: UnpinVisit, *, at: datetime) -> list[VisitUnpinned]:
    """Planners may move the visit again; nothing when it is not pinned.

    Raises: NoSuchVisit.
    """
    booking = load.bookings.get(command.reservation)
    if booking is None:
        raise NoSuchVisit(f"the plan of {load.day} at {load.depot} has no visit {command.reservation}")
    if command.reservation not in load.pins:
        return []
    return [VisitUnpinned(occurred_at=at, reservation=command.reservation, shipment=booking.shipment)]


def check(load: SlotLoad, tours: Sequence[TourOrder], *, besides: Collection[ReservationId] = ()) -> None:
    """Make sure that `tours` leave every pinned visit where it is.

    Raises: VisitIsPinned.
    """
    moved = misplaced({key: one for key, one in load.pins.items() if key not in besides}, tours)
    if moved:
        raise VisitIsPinned(f"{moved[0]}; unpin it first, or leave it where it is")
