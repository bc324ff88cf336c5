"""What may be asked of the capacity of one depot and day."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from doorstep.domain.slots.ports import Allowance, Travel, Visit
from doorstep.events import RoadSpeed, TourOrder, TourShift
from doorstep.kernel.ids import DepotId, PartyId, PlaceRef, ReservationId, ShipmentId, TourId
from doorstep.kernel.time import Window

_UNKNOWN = PartyId("")
_NONE = ReservationId("")

BY_HAND, UNDONE = "by hand", "by hand, undone"
"""Who is named in the log as the planner of a move, and of its undoing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenDay:
    depot: DepotId
    day: str
    place: PlaceRef
    shifts: tuple[TourShift, ...]
    windows: tuple[Window, ...]
    speeds: tuple[RoadSpeed, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ReserveSlot:
    """Hold capacity for a visit until `expires_at` (real time).

    `rearranged` are tours that a search found to keep the visit and all others; they are used when there is
    no room in the tours as they are. `brand` and `zone` say whose visit it is, and `allowance` how
    much of the day it may take; `None`: whatever fits. `instead` is what the same shipment has of this day
    and gives up for it: the old goes and the new is booked for good, both at once: one of them stands.
    """

    depot: DepotId
    day: str
    shipment: ShipmentId
    visit: Visit
    travel: Travel
    expires_at: datetime
    rearranged: tuple[TourOrder, ...] = ()
    brand: PartyId = _UNKNOWN
    zone: str = ""
    allowance: Allowance | None = None
    instead: ReservationId = _NONE


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfirmSlot:
    depot: DepotId
    day: str
    reservation: ReservationId
    real_now: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleaseSlot:
    depot: DepotId
    day: str
    reservation: ReservationId
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AdoptPlan:
    """Replace the incumbent by tours found since `since_version`.

    Visits booked meanwhile are inserted, or it is refused.
    """

    depot: DepotId
    day: str
    since_version: int
    tours: tuple[TourOrder, ...]
    travel: Travel
    planner: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveUnloaded:
    """Replace the incumbent by tours that differ in visits whose goods are at the depot, in one go.

    `at_depot` are tours that a driver has and whose van has not left: they may get visits although locked.
    """

    depot: DepotId
    day: str
    since_version: int
    tours: tuple[TourOrder, ...]
    at_depot: tuple[TourId, ...]
    travel: Travel


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordRefusal:
    """Write down that the checker refused a plan, and why: a planner that errs is to be known."""

    depot: DepotId
    day: str
    planner: str
    fault: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LockTour:
    """Close a tour to planners.

    `given` are the reservations its driver was given: refused when others are confirmed on it by now. A hold
    that nobody confirmed before is released, since the driver does not know of it. `windows` says in which of
    their windows visits will be that had several, by the sequence that was `seen`: refused if it is another.
    """

    depot: DepotId
    day: str
    tour: TourId
    reason: str
    given: tuple[ReservationId, ...] | None = None
    windows: Mapping[ReservationId, Window] = field(default_factory=dict[ReservationId, Window])
    seen: tuple[ReservationId, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class UnlockTour:
    depot: DepotId
    day: str
    tour: TourId


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveVisit:
    """Move one visit to `tour` by hand, before its visit number `index`, or where it does best.

    `since_version` is the plan that the person saw. `reason` is `BY_HAND` or `UNDONE`. `under_way` are the
    tours whose vans have left. With `freeze` the tour is closed to planners in the same breath, or the next
    search may well move the visit back.
    """

    depot: DepotId
    day: str
    reservation: ReservationId
    tour: TourId
    since_version: int
    travel: Travel
    index: int | None = None
    reason: str = BY_HAND
    under_way: tuple[TourId, ...] = ()
    freeze: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PinVisit:
    """Keep a visit on the tour it is on, and with `place` at its number there."""

    depot: DepotId
    day: str
    reservation: ReservationId
    place: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class UnpinVisit:
    depot: DepotId
    day: str
    reservation: ReservationId


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpectReturn:
    """When the van of a tour will be back, for the tour of the same van that follows it."""

    depot: DepotId
    day: str
    tour: TourId
    returns_at: datetime


type SlotCommand = (
    OpenDay
    | ReserveSlot
    | ConfirmSlot
    | ReleaseSlot
    | AdoptPlan
    | RecordRefusal
    | MoveVisit
    | MoveUnloaded
    | LockTour
    | UnlockTour
    | PinVisit
    | UnpinVisit
    | ExpectReturn
)
