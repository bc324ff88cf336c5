"""Parcels that change vans on the road: agreed on both tours, and taken over when the driver says so."""

from datetime import datetime

from doorstep.domain.tours.commands import AgreeMeetUp, TakeOver
from doorstep.domain.tours.refusals import ParcelNotOnPlan
from doorstep.domain.tours.state import Tour
from doorstep.domain.tours.visits import check_under_way
from doorstep.events import MeetUpAgreed, ParcelsTakenOver, TourEvent


def meet(tour: Tour, command: AgreeMeetUp | TakeOver, at: datetime) -> list[TourEvent]:
    """What follows; the same agreement, or parcels taken over already, are no event.

    Raises: NotStarted, AlreadyEnded, ParcelNotOnPlan.
    """
    check_under_way(tour, command.tour, at)
    if isinstance(command, TakeOver):
        return _take_over(tour, command, at)
    agreed = MeetUpAgreed(
        occurred_at=at,
        tour=command.tour,
        other=command.other,
        driver=command.driver,
        stop=command.stop,
        gives=command.gives,
        meets_at=command.meets_at,
        parcels=command.parcels,
        shipments=command.shipments,
    )
    known = tour.meet_up
    return [] if known and (known.stop, known.parcels) == (agreed.stop, agreed.parcels) else [agreed]


def _take_over(tour: Tour, command: TakeOver, at: datetime) -> list[TourEvent]:
    agreed = tour.meet_up
    expected = set(agreed.parcels) if agreed and not agreed.gives else set[object]()
    foreign = [parcel for parcel in command.parcels if parcel not in expected]
    if agreed is None or foreign:
        raise ParcelNotOnPlan(
            f"no meet-up of tour {command.tour} brings {', '.join(foreign)}; give them back to their driver"
        )
    new = tuple(parcel for parcel in command.parcels if parcel not in tour.taken_over)
    if not new:
        return []
    shipments = dict.fromkeys(one for parcel in new for one in tour.shipments_of.get(parcel, ()))
    return [ParcelsTakenOver(occurred_at=at, tour=command.tour, parcels=new, shipments=tuple(shipments))]
