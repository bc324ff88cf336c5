"""What may be asked about the e-mails of a brand to one address."""

from dataclasses import dataclass

from doorstep.events import SaidBy
from doorstep.kernel.ids import AddressRef, PartyId, ShipmentId


@dataclass(frozen=True, slots=True, kw_only=True)
class StopMails:
    """Send no more than a delivery needs; nothing at all where the provider brings a complaint."""

    address: AddressRef
    brand: PartyId
    by: SaidBy
    shipment: ShipmentId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AllowMails:
    """Send them again."""

    address: AddressRef
    brand: PartyId
    by: SaidBy
    shipment: ShipmentId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordBounce:
    """A mail server says that there is no such address; `reason` is its code."""

    address: AddressRef
    brand: PartyId
    reason: str
    shipment: ShipmentId | None = None


type MailingCommand = StopMails | AllowMails | RecordBounce
