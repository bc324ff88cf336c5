"""Positions of many vans over HTTP until they are committed: how many a second, how long a batch waits."""

import asyncio
import multiprocessing
import random
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import asyncpg
import httpx
import numpy as np

from benchmarks.installation import Installation, installation, second_api
from benchmarks.report import Report, quantiles, tell
from doorstep.adapters.postgres.cluster.settings import Role
from doorstep.adapters.postgres.launcher import dsn

SECONDS, WARM_S = 10.0, 2.0
CONNECTIONS = 32
VANS, BATCH = 10_000, 100
TICKS_A_SECOND = 100.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Load:
    """What one client process sends; `rate` in batches a second, 0 as fast as they are taken."""

    ports: tuple[int, ...]
    key: str
    now: datetime
    seconds: float
    connections: int = CONNECTIONS
    rate: float = 0.0
    seed: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """Milliseconds of every batch that was stored, how many were refused, and what sending cost."""

    took_ms: list[float]
    refused: int
    seconds: float
    cpu_s: float


def run() -> Report:
    """Batches of 100 from a fleet of 10,000 vans in random order: flat out, then at half that rate.

    Every answer comes after the commit; all fixes are news, and each moves the last position of its van. Two
    API processes take them, and before that one alone. The processor time of each kind of process is told
    beside, since the clients have the same cores.
    """
    place = installation()
    tell(f"positions: {CONNECTIONS} connections for {SECONDS:g} s to one API process, then to two")
    # A trial that nobody plays stands still: each load begins later than the one before, and all are fresh.
    now = business_now(place)
    _sent(_load(place, now - timedelta(seconds=390), seconds=WARM_S))
    idle = usage(place)
    alone = _sent(_load(place, now - timedelta(seconds=370), seconds=SECONDS))
    one = BATCH * len(alone.took_ms)
    alone_spent = {name: used - idle[name] for name, used in usage(place).items()}
    _sent(_load(place, now - timedelta(seconds=310), second_api(), seconds=WARM_S))
    before, rows = usage(place), asyncio.run(_counted(place))
    flat_out = _sent(_load(place, now - timedelta(seconds=290), second_api(), seconds=SECONDS))
    spent = {name: used - before[name] for name, used in usage(place).items()}
    stored = BATCH * len(flat_out.took_ms)
    there = asyncio.run(_counted(place)) - rows
    if there < stored:
        raise RuntimeError(f"{stored} positions were acknowledged and {there} are there")
    rate = stored / flat_out.seconds
    half = rate / BATCH / 2
    calm = _sent(_load(place, now - timedelta(seconds=230), second_api(), seconds=SECONDS, rate=half))
    figures = {
        "durable_per_s": rate,
        "one_process_per_s": one / alone.seconds,
        "one_process_cpu_server_us": 1e6 * alone_spent["server"] / one,
        "one_process_cpu_postgres_us": 1e6 * alone_spent["postgres"] / one,
        **quantiles("batch_flat_out", flat_out.took_ms, "ms"),
        "half_rate_per_s": BATCH * len(calm.took_ms) / calm.seconds,
        **quantiles("half_rate", calm.took_ms, "ms"),
        "p99_ms_half_rate": float(np.quantile(calm.took_ms, 0.99)),
        "cpu_client_us": 1e6 * flat_out.cpu_s / stored,
        **{f"cpu_{name}_us": 1e6 * cpu_s / stored for name, cpu_s in spent.items() if name != "memory_mb"},
        "memory_mb": usage(place)["memory_mb"],
        "memory_grown_mb": spent["memory_mb"],
    }
    copied = asyncio.run(_copied(place))
    return Report(bench="positions", figures=figures, peers={"bare_copy_per_s": copied})


def _load(place: Installation, now: datetime, *others: int, seconds: float, rate: float = 0.0) -> Load:
    ports = (int(place.base_url.rsplit(":", 1)[1]), *others)
    return Load(ports=ports, key=place.lsp, now=now, seconds=seconds, rate=rate)


def business_now(place: Installation) -> datetime:
    """The trial's moment."""
    return datetime.fromisoformat(httpx.get(f"{place.base_url}/api/v1/clock", timeout=10).json()["business"])


