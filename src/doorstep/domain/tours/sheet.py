"""The tour sheet: one van's tour as published and as driven, stop by stop and parcel by parcel."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from doorstep.events import BreakPlan, Building, Danger, DeliveryMethod, Deviation, Presence, Witness
from doorstep.kernel.ids import DepotId, ParcelId, PartyId, PlaceRef, ShipmentId, StopId, TourId, VanId
from doorstep.kernel.party import Cause
from doorstep.kernel.time import Window

_NOBODY = PartyId("")

AT_ONCE = timedelta(seconds=15)
"""Who says arrival and end in one press has said nothing of when he came."""


class StopState(StrEnum):
    """How far the van came with one stop."""

    OPEN = "open"
    APPROACHED = "approached"
    ARRIVED = "arrived"
    DEPARTED = "departed"
    DEFERRED = "deferred"


class ParcelOutcome(StrEnum):
    """What became of one parcel on this tour; `awaited` is to be collected at its door."""

    PLANNED = "planned"
    LOADED = "loaded"
    MISSING = "missing"
    DELIVERED = "delivered"
    ATTEMPTED = "attempted"
    REFUSED = "refused"
    AWAITED = "awaited"
    COLLECTED = "collected"


@dataclass(frozen=True, slots=True, kw_only=True)
class AttemptLine:
    """What positions say of the attempt of a stop that was weighed last. Units: metres, seconds."""

    attempted_at: datetime
    presence: Presence
    off_by_m: int | None
    stood_s: int


@dataclass(frozen=True, slots=True, kw_only=True)
class WayLine:
    """How far the van drove on one leg, and the quickest way. Units: metres, thousandths of its positions."""

    driven_m: int
    way_m: int | None
    matched_permille: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviationLine:
    """What positions showed and the plan did not say; `over_at` is `None` while it goes on. Units: metres."""

    kind: Deviation
    since: datetime
    stop: StopId | None
    off_by_m: int | None
    over_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StopLine:
    """One stop. `position` is its place in the plan, from 1; moments are the newest of their kind.

    `parcels` are brought there, `collects` are picked up there. `reached_at`, `left_at` and `off_by_m` are
    what positions show beside the driver's word; `alone`: no other stop shared that stand. `instead_of` is
    the stop passed over for this one. `way` is how far the van drove to come here.
    """

    stop: StopId
    position: int
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
    state: StopState = StopState.OPEN
    approached_at: datetime | None = None
    arrived_at: datetime | None = None
    departed_at: datetime | None = None
    deferred_at: datetime | None = None
    collects: tuple[ParcelId, ...] = ()
    arrived_by: Witness = Witness.DRIVER
    departed_by: Witness = Witness.DRIVER
    reached_at: datetime | None = None
    left_at: datetime | None = None
    off_by_m: int | None = None
    alone: bool = True
    attempt: AttemptLine | None = None
    instead_of: StopId | None = None
    way: WayLine | None = None

    @property
    def came_at(self) -> datetime | None:
        """When the van came: the driver's word, or where one press said arrival and end, its positions."""
        told, left = self.arrived_at, self.departed_at
        if self.reached_at is None or (told is not None and told <= self.reached_at):
            return told
        at_once = told is not None and left is not None and left - told < AT_ONCE
        return self.reached_at if at_once else told

    @property
    def is_open(self) -> bool:
        """The van has still to come here."""
        return self.state not in (StopState.ARRIVED, StopState.DEPARTED)


