"""What is done for a late van: a better sequence if there is one, and the promises in danger named."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from math import exp

import numpy as np

from doorstep.domain.planning.problem import Seconds
from doorstep.domain.planning.resequence import LateVan, Resequenced, resequence, served_s
from doorstep.domain.prediction import PublishPrediction
from doorstep.domain.prediction.propagate import LEAST_LEFT_S, Samples, doors_now, roads_now
from doorstep.domain.tours import ReportDangers, ResequenceTour
from doorstep.domain.tours.resequencing import EVERY, is_clear_gain, is_same_danger
from doorstep.domain.tours.sheet import StopLine, StopState, TourSheet
from doorstep.events import Danger, Turn
from doorstep.kernel.ids import PlaceRef, ShipmentId
from doorstep.kernel.lateness import limits_of
from doorstep.kernel.party import Cause
from doorstep.workers.outlook import (
    Awaited,
    TourNow,
    ahead,
    here,
    learned,
    left_seconds,
    leg_seconds,
    predictions,
    standing,
    stops_ahead,
)

SAFE = 0.6
"""Below this share of its limit a promise that was in danger is so no more: it must not come and go."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Better:
    """A better sequence: what to ask of the tour, and what is predicted once it is driven so."""

    command: ResequenceTour
    predictions: tuple[PublishPrediction, ...]


def better_sequence(
    tour: TourNow,
    found: Sequence[PublishPrediction],
    awaited: Mapping[ShipmentId, Awaited],
    draws: Samples,
) -> Better | None:
    """A clearly better sequence when `found`, predicted in the one in force, sees promises in danger.

    It may not make broken promises likelier in the samples either: what it gains is no accident of averages.
    """
    if not any(_may_be_late(one) for one in found) or _was_lately(tour):
        return None
    if any(not line.shipments for line in tour.sheet.open_stops):
        return None  # it meets another van first, and has what follows only then
    stops = _to_visit(tour.sheet)
    van = late_van(tour, stops, awaited)
    answer = resequence(van)
    if not _is_clear(answer):
        return None
    lines = [stops[number] for number in answer.sequence]
    turned = replace(tour, sheet=_in_turn(tour.sheet, lines))
    then = predictions(turned, awaited, draws)
    if sum(one.late_permille for one in then) > sum(one.late_permille for one in found):
        return None
    return Better(command=_command(tour, van, answer, lines), predictions=then)


def late_van(tour: TourNow, stops: Sequence[StopLine], awaited: Mapping[ShipmentId, Awaited]) -> LateVan:
    """The van as the search sees it: the medians of what the predictions sample, at the pace of this tour."""
    seen, now = learned(tour), standing(tour)
    roads = tour.model.drive_s(exp(roads_now(tour.model, seen).mean), tour.now)
    doors = exp(doors_now(tour.model, seen).mean)
    serving_s = max(now.serving_s * doors - now.served_s, LEAST_LEFT_S) if now.serving_s > 0 else 0.0
    return LateVan(
        ready_s=round(max(serving_s, now.held_s)),
        travel_s=_travel(tour, stops, roads),
        opens_s=tuple(_after(tour.now, line.window.start) for line in stops),
        service_s=tuple(round(line.service_s * doors) for line in stops),
        dues_s=tuple(_dues(tour, line, awaited) for line in stops),
        priorities=tuple(
            tuple(awaited[one].priority for one in tour.awaiting(line) if one in awaited) for line in stops
        ),
        fixed=sum(line.state is StopState.APPROACHED for line in stops),
        last=sum(line.state is StopState.DEFERRED for line in stops),
        rests=tuple(
            (number, round(rest.from_s), round(rest.length_s), rest.at_door)
            for number, stop in enumerate(stops_ahead(tour, stops, awaited))
            for rest in stop.rests
        ),
    )


def dangers(
    tour: TourNow, found: Sequence[PublishPrediction], awaited: Mapping[ShipmentId, Awaited]
) -> ReportDangers | None:
    """The list of promises now in danger; `None` when the one in force says the same.

    A promise that was revised for the delay stays on it: the one to keep is the one before. The highest
    priority comes first.
    """
    stop_of = {shipment: line.stop for line in tour.sheet.stops for shipment in line.shipments}
    known = {danger.shipment for danger in tour.sheet.endangered}
    now = [
        Danger(
            shipment=one.shipment,
            stop=stop_of[one.shipment],
            due=_due(tour.now, told),
            expected=one.median,
            late_permille=one.late_permille,
            priority=told.priority,
        )
        for one in found
        for told in [awaited.get(one.shipment)]
        if told is not None and _is_in_danger(one, _due(tour.now, told), was_known=one.shipment in known)
    ]
    if is_same_danger(tour.sheet.endangered, now):
        return None
    now.sort(key=lambda danger: -awaited[danger.shipment].priority)
    return ReportDangers(tour=tour.sheet.tour, cause=cause_on(tour.sheet), dangers=tuple(now))


