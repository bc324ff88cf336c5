"""The rules of widths: each day counts once, in the sequence of the calendar."""

from datetime import date, datetime
from typing import ClassVar

from doorstep.domain.arrival_widths.commands import WidthCommand
from doorstep.domain.arrival_widths.state import ArrivalWidths
from doorstep.events import ArrivalsCalibrated, CalibrationEvent
from doorstep.kernel.errors import Invalid


class CalibrationInvalid(Invalid):
    """A calibration names a day, and has as many misses and figures as it has widths."""

    code: ClassVar[str] = "arrival_widths.invalid"


def decide(widths: ArrivalWidths, command: WidthCommand, *, at: datetime) -> list[CalibrationEvent]:
    """What happens when a day is counted `at` a moment; one that was counted, or is earlier, is no event.

    Raises: CalibrationInvalid.
    """
    try:
        day = date.fromisoformat(command.day).isoformat()
    except ValueError as fault:
        raise CalibrationInvalid(f"{command.day!r} is no day; write it as YYYY-MM-DD") from fault
    if not len(command.offs) == len(command.widths) == len(command.told):
        raise CalibrationInvalid(f"{day} at {command.depot} has another number of misses than of widths")
    if day <= widths.through:
        return []
    return [
        ArrivalsCalibrated(
            occurred_at=at,
            model=command.model,
            depot=command.depot,
            day=day,
            scores=command.scores,
            offs=command.offs,
            widths=command.widths,
            told=command.told,
        )
    ]
