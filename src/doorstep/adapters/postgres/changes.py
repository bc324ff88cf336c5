"""Tells live pages what changed: one poll of the log per process, however many pages listen."""

import asyncio
from collections import defaultdict
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import asynccontextmanager, suppress
from datetime import datetime, timedelta

import asyncpg

from doorstep.adapters.postgres.away import FAULTS
from doorstep.adapters.postgres.queries import queries
from doorstep.engine.changes import Change
from doorstep.kernel.ids import TenantId

CHANNEL = "doorstep"
"""Where writers hint that there is something to look at; what it is stands in the log."""

EVERY_S = 0.25
"""Real seconds between two looks when no hint came: hints may be lost, and most writers give none."""

NOT_SOONER_S = 0.02
"""Real seconds between two looks, however many hints come."""

BACKLOG = 1000
OVERLAP = timedelta(seconds=30)
"""Vans' clocks differ: a position a little older than the newest one seen may still be news."""


type _Connection = asyncpg.pool.PoolConnectionProxy[asyncpg.Record]


class PostgresChanges:
    """A hub. A listener that does not keep up loses its oldest changes; its page reads all anew anyway."""

    def __init__(self, pool: "asyncpg.Pool[asyncpg.Record]") -> None:
        self._pool, self._q = pool, queries("changes")
        self._listeners: defaultdict[TenantId, set[asyncio.Queue[Change]]] = defaultdict(set)
        self._at: dict[tuple[int, str], datetime] = {}
        self._task: asyncio.Task[None] | None = None
        self._hinted = asyncio.Event()
        self._seen: tuple[str, int] | None = None
        self._newest: datetime | None = None

    async def start(self) -> None:
        """Begin to poll."""
        self._task = asyncio.create_task(self._run())

    async def stop(self) -> None:
        """Stop polling."""
        if self._task is not None:
            self._task.cancel()
            with suppress(asyncio.CancelledError):
                await self._task

    @asynccontextmanager
    async def listen(self, tenant: TenantId) -> AsyncGenerator[AsyncIterator[Change]]:
        """Changes from now on."""
        queue: asyncio.Queue[Change] = asyncio.Queue(BACKLOG)
        self._listeners[tenant].add(queue)
        try:
            yield _drained(queue)
        finally:
            self._listeners[tenant].discard(queue)

    async def _run(self) -> None:
        while True:
            try:
                async with self._pool.acquire() as connection:
                    await connection.add_listener(CHANNEL, self._hint)
                    try:
                        await self._look(connection)
                    finally:
                        with suppress(*FAULTS):
                            await connection.remove_listener(CHANNEL, self._hint)
            except FAULTS:
                # The database is being restarted; pages fall back to looking by themselves.
                await asyncio.sleep(1)

    async def _look(self, connection: _Connection) -> None:
        """Again and again, on the connection that also hears hints."""
        while True:
            if self._seen is None:
                head = await connection.fetchrow(self._q["head"])
                self._seen = (head["xid"], head["position"]) if head else ("1", 0)
            self._seen = await self._tell_stories(connection, *self._seen)
            self._newest = await self._tell_vans(connection, self._newest) if self._listens else None
            await asyncio.sleep(NOT_SOONER_S)
            with suppress(TimeoutError):
                await asyncio.wait_for(self._hinted.wait(), EVERY_S)
            self._hinted.clear()

    @property
    def _listens(self) -> bool:
        """Whether anybody would hear of vans: asking for all that moved is dear where there are thousands."""
        return any(self._listeners.values())

    def _hint(self, *_: object) -> None:
        self._hinted.set()

    async def _tell_stories(self, connection: _Connection, xid: str, position: int) -> tuple[str, int]:
        rows = await connection.fetch(self._q["after"], xid, position)
        cursor = f"{rows[-1]['xid']}.{rows[-1]['position']}" if rows else ""
        for tenant, story in dict.fromkeys((row["tenant_id"], row["correlation"]) for row in rows):
            self._tell(TenantId(tenant), Change(story=story, cursor=cursor))
        return (rows[-1]["xid"], rows[-1]["position"]) if rows else (xid, position)

    async def _tell_vans(self, connection: _Connection, newest: datetime | None) -> datetime:
        if newest is None:
            return await connection.fetchval(self._q["newest"])
        rows = await connection.fetch(self._q["moved"], newest - OVERLAP)
        for row in rows:
            key = (row["tenant_id"], row["van"])
            if self._at.get(key) != row["at"]:
                self._at[key] = row["at"]
                self._tell(TenantId(row["tenant_id"]), Change(van=row["van"]))
        return max((row["at"] for row in rows), default=newest)

    def _tell(self, tenant: TenantId, change: Change) -> None:
        for queue in self._listeners[tenant]:
            if queue.full():
                queue.get_nowait()
            queue.put_nowait(change)


async def _drained(queue: "asyncio.Queue[Change]") -> AsyncIterator[Change]:
    while True:
        yield await queue.get()
