"""Positions in PostgreSQL: batches that wait share one statement and are answered after its commit."""

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from datetime import date, datetime

import asyncpg

from doorstep.adapters.postgres.away import FAULTS, DatabaseUnavailable, asking
from doorstep.adapters.postgres.queries import queries
from doorstep.engine.ports import Clock
from doorstep.engine.positions import Fix
from doorstep.kernel.ids import TenantId, VanId
from doorstep.kernel.place import Point


class PostgresPositions:
    """Coalesces concurrent batches into shared commits. The pool's role may write positions of any tenant."""

    def __init__(self, pool: "asyncpg.Pool[asyncpg.Record]", clock: Clock) -> None:
        self._pool, self._clock, self._q = pool, clock, queries("positions")
        self._waiting: list[tuple[TenantId, Sequence[Fix], asyncio.Future[int]]] = []
        self._writer: asyncio.Task[None] | None = None

    async def store(self, tenant: TenantId, fixes: Sequence[Fix]) -> int:
        """Answered after the commit that holds the fixes. Returns how many were given in that batch."""
        if not fixes:
            return 0
        answer: asyncio.Future[int] = asyncio.get_running_loop().create_future()
        self._waiting.append((tenant, fixes, answer))
        if self._writer is None or self._writer.done():
            self._writer = asyncio.create_task(self._write())
        return await answer

    @asking()
    async def last(self, tenant: TenantId, vans: Sequence[VanId] = ()) -> Sequence[Fix]:
        """The newest believed fix of each of `vans`, of every van when none is named."""
        rows = await self._pool.fetch(self._q["vans"], tenant, list(vans) or None)
        return [_fix(row) for row in rows]

    @asking()
    async def track(self, tenant: TenantId, van: VanId, *, since: datetime, until: datetime) -> Sequence[Fix]:
        """Every fix of a van in a period, doubted ones too."""
        rows = await self._pool.fetch(self._q["track"], tenant, van, since, until)
        return [_fix(row) for row in rows]

    async def _write(self) -> None:
        while self._waiting:
            batch, self._waiting = self._waiting, []
            try:
                await self._copy(batch)
            except FAULTS as fault:
                for _, _, answer in batch:
                    if not answer.done():
                        answer.set_exception(
                            DatabaseUnavailable(f"positions were not stored: {fault}; send them again")
                        )
                continue
            for _, fixes, answer in batch:
                if not answer.done():
                    answer.set_result(len(fixes))
            with suppress(*FAULTS):  # after the answer: a hint is worth nobody's waiting
                await self._pool.execute(self._q["hint"])

    async def _copy(self, batch: Sequence[tuple[TenantId, Sequence[Fix], asyncio.Future[int]]]) -> None:
        fixes = [(tenant, fix) for tenant, group, _ in batch for fix in group]
        columns = _columns(fixes)
        received = self._clock.now()
        async with self._pool.acquire() as connection, connection.transaction():
            await connection.execute(
                self._q["store"], *columns, [fix.doubt for _, fix in fixes], [received] * len(fixes)
            )
            believed = [(tenant, fix) for tenant, fix in fixes if not fix.doubt]
            if believed:
                await connection.execute(self._q["last"], *_columns(believed))


async def keep_positions(pool: "asyncpg.Pool[asyncpg.Record]", today: date, *, days_kept: int) -> int:
    """Make day partitions ahead, and drop those older than `days_kept`. Returns how many changed."""
    return await pool.fetchval(queries("positions")["keep"], today, days_kept)


def _columns(fixes: Sequence[tuple[TenantId, Fix]]) -> list[list[object]]:
    return [
        [tenant for tenant, _ in fixes],
        [fix.van for _, fix in fixes],
        [fix.at for _, fix in fixes],
        [fix.point.lat for _, fix in fixes],
        [fix.point.lon for _, fix in fixes],
        [fix.speed_mps for _, fix in fixes],
        [fix.heading for _, fix in fixes],
        [fix.accuracy_m for _, fix in fixes],
    ]


def _fix(row: asyncpg.Record) -> Fix:
    return Fix(
        van=VanId(row["van"]),
        at=row["at"],
        point=Point(row["lat"], row["lon"]),
        speed_mps=row["speed_mps"],
        heading=row["heading"],
        accuracy_m=row["accuracy_m"],
        doubt=row["doubt"],
    )
