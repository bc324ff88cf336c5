"""What a driver is asked when promises of the tour are getting tight: the same words for all of them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from doorstep.domain.tracking.card import ShipmentCard
from doorstep.domain.tracking.health import standing_answer
from doorstep.events import Nudge
from doorstep.kernel.ids import TourId

_DRIVERS = (Nudge.DRIVER_LEAVE, Nudge.DRIVER_SAY_WHY)


@dataclass(frozen=True, slots=True, kw_only=True)
class DriverNudge:
    """What is asked, for how many promises, and when the first of them ends."""

    asks: Nudge
    promises: int
    first_due: datetime


def nudge_of(tour: TourId, cards: Iterable[ShipmentCard]) -> DriverNudge | None:
    """What the driver of a tour is asked now; `None`: nothing. To leave comes before everything else."""
    found = [
        (nudge, answer.due)
        for card in cards
        if card.leg is not None and card.leg.tour == tour and card.leg.arrived_at is None
        for answer in [standing_answer(card)]
        if answer is not None
        for nudge in answer.asked
    ]
    for asks in _DRIVERS:
        dues = [due for nudge, due in found if nudge is asks]
        if dues:
            return DriverNudge(asks=asks, promises=len(dues), first_due=min(dues))
    return None
