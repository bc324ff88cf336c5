"""Tells live pages what changed: one listener per process, however many pages listen.

The log is polled, with a hint of PostgreSQL as often as one is given. Where NATS fans the log out, this is
fed with news instead, and asks the database only when it missed some, or when nothing feeds it.
"""

import asyncio
from collections.abc import Collection
from contextlib import AbstractContextManager, suppress
from datetime import datetime
from time import monotonic

import asyncpg

from doorstep.adapters.postgres.away import FAULTS
from doorstep.adapters.postgres.position_rows import fix_of_row
from doorstep.adapters.postgres.queries import queries
from doorstep.engine.changes import Change, Ear, Hub
from doorstep.engine.fan_out import VANS, Heard, LogNews, heard, is_behind, read_fixes
from doorstep.engine.ports import Cursor
from doorstep.engine.positions import Fix
from doorstep.kernel.ids import TenantId

CHANNEL = "doorstep"
"""Where writers hint that there is something to look at; what it is stands in the log."""

EVERY_S = 0.25
"""Real seconds between two looks when no hint came: hints may be lost, and most writers give none."""

NOT_SOONER_S = 0.02
"""Real seconds between two looks, however many hints come."""

VANS_NOT_SOONER_S = 0.1
"""Real seconds between two looks at vans: each goes through the newest fix of every van there is."""

FED_FOR_S = 3.0
"""Real seconds for which what feeds us is believed to go on, after its last sign."""


type _Connection = asyncpg.pool.PoolConnectionProxy[asyncpg.Record]


class PostgresChanges:
    """Follows the log and the vans' newest fixes from the moment it starts, and tells whoever listens."""

    def __init__(self, pool: "asyncpg.Pool[asyncpg.Record]") -> None:
        self._pool, self._q = pool, queries("changes")
        self._hub = Hub()
        self._at: dict[tuple[int, str], datetime] = {}
        self._task: asyncio.Task[None] | None = None
        self._hinted = asyncio.Event()
        self._seen: Cursor | None = None
        self._vans_after = "0"
        self._vans_looked_at = 0.0
        self._fed_at = float("-inf")
        self._missed = False

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

    # --- being fed ------------------------------------------------------------------------------------------

    @property
    def is_fed(self) -> bool:
        """Whether news come by themselves, so that the database need not be asked."""
        return monotonic() - self._fed_at < FED_FOR_S

    @property
    def seen(self) -> Cursor | None:
        """How far the log was told to listeners; `None` before the first look."""
        return self._seen

    def take_news(self, news: LogNews) -> None:
        """An event of the log; when it is not the next one, the log is asked for those between."""
        if self._seen is None:
            return
        match heard(news, self._seen):
            case Heard.NEXT:
                self._seen = news.at
                self._hub.tell(news.tenant, Change(story=news.story, cursor=_told(news.at)))
            case Heard.GAP:
                self._ask_the_log()
            case Heard.KNOWN:
                return

    def take_sign(self, told: Cursor) -> None:
        """So far the log was told, and there is somebody who tells it."""
        self._fed_at = monotonic()
        if self._seen is not None and is_behind(self._seen, told):
            self._ask_the_log()

    def take_nothing(self) -> None:
        """Nobody feeds us any more: look again, now."""
        self._fed_at = float("-inf")
        self._ask_the_log()

    def take_vans(self, payload: bytes) -> None:
        """Where vans are now, as whoever stored it says."""
        tenant, fixes = read_fixes(payload)
        for fix in fixes:
            self._tell_van(tenant, fix)

    def _ask_the_log(self) -> None:
        self._missed = True
        self._hinted.set()

    # --- looking --------------------------------------------------------------------------------------------

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
                self._seen = Cursor(xid=head["xid"], position=head["position"]) if head else Cursor()
            if self._missed or not self.is_fed:
                self._missed = False
                await self._tell_stories(connection, self._seen)
            if not self.is_fed:
                await self._tell_vans(connection)
            await asyncio.sleep(NOT_SOONER_S)
            with suppress(TimeoutError):
                await asyncio.wait_for(self._hinted.wait(), EVERY_S)
            self._hinted.clear()

    def _hint(self, *_: object) -> None:
        self._hinted.set()

    async def _tell_stories(self, connection: _Connection, seen: Cursor) -> None:
        rows = await connection.fetch(self._q["after"], str(seen.xid), seen.position)
        if not rows:
            return
        last = Cursor(xid=rows[-1]["xid"], position=rows[-1]["position"])
        for tenant, story in dict.fromkeys((row["tenant_id"], row["correlation"]) for row in rows):
            self._hub.tell(TenantId(tenant), Change(story=story, cursor=_told(last)))
        if self._seen is None or is_behind(self._seen, last):  # news may have come meanwhile
            self._seen = last

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
            if row["van"] is not None:
                self._tell_van(TenantId(row["tenant_id"]), fix_of_row(row))
        self._vans_after = rows[0]["mark"]

    def _tell_van(self, tenant: TenantId, fix: Fix) -> None:
        if self._at.get((tenant, fix.van)) != fix.at:
            self._at[tenant, fix.van] = fix.at
            self._hub.tell(tenant, Change(van=fix.van, fix=fix))


class PostgresFanOut:
    """The fan-out of an installation without NATS: a hint, after which listeners look at the database."""

    brings_payloads = False

    def __init__(self, pool: "asyncpg.Pool[asyncpg.Record]") -> None:
        self._pool, self._q = pool, queries("changes")

    async def publish(self, subject: str, payload: bytes, id: str = "") -> None:  # noqa: A002  # as the port
        """Hint that vans moved; the log is looked at often enough."""
        del payload, id
        if subject == VANS:
            await self._pool.execute(self._q["hint"])


def _told(cursor: Cursor) -> str:
    return f"{cursor.xid}.{cursor.position}"
