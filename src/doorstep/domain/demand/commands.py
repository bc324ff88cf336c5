"""What may be noted of somebody who asks for a slot."""

from dataclasses import dataclass

from doorstep.events import DayAnswer
from doorstep.kernel.ids import DepotId, PartyId, ShipmentId


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordAsked:
    asker: ShipmentId
    brand: PartyId
    zone: str
    days: tuple[DayAnswer, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordRefused:
    asker: ShipmentId
    brand: PartyId
    zone: str
    depot: DepotId
    day: str
    limit: str


type DemandCommand = RecordAsked | RecordRefused
