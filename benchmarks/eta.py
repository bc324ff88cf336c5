"""Arrival predictions on simulated days: do the windows hold, how wide are they, who is told before late."""

import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

import numpy as np

from benchmarks.eta_streets import Streets
from benchmarks.eta_tours import Generator, Town, days
from benchmarks.report import Report, tell
from doorstep.domain.prediction.arrival_model import SHIPPED, ArrivalModel, Width
from doorstep.domain.prediction.driven import DrivenTour
from doorstep.learning.calibration import Calibration, after_day, after_days
from doorstep.learning.fitting import fitted
from doorstep.learning.replay import judged, scores, told
from doorstep.learning.scoring import Judged, Quality, quality, warnings

TOURS = 24
"""Vans of the depot that leave on each day."""

TRAINED, CALIBRATED, TESTED = 60, 75, 125
"""Days before which parameters are fitted, widths are found, predictions are judged."""

SLOW = range(95, 110)
"""Days on which everything drives exp(0.22) times as long; no day before them was like that."""

WEEK = range(92, 99)
"""The week in which warnings are judged: it begins usual and ends slow."""

EVERY = timedelta(minutes=5)
"""How often a tour is looked at between two stops, where warnings are judged; the product: twice a minute."""

SEED = 3
GENERATORS: Mapping[str, Callable[[np.random.Generator], Generator]] = {"tours": Town, "streets": Streets}

type Days = Mapping[str, Sequence[DrivenTour]]


def run() -> Report:
    """Coverage of 90 % windows, pinball loss beside a point with one width for all, and warnings.

    Two generators that share nothing with the predictor but what a log would say, nor with each other.
    """
    figures: dict[str, float] = {}
    peers: dict[str, float] = {}
    for name, make in GENERATORS.items():
        where = make(np.random.default_rng(SEED))
        trained = list(days(where, 0, TRAINED, tours=TOURS))
        calibrated = _by_day(days(where, TRAINED, CALIBRATED, tours=TOURS))
        tested = _by_day(days(where, CALIBRATED, TESTED, tours=TOURS, slow=SLOW))
        model = fitted(trained, SHIPPED, name)
        if model is None:
            raise RuntimeError("too few tours to fit anything")
        tell(f"eta: {name}: fitted on {len(trained)} tours, {sum(map(len, tested.values()))} to come")
        known = _counted(Calibration(), calibrated, model)
        found, step_s = _judged(tested, model, known)
        figures |= _figures(name, found, step_s)
        point = _point(calibrated, tested, model)
        peers |= {f"{name}_point_{what}": value for what, value in _spread(point).items()}
        figures[f"{name}_pinball_ratio"] = found.overall.pinball_s / point.overall.pinball_s
        figures |= _warned(name, tested, model, known)
    for what in ("coverage_90", "worst_bucket", "worst_day", "pinball_ratio"):
        figures[what] = figures[f"tours_{what}"]
    return Report(bench="eta", figures=figures, peers=peers)


def _by_day(tours: Iterator[DrivenTour]) -> Days:
    found: defaultdict[str, list[DrivenTour]] = defaultdict(list)
    for tour in tours:
        found[tour.day].append(tour)
    return found


def _counted(known: Calibration, by_day: Days, model: ArrivalModel) -> Calibration:
    return after_days(known, {day: list(scores(tours, model)) for day, tours in by_day.items()})


def _in_service(by_day: Days, model: ArrivalModel, known: Calibration) -> Iterator[tuple[str, ArrivalModel]]:
    """The model as it stands on the morning of each day: it has counted every day before, and no other."""
    for day in sorted(by_day):
        yield day, replace(model, widths=known.widths())
        known = after_day(known, day, scores(by_day[day], model))


def _judged(by_day: Days, model: ArrivalModel, known: Calibration) -> tuple[Quality, float]:
    found: list[Judged] = []
    spent_s, steps = 0.0, 0
    for day, standing in _in_service(by_day, model, known):
        begun = time.process_time()
        steps += sum(1 for _ in told(by_day[day], standing))
        spent_s += time.process_time() - begun
        found += judged(by_day[day], standing)
    whole = quality(found)
    if whole is None:
        raise RuntimeError("no prediction was judged")
    return whole, spent_s / steps


def _point(calibrated: Days, tested: Days, model: ArrivalModel) -> Quality:
    """The peer: the same medians, kept up to date in the same way, with one conformal width for all."""
    plain = replace(model, widths=(Width(),) * len(model.widths))
    off_s = [abs(one.actual_s - one.median_s) for day in calibrated.values() for one in judged(day, plain)]
    width_s = float(np.quantile(off_s, 0.9))
    found = [
        replace(one, low_s=one.median_s - width_s, high_s=one.median_s + width_s)
        for day in tested.values()
        for one in judged(day, plain)
    ]
    whole = quality(found)
    if whole is None:
        raise RuntimeError("no prediction was judged")
    return whole


def _figures(name: str, found: Quality, step_s: float) -> dict[str, float]:
    by_bucket = [one.coverage for one in found.by_bucket]
    widths = {f"width_{at}_min": one.width_s / 60 for at, one in enumerate(found.by_bucket)}
    figures = (
        _spread(found)
        | widths
        | {
            "worst_bucket": min(by_bucket),
            "best_bucket": max(by_bucket),
            "worst_day": found.worst_day,
            "step_ms": 1_000 * step_s,
        }
    )
    return {f"{name}_{what}": value for what, value in figures.items()}


def _spread(found: Quality) -> dict[str, float]:
    return {
        "coverage_90": found.overall.coverage,
        "width_min": found.overall.width_s / 60,
        "pinball_min": found.overall.pinball_s / 60,
        "crps_min": found.overall.crps_s / 60,
    }


def _warned(name: str, tested: Days, model: ArrivalModel, known: Calibration) -> dict[str, float]:
    names = sorted(tested)
    week = {names[number - CALIBRATED] for number in WEEK}
    found: list[Judged] = []
    for day, standing in _in_service(tested, model, known):
        if day in week:
            found += judged(tested[day], standing, every=EVERY)
    warned = warnings(found)
    return {
        f"{name}_visits_count": float(warned.visits),
        f"{name}_late_count": float(warned.late),
        f"{name}_missed_count": float(warned.missed),
        f"{name}_warned_count": float(warned.warned),
        f"{name}_alert_precision": warned.precision or 0.0,
        f"{name}_alert_recall": warned.recall or 0.0,
        f"{name}_told_before_late": warned.told_before or 0.0,
        f"{name}_lead_min": (warned.lead_s or 0.0) / 60,
    }
