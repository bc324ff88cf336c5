"""Positions in PostgreSQL: batches that wait share a commit and are answered after it, networks by turns."""

import asyncio
from collections.abc import AsyncGenerator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import chain

import asyncpg

from doorstep.adapters.postgres.away import AWAY, FAULTS, DatabaseUnavailable, asking
from doorstep.adapters.postgres.changes import PostgresFanOut
from doorstep.adapters.postgres.fair_queue import FairQueue
from doorstep.adapters.postgres.position_rows import COLUMNS, HEADER, TRAILER, Packer, fix_of_row, plain_rows
from doorstep.adapters.postgres.queries import queries
from doorstep.adapters.postgres.van_news import VanNews
from doorstep.engine.fan_out import FanOut
from doorstep.engine.ports import Clock
from doorstep.engine.positions import Fix, Judged, Signal, Wanted
from doorstep.kernel.ids import TenantId, VanId

WRITERS = 2
"""So many commits may be under way: while one waits for the disk, the next is sent."""
COMMIT_ROWS = 1_600
"""More would make who comes next wait longer for the commits before, and hardly save work."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Waiting:
    judged: Judged
    block: bytes
    received: datetime
    answer: asyncio.Future[None]


class PostgresPositions:
    """Coalesces concurrent batches into shared commits. The pool's role may write positions of any tenant."""

    def __init__(
        self, pool: "asyncpg.Pool[asyncpg.Record]", clock: Clock, fan_out: FanOut | None = None
    ) -> None:
        self._pool, self._clock, self._q = pool, clock, queries("positions")
        self._queue = FairQueue[_Waiting]()
        self._writers: set[asyncio.Task[None]] = set()
        self._packer, self._news = Packer(), VanNews(pool, fan_out or PostgresFanOut(pool))

    def room(self, tenant: TenantId, fixes: int) -> None:
        """See that so many more may wait."""
        self._queue.room(tenant, fixes)

    async def store(self, judged: Judged) -> None:
        """Answered after the commit that holds the fixes."""
        if not judged.said:
            return
        answer: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        received = self._clock.now()
        block = self._packer.block(judged, received.timestamp())
        waiting = _Waiting(judged=judged, block=block, received=received, answer=answer)
        self._queue.put(judged.tenant, len(judged.said), waiting)
        if len(self._writers) < WRITERS:
            writer = asyncio.create_task(self._write())
            self._writers.add(writer)
            writer.add_done_callback(self._writers.discard)
        await answer

    @asking()
    async def last(self, tenant: TenantId, vans: Sequence[VanId] = ()) -> Sequence[Fix]:
        """The newest believed fix of each of `vans`, of every van when none is named."""
        unwritten = self._news.unwritten(tenant, vans)  # before asking: meanwhile it may be written
        rows = await self._pool.fetch(self._q["vans"], tenant, list(vans) or None)
        found = {row["van"]: fix_of_row(row) for row in rows}
        for van, fix in unwritten.items():
            if van not in found or found[van].at < fix.at:
                found[van] = fix
        return [found[van] for van in sorted(found)]

    @asking()
    async def track(self, tenant: TenantId, van: VanId, *, since: datetime, until: datetime) -> Sequence[Fix]:
        """Every fix of a van in a period, doubted ones too."""
        rows = await self._pool.fetch(self._q["track"], tenant, van, since, until)
        return [fix_of_row(row) for row in rows]

    @asking()
    async def tracks(self, tenant: TenantId, wanted: Sequence[Wanted]) -> Sequence[Sequence[Fix]]:
        """Every fix of each van in its period, doubted ones too, asked at once."""
        found: list[list[Fix]] = [list[Fix]() for _ in wanted]
        columns = zip(*((one.van, one.since, one.until) for one in wanted), strict=True)
        if wanted:
            for row in await self._pool.fetch(self._q["tracks"], tenant, *(list(one) for one in columns)):
                found[int(row["n"]) - 1].append(fix_of_row(row))
        return found

    @asking()
    async def signals(self, tenant: TenantId, *, since: date) -> Sequence[Signal]:
        """What was noticed of every van's positions since a day."""
        await self._news.write_figures(tenant)
        rows = await self._pool.fetch(self._q["signals"], tenant, since)
        return [Signal(**dict(row)) for row in rows]

    async def _write(self) -> None:
        while batch := self._queue.take(COMMIT_ROWS):
            await self._write_together(batch)

    async def _write_together(self, batch: Sequence[_Waiting]) -> None:
        try:
            there = await self._commit(batch)
        except FAULTS as fault:
            if isinstance(fault, AWAY) or len(batch) == 1:
                _tell_not_stored(batch, fault)
            else:
                for one in batch:  # what the server will not have of one shall cost no other
                    await self._write_together([one])
        else:
            for one, repeated in zip(batch, there, strict=True):
                if not one.answer.done():
                    one.answer.set_result(None)
                self._news.tell(one.judged, repeated, one.received)

    async def _commit(self, batch: Sequence[_Waiting]) -> list[set[int]]:
        """Write it all in one commit. Returns, for each, the places of fixes that were there before."""
        async with self._pool.acquire() as connection:
            try:
                stale = [one.judged.verdicts.stale for one in batch]
                if not any(stale):
                    await _copy(connection, batch)
                    return [set[int]() for _ in batch]
                async with connection.transaction():
                    await _copy(connection, batch)
                    return await self._add(connection, batch, stale)
            except asyncpg.UniqueViolationError:
                # Another process had some of them, or the same fix stands twice in what waits.
                every = [list(range(len(one.judged.said))) for one in batch]
                return await self._add(connection, batch, every)

    async def _add(
        self,
        connection: "asyncpg.pool.PoolConnectionProxy[asyncpg.Record]",
        batch: Sequence[_Waiting],
        places: Sequence[Sequence[int]],
    ) -> list[set[int]]:
        groups = [plain_rows(one.judged, one.received, own) for one, own in zip(batch, places, strict=True)]
        columns = [list(column) for column in zip(*chain.from_iterable(groups), strict=True)]
        added = await connection.fetch(self._q["add"], *columns)
        left: set[tuple[object, ...]] = {(row["tenant_id"], row["van"], row["at"]) for row in added}
        there: list[set[int]] = []
        for own, rows in zip(places, groups, strict=True):
            repeated = set[int]()
            for n, row in zip(own, rows, strict=True):
                if row[:3] in left:
                    left.remove(row[:3])  # of two that are the same, the second is the repeated one
                else:
                    repeated.add(n)
            there.append(repeated)
        return there


