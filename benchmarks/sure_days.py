"""Days planned at each quantile and driven many times: promises kept, and orders that the sureness costs."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from multiprocessing import get_context

import numpy as np

from benchmarks.report import Report, tell
from benchmarks.sure_drives import Driven, driven
from benchmarks.sure_town import DEPOT, DEPOT_PLACE, Desk, Planned, Town, requests, sure_town
from doorstep.adapters.planners.ruin_recreate import load
from doorstep.domain.prediction.driven import DrivenTour, fold
from doorstep.domain.prediction.learned import Experience, learn, lessons
from doorstep.domain.prediction.sureness import sureness
from doorstep.events import Event, Recorded, StopArrived, StopDeparted, TourEnded, TourPublished, TourStarted
from doorstep.kernel.ids import EventId, PartyId, TenantId, TourId, VanId
from doorstep.kernel.time import Window

FIRST_DAY = datetime(2026, 3, 2, tzinfo=UTC)
TOWNS = (1, 2)
HOUSES, REQUESTS = 900, 500
LEARNED, JUDGED, PLAYS = 4, 2, 200
"""Days that are driven once and learned from, days that are judged by driving them so many times."""

PERCENTS = (50, 75, 80, 90)
AIM = 0.98
RESAMPLES = 2_000
WORKERS = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """One day at one setting. Shapes: `kept` is (kept, all) x tours x plays."""

    accepted: int
    kept: "np.ndarray[tuple[int, int, int], np.dtype[np.float64]]"


type Task = tuple[int, int | None, int, Mapping[str, Experience]]


def run() -> Report:
    """Kept promises and accepted orders without a cushion, at four quantiles, and at the advised one.

    Four days of each town are driven once: of them services and roads are learned, and the advice is derived.
    Other days are booked at each setting by the same people, and driven 200 times. No van changes its
    sequence; nobody breaks down. Means over towns and days; an interval is that of 95 in 100 resamples of
    whole tours. `days_advised` is the share of driven days that keep what is to be kept.
    """
    with ProcessPoolExecutor(WORKERS, mp_context=get_context("spawn"), initializer=load) as pool:
        taught = dict(zip(TOWNS, pool.map(_taught, TOWNS), strict=True))
        tasks: list[Task] = [
            (town, percent, LEARNED + day, taught[town][0])
            for town in TOWNS
            for percent in (None, *sorted({*PERCENTS, *_advised(taught[town][1])}))
            for day in range(JUDGED)
        ]
        outcomes = defaultdict[tuple[int, int | None], list[Judged]](list)
        for task, judged in zip(tasks, pool.map(_judged, tasks), strict=True):
            outcomes[task[:2]].append(judged)
    figures: dict[str, float] = {}
    named = {"none": dict.fromkeys(TOWNS)} | {f"p{one}": dict.fromkeys(TOWNS, one) for one in PERCENTS}
    for name, at in (named | {"advised": {town: taught[town][1] for town in TOWNS}}).items():
        figures |= _told(name, [one for town in TOWNS for one in outcomes[town, at[town]]])
    for town in TOWNS:
        tell(f"sure_days: town {town}: advised {taught[town][1]}")
        figures[f"advised_percent_{town}"] = taught[town][1] or 0
    return Report(bench="sure_days", figures=figures)


def _advised(percent: int | None) -> set[int]:
    return set() if percent is None else {percent}


def _told(name: str, ones: Sequence[Judged]) -> dict[str, float]:
    tours = np.concatenate([one.kept.mean(axis=2) for one in ones], axis=1)
    dice = np.random.default_rng(1)
    drawn = dice.integers(0, tours.shape[1], (RESAMPLES, tours.shape[1]))
    shares = tours[0][drawn].sum(axis=1) / tours[1][drawn].sum(axis=1)
    days = np.concatenate([one.kept[0].sum(axis=0) / one.kept[1].sum(axis=0) for one in ones])
    figures = {
        f"kept_{name}": float(tours[0].sum() / tours[1].sum()),
        f"kept_{name}_low": float(np.quantile(shares, 0.025)),
        f"kept_{name}_high": float(np.quantile(shares, 0.975)),
        f"accepted_{name}": float(np.mean([one.accepted for one in ones])),
        f"days_{name}": float((days >= AIM).mean()),
    }
    tell(f"sure_days: {name}: " + ", ".join(f"{key} {value:.4g}" for key, value in figures.items()))
    return figures


def _judged(task: Task) -> Judged:
    seed, percent, number, experience = task
    town, day, midnight = _day(seed, number, percent, experience)
    many = driven(town, day, midnight, plays=PLAYS, seed=1_000 * seed + number)
    return Judged(accepted=len(day.accepted), kept=many.kept())


def _taught(seed: int) -> tuple[Mapping[str, Experience], int | None]:
    """What the first days of a town teach, each planned with what was known by then, and their advice."""
    known: dict[str, Experience] = {}
    tours: list[DrivenTour] = []
    for number in range(LEARNED):
        town, day, midnight = _day(seed, number, None, dict(known))
        once = driven(town, day, midnight, plays=1, seed=1_000 * seed + number)
        for tour, recorded in _over(day, once, midnight):
            tours.append(tour)
            for key, lesson in lessons(tour, recorded):
                known[key] = learn(known.get(key, Experience()), key, lesson)
    told = sureness(tours)
    if told is not None:
        tell(f"sure_days: town {seed}: kept {told.kept:.3f}, replayed {told.replayed:.3f}")
        tell("  " + ", ".join(f"P{one.percent} {one.kept:.3f} {one.stops:.0f}" for one in told.effects))
    return known, told and told.advised


def _day(
    seed: int, number: int, percent: int | None, experience: Mapping[str, Experience]
) -> tuple[Town, Planned, datetime]:
    town, midnight = sure_town(seed, HOUSES), FIRST_DAY + timedelta(days=number)
    desk = Desk(town=town, midnight=midnight, experience=experience, percent=percent)
    return town, desk.planned(requests(town, 100 * seed + number, REQUESTS)), midnight


def _over(day: Planned, once: Driven, midnight: datetime) -> Iterator[tuple[DrivenTour, Recorded[Event]]]:
    """Every tour of a day that was driven once, told by the events that a driver's app makes."""
    for column, tour in enumerate(once.tours):
        known = DrivenTour(tour=tour)
        recorded: Recorded[Event] | None = None
        for version, event in enumerate(_events(day, once, column, midnight), start=1):
            recorded = _recorded(event, tour, version)
            known = fold(known, recorded)
        if recorded is not None:
            yield known, recorded


