"""Who asked for a slot, and what was open to them: what fairness between zones is told from."""

from dataclasses import dataclass
from typing import ClassVar

from doorstep.events.base import Event
from doorstep.kernel.ids import DepotId, PartyId, ShipmentId


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosedCount:
    """How many windows one limit closed."""

    limit: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DayAnswer:
    """What somebody was answered about one depot-day: the windows open, and which limits closed the rest."""

    depot: DepotId
    day: str
    open: int
    closed: tuple[ClosedCount, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SlotsAsked(Event):
    """Somebody asked for slots. A page that asks again every few seconds is one who asks, not many.

    `asker` is the shipment, `zone` its postcode area, empty where it is unknown.
    """

    type: ClassVar[str] = "slots.asked"
    asker: ShipmentId
    brand: PartyId
    zone: str
    days: tuple[DayAnswer, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SlotRefused(Event):
    """Somebody chose a window and could not have it any more. `limit` as in the answer of a question."""

    type: ClassVar[str] = "slot.refused"
    asker: ShipmentId
    brand: PartyId
    zone: str
    depot: DepotId
    day: str
    limit: str


type DemandEvent = SlotsAsked | SlotRefused
