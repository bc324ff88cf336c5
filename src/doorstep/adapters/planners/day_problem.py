"""Translates a depot-day as slots know it into the whole seconds and rows the planning kernel works on."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import pairwise

import numpy as np

from doorstep.adapters.roads.travel_book import LiveTravel
from doorstep.domain.planning import problem as kernel
from doorstep.domain.planning.insertion import Opening
from doorstep.domain.planning.prices import prices, scales
from doorstep.domain.planning.problem import NO_ROAD, Orders, Problem, Seconds, Shift, Stop
from doorstep.domain.planning.traffic import usual_traffic
from doorstep.domain.planning.travel import TravelTable
from doorstep.domain.slots import DayPlan, Travel, Visit
from doorstep.events import Break, Means, TourOrder, TourShift
from doorstep.kernel.ids import PlaceRef, ReservationId, TourId
from doorstep.kernel.time import Window

MOST_MARGIN = 3 / 8
"""The share of a window that a margin may take at most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DayProblem:
    """A depot-day in the kernel's terms. `zero` is the moment that all seconds count from.

    Shapes: `metres_m` as the problem's travel.
    """

    problem: Problem
    keys: tuple[ReservationId, ...]
    row: dict[PlaceRef, int]
    zero: datetime
    metres_m: Seconds

    def orders(self, tours: Sequence[TourOrder]) -> Orders:
        """`tours` by index, one order per shift; a reservation nobody knows becomes an index out of range."""
        number = {key: index for index, key in enumerate(self.keys)}
        named = {order.tour: order.reservations for order in tours}
        return tuple(
            tuple(number.get(key, len(self.keys)) for key in named.get(_tour(shift), ()))
            for shift in self.problem.shifts
        )

    def tours(self, orders: Orders) -> tuple[TourOrder, ...]:
        """`orders` by name."""
        return tuple(
            TourOrder(tour=_tour(shift), reservations=tuple(self.keys[stop] for stop in order))
            for shift, order in zip(self.problem.shifts, orders, strict=True)
        )


def day_problem(
    plan: DayPlan, travel: Travel, *, margin_s: int = 0, also: Sequence[PlaceRef] = ()
) -> DayProblem:
    """`plan` in the kernel's terms; `also` names places beyond those of the plan.

    Units: `margin_s` seconds kept free before the end of every window.
    """
    zero = min(shift.shift.start for shift in plan.shifts)
    keys = tuple(plan.visits)
    table = as_table(travel, [plan.depot, *(plan.visits[key].place for key in keys), *also])
    rates = [shift.rates for shift in plan.shifts]
    return DayProblem(
        problem=Problem(
            travel_s=table.seconds_s,
            depot=table.row[plan.depot],
            stops=tuple(_stop(_pinned(plan, key), table.row, zero, margin_s) for key in keys),
            shifts=tuple(_shift(plan, shift, zero) for shift in plan.shifts),
            traffic=usual_traffic(plan.speeds, zero),
            prices=prices(table.seconds_s, table.metres_m, rates),
            scales=scales(rates),
        ),
        keys=keys,
        row=table.row,
        zero=zero,
        metres_m=table.metres_m,
    )


def opening(window: Window, service_s: int, zero: datetime, margin_s: int) -> Opening:
    """When a service may start so that it ends inside `window`, `margin_s` before its end.

    Short windows give a smaller margin. A service that does not fit may start at the window's opening only;
    a part of a window that it does not fit into is none, when it fits into another one.
    """
    parts = [part for part in window.each if part.length.total_seconds() > service_s] or window.each[:1]
    spans = [_span(part, service_s, zero, margin_s) for part in parts]
    shut = tuple((closes_s, opens_s) for (_, closes_s), (opens_s, _) in pairwise(spans))
    return Opening(spans[0][0], spans[-1][1], shut)


def _span(window: Window, service_s: int, zero: datetime, margin_s: int) -> tuple[int, int]:
    opens_s = _seconds(window.start, zero)
    kept_s = min(margin_s, int(window.length.total_seconds() * MOST_MARGIN))
    return opens_s, max(opens_s, _seconds(window.end, zero) - 1 - service_s - kept_s)


def planned_s(visit: Visit) -> int:
    """What a plan keeps free for a visit at its door. Units: seconds."""
    return visit.service_s + visit.cushion_s


