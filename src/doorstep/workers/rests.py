"""Breaks still to come on a tour: where the driver will rest, by the rule by which plans are timed."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

import numpy as np

from doorstep.domain.planning.course import best_places
from doorstep.domain.planning.problem import Break, Problem, Shift, Stop
from doorstep.domain.prediction.propagate import RestAhead, StopAhead
from doorstep.domain.tours.sheet import TourSheet
from doorstep.events import BreakPlan

FAR_S = 10**8
"""Later than any tour ends. Units: seconds."""

type Rests = Mapping[int, tuple[RestAhead, ...]]
"""The breaks by the number, among the stops ahead, of the stop they come before."""


def still_due(sheet: TourSheet, now: datetime) -> tuple[BreakPlan, ...]:
    """The breaks nobody has taken; one whose time is long over was taken without a word."""
    return tuple(one for one in sheet.breaks_ahead if now < one.begins.end + timedelta(seconds=one.length_s))


def resting_until(sheet: TourSheet) -> datetime | None:
    """When the break taken last is over."""
    return sheet.rests[-1].over_at if sheet.rests else None


def rests_ahead(sheet: TourSheet, now: datetime, ready_s: float, stops: Sequence[StopAhead]) -> Rests:
    """Where each break does best on the stops ahead, driven one after the other from `ready_s` on.

    Units: seconds from now. A break that does best behind the last stop is before none.
    """
    due = still_due(sheet, now)
    if not due or not stops:
        return {}
    breaks = tuple(_break(one, now) for one in due)
    shift = Shift(key="", starts_s=round(ready_s), ends_s=FAR_S, capacity_g=0, breaks=breaks)
    found: dict[int, tuple[RestAhead, ...]] = {}
    places = best_places(_problem(stops), shift, tuple(range(len(stops))))
    for one, place in zip(breaks, places, strict=True):
        # Between two doors nobody rests: a van on its way does at the next one.
        at = max(place, 1) if sheet.started_at is not None and not _stands(sheet) else place
        rest = RestAhead(from_s=one.earliest_s, length_s=one.length_s, at_door=at % 2 == 1)
        found[at // 2] = (*found.get(at // 2, ()), rest)
    return found


def _stands(sheet: TourSheet) -> bool:
    return any(line.arrived_at is not None and line.departed_at is None for line in sheet.stops)


def _break(one: BreakPlan, now: datetime) -> Break:
    return Break(
        earliest_s=round((one.begins.start - now).total_seconds()),
        latest_s=round((one.begins.end - now).total_seconds()),
        length_s=one.length_s,
    )


def _problem(stops: Sequence[StopAhead]) -> Problem:
    """The stops in a row; every leg leads to the next, and none home."""
    table = np.zeros((len(stops) + 1, len(stops) + 1), np.int64)
    for number, stop in enumerate(stops):
        table[number, number + 1] = round(stop.leg_s)
    return Problem(
        travel_s=table,
        depot=0,
        stops=tuple(
            Stop(
                key="",
                place=number,
                opens_s=round(stop.opens_s),
                closes_s=round(max(stop.opens_s, stop.due_s - stop.service_s)),
                service_s=round(stop.service_s),
                load_g=0,
            )
            for number, stop in enumerate(stops, start=1)
        ),
        shifts=(),
    )
