"""Which answer the page gives: the one situation a person at home is in."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from enum import StrEnum

from doorstep.domain.tracking.card import AttemptFacts, TourLeg
from doorstep.domain.tracking.health import Health, is_address_doubtful, is_held
from doorstep.domain.tracking.stage import Stage, is_final, is_next
from doorstep.web.consignee.facts import Facts


class Situation(StrEnum):
    """What the person wants to know about first."""

    CANCELLED = "cancelled"
    LOST = "lost"
    ABANDONED = "abandoned"
    RETURNED = "returned"
    RETURNING = "returning"
    DISPUTED = "disputed"
    DELIVERED = "delivered"
    COLLECTED = "collected"
    DOUBT = "doubt"
    REFUSED = "refused"
    ATTEMPTED = "attempted"
    AT_DOOR = "at_door"
    STALE = "stale"
    STOPPED = "stopped"
    HELD = "held"
    LATE = "late"
    COMING_LATE = "coming_late"
    NEXT = "next"
    COMING = "coming"
    OVERDUE = "overdue"
    PROMISED = "promised"
    OPEN = "open"


DONE = frozenset({Situation.DELIVERED, Situation.COLLECTED})
"""What was promised was done at the door."""

ENDED = DONE | {Situation.CANCELLED, Situation.ABANDONED, Situation.LOST, Situation.RETURNED}
"""Nothing more will happen by itself."""

NEWS_FOR = timedelta(minutes=10)
"""A new time is the news for so long, however soon the next prediction comes."""


def situation(facts: Facts) -> Situation:
    """The first situation that holds, from what is final to what is open."""
    return next((found for found, holds in _ORDER if holds(facts)), Situation.OPEN)


def last_attempt(facts: Facts) -> AttemptFacts | None:
    """The attempt after which it went back to the depot, until a tour has left with it again."""
    attempts = [attempt for attempt in facts.card.attempts if not attempt.again_on_tour]
    return attempts[-1] if attempts and facts.leg is None else None


def _staged(*stages: Stage) -> Callable[[Facts], bool]:
    return lambda facts: facts.stage in stages


def _abandoned(facts: Facts) -> bool:
    return facts.stage is Stage.CANCELLED and facts.card.cancelled_at is None


def _refused(facts: Facts) -> bool:
    return any(parcel.refused_at and not parcel.delivered_at for parcel in facts.card.parcels)


def _at_door(facts: Facts) -> bool:
    # A van that waits for its window to open stands there too; the sentence then says that it waits.
    leg = facts.leg
    return leg is not None and is_next(facts.card, leg) and is_at_stop(leg)


def is_at_stop(leg: TourLeg) -> bool:
    """The van stands at this stop."""
    return leg.arrived_at is not None and (leg.departed_at is None or leg.departed_at < leg.arrived_at)


def _stale(facts: Facts) -> bool:
    return facts.leg is not None and "silent" in facts.health.reasons


def _stopped(facts: Facts) -> bool:
    leg = facts.leg
    since = leg.interrupted_at if leg else None
    return since is not None and "interrupted" in facts.health.reasons and not _promised_since(facts, since)


def _held(facts: Facts) -> bool:
    held = [parcel.held_at for parcel in facts.card.parcels if parcel.held_at and is_held(parcel)]
    return bool(held) and not _promised_since(facts, max(held))


def _late(facts: Facts) -> bool:
    promise = facts.promise
    if promise is None or facts.replaced is None or facts.now >= promise.window.end:
        return False
    prediction = facts.prediction
    return prediction is None or prediction.at < promise.made_at + NEWS_FOR


def _next(facts: Facts) -> bool:
    leg = facts.leg
    return leg is not None and is_next(facts.card, leg)


def _overdue(facts: Facts) -> bool:
    promise = facts.promise
    return promise is not None and facts.now >= promise.window.end


def _promised_since(facts: Facts, moment: datetime) -> bool:
    promise = facts.promise
    return promise is not None and promise.made_at >= moment


def _disputed(facts: Facts) -> bool:
    """Whether it was delivered is in doubt; which van has it is for staff to find out."""
    return facts.health.health is Health.DISPUTED and is_final(facts.stage)


_ORDER: Sequence[tuple[Situation, Callable[[Facts], bool]]] = (
    (Situation.ABANDONED, _abandoned),
    (Situation.CANCELLED, _staged(Stage.CANCELLED)),
    (Situation.LOST, _staged(Stage.LOST)),
    (Situation.RETURNED, _staged(Stage.RETURNED)),
    (Situation.RETURNING, _staged(Stage.RETURNING)),
    (Situation.DISPUTED, _disputed),
    (Situation.DELIVERED, _staged(Stage.DELIVERED)),
    (Situation.COLLECTED, _staged(Stage.COLLECTED)),
    (Situation.DOUBT, lambda facts: is_address_doubtful(facts.card)),
    (Situation.REFUSED, _refused),
    (Situation.ATTEMPTED, lambda facts: last_attempt(facts) is not None),
    (Situation.AT_DOOR, _at_door),
    (Situation.STALE, _stale),
    (Situation.STOPPED, _stopped),
    (Situation.HELD, _held),
    (Situation.LATE, _late),
    (Situation.COMING_LATE, lambda facts: "predicted_late" in facts.health.reasons),
    (Situation.NEXT, _next),
    (Situation.COMING, lambda facts: facts.prediction is not None),
    (Situation.OVERDUE, _overdue),
    (Situation.PROMISED, lambda facts: facts.promise is not None),
)
