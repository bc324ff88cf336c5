"""Durable appends: trade orders accepted through the desk, with every check and view of the product."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from itertools import count

import asyncpg
import uvloop

from benchmarks.deliveries import accept, desk_on
from benchmarks.installation import durable_cluster
from benchmarks.report import Report, quantiles, tell
from doorstep.adapters.codec import MsgspecCodec
from doorstep.adapters.postgres.cluster.settings import Role
from doorstep.adapters.postgres.launcher import Cluster
from doorstep.adapters.postgres.migrate import migrate
from doorstep.adapters.postgres.pool import open_pool
from doorstep.adapters.postgres.store import PostgresStore
from doorstep.engine.handle import Desk, Entry
from doorstep.engine.ports import Scope
from doorstep.kernel.ids import PartyId, TenantId

SECONDS = 8.0
WRITERS = (1, 16)
SCOPE = Scope(tenant=TenantId(1))

type Write = Callable[[], Awaitable[int]]


def run() -> Report:
    """Trade orders and events a second as the app role, each in a transaction of its own, fsync on.

    The peer writes the same bytes into the same table with a bare loop: no idempotency, no chain, no views.
    """
    with durable_cluster() as cluster:
        migrate(cluster.dsn(Role.OWNER))
        return uvloop.run(_measure(cluster))


async def _measure(cluster: Cluster) -> Report:
    figures: dict[str, float] = {}
    peers: dict[str, float] = {}
    async with await open_pool(cluster.dsn(Role.APP), size=max(WRITERS), reset=False) as pool:
        codec = MsgspecCodec()
        desk = desk_on(PostgresStore(pool, codec))
        numbers = count(1)
        for writers in WRITERS:
            tell(f"appends: {writers} writers, {SECONDS:g} s through the desk, then bare")
            name = f"{writers}_writer{'s' if writers > 1 else ''}"
            events, took_ms = await _flood(writers, lambda: _order(desk, next(numbers)))
            figures[f"appends_{name}_per_s"] = events / SECONDS
            figures[f"changes_{name}_per_s"] = len(took_ms) / SECONDS
            figures |= quantiles(f"change_{name}", took_ms, "ms")
            events, _ = await _flood(writers, lambda: _bare(pool, next(numbers)))
            peers[f"bare_inserts_{name}_per_s"] = events / SECONDS
    return Report(bench="appends", figures=figures, peers=peers)


async def _flood(writers: int, write: Write) -> tuple[int, list[float]]:
    """How many events were written in the time, and how long each change took in milliseconds."""
    until = time.perf_counter() + SECONDS
    took_ms: list[float] = []
    events = 0

    async def writer() -> None:
        nonlocal events
        while (begun := time.perf_counter()) < until:
            wrote = await write()
            events += wrote
            took_ms.append((time.perf_counter() - begun) * 1000)

    await asyncio.gather(*(writer() for _ in range(writers)))
    return events, took_ms


async def _order(desk: Desk, number: int) -> int:
    entry = Entry(source="bench", key=str(number), actor=PartyId("kallio"))
    return len((await desk.handle(SCOPE, [accept(number)], entry)).events)


async def _bare(pool: "asyncpg.Pool[asyncpg.Record]", number: int) -> int:
    async with pool.acquire() as connection, connection.transaction():
        await connection.execute(
            "select set_config('app.tenant', '1', true), set_config('app.party', '*', true)"
        )
        await connection.execute(
            "insert into event_log (tenant_id, stream, stream_version, id, type, correlation, occurred_at,"
            " recorded_at, hash, body) values (1, $1, 1, $1, 'bench', $1, now(), now(), '', $2)",
            f"bare:{number}",
            BODY,
        )
    return 1


BODY = b"{" + b" " * 600 + b"}"
"""As long as an event of a trade order is."""
