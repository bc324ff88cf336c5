"""One day of a depot that is over, as it is counted into the widths of a model and kept in the log."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np

from doorstep.domain.arrival_widths import CalibrateArrivals, DepotCalibration
from doorstep.domain.prediction.arrival_model import BUCKETS, ArrivalModel, Width
from doorstep.domain.prediction.driven import DrivenTour
from doorstep.events import ArrivalWidth, SpreadFigures
from doorstep.kernel.ids import DepotId
from doorstep.learning.calibration import Calibration, Score, Side, after_day
from doorstep.learning.replay import judged, scores
from doorstep.learning.scoring import Spread, quality

KEPT_OF_DAY = 200
"""So many misses of a day are kept for each group of stops ahead, evenly from the earliest to the latest."""

HUNDREDTHS = 100


def known_widths(known: DepotCalibration) -> tuple[Width, ...]:
    """The widths in force; 1 before the first day was counted."""
    if not known.widths:
        return (Width(),) * BUCKETS
    return tuple(Width(early=one.early, late=one.late) for one in known.widths)


def counted(
    known: DepotCalibration, model: ArrivalModel, depot: DepotId, day: str, tours: Sequence[DrivenTour]
) -> CalibrateArrivals | None:
    """What counting this day of `tours` asks for; `None` when nothing was predicted on it."""
    found = list(scores(tours, model))
    whole = quality(list(judged(tours, replace(model, widths=known_widths(known)))))
    if not found or whole is None:
        return None
    thinned = list(_thinned(found))
    after = after_day(_calibration(known), day, thinned)
    return CalibrateArrivals(
        model=model.name,
        depot=depot,
        day=day,
        scores=len(found),
        offs=tuple(
            tuple(round(HUNDREDTHS * one.off) for one in thinned if one.bucket == number)
            for number in range(BUCKETS)
        ),
        widths=tuple(
            ArrivalWidth(early=width.early, late=width.late, early_tail=early.tail, late_tail=late.tail)
            for width, early, late in zip(after.widths(), after.early, after.late, strict=True)
        ),
        told=tuple(figures(one) for one in whole.by_bucket),
    )


def figures(spread: Spread) -> SpreadFigures:
    """A spread as the log has it."""
    return SpreadFigures(
        predictions=spread.predictions,
        coverage=spread.coverage,
        width_s=spread.width_s,
        pinball_s=spread.pinball_s,
        crps_s=spread.crps_s,
    )


def _thinned(found: Sequence[Score]) -> Iterator[Score]:
    for number in range(BUCKETS):
        offs = np.sort([one.off for one in found if one.bucket == number])
        count = min(KEPT_OF_DAY, len(offs))
        for step in range(count):
            off = offs[int((step + 0.5) * len(offs) / count)]
            yield Score(bucket=number, off=round(float(off), 2))


def _calibration(known: DepotCalibration) -> Calibration:
    if not known.widths:
        return Calibration()
    misses = [[off / HUNDREDTHS for off in offs] for offs in known.offs]
    return Calibration(
        through=known.through,
        days=known.days,
        early=tuple(
            Side(tail=width.early_tail, scores=tuple(-off for off in offs))
            for width, offs in zip(known.widths, misses, strict=True)
        ),
        late=tuple(
            Side(tail=width.late_tail, scores=tuple(offs))
            for width, offs in zip(known.widths, misses, strict=True)
        ),
    )
