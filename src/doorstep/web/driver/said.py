"""What a driver can say, and what must be known of a tour to understand it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from doorstep.events import DeliveryMethod, NotFollowed, ProofKind
from doorstep.kernel.errors import Invalid, NotFound
from doorstep.kernel.ids import (
    CaseId,
    DepotId,
    EventId,
    MediaRef,
    ParcelId,
    PartyId,
    ShipmentId,
    StopId,
    TourId,
    VanId,
)
from doorstep.kernel.party import Cause


class ActionKind(StrEnum):
    """What a driver can say."""

    LOADED = "loaded"
    MISSING = "missing"
    STARTED = "started"
    ARRIVED = "arrived"
    DELIVERED = "delivered"
    ATTEMPTED = "attempted"
    REFUSED = "refused"
    COLLECTED = "collected"
    DEFERRED = "deferred"
    DEPARTED = "departed"
    INTERRUPTED = "interrupted"
    RESUMED = "resumed"
    RESTED = "rested"
    HANDED_OVER = "handed_over"
    TAKEN_OVER = "taken_over"
    ENDED = "ended"
    RECEIVED = "received"
    READ = "read"


class ActionInvalid(Invalid):
    """The action lacks something, or names what it does not need."""

    code = "driver.action_invalid"


class NotOnTour(NotFound):
    """The stop or parcel is not on this tour."""

    code = "driver.not_on_tour"


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """A proof of receipt; `media` and `digest` are those of a photo or signature stored before."""

    kind: ProofKind
    media: MediaRef | None = None
    digest: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """One thing a driver did, `occurred_at` by the clock of the device.

    `parcels` may be left out at a stop: then all of the stop's that can be meant are. `leaves` says that
    the van goes on after it, which is so unless another action at the same stop follows. `tour` is needed
    only where neither stop nor parcels tell which of the driver's tours is meant. `asks` name what was
    asked for, as the tour tells it; `missed` says why that was not done. Units: metres, seconds.
    """

    id: str
    occurred_at: datetime
    kind: ActionKind
    tour: TourId | None = None
    stop: StopId | None = None
    parcels: tuple[ParcelId, ...] = ()
    method: DeliveryMethod | None = None
    cause: Cause | None = None
    again: bool = False
    leaves: bool = True
    proofs: tuple[Evidence, ...] = ()
    expected_s: int = 0
    off_by_m: int | None = None
    note: str = ""
    asks: tuple[EventId, ...] = ()
    missed: NotFollowed | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Load:
    """One parcel of a tour: whose it is and where it goes, or where it is collected."""

    shipment: ShipmentId
    stop: StopId
    collects: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TourFacts:
    """What must be known of a tour to understand its driver; `meets` is whom he hands parcels over to.

    `aboard` is what was loaded for it or left with the van, also what was taken off the tour since. `asks`
    are changes and instructions of its consignees, with their shipments, `replies` what they wrote.
    """

    tour: TourId
    van: VanId
    driver: PartyId
    stops: frozenset[StopId]
    loads: Mapping[ParcelId, Load] = field(default_factory=dict[ParcelId, Load])
    meets: PartyId | None = None
    aboard: frozenset[ParcelId] = frozenset()
    next_from: tuple[DepotId, str] | None = None
    """The depot and day of the tour that follows with the same van; `None` where none does."""
    asks: Mapping[EventId, ShipmentId] = field(default_factory=dict[EventId, ShipmentId])
    replies: Mapping[CaseId, ShipmentId] = field(default_factory=dict[CaseId, ShipmentId])


def is_about(action: Action, tour: TourFacts) -> bool:
    """Whether the action names this tour, its stop or one of its parcels."""
    if action.tour is not None:
        return action.tour == tour.tour
    if action.stop is not None:
        return action.stop in tour.stops
    return any(parcel in tour.loads for parcel in action.parcels)
