"""What was seen of one parcel, folded from its events."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import assert_never

from doorstep.events import (
    CollectionAbandoned,
    CollectionAttempted,
    CollectionCompleted,
    DelayDeclared,
    DeliveryAttempted,
    DeliveryCompleted,
    DeliveryRefused,
    HoldReleased,
    HoldStarted,
    HubArrived,
    ReturnReceived,
    ReturnStarted,
    TrackingEvent,
    VehicleLoaded,
)
from doorstep.kernel.ids import ShipmentId


@dataclass(frozen=True, slots=True, kw_only=True)
class Tracked:
    """The newest facts of each kind. `aboard` is the loading that still stands, `depot` where it was last."""

    shipment: ShipmentId | None = None
    depot: HubArrived | None = None
    aboard: VehicleLoaded | None = None
    held: HoldStarted | None = None
    delay: DelayDeclared | None = None
    attempts: frozenset[DeliveryAttempted] = frozenset()
    refused: DeliveryRefused | None = None
    delivered_at: datetime | None = None
    collection_attempts: frozenset[CollectionAttempted] = frozenset()
    collected_at: datetime | None = None
    abandoned: bool = False
    returning: bool = False
    returned_at: datetime | None = None


def evolve(parcel: Tracked, event: TrackingEvent) -> Tracked:
    """The parcel after `event`. Never refuses: the event already happened."""
    known = replace(parcel, shipment=event.shipment)
    match event:
        case HubArrived():
            return replace(known, depot=event, aboard=None)
        case VehicleLoaded():
            return replace(known, aboard=event, depot=None)
        case DeliveryCompleted() | DeliveryAttempted() | DeliveryRefused():
            return _at_the_door(known, event)
        case CollectionCompleted() | CollectionAttempted() | CollectionAbandoned():
            return _at_pickup(known, event)
        case HoldStarted() | HoldReleased() | DelayDeclared():
            return _stopped(known, event)
        case ReturnStarted() | ReturnReceived():
            return _back(known, event)
        case _:
            assert_never(event)


def _stopped(parcel: Tracked, event: HoldStarted | HoldReleased | DelayDeclared) -> Tracked:
    if isinstance(event, DelayDeclared):
        return replace(parcel, delay=event)
    return replace(parcel, held=event if isinstance(event, HoldStarted) else None)


def _at_the_door(parcel: Tracked, event: DeliveryCompleted | DeliveryAttempted | DeliveryRefused) -> Tracked:
    match event:
        case DeliveryCompleted():
            return replace(parcel, delivered_at=event.occurred_at, aboard=None, held=None)
        case DeliveryAttempted():
            return replace(parcel, attempts=parcel.attempts | {event}, depot=None)
        case DeliveryRefused():
            return replace(parcel, refused=event, depot=None)


def _at_pickup(
    parcel: Tracked, event: CollectionCompleted | CollectionAttempted | CollectionAbandoned
) -> Tracked:
    match event:
        case CollectionCompleted():
            return replace(parcel, collected_at=event.occurred_at, abandoned=False, held=None)
        case CollectionAttempted():
            return replace(parcel, collection_attempts=parcel.collection_attempts | {event})
        case CollectionAbandoned():
            return replace(parcel, abandoned=True)


def _back(parcel: Tracked, event: ReturnStarted | ReturnReceived) -> Tracked:
    match event:
        case ReturnStarted():
            return replace(parcel, returning=True)
        case ReturnReceived():
            return replace(parcel, returning=False, returned_at=event.occurred_at, aboard=None)
