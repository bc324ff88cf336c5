"""Working time of a depot's days that is set aside for somebody until it is released."""

from dataclasses import dataclass
from typing import ClassVar

from doorstep.events.base import Event
from doorstep.kernel.ids import DepotId, PartyId

_ANY = PartyId("")


@dataclass(frozen=True, slots=True, kw_only=True)
class Allotment:
    """Working time of each day for a brand, a zone, or a brand in a zone; what is left empty is anybody's.

    Either `percent` of the day's working time or `minutes` of it. On ISO `weekdays` (1 is Monday), or on one
    `day` only; neither of both means every day. What is not used by then falls free at the depot's local time
    `until`, `days_before` the day.
    """

    brand: PartyId = _ANY
    zone: str = ""
    percent: int = 0
    minutes: int = 0
    weekdays: tuple[int, ...] = ()
    day: str = ""
    days_before: int = 1
    until: str = "18:00"


@dataclass(frozen=True, slots=True, kw_only=True)
class AllotmentsSet(Event):
    """What is set aside at a depot from now on; it replaces what stood before, an empty list ends it all."""

    type: ClassVar[str] = "allotments.set"
    depot: DepotId
    allotments: tuple[Allotment, ...]


type AllotmentEvent = AllotmentsSet
