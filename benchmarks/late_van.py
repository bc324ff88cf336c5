"""A late van: how soon its new sequence and all predictions are there, and which promises that saves."""

import asyncio
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any

import httpx
import numpy as np

from benchmarks.installation import installation
from benchmarks.late_tours import late_tours, nearest, pyvrp
from benchmarks.report import Report, quantiles, tell
from benchmarks.road_day import UnderWay, road_day
from doorstep.domain.planning.legs import Legs
from doorstep.domain.planning.ports import Route
from doorstep.domain.planning.resequence import LateVan, resequence, verdict
from doorstep.domain.planning.travel import TravelTable, travel_table
from doorstep.domain.prediction.arrival_model import SHIPPED, ArrivalModel
from doorstep.domain.tours.sheet import StopLine, StopState, TourSheet
from doorstep.engine.positions import Fix
from doorstep.kernel.ids import DepotId, ParcelId, PlaceRef, ShipmentId, StopId, TourId, VanId
from doorstep.kernel.party import Cause
from doorstep.kernel.place import Point
from doorstep.kernel.time import Window
from doorstep.workers.outlook import Awaited
from doorstep.workers.predictor import Predictor, Wish

TOURS, STOPS = 400, (6, 31)
PYVRP_S = 0.1
REPORTS, PATIENCE_S, LOOK_S = 40, 5.0, 0.004
AT = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
_numbers = count(1)


def run() -> Report:
    """Milliseconds from a driver's report that was accepted to the tour being read with all that follows.

    Peers: keeping the sequence, the nearest stop next, PyVRP warm with hard windows where that has an answer.
    """
    tours = late_tours(1, TOURS, STOPS)
    tell(f"late_van: {TOURS} late tours of {STOPS[0]} to {STOPS[1] - 1} stops")
    figures, peers = _sequences(tours)
    tell("late_van: from a report to the wishes, in process")
    figures |= quantiles("in_process", list(_looks(tours[:100])), "ms")
    tell(f"late_van: {REPORTS} reports of delay on an installation")
    figures |= _served()
    return Report(bench="late_van", figures=figures, peers=peers)


def _sequences(tours: Sequence[LateVan]) -> tuple[dict[str, float], dict[str, float]]:
    resequence(tours[0])
    found, ours_ms = _timed(tours, lambda van: resequence(van).sequence)
    by_nearest, _ = _timed(tours, nearest)
    by_pyvrp, pyvrp_ms = _timed(tours, lambda van: pyvrp(van, PYVRP_S))
    ours = [verdict(van, one) for van, one in zip(tours, found, strict=True) if one is not None]
    kept = [verdict(van, tuple(range(len(van.opens_s)))) for van in tours]
    near = [verdict(van, one) for van, one in zip(tours, by_nearest, strict=True) if one is not None]
    answered = [number for number, one in enumerate(by_pyvrp) if one is not None]
    theirs = [verdict(tours[number], by_pyvrp[number] or ()) for number in answered]
    whole = [number for number, one in enumerate(ours) if one.broken == 0]
    figures = {
        "broken_per_tour_count": float(np.mean([one.broken for one in ours])),
        "late_per_tour_min": float(np.mean([one.late_s for one in ours]) / 60),
        "worse_than_keeping_count": float(sum(a > b for a, b in zip(ours, kept, strict=True))),
        "more_broken_than_keeping_count": float(
            sum(a.broken > b.broken for a, b in zip(ours, kept, strict=True))
        ),
        "nothing_broken_share": len(whole) / len(tours),
        **quantiles("sequence", ours_ms, "ms"),
    }
    peers = {
        "keep_broken_per_tour_count": float(np.mean([one.broken for one in kept])),
        "keep_late_per_tour_min": float(np.mean([one.late_s for one in kept]) / 60),
        "nearest_broken_per_tour_count": float(np.mean([one.broken for one in near])),
        "nearest_late_per_tour_min": float(np.mean([one.late_s for one in near]) / 60),
        "pyvrp_nothing_broken_share": sum(one.broken == 0 for one in theirs) / len(tours),
        "pyvrp_answers_we_break_count": float(sum(ours[number].broken > 0 for number in answered)),
        **quantiles("pyvrp", [pyvrp_ms[number] for number in answered], "ms"),
    }
    return figures, peers


