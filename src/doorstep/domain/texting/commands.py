"""What may be asked about the text messages of a brand to one phone."""

from dataclasses import dataclass

from doorstep.events import SaidBy
from doorstep.kernel.ids import NumberRef, PartyId, ShipmentId


@dataclass(frozen=True, slots=True, kw_only=True)
class StopTexts:
    """Send no more of them. `shipment` is the one in whose story it is told, where one is known."""

    number: NumberRef
    brand: PartyId
    by: SaidBy
    shipment: ShipmentId | None = None
    channel: str = "sms"


@dataclass(frozen=True, slots=True, kw_only=True)
class AllowTexts:
    """Send them again."""

    number: NumberRef
    brand: PartyId
    by: SaidBy
    shipment: ShipmentId | None = None
    channel: str = "sms"


type TextsCommand = StopTexts | AllowTexts
