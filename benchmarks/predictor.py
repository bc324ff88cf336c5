"""Steps of the predictor: what one look at a van costs, and how many vans one core keeps current."""

import asyncio
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import numpy as np

from benchmarks.report import Report, quantiles, tell
from doorstep.domain.planning.legs import Legs
from doorstep.domain.planning.ports import Route, RouteSegment
from doorstep.domain.planning.travel import TravelTable, travel_table
from doorstep.domain.prediction.arrival_model import SHIPPED, ArrivalModel
from doorstep.domain.tours.sheet import ParcelLine, StopLine, StopState, TourSheet
from doorstep.engine.positions import Fix
from doorstep.kernel.ids import DepotId, ParcelId, PlaceRef, ShipmentId, StopId, TourId, VanId
from doorstep.kernel.place import Point
from doorstep.kernel.time import Window
from doorstep.workers.outlook import Awaited
from doorstep.workers.predictor import MOVES_FOR, Predictor, Wish

VANS, STOPS, DONE = 2_000, 30, 8
"""Each van has so many stops before it, and drove so many already: what it shows of the day is learned."""

LEG_S, SERVICE_S, POINTS = 300, 180, 60
EVERY_S = 10.0
"""Business seconds between two positions of a van."""

SECONDS = 60
VANS_ALONE, LOOKS = 40, 8
LATE = 0.1
"""The share of vans that run so late that promises are in danger: another sequence is looked for."""

LATE_S = 2_400
DEPOTS = 20
AT = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


def run() -> Report:
    """A minute of 2,000 vans with 30 stops before them, in processor time, each position news."""
    tell(f"predictor: {VANS} vans with {STOPS} stops before each")
    fleet = _Fleet(vans=VANS, late=LATE)
    predictor = Predictor(desk=fleet)
    asyncio.run(_minute(fleet, predictor, seconds=1))  # the first look at each predicts everything anew
    fleet.looks = 0
    began = time.process_time()
    asyncio.run(_minute(fleet, predictor, seconds=SECONDS))
    spent_s = time.process_time() - began
    steps_ms = asyncio.run(_steps(late=0.0))
    late_ms = asyncio.run(_steps(late=1.0))
    figures = {
        **quantiles("step", steps_ms, "ms"),
        **quantiles("step_of_a_late_van", late_ms, "ms"),
        "looks_per_van_and_15_s": fleet.looks / VANS / (SECONDS / MOVES_FOR.total_seconds()),
        "cores_2000_vans": spent_s / SECONDS,
        "vans_a_core": VANS * SECONDS / spent_s,
    }
    return Report(bench="predictor", figures=figures)


async def _minute(fleet: "_Fleet", predictor: Predictor, *, seconds: int) -> None:
    """A round a second, as the loop makes them; each van says every ten seconds where it is."""
    for _ in range(seconds):
        fleet.drive(1.0)
        await predictor.round()


async def _steps(late: float) -> list[float]:
    """Milliseconds of processor time of single looks at vans that moved, one van at a time."""
    took_ms: list[float] = []
    for seed in range(VANS_ALONE):
        fleet = _Fleet(vans=1, late=late, seed=seed)
        predictor = Predictor(desk=fleet)
        for look in range(LOOKS):
            fleet.drive(MOVES_FOR.total_seconds())
            began = time.process_time()
            await predictor.round()
            if look:  # the first one predicts everything anew
                took_ms.append(1000 * (time.process_time() - began))
    return took_ms