type _Sequence = tuple[int, ...] | None


def _timed(
    tours: Sequence[LateVan], drive: Callable[[LateVan], _Sequence]
) -> tuple[list[_Sequence], list[float]]:
    found, taken_ms = list[_Sequence](), list[float]()
    for van in tours:
        begun = time.thread_time()
        found.append(drive(van))
        taken_ms.append((time.thread_time() - begun) * 1000)
    return found, taken_ms


class _Desk:
    """One tour in memory, so that nothing but the predictor itself is measured."""

    def __init__(self, van: LateVan) -> None:
        self.van, self.sheet, self.asked = van, _sheet(van), list[Wish]()
        stops = len(van.opens_s)
        # The van stands at the depot, row 0; the tour ends there too.
        self.places = [PlaceRef(str(row)) for row in range(stops + 1)]
        legs = tuple(tuple(int(leg) for leg in row[:-1]) for row in van.travel_s[:-1])
        self.table = travel_table(self.places, Legs(durations_s=legs, distances_m=legs, estimated=False))

    def now(self) -> datetime:
        return AT

    async def tours(self) -> Sequence[TourSheet]:
        return [self.sheet]

    async def tour(self, tour: TourId) -> TourSheet:
        del tour
        return self.sheet

    async def fixes(self) -> dict[VanId, Fix]:
        return {}

    async def awaited(self, shipments: Sequence[ShipmentId]) -> dict[ShipmentId, Awaited]:
        dues = {f"shp-{number}": due[0] for number, due in enumerate(self.van.dues_s)}
        return {one: Awaited(due=AT + timedelta(seconds=dues[one] - self.van.ready_s)) for one in shipments}

    async def model(self, depot: DepotId | None) -> ArrivalModel:
        del depot
        return SHIPPED

    async def travel(self, places: Sequence[PlaceRef]) -> TravelTable:
        del places
        return self.table

    async def way(self, origin: PlaceRef, destination: PlaceRef) -> Route | None:
        del origin, destination
        return None

    async def seconds_from(self, point: Point, place: PlaceRef) -> int | None:
        del point, place
        return None

    async def ask(self, commands: Sequence[Wish]) -> None:
        self.asked.extend(commands)


def _sheet(van: LateVan) -> TourSheet:
    begins = AT - timedelta(seconds=van.ready_s)
    parcels = tuple(ParcelId(f"p-{number}") for number in range(len(van.opens_s)))
    return TourSheet(
        tour=TourId("t-1"),
        version=1,
        depot_place=PlaceRef("0"),
        van=VanId("v-1"),
        departs_at=AT,
        started_at=AT,
        parcels_aboard=parcels,
        stops=tuple(
            StopLine(
                stop=StopId(f"s-{number}"),
                position=number + 1,
                place=PlaceRef(str(number + 1)),
                shipments=(ShipmentId(f"shp-{number}"),),
                parcels=(parcels[number],),
                window=Window(
                    begins + timedelta(seconds=min(opens_s, van.dues_s[number][0] - 1)),
                    begins + timedelta(seconds=van.dues_s[number][0]),
                ),
                planned_at=AT,
                service_s=van.service_s[number],
                state=StopState.APPROACHED if number == 0 else StopState.OPEN,
            )
            for number, opens_s in enumerate(van.opens_s)
        ),
    )


