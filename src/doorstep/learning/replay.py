"""Finished tours told again from the middle: what would have been predicted, and what came."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import pairwise
from zlib import crc32

import numpy as np

from doorstep.domain.prediction.arrival_model import NO_EFFECT, ArrivalModel, Effect, bucket
from doorstep.domain.prediction.driven import DrivenStop, DrivenTour, driven_legs
from doorstep.domain.prediction.pace import Observed, Pace, shown, today
from doorstep.domain.prediction.propagate import (
    Learned,
    RestAhead,
    Sampled,
    Samples,
    Standing,
    StopAhead,
    noise,
    sampled,
    widened,
)
from doorstep.kernel.ids import StopId
from doorstep.learning.calibration import Score, score
from doorstep.learning.scoring import Judged, crps_s

LEFT = 0.1
"""The share of a leg that is left at least while nobody has arrived."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """A tour at a moment: what was known then of the stops ahead, and when their services began and ended.

    Shapes: `ahead`, `stops`, `began_s` and `ended_s` have one entry a stop. Units: seconds from `at`.
    """

    at: datetime
    standing: Standing
    learned: Learned
    ahead: tuple[StopAhead, ...]
    stops: tuple[StopId, ...]
    began_s: tuple[float, ...]
    ended_s: tuple[float, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What a model says at a cut: as sampled, and as it is told once it was widened."""

    cut: Cut
    raw: Sampled
    told: Sampled


def by_hour(tour: DrivenTour, model: ArrivalModel) -> DrivenTour:
    """The tour with each drive as long as `model` knows it to be at the hour it was planned for."""
    if not model.hours:
        return tour
    stops = (
        stop if stop.drive_s is None else replace(stop, drive_s=model.drive_s(stop.drive_s, stop.planned_at))
        for stop in tour.stops
    )
    return replace(tour, stops=tuple(stops))


def cuts(tour: DrivenTour, effect: Effect = NO_EFFECT, *, every: timedelta | None = None) -> Iterator[Cut]:
    """The tour when it left and after each stop, and `every` so often in between.

    Nothing is known at a cut that was not recorded by then. Only stops driven in the sequence of the plan are
    ahead, as far as it was kept: of others the drive as planned is not known.
    """
    driven = tour.driven
    legs = {stop.stop: Observed(stop.drive_s or 0.0, actual_s) for stop, actual_s in driven_legs(tour)}
    for number, stop in enumerate(driven):
        left_at = driven[number - 1].departed_at if number else tour.started_at
        coming = tuple(_as_planned(driven, number))
        if left_at is None or not coming:
            continue
        past = _learned(driven[:number], legs, effect)
        ahead = tuple(_ahead(tour, one, at, left_at) for at, one in enumerate(coming, start=number))
        yield _cut(left_at, Standing(), past, coming, ahead)
        if every is None or stop.arrived_at is None or stop.departed_at is None:
            continue
        for at in _moments(left_at, stop.arrived_at, every):
            yield _cut(at, Standing(), past, coming, _on_the_way(tour, coming, number, left_at, at))
        yield from _serving(tour, coming, number, past, every)


def told(
    tours: Sequence[DrivenTour], model: ArrivalModel, *, every: timedelta | None = None
) -> Iterator[tuple[DrivenTour, Told]]:
    """What `model` would have said at each cut of the tours of one depot and day.

    What the other tours had shown of the roads by then is known; the dice are those of a tour of this name.
    """
    expected = [by_hour(tour, model) for tour in tours]
    shown_by = [_Shown(tour, model) for tour in expected]
    for number, tour in enumerate(tours):
        draws = dice(tour)
        others = shown_by[:number] + shown_by[number + 1 :]
        for cut in cuts(expected[number], model.of_driver(tour.driver), every=every):
            day = today(model.day_sd, [seen for one in others if (seen := one.by(cut.at))])
            known = replace(cut, learned=replace(cut.learned, today=day))
            raw = sampled(known.ahead, known.standing, known.learned, draws, model)
            yield tour, Told(cut=known, raw=raw, told=widened(raw, model, before=known.standing.before))


def scores(tours: Sequence[DrivenTour], model: ArrivalModel) -> Iterator[Score]:
    """How far each arrival lay from what was sampled, at each cut of the tours of one depot and day."""
    for _, one in told(tours, model):
        for row, began_s in enumerate(one.cut.began_s):
            yield score(bucket(row), one.raw.quantiles_s[:, row].tolist(), began_s)


