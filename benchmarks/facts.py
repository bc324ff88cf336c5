"""How well arrivals and departures are found from positions alone, beside a fence without a dwell."""

from collections.abc import Sequence
from statistics import median
from time import process_time

import numpy as np

from benchmarks.report import Report
from benchmarks.van_days import VanDay, van_day
from doorstep.domain.positions import apart_m, stands, stays
from doorstep.domain.positions.fence import ENTER_M

DAYS, STOPS, SEED = 60, 40, 5
NOISES_M = (5.0, 10.0)
SAME_S = 120.0
"""An arrival that is found is right when it is of a visit of that stop, to two minutes."""


def run() -> Report:
    """Precision and recall of visits, errors of their moments, and what a fix costs."""
    figures: dict[str, float] = {}
    peers: dict[str, float] = {}
    for noise in NOISES_M:
        dice = np.random.default_rng(SEED)
        days = [van_day(dice, STOPS, noise) for _ in range(DAYS)]
        begun = process_time()
        found = [stays(stands(day.heard), day.doors, sorted(day.heard)) for day in days]
        spent = process_time() - begun
        mark = f"{noise:.0f}m"
        figures |= _scores(mark, days, [[(one.stop, one.reached, one.left) for one in day] for day in found])
        figures[f"cpu_{mark}_us_per_fix"] = spent / sum(len(day.heard) for day in days) * 1e6
        peers |= _scores(f"fence_only_{mark}", days, [_fence_only(day) for day in days])
    return Report(bench="facts", figures=figures, peers=peers)


type Found = tuple[str, float, float | None]


def _scores(mark: str, days: Sequence[VanDay], found: Sequence[Sequence[Found]]) -> dict[str, float]:
    right, came, went, said, due = 0, list[float](), list[float](), 0, 0
    for day, own in zip(days, found, strict=True):
        truth = {visit.stop: visit for visit in day.visits}
        said, due = said + len(own), due + len(truth)
        for stop, reached, left in own:
            visit = truth[stop]
            if visit.came - SAME_S <= reached <= visit.went:
                right += 1
                came.append(abs(reached - visit.came))
                went += [abs(left - visit.went)] if left is not None else []
    return {
        f"precision_{mark}_share": right / said,
        f"recall_{mark}_share": right / due,
        f"arrival_error_{mark}_s": median(came),
        f"departure_error_{mark}_s": median(went),
    }


def _fence_only(day: VanDay) -> Sequence[Found]:
    """What a fence says that asks for no dwell: the first fix inside, and the last before one outside."""
    found: dict[str, Found] = {}
    for one in sorted(day.heard):
        for door in day.doors:
            near = apart_m(door.lat, door.lon, one) <= ENTER_M
            known = found.get(door.stop)
            if near and known is None:
                found[door.stop] = (door.stop, one.at, one.at)
            elif near and known is not None and one.at - (known[2] or 0) < SAME_S:
                found[door.stop] = (known[0], known[1], one.at)
    return list(found.values())
