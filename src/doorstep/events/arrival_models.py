"""Models that arrivals are predicted with: trained, promoted, and calibrated by the days that are over."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from doorstep.events.base import Event
from doorstep.kernel.ids import DepotId, PartyId


class PromotionReason(StrEnum):
    """Why a model is taken into service: it beat the other one, or a person wants it."""

    BEATS = "beats"
    WENT_WRONG = "went_wrong"
    ROADS_CHANGED = "roads_changed"
    TRIAL = "trial"


@dataclass(frozen=True, slots=True, kw_only=True)
class PriorParameters:
    """What is believed of a tour before it runs: logarithms of actual over expected."""

    mean: float
    sd: float
    own_sd: float


@dataclass(frozen=True, slots=True, kw_only=True)
class DriverEffect:
    """How a driver differs from all, shrunken: logarithms, of drives and of services."""

    driver: PartyId
    roads: float
    doors: float


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelParameters:
    """All numbers of a model but its widths, which belong to depots. `drivers` may be left out.

    `hours` has how drives of each of the 24 hours differ from those of their tour, in logarithms, by the
    clocks of `zone`; none where hours were not told apart.
    """

    roads: PriorParameters
    day_sd: float
    doors: PriorParameters
    attended_sd: float
    unattended_sd: float
    legs: tuple[float, ...]
    attended: tuple[float, ...]
    unattended: tuple[float, ...]
    drivers: tuple[DriverEffect, ...] = ()
    hours: tuple[float, ...] = ()
    zone: str = "UTC"


@dataclass(frozen=True, slots=True, kw_only=True)
class SpreadFigures:
    """Windows against what came: `coverage` is the share of arrivals inside. Units: seconds."""

    predictions: int
    coverage: float
    width_s: float
    pinball_s: float
    crps_s: float


@dataclass(frozen=True, slots=True, kw_only=True)
class LaneFigures:
    """The figures of one depot."""

    depot: DepotId
    spread: SpreadFigures


@dataclass(frozen=True, slots=True, kw_only=True)
class WarningFigures:
    """What warnings were worth; `None` where there was none. Units: `lead_s` seconds."""

    late: int
    warned: int
    precision: float | None
    recall: float | None
    lead_s: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelReport:
    """How good one model was on the test days. `by_bucket` has one entry for each group of stops ahead."""

    model: str
    overall: SpreadFigures
    by_bucket: tuple[SpreadFigures, ...]
    by_lane: tuple[LaneFigures, ...]
    warnings: WarningFigures


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelTrained(Event):
    """A model was fitted, and judged beside the `rival` in service, on the same later days.

    Days are inclusive, ISO 8601; what lies between training and test only set the widths.
    """

    type: ClassVar[str] = "model.trained"
    model: str
    parameters: ModelParameters
    trained_from: str
    trained_through: str
    tours_trained: int
    tested_from: str
    tested_through: str
    tours_tested: int
    report: ModelReport
    rival: ModelReport


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelPromoted(Event):
    """Arrivals are predicted with this model from now on; it `replaces` the one before."""

    type: ClassVar[str] = "model.promoted"
    model: str
    replaces: str
    reason: PromotionReason


@dataclass(frozen=True, slots=True, kw_only=True)
class ArrivalWidth:
    """One group of stops ahead: how far arrivals may lie from the median, and the tails that gave it."""

    early: float = 1.0
    late: float = 1.0
    early_tail: float = 0.05
    late_tail: float = 0.05


@dataclass(frozen=True, slots=True, kw_only=True)
class ArrivalsCalibrated(Event):
    """One day of a depot was counted into the widths of a model; each tuple has one entry a group.

    `told` is how good the windows of the day were with the widths of its morning. `offs` are a few
    of its misses, in order, in hundredths of the distance told; `scores` counts them all.
    """

    type: ClassVar[str] = "arrivals.calibrated"
    model: str
    depot: DepotId
    day: str
    scores: int
    offs: tuple[tuple[int, ...], ...]
    widths: tuple[ArrivalWidth, ...]
    told: tuple[SpreadFigures, ...]


type ModelEvent = ModelTrained | ModelPromoted
type CalibrationEvent = ArrivalsCalibrated
