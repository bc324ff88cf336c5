"""Judges a move by hand on the planning kernel, and reads the planned moments of a whole day."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from doorstep.adapters.planners.day_problem import DayProblem, as_table, day_problem
from doorstep.domain.planning.hand import Driven, best_index, driven, room_left
from doorstep.domain.planning.problem import NO_ROAD
from doorstep.domain.planning.reserve import lacking_s
from doorstep.domain.planning.schedule import timetable
from doorstep.domain.planning.stages import linked
from doorstep.domain.slots import DayPlan, Travel
from doorstep.domain.slots.hand import with_move
from doorstep.domain.slots.moments import DayMoments, StopMoments, TourMoments
from doorstep.domain.slots.verdict import JudgedStop, Move, MoveLimit, Verdict
from doorstep.events import TourOrder
from doorstep.kernel.ids import ReservationId, TourId
from doorstep.kernel.time import Window

_LOADS = (MoveLimit.LOAD, MoveLimit.VOLUME, MoveLimit.PIECES)


@dataclass(frozen=True, slots=True, kw_only=True)
class KernelMoments:
    """Planned moments by the timetable that publishing uses."""

    def of(self, plan: DayPlan, travel: Travel) -> DayMoments:
        """When every tour of `plan` leaves, serves and returns, with the plan's driving and cost."""
        day = day_problem(plan, travel)
        orders = day.orders(plan.tours)
        return DayMoments(
            tours={
                order.tour: _moments(day, number, order, plan)
                for day in [_linked(day, plan.tours)]
                for number, order in _by_shift(day, plan.tours)
                if order.reservations
            },
            driving_s=day.problem.travel_of(orders),
            cost_s=day.problem.travel_of(orders) + lacking_s(day.problem, orders),
        )


def judge(plan: DayPlan, move: Move, travel: Travel) -> Verdict:
    """What `move` would break and cost, at its index or where it does best."""
    day = day_problem(plan, travel)
    source = next(order for order in plan.tours if move.reservation in order.reservations)
    target = next(order for order in plan.tours if order.tour == move.tour)
    index = move.index if move.index is not None else _best(day, target, move)
    placed = Move(reservation=move.reservation, tour=move.tour, index=index)
    after = with_move(plan.tours, move.reservation, placed)
    one = _Judging(day, plan, {source.tour, target.tour})
    was, now = one.walks(plan.tours), one.walks(after)
    limit, over = _limit(was, now, source.tour, target.tour)
    moments = _moments(_linked(day, after), *_row(day, after, target.tour), plan)
    elsewhere = source.tour != target.tour
    return Verdict(
        source=source.tour,
        tour=target.tour,
        index=index,
        was_index=source.reservations.index(move.reservation),
        stops=one.stops(plan.tours, after, move.reservation),
        limit=limit,
        over=over,
        lacks=now[target.tour].lacks,
        extra_s=now[target.tour].travel_s - was[target.tour].travel_s,
        source_extra_s=now[source.tour].travel_s - was[source.tour].travel_s if elsewhere else 0,
        extra_m=_extra_m(plan, after, travel, one.tours),
        returns_at=moments.returns_at,
        shift_ends_at=next(shift.shift.end for shift in plan.shifts if shift.tour == target.tour),
        room_g=_room_g(day, *_row(day, after, target.tour)),
    )


@dataclass(frozen=True, slots=True)
class _Judging:
    """The two tours of a move."""

    day: DayProblem
    plan: DayPlan
    tours: set[TourId]

    def walks(self, tours: Sequence[TourOrder]) -> dict[TourId, Driven]:
        orders = self.day.orders(tours)
        return {
            order.tour: driven(linked(self.day.problem, orders), number, orders[number])
            for number, order in _by_shift(self.day, tours)
            if order.tour in self.tours
        }

    def stops(
        self, before: Sequence[TourOrder], after: Sequence[TourOrder], moved: ReservationId
    ) -> tuple[JudgedStop, ...]:
        was, now = self._lines(before), self._lines(after)
        return tuple(
            JudgedStop(
                reservation=key,
                tour=tour,
                window=self.plan.visits[key].window,
                was_done=was[key][1].done_at,
                done=line.done_at,
                was_late_s=was[key][1].late_s,
                late_s=line.late_s,
                is_moved=key == moved,
            )
            for key, (tour, line) in now.items()
        )

    def _lines(self, tours: Sequence[TourOrder]) -> dict[ReservationId, tuple[TourId, StopMoments]]:
        return {
            line.reservation: (order.tour, line)
            for day in [_linked(self.day, tours)]
            for number, order in _by_shift(day, tours)
            if order.tour in self.tours and order.reservations
            for line in _moments(day, number, order, self.plan).stops
        }


