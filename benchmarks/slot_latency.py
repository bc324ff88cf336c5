"""How fast the slot question is answered in process: seven days of eight windows, a thousand stops each."""

import time
from collections.abc import Mapping
from datetime import timedelta

import numpy as np

from benchmarks.bookings import WINDOWS, Day, booked, requests, vans
from benchmarks.day_load import MONDAY, place_ref, slot_load, travel_table
from benchmarks.report import tell
from benchmarks.streets import streets
from doorstep.adapters.planners.question import KernelQuestion
from doorstep.adapters.planners.ruin_recreate import RuinRecreatePlanner
from doorstep.domain.slots.offers import Wish

DAYS, STOPS, FLEET, QUESTIONS = 7, 1_000, 64, 2_000
LATER = 200
"""How many doors ask without having booked."""


def inprocess_ms() -> Mapping[str, float]:
    """Milliseconds per question of all windows of seven days with a thousand stops each, snapshots warm."""
    doors = streets(2, STOPS + LATER)
    day = Day(streets=doors, shifts=vans(FLEET))
    stream = requests(2, STOPS + LATER)
    booked(day, stream, until=STOPS, planner=RuinRecreatePlanner(), every=0)
    tell(f"slots: {DAYS} days of {len(day.taken)} stops and {FLEET} vans on {doors.name}")
    loads = [slot_load(day.problem, day.orders, days=number, windows=WINDOWS) for number in range(DAYS)]
    travel = travel_table(doors.seconds_s, doors.metres_m)
    question, at = KernelQuestion(), MONDAY - timedelta(days=1)
    taken_ms: list[float] = []
    worked_ms: list[float] = []
    for number in range(QUESTIONS):
        request = stream[-1 - number % LATER]
        wish = Wish(place=place_ref(request.place), service_s=request.service_s, load_g=request.load_g)
        begun, worked = time.perf_counter(), time.thread_time()
        question.offers(loads, wish, travel, at=at)
        worked_ms.append((time.thread_time() - worked) * 1000)
        taken_ms.append((time.perf_counter() - begun) * 1000)
    p50, p99 = np.quantile(taken_ms[1:], [0.5, 0.99])
    return {
        "p50_ms_inprocess": p50,
        "p99_ms_inprocess": p99,
        "p99_ms_inprocess_processor_time": float(np.quantile(worked_ms[1:], 0.99)),
        "windows_count": float(DAYS * WINDOWS),
    }
