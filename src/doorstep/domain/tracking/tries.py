"""How often a parcel was tried in vain, and when that is enough."""

from doorstep.domain.tracking.card import AttemptPresence, ShipmentCard
from doorstep.events import Presence
from doorstep.kernel.ids import ParcelId
from doorstep.kernel.party import Cause

ATTEMPTS = 2
"""After so many failed visits the goods go back, or are not fetched any more."""


def visits_failed(card: ShipmentCard, parcel: ParcelId) -> int:
    """How many visits ended in vain; a try to be repeated on the same tour is part of one visit."""
    return sum(tried.parcel == parcel and not tried.again_on_tour for tried in card.attempts)


def is_given_up(card: ShipmentCard, parcel: ParcelId, cause: Cause) -> bool:
    """Whether nobody comes for it again after a visit failed: the consignee keeps it, or it was enough."""
    return cause is Cause.CONSIGNEE_REFUSED or visits_failed(card, parcel) >= ATTEMPTS


def doubted_attempt(card: ShipmentCard) -> AttemptPresence | None:
    """What positions say of the last attempt that was weighed, where the van was not at the door."""
    last = card.presences[-1] if card.presences else None
    return last if last is not None and last.presence is Presence.ELSEWHERE else None
