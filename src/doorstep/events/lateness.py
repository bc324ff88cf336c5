"""What lateness costs a brand, and what was done about a shipment that may be late."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import ClassVar

from doorstep.events.base import Event
from doorstep.kernel.ids import PartyId, ShipmentId, TourId
from doorstep.kernel.lateness import LatenessCosts, Step


class Nudge(StrEnum):
    """Who can still mend it, and what they are asked: `party.what`."""

    BRAND_GOODS = "brand.goods"
    DRIVER_LEAVE = "driver.leave"
    DRIVER_SAY_WHY = "driver.say_why"
    LSP_LOOK = "lsp.look"


class Foreboding(StrEnum):
    """Why a shipment may be late, as far as the log knows."""

    GOODS_MISSING = "goods_missing"
    NOT_LEFT = "not_left"
    INTERRUPTED = "interrupted"
    BEHIND_PLAN = "behind_plan"
    TIGHT = "tight"


@dataclass(frozen=True, slots=True, kw_only=True)
class LatenessCostsSet(Event):
    """What lateness costs a brand from now on; from which chance people are told follows from it.

    `costs` is `None` where a brand goes back to the usual ones.
    """

    type: ClassVar[str] = "lateness_costs.set"
    brand: PartyId
    costs: LatenessCosts | None


@dataclass(frozen=True, slots=True, kw_only=True)
class LatenessAnswered(Event):
    """A step farther was taken against a shipment's being late for the promise that ends at `due`.

    Each step includes those before it: `asked` are those who were nudged, `new_sequence` whether the van was
    given a better sequence. `late_permille` is P(late) in thousandths, `limit_permille` the chance from which
    the step pays, `expected_minor` what is to be expected if nothing is done, in minor units.
    """

    type: ClassVar[str] = "lateness.answered"
    shipment: ShipmentId
    tour: TourId
    step: Step
    due: datetime
    late_permille: int
    limit_permille: int
    expected_minor: int
    reasons: tuple[Foreboding, ...]
    asked: tuple[Nudge, ...] = ()
    new_sequence: bool | None = None


type LatenessEvent = LatenessAnswered
type LatenessCostsEvent = LatenessCostsSet
