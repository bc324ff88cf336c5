"""How many shipments stand where, and how, at one moment of a day."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from doorstep.domain.tracking.card import ShipmentCard
from doorstep.domain.tracking.health import SILENCE_AFTER, Health, health
from doorstep.domain.tracking.stage import Stage, is_final, stage


@dataclass(frozen=True, slots=True, kw_only=True)
class DaySummary:
    """Shipments counted by stage and by health; each shipment once in each."""

    shipments: int
    final: int
    stages: Mapping[Stage, int]
    healths: Mapping[Health, int]


def day_summary(
    cards: Iterable[ShipmentCard], at: datetime, *, silence_after: timedelta = SILENCE_AFTER
) -> DaySummary:
    """The counts at a moment over the shipments whose trade order was accepted."""
    known = [card for card in cards if card.accepted_at is not None]
    stages = Counter(stage(card) for card in known)
    healths = Counter(health(card, at=at, silence_after=silence_after).health for card in known)
    return DaySummary(
        shipments=len(known),
        final=sum(count for found, count in stages.items() if is_final(found)),
        stages={found: stages[found] for found in Stage},
        healths={found: healths[found] for found in Health},
    )
