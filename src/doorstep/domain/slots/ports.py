"""What slots need from outside: travel times, and somebody who can place a stop into a plan."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from doorstep.domain.slots.verdict import Move, Verdict
from doorstep.events import NO_NEEDS, Needs, RoadSpeed, TourOrder, TourShift
from doorstep.kernel.ids import PartyId, PlaceRef, ReservationId, ShipmentId, TourId
from doorstep.kernel.time import Window


class Travel(Protocol):
    """Driving times between the places of one question."""

    def seconds(self, origin: PlaceRef, destination: PlaceRef) -> int | None:
        """Seconds of driving; `None` when there is no road or the pair was not asked."""
        ...

    def knows(self, place: PlaceRef) -> bool:
        """Whether the place was asked, be there a road or not."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """One reservation as the planner sees it. Units: `service_s` and `cushion_s` seconds, `load_g` grams."""

    reservation: ReservationId
    place: PlaceRef
    window: Window
    service_s: int
    load_g: int
    cushion_s: int = 0
    needs: Needs = NO_NEEDS


@dataclass(frozen=True, slots=True, kw_only=True)
class Pin:
    """Where a person wants a visit: on this tour, and with `index` as this number of it, 0 for the first."""

    tour: TourId
    index: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DayPlan:
    """The incumbent plan of one depot-day: shifts, visits, and the order they are driven in.

    `leaves_from` is the earliest moment at which a tour that is changed can still leave the depot; `returns`
    says of tours given to their drivers when the van is expected back.
    """

    depot: PlaceRef
    shifts: tuple[TourShift, ...]
    visits: Mapping[ReservationId, Visit]
    tours: tuple[TourOrder, ...]
    locked: frozenset[TourId] = frozenset()
    leaves_from: datetime | None = None
    speeds: tuple[RoadSpeed, ...] = ()
    returns: Mapping[TourId, datetime] = field(default_factory=dict[TourId, datetime])
    pins: Mapping[ReservationId, Pin] = field(default_factory=dict[ReservationId, Pin])

    @property
    def placed(self) -> Mapping[TourId, int]:
        """By tour how many visits at its front keep their numbers, since the last of them is pinned there."""
        found: dict[TourId, int] = {}
        for pin in self.pins.values():
            if pin.index is not None:
                found[pin.tour] = max(found.get(pin.tour, 0), pin.index + 1)
        return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """Where a visit fits: before index `index` of `tour`. Units: `extra_s` seconds of added driving."""

    tour: TourId
    index: int
    extra_s: int


class Taken(Protocol):
    """What somebody has of a day. Units: `taken_s` seconds of service and added driving."""

    @property
    def shipment(self) -> ShipmentId: ...

    @property
    def brand(self) -> PartyId: ...

    @property
    def zone(self) -> str: ...

    @property
    def taken_s(self) -> int: ...


class Allowance(Protocol):
    """How much of a day one visit may take while part of the day is set aside for others."""

    def binds(self, at: datetime) -> bool:
        """Whether anything is set aside for others `at` a moment."""
        ...

    def owns(self, taken: Iterable[Taken], *, at: datetime) -> bool:
        """Whether something is set aside for the visit that nobody has used yet."""
        ...

    def seconds(self, taken: Iterable[Taken], *, spare_s: int, at: datetime) -> int:
        """Seconds of service and added driving that the visit may take, of `spare_s` that are left."""
        ...


class Placement(Protocol):
    """Finds the cheapest feasible place for a visit, and checks whole plans."""

    def place(self, plan: DayPlan, visit: Visit, travel: Travel) -> Placed | None:
        """The cheapest feasible insertion, or `None` when the window cannot be kept."""
        ...

    def why_not(self, plan: DayPlan, visit: Visit, travel: Travel) -> str:
        """In words, which limit keeps `visit` out of `plan`."""
        ...

    def cost(self, plan: DayPlan, tours: Sequence[TourOrder], travel: Travel) -> int:
        """What `tours` cost: seconds of driving, and the worth of what they lack in reserve."""
        ...

    def judge(self, plan: DayPlan, move: Move, travel: Travel) -> Verdict:
        """What `move` would break and cost; the visit of it must stand in `plan`."""
        ...

    def faults(self, plan: DayPlan, tours: Sequence[TourOrder], travel: Travel) -> Sequence[str]:
        """What an independent checker holds against `tours`; empty when every visit is kept."""
        ...
