"""What we know about one tour: the plan in force and how far it was driven, folded from its events."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import assert_never

from doorstep.events import (
    StopApproached,
    StopArrived,
    StopDeferred,
    StopDeparted,
    StopPlan,
    TourEnded,
    TourEvent,
    TourInterrupted,
    TourPublished,
    TourResumed,
    TourStarted,
)
from doorstep.kernel.ids import ParcelId, ShipmentId, StopId

type _StopEvent = StopApproached | StopArrived | StopDeparted | StopDeferred


@dataclass(frozen=True, slots=True, kw_only=True)
class Tour:
    """A tour. `stops` are in the sequence still intended: a deferred stop has moved to the end.

    `shipments_of` remembers every parcel that was ever planned on it, also those withdrawn since.
    """

    plan: TourPublished | None = None
    stops: tuple[StopPlan, ...] = ()
    shipments_of: dict[ParcelId, tuple[ShipmentId, ...]] = field(
        default_factory=dict[ParcelId, tuple[ShipmentId, ...]]
    )
    started: TourStarted | None = None
    left_behind: frozenset[ParcelId] = frozenset()
    approached: StopId | None = None
    arrived: frozenset[StopId] = frozenset()
    departed: frozenset[StopId] = frozenset()
    deferred: frozenset[StopId] = frozenset()
    interrupted: TourInterrupted | None = None
    ended: TourEnded | None = None
    at_stop: StopId | None = None

    @property
    def open_stops(self) -> tuple[StopPlan, ...]:
        """Stops still to visit, in sequence, without those whose parcels all stayed at the depot."""
        return tuple(stop for stop in self.stops if not self.is_visited(stop.stop) and self._has_goods(stop))

    def is_visited(self, stop: StopId) -> bool:
        """The van is there, or was and does not intend to come back."""
        return stop in self.arrived or stop in self.departed

    def _has_goods(self, stop: StopPlan) -> bool:
        return not stop.parcels or not self.left_behind.issuperset(stop.parcels)


def shipments_in(stops: Iterable[StopPlan]) -> tuple[ShipmentId, ...]:
    """The shipments of `stops`, each once, in sequence."""
    return tuple(dict.fromkeys(shipment for stop in stops for shipment in stop.shipments))


def evolve(tour: Tour, event: TourEvent) -> Tour:
    """The tour after `event`. Never refuses: the event already happened."""
    match event:
        case TourPublished():
            planned = {parcel: stop.shipments for stop in event.stops for parcel in stop.parcels}
            return replace(tour, plan=event, stops=event.stops, shipments_of={**tour.shipments_of, **planned})
        case TourStarted():
            return replace(tour, started=event, left_behind=frozenset(tour.shipments_of) - set(event.parcels))
        case TourInterrupted():
            return replace(tour, interrupted=event)
        case TourResumed():
            return replace(tour, interrupted=None)
        case TourEnded():
            return replace(tour, ended=event, approached=None, interrupted=None)
        case _:
            return _evolve_stop(tour, event)


def _evolve_stop(tour: Tour, event: _StopEvent) -> Tour:
    approached = None if tour.approached == event.stop else tour.approached
    at_stop = None if tour.at_stop == event.stop else tour.at_stop
    match event:
        case StopApproached():
            return replace(tour, approached=event.stop)
        case StopArrived():
            # An arrival told after the departure does not bring the van back.
            here = tour.at_stop if event.stop in tour.departed else event.stop
            return replace(tour, arrived=tour.arrived | {event.stop}, approached=approached, at_stop=here)
        case StopDeparted():
            return replace(
                tour, departed=tour.departed | {event.stop}, approached=approached, at_stop=at_stop
            )
        case StopDeferred():
            return replace(
                tour,
                stops=_last(tour.stops, event.stop),
                arrived=tour.arrived - {event.stop},
                departed=tour.departed - {event.stop},
                deferred=tour.deferred | {event.stop},
                approached=approached,
                at_stop=at_stop,
            )
        case _:
            assert_never(event)


def _last(stops: tuple[StopPlan, ...], deferred: StopId) -> tuple[StopPlan, ...]:
    return tuple(sorted(stops, key=lambda stop: stop.stop == deferred))
