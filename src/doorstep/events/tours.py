"""Tours: what was published to the driver, and how the van moved along it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import ClassVar

from doorstep.events.base import Event
from doorstep.events.shipments import Building
from doorstep.events.ways import DeviationEnded, LegDriven, TourDeviated
from doorstep.kernel.ids import DepotId, ParcelId, PartyId, PlaceRef, ShipmentId, StopId, TourId, VanId
from doorstep.kernel.party import Cause
from doorstep.kernel.time import Window

_NOBODY = PartyId("")


class Witness(StrEnum):
    """Whose word it is: the driver's, by his app, or that of his van's positions, where he said nothing."""

    DRIVER = "driver"
    POSITIONS = "positions"


class Presence(StrEnum):
    """Where a van was when its driver said something of a stop, as far as its positions say."""

    AT_THE_DOOR = "at_the_door"
    ELSEWHERE = "elsewhere"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class StopPlan:
    """One visit: shipments for one place in one window. `planned_at` is the planned arrival.

    `parcels` are brought there, `collects` are picked up there.

    Units: `service_s` seconds of work at the door, `cushion_s` seconds planned beyond it, for long services
    and slow roads, `drive_s` seconds of driving from the stop before, at the traffic of that hour; `None`:
    nobody said. `attended`, `building`, `door` and `brand` are what is known of the visit, for whoever
    learns from it; `None`: nothing was said.
    """

    stop: StopId
    place: PlaceRef
    shipments: tuple[ShipmentId, ...]
    parcels: tuple[ParcelId, ...]
    window: Window
    planned_at: datetime
    service_s: int
    cushion_s: int = 0
    drive_s: int | None = None
    attended: bool | None = None
    building: Building = Building.UNKNOWN
    door: str = ""
    brand: PartyId = _NOBODY
    collects: tuple[ParcelId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class BreakPlan:
    """A rest of the driver: it begins inside `begins`, by plan at `planned_at`. Units: `length_s` seconds."""

    begins: Window
    planned_at: datetime
    length_s: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TourPublished(Event):
    """A plan is in force for one tour; publishing again replaces the stops that are still open.

    `withdrawn` names the shipments of the version before that are no longer on this tour. `breaks` are those
    to be taken after the departure, in their sequence. `followed`: the van has another tour after this one.
    """

    type: ClassVar[str] = "tour.published"
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
    withdrawn: tuple[ShipmentId, ...] = ()
    breaks: tuple[BreakPlan, ...] = ()
    followed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TourStarted(Event):
    """The vehicle left with its parcels; of the shipments `left` it has none, although they were planned.

    By the word of positions it is believed to have what was planned: nobody said anything else.
    """

    type: ClassVar[str] = "tour.started"
    tour: TourId
    shipments: tuple[ShipmentId, ...]
    parcels: tuple[ParcelId, ...]
    left: tuple[ShipmentId, ...] = ()
    by: Witness = Witness.DRIVER


@dataclass(frozen=True, slots=True, kw_only=True)
class StopApproached(Event):
    """This stop is next in the order actually driven.

    `instead_of`: the driver passes over this stop, whose turn it was.
    """

    type: ClassVar[str] = "stop.approached"
    tour: TourId
    stop: StopId
    shipments: tuple[ShipmentId, ...]
    by: Witness = Witness.DRIVER
    instead_of: StopId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StopArrived(Event):
    """The van is at the stop: the driver said so, or its positions where he says nothing."""

    type: ClassVar[str] = "stop.arrived"
    tour: TourId
    stop: StopId
    shipments: tuple[ShipmentId, ...]
    by: Witness = Witness.DRIVER


@dataclass(frozen=True, slots=True, kw_only=True)
class StopDeparted(Event):
    """The van left the stop: the driver said so, or its positions where he says nothing."""

    type: ClassVar[str] = "stop.departed"
    tour: TourId
    stop: StopId
    shipments: tuple[ShipmentId, ...]
    by: Witness = Witness.DRIVER


@dataclass(frozen=True, slots=True, kw_only=True)
class StopDeferred(Event):
    """The driver will come back to this stop at the end of the same tour."""

    type: ClassVar[str] = "stop.deferred"
    tour: TourId
    stop: StopId
    shipments: tuple[ShipmentId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StopReached(Event):
    """Positions show that the van stands at the stop, beside what its driver says. Units: metres.

    `alone`: no other stop shares the stand.
    """

    type: ClassVar[str] = "stop.reached"
    tour: TourId
    stop: StopId
    shipments: tuple[ShipmentId, ...]
    off_by_m: int
    alone: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class StopLeft(Event):
    """Positions show that the van went from the stop it stood at. Units: `stood_s` seconds."""

    type: ClassVar[str] = "stop.left"
    tour: TourId
    stop: StopId
    shipments: tuple[ShipmentId, ...]
    stood_s: int
    alone: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class AttemptWeighed(Event):
    """What positions say of an attempt that the driver recorded at `attempted_at`.

    Units: `off_by_m` metres from the stop at the nearest, `stood_s` seconds of standing near it.
    """

    type: ClassVar[str] = "attempt.weighed"
    tour: TourId
    stop: StopId
    shipments: tuple[ShipmentId, ...]
    attempted_at: datetime
    presence: Presence
    off_by_m: int | None = None
    stood_s: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class SilenceStarted(Event):
    """Nothing was heard of the van since a moment, although a sign was due: no position, no word.

    Units: `every_s` seconds at which it was usually heard of before; `None` where that was not known.
    """

    type: ClassVar[str] = "silence.started"
    tour: TourId
    since: datetime
    every_s: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SilenceEnded(Event):
    """The van was heard of again, after nothing since a moment."""

    type: ClassVar[str] = "silence.ended"
    tour: TourId
    since: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class TourInterrupted(Event):
    """The tour stands still, for a cause; every open stop waits."""

    type: ClassVar[str] = "tour.interrupted"
    tour: TourId
    cause: Cause
    expected_s: int
    shipments: tuple[ShipmentId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TourResumed(Event):
    type: ClassVar[str] = "tour.resumed"
    tour: TourId
    shipments: tuple[ShipmentId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """One stop in a new sequence, with the arrival that is planned for it now."""

    stop: StopId
    planned_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class TourResequenced(Event):
    """A late van got a better sequence for the stops still to come; what is on board stays on board.

    `turns` name every open stop. `broken_before` and `broken_after` count the promises that the old and the
    new sequence break, `late_before_s` and `late_after_s` are their lateness together. Units: seconds.
    `spares_priority`: as many are broken, but of lower priority.
    """

    type: ClassVar[str] = "tour.resequenced"
    tour: TourId
    turns: tuple[Turn, ...]
    returns_at: datetime
    cause: Cause
    broken_before: int
    broken_after: int
    late_before_s: int
    late_after_s: int
    shipments: tuple[ShipmentId, ...]
    spares_priority: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Danger:
    """One promise in danger: when it ends, when the visit is expected, P(late) in thousandths.

    `priority` is 0, or higher for whom the sequence keeps first.
    """

    shipment: ShipmentId
    stop: StopId
    due: datetime
    expected: datetime
    late_permille: int
    priority: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class PromisesEndangered(Event):
    """One more promise of a tour came into danger, or one is safe again: all that are in danger as of now.

    An empty list says that the danger is over. A visit that is done leaves the list without a word, and what
    is expected of the others moves with every prediction.
    """

    type: ClassVar[str] = "tour.promises_endangered"
    tour: TourId
    cause: Cause
    dangers: tuple[Danger, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetUpAgreed(Event):
    """Two vans will meet, and parcels change vans. Both tours have one; the tour that hands over `gives`.

    `stop` is the meeting on the tour of the van that comes, `meets_at` when it is expected there; `driver` is
    the other tour's. Custody moves when the drivers say so, not before.
    """

    type: ClassVar[str] = "meet_up.agreed"
    tour: TourId
    other: TourId
    driver: PartyId
    stop: StopId
    gives: bool
    meets_at: datetime
    parcels: tuple[ParcelId, ...]
    shipments: tuple[ShipmentId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ParcelsTakenOver(Event):
    """Parcels that were handed over on the road are aboard this tour's van now."""

    type: ClassVar[str] = "meet_up.parcels_taken"
    tour: TourId
    parcels: tuple[ParcelId, ...]
    shipments: tuple[ShipmentId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BreakTaken(Event):
    """The driver rests, and goes on after `length_s` seconds; it is no trouble, and nobody need be told."""

    type: ClassVar[str] = "break.taken"
    tour: TourId
    length_s: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TourEnded(Event):
    """The vehicle is back; what is on board goes to the depot: what was collected, and what was not taken.

    `uncollected` should have been picked up on this tour and is not on board. `shipments` are those of both.
    """

    type: ClassVar[str] = "tour.ended"
    tour: TourId
    returned: tuple[ParcelId, ...]
    shipments: tuple[ShipmentId, ...] = ()
    uncollected: tuple[ParcelId, ...] = ()


type TourEvent = (
    TourPublished
    | TourStarted
    | StopApproached
    | StopArrived
    | StopDeparted
    | StopDeferred
    | StopReached
    | StopLeft
    | AttemptWeighed
    | LegDriven
    | TourDeviated
    | DeviationEnded
    | SilenceStarted
    | SilenceEnded
    | TourInterrupted
    | TourResumed
    | TourResequenced
    | PromisesEndangered
    | MeetUpAgreed
    | ParcelsTakenOver
    | BreakTaken
    | TourEnded
)
