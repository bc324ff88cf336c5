"""When a van is back, what it brings is at the depot; what it should have visited is tried again."""

from collections.abc import Iterator, Mapping
from datetime import datetime

from doorstep.domain.parcels import ArriveAtHub, ReceiveReturn
from doorstep.domain.tracking.card import ParcelCard, ShipmentCard
from doorstep.events import Event, Recorded, TourEnded
from doorstep.kernel.ids import DepotId, ShipmentId, TourId
from doorstep.kernel.party import Cause
from doorstep.reactions.finding_slots import find_new_slot, release_slot


def react(recorded: Recorded[Event], cards: Mapping[ShipmentId, ShipmentCard], at: datetime) -> list[object]:
    """Each parcel on board seen at its depot; another slot for shipments whose visit was never given up.

    A shipment that was moved to another visit while it was on board has its slot: it just came back for it.
    """
    del at
    match recorded.event:
        case TourEnded(tour=tour, shipments=shipments) as ended:
            known = [cards[shipment] for shipment in shipments if shipment in cards]
            return [wish for card in known for wish in _back(card, ended, tour)]
        case _:
            return []


def _back(card: ShipmentCard, ended: TourEnded, tour: TourId) -> Iterator[object]:
    if card.promise is None:
        return
    depot = card.promise.depot
    on_board = [parcel for parcel in card.parcels if parcel.parcel in ended.returned]
    for parcel in on_board:
        yield _seen_at(depot, card, parcel)
    waiting = [parcel for parcel in card.collects if parcel.parcel in ended.uncollected]
    if _is_moved(card, tour):
        return
    untried = [one for one in (*on_board, *waiting) if not _is_settled(card, one, tour)]
    if untried:
        yield from release_slot(card, "attempted")
        yield find_new_slot(card, _cause(card, tour))


def _seen_at(depot: DepotId, card: ShipmentCard, parcel: ParcelCard) -> object:
    if parcel.return_started_at is not None:
        return ReceiveReturn(shipment=card.shipment, parcel=parcel.parcel, depot=depot)
    # What was collected leaves from here: for it the depot is not the last mile.
    brought = not parcel.collects
    return ArriveAtHub(shipment=card.shipment, parcel=parcel.parcel, depot=depot, last_mile=brought)


def _is_moved(card: ShipmentCard, tour: TourId) -> bool:
    """Its promise stands on another visit than the one that this tour was loaded for."""
    leg = next((one for one in card.legs if one.tour == tour), None)
    if leg is None or leg.withdrawn_at is None or card.promise is None:
        return False
    if leg.started_at is None or leg.withdrawn_at <= leg.started_at:
        return True
    told = [version for version in card.promises if version.made_at <= leg.started_at]
    return not told or told[-1].reservation != card.promise.reservation


def _is_settled(card: ShipmentCard, parcel: ParcelCard, tour: TourId) -> bool:
    """Its story goes on elsewhere: it goes back, was collected, or its visit was given up before."""
    given_up = any(
        tried.parcel == parcel.parcel and tried.tour == tour and not tried.again_on_tour
        for tried in card.attempts
    )
    return parcel.is_over or given_up


def _cause(card: ShipmentCard, tour: TourId) -> Cause:
    """Why it was not delivered: what the last try on this tour met, else the day was too short."""
    met = [tried.cause for tried in card.attempts if tried.tour == tour]
    return met[-1] if met else Cause.LSP_NOT_ENOUGH_TIME
