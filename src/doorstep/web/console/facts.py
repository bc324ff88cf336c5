"""What the console derives of one shipment before it is shown: stage, health, and what somebody has to do."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from doorstep.domain.tracking.card import LatenessAnswer, PredictionShown, ShipmentCard, TourLeg
from doorstep.domain.tracking.health import (
    Health,
    HealthNow,
    health,
    is_address_doubtful,
    live_prediction,
    standing_answer,
)
from doorstep.domain.tracking.stage import Stage, is_final, stage
from doorstep.domain.tracking.tries import doubted_attempt
from doorstep.events import Nudge

ASSIGNED_BEFORE = timedelta(minutes=50)
"""A shipment that is due and stands on no tour this long before its window needs somebody."""


class Need(StrEnum):
    """Why a shipment needs somebody, in the sequence of the counters."""

    LATE = "late"
    AT_RISK = "at_risk"
    SILENT = "silent"
    BLOCKED = "blocked"
    UNASSIGNED = "unassigned"
    DOUBT = "doubt"
    DISPUTED = "disputed"
    QUESTION = "question"


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """One shipment at one moment."""

    card: ShipmentCard
    at: datetime
    stage: Stage
    health: HealthNow
    needs: frozenset[Need] = frozenset()

    @property
    def final(self) -> bool:
        """Nothing further is expected to happen."""
        return is_final(self.stage)

    @property
    def is_coming(self) -> bool:
        """It is still meant to reach the consignee."""
        return not self.final and self.stage is not Stage.RETURNING

    @property
    def prediction(self) -> PredictionShown | None:
        """The prediction while it may be shown as current: not of what is held, silent, or not coming."""
        hidden = not self.is_coming or not {"held", "silent"}.isdisjoint(self.health.reasons)
        return None if hidden else live_prediction(self.card)

    @property
    def answer(self) -> LatenessAnswer | None:
        """The step taken against its being late, while that is in force."""
        return standing_answer(self.card) if self.is_coming else None

    @property
    def leg(self) -> TourLeg | None:
        """The tour it is on."""
        return self.card.leg

    @property
    def is_disputed(self) -> bool:
        """Records of it cannot all be true: what they say is told as recorded, never as certain."""
        return self.health.health is Health.DISPUTED

    @property
    def done_at(self) -> datetime | None:
        """When the last of its parcels was received, or collected where it was to be."""
        moments = [parcel.done_at for parcel in self.card.parcels if parcel.done_at]
        return max(moments) if self.stage in (Stage.DELIVERED, Stage.COLLECTED) and moments else None

    @property
    def says_collects(self) -> bool:
        """Whether its stage is said in the words of a collection; withdrawn is withdrawn."""
        return self.card.only_collects and self.card.cancelled_at is None

    @property
    def told_at(self) -> datetime | None:
        """When the consignee received word of the promise in force; `None` when they did not."""
        promise = self.card.promise
        received = [
            line.received_at
            for line in self.card.messages
            if promise is not None and line.about == promise.event and line.received_at is not None
        ]
        return min(received, default=None)

    @property
    def act_by(self) -> datetime:
        """What rows are sorted by: the end of the promise, else the moment it became known."""
        if self.card.promise is not None:
            return self.card.promise.window.end
        return self.card.accepted_at or self.at


def facts_of(card: ShipmentCard, at: datetime, heard_until: datetime | None = None) -> Facts:
    """The facts of one card at a moment, with the log taken in up to `heard_until` where that is earlier."""
    found = health(card, at=at, heard_until=heard_until)
    known = Facts(card=card, at=at, stage=stage(card), health=found)
    return replace(known, needs=frozenset(need for need, holds in _HOLDS.items() if holds(known)))


def _open_and(wanted: Health) -> Callable[[Facts], bool]:
    return lambda facts: facts.health.health is wanted and facts.is_coming


def _blocked(facts: Facts) -> bool:
    # A doubtful address has a counter of its own.
    return _open_and(Health.BLOCKED)(facts) and facts.health.reasons != ("address_doubtful",)


def _unassigned(facts: Facts) -> bool:
    card, promise = facts.card, facts.card.promise
    if not facts.is_coming or is_address_doubtful(card):
        return False
    if promise is None:
        return card.accepted_at is not None
    return card.leg is None and promise.window.start - facts.at < ASSIGNED_BEFORE


_TO_ACT = frozenset({Nudge.BRAND_GOODS, Nudge.DRIVER_LEAVE})


def _at_risk(facts: Facts) -> bool:
    """At risk, or getting tight for a reason that ends when somebody acts: goods to bring, a van to leave."""
    nudged = facts.answer is not None and not _TO_ACT.isdisjoint(facts.answer.asked)
    return _open_and(Health.AT_RISK)(facts) or (nudged and _open_and(Health.ON_PROMISE)(facts))


_HOLDS: Mapping[Need, Callable[[Facts], bool]] = {
    Need.LATE: _open_and(Health.LATE),
    Need.AT_RISK: _at_risk,
    Need.SILENT: _open_and(Health.UNKNOWN),
    Need.BLOCKED: _blocked,
    Need.UNASSIGNED: _unassigned,
    Need.DOUBT: lambda facts: is_address_doubtful(facts.card) and not facts.final,
    Need.DISPUTED: lambda facts: (
        facts.health.health is Health.DISPUTED
        or (doubted_attempt(facts.card) is not None and not facts.final)
    ),
    Need.QUESTION: lambda facts: any(case.closed_at is None for case in facts.card.cases),
}
