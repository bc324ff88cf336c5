"""The incumbent plan as arrays that answer where one more stop would fit."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from doorstep.domain.planning.problem import Orders, Problem, Seconds
from doorstep.domain.planning.traffic import Traffic


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanSnapshot:
    """An immutable plan of one version, flattened to its gaps: one per pair of neighbours on a tour.

    Shapes: one entry per gap, but for `room_g`, `takes`, `starts_s` and `ends_s` with one per shift.
    Units: seconds; `leaves_s` is the earliest departure from the place before a gap, `latest_s` the latest
    arrival at the place after it that still keeps everything behind it.
    """

    version: int
    depot: int
    before: NDArray[np.intp]
    after: NDArray[np.intp]
    leg_s: Seconds
    leaves_s: Seconds
    latest_s: Seconds
    shift: NDArray[np.intp]
    index: NDArray[np.intp]
    room_g: Seconds
    takes: NDArray[np.bool_]
    starts_s: Seconds
    ends_s: Seconds
    traffic: Traffic | None = None

    def arrive_s(self, leaves_s: Seconds, legs_s: Seconds) -> Seconds:
        """When each leg is driven that begins at `leaves_s`."""
        return leaves_s + legs_s if self.traffic is None else self.traffic.all_arrive_s(leaves_s, legs_s)

    def leave_s(self, dues_s: Seconds, legs_s: Seconds) -> Seconds:
        """When each leg must begin at the latest to be driven by `dues_s`."""
        return dues_s - legs_s if self.traffic is None else self.traffic.all_leave_s(dues_s, legs_s)


def snapshot(problem: Problem, orders: Orders, *, version: int = 0) -> PlanSnapshot:
    """The gaps of `orders`, which names one order per shift of `problem`.

    A tour takes no insertion when it is not free or when it is already late by itself.
    """
    tours = [_gaps(problem, number, order) for number, order in enumerate(orders)]
    sizes = [len(tour.leg_s) for tour in tours]
    return PlanSnapshot(
        version=version,
        depot=problem.depot,
        before=np.array([row for tour in tours for row in tour.rows[:-1]], np.intp),
        after=np.array([row for tour in tours for row in tour.rows[1:]], np.intp),
        leg_s=np.array([leg for tour in tours for leg in tour.leg_s], np.int64),
        leaves_s=np.array([moment for tour in tours for moment in tour.leaves_s], np.int64),
        latest_s=np.array([moment for tour in tours for moment in tour.latest_s], np.int64),
        shift=np.repeat(np.arange(len(tours)), sizes),
        index=np.array([gap for size in sizes for gap in range(size)], np.intp),
        room_g=np.array([tour.room_g for tour in tours], np.int64),
        takes=np.array([tour.takes for tour in tours], np.bool_),
        starts_s=np.array([shift.starts_s for shift in problem.shifts], np.int64),
        ends_s=np.array([shift.ends_s for shift in problem.shifts], np.int64),
        traffic=problem.traffic,
    )


@dataclass(frozen=True, slots=True)
class _Gaps:
    """The gaps of one tour: `rows` are its places, depot at both ends."""

    rows: list[int]
    leg_s: list[int]
    leaves_s: list[int]
    latest_s: list[int]
    room_g: int
    takes: bool


def _gaps(problem: Problem, number: int, order: tuple[int, ...]) -> _Gaps:
    shift = problem.shifts[number]
    stops = [problem.stops[stop] for stop in order]
    rows = [problem.depot, *(stop.place for stop in stops), problem.depot]
    leg_s: list[int] = problem.travel_s[rows[:-1], rows[1:]].tolist() if stops else [0]
    leaves_s, takes = [shift.starts_s], shift.free
    for stop, leg in zip(stops, leg_s, strict=False):
        start = max(problem.arrives_s(leaves_s[-1], leg), stop.opens_s)
        takes = takes and start <= stop.closes_s
        leaves_s.append(start + stop.service_s)
    takes = takes and problem.arrives_s(leaves_s[-1], leg_s[-1]) <= shift.ends_s
    latest_s = [shift.ends_s]
    for stop, leg in zip(reversed(stops), reversed(leg_s), strict=False):
        latest_s.append(min(problem.leaves_s(latest_s[-1], leg) - stop.service_s, stop.closes_s))
    room_g = shift.capacity_g - sum(stop.load_g for stop in stops)
    return _Gaps(rows, leg_s, leaves_s, latest_s[::-1], room_g, takes)
