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

EVERY_S = 0.25
BACKLOG = 1000
OVERLAP = timedelta(seconds=30)
"""Vans' clocks differ: a position a little older than the newest one seen may still be news."""


class PostgresChanges:
    """A hub. A listener that does not keep up loses its oldest changes; its page reads all anew anyway."""

    def __init__(self, pool: "asyncpg.Pool[asyncpg.Record]") -> None:
        self._pool, self._q = pool, queries("changes")
        self._listeners: defaultdict[TenantId, set[asyncio.Queue[Change]]] = defaultdict(set)
        self._at: dict[tuple[int, str], datetime] = {}
        self._task: asyncio.Task[None] | None = None

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
        xid, position, newest = "0", 0, None
        while True:
            try:
                if xid == "0":
                    head = await self._pool.fetchrow(self._q["head"])
                    xid, position = (head["xid"], head["position"]) if head else ("1", 0)
                xid, position = await self._tell_stories(xid, position)
                newest = await self._tell_vans(newest)
            except FAULTS:
                await asyncio.sleep(
                    1
                )  # the database is being restarted; pages fall back to looking by themselves
            await asyncio.sleep(EVERY_S)

    async def _tell_stories(self, xid: str, position: int) -> tuple[str, int]:
        rows = await self._pool.fetch(self._q["after"], xid, position)
        cursor = f"{rows[-1]['xid']}.{rows[-1]['position']}" if rows else ""
        for tenant, story in dict.fromkeys((row["tenant_id"], row["correlation"]) for row in rows):
            self._tell(TenantId(tenant), Change(story=story, cursor=cursor))
        return (rows[-1]["xid"], rows[-1]["position"]) if rows else (xid, position)

    async def _tell_vans(self, newest: datetime | None) -> datetime:
        if newest is None:
            return await self._pool.fetchval(self._q["newest"])
        rows = await self._pool.fetch(self._q["moved"], newest - OVERLAP)
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
