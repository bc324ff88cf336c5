"""Contradictions about one shipment: records of which only one can be true, until somebody has settled it."""

from collections.abc import Iterator
from datetime import datetime
from itertools import combinations

from doorstep.domain.tracking.card import ParcelCard, ShipmentCard, TourLeg
from doorstep.kernel.moments import is_after, newest

ELSEWHERE_M = 500
"""From so many metres on between the device and the stop, a delivery was recorded somewhere else."""


def disputes(card: ShipmentCard) -> list[str]:
    """Every contradiction that stands, as codes; a case that is closed after it settles it."""
    settled_at = newest(*(case.closed_at for case in card.cases))
    return list(dict.fromkeys(code for code, at in _found(card) if is_after(at, settled_at)))


def _found(card: ShipmentCard) -> Iterator[tuple[str, datetime | None]]:
    for parcel in card.parcels:
        yield from _of_parcel(card, parcel)
    yield from _said_missing(card)


def _of_parcel(card: ShipmentCard, parcel: ParcelCard) -> Iterator[tuple[str, datetime | None]]:
    if parcel.collects:
        return  # what was collected is on its way, and only one van fetched it
    delivered_at = parcel.delivered_at
    if delivered_at is not None:
        seen_at = _seen_at(card, parcel)
        if is_after(seen_at, delivered_at):
            yield "seen_after_delivery", seen_at
        if (parcel.delivered_off_m or 0) >= ELSEWHERE_M:
            yield "delivered_elsewhere", delivered_at
        return
    for one, other in combinations(_carrying(card, parcel), 2):
        yield "two_vans", newest(one.started_at, other.started_at)


def _seen_at(card: ShipmentCard, parcel: ParcelCard) -> datetime | None:
    """When another source saw it on its way."""
    tried = (attempt.at for attempt in card.attempts if attempt.parcel == parcel.parcel)
    return newest(parcel.at_depot_at, parcel.loaded_at, *tried)


def _carrying(card: ShipmentCard, parcel: ParcelCard) -> list[TourLeg]:
    """The tours under way that say they have it; what one van gave another is with that one."""
    return [
        leg
        for leg in card.legs
        if parcel.parcel in leg.parcels_aboard
        and leg.ended_at is None
        and leg.withdrawn_at is None
        and not is_after(parcel.at_depot_at, leg.started_at)
        and not any(is_after(other.taken_over_at, leg.started_at) for other in card.legs if other is not leg)
    ]


def _said_missing(card: ShipmentCard) -> Iterator[tuple[str, datetime | None]]:
    """The consignee says that what was delivered is not there, and has not said since that it is."""
    done = newest(*(parcel.delivered_at for parcel in card.brings))
    said = {
        kind: newest(*(case.at for case in card.cases if case.by_consignee and case.kind == kind))
        for kind in ("missing", "received")
    }
    open_ones = [case for case in card.cases if case.kind == "missing" and case.closed_at is None]
    if done and open_ones and is_after(said["missing"], done) and is_after(said["missing"], said["received"]):
        yield "says_missing", said["missing"]
