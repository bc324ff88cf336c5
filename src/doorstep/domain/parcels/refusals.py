"""Why something cannot have happened to a parcel."""

from datetime import datetime
from typing import ClassVar

from doorstep.domain.parcels.state import Tracked
from doorstep.kernel.errors import Invalid, Refused
from doorstep.kernel.ids import ParcelId, ShipmentId


class OtherShipment(Refused):
    """The parcel belongs to another shipment."""

    code: ClassVar[str] = "tracking.other_shipment"


class AlreadyDelivered(Refused):
    """The parcel was received; nothing further can happen to it on the way."""

    code: ClassVar[str] = "tracking.already_delivered"


class AlreadyReturned(Refused):
    """The parcel is back with the consignor's side; a new shipment would carry it again."""

    code: ClassVar[str] = "tracking.already_returned"


class AlreadyCollected(Refused):
    """The parcel was picked up at the door before; it is in the van or at the depot."""

    code: ClassVar[str] = "tracking.already_collected"


class OnHold(Refused):
    """The parcel is stopped on purpose and is not loaded until its hold is released."""

    code: ClassVar[str] = "tracking.on_hold"


class GoingBack(Refused):
    """The parcel is on its way back and is not loaded for another delivery."""

    code: ClassVar[str] = "tracking.going_back"


class NotGoingBack(Refused):
    """A return that nobody started cannot be received."""

    code: ClassVar[str] = "tracking.not_going_back"


class DelayWithoutLength(Invalid):
    """A declared delay lasts at least a second."""

    code: ClassVar[str] = "tracking.delay_without_length"


def check_parcel(parcel: Tracked, named: ParcelId, shipment: ShipmentId) -> None:
    """The parcel is of this shipment, as far as was seen.

    Raises: OtherShipment.
    """
    if parcel.shipment not in (None, shipment):
        raise OtherShipment(f"parcel {named} is of shipment {parcel.shipment}, not {shipment}; name that one")


def check_under_way(parcel: Tracked, named: ParcelId, at: datetime) -> None:
    """The parcel had not reached its end before `at`; what happened earlier may still be told later.

    Raises: AlreadyDelivered, AlreadyReturned.
    """
    if parcel.delivered_at is not None and at >= parcel.delivered_at:
        raise AlreadyDelivered(f"parcel {named} was delivered at {parcel.delivered_at}; scan another one")
    if parcel.returned_at is not None and at >= parcel.returned_at:
        raise AlreadyReturned(f"parcel {named} came back at {parcel.returned_at}; send it as a new shipment")