def _tell_not_stored(batch: Sequence[_Waiting], fault: BaseException) -> None:
    for one in batch:
        if not one.answer.done():
            one.answer.set_exception(
                DatabaseUnavailable(f"positions were not stored: {fault}; send them again")
            )


async def keep_positions(pool: "asyncpg.Pool[asyncpg.Record]", today: date, *, days_kept: int) -> int:
    """Make day partitions ahead, and drop those older than `days_kept`. Returns how many changed."""
    changed = await pool.fetchval(queries("positions")["keep"], today, days_kept)
    await pool.execute(queries("positions")["forget_signals"], today, days_kept)
    return changed


async def mend_last(pool: "asyncpg.Pool[asyncpg.Record]", now: datetime) -> None:
    """Make newest fixes what the stored fixes say, where a process died between the two."""
    await pool.execute(queries("positions")["mend"], now)


async def _copy(
    connection: "asyncpg.pool.PoolConnectionProxy[asyncpg.Record]", batch: Sequence[_Waiting]
) -> None:
    blocks = [one.block for one in batch if one.block]
    if not blocks:
        return

    async def source() -> AsyncGenerator[bytes]:
        yield b"".join((HEADER, *blocks, TRAILER))

    await connection.copy_to_table("position", source=source(), columns=COLUMNS, format="binary")
