"""Two thousand stops and sixty vans: what two processes find in five minutes, and what PyVRP finds."""

from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from multiprocessing import get_context
from pathlib import Path

from benchmarks.bookings import Day, booked, requests, vans
from benchmarks.contestants import Contestant, Ours, measured, portfolio, pyvrp_cold
from benchmarks.report import Report, tell
from benchmarks.streets import streets
from doorstep.adapters.planners.ruin_recreate import RuinRecreatePlanner, load
from doorstep.domain.planning.checker import faults
from doorstep.domain.planning.problem import Problem

SEED, STOPS, FLEET = 7, 2_000, 60
SERVICE_SHARE = 4
"""Services are this many times shorter than on the other benchmarks' days: parcels, not furniture."""

BUDGET_S = 300.0
"""Processor time of each process; five minutes of wall time on an idle machine."""

HOUR_S = 3_600.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What a process came to. Units: seconds of driving, of processor time; MB of memory at most."""

    travel_s: int | None
    spent_s: float
    peak_mb: float


def run() -> Report:
    """Percent of driving that the product's plan, made from nothing, has more than the best found.

    Two processes search with seeds of their own, each on one core, and the better plan is taken, as a planner
    with two cores would do. PyVRP gets the same. Every plan passes the checker or does not count.
    """
    day = _day()
    problem = day.problem
    tell(f"day_2000: {len(problem.stops)} stops, {FLEET} vans, {day.streets.name}, {BUDGET_S:g} s each")
    ours = _both(problem, "ours")
    peers = _both(problem, "pyvrp")
    known = [one.travel_s for one in (*ours, *peers) if one.travel_s is not None]
    best = min(known)
    figures = {
        "stops_count": float(len(problem.stops)),
        "bookings_travel_h": day.travel_s() / 3600,
        "gap_percent": _gap(ours, best),
        "travel_h": best * (1 + _gap(ours, best) / 100) / 3600,
        "saved_of_bookings_percent": 100 * (1 - best * (1 + _gap(ours, best) / 100) / day.travel_s()),
        "spent_s": max(one.spent_s for one in ours),
        "peak_mb": max(one.peak_mb for one in ours),
    }
    others = {
        "pyvrp_gap_percent": _gap(peers, best),
        "pyvrp_spent_s": max(one.spent_s for one in peers),
        "pyvrp_peak_mb": max(one.peak_mb for one in peers),
    }
    return Report(bench="day_2000", figures=figures, peers=others)


def run_hour() -> Report:
    """Percent of driving that the product's five minutes have more than an hour of PyVRP on one core.

    An hour is long: this is run when it is named, and not with the others.
    """
    day = _day()
    tell(f"day_2000_hour: ours {BUDGET_S:g} s twice, PyVRP {HOUR_S:g} s; more than an hour")
    ours, peer = _both(day.problem, "ours"), _one(day.problem, "pyvrp", 1, HOUR_S)
    if peer.travel_s is None:
        raise RuntimeError("PyVRP found no whole sound plan in an hour")
    return Report(
        bench="day_2000_hour",
        figures={"gap_percent": _gap(ours, peer.travel_s), "spent_s": max(one.spent_s for one in ours)},
        peers={"pyvrp_travel_h": peer.travel_s / 3600, "pyvrp_spent_s": peer.spent_s},
    )


def _day() -> Day:
    """A day as bookings alone make it; it shows that the vans suffice."""
    stream = requests(SEED, STOPS + 300)
    quick = [replace(one, service_s=one.service_s // SERVICE_SHARE, load_g=one.load_g // 2) for one in stream]
    day = Day(streets=streets(SEED, STOPS + 300), shifts=vans(FLEET))
    booked(day, quick, until=STOPS, planner=RuinRecreatePlanner(), every=0)
    return day


def _both(problem: Problem, who: str) -> list[Found]:
    with ProcessPoolExecutor(2, mp_context=get_context("spawn"), initializer=load) as pool:
        return list(pool.map(_one, [problem] * 2, [who] * 2, [1, 2]))


def _one(problem: Problem, who: str, seed: int, budget_s: float = BUDGET_S) -> Found:
    contestants: dict[str, Contestant] = {"ours": Ours(portfolio), "pyvrp": pyvrp_cold}
    found = measured(contestants[who], problem, budget_s, seed)
    sound = found.orders is not None and not faults(problem, found.orders)
    travel_s = problem.travel_of(found.orders) if sound and found.orders is not None else None
    return Found(travel_s=travel_s, spent_s=found.spent_s, peak_mb=_peak_mb())


def _peak_mb() -> float:
    """Of this process alone; what `getrusage` tells includes what the process that began it had."""
    lines = Path("/proc/self/status").read_text(encoding="utf-8").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) / 1024


def _gap(found: Sequence[Found], best: int) -> float:
    """The better of the two; 1000 when neither found a whole sound plan."""
    known = [one.travel_s for one in found if one.travel_s is not None]
    return 100 * (min(known) - best) / best if known else 1000.0