@dataclass(slots=True, kw_only=True)
class _Fleet:
    """What the predictor reads, kept in memory as rows are: to be decoded when they were written since."""

    vans: int
    late: float
    seed: int = 1
    moment: datetime = AT
    looks: int = 0
    sheets: list[TourSheet] = field(default_factory=list[TourSheet])
    newest: dict[VanId, Fix] = field(default_factory=dict[VanId, Fix])
    tables: dict[PlaceRef, TravelTable] = field(default_factory=dict[PlaceRef, TravelTable])
    due: dict[ShipmentId, Awaited] = field(default_factory=dict[ShipmentId, Awaited])
    driven_s: float = 0.0

    def __post_init__(self) -> None:
        dice = np.random.default_rng(self.seed)
        for number in range(self.vans):
            where = np.cumsum(dice.normal(0, 0.004, (STOPS + DONE + 1, 2)), axis=0) + np.array([60.2, 24.9])
            self._tour(number, where)

    def _tour(self, number: int, where: np.ndarray) -> None:
        places = [PlaceRef(f"{number}-{stop}") for stop in range(len(where))]
        apart_m = np.sqrt((((where[:, None] - where[None]) * (111_195, 55_000)) ** 2).sum(2))
        drive_s = tuple(tuple(int(s) for s in row) for row in np.rint(1.07 * np.maximum(apart_m, 1) ** 0.745))
        table = travel_table(places, Legs(durations_s=drive_s, distances_m=drive_s, estimated=False))
        self.tables |= dict.fromkeys(places, table)
        sheet = _sheet(number, places, table)
        late_s = LATE_S if number < self.late * self.vans else -LATE_S
        for line in sheet.open_stops:
            self.due[line.shipments[0]] = Awaited(due=line.planned_at + timedelta(seconds=SERVICE_S - late_s))
        self.sheets.append(sheet)
        self._way_of(sheet, where)

    def _way_of(self, sheet: TourSheet, where: np.ndarray) -> None:
        here, there = Point(*where[DONE]), Point(*where[DONE + 1])
        share = np.linspace(0, 1, POINTS)
        self.ways[sheet.driven[-1].place] = Route(
            geometry=tuple(
                Point(here.lat + s * (there.lat - here.lat), here.lon + s * (there.lon - here.lon))
                for s in share
            ),
            segments=tuple(RouteSegment(duration_s=LEG_S / (POINTS - 1), distance_m=10) for _ in share[1:]),
            duration_s=LEG_S,
            distance_m=10 * POINTS,
            estimated=False,
        )

    ways: dict[PlaceRef, Route] = field(default_factory=dict[PlaceRef, Route])

    def drive(self, seconds: float) -> None:
        """Time passes; whoever's turn it is says where it is, a tenth of the fleet each second."""
        self.moment += timedelta(seconds=seconds)
        self.driven_s += seconds
        for number, sheet in enumerate(self.sheets):
            if sheet.van is None or (number + int(self.driven_s)) % int(min(EVERY_S, self.vans)):
                continue
            way = self.ways[sheet.driven[-1].place].geometry
            self.newest[sheet.van] = Fix(
                van=sheet.van, at=self.moment, point=way[min(POINTS - 1, int(self.driven_s) // 6)]
            )

    def now(self) -> datetime:
        return self.moment

    async def tours(self) -> Sequence[TourSheet]:
        return self.sheets

    async def tour(self, tour: TourId) -> TourSheet:
        return self.sheets[int(tour)]

    async def fixes(self, vans: Sequence[VanId] = ()) -> Mapping[VanId, Fix]:
        return {van: self.newest[van] for van in vans} if vans else dict(self.newest)

    async def awaited(self, shipments: Sequence[ShipmentId]) -> Mapping[ShipmentId, Awaited]:
        self.looks += 1
        return {shipment: self.due[shipment] for shipment in shipments}

    async def model(self, depot: DepotId | None) -> ArrivalModel:
        del depot
        return SHIPPED

    async def travel(self, places: Sequence[PlaceRef]) -> TravelTable:
        return self.tables[places[0]]

    async def way(self, origin: PlaceRef, destination: PlaceRef) -> Route | None:
        del destination
        return self.ways[origin]

    async def seconds_from(self, point: Point, place: PlaceRef) -> int | None:
        del point, place
        return LEG_S

    async def seconds_to(self, point: Point, places: Sequence[PlaceRef]) -> Sequence[int | None]:
        del point
        return [LEG_S for _ in places]

    async def ask(self, commands: Sequence[Wish]) -> None:
        del commands


def _sheet(number: int, places: Sequence[PlaceRef], table: TravelTable) -> TourSheet:
    lines: list[StopLine] = []
    drives_s = [table.seconds(*leg) or LEG_S for leg in pairwise(places)]
    left_at = AT - timedelta(seconds=sum(1.1 * s + SERVICE_S for s in drives_s[:DONE]) + 20)
    clock = left_at
    for stop in range(1, DONE + STOPS + 1):
        done = stop <= DONE
        arrived = clock + timedelta(seconds=1.1 * drives_s[stop - 1])
        clock = arrived + timedelta(seconds=SERVICE_S)
        lines.append(
            StopLine(
                stop=StopId(f"s-{number}-{stop}"),
                position=stop,
                place=places[stop],
                shipments=(ShipmentId(f"shp-{number}-{stop}"),),
                parcels=(ParcelId(f"p-{number}-{stop}"),),
                window=Window(arrived - timedelta(hours=1), arrived + timedelta(hours=1)),
                planned_at=arrived,
                service_s=SERVICE_S,
                state=StopState.DEPARTED if done else StopState.OPEN,
                arrived_at=arrived if done else None,
                departed_at=clock if done else None,
            )
        )
    parcels = tuple(
        ParcelLine(parcel=line.parcels[0], shipment=line.shipments[0], loaded_at=AT - timedelta(hours=2))
        for line in lines
    )
    return TourSheet(
        tour=TourId(str(number)),
        version=2,
        depot=DepotId(f"depot-{number % DEPOTS}"),
        day=str(AT.date()),
        depot_place=places[0],
        van=VanId(f"van-{number}"),
        shift=Window(AT - timedelta(hours=2), AT + timedelta(hours=8)),
        departs_at=AT - timedelta(hours=1),
        started_at=left_at,
        stops=tuple(lines),
        parcels=parcels,
        parcels_aboard=tuple(line.parcels[0] for line in lines),
    )
