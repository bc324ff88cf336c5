"""The capacity that backs a shipment's promise, as its card tells."""

from dataclasses import dataclass

from doorstep.domain.tracking.card import ShipmentCard
from doorstep.kernel.ids import DepotId, ReservationId


@dataclass(frozen=True, slots=True, kw_only=True)
class BookedSlot:
    """A reservation and the depot-day it was made in."""

    depot: DepotId
    day: str
    reservation: ReservationId


def booked_slot(card: ShipmentCard) -> BookedSlot | None:
    """The reservation behind the promise in force, or `None` when no promise stands on one.

    A promise revised from a prediction keeps its reservation; the basis of an earlier version names its day.
    """
    promise = card.promise
    if promise is None:
        return None
    for version in reversed(card.promises):
        place, _, rest = version.basis.removeprefix("slot:").partition(f"{version.depot}:")
        if not place and rest and version.reservation == promise.reservation:
            return BookedSlot(
                depot=version.depot, day=rest.partition("@")[0], reservation=version.reservation
            )
    return None