def _sent(load: Load) -> Sent:
    """Sent by a process of its own."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(client, (load,))


class Fleet:
    """Vans that drive at 5 to 15 m/s, each where its last fix and the time since then allow."""

    def __init__(self, seed: int, now: datetime, vans: int = VANS) -> None:
        self._dice, self._now = random.Random(seed), now  # noqa: S311  # no secret
        self._vans = [f"bench-van-{number:05}" for number in range(vans)]
        self._lat = [60.1 + self._dice.random() / 5 for _ in self._vans]
        self._step = 0

    def body(self) -> bytes:
        """The next batch, as a body: fixes a twentieth of a millisecond of each other, vans at random."""
        dice = self._dice
        fixes: list[str] = []
        for van in dice.choices(range(len(self._vans)), k=BATCH):
            self._step += 1
            at = self._now + timedelta(microseconds=50 * self._step)
            self._lat[van] += 1e-5
            fixes.append(
                f'{{"van":"{self._vans[van]}","at":"{at.isoformat()}","lat":{self._lat[van]:.6f},"lon":24.938412,'
                f'"speed_mps":8.2,"heading":{dice.randrange(360)},"accuracy_m":6.0}}'
            )
        return f'{{"positions":[{",".join(fixes)}]}}'.encode()


def client(load: Load) -> Sent:
    """One client process. Bodies are made before the clock starts: making them costs the server nothing."""
    fleet = Fleet(load.seed, load.now)
    count = int(load.seconds * (load.rate or 2_500)) + load.connections
    bodies = [requested(load, fleet.body()) for _ in range(count)]
    return asyncio.run(_client(load, bodies))


def requested(load: Load, body: bytes) -> bytes:
    """A batch as the bytes of its request."""
    head = (
        f"POST /api/v1/positions HTTP/1.1\r\nhost: 127.0.0.1\r\nauthorization: Bearer {load.key}\r\n"
        f"content-type: application/json\r\ncontent-length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body


async def _client(load: Load, bodies: Sequence[bytes]) -> Sent:
    took_ms: list[float] = []
    refused = 0
    waiting = iter(bodies)
    begun, cpu = time.perf_counter(), time.process_time()
    sent = 0

    async def connection(port: int) -> None:
        nonlocal sent, refused
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        while time.perf_counter() < begun + load.seconds:
            body = next(waiting, None)
            if body is None:
                raise RuntimeError("the server took more than was prepared")
            due = begun + sent / load.rate if load.rate else time.perf_counter()
            sent += 1
            await asyncio.sleep(max(0.0, due - time.perf_counter()))
            writer.write(body)
            answer = await reader.readuntil(b"\r\n\r\n")
            await reader.readexactly(int(answer.lower().split(b"content-length:")[1].split(b"\r")[0]))
            if answer.startswith(b"HTTP/1.1 200"):
                took_ms.append((time.perf_counter() - due) * 1000)
            else:
                refused += 1
        writer.close()

    await asyncio.gather(*(connection(load.ports[n % len(load.ports)]) for n in range(load.connections)))
    return Sent(
        took_ms=took_ms,
        refused=refused,
        seconds=time.perf_counter() - begun,
        cpu_s=time.process_time() - cpu,
    )


def usage(place: Installation) -> Mapping[str, float]:
    """Processor seconds of the server and of PostgreSQL, and the server's memory."""
    used = {"server": 0.0, "postgres": 0.0, "memory_mb": 0.0}
    for folder in Path("/proc").iterdir():
        if not folder.name.isdigit():
            continue
        try:
            words = (folder / "cmdline").read_bytes().replace(b"\0", b" ").decode()
            kind = _kind(words, folder, place)
            if kind:
                spent = (folder / "stat").read_text().rsplit(")", 1)[1].split()
                used[kind] += (int(spent[11]) + int(spent[12])) / TICKS_A_SECOND
            if kind == "server":
                used["memory_mb"] += int((folder / "statm").read_text().split()[1]) * 4096 / 1e6
        except OSError:
            continue  # it ended meanwhile
    return used


def _kind(words: str, folder: Path, place: Installation) -> str:
    if words.startswith("postgres:") or "/postgres " in words:
        return "postgres" if str(place.state) in str((folder / "cwd").resolve()) else ""
    mine = f"DOORSTEP_STATE={place.state}".encode()
    return (
        "server"
        if "doorstep.main.processes:api" in words and mine in (folder / "environ").read_bytes()
        else ""
    )


async def _counted(place: Installation) -> int:
    connection = await asyncpg.connect(dsn(place.database, Role.OWNER))
    try:
        return await connection.fetchval("select count(*) from position")
    finally:
        await connection.close()


async def _copied(place: Installation) -> float:
    """Positions a second by the driver's COPY alone, in commits of 100."""
    names = (
        "tenant_id",
        "van",
        "at",
        "lat",
        "lon",
        "speed_mps",
        "heading",
        "accuracy_m",
        "doubt",
        "received_at",
    )
    now, dice = business_now(place), random.Random(9)  # noqa: S311  # no secret
    connection = await asyncpg.connect(dsn(place.database, Role.OWNER))
    try:
        await connection.execute("create table bench_position (like position including indexes)")
        took_s, copies, step = 0.0, 0, 0
        while took_s < SECONDS / 4:
            rows: list[tuple[object, ...]] = []
            for van in dice.choices(range(VANS), k=BATCH):
                step += 1
                at = now + timedelta(microseconds=50 * step)
                rows.append((1, f"bench-van-{van:05}", at, 60.1, 24.9, 8.2, 90.0, 6.0, "", now))
            begun = time.perf_counter()
            await connection.copy_records_to_table("bench_position", records=rows, columns=names)
            took_s += time.perf_counter() - begun
            copies += 1
        return BATCH * copies / took_s
    finally:
        await connection.execute("drop table if exists bench_position")
        await connection.close()