@dataclass(frozen=True, slots=True, kw_only=True)
class ParcelLine:
    """What was seen of one parcel on this tour; `None` means not seen."""

    parcel: ParcelId
    shipment: ShipmentId
    loaded_at: datetime | None = None
    delivered_at: datetime | None = None
    method: DeliveryMethod | None = None
    attempted_at: datetime | None = None
    attempted_cause: Cause | None = None
    again_on_tour: bool = False
    refused_at: datetime | None = None
    collected_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetUpLine:
    """The meet-up agreed last: with whom, at which stop, and what changes vans.

    `gives`: this van hands over. `stop` is one of the van that comes.
    """

    other: TourId
    driver: PartyId
    stop: StopId
    gives: bool
    agreed_at: datetime
    meets_at: datetime
    parcels: tuple[ParcelId, ...]
    shipments: tuple[ShipmentId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RestLine:
    """A break as it was taken."""

    at: datetime
    length_s: int

    @property
    def over_at(self) -> datetime:
        """When the driver goes on."""
        return self.at + timedelta(seconds=self.length_s)


@dataclass(frozen=True, slots=True, kw_only=True)
class TourSheet:
    """A tour. `stops` stand in the sequence still intended, a deferred one last.

    `version` and `lock_version` are the last events folded of the tour's stream and of its depot-day's.
    `promises_saved` and `lateness_saved_s` are what the newest sequence is better by than the one before it,
    `dangers` the promises that are in danger since `dangers_at`. `silent_since`: no sign of the van came
    since then, although one was due, every
    `silent_every_s` where that is known. `way_home` is the way back to the depot.
    """

    tour: TourId
    version: int = 0
    lock_version: int = 0
    depot: DepotId | None = None
    depot_place: PlaceRef | None = None
    day: str = ""
    van: VanId | None = None
    driver: PartyId | None = None
    shift: Window | None = None
    published_at: datetime | None = None
    departs_at: datetime | None = None
    returns_at: datetime | None = None
    stops: tuple[StopLine, ...] = ()
    breaks: tuple[BreakPlan, ...] = ()
    rests: tuple[RestLine, ...] = ()
    followed: bool = False
    parcels: tuple[ParcelLine, ...] = ()
    started_at: datetime | None = None
    parcels_aboard: tuple[ParcelId, ...] = ()
    interrupted_at: datetime | None = None
    interrupted_cause: Cause | None = None
    expected_s: int = 0
    resumed_at: datetime | None = None
    ended_at: datetime | None = None
    returned: tuple[ParcelId, ...] = ()
    is_interrupted: bool = False
    locked: bool = False
    resequenced_at: datetime | None = None
    resequenced_cause: Cause | None = None
    promises_saved: int = 0
    lateness_saved_s: int = 0
    spares_priority: bool = False
    dangers: tuple[Danger, ...] = ()
    dangers_cause: Cause | None = None
    dangers_at: datetime | None = None
    meet_up: MeetUpLine | None = None
    silent_since: datetime | None = None
    silent_every_s: int | None = None
    way_home: WayLine | None = None
    deviations: tuple[DeviationLine, ...] = ()

    @property
    def ways(self) -> tuple[WayLine, ...]:
        """The legs that were measured so far."""
        to_stops = tuple(line.way for line in self.stops if line.way is not None)
        return (*to_stops, self.way_home) if self.way_home is not None else to_stops

    @property
    def off_plan(self) -> tuple[DeviationLine, ...]:
        """The deviations that go on; a tour that is over has none."""
        return () if self.ended_at else tuple(one for one in self.deviations if one.over_at is None)

    @property
    def driven(self) -> tuple[StopLine, ...]:
        """The stops in the sequence in which the van reached them."""
        reached = [(line.arrived_at, line) for line in self.stops if line.arrived_at is not None]
        return tuple(line for _, line in sorted(reached, key=lambda pair: pair[0]))

    @property
    def open_stops(self) -> tuple[StopLine, ...]:
        """The stops still to come, in sequence."""
        return tuple(line for line in self.stops if line.is_open)

    @property
    def breaks_ahead(self) -> tuple[BreakPlan, ...]:
        """The breaks that nobody has taken yet, in sequence."""
        return self.breaks[len(self.rests) :]

    @property
    def endangered(self) -> tuple[Danger, ...]:
        """The promises in danger whose visit is still to come."""
        to_come = {line.stop for line in self.open_stops}
        return tuple(danger for danger in self.dangers if danger.stop in to_come)

    @property
    def is_met(self) -> bool:
        """Whether this van has left the meeting where another hands parcels over to it."""
        line = self.meet_up
        return line is not None and any(
            one.stop == line.stop and one.state is StopState.DEPARTED for one in self.stops
        )

    def comes_over(self, parcel: ParcelId) -> bool:
        """Whether another van has agreed to hand the parcel over to this one."""
        return self.meet_up is not None and not self.meet_up.gives and parcel in self.meet_up.parcels

    def parcel(self, parcel: ParcelId) -> ParcelLine | None:
        """What was seen of a parcel on this tour."""
        return next((line for line in self.parcels if line.parcel == parcel), None)

    def outcome(self, parcel: ParcelId) -> ParcelOutcome:
        """What became of a parcel: the last word at the door, else whether it is in the van."""
        line = self.parcel(parcel)
        if any(parcel in stop.collects for stop in self.stops):
            return _picked_up(line)
        if line is not None and line.delivered_at is not None:
            return ParcelOutcome.DELIVERED
        if line is not None and line.refused_at is not None:
            return ParcelOutcome.REFUSED
        if line is not None and line.attempted_at is not None:
            return ParcelOutcome.ATTEMPTED
        if self.started_at is not None:
            awaited = self.comes_over(parcel) and not self.is_met
            absent = ParcelOutcome.PLANNED if awaited else ParcelOutcome.MISSING
            return ParcelOutcome.LOADED if parcel in self.parcels_aboard else absent
        loaded = line is not None and line.loaded_at is not None
        return ParcelOutcome.LOADED if loaded else ParcelOutcome.PLANNED


def _picked_up(line: ParcelLine | None) -> ParcelOutcome:
    """What became of a parcel that is to be collected on the tour."""
    if line is not None and line.collected_at is not None:
        return ParcelOutcome.COLLECTED
    tried = line is not None and line.attempted_at is not None
    return ParcelOutcome.ATTEMPTED if tried else ParcelOutcome.AWAITED
