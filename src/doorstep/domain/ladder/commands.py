"""What may be asked of the steps against one shipment's lateness."""

from dataclasses import dataclass
from datetime import datetime

from doorstep.events import Foreboding, Nudge
from doorstep.kernel.ids import ShipmentId, TourId
from doorstep.kernel.lateness import LatenessCosts, Step


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerLateness:
    """Take this step for the promise that ends at `due`, unless it or a farther one was taken."""

    shipment: ShipmentId
    tour: TourId
    step: Step
    due: datetime
    late_permille: int
    costs: LatenessCosts | None
    reasons: tuple[Foreboding, ...]
    asked: tuple[Nudge, ...] = ()
    new_sequence: bool | None = None


type LatenessCommand = AnswerLateness
