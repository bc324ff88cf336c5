"""Positions of many vans over HTTP until they are committed: how many a second, how long a batch waits."""

import asyncio
import multiprocessing
import random
import time
from datetime import datetime, timedelta

import asyncpg
import httpx

from benchmarks.installation import Installation, installation
from benchmarks.report import Report, quantiles, tell
from doorstep.adapters.postgres.cluster.settings import Role
from doorstep.adapters.postgres.launcher import dsn

PROCESSES, CONNECTIONS, SECONDS = 2, 4, 8.0
VANS, BATCH = 400, 50

type Load = tuple[int, str, str, str, float]


def run() -> Report:
    """Batches of 50 from two client processes, as fast as they are taken; then at half that rate.

    The peer copies the same rows straight into the table, one commit a batch, on one connection.
    """
    place = installation()
    now = httpx.get(f"{place.base_url}/api/v1/clock", timeout=10).json()["business"]
    tell(f"positions: {PROCESSES} processes for {SECONDS:g} s, then at half the rate")
    flat_out = _together(place, now, pause_s=0.0)
    rate = BATCH * len(flat_out) / SECONDS
    calm = _together(place, now, pause_s=2 * PROCESSES * CONNECTIONS * BATCH / rate)
    figures = {
        "positions_per_s": rate,
        **quantiles("batch_flat_out", flat_out, "ms"),
        "half_rate_positions_per_s": BATCH * len(calm) / SECONDS,
        **quantiles("batch_at_half_rate", calm, "ms"),
    }
    copied = asyncio.run(_copied(place, datetime.fromisoformat(now)))
    return Report(bench="positions", figures=figures, peers={"bare_copy_positions_per_s": copied})


def _together(place: Installation, now: str, *, pause_s: float) -> list[float]:
    """Milliseconds of every batch of all client processes."""
    loads: list[Load] = [(seed, place.base_url, place.lsp, now, pause_s) for seed in range(PROCESSES)]
    with multiprocessing.get_context("spawn").Pool(PROCESSES) as pool:
        return [took_ms for batches in pool.map(client, loads) for took_ms in batches]


def client(load: Load) -> list[float]:
    """One client process: milliseconds of each batch it sent."""
    seed, base_url, key, now, pause_s = load
    return asyncio.run(_client(_Fleet(seed, datetime.fromisoformat(now)), base_url, key, pause_s))


class _Fleet:
    """Vans that each stand about somewhere and say so one after the other, a twentieth of a second apart."""

    def __init__(self, seed: int, now: datetime) -> None:
        self._dice = random.Random(seed)  # noqa: S311  # no secret
        self._at, self._seed = now - timedelta(minutes=30), seed
        self._places = [
            (60.155 + self._dice.random() / 100, 24.93 + self._dice.random() / 50) for _ in range(VANS)
        ]

    def batch(self) -> list[dict[str, object]]:
        """The next positions."""
        return [self._fix() for _ in range(BATCH)]

    def _fix(self) -> dict[str, object]:
        van = self._dice.randrange(VANS)
        self._at += timedelta(milliseconds=50)
        lat, lon = self._places[van]
        return {
            "van": f"bench-van-{self._seed}-{van}",
            "at": self._at.isoformat(),
            "lat": lat + self._dice.random() / 1e5,
            "lon": lon + self._dice.random() / 1e5,
            "speed_mps": 1.0,
            "heading": 90.0,
            "accuracy_m": 5.0,
        }


async def _client(fleet: _Fleet, base_url: str, key: str, pause_s: float) -> list[float]:
    took_ms: list[float] = []
    async with httpx.AsyncClient(
        base_url=base_url, headers={"authorization": f"Bearer {key}"}, timeout=60
    ) as http:
        begun = time.perf_counter()

        async def connection(number: int) -> None:
            due = begun + number * pause_s / CONNECTIONS
            while due < begun + SECONDS:
                await asyncio.sleep(max(0.0, due - time.perf_counter()))
                sent = due if pause_s else time.perf_counter()
                answer = await http.post("/api/v1/positions", json={"positions": fleet.batch()})
                answer.raise_for_status()
                took_ms.append((time.perf_counter() - sent) * 1000)
                due = due + pause_s if pause_s else time.perf_counter()

        await asyncio.gather(*map(connection, range(CONNECTIONS)))
    return took_ms


async def _copied(place: Installation, now: datetime) -> float:
    """Positions a second by COPY alone."""
    fleet, names = _Fleet(9, now), ("van", "at", "lat", "lon", "speed_mps", "heading", "accuracy_m")
    connection = await asyncpg.connect(dsn(place.database, Role.OWNER))
    try:
        await connection.execute("create table bench_position (like position including indexes)")
        took_s, copies = 0.0, 0
        while took_s < SECONDS / 4:
            fixes = [fix | {"at": datetime.fromisoformat(str(fix["at"]))} for fix in fleet.batch()]
            rows = [(1, *(fix[name] for name in names), "", now) for fix in fixes]
            begun = time.perf_counter()
            await connection.copy_records_to_table(
                "bench_position", records=rows, columns=("tenant_id", *names, "doubt", "received_at")
            )
            took_s += time.perf_counter() - begun
            copies += 1
        return BATCH * copies / took_s
    finally:
        await connection.execute("drop table if exists bench_position")
        await connection.close()