def judged(
    tours: Sequence[DrivenTour], model: ArrivalModel, *, every: timedelta | None = None
) -> Iterator[Judged]:
    """Each prediction of each arrival of the tours of one depot and day, beside what came."""
    for tour, one in told(tours, model, every=every):
        cut = one.cut
        for row, stop in enumerate(cut.stops):
            starts_s, quantiles_s = one.told.starts_s[row], one.told.quantiles_s[:, row]
            yield Judged(
                day=tour.day,
                lane=str(tour.depot or ""),
                visit=f"{tour.tour}/{stop}",
                bucket=bucket(row + cut.standing.before),
                low_s=float(quantiles_s[0]),
                median_s=float(quantiles_s[len(quantiles_s) // 2]),
                high_s=float(quantiles_s[-1]),
                actual_s=cut.began_s[row],
                pit=float((starts_s < cut.began_s[row]).mean()),
                crps_s=crps_s(starts_s, cut.began_s[row]),
                late=float(one.told.late[row]),
                was_late=cut.ended_s[row] > cut.ahead[row].due_s,
                was_missed=cut.began_s[row] > cut.ahead[row].due_s,
                due_s=cut.ahead[row].due_s,
            )


class _Shown:
    """What one tour had shown of its roads by any moment."""

    def __init__(self, tour: DrivenTour, model: ArrivalModel) -> None:
        prior = model.roads_of(tour.driver)
        legs = [
            (stop.arrived_at, Observed(stop.drive_s or 0.0, actual_s))
            for stop, actual_s in driven_legs(tour)
            if stop.arrived_at is not None
        ]
        self._at = [at for at, _ in legs]
        seen = [leg for _, leg in legs]
        self._by = [shown(prior, seen[:count]) for count in range(len(seen) + 1)]

    def by(self, moment: datetime) -> Pace | None:
        return self._by[bisect_right(self._at, moment)]


def dice(tour: DrivenTour) -> Samples:
    """The draws of a tour; the same name has the same dice."""
    return noise(len(tour.driven), np.random.default_rng(crc32(tour.tour.encode())))


def _cut(
    at: datetime,
    standing: Standing,
    learned: Learned,
    coming: Sequence[DrivenStop],
    ahead: tuple[StopAhead, ...],
) -> Cut:
    return Cut(
        at=at,
        standing=standing,
        learned=learned,
        ahead=ahead,
        stops=tuple(stop.stop for stop in coming),
        began_s=tuple(_began(stop, at) for stop in coming),
        ended_s=tuple(_after(at, stop.departed_at) for stop in coming),
    )


def _on_the_way(
    tour: DrivenTour, coming: Sequence[DrivenStop], number: int, left_at: datetime, at: datetime
) -> tuple[StopAhead, ...]:
    first, *others = (_ahead(tour, one, row, at) for row, one in enumerate(coming, start=number))
    left_s = max(first.leg_s - _after(left_at, at), LEFT * first.leg_s)
    return (replace(first, leg_s=left_s), *others)


def _serving(
    tour: DrivenTour, coming: Sequence[DrivenStop], number: int, past: Learned, every: timedelta
) -> Iterator[Cut]:
    """While the van stands at the first of `coming`, whose service has begun and is not over."""
    stop, others = coming[0], coming[1:]
    if not others or stop.arrived_at is None or stop.departed_at is None:
        return
    for at in _moments(stop.arrived_at, stop.departed_at, every):
        standing = Standing(
            serving_s=float(stop.service_s),
            served_s=-_began(stop, at),
            attended=stop.attended is not False,
        )
        ahead = tuple(_ahead(tour, one, row, at) for row, one in enumerate(others, start=number + 1))
        yield _cut(at, standing, past, others, ahead)


def _moments(since: datetime, until: datetime, every: timedelta) -> Iterator[datetime]:
    at = since + every
    while at < until:
        yield at
        at += every


def _as_planned(driven: Sequence[DrivenStop], number: int) -> Iterator[DrivenStop]:
    """The stops from this one on, as far as the van went on to the next of the plan."""
    before = driven[number - 1].stop if number else None
    if driven[number].after != before or not _is_whole(driven[number]):
        return
    yield driven[number]
    for last, stop in pairwise(driven[number:]):
        if stop.after != last.stop or not _is_whole(stop):
            return
        yield stop


def _is_whole(stop: DrivenStop) -> bool:
    return stop.drive_s is not None and stop.departed_at is not None and not stop.put_off


def _learned(past: Sequence[DrivenStop], legs: Mapping[StopId, Observed], effect: Effect) -> Learned:
    return Learned(
        legs=tuple(legs[stop.stop] for stop in past if stop.stop in legs),
        services=tuple(
            Observed(float(stop.service_s), stop.served_s)
            for stop in past
            if stop.served_s is not None and not stop.put_off
        ),
        driver=effect,
    )


def _ahead(tour: DrivenTour, stop: DrivenStop, number: int, at: datetime) -> StopAhead:
    return StopAhead(
        number=number,
        leg_s=stop.drive_s or 0.0,
        service_s=float(stop.service_s),
        opens_s=_after(at, stop.window.start),
        due_s=_after(at, stop.window.end),
        attended=stop.attended is not False,
        rests=tuple(_rests(tour, stop, at)) if tour.breaks else (),
    )


def _rests(tour: DrivenTour, stop: DrivenStop, at: datetime) -> Iterator[RestAhead]:
    """The breaks planned between the stop before and this one that nobody had begun by then."""
    last_at = next((one.planned_at for one in tour.stops if one.stop == stop.after), tour.departs_at)
    for one in tour.breaks:
        began = any(one.begins.start <= since < at for since, _ in tour.stood)
        if last_at is not None and last_at <= one.planned_at < stop.planned_at and not began:
            yield RestAhead(from_s=_after(at, one.begins.start), length_s=one.length_s, at_door=False)


def _began(stop: DrivenStop, at: datetime) -> float:
    """When the service began: at the door, in the window, and after the rest."""
    if stop.arrived_at is None:
        return 0.0
    return _after(at, max(stop.arrived_at, stop.window.start)) + stop.rested_s


def _after(since: datetime, moment: datetime | None) -> float:
    return (moment - since).total_seconds() if moment is not None else 0.0
