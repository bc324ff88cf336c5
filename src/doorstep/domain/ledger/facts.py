"""What the ledger knows of a tour and of a shipment: moments with the events that show them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from doorstep.events import Presence, StopPlan
from doorstep.kernel.ids import DepotId, EventId, ParcelId, PartyId, ShipmentId, StopId, TourId
from doorstep.kernel.party import Cause
from doorstep.kernel.time import Window

_NOWHERE, _NOBODY = DepotId(""), PartyId("")


@dataclass(frozen=True, slots=True)
class Seen:
    """A moment, and the event that shows it. Units: seconds UTC."""

    at_s: int
    event: EventId


@dataclass(frozen=True, slots=True, kw_only=True)
class TriedFacts:
    """A visit in vain: the cause its driver named."""

    seen: Seen
    cause: Cause


@dataclass(frozen=True, slots=True, kw_only=True)
class PauseFacts:
    """The tour stood still for a cause; `until_s` is `None` while it does."""

    seen: Seen
    cause: Cause
    until_s: int | None


@dataclass(slots=True, kw_only=True)
class TourFacts:
    """One tour: the plan in force when it left, and what was seen of it.

    `goods` is when each parcel came to the depot, `loads` when it was seen in the van.
    """

    tour: TourId
    depot: DepotId = _NOWHERE
    day: str = ""
    departs_s: int = 0
    published: EventId | None = None
    plan: tuple[StopPlan, ...] = ()
    started: Seen | None = None
    aboard: frozenset[ShipmentId] = frozenset()
    parcels: frozenset[ParcelId] = frozenset()
    left: frozenset[ShipmentId] = frozenset()
    taken_over: Mapping[ShipmentId, Seen] = field(default_factory=dict[ShipmentId, Seen])
    came: Mapping[StopId, Seen] = field(default_factory=dict[StopId, Seen])
    went: Mapping[StopId, Seen] = field(default_factory=dict[StopId, Seen])
    tried: Mapping[StopId, TriedFacts] = field(default_factory=dict[StopId, TriedFacts])
    presences: Mapping[StopId, Presence] = field(default_factory=dict[StopId, Presence])
    pauses: tuple[PauseFacts, ...] = ()
    goods: Mapping[ParcelId, Seen] = field(default_factory=dict[ParcelId, Seen])
    loads: Mapping[ParcelId, Seen] = field(default_factory=dict[ParcelId, Seen])

    def stop_of(self, shipment: ShipmentId) -> StopPlan | None:
        """Its visit in the plan at departure."""
        return next((stop for stop in self.plan if shipment in stop.shipments), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseFacts:
    """The promise to keep: the first one, or what the consignee chose instead."""

    seen: Seen
    window: Window


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitFacts:
    """One visit of one tour that failed for this shipment."""

    tour: TourId
    stop: StopId
    seen: Seen
    cause: Cause


@dataclass(slots=True, kw_only=True)
class ShipmentFacts:
    """One shipment: its promise, its visits, and how it ended; `ended` is the slowest parcel's end.

    `accepted` is when somebody of the network first had it. `was_doubted`: intake doubted the address.
    """

    shipment: ShipmentId
    brand: PartyId = _NOBODY
    zone: str = ""
    attended: bool = False
    promise: PromiseFacts | None = None
    cancelled_at: datetime | None = None
    was_doubted: bool = False
    tours: tuple[TourId, ...] = ()
    visits: tuple[VisitFacts, ...] = ()
    accepted: Seen | None = None
    ended: Seen | None = None
    ended_on: TourId | None = None
    first_done_s: int | None = None
