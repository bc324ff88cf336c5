"""The table of reactions: which story answers which events."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from doorstep.engine.follow import Reaction
from doorstep.events import (
    AddressDoubted,
    CaseAnswered,
    CollectionAbandoned,
    CollectionAttempted,
    CollectionCompleted,
    DayOpened,
    DeliveryAttempted,
    DeliveryCompleted,
    DeliveryRefused,
    Event,
    HoldStarted,
    HubArrived,
    InstructionAccepted,
    MailBounced,
    MessageFailed,
    PredictionPublished,
    PresenceAsked,
    PromiseMade,
    PromiseRevised,
    ReturnReceived,
    ReturnStarted,
    SlotReleased,
    StopApproached,
    StopArrived,
    StopDeparted,
    TourEnded,
    TourPublished,
    TourStarted,
    TradeOrderCancelled,
    VehicleLoaded,
)
from doorstep.kernel.ids import PartyId
from doorstep.reactions import (
    attempt_failed_release_slot,
    cancelled_release_slot,
    day_opened_count_arrivals,
    ended_tour_brings_back,
    final_failure_abandons_collection,
    final_failure_starts_return,
    late_prediction_revises_promise,
    left_behind_find_new_slot,
    loading_moves_custody,
    mail_bounced_ask_staff,
    message_failed_ask_staff,
    outcome_ends_shares,
    outcome_erases_gate_code,
    outcome_erases_place_picture,
    promise_made_applies_preferences,
    promise_sets_reminders,
    slot_released_republish_tour,
    tour_published_ask_presence,
)
from doorstep.reactions.consignee_stories import consignee_stories

OUTCOMES: tuple[type[Event], ...] = (
    DeliveryCompleted,
    CollectionCompleted,
    CollectionAbandoned,
    ReturnStarted,
    TradeOrderCancelled,
)
"""What ends a delivery, well or not."""

TOLD: dict[str, tuple[type[Event], ...]] = {
    "promise_made_tell_consignee": (PromiseMade,),
    "promise_changed_tell_consignee": (PromiseRevised, InstructionAccepted),
    "tour_started_tell_window": (TourStarted, PredictionPublished),
    "earlier_than_told_tell_consignee": (PredictionPublished,),
    "stop_next_tell_consignee": (StopApproached,),
    "delivered_tell_consignee": (DeliveryCompleted, CollectionCompleted, StopDeparted),
    "attempt_failed_offer_choices": (DeliveryAttempted, DeliveryRefused, CollectionAttempted),
    "case_answered_tell_consignee": (CaseAnswered,),
    "address_doubted_ask_consignee": (AddressDoubted,),
    "cancelled_tell_consignee": (TradeOrderCancelled,),
    "first_scan_tells_consignee": (HubArrived,),
    "van_at_door_tells_consignee": (StopArrived,),
    "return_started_tell_consignee": (ReturnStarted,),
    "presence_asked_ask_consignee": (PresenceAsked,),
}


def stories(zone: str, lsp: PartyId) -> Sequence[Reaction]:
    """Every reaction of a network whose places lie in `zone` and whose LSP is `lsp`."""
    moved = (
        _story(
            "loading_moves_custody",
            loading_moves_custody,
            HubArrived,
            VehicleLoaded,
            DeliveryCompleted,
            CollectionCompleted,
            ReturnReceived,
        ),
        _story(
            "attempt_failed_release_slot", attempt_failed_release_slot, DeliveryAttempted, CollectionAttempted
        ),
        _story("left_behind_find_new_slot", left_behind_find_new_slot, HoldStarted, TourStarted),
        _story("cancelled_release_slot", cancelled_release_slot, TradeOrderCancelled),
        _story(
            "final_failure_starts_return", final_failure_starts_return, DeliveryRefused, DeliveryAttempted
        ),
        _story("final_failure_abandons_collection", final_failure_abandons_collection, CollectionAttempted),
        _story("ended_tour_brings_back", ended_tour_brings_back, TourEnded),
        _story("mail_bounced_ask_staff", mail_bounced_ask_staff, MailBounced),
        _story("message_failed_ask_staff", message_failed_ask_staff, MessageFailed),
        _story("outcome_erases_gate_code", outcome_erases_gate_code, *OUTCOMES),
        _story("outcome_ends_shares", outcome_ends_shares, *OUTCOMES),
        _story("outcome_erases_place_picture", outcome_erases_place_picture, *OUTCOMES),
        _story("tour_published_ask_presence", tour_published_ask_presence, TourPublished),
        _story("promise_made_applies_preferences", promise_made_applies_preferences, PromiseMade),
        _story("slot_released_republish_tour", slot_released_republish_tour, SlotReleased),
        Reaction(
            name="late_prediction_revises_promise",
            about=(PredictionPublished,),
            react=partial(late_prediction_revises_promise.react, lsp),
        ),
        Reaction(
            name="promise_sets_reminders",
            about=(PromiseMade, PromiseRevised),
            react=partial(promise_sets_reminders.react, zone),
        ),
        Reaction(
            name="day_opened_count_arrivals",
            about=(DayOpened,),
            react=partial(day_opened_count_arrivals.react, zone),
        ),
    )
    told = consignee_stories(zone)
    return (*moved, *(Reaction(name=name, about=about, react=told[name]) for name, about in TOLD.items()))


def _story(name: str, story: Any, *about: type[Event]) -> Reaction:  # noqa: ANN401  # a module with react()
    return Reaction(name=name, about=about, react=story.react)
