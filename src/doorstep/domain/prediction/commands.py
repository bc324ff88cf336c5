"""What may be asked of the prediction of one shipment."""

from dataclasses import dataclass
from datetime import datetime

from doorstep.kernel.ids import ShipmentId, TourId
from doorstep.kernel.lateness import LatenessCosts
from doorstep.kernel.time import Window


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishPrediction:
    """Show this window; ignored when it differs too little from the one shown (hysteresis).

    `costs` are those by which the brand weighs P(late); `None` where it has set none.
    """

    shipment: ShipmentId
    tour: TourId
    window: Window
    median: datetime
    stops_before: int
    late_permille: int
    basis: str
    as_of: datetime
    costs: LatenessCosts | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawPrediction:
    shipment: ShipmentId
    tour: TourId
    reason: str


type PredictionCommand = PublishPrediction | WithdrawPrediction
