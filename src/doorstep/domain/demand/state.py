"""What one shipment was answered last, folded from its events."""

from dataclasses import dataclass, replace
from typing import assert_never

from doorstep.events import DemandEvent, SlotRefused, SlotsAsked


@dataclass(frozen=True, slots=True, kw_only=True)
class Demand:
    """The last answer and the last refusal on record."""

    asked: SlotsAsked | None = None
    refused: SlotRefused | None = None


def evolve(demand: Demand, event: DemandEvent) -> Demand:
    """The demand after `event`. Never refuses: the event already happened."""
    match event:
        case SlotsAsked():
            return replace(demand, asked=event)
        case SlotRefused():
            return replace(demand, refused=event)
        case _:
            assert_never(event)
