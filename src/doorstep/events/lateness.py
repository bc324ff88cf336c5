"""What lateness costs a brand."""

from dataclasses import dataclass
from typing import ClassVar

from doorstep.events.base import Event
from doorstep.kernel.ids import PartyId
from doorstep.kernel.lateness import LatenessCosts


@dataclass(frozen=True, slots=True, kw_only=True)
class LatenessCostsSet(Event):
    """What lateness costs a brand from now on; from which chance people are told follows from it.

    `costs` is `None` where a brand goes back to the usual ones.
    """

    type: ClassVar[str] = "lateness_costs.set"
    brand: PartyId
    costs: LatenessCosts | None


type LatenessCostsEvent = LatenessCostsSet
