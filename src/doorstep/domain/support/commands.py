"""What may be asked of a case: somebody had to ask, or something needs handling."""

from dataclasses import dataclass

from doorstep.kernel.ids import CaseId, PersonRef, ShipmentId


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenCase:
    shipment: ShipmentId
    case: CaseId
    kind: str
    by: PersonRef | None
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseCase:
    shipment: ShipmentId
    case: CaseId
    outcome: str


type CaseCommand = OpenCase | CloseCase
