"""What can happen to a parcel at the consignee's door: received, tried, refused."""

from datetime import datetime

from doorstep.domain.parcels.commands import AttemptDelivery, CompleteDelivery, RefuseDelivery
from doorstep.domain.parcels.refusals import AlreadyDelivered, AlreadyReturned, check_under_way
from doorstep.domain.parcels.state import Tracked
from doorstep.events import DeliveryAttempted, DeliveryCompleted, DeliveryRefused, TrackingEvent


def complete(parcel: Tracked, command: CompleteDelivery, at: datetime) -> list[TrackingEvent]:
    """Received, once, whatever the device's time and whether or not anybody saw the parcel loaded.

    Raises: AlreadyDelivered, AlreadyReturned.
    """
    if parcel.delivered_at is not None:
        raise AlreadyDelivered(
            f"parcel {command.parcel} was delivered at {parcel.delivered_at}; scan another one"
        )
    if parcel.returned_at is not None:
        raise AlreadyReturned(
            f"parcel {command.parcel} came back at {parcel.returned_at}; send it as a new shipment"
        )
    return [
        DeliveryCompleted(
            occurred_at=at,
            shipment=command.shipment,
            parcel=command.parcel,
            tour=command.tour,
            stop=command.stop,
            method=command.method,
            driver=command.driver,
            off_by_m=command.off_by_m,
        )
    ]


def attempt(parcel: Tracked, command: AttemptDelivery, at: datetime) -> list[TrackingEvent]:
    """Tried and not delivered; the same attempt told twice is one.

    Raises: AlreadyDelivered, AlreadyReturned.
    """
    check_under_way(parcel, command.parcel, at)
    tried = DeliveryAttempted(
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
    return [] if tried in parcel.attempts else [tried]


def refuse(parcel: Tracked, command: RefuseDelivery, at: datetime) -> list[TrackingEvent]:
    """The consignee does not take it; said twice is said once.

    Raises: AlreadyDelivered, AlreadyReturned.
    """
    check_under_way(parcel, command.parcel, at)
    if parcel.refused is not None:
        return []
    return [
        DeliveryRefused(
            occurred_at=at,
            shipment=command.shipment,
            parcel=command.parcel,
            tour=command.tour,
            stop=command.stop,
            driver=command.driver,
        )
    ]
