"""The slot question over HTTP: an installation, seven days of eight windows, a thousand stops on each."""

import asyncio
import time
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from datetime import time as clock
from itertools import count, cycle
from typing import Any
from zoneinfo import ZoneInfo

import httpx
import numpy as np

from benchmarks.bookings import WINDOWS, Day, Request, booked, requests, vans
from benchmarks.day_load import place_ref, slot_load
from benchmarks.installation import Installation, installation
from benchmarks.report import Report, quantiles, tell
from benchmarks.streets import Streets
from doorstep.adapters.codec import MsgspecCodec
from doorstep.adapters.planners.ruin_recreate import RuinRecreatePlanner
from doorstep.adapters.postgres.cluster.settings import Role
from doorstep.adapters.postgres.launcher import dsn
from doorstep.adapters.postgres.pool import open_pool
from doorstep.adapters.postgres.records import PostgresRecords
from doorstep.adapters.postgres.store import PostgresStore
from doorstep.adapters.postgres.vault import PostgresVault
from doorstep.adapters.roads.osrm import OsrmRoads
from doorstep.adapters.sealing import Sealer, master_key
from doorstep.domain.planning.travel import travel_table
from doorstep.domain.slots import SlotLoad
from doorstep.domain.slots.views import key_of
from doorstep.engine.ports import Scope
from doorstep.engine.records import Depot
from doorstep.engine.vault import Address
from doorstep.kernel.ids import DepotId, PersonRef
from doorstep.kernel.place import Point
from doorstep.main.site import TENANT
from doorstep.main.views import slot_load as load_view

DAYS, STOPS, FLEET = 7, 1_000, 64
ASKERS, QUESTIONS, READERS = 40, 400, 5
FIRST = clock(6)
DEPOT = DepotId("depot-1")
_keys = count(1)


def run() -> Report:
    """Milliseconds of `POST /api/v1/shipments/{id}/slots`, rows of the travel table warm; one asker and five.

    `first` are the first questions of new shipments: their travel rows are asked of the road engine, and what
    they were shown goes into the log. The peer is the plainest answer of the same server.
    """
    place = installation()
    with httpx.Client(base_url=place.base_url, timeout=60) as client:
        doors = _doors(client, place)
        tomorrow = _today(client) + timedelta(days=1)
        tell(f"slots_http: {DAYS} days of {STOPS} stops and {FLEET} vans")
        asyncio.run(_lay_out(place, doors, tomorrow))
        shipments = [_shipment(client, place, doors[-1 - number]) for number in range(ASKERS)]
        first_ms = [_asked(client, place, shipment)[0] for shipment in shipments]
        open_windows = [_asked(client, place, shipment)[1] for shipment in shipments]
        tell(f"slots_http: {QUESTIONS} questions, one after the other")
        alone_ms = [
            _asked(client, place, shipment)[0]
            for shipment, _ in zip(cycle(shipments), range(QUESTIONS), strict=False)
        ]
        plain_ms = [_timed(client, "GET", "/health/live")[0] for _ in range(QUESTIONS)]
    tell(f"slots_http: {QUESTIONS} questions by {READERS} at once")
    crowd_ms = asyncio.run(_crowd(place, shipments))
    p50, p99 = np.quantile(alone_ms, [0.5, 0.99])
    figures = {
        "p50_ms_http": float(p50),
        "p99_ms_http": float(p99),
        **quantiles(f"{READERS}_at_once", crowd_ms, "ms"),
        **quantiles("first", first_ms, "ms"),
        "open_windows_mean_count": float(np.mean(open_windows)),
        "windows_count": float(DAYS * WINDOWS),
    }
    return Report(bench="slots_http", figures=figures, peers=quantiles("plain_answer", plain_ms, "ms"))


def _doors(client: httpx.Client, place: Installation) -> list[dict[str, Any]]:
    answer = client.get("/api/v1/addresses", params={"limit": 5_000}, headers=_bearer(place.lsp))
    answer.raise_for_status()
    known: list[dict[str, Any]] = answer.json()["addresses"]
    dice = np.random.default_rng(3)
    return [known[number] for number in dice.permutation(len(known))]


def _today(client: httpx.Client) -> date:
    zone = ZoneInfo("Europe/Helsinki")
    return datetime.fromisoformat(client.get("/api/v1/clock").json()["business"]).astimezone(zone).date()


def _shipment(client: httpx.Client, place: Installation, door: dict[str, Any]) -> str:
    number = next(_keys)
    body = {
        "brand_reference": f"BENCH-{number}",
        "consignee": {"name": "Ilona Laine", "email": f"bench-{number}@example.test"},
        "address": {name: door[name] for name in ("street", "house_number", "postcode", "city")}
        | {"point": {"lat": door["lat"], "lon": door["lon"]}},
        "parcels": [{"weight_g": 900}],
    }
    answer = client.post("/api/v1/shipments", json=body, headers=_bearer(place.brand))
    answer.raise_for_status()
    found: str = answer.json()["id"]
    return found


