"""What can happen to a parcel that is to be picked up at a door: collected, tried, given up."""

from datetime import datetime

from doorstep.domain.parcels.commands import AbandonCollection, AttemptCollection, CompleteCollection
from doorstep.domain.parcels.refusals import AlreadyCollected, check_under_way
from doorstep.domain.parcels.state import Tracked
from doorstep.events import CollectionAbandoned, CollectionAttempted, CollectionCompleted, TrackingEvent


def collect(parcel: Tracked, command: CompleteCollection, at: datetime) -> list[TrackingEvent]:
    """Picked up, once. Who finds it ready after it was given up still takes it.

    Raises: AlreadyCollected, AlreadyDelivered, AlreadyReturned.
    """
    check_under_way(parcel, command.parcel, at)
    if parcel.collected_at is not None:
        raise AlreadyCollected(
            f"parcel {command.parcel} was collected at {parcel.collected_at}; scan another one"
        )
    return [
        CollectionCompleted(
            occurred_at=at,
            shipment=command.shipment,
            parcel=command.parcel,
            tour=command.tour,
            stop=command.stop,
            driver=command.driver,
            off_by_m=command.off_by_m,
        )
    ]


def attempt(parcel: Tracked, command: AttemptCollection, at: datetime) -> list[TrackingEvent]:
    """Tried and not picked up; the same attempt told twice is one.

    Raises: AlreadyCollected, AlreadyDelivered, AlreadyReturned.
    """
    check_under_way(parcel, command.parcel, at)
    if parcel.collected_at is not None and at >= parcel.collected_at:
        raise AlreadyCollected(
            f"parcel {command.parcel} was collected at {parcel.collected_at}; it is in the van"
        )
    tried = CollectionAttempted(
        occurred_at=at,
        shipment=command.shipment,
        parcel=command.parcel,
        tour=command.tour,
        stop=command.stop,
        cause=command.cause,
        driver=command.driver,
        again_on_tour=command.again_on_tour,
        off_by_m=command.off_by_m,
    )
    return [] if tried in parcel.collection_attempts else [tried]


def abandon(parcel: Tracked, command: AbandonCollection, at: datetime) -> list[TrackingEvent]:
    """Nobody comes for it again; what was collected meanwhile is not given up."""
    if parcel.collected_at is not None or parcel.abandoned:
        return []
    return [
        CollectionAbandoned(
            occurred_at=at, shipment=command.shipment, parcel=command.parcel, cause=command.cause
        )
    ]
