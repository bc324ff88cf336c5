"""E-mail to one address under one brand: whether it is wanted, and whether anybody is there."""

from dataclasses import dataclass
from typing import ClassVar

from doorstep.events.base import Event
from doorstep.events.comms import SaidBy
from doorstep.kernel.ids import AddressRef, PartyId, ShipmentId


@dataclass(frozen=True, slots=True, kw_only=True)
class MailsStopped(Event):
    """A person wants no e-mails of a brand beyond what a delivery needs.

    Said by the provider it is a complaint: then no e-mail goes there at all. `shipment` is the one that they
    were told about.
    """

    type: ClassVar[str] = "mails.stopped"
    address: AddressRef
    brand: PartyId
    by: SaidBy
    shipment: ShipmentId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MailsAllowed(Event):
    """A person wants the e-mails of a brand again."""

    type: ClassVar[str] = "mails.allowed"
    address: AddressRef
    brand: PartyId
    by: SaidBy
    shipment: ShipmentId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MailBounced(Event):
    """Nobody is at this address: a mail server said so, with the code `reason` of RFC 3463."""

    type: ClassVar[str] = "mail.bounced"
    address: AddressRef
    brand: PartyId
    reason: str
    shipment: ShipmentId | None = None


type MailingEvent = MailsStopped | MailsAllowed | MailBounced