def _best(day: DayProblem, target: TourOrder, move: Move) -> int:
    number = {key: index for index, key in enumerate(day.keys)}
    order = tuple(number[key] for key in target.reservations if key != move.reservation)
    shift = next(at for at, shift in enumerate(day.problem.shifts) if shift.key == target.tour)
    return best_index(day.problem, shift, order, number[move.reservation])


def _limit(
    was: Mapping[TourId, Driven], now: Mapping[TourId, Driven], source: TourId, target: TourId
) -> tuple[MoveLimit, int]:
    tour = now[target]
    if not (tour.has_road and now[source].has_road):
        return MoveLimit.NO_ROAD, 0
    if tour.lacks:
        return MoveLimit.SKILLS, 0
    for limit, over in zip(_LOADS, tour.over, strict=True):
        if over:
            return limit, over
    if tour.over_shift_s:
        return MoveLimit.SHIFT, tour.over_shift_s
    if now[source].over_shift_s > was[source].over_shift_s:
        return MoveLimit.SHIFT, now[source].over_shift_s
    return MoveLimit.NONE, 0


def _moments(day: DayProblem, number: int, order: TourOrder, plan: DayPlan) -> TourMoments:
    indexes = {key: index for index, key in enumerate(day.keys)}
    rows = tuple(indexes[key] for key in order.reservations)
    times = timetable(day.problem, day.problem.shifts[number], rows)
    late = driven(day.problem, number, rows).late_s
    lines = [
        StopMoments(
            reservation=key,
            starts_at=_at(day, starts_s),
            done_at=_at(day, starts_s + plan.visits[key].service_s),
            late_s=late_s,
        )
        for key, starts_s, late_s in zip(order.reservations, times.starts_s, late, strict=True)
    ]
    return TourMoments(
        departs_at=_at(day, times.departs_s),
        returns_at=_at(day, times.returns_s),
        stops=tuple(lines),
        rests=tuple(Window(_at(day, one.starts_s), _at(day, one.ends_s)) for one in times.rests),
    )


def _linked(day: DayProblem, tours: Sequence[TourOrder]) -> DayProblem:
    """With tours in turn that leave each other their time."""
    return replace(day, problem=linked(day.problem, day.orders(tours)))


def _by_shift(day: DayProblem, tours: Sequence[TourOrder]) -> list[tuple[int, TourOrder]]:
    numbers = {shift.key: number for number, shift in enumerate(day.problem.shifts)}
    return [(numbers[order.tour], order) for order in tours]


def _row(day: DayProblem, tours: Sequence[TourOrder], tour: TourId) -> tuple[int, TourOrder]:
    return next((number, order) for number, order in _by_shift(day, tours) if order.tour == tour)


def _extra_m(plan: DayPlan, after: Sequence[TourOrder], travel: Travel, tours: set[TourId]) -> int | None:
    was, now = (_metres(plan, orders, travel, tours) for orders in (plan.tours, after))
    return None if was is None or now is None else now - was


def _metres(plan: DayPlan, orders: Sequence[TourOrder], travel: Travel, tours: set[TourId]) -> int | None:
    table = as_table(travel, [plan.depot, *(visit.place for visit in plan.visits.values())])
    total = 0
    for order in orders:
        if order.tour in tours and order.reservations:
            places = [plan.depot, *(plan.visits[key].place for key in order.reservations), plan.depot]
            rows = [table.row[place] for place in places]
            total += int(table.metres_m[rows[:-1], rows[1:]].sum())
    return None if total >= NO_ROAD else total


def _room_g(day: DayProblem, number: int, order: TourOrder) -> int:
    indexes = {key: index for index, key in enumerate(day.keys)}
    stops = [day.problem.stops[indexes[key]] for key in order.reservations]
    return room_left(day.problem.shifts[number], stops)[0]


def _at(day: DayProblem, seconds: int) -> datetime:
    return day.zero + timedelta(seconds=min(seconds, NO_ROAD // 1000))