def cause_on(sheet: TourSheet) -> Cause:
    """What the driver declared on this tour; unknown is said as unknown."""
    return sheet.interrupted_cause or Cause.UNKNOWN


def _due(now: datetime, told: Awaited) -> datetime:
    """The end of the promise to keep; once that is over it is broken, and the one in force counts."""
    return told.to_keep if told.to_keep > now else told.due


def _is_in_danger(one: PublishPrediction, due: datetime, *, was_known: bool) -> bool:
    return _may_be_late(one, SAFE if was_known else 1.0) or one.median >= due


def _may_be_late(one: PublishPrediction, share: float = 1.0) -> bool:
    """Whether the brand has the van planned anew at this chance, or at a `share` of the limit."""
    return one.late_permille >= share * limits_of(one.costs).replan


def _was_lately(tour: TourNow) -> bool:
    at = tour.sheet.resequenced_at
    return at is not None and tour.now - at < EVERY


def _is_clear(answer: Resequenced) -> bool:
    before, after = answer.kept, answer.verdict
    return _spares(answer) or is_clear_gain(before.broken, after.broken, before.late_s, after.late_s)


def _spares(answer: Resequenced) -> bool:
    """Whether as many promises are broken as before, but of lower priority."""
    before, after = answer.kept, answer.verdict
    return after.broken == before.broken and after.weighed < before.weighed


def _to_visit(sheet: TourSheet) -> list[StopLine]:
    """The stops to come with something to bring or collect: the next one first, those put off last."""
    lines = [line for line in ahead(sheet) if _has_goods(sheet, line)]
    return sorted(lines, key=lambda line: line.state is StopState.DEFERRED)


def _has_goods(sheet: TourSheet, line: StopLine) -> bool:
    aboard = sheet.started_at is None or not set(line.parcels).isdisjoint(sheet.parcels_aboard)
    return aboard or not line.parcels or bool(line.collects)


def _travel(tour: TourNow, stops: Sequence[StopLine], roads: float) -> Seconds:
    origin: PlaceRef | None = here(tour.sheet)
    places = [origin, *(line.place for line in stops), tour.sheet.depot_place]
    seconds = [[leg_seconds(tour.travel, a, b) if a and b else 0.0 for b in places] for a in places]
    if stops:
        seconds[0][1] = left_seconds(tour, seconds[0][1])
    return np.rint(np.array(seconds) * roads).astype(np.int64)


def _dues(tour: TourNow, line: StopLine, awaited: Mapping[ShipmentId, Awaited]) -> tuple[int, ...]:
    waiting = (awaited[one] for one in tour.awaiting(line) if one in awaited)
    return tuple(_after(tour.now, told.due) for told in waiting)


def _in_turn(sheet: TourSheet, lines: Sequence[StopLine]) -> TourSheet:
    named = {line.stop for line in lines}
    return replace(sheet, stops=(*(line for line in sheet.stops if line.stop not in named), *lines))


def _command(tour: TourNow, van: LateVan, answer: Resequenced, lines: Sequence[StopLine]) -> ResequenceTour:
    visits = served_s(van, answer.sequence)
    home_s = visits[-1][1] + int(van.travel_s[answer.sequence[-1] + 1, -1])
    return ResequenceTour(
        tour=tour.sheet.tour,
        turns=tuple(
            Turn(stop=line.stop, planned_at=_moment(tour, begins_s))
            for line, (begins_s, _) in zip(lines, visits, strict=True)
        ),
        returns_at=_moment(tour, home_s),
        cause=cause_on(tour.sheet),
        broken_before=answer.kept.broken,
        broken_after=answer.verdict.broken,
        late_before_s=answer.kept.late_s,
        late_after_s=answer.verdict.late_s,
        spares_priority=_spares(answer),
    )


def _moment(tour: TourNow, seconds: int) -> datetime:
    return (tour.now + timedelta(seconds=seconds)).replace(microsecond=0)


def _after(now: datetime, moment: datetime) -> int:
    return round((moment - now).total_seconds())
