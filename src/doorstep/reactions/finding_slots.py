"""How a story asks that another slot be found for a shipment, and that the old one be free again."""

from doorstep.domain.slots import ReleaseSlot
from doorstep.domain.tracking.card import ShipmentCard
from doorstep.kernel.later import Later
from doorstep.kernel.party import Cause
from doorstep.reactions.booked import booked_slot

FIND_NEW_SLOT = "find_new_slot"


def find_new_slot(card: ShipmentCard, cause: Cause) -> Later:
    """The wish for another slot, at once. Its facts: `cause`, and the old `reservation` and `depot`."""
    facts = {"cause": str(cause)}
    if card.promise is not None:
        facts |= {"reservation": card.promise.reservation, "depot": card.promise.depot}
    return Later(kind=FIND_NEW_SLOT, key=card.shipment, facts=facts)


def release_slot(card: ShipmentCard, reason: str) -> list[object]:
    """The wish that the capacity behind the promise be free again; none when none was booked."""
    booked = booked_slot(card)
    if booked is None:
        return []
    return [ReleaseSlot(depot=booked.depot, day=booked.day, reservation=booked.reservation, reason=reason)]
