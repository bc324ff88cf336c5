"""The planned moments of a depot-day, as the planner's page draws them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from doorstep.kernel.ids import ReservationId, TourId
from doorstep.kernel.time import Window


@dataclass(frozen=True, slots=True, kw_only=True)
class StopMoments:
    """One visit. Units: `late_s` seconds after the last start that ends inside its window, 0 in time."""

    reservation: ReservationId
    starts_at: datetime
    done_at: datetime
    late_s: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TourMoments:
    """One tour that has visits, in driving order, and when its driver rests."""

    departs_at: datetime
    returns_at: datetime
    stops: tuple[StopMoments, ...]
    rests: tuple[Window, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DayMoments:
    """A whole plan. Units: `driving_s` seconds of driving; `cost_s` with what is lacking in reserve."""

    tours: Mapping[TourId, TourMoments]
    driving_s: int
    cost_s: int
