"""Predicted arrivals that were shown or told."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from doorstep.events.base import Event
from doorstep.kernel.ids import ShipmentId, TourId
from doorstep.kernel.lateness import LatenessCosts
from doorstep.kernel.time import Window


@dataclass(frozen=True, slots=True, kw_only=True)
class PredictionPublished(Event):
    """A window shown to the consignee. Units: `late_permille` is P(late) against the promise in thousandths.

    `basis` names what it stands on: `plan`, or `position` with the age given in `as_of`. `costs` are those of
    the brand, by which the chance is weighed; `None` where it has set none.
    """

    type: ClassVar[str] = "prediction.published"
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
class PredictionWithdrawn(Event):
    """We no longer know when it comes and say so. `reason`: silent, interrupted, off_tour."""

    type: ClassVar[str] = "prediction.withdrawn"
    shipment: ShipmentId
    tour: TourId
    reason: str


type PredictionEvent = PredictionPublished | PredictionWithdrawn
