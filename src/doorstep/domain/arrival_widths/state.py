"""Through which day a model's widths at a depot count, folded from its events."""

from dataclasses import dataclass, replace
from typing import assert_never

from doorstep.events import ArrivalsCalibrated, CalibrationEvent


@dataclass(frozen=True, slots=True, kw_only=True)
class ArrivalWidths:
    """The last day that was counted, ISO 8601; empty before the first."""

    through: str = ""


def evolve(widths: ArrivalWidths, event: CalibrationEvent) -> ArrivalWidths:
    """The widths after `event`. Never refuses: the event already happened."""
    match event:
        case ArrivalsCalibrated():
            return replace(widths, through=event.day)
        case _:
            assert_never(event)
