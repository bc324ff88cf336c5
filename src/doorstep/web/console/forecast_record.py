"""What the page "How well we predict" says: shares of windows that held, widths, and models in words."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import chain

from doorstep.domain.arrival_models import ModelBook, shortfalls
from doorstep.domain.arrival_widths import DepotCalibration
from doorstep.domain.prediction.arrival_model import BUCKETS, FIRST_OF_BUCKET
from doorstep.events import PromotionReason, SpreadFigures
from doorstep.web.console import words
from doorstep.web.console.chrome import Chrome

FLOOR, SHARE = 0.7, 0.9
"""Where the bars begin, and the share that windows of 90 % should hold."""

REASONS: Mapping[PromotionReason, str] = {
    PromotionReason.BEATS: "better on the same days",
    PromotionReason.WENT_WRONG: "the one before went wrong",
    PromotionReason.ROADS_CHANGED: "the roads have changed",
    PromotionReason.TRIAL: "on trial",
}

NOBODY = "\u2013"


@dataclass(frozen=True, slots=True, kw_only=True)
class ForecastRow:
    """One line: how often windows held and how wide they were, now and with the newest model.

    `bar` is the share held on a scale from 70 to 100 %, in percent of the width.
    """

    name: str
    count: str
    bar: str
    held: str
    width: str
    new_held: str
    new_width: str
    holds: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelRow:
    """One model that was trained, beside the one that was in service then."""

    name: str
    when: str
    tours: str
    held: str
    crps: str
    rival_crps: str
    warned: str
    verdict: str
    is_now: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ForecastPage:
    """The page of one network."""

    chrome: Chrome
    headline: str
    in_service: str
    newest: str
    compared: str
    buckets: tuple[ForecastRow, ...]
    depots: tuple[ForecastRow, ...]
    models: tuple[ModelRow, ...]
    history: tuple[tuple[str, str, str, str], ...]
    aim: str = f"{(SHARE - FLOOR) / (1 - FLOOR):.0%}"


def side_by_side(
    now: Sequence[DepotCalibration], shadow: Sequence[DepotCalibration]
) -> tuple[Sequence[DepotCalibration], Sequence[DepotCalibration]]:
    """Both with the days that both have, so that like is held against like; unchanged where there is none."""
    common = _days(now) & _days(shadow)
    if not common:
        return now, ()
    return _of_days(now, common), _of_days(shadow, common)


def compared(beside: Sequence[DepotCalibration]) -> str:
    """How many days two models are compared on; empty where there is one only."""
    days = {day for _, day in _days(beside)}
    return words.count(len(days), "day") if days else ""


def _days(known: Sequence[DepotCalibration]) -> set[tuple[str, str]]:
    return {(one.depot, day.day) for one in known for day in one.last_days}


def _of_days(known: Sequence[DepotCalibration], days: set[tuple[str, str]]) -> Sequence[DepotCalibration]:
    return [
        replace(one, last_days=tuple(day for day in one.last_days if (one.depot, day.day) in days))
        for one in known
    ]


def headline(book: ModelBook, now: Sequence[DepotCalibration], *, at: datetime, zone: str) -> str:
    """The model in service, since when, and how often its windows held."""
    since = f" since {words.when(book.promotions[0].at, at, zone)}" if book.promotions else ""
    which = f"Arrivals are predicted with {model_word(book.in_service)}{since}."
    total = _sum(_told(now))
    if not total.predictions:
        return which
    days = words.count(len({day.day for one in now for day in one.last_days}), "day")
    return f"{which} On the last {days} its 90 % windows held {total.coverage:.1%} of the arrivals."


def model_word(name: str) -> str:
    """A model by name."""
    return "the shipped model" if name == "shipped" else f"model {name}"


def by_stops(now: Sequence[DepotCalibration], shadow: Sequence[DepotCalibration]) -> tuple[ForecastRow, ...]:
    """A line for each group of stops ahead; none before a day was counted."""
    if not now:
        return ()
    return tuple(
        _row(_group(number), _sum(_told(now, number)), _sum(_told(shadow, number)))
        for number in range(BUCKETS)
    )


def by_depot(
    now: Sequence[DepotCalibration], shadow: Sequence[DepotCalibration], names: Mapping[str, str]
) -> tuple[ForecastRow, ...]:
    """A line for each depot."""
    return tuple(
        _row(
            names.get(one.depot, one.depot),
            _sum(_told([one])),
            _sum(_told([other for other in shadow if other.depot == one.depot])),
        )
        for one in sorted(now, key=lambda one: names.get(one.depot, one.depot))
    )


def models(book: ModelBook, *, at: datetime, zone: str) -> tuple[ModelRow, ...]:
    """The newest models with what speaks against each."""
    return tuple(
        ModelRow(
            name=one.name,
            when=words.when(one.at, at, zone),
            tours=f"{one.trained.tours_trained} + {one.trained.tours_tested}",
            held=f"{one.report.overall.coverage:.1%}",
            crps=_minutes(one.report.overall.crps_s),
            rival_crps=_minutes(one.trained.rival.overall.crps_s),
            warned=f"{_share(one.report.warnings.precision)}, {_share(one.report.warnings.recall)}",
            verdict="; ".join(shortfalls(one.report, one.trained.rival)) or "better on the same days",
            is_now=one.name == book.in_service,
        )
        for one in book.models
    )


def history(
    book: ModelBook, parties: Mapping[str, str], *, at: datetime, zone: str
) -> tuple[tuple[str, str, str, str], ...]:
    """When, by whom, which model instead of which, and why."""
    return tuple(
        (
            words.when(one.at, at, zone),
            parties.get(one.by, "doorstep learn" if one.by == "learner" else str(one.by)),
            f"{model_word(one.model)} instead of {model_word(one.replaces)}",
            REASONS[one.reason],
        )
        for one in book.promotions
    )


def _group(number: int) -> str:
    first = FIRST_OF_BUCKET[number]
    if number + 1 == BUCKETS:
        return f"{first} stops before, or more"
    last = FIRST_OF_BUCKET[number + 1] - 1
    if last == 0:
        return "the next stop"
    return f"{first} to {last} stops before" if last > first else f"{first} stop before"


def _told(known: Sequence[DepotCalibration], number: int | None = None) -> Iterator[SpreadFigures]:
    days = chain.from_iterable(one.last_days for one in known)
    for day in days:
        yield from day.told if number is None else day.told[number : number + 1]


def _sum(found: Iterator[SpreadFigures]) -> SpreadFigures:
    """Figures of several days and depots as one: means, each weighed by its predictions."""
    parts = [one for one in found if one.predictions]
    count = sum(one.predictions for one in parts)

    def mean(values: Sequence[float]) -> float:
        weighed = (value * one.predictions for value, one in zip(values, parts, strict=True))
        return sum(weighed) / count if count else 0.0

    return SpreadFigures(
        predictions=count,
        coverage=mean([one.coverage for one in parts]),
        width_s=mean([one.width_s for one in parts]),
        pinball_s=mean([one.pinball_s for one in parts]),
        crps_s=mean([one.crps_s for one in parts]),
    )


def _row(name: str, now: SpreadFigures, shadow: SpreadFigures) -> ForecastRow:
    return ForecastRow(
        name=name,
        count=f"{now.predictions:,}" if now.predictions else NOBODY,
        bar=f"{max(0.0, (now.coverage - FLOOR) / (1 - FLOOR)):.1%}",
        held=f"{now.coverage:.1%}" if now.predictions else NOBODY,
        width=_minutes(now.width_s) if now.predictions else NOBODY,
        new_held=f"{shadow.coverage:.1%}" if shadow.predictions else NOBODY,
        new_width=_minutes(shadow.width_s) if shadow.predictions else NOBODY,
        holds=not now.predictions or abs(now.coverage - SHARE) <= 0.03,
    )


def _minutes(seconds: float) -> str:
    return f"{seconds / 60:.1f} min"


def _share(value: float | None) -> str:
    return NOBODY if value is None else f"{value:.0%}"
