"""The slot question: every window of seven days with a thousand orders each, asked for place after place."""

import time
from datetime import timedelta

from benchmarks.day_load import MONDAY, place_ref, slot_load, travel_table
from benchmarks.report import Report, quantiles, tell
from benchmarks.town import SHIFT_H, Town, town
from doorstep.adapters.planners.question import KernelQuestion
from doorstep.domain.planning.problem import Problem, Stop
from doorstep.domain.planning.travel import TravelTable
from doorstep.domain.slots import SlotLoad
from doorstep.domain.slots.offers import Wish

DAYS, ORDERS, VANS, QUESTIONS = 7, 1_000, 27, 400


def run() -> Report:
    """Milliseconds per question of 35 windows, in process, with warm snapshots; and right after a booking.

    The peer is the same insertion written as plain loops, on one day of the same plan in the same run.
    """
    tell(f"slot_answers: one day of {ORDERS} orders, seen as {DAYS} days")
    day = town(1, orders=ORDERS, vans=VANS, side_m=15_000)
    loads = [
        slot_load(day.problem, day.incumbent, days=number, windows=SHIFT_H // 2) for number in range(DAYS)
    ]
    travel = travel_table(day.problem.travel_s, day.metres_m)
    question = KernelQuestion()
    wishes = [_wish(number) for number in range(QUESTIONS)]
    question.offers(loads, wishes[0], travel, at=MONDAY - timedelta(days=1))
    warm_ms = [_asked(question, loads, wish, travel) for wish in wishes]
    cold_ms = [_asked(KernelQuestion(), loads[:1], wish, travel) for wish in wishes[:40]]
    loops_ms = [_loops(day, number) for number in range(1, 41)]
    figures = {
        "stops_planned_per_day_count": float(len(day.problem.stops)),
        "windows_per_question_count": float(sum(len(load.windows) for load in loads)),
        "slot_answers_per_s": 1000 * len(warm_ms) / sum(warm_ms),
        **quantiles("question_of_7_days", warm_ms, "ms"),
        **quantiles("first_question_after_a_booking_1_day", cold_ms, "ms"),
    }
    return Report(bench="slot_answers", figures=figures, peers=quantiles("plain_loops_1_day", loops_ms, "ms"))


def _asked(question: KernelQuestion, loads: list[SlotLoad], wish: Wish, travel: TravelTable) -> float:
    begun = time.perf_counter()
    question.offers(loads, wish, travel, at=MONDAY - timedelta(days=1))
    return (time.perf_counter() - begun) * 1000


def _wish(number: int) -> Wish:
    """Somebody lives at every place of the town."""
    return Wish(place=place_ref(number % ORDERS + 1), service_s=180, load_g=2_000)


def _loops(day: Town, place: int) -> float:
    """Milliseconds for all windows of one day by plain loops, prepared tables not counted."""
    table = _PlainPlan(day.problem, day)
    begun = time.perf_counter()
    table.ask(place, [(hour * 7_200, hour * 7_200 + 6_600) for hour in range(SHIFT_H // 2)])
    return (time.perf_counter() - begun) * 1000


class _PlainPlan:
    """The plan as lists: what insertion costs without arrays."""

    def __init__(self, problem: Problem, day: Town) -> None:
        self.travel: list[list[int]] = problem.travel_s.tolist()
        self.gaps: list[tuple[int, int, int, int, int]] = []
        for shift, order in zip(problem.shifts, day.incumbent, strict=True):
            stops = [problem.stops[stop] for stop in order]
            self._tour(stops, shift.starts_s, shift.ends_s, shift.capacity_g)

    def _tour(self, stops: list[Stop], starts_s: int, ends_s: int, capacity_g: int) -> None:
        rows = [0, *(stop.place for stop in stops), 0]
        leaves, latest = [starts_s], [ends_s]
        for before, stop in zip(rows, stops, strict=False):
            leaves.append(max(leaves[-1] + self.travel[before][stop.place], stop.opens_s) + stop.service_s)
        for after, stop in zip(reversed(rows), reversed(stops), strict=False):
            leg = self.travel[stop.place][after]
            latest.append(min(latest[-1] - leg - stop.service_s, stop.closes_s))
        room = capacity_g - sum(stop.load_g for stop in stops)
        self.gaps += list(zip(rows, rows[1:], leaves, reversed(latest), [room] * len(leaves), strict=False))

    def ask(self, place: int, windows: list[tuple[int, int]]) -> list[int | None]:
        """The least extra driving per window."""
        best: list[int | None] = [None] * len(windows)
        for before, after, leaves, latest, room in self.gaps:
            if room < 2_000:
                continue
            there, back = self.travel[before][place], self.travel[place][after]
            extra = there + back - self.travel[before][after]
            for number, (opens, closes) in enumerate(windows):
                fits = max(leaves + there, opens) <= min(latest - back - 180, closes)
                known = best[number]
                if fits and (known is None or extra < known):
                    best[number] = extra
        return best
