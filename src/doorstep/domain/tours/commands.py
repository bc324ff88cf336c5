"""What may be asked of a tour."""

from dataclasses import dataclass
from datetime import datetime

from doorstep.events import BreakPlan, Danger, Deviation, Presence, StopPlan, Turn, Witness
from doorstep.kernel.ids import DepotId, ParcelId, PartyId, PlaceRef, ShipmentId, StopId, TourId, VanId
from doorstep.kernel.party import Cause
from doorstep.kernel.time import Window


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishTour:
    """Put a plan in force; on a tour under way, stops already visited stay as they were."""

    tour: TourId
    depot: DepotId
    depot_place: PlaceRef
    day: str
    van: VanId
    driver: PartyId
    shift: Window
    departs_at: datetime
    returns_at: datetime
    stops: tuple[StopPlan, ...]
    breaks: tuple[BreakPlan, ...] = ()
    followed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class StartTour:
    """The van leaves with `parcels`; planned parcels that are not among them stay behind.

    By the word of positions it leaves with what was planned, whatever `parcels` says.
    """

    tour: TourId
    parcels: tuple[ParcelId, ...]
    by: Witness = Witness.DRIVER


@dataclass(frozen=True, slots=True, kw_only=True)
class ApproachStop:
    """The van heads for the stop: the driver chose it, or its positions show it."""

    tour: TourId
    stop: StopId
    by: Witness = Witness.DRIVER


@dataclass(frozen=True, slots=True, kw_only=True)
class ArriveAtStop:
    tour: TourId
    stop: StopId


@dataclass(frozen=True, slots=True, kw_only=True)
class DepartFromStop:
    tour: TourId
    stop: StopId


@dataclass(frozen=True, slots=True, kw_only=True)
class DeferStop:
    tour: TourId
    stop: StopId


@dataclass(frozen=True, slots=True, kw_only=True)
class ReachStop:
    """Positions show the van at the stop. Units: metres."""

    tour: TourId
    stop: StopId
    off_by_m: int
    alone: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class LeaveStop:
    """Positions show that the van has left the stop they showed it at. Units: seconds."""

    tour: TourId
    stop: StopId
    stood_s: int
    alone: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class WeighAttempt:
    """Say where the van was when its driver recorded an attempt at the stop. Units: metres, seconds."""

    tour: TourId
    stop: StopId
    attempted_at: datetime
    presence: Presence
    off_by_m: int | None
    stood_s: int


@dataclass(frozen=True, slots=True, kw_only=True)
class InterruptTour:
    tour: TourId
    cause: Cause
    expected_s: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ResumeTour:
    tour: TourId


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeBreak:
    """The driver rests. Units: `length_s` seconds."""

    tour: TourId
    length_s: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ResequenceTour:
    """Give the open stops a better sequence; the figures say what it is better by. Units: seconds.

    `spares_priority`: as many promises are broken as before, but of lower priority.
    """

    tour: TourId
    turns: tuple[Turn, ...]
    returns_at: datetime
    cause: Cause
    broken_before: int
    broken_after: int
    late_before_s: int
    late_after_s: int
    spares_priority: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportDangers:
    """Say which promises of the tour are in danger now; none, when the danger is over."""

    tour: TourId
    cause: Cause
    dangers: tuple[Danger, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureLeg:
    """Say how far the van drove to a stop, or without one back to the depot. Units: metres, thousandths."""

    tour: TourId
    stop: StopId | None
    since: datetime
    driven_m: int
    way_m: int | None
    matched_permille: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportDeviation:
    """Say what positions show that the plan does not, or that it is `over`. Units: metres."""

    tour: TourId
    kind: Deviation
    since: datetime
    stop: StopId | None = None
    off_by_m: int | None = None
    over: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportSilence:
    """Say that nothing was heard of the van since a moment; `None`: that it is heard of again.

    Units: `every_s` seconds at which it was usually heard of.
    """

    tour: TourId
    since: datetime | None
    every_s: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreeMeetUp:
    """Say on one of two tours that parcels change vans on the road; `gives` on the one that hands over."""

    tour: TourId
    other: TourId
    driver: PartyId
    stop: StopId
    gives: bool
    meets_at: datetime
    parcels: tuple[ParcelId, ...]
    shipments: tuple[ShipmentId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeOver:
    """The driver has `parcels` of the agreed meet-up in the van."""

    tour: TourId
    parcels: tuple[ParcelId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EndTour:
    tour: TourId
    returned: tuple[ParcelId, ...]


type TourCommand = (
    PublishTour
    | StartTour
    | ApproachStop
    | ArriveAtStop
    | DepartFromStop
    | DeferStop
    | ReachStop
    | LeaveStop
    | WeighAttempt
    | ReportSilence
    | MeasureLeg
    | ReportDeviation
    | InterruptTour
    | ResumeTour
    | TakeBreak
    | ResequenceTour
    | ReportDangers
    | AgreeMeetUp
    | TakeOver
    | EndTour
)
