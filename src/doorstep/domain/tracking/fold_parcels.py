"""What sightings and hand-offs of parcels add to the card of a shipment."""

from dataclasses import replace
from typing import assert_never

from doorstep.domain.tracking.card import AttemptFacts, ParcelCard, ProofFacts, ShipmentCard
from doorstep.domain.tracking.fold_order import parcel_of, with_parcel
from doorstep.events import (
    CollectionAbandoned,
    CollectionAttempted,
    CollectionCompleted,
    CustodyEvent,
    DamageRecorded,
    DelayDeclared,
    DeliveryAttempted,
    DeliveryCompleted,
    DeliveryRefused,
    HandOffConfirmed,
    HandOffOffered,
    HandOffRejected,
    HoldReleased,
    HoldStarted,
    HubArrived,
    ProofRecorded,
    ReturnReceived,
    ReturnStarted,
    TrackingEvent,
    VehicleLoaded,
)
from doorstep.kernel.moments import newest, oldest


def fold_tracking(card: ShipmentCard, event: TrackingEvent) -> ShipmentCard:
    """The card after something was seen of one of its parcels."""
    parcel = parcel_of(card, event.parcel)
    match event:
        case DeliveryAttempted() | CollectionAttempted():
            return _attempted(with_parcel(card, parcel), event)
        case HubArrived() | VehicleLoaded() | ReturnStarted() | ReturnReceived():
            return with_parcel(card, _moved(parcel, event))
        case HoldStarted() | HoldReleased() | DelayDeclared():
            return with_parcel(card, _stopped(parcel, event))
        case DeliveryCompleted() | DeliveryRefused():
            return with_parcel(card, _at_the_door(parcel, event))
        case CollectionCompleted() | CollectionAbandoned():
            return with_parcel(card, _picked_up(parcel, event))
        case _:
            assert_never(event)


def fold_custody(card: ShipmentCard, event: CustodyEvent) -> ShipmentCard:
    """The card after a hand-off, or a piece of evidence."""
    match event:
        case HandOffConfirmed():
            return with_parcel(card, _handed_over(parcel_of(card, event.parcel), event))
        case ProofRecorded():
            return _proved(card, event)
        case DamageRecorded():
            return replace(card, damaged_at=oldest(card.damaged_at, event.occurred_at))
        case HandOffOffered() | HandOffRejected():
            return card  # an offer moves nothing
        case _:
            assert_never(event)


def _moved(
    parcel: ParcelCard, event: HubArrived | VehicleLoaded | ReturnStarted | ReturnReceived
) -> ParcelCard:
    at = event.occurred_at
    match event:
        case HubArrived(last_mile=True):
            return replace(parcel, at_depot_at=newest(parcel.at_depot_at, at))
        case HubArrived():
            return replace(parcel, at_hub_at=newest(parcel.at_hub_at, at))
        case VehicleLoaded():
            is_news = newest(parcel.loaded_at, at) == at
            return replace(parcel, loaded_at=at, loaded_tour=event.tour) if is_news else parcel
        case ReturnStarted():
            return replace(parcel, return_started_at=newest(parcel.return_started_at, at))
        case ReturnReceived():
            return replace(parcel, return_received_at=newest(parcel.return_received_at, at))


def _stopped(parcel: ParcelCard, event: HoldStarted | HoldReleased | DelayDeclared) -> ParcelCard:
    at = event.occurred_at
    match event:
        case HoldStarted():
            is_news = newest(parcel.held_at, at) == at
            if not is_news:
                return parcel
            return replace(parcel, held_at=at, held_cause=event.cause, held_until=event.until)
        case HoldReleased():
            return replace(parcel, released_at=newest(parcel.released_at, at))
        case DelayDeclared():
            is_news = newest(parcel.delayed_at, at) == at
            if not is_news:
                return parcel
            return replace(parcel, delayed_at=at, delay_s=event.delay_s, delay_cause=event.cause)


def _at_the_door(parcel: ParcelCard, event: DeliveryCompleted | DeliveryRefused) -> ParcelCard:
    at = event.occurred_at
    match event:
        case DeliveryCompleted():
            if newest(parcel.delivered_at, at) != at:
                return parcel
            return replace(parcel, delivered_at=at, method=event.method, delivered_off_m=event.off_by_m)
        case DeliveryRefused():
            return replace(parcel, refused_at=newest(parcel.refused_at, at))


def _picked_up(parcel: ParcelCard, event: CollectionCompleted | CollectionAbandoned) -> ParcelCard:
    at = event.occurred_at
    match event:
        case CollectionCompleted():
            return replace(parcel, collected_at=newest(parcel.collected_at, at), abandoned_at=None)
        case CollectionAbandoned():
            later = at if parcel.collected_at is None else None
            return replace(parcel, abandoned_at=newest(parcel.abandoned_at, later))


def _handed_over(parcel: ParcelCard, event: HandOffConfirmed) -> ParcelCard:
    is_news = newest(parcel.held_since, event.occurred_at) == event.occurred_at
    return replace(parcel, holder=event.taker, held_since=event.occurred_at) if is_news else parcel


def _attempted(card: ShipmentCard, event: DeliveryAttempted | CollectionAttempted) -> ShipmentCard:
    tried = AttemptFacts(
        parcel=event.parcel,
        at=event.occurred_at,
        stop=event.stop,
        tour=event.tour,
        cause=event.cause,
        again_on_tour=event.again_on_tour,
        off_by_m=event.off_by_m,
    )
    if tried in card.attempts:
        return card
    return replace(
        card, attempts=tuple(sorted([*card.attempts, tried], key=lambda known: (known.at, known.parcel)))
    )


def _proved(card: ShipmentCard, event: ProofRecorded) -> ShipmentCard:
    proof = ProofFacts(at=event.occurred_at, parcel=event.parcel, kind=event.kind, media=event.media)
    if proof in card.proofs:
        return card
    return replace(
        card, proofs=tuple(sorted([*card.proofs, proof], key=lambda known: (known.at, known.parcel)))
    )
