"""A new model beside the one in service: fitted on the first days, judged on the last, never at random."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from doorstep.domain.prediction.arrival_model import SHIPPED, ArrivalModel
from doorstep.domain.prediction.driven import DrivenTour
from doorstep.events import LaneFigures, ModelReport, WarningFigures
from doorstep.kernel.ids import DepotId
from doorstep.learning.calibration import Calibration, after_day
from doorstep.learning.counted import figures
from doorstep.learning.fitting import fitted
from doorstep.learning.replay import judged, scores
from doorstep.learning.scoring import Judged, Quality, quality

CALIBRATED = 10
"""So many days before the test days set the first widths, or a quarter of the days where they are fewer."""

type Days = Mapping[str, Sequence[DrivenTour]]
type Lanes = Mapping[DepotId, Days]


@dataclass(frozen=True, slots=True, kw_only=True)
class Split:
    """Days, ISO 8601, each earlier than those of the next part."""

    trained: tuple[str, ...]
    calibrated: tuple[str, ...]
    tested: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """What came of it."""

    split: Split
    model: ArrivalModel
    tours_trained: int
    tours_tested: int
    report: ModelReport
    rival: ModelReport


def split(days: Sequence[str], test_days: int) -> Split | None:
    """The parts of `days`; `None` where nothing would be left to train on."""
    ordered = sorted(days)
    counted = min(CALIBRATED, max(0, len(ordered) - test_days) // 4)
    trained = len(ordered) - test_days - counted
    if trained < 1 or test_days < 1:
        return None
    return Split(
        trained=tuple(ordered[:trained]),
        calibrated=tuple(ordered[trained : trained + counted]),
        tested=tuple(ordered[trained + counted :]),
    )


def tried(
    lanes: Lanes, rival: ArrivalModel, name: str, *, test_days: int, drivers: bool = True, zone: str = "UTC"
) -> Trial | None:
    """A model fitted on `lanes` and judged beside `rival`; `None` while there are too few tours.

    Without `drivers` nothing is learned of single people. Hours of the day are those of `zone`.
    """
    parts = split(sorted({day for days in lanes.values() for day in days}), test_days)
    if parts is None:
        return None
    trained = _of(lanes, parts.trained)
    taught = trained if drivers else [replace(tour, driver=None) for tour in trained]
    model = fitted(taught, SHIPPED, name, zone=zone)
    if model is None:
        return None
    new, old = _judged(lanes, parts, model), _judged(lanes, parts, rival)
    if new is None or old is None:
        return None
    return Trial(
        split=parts,
        model=model,
        tours_trained=len(trained),
        tours_tested=len(_of(lanes, parts.tested)),
        report=_report(name, new),
        rival=_report(rival.name, old),
    )


def _of(lanes: Lanes, days: Sequence[str]) -> list[DrivenTour]:
    return [tour for by_day in lanes.values() for day in days for tour in by_day.get(day, ())]


def _judged(lanes: Lanes, parts: Split, model: ArrivalModel) -> Quality | None:
    """As the model would have stood on the morning of each test day: with every day before counted."""
    found: list[Judged] = []
    for by_day in lanes.values():
        known = Calibration()
        for day in (*parts.calibrated, *parts.tested):
            tours = by_day.get(day, ())
            if day in parts.tested:
                found += judged(tours, replace(model, widths=known.widths()))
            known = after_day(known, day, scores(tours, model))
    return quality(found)


def _report(name: str, found: Quality) -> ModelReport:
    warned = found.warnings
    return ModelReport(
        model=name,
        overall=figures(found.overall),
        by_bucket=tuple(figures(one) for one in found.by_bucket),
        by_lane=tuple(
            LaneFigures(depot=DepotId(lane), spread=figures(one)) for lane, one in found.by_lane.items()
        ),
        warnings=WarningFigures(
            late=warned.late,
            warned=warned.warned,
            precision=warned.precision,
            recall=warned.recall,
            lead_s=warned.lead_s,
        ),
    )
