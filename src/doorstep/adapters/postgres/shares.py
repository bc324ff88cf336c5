"""Work divided by session locks of PostgreSQL: they end with their connection, however that ends."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import ceil

import asyncpg

from doorstep.adapters.postgres.away import FAULTS, DatabaseUnavailable
from doorstep.adapters.postgres.queries import queries

MEMBERS = 0
"""The lock that every process of a kind of work shares; pieces have other numbers."""


@dataclass(slots=True)
class PostgresShares:
    """The pieces this process holds, on one connection of its own. `dsn` is the worker's.

    A process takes no more than its even share, and gives back what is too much when another one comes.
    """

    dsn: str
    _connection: "asyncpg.Connection[asyncpg.Record] | None" = None
    _held: dict[str, set[str]] = field(default_factory=dict[str, set[str]])
    _one_asks: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def mine(self, work: str, pieces: Sequence[str]) -> frozenset[str]:
        """Those of `pieces` that are this process's to do until it asks again.

        Raises: DatabaseUnavailable.
        """
        async with self._one_asks:
            try:
                return await self._divide(await self._connected(), work, list(dict.fromkeys(pieces)))
            except FAULTS as fault:
                await self._let_go()
                raise DatabaseUnavailable(f"nobody divides the work of {work}: {fault}") from fault

    async def close(self) -> None:
        """Give everything back."""
        async with self._one_asks:
            await self._let_go()

    async def _divide(
        self, connection: "asyncpg.Connection[asyncpg.Record]", work: str, pieces: Sequence[str]
    ) -> frozenset[str]:
        q = queries("shares")
        if work not in self._held:
            await connection.execute(q["join"], work)
            self._held[work] = set()
        held = self._held[work]
        taken = await connection.fetchrow(q["taken"], work, pieces)
        free: list[str] = taken["free"] if taken else []
        share = ceil(len(pieces) / max(1, taken["members"] if taken else 1))
        for piece in sorted(held - set(pieces)) + [one for one in pieces if one in held][share:]:
            await connection.execute(q["give_back"], work, piece)
            held.discard(piece)
        for piece in free:
            if len(held) >= share:
                break
            if piece not in held and await connection.fetchval(q["take"], work, piece):
                held.add(piece)
        return frozenset(held)

    async def _connected(self) -> "asyncpg.Connection[asyncpg.Record]":
        if self._connection is None or self._connection.is_closed():
            self._held.clear()
            self._connection = await asyncpg.connect(
                self.dsn,
                timeout=10,
                command_timeout=10,
                server_settings={"application_name": "doorstep"},
            )
        return self._connection

    async def _let_go(self) -> None:
        connection, self._connection = self._connection, None
        self._held.clear()
        if connection is not None:
            connection.terminate()


async def workers(pool: "asyncpg.Pool[asyncpg.Record]", works: Sequence[str]) -> Mapping[str, int]:
    """How many processes do each kind of work now."""
    rows = await pool.fetch(queries("shares")["workers"], list(works))
    return {row["work"]: row["members"] for row in rows}
