"""What may be asked of a case: somebody had to ask, or something needs handling."""

from dataclasses import dataclass
from datetime import datetime

from doorstep.kernel.ids import CaseId, PartyId, PersonRef, ShipmentId, TourId


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenCase:
    """`channel` is by which a consignee wrote, `due` until when that waits for an answer."""

    shipment: ShipmentId
    case: CaseId
    kind: str
    by: PersonRef | None
    words: str
    channel: str = ""
    due: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerCase:
    """Answer what the consignee wrote, which closes the case. `words` is a vault reference."""

    shipment: ShipmentId
    case: CaseId
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadReply:
    """The driver who is near has read it."""

    shipment: ShipmentId
    case: CaseId
    tour: TourId
    driver: PartyId


@dataclass(frozen=True, slots=True, kw_only=True)
class MissReply:
    """Its time is up; nothing happens when somebody has answered."""

    shipment: ShipmentId
    case: CaseId


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseCase:
    shipment: ShipmentId
    case: CaseId
    outcome: str


type CaseCommand = OpenCase | AnswerCase | ReadReply | MissReply | CloseCase
