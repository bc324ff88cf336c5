"""When a parcel stays at the depot, said or not, another van takes it, or another slot is found."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from doorstep.domain.tracking.card import ShipmentCard
from doorstep.events import Event, HoldStarted, Recorded, TourStarted
from doorstep.kernel.ids import ShipmentId, TourId
from doorstep.kernel.later import Later
from doorstep.kernel.party import Cause
from doorstep.reactions.booked import BookedSlot, booked_slot
from doorstep.reactions.finding_slots import find_new_slot, release_slot


def react(recorded: Recorded[Event], cards: Mapping[ShipmentId, ShipmentCard], at: datetime) -> list[object]:
    """The wish for another tour that keeps its promise, or else for another slot.

    With some of its parcels in the van it is not for another tour: the old slot is let go at once.
    A van that leaves without what is planned on it leaves it behind, whether its driver says so or not.
    """
    del at
    match recorded.event:
        case HoldStarted(shipment=shipment, cause=Cause.LSP_LEFT_AT_DEPOT as cause):
            card = cards.get(shipment) or ShipmentCard(shipment=shipment)
            booked, leg = booked_slot(card), card.leg
            if booked is None or leg is None or any(one.loaded_tour == leg.tour for one in card.parcels):
                return [*release_slot(card, "moved"), find_new_slot(card, cause)]
            return [_with_another(card, booked, leg.tour, cause)]
        case TourStarted(tour=tour, left=left):
            found = [(card, booked_slot(card)) for shipment in left if (card := cards.get(shipment))]
            return [
                _with_another(card, booked, tour, Cause.LSP_LEFT_AT_DEPOT)
                for card, booked in found
                if booked is not None and card.leg is not None and card.leg.tour == tour
            ]
        case _:
            return []


def _with_another(card: ShipmentCard, booked: BookedSlot, tour: TourId, cause: Cause) -> Later:
    wish = find_new_slot(card, cause)
    return replace(wish, facts={**wish.facts, "day": booked.day, "tour": str(tour)})