def _looks(tours: Sequence[LateVan]) -> Iterator[float]:
    """Milliseconds of one look that finds the van standing still for as long as it is late."""
    for van in tours:
        desk = _Desk(van)
        predictor = Predictor(desk=desk)
        asyncio.run(_round(predictor))
        desk.sheet = replace(
            desk.sheet,
            version=2,
            is_interrupted=True,
            interrupted_at=AT,
            interrupted_cause=Cause.LSP_TRAFFIC,
            expected_s=van.ready_s,
        )
        begun = time.perf_counter()
        asyncio.run(_round(predictor))
        yield (time.perf_counter() - begun) * 1000


async def _round(predictor: Predictor) -> None:
    await predictor.round()


def _served() -> dict[str, float]:
    """Over the running product: a driver reports a delay, and the tour is read until all of it is there."""
    vans = road_day(windows=3).coming
    with httpx.Client(base_url=installation().base_url, timeout=60) as client:
        taken_ms, sequences = list[float](), set[str]()
        for number in range(REPORTS):
            van = vans[number % len(vans)]
            taken = _reported(client, van, 900 + 600 * (number // len(vans)))
            if taken is not None:
                taken_ms.append(taken * 1000)
            resequenced = _tour(client, van)["resequenced"]
            if resequenced:
                sequences.add(f"{van.tour} {resequenced['at']}")
            _later(client)
    if not taken_ms:
        raise RuntimeError("no report was followed by a prediction")
    p50, p95, most = (float(np.quantile(taken_ms, share)) for share in (0.5, 0.95, 1.0))
    return {
        "p50_ms": p50,
        "p95_ms": p95,
        "most_ms": most,
        "reports_answered_count": float(len(taken_ms)),
        "new_sequences_count": float(len(sequences)),
    }


def _reported(client: httpx.Client, van: UnderWay, expected_s: int) -> float | None:
    """Seconds from the accepted report to reading what follows from it; `None` if that took too long."""
    at = _now(client)
    action = {
        "id": f"bench-late-{next(_numbers):04}",
        "occurred_at": at.isoformat(),
        "kind": "interrupted",
        "tour": van.tour,
        "cause": "lsp.traffic",
        "expected_s": expected_s,
    }
    body = {"device": "bench-device", "actions": [action]}
    said = client.post("/api/v1/driver/actions", json=body, headers={"authorization": f"Bearer {van.key}"})
    accepted = time.perf_counter()
    if said.is_error or said.json()["results"][0]["result"] != "recorded":
        raise RuntimeError(said.text)
    with suppress(TimeoutError):
        while time.perf_counter() - accepted < PATIENCE_S:
            if _is_told(_tour(client, van), at + timedelta(seconds=expected_s)):
                return time.perf_counter() - accepted
            time.sleep(LOOK_S)
    return None


def _is_told(tour: dict[str, Any], moves_at: datetime) -> bool:
    """Whether the next stop is predicted after the halt. All predictions of a tour are one change."""
    coming = next((stop for stop in tour["stops"] if stop["state"] not in ("arrived", "departed")), None)
    shown = [one["predicted"] for one in coming["shipments"]] if coming else []
    return bool(shown) and all(one and datetime.fromisoformat(one["end"]) >= moves_at for one in shown)


def _tour(client: httpx.Client, van: UnderWay) -> dict[str, Any]:
    answer = client.get(
        f"/api/v1/tours/{van.tour}", headers={"authorization": f"Bearer {installation().lsp}"}
    )
    answer.raise_for_status()
    found: dict[str, Any] = answer.json()
    return found


def _later(client: httpx.Client) -> None:
    """Two minutes on: a tour is not given one sequence after another."""
    moment = (_now(client) + timedelta(minutes=2)).isoformat()
    wish = {"business": moment, "speed": 1}
    headers = {"authorization": f"Bearer {installation().lsp}", "idempotency-key": f"bench-later-{moment}"}
    client.put("/api/v1/clock", json=wish, headers=headers).raise_for_status()
    time.sleep(1.5)


def _now(client: httpx.Client) -> datetime:
    return datetime.fromisoformat(client.get("/api/v1/clock").json()["business"])
