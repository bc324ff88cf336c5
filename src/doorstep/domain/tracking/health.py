"""How a shipment stands against its promise, and why."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from doorstep.domain.tracking.card import (
    LatenessAnswer,
    ParcelCard,
    PredictionShown,
    PromiseVersion,
    ShipmentCard,
)
from doorstep.domain.tracking.disputes import disputes
from doorstep.domain.tracking.stage import Stage, is_final, stage
from doorstep.events import Danger
from doorstep.kernel.lateness import WATCHED_PERMILLE, limits_of
from doorstep.kernel.moments import is_after, newest, oldest
from doorstep.kernel.party import Cause

SILENCE_AFTER = timedelta(minutes=10)
_ON_TOUR = frozenset({Stage.OUT_FOR_DELIVERY, Stage.ARRIVING})


class Health(StrEnum):
    """How it stands; never where it is."""

    ON_PROMISE = "on_promise"
    AT_RISK = "at_risk"
    LATE = "late"
    BLOCKED = "blocked"
    UNKNOWN = "unknown"
    DISPUTED = "disputed"


@dataclass(frozen=True, slots=True, kw_only=True)
class HealthNow:
    """The health with every reason that applies, as codes; the first one decided.

    Units: `minutes` after the end of the window, negative before it, rounded up; `None` when nothing is
    promised or no moment is known to compare with.
    """

    health: Health
    minutes: int | None
    reasons: tuple[str, ...] = ()


def health(
    card: ShipmentCard,
    *,
    at: datetime,
    heard_until: datetime | None = None,
    silence_after: timedelta = SILENCE_AFTER,
) -> HealthNow:
    """The health at a moment: under way against the promise in force, at the end against the one to keep.

    `heard_until` is the moment up to which the log was taken in, where that lies behind `at`: nobody is
    called silent for signs that were given and not yet heard.
    """
    found = stage(card)
    if is_final(found):
        return _ended(card, found)
    grounds = (
        (Health.DISPUTED, disputes(card)),
        (Health.LATE, _late(card, at)),
        (Health.BLOCKED, _blocked(card)),
        (Health.UNKNOWN, _silent(card, found, min(at, heard_until or at) - silence_after)),
        (Health.AT_RISK, _at_risk(card)),
    )
    return HealthNow(
        health=next((state for state, reasons in grounds if reasons), Health.ON_PROMISE),
        minutes=_minutes(card.promise, _expected(card, at)),
        reasons=tuple(reason for _, reasons in grounds for reason in reasons),
    )


def live_prediction(card: ShipmentCard) -> PredictionShown | None:
    """The prediction while it still speaks of the visit to come: of this tour, and after the last try."""
    shown, leg = card.prediction, card.leg
    if shown is None or shown.window is None or leg is None or shown.tour != leg.tour:
        return None
    given_up = newest(*(tried.at for tried in card.attempts if not tried.again_on_tour))
    return shown if is_after(shown.at, given_up) else None


def expected_now(danger: Danger, card: ShipmentCard | None) -> tuple[datetime, int]:
    """When a promise in danger will be kept or broken, and P(late) in thousandths, by its newest prediction.

    Without one, what was expected when the danger was found.
    """
    shown = live_prediction(card) if card is not None else None
    if shown is None or shown.median is None:
        return danger.expected, danger.late_permille
    return shown.median, shown.late_permille


def standing_answer(card: ShipmentCard) -> LatenessAnswer | None:
    """The step taken against being late for the promise in force, while the chance is worth watching."""
    shown, answer = live_prediction(card), card.answer
    if shown is None or answer is None or card.promise is None or answer.due != card.promise.window.end:
        return None
    return answer if shown.late_permille >= WATCHED_PERMILLE else None


def has_way_out(card: ShipmentCard) -> bool:
    """Another time was offered although the van has left: it will be so late that it need not come today."""
    leg, promise = card.leg, card.promise
    if leg is None or promise is None or not is_after(card.offered_at, leg.started_at):
        return False
    return not (promise.chosen and is_after(promise.made_at, card.offered_at))


def is_held(parcel: ParcelCard) -> bool:
    """The parcel is stopped and was not released since, and its consignee did not ask for that."""
    return _stands_by(parcel) and not is_kept(parcel)


def is_kept(parcel: ParcelCard) -> bool:
    """The depot keeps the parcel for somebody who is away, as they asked: no trouble, whoever looks at it."""
    asked = parcel.held_cause is Cause.CONSIGNEE_ASKED_LATER and parcel.held_until is not None
    return asked and _stands_by(parcel)


def _stands_by(parcel: ParcelCard) -> bool:
    return is_after(parcel.held_at, parcel.released_at) and parcel.done_at is None


def is_address_doubtful(card: ShipmentCard) -> bool:
    """The place is not known well enough to drive there."""
    return is_after(card.doubted_at, card.located_at)


def _late(card: ShipmentCard, at: datetime) -> list[str]:
    if card.promise is None:
        return []
    end, shown = card.promise.window.end, live_prediction(card)
    is_predicted_late = shown is not None and shown.median is not None and shown.median >= end
    return ["window_over"] * (at >= end) + ["predicted_late"] * is_predicted_late


def _blocked(card: ShipmentCard) -> list[str]:
    held = any(is_held(parcel) and not _promised_since(card, parcel.held_at) for parcel in card.parcels)
    return (
        ["held"] * held
        + ["address_doubtful"] * is_address_doubtful(card)
        + ["interrupted"] * _stands_still(card)
    )


def _promised_since(card: ShipmentCard, moment: datetime | None) -> bool:
    """A new time was told after the mishap: it waits for its next van, and nobody needs to act."""
    return card.promise is not None and is_after(card.promise.made_at, moment)


def _stands_still(card: ShipmentCard) -> bool:
    """The tour is interrupted and nobody could say since when it will come."""
    leg, shown = card.leg, live_prediction(card)
    if leg is None or not is_after(leg.interrupted_at, leg.resumed_at):
        return False
    return shown is None or not is_after(shown.at, leg.interrupted_at)


def _silent(card: ShipmentCard, found: Stage, since: datetime) -> list[str]:
    if found not in _ON_TOUR:
        return []
    shown = card.prediction
    heard = newest(card.last_event_at, shown.as_of if shown else None, _opens(card))
    is_silent = (shown is not None and shown.withdrawn in ("silent", "over")) or not is_after(heard, since)
    return ["silent"] if is_silent else []


def _opens(card: ShipmentCard) -> datetime | None:
    """When the window opens for which a van stands waiting: until then no sign is due."""
    leg, promise = card.leg, card.promise
    if leg is None or promise is None or not is_after(leg.arrived_at, leg.departed_at):
        return None
    return promise.window.start


def _at_risk(card: ShipmentCard) -> list[str]:
    shown, promise = live_prediction(card), card.promise
    # A chance that was computed against an earlier promise says nothing about this one.
    if shown is None or promise is None or shown.at < promise.made_at:
        return []
    return ["may_be_late"] if shown.late_permille >= limits_of(shown.costs).replan else []


def _expected(card: ShipmentCard, at: datetime) -> datetime | None:
    """The predicted arrival, or now once the window has passed without one."""
    shown = live_prediction(card)
    median = shown.median if shown else None
    is_over = card.promise is not None and at >= card.promise.window.end
    return newest(median, at) if is_over else median


def _minutes(promise: PromiseVersion | None, moment: datetime | None) -> int | None:
    if promise is None or moment is None:
        return None
    return -((promise.window.end - moment) // timedelta(minutes=1))


def _ended(card: ShipmentCard, found: Stage) -> HealthNow:
    if found is Stage.CANCELLED and card.cancelled_at is not None:
        return HealthNow(health=Health.ON_PROMISE, minutes=None, reasons=("cancelled",))
    delivered = found in (Stage.DELIVERED, Stage.COLLECTED)
    visited = _done_at(card) if delivered else _first_visit(card)
    minutes = _minutes(card.promise_to_keep, visited)
    contradictions = disputes(card) if delivered else []
    if contradictions:
        return HealthNow(health=Health.DISPUTED, minutes=minutes, reasons=tuple(contradictions))
    is_late = visited is None or (
        card.promise_to_keep is not None and visited >= card.promise_to_keep.window.end
    )
    reason = "kept" if delivered else "not_collected" if found is Stage.CANCELLED else "returned"
    if is_late:
        return HealthNow(health=Health.LATE, minutes=minutes, reasons=("came_late" if delivered else reason,))
    return HealthNow(health=Health.ON_PROMISE, minutes=minutes, reasons=(reason,))


def _done_at(card: ShipmentCard) -> datetime | None:
    return newest(*(parcel.done_at for parcel in card.parcels))


def _first_visit(card: ShipmentCard) -> datetime | None:
    """When somebody first stood at the door in vain."""
    refused = (parcel.refused_at for parcel in card.parcels)
    return oldest(*refused, *(tried.at for tried in card.attempts))
