"""Ways: how far vans drove on the roads, and where they left their plan, as their positions show."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import ClassVar

from doorstep.events.base import Event
from doorstep.kernel.ids import StopId, TourId


class Deviation(StrEnum):
    """What a van does that its plan does not say, as its positions show."""

    OFF_WAY = "off_way"
    UNPLANNED_STAND = "unplanned_stand"
    PASSED_STOP = "passed_stop"


@dataclass(frozen=True, slots=True, kw_only=True)
class LegDriven(Event):
    """How far the van drove from its last stop to this one; without a stop, back to the depot.

    Units: `driven_m` metres along the roads that its positions lie on, `way_m` metres of the quickest way
    (`None`: no road is known), `matched_permille` the share of positions that lie on a road. When none does,
    `driven_m` is the line through the positions.
    """

    type: ClassVar[str] = "leg.driven"
    tour: TourId
    stop: StopId | None
    since: datetime
    driven_m: int
    way_m: int | None
    matched_permille: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TourDeviated(Event):
    """Positions show what the plan does not say. `stop` is the one it was on the way to, if there is one.

    Units: `off_by_m` metres beside the planned way, or from the nearest stop, when it was noticed.
    """

    type: ClassVar[str] = "tour.deviated"
    tour: TourId
    kind: Deviation
    since: datetime
    stop: StopId | None = None
    off_by_m: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviationEnded(Event):
    """The van does again what its plan says, or another stop is next."""

    type: ClassVar[str] = "deviation.ended"
    tour: TourId
    kind: Deviation
    since: datetime
