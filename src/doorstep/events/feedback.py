"""What the consignee thought of it, and what they asked."""

from dataclasses import dataclass
from typing import ClassVar

from doorstep.events.base import Event
from doorstep.kernel.ids import CaseId, PersonRef, ShipmentId, TextRef


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingGiven(Event):
    """Two questions with two addressees: the door (LSP) and the goods (brand), 1 to 5.

    `comment` is a vault reference, never the words.
    """

    type: ClassVar[str] = "rating.given"
    shipment: ShipmentId
    door: int | None
    goods: int | None
    comment: TextRef = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseOpened(Event):
    """Somebody had to ask, or a problem needs handling. `words` is a vault reference."""

    type: ClassVar[str] = "case.opened"
    shipment: ShipmentId
    case: CaseId
    kind: str
    by: PersonRef | None
    words: TextRef = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseClosed(Event):
    type: ClassVar[str] = "case.closed"
    shipment: ShipmentId
    case: CaseId
    outcome: str


type FeedbackEvent = RatingGiven
type CaseEvent = CaseOpened | CaseClosed