def _stop(visit: Visit, row: dict[PlaceRef, int], zero: datetime, margin_s: int) -> Stop:
    may_start = opening(visit.window, planned_s(visit), zero, margin_s)
    return Stop(
        key=visit.reservation,
        place=row[visit.place],
        opens_s=may_start.opens_s,
        closes_s=may_start.closes_s,
        shut=may_start.shut,
        service_s=planned_s(visit),
        load_g=visit.load_g,
        needs=visit.needs,
    )


def _pinned(plan: DayPlan, key: ReservationId) -> Visit:
    """The visit; one that a person pinned needs a skill that its tour alone has."""
    visit, pin = plan.visits[key], plan.pins.get(key)
    if pin is None:
        return visit
    return replace(visit, needs=replace(visit.needs, skills=(*visit.needs.skills, _skill(pin.tour))))


def _with_pins(plan: DayPlan, tour: TourShift) -> Means:
    if all(pin.tour != tour.tour for pin in plan.pins.values()):
        return tour.means
    return replace(tour.means, skills=(*tour.means.skills, _skill(tour.tour)))


def _skill(tour: TourId) -> str:
    return f"tour {tour}"


def left_alone(plan: DayPlan) -> DayPlan:
    """The plan for who rearranges tours: one with visits pinned to their places stays as it is."""
    return replace(plan, locked=plan.locked | frozenset(plan.placed)) if plan.pins else plan


def _shift(plan: DayPlan, tour: TourShift, zero: datetime) -> Shift:
    leaves = tour.shift.start if plan.leaves_from is None else max(tour.shift.start, plan.leaves_from)
    back = None if tour.follows is None else plan.returns.get(tour.follows)
    if back is not None:
        leaves = max(leaves, back + timedelta(seconds=tour.reload_s))
    earlier = [shift.tour for shift in plan.shifts].index(tour.follows) if tour.follows else None
    return Shift(
        key=tour.tour,
        starts_s=_seconds(leaves, zero),
        ends_s=_seconds(tour.shift.end, zero),
        capacity_g=tour.capacity_g,
        means=_with_pins(plan, tour),
        held=plan.placed.get(tour.tour, 0),
        free=tour.tour not in plan.locked,
        breaks=tuple(_break(one, zero) for one in tour.breaks if not _is_over(one, tour, leaves)),
        follows=earlier if back is None else None,
        reload_s=tour.reload_s,
    )


def _break(one: Break, zero: datetime) -> kernel.Break:
    return kernel.Break(
        earliest_s=_seconds(one.begins.start, zero),
        latest_s=_seconds(one.begins.end, zero),
        length_s=one.length_s,
    )


def _is_over(one: Break, tour: TourShift, leaves: datetime) -> bool:
    """Whether the driver has rested at the depot before the van can leave."""
    return max(tour.shift.start, one.begins.start) + timedelta(seconds=one.length_s) <= leaves


def as_table(travel: Travel, places: Sequence[PlaceRef]) -> TravelTable:
    """`travel` itself when it is a table of all `places`, else a table asked pair by pair, no distances."""
    if isinstance(travel, LiveTravel):
        travel = travel.newest()
    if isinstance(travel, TravelTable) and all(place in travel.row for place in places):
        return travel
    distinct = list(dict.fromkeys(places))
    seconds_s = [[_leg(travel, origin, place) for place in distinct] for origin in distinct]
    return TravelTable(
        row={place: number for number, place in enumerate(distinct)},
        seconds_s=np.array(seconds_s, np.int64),
        metres_m=np.full((len(distinct), len(distinct)), NO_ROAD, np.int64),
    )


def known(metres_m: Seconds) -> Seconds:
    """Lengths, 0 where one is not known."""
    return np.where(metres_m >= NO_ROAD, 0, metres_m)


def _leg(travel: Travel, origin: PlaceRef, destination: PlaceRef) -> int:
    if origin == destination:
        return 0
    seconds = travel.seconds(origin, destination)
    return NO_ROAD if seconds is None else seconds


def _seconds(moment: datetime, zero: datetime) -> int:
    return int((moment - zero).total_seconds())


def _tour(shift: Shift) -> TourId:
    return TourId(shift.key)
