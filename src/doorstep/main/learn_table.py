"""The report of `doorstep learn` as lines of text."""

from collections.abc import Iterator, Sequence
from math import exp

from doorstep.domain.prediction.arrival_model import FIRST_OF_BUCKET
from doorstep.events import ModelReport, SpreadFigures
from doorstep.learning.trial import Trial

LEAST_HOUR = 0.02
"""An hour that differs by less is like all."""


def table(trial: Trial) -> str:
    """The new model beside the one in service, on the same days."""
    parts, new, old = trial.split, trial.report, trial.rival
    lines = [
        f"Fitted on {trial.tours_trained} tours, {parts.trained[0]} to {parts.trained[-1]}.",
        f"Judged on {trial.tours_tested} tours, {parts.tested[0]} to {parts.tested[-1]}.",
        "",
        *_hours(trial.model.hours),
        f"{'':<28}{new.model:>16}{f'{old.model} (now)':>20}",
        *(f"{name:<28}{mine:>16}{theirs:>20}" for name, mine, theirs in _rows(new, old)),
        "",
    ]
    return "\n".join(lines) + "\n"


def _hours(hours: Sequence[float]) -> Iterator[str]:
    """The hours in which drives take longer or less than their tour does on the whole."""
    said = [f"{at}:00 {exp(one) - 1:+.0%}" for at, one in enumerate(hours) if abs(one) >= LEAST_HOUR]
    if said:
        yield f"Drives by the hour: {', '.join(said)}."
        yield ""


def _rows(new: ModelReport, old: ModelReport) -> Iterator[tuple[str, str, str]]:
    for name, mine, theirs in zip(_NAMES, _words(new.overall), _words(old.overall), strict=True):
        yield name, mine, theirs
    for first, mine, theirs in zip(FIRST_OF_BUCKET, new.by_bucket, old.by_bucket, strict=True):
        yield f"held, {first} or more ahead", _held(mine), _held(theirs)
    before = {lane.depot: lane.spread for lane in old.by_lane}
    for lane in new.by_lane:
        yield f"CRPS at {lane.depot}", _minutes(lane.spread.crps_s), _minutes(before[lane.depot].crps_s)
    for name, mine, theirs in (
        ("warnings that were right", new.warnings.precision, old.warnings.precision),
        ("late visits warned of", new.warnings.recall, old.warnings.recall),
    ):
        yield name, _share(mine), _share(theirs)
    yield "median lead of a warning", _lead(new), _lead(old)


_NAMES = ("arrivals judged", "90 % windows that held", "width", "pinball loss", "CRPS")


def _words(one: SpreadFigures) -> tuple[str, ...]:
    return (
        f"{one.predictions:,}",
        _held(one),
        *(_minutes(value) for value in (one.width_s, one.pinball_s, one.crps_s)),
    )


def _held(one: SpreadFigures) -> str:
    return _share(one.coverage) if one.predictions else "-"


def _minutes(seconds: float) -> str:
    return f"{seconds / 60:.2f} min"


def _share(value: float | None) -> str:
    return "-" if value is None else f"{value:.1%}"


def _lead(report: ModelReport) -> str:
    return "-" if report.warnings.lead_s is None else _minutes(report.warnings.lead_s)