def _events(day: Planned, once: Driven, column: int, midnight: datetime) -> Iterator[Event]:
    tour = once.tours[column]
    plan = day.tours[tour]

    def at(second: float) -> datetime:
        return midnight + timedelta(seconds=float(second))

    started = at(once.started_s[column, 0])
    yield TourPublished(
        occurred_at=plan.departs_at,
        tour=tour,
        depot=DEPOT,
        depot_place=DEPOT_PLACE,
        day=day.day,
        van=VanId(tour),
        driver=PartyId("driver"),
        shift=Window(plan.departs_at, plan.returns_at),
        departs_at=plan.departs_at,
        returns_at=plan.returns_at,
        stops=plan.stops,
    )
    yield TourStarted(occurred_at=started, tour=tour, shipments=(), parcels=())
    for row, stop in enumerate(plan.stops):
        arrived, departed = once.arrived_s[row, column, 0], once.departed_s[row, column, 0]
        yield StopArrived(occurred_at=at(arrived), tour=tour, stop=stop.stop, shipments=stop.shipments)
        yield StopDeparted(occurred_at=at(departed), tour=tour, stop=stop.stop, shipments=stop.shipments)
    yield TourEnded(occurred_at=at(once.ended_s[column, 0]), tour=tour, returned=())


def _recorded(event: Event, tour: TourId, version: int) -> Recorded[Event]:
    return Recorded(
        id=EventId(f"{tour}-{version}"),
        tenant=TenantId(1),
        stream=f"tour:{tour}",
        stream_version=version,
        recorded_at=event.occurred_at,
        source="",
        source_event_id="",
        actor=PartyId(""),
        correlation="",
        causation="",
        event=event,
    )
