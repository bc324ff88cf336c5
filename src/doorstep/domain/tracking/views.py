"""The shipment card as a read model: which shipments an event concerns, and what it adds to their cards.

Streams may be read in any interleaving, and an event may come twice: the card is the same. In one fact the
newest moment wins, collections are sorted by moment, and what was folded before is recognised.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import Any, TypeAliasType, cast, get_args

from doorstep.domain.tracking.card import ShipmentCard
from doorstep.domain.tracking.fold_messages import fold_message, promise_told
from doorstep.domain.tracking.fold_order import fold_order
from doorstep.domain.tracking.fold_parcels import fold_custody, fold_tracking
from doorstep.domain.tracking.fold_talk import (
    fold_answer,
    fold_case,
    fold_prediction,
    fold_promise,
    fold_rating,
)
from doorstep.domain.tracking.fold_tours import fold_tour, shipments_of
from doorstep.domain.tracking.shares import fold_shares
from doorstep.events import (
    AttemptWeighed,
    CaseAnswered,
    CaseClosed,
    CaseOpened,
    CustodyEvent,
    Event,
    LatenessAnswered,
    MeetUpAgreed,
    MessageEvent,
    ParcelsTakenOver,
    PredictionEvent,
    PreferencesApplied,
    PromiseEvent,
    RatingGiven,
    Recorded,
    ReplyMissed,
    ReplyRead,
    SharingEvent,
    ShipmentEvent,
    StopApproached,
    StopArrived,
    StopDeferred,
    StopDeparted,
    StopLeft,
    StopReached,
    TourEnded,
    TourEvent,
    TourInterrupted,
    TourPublished,
    TourResequenced,
    TourResumed,
    TourStarted,
    TrackingEvent,
)
from doorstep.kernel.ids import ShipmentId
from doorstep.kernel.moments import newest, oldest

VERSION = 1

__all__ = ["VERSION", "fold", "keys", "promise_told"]

type _Fold = Callable[[ShipmentCard, Any], ShipmentCard]


def _table(*lines: tuple[TypeAliasType, _Fold]) -> dict[type[Event], _Fold]:
    return {kind: fold_one for union, fold_one in lines for kind in get_args(union.__value__)}


_MOVEMENT = _table(
    (ShipmentEvent, fold_order),
    (TrackingEvent, fold_tracking),
    (CustodyEvent, fold_custody),
    (TourEvent, fold_tour),
)


def _fold_share(card: ShipmentCard, event: SharingEvent) -> ShipmentCard:
    return replace(card, shares=fold_shares(card.shares, event))


def _fold_preferred(card: ShipmentCard, event: PreferencesApplied) -> ShipmentCard:
    return replace(card, preferred_at=oldest(card.preferred_at, event.occurred_at))


_TALK: dict[type[Event], _Fold] = _table(
    (PredictionEvent, fold_prediction),
    (MessageEvent, fold_message),
    (SharingEvent, _fold_share),
) | {PreferencesApplied: _fold_preferred}
_PROMISES = get_args(PromiseEvent.__value__)


def keys(recorded: Recorded[Event]) -> tuple[ShipmentId, ...]:
    """The shipments that an event concerns, from the event alone; capacity events name the reservation's."""
    event = recorded.event
    match event:
        case (
            TourPublished()
            | TourStarted()
            | TourInterrupted()
            | TourResumed()
            | TourResequenced()
            | TourEnded()
            | MeetUpAgreed()
            | ParcelsTakenOver()
            | StopApproached()
            | StopArrived()
            | StopDeparted()
            | StopDeferred()
            | StopReached()
            | StopLeft()
            | AttemptWeighed()
        ):
            return shipments_of(event)
        case _:
            shipment: ShipmentId | None = getattr(event, "shipment", None)
            return () if shipment is None else (shipment,)


def fold(card: ShipmentCard, recorded: Recorded[Event]) -> ShipmentCard:
    """The card after `recorded`; unchanged when the event adds nothing to it."""
    event = recorded.event
    if moved := _MOVEMENT.get(type(event)):
        seen_at = newest(card.last_event_at, event.occurred_at)
        return replace(moved(card, event), last_event_at=seen_at)
    if isinstance(event, _PROMISES):
        return fold_promise(card, cast("PromiseEvent", event), recorded.id)
    match event:
        case RatingGiven():
            return fold_rating(card, event)
        case LatenessAnswered():
            return fold_answer(card, event)
        case CaseOpened() | CaseAnswered() | ReplyRead() | ReplyMissed() | CaseClosed():
            return fold_case(card, event, recorded.id)
        case _:
            told = _TALK.get(type(event))
            return card if told is None else told(card, event)
