"""Capacity of one depot and day: what is reserved, and the plan that proves it can be kept."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import ClassVar

from doorstep.events.base import Event
from doorstep.kernel.ids import DepotId, PartyId, PlaceRef, ReservationId, ShipmentId, TourId, VanId
from doorstep.kernel.time import Window

_UNKNOWN = PartyId("")


@dataclass(frozen=True, slots=True, kw_only=True)
class Break:
    """A rest of the driver, at the depot or a stop: it begins inside `begins`. Units: `length_s` seconds."""

    begins: Window
    length_s: int

    @property
    def length(self) -> timedelta:
        """How long it lasts."""
        return timedelta(seconds=self.length_s)


@dataclass(frozen=True, slots=True, kw_only=True)
class Needs:
    """What a visit asks of its van besides time and weight; what is unknown is 0, binds nothing.

    `collect_*` is what comes aboard there. `skills` are words such as `cold`, `two_person`, `tail_lift`.
    `priority` is 0, or higher for whom is kept first when not everybody can be.
    Units: cubic centimetres, pieces, grams.
    """

    load_cm3: int = 0
    load_pieces: int = 0
    collect_g: int = 0
    collect_cm3: int = 0
    collect_pieces: int = 0
    skills: tuple[str, ...] = ()
    priority: int = 0

    @property
    def collects(self) -> tuple[int, int, int]:
        """What is collected, as grams, cubic centimetres, pieces."""
        return (self.collect_g, self.collect_cm3, self.collect_pieces)

    def loads(self, load_g: int) -> tuple[int, int, int]:
        """What is brought, as grams, cubic centimetres, pieces."""
        return (load_g, self.load_cm3, self.load_pieces)


NO_NEEDS = Needs()


@dataclass(frozen=True, slots=True, kw_only=True)
class Means:
    """What a van can take and do besides its weight; a limit that is not given does not bind.

    Units: cubic centimetres, pieces.
    """

    capacity_cm3: int | None = None
    capacity_pieces: int | None = None
    skills: tuple[str, ...] = ()


NO_MEANS = Means()


@dataclass(frozen=True, slots=True, kw_only=True)
class Rates:
    """What a van costs on the road, in minor units of one currency: an hour of driving, and a kilometre."""

    hour_minor: int = 0
    km_minor: int = 0


NO_RATES = Rates()


@dataclass(frozen=True, slots=True, kw_only=True)
class TourShift:
    """One van's shift: a tour that can be planned. Units: `capacity_g` grams, `reload_s` seconds.

    A tour that `follows` another of the same van leaves when the van is back from there and loaded anew.
    """

    tour: TourId
    van: VanId
    shift: Window
    capacity_g: int
    breaks: tuple[Break, ...] = ()
    follows: TourId | None = None
    reload_s: int = 0
    means: Means = NO_MEANS
    rates: Rates = NO_RATES


@dataclass(frozen=True, slots=True, kw_only=True)
class RoadSpeed:
    """How fast roads usually are for a while. Units: thousandths of their speed when they are empty."""

    span: Window
    permille: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TourOrder:
    """Reservations of one tour in driving order."""

    tour: TourId
    reservations: tuple[ReservationId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DayOpened(Event):
    """A depot-day can be booked: these vans, these windows.

    `speeds` are the rush hours that its plans reckon with; at all other times roads count as empty.
    """

    type: ClassVar[str] = "day.opened"
    depot: DepotId
    day: str
    place: PlaceRef
    shifts: tuple[TourShift, ...]
    windows: tuple[Window, ...]
    speeds: tuple[RoadSpeed, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SlotReserved(Event):
    """Capacity is taken: a tentative insertion into the plan, until `expires_at` (real time) or confirmation.

    Units: `service_s` seconds of work at the door, `cushion_s` seconds planned beyond it, `load_g` grams,
    `extra_s` seconds of driving it added. `tour` and `index` are where the insertion was found. `brand` and
    `zone` say whose allotments it uses; empty where unknown.
    """

    type: ClassVar[str] = "slot.reserved"
    depot: DepotId
    day: str
    reservation: ReservationId
    shipment: ShipmentId
    place: PlaceRef
    window: Window
    service_s: int
    load_g: int
    tour: TourId
    index: int
    expires_at: datetime
    extra_s: int = 0
    brand: PartyId = _UNKNOWN
    zone: str = ""
    cushion_s: int = 0
    needs: Needs = NO_NEEDS


@dataclass(frozen=True, slots=True, kw_only=True)
class SlotConfirmed(Event):
    type: ClassVar[str] = "slot.confirmed"
    reservation: ReservationId
    shipment: ShipmentId


@dataclass(frozen=True, slots=True, kw_only=True)
class SlotNarrowed(Event):
    """Of several windows that would have done, the visit is in this one: its tour was given to its driver."""

    type: ClassVar[str] = "slot.narrowed"
    reservation: ReservationId
    shipment: ShipmentId
    window: Window


@dataclass(frozen=True, slots=True, kw_only=True)
class SlotReleased(Event):
    """Capacity is free again. `reason`: expired, moved, cancelled, attempted, delivered_elsewhere."""

    type: ClassVar[str] = "slot.released"
    reservation: ReservationId
    shipment: ShipmentId
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanAdopted(Event):
    """A plan that an independent checker accepted replaces the incumbent: a better one, or one made by hand.

    Units: `travel_s` seconds of driving in all tours, `saved_s` those it spares against the incumbent, below
    zero where it drives more to leave more reserve. `planner` names who found it.
    """

    type: ClassVar[str] = "plan.adopted"
    tours: tuple[TourOrder, ...]
    travel_s: int
    planner: str
    saved_s: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanRefused(Event):
    """The independent checker refused a plan that `planner` found; the incumbent stays."""

    type: ClassVar[str] = "plan.refused"
    planner: str
    fault: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TourLocked(Event):
    """No planner may change this tour any more: a person froze it, or it has left."""

    type: ClassVar[str] = "tour.locked"
    tour: TourId
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TourUnlocked(Event):
    type: ClassVar[str] = "tour.unlocked"
    tour: TourId


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitPinned(Event):
    """A person wants this visit on this tour, whatever planners find; with `index` as this number of it."""

    type: ClassVar[str] = "visit.pinned"
    reservation: ReservationId
    shipment: ShipmentId
    tour: TourId
    index: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitUnpinned(Event):
    type: ClassVar[str] = "visit.unpinned"
    reservation: ReservationId
    shipment: ShipmentId


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnExpected(Event):
    """When the van of a tour is expected back at the depot, for whatever it drives after that."""

    type: ClassVar[str] = "tour.return_expected"
    tour: TourId
    returns_at: datetime


type SlotEvent = (
    DayOpened
    | SlotReserved
    | SlotConfirmed
    | SlotNarrowed
    | SlotReleased
    | PlanAdopted
    | PlanRefused
    | TourLocked
    | TourUnlocked
    | VisitPinned
    | VisitUnpinned
    | ReturnExpected
)
