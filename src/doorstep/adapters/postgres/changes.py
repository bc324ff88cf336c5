"""Tells live pages what changed: one poll of the log per process, however many pages listen."""

import asyncio
from collections.abc import Collection
from contextlib import AbstractContextManager, suppress
from datetime import datetime

import asyncpg

from doorstep.adapters.postgres.away import FAULTS
from doorstep.adapters.postgres.position_rows import fix_of_row
from doorstep.adapters.postgres.queries import queries
from doorstep.engine.changes import Change, Ear, Hub
from doorstep.kernel.ids import TenantId

CHANNEL = "doorstep"
"""Where writers hint that there is something to look at; what it is stands in the log."""

EVERY_S = 0.25
"""Real seconds between two looks when no hint came: hints may be lost, and most writers give none."""

NOT_SOONER_S = 0.02
"""Real seconds between two looks, however many hints come."""

VANS_NOT_SOONER_S = 0.1
"""Real seconds between two looks at vans: each goes through the newest fix of every van there is."""


type _Connection = asyncpg.pool.PoolConnectionProxy[asyncpg.Record]


class PostgresChanges:
    """Follows the log and the vans' newest fixes from the moment it starts, and tells whoever listens."""

    def __init__(self, pool: "asyncpg.Pool[asyncpg.Record]") -> None:
        self._pool, self._q = pool, queries("changes")
        self._hub = Hub()
        self._at: dict[tuple[int, str], datetime] = {}
        self._task: asyncio.Task[None] | None = None
        self._hinted = asyncio.Event()
        self._seen: tuple[str, int] | None = None
        self._vans_after = "0"
        self._vans_looked_at = 0.0

    async def start(self) -> None:
        """Begin to poll."""
        self._task = asyncio.create_task(self._run())

    async def stop(self) -> None:
        """Stop polling."""
        if self._task is not None:
            self._task.cancel()
            with suppress(asyncio.CancelledError):
                await self._task

    def listen(self, tenant: TenantId, heeds: Collection[str] | None = None) -> AbstractContextManager[Ear]:
        """News from now on: of the stories and vans in `heeds`, of all when none is given."""
        return self._hub.listen(tenant, heeds)

    def heed(self, tenant: TenantId, ear: Ear, heeds: Collection[str] | None) -> bool:
        """From now on `ear` hears of these. Returns whether that is more than before."""
        return self._hub.heed(tenant, ear, heeds)

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
                # The database is being restarted; what happens meanwhile is found when it is back.
                await asyncio.sleep(1)

    async def _look(self, connection: _Connection) -> None:
        """Again and again, on the connection that also hears hints."""
        while True:
            if self._seen is None:
                head = await connection.fetchrow(self._q["head"])
                self._seen = (head["xid"], head["position"]) if head else ("1", 0)
            self._seen = await self._tell_stories(connection, *self._seen)
            await self._tell_vans(connection)
            await asyncio.sleep(NOT_SOONER_S)
            with suppress(TimeoutError):
                await asyncio.wait_for(self._hinted.wait(), EVERY_S)
            self._hinted.clear()

    def _hint(self, *_: object) -> None:
        self._hinted.set()

    async def _tell_stories(self, connection: _Connection, xid: str, position: int) -> tuple[str, int]:
        rows = await connection.fetch(self._q["after"], xid, position)
        cursor = f"{rows[-1]['xid']}.{rows[-1]['position']}" if rows else ""
        for tenant, story in dict.fromkeys((row["tenant_id"], row["correlation"]) for row in rows):
            self._hub.tell(TenantId(tenant), Change(story=story, cursor=cursor))
        return (rows[-1]["xid"], rows[-1]["position"]) if rows else (xid, position)

    async def _tell_vans(self, connection: _Connection) -> None:
        """What was written since the last look: by transactions that the last look could not see yet."""
        looked_at = asyncio.get_running_loop().time()
        if not self._hub.is_heard:
            self._vans_after = await connection.fetchval(self._q["mark"])
            return
        if looked_at < self._vans_looked_at + VANS_NOT_SOONER_S:
            return
        self._vans_looked_at = looked_at
        rows = await connection.fetch(self._q["moved"], self._vans_after)
        for row in rows:
            key = (row["tenant_id"], row["van"])
            if row["van"] is not None and self._at.get(key) != row["at"]:
                self._at[key] = row["at"]
                self._hub.tell(TenantId(row["tenant_id"]), Change(van=row["van"], fix=fix_of_row(row)))
        self._vans_after = rows[0]["mark"]
