"""Events that are taken back: nothing is edited, and what was told because of them stays told."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from doorstep.events.base import Event
from doorstep.kernel.ids import EventId


class RetractionReason(StrEnum):
    """Why an event is taken back.

    Source: EPCIS 2.0, CBV error reasons.
    """

    DID_NOT_OCCUR = "did_not_occur"
    INCORRECT_DATA = "incorrect_data"


@dataclass(frozen=True, slots=True, kw_only=True)
class EventRetracted(Event):
    """The event `of` did not occur, or its data were wrong; `story` is the one it belongs to.

    Source: EPCIS 2.0 error declaration.
    """

    type: ClassVar[str] = "event.retracted"
    of: EventId
    story: str
    reason: RetractionReason


type RetractionEvent = EventRetracted
