"""The load of one depot-day: who booked which window, and the plan that proves every booking can be kept."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from doorstep.domain.slots.ports import DayPlan, Pin, Travel, Visit
from doorstep.domain.slots.refusals import TravelMissing
from doorstep.domain.slots.standing import still_pinned
from doorstep.events import RoadSpeed, TourOrder, TourShift
from doorstep.kernel.ids import DepotId, PartyId, PlaceRef, ReservationId, ShipmentId, TourId
from doorstep.kernel.time import Window

LEAD_TIME = timedelta(minutes=30)
"""What a depot needs between a booking and the departure of its tour: pick, label, load."""

WORTH_EXPECTING = timedelta(minutes=5)
"""How far the expected return of a van moves before the tour that follows is planned anew."""

_NO_DEPOT = DepotId("")
_NO_PLACE = PlaceRef("")
_UNKNOWN = PartyId("")
_NONE = ReservationId("")


@dataclass(frozen=True, slots=True, kw_only=True)
class Booking:
    """Capacity taken for one shipment: a hold until `expires_at` (real time), for good once confirmed.

    `booked_in` is the version of the load that first held it. `extra_s` is the driving it added when it was
    booked, `brand` and `zone` say whose allotments it uses; empty where unknown.
    """

    shipment: ShipmentId
    visit: Visit
    expires_at: datetime
    booked_in: int
    confirmed: bool = False
    extra_s: int = 0
    brand: PartyId = _UNKNOWN
    zone: str = ""

    @property
    def taken_s(self) -> int:
        """What it takes of the day: its service, and the driving it added when it was booked."""
        return self.visit.service_s + self.visit.cushion_s + self.extra_s


@dataclass(frozen=True, slots=True, kw_only=True)
class SlotLoad:
    """Everything known of one depot-day; `version` counts its events and names its plan."""

    depot: DepotId = _NO_DEPOT
    day: str = ""
    place: PlaceRef = _NO_PLACE
    shifts: tuple[TourShift, ...] = ()
    windows: tuple[Window, ...] = ()
    speeds: tuple[RoadSpeed, ...] = ()
    bookings: dict[ReservationId, Booking] = field(default_factory=dict[ReservationId, Booking])
    tours: tuple[TourOrder, ...] = ()
    locked: frozenset[TourId] = frozenset()
    returns: dict[TourId, datetime] = field(default_factory=dict[TourId, datetime])
    pins: dict[ReservationId, Pin] = field(default_factory=dict[ReservationId, Pin])
    version: int = 0
    less: ReservationId = _NONE
    """The booking that is left out of what this version has, for somebody who would give it up."""

    @property
    def places(self) -> Sequence[PlaceRef]:
        """The depot's and those of everything booked; one that is visited twice comes twice."""
        return [self.place, *(booking.visit.place for booking in self.bookings.values())]

    @property
    def visits(self) -> Mapping[ReservationId, Visit]:
        """What the plan has to serve: holds and confirmed bookings alike."""
        return {reservation: booking.visit for reservation, booking in self.bookings.items()}


def day_plan(load: SlotLoad, *, at: datetime | None = None) -> DayPlan:
    """The incumbent plan, as somebody sees it who wants to change it `at` a moment."""
    return DayPlan(
        depot=load.place,
        shifts=load.shifts,
        visits=load.visits,
        tours=load.tours,
        locked=load.locked,
        returns=load.returns,
        speeds=load.speeds,
        pins=load.pins,
        leaves_from=None if at is None else at + LEAD_TIME,
    )


def without(load: SlotLoad, reservation: ReservationId) -> SlotLoad:
    """The load as somebody sees it who would give this booking up for another one."""
    tours = tuple(_without(order, reservation) for order in load.tours)
    return replace(
        load,
        bookings={key: booking for key, booking in load.bookings.items() if key != reservation},
        tours=tours,
        pins=still_pinned(load.pins, tours) if load.pins else load.pins,
        less=reservation,
    )


def _without(order: TourOrder, reservation: ReservationId) -> TourOrder:
    if reservation not in order.reservations:
        return order
    return replace(order, reservations=tuple(key for key in order.reservations if key != reservation))


def booked(load: SlotLoad) -> Mapping[Window, int]:
    """How many bookings each window of the day bears; one that may be in several counts in each of them."""
    counts = dict.fromkeys(load.windows, 0)
    for booking in load.bookings.values():
        for window in booking.visit.window.each:
            counts[window] = counts.get(window, 0) + 1
    return counts


def covered(load: SlotLoad, travel: Travel) -> None:
    """Make sure that `travel` knows every place of the plan.

    Raises: TravelMissing.
    """
    places = (load.place, *(booking.visit.place for booking in load.bookings.values()))
    missing = next((place for place in places if not travel.knows(place)), None)
    if missing is not None:
        raise TravelMissing(f"no travel times to {missing}, booked meanwhile; ask again with them")