def _asked(client: httpx.Client, place: Installation, shipment: str) -> tuple[float, int]:
    """Milliseconds, and how many windows were open."""
    path, body = f"/api/v1/shipments/{shipment}/slots", {"days": DAYS + 1}
    taken, answer = _timed(client, "POST", path, json=body, headers=_bearer(place.brand))
    offers = answer.json()["offers"]
    if len(offers) != DAYS * WINDOWS:
        raise RuntimeError(f"{len(offers)} windows answered, {DAYS * WINDOWS} expected")
    return taken, sum(offer["available"] for offer in offers)


def _timed(client: httpx.Client, method: str, path: str, **fields: Any) -> tuple[float, httpx.Response]:  # noqa: ANN401  # of httpx
    begun = time.perf_counter()
    answer = client.request(method, path, **fields)
    taken = (time.perf_counter() - begun) * 1000
    answer.raise_for_status()
    return taken, answer


async def _crowd(place: Installation, shipments: Sequence[str]) -> list[float]:
    taken: list[float] = []
    todo = iter([one for one, _ in zip(cycle(shipments), range(QUESTIONS), strict=False)])
    async with httpx.AsyncClient(base_url=place.base_url, timeout=60) as client:

        async def asker() -> None:
            for shipment in todo:
                begun = time.perf_counter()
                answer = await client.post(
                    f"/api/v1/shipments/{shipment}/slots",
                    json={"days": DAYS + 1},
                    headers=_bearer(place.brand),
                )
                answer.raise_for_status()
                taken.append((time.perf_counter() - begun) * 1000)

        await asyncio.gather(*(asker() for _ in range(READERS)))
    return taken


def _bearer(key: str) -> dict[str, str]:
    return {"authorization": f"Bearer {key}", "idempotency-key": f"bench-slots-{next(_keys)}"}


async def _lay_out(place: Installation, doors: Sequence[dict[str, Any]], tomorrow: date) -> None:
    """The plans of the days, as the product keeps them; every day has the same thousand doors."""
    codec = MsgspecCodec()
    vault = PostgresVault(Sealer(master_key(place.state / "keys" / "vault.key")), codec)
    view = load_view()
    async with await open_pool(dsn(place.database, Role.APP), size=1) as pool:
        store = PostgresStore(pool, codec)
        async with store.transaction(Scope(tenant=TENANT)) as tx:
            depot = await PostgresRecords(codec).get(tx, Depot, DEPOT)
            if depot is None:
                raise RuntimeError("the installation has no depot")
            served = [door for door, _ in zip(cycle(doors), range(STOPS), strict=False)]
            points = [depot.point, *(Point(door["lat"], door["lon"]) for door in served)]
            for number, point in enumerate(points[1:], start=1):
                address = Address(street=f"Bench {number}", point=point)
                await vault.put(tx, PersonRef("bench"), place_ref(number), address)
        day = await _planned(place, points)
        async with store.transaction(Scope(tenant=TENANT)) as tx:
            loads = [_load(day, depot, tomorrow, number) for number in range(DAYS)]
            await tx.put_rows([view.write(codec, key_of(DEPOT, load.day), load) for load in loads])


async def _planned(place: Installation, points: Sequence[Point]) -> Day:
    port = int(place.base_url.rsplit(":", 1)[1]) + 1
    roads = OsrmRoads(f"http://127.0.0.1:{port}")
    legs = await roads.table(points, points)
    await roads.close()
    table = travel_table([place_ref(number) for number in range(len(points))], legs)
    where = np.array([[point.lon, point.lat] for point in points])
    streets = Streets(
        name="the demonstration's roads", seconds_s=table.seconds_s, metres_m=table.metres_m, where=where
    )
    day = Day(streets=streets, shifts=vans(FLEET))
    stream: list[Request] = requests(2, STOPS)
    booked(day, stream, until=STOPS, planner=RuinRecreatePlanner(), every=0)
    return day


def _load(day: Day, depot: Depot, first: date, number: int) -> SlotLoad:
    """The plan as the load of a depot-day, so many days after `first`; it begins at six in the morning."""
    start = datetime.combine(first, FIRST, tzinfo=ZoneInfo(depot.zone))
    made = slot_load(day.problem, day.orders, days=number, windows=WINDOWS, start=start)
    return replace(made, depot=DEPOT, day=str(start.date() + timedelta(days=number)), place=depot.place)
