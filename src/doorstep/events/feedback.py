"""What the consignee thought of it, and what they asked."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from doorstep.events.base import Event
from doorstep.kernel.ids import CaseId, PartyId, PersonRef, ShipmentId, TextRef, TourId


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
    """Somebody had to ask, or a problem needs handling. `words` is a vault reference.

    `channel` is by which the words came, empty for staff's; `due` is until when they wait for an answer.
    """

    type: ClassVar[str] = "case.opened"
    shipment: ShipmentId
    case: CaseId
    kind: str
    by: PersonRef | None
    words: TextRef = ""
    channel: str = ""
    due: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseAnswered(Event):
    """Staff answered what the consignee wrote. `words` is a vault reference, `channel` the question's."""

    type: ClassVar[str] = "case.answered"
    shipment: ShipmentId
    case: CaseId
    words: TextRef
    channel: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplyRead(Event):
    """The driver who is near has read what the consignee wrote."""

    type: ClassVar[str] = "reply.read"
    shipment: ShipmentId
    case: CaseId
    tour: TourId
    driver: PartyId


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplyMissed(Event):
    """What the consignee wrote waited for an answer longer than the brand allows."""

    type: ClassVar[str] = "reply.missed"
    shipment: ShipmentId
    case: CaseId


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseClosed(Event):
    type: ClassVar[str] = "case.closed"
    shipment: ShipmentId
    case: CaseId
    outcome: str


type FeedbackEvent = RatingGiven
type CaseEvent = CaseOpened | CaseAnswered | ReplyRead | ReplyMissed | CaseClosed
