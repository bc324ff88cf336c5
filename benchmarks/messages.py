"""Messages: how many a minute are decided, rendered and handed over, and how long urgent ones wait in crowds.

Facts are in the log; two workers, as `doorstep worker` runs them, follow it and do the jobs that come of it.
The provider takes a message at once, so that its own slowness is not measured.
"""

import asyncio
import os
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import asyncpg
import uvloop

from benchmarks import crowded
from benchmarks.crowded import Crowd
from benchmarks.installation import ROOT, durable_cluster
from benchmarks.report import Report, quantiles, tell
from benchmarks.told import count
from doorstep.adapters.postgres.cluster.settings import Role
from doorstep.adapters.postgres.launcher import Cluster
from doorstep.adapters.postgres.migrate import migrate
from doorstep.adapters.postgres.pool import open_pool

MESSAGES, AFFECTED, ARRIVING, STORIES = 6_000, 100_000, 100, 100_000
WORKERS = 2

type _Pool = "asyncpg.Pool[asyncpg.Record]"


def run() -> Report:
    """The whole size, or a smaller one where `BENCH_MESSAGES`, `BENCH_AFFECTED` or `BENCH_STORIES` say so."""
    sizes = (_size("MESSAGES", MESSAGES), _size("AFFECTED", AFFECTED), _size("ARRIVING", ARRIVING))
    return measured(*sizes, stories=_size("STORIES", STORIES))


def measured(messages: int, affected: int, arriving: int, *, stories: int) -> Report:
    """Messages a minute; the wait of urgent ones while `affected` people hear that their day moves.

    Over `stories` shipments whose facts come shuffled, twice and late: duplicates and contradictions.
    """
    with durable_cluster() as cluster, TemporaryDirectory(prefix="bench-") as folder:
        migrate(cluster.dsn(Role.OWNER))
        figures = uvloop.run(_measured(cluster, Path(folder), (messages, affected, arriving)))
    return Report(bench="messages", figures=figures | _told(stories))


async def _measured(cluster: Cluster, folder: Path, sizes: tuple[int, int, int]) -> dict[str, float]:
    messages, affected, arriving = sizes
    made = Crowd(first=0, size=messages)
    moved = Crowd(first=messages, size=affected)
    vans = Crowd(first=messages + affected, size=arriving)
    async with await open_pool(cluster.dsn(Role.WORKER), size=4) as pool:
        tell(f"messages: {messages} promises to tell")
        await crowded.prepare(pool)
        await crowded.order(pool, folder, made)
        before = _worked_s()
        with _workers(cluster, folder, "made"):
            before += await crowded.up(folder, "made", WORKERS)
            begun, asked = time.perf_counter(), _server_s(cluster)
            await crowded.sent(pool, messages)
            took_s, asked = time.perf_counter() - begun, _server_s(cluster) - asked
        figures = {
            "per_minute": messages / took_s * 60,
            "worker_ms_per_message": (_worked_s() - before) / messages * 1000,
            "database_ms_per_message": asked / messages * 1000,
        }
        tell(f"messages: {figures['per_minute']:,.0f} a minute; a crowd of {affected} is set up")
        await crowded.order(pool, folder, moved)
        await crowded.order(pool, folder, vans)
        await crowded.set_out(pool, vans)
        return figures | await _crowd(cluster, pool, folder, (moved, vans))


async def _crowd(
    cluster: Cluster, pool: _Pool, folder: Path, crowds: tuple[Crowd, Crowd]
) -> dict[str, float]:
    """Everybody hears of another day, and vans approach meanwhile: how long these wait."""
    moved, vans = crowds
    with _workers(cluster, folder, "moved"):
        await crowded.up(folder, "moved", WORKERS)
        before = await pool.fetchval("select count(*) from event_log where type = 'message.sent'")
        tell("messages: the hub is closed")
        begun = time.perf_counter()
        closing = asyncio.create_task(crowded.move(pool, moved))
        known = await crowded.approach(pool, vans)
        await closing
        await crowded.sent(pool, before + moved.size + vans.size)
        drained_s = time.perf_counter() - begun
    took = crowded.taken(folder)
    delays = [took[event] - at for event, at in known.items()]
    return {
        **quantiles("arriving_delay", delays, "s"),
        "arriving_delay_s": max(delays),
        "burst_count": float(moved.size),
        "burst_drained_s": drained_s,
    }


def _told(stories: int) -> dict[str, float]:
    """With one worker, and with two of which either may be slow; without a database."""
    tell(f"messages: {stories} shipments of shuffled, late and repeated facts")
    one, two = count(stories, seed=1, workers=1), count(stories, seed=1, workers=2)
    return {
        "stories_count": float(stories),
        "duplicates": float(one["duplicates"] + two["duplicates"]),
        "contradictions_one_worker": float(one["contradictions"]),
        "contradictions": float(two["contradictions"]),
    }


@contextmanager
def _workers(cluster: Cluster, folder: Path, name: str) -> Iterator[None]:
    started = [
        subprocess.Popen(  # noqa: S603  # this very benchmark
            [sys.executable, "-m", "benchmarks.messages", cluster.dsn(Role.WORKER), folder, f"{name}-{n}"],
            cwd=ROOT,
        )
        for n in range(WORKERS)
    ]
    try:
        yield
    finally:
        for process in started:
            process.kill()
            process.wait()


def _worked_s() -> float:
    """Processor seconds of the workers that have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _server_s(cluster: Cluster) -> float:
    """Processor seconds of PostgreSQL: of its first process with those that ended, and those that run."""
    first = cluster.process.pid if cluster.process else 0
    used = 0
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            number, rest = int(stat.parent.name), stat.read_text(encoding="utf-8").rpartition(")")[2].split()
            if first in (number, int(rest[1])):
                used += sum(map(int, rest[11 : 15 if number == first else 13]))
    return used / os.sysconf("SC_CLK_TCK")


def _size(name: str, otherwise: int) -> int:
    return int(os.environ.get(f"BENCH_{name}", otherwise))  # noqa: TID251  # a benchmark is started from a shell


if __name__ == "__main__":
    uvloop.run(crowded.work(sys.argv[1], Path(sys.argv[2]), sys.argv[3]))
