"""How often a parcel was tried in vain, and when that is enough."""

from doorstep.domain.tracking.card import ShipmentCard
from doorstep.kernel.ids import ParcelId

ATTEMPTS = 2
"""After so many failed visits the goods go back."""


def visits_failed(card: ShipmentCard, parcel: ParcelId) -> int:
    """How many visits ended without delivery; a try to be repeated on the same tour is part of one visit."""
    return sum(tried.parcel == parcel and not tried.again_on_tour for tried in card.attempts)
