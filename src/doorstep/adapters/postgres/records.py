"""Rows that are merely set, and the business clock's row."""

from collections.abc import Sequence
from datetime import datetime
from functools import lru_cache
from typing import Any, cast

import asyncpg

from doorstep.adapters.clock import Anchor
from doorstep.adapters.postgres.away import asking
from doorstep.adapters.postgres.queries import queries
from doorstep.adapters.postgres.store import PostgresTransaction
from doorstep.engine.ports import Codec, Transaction

KEPT = 4_096
"""Rows that a process keeps as read: thousands of open pages show the same few brands, depots and vans."""


class PostgresRecords:
    """One table; the kind is the dataclass's name. Rows that read the same are the same object."""

    def __init__(self, codec: Codec) -> None:
        self._codec, self._q = codec, queries("records")
        self._row = lru_cache(KEPT)(self._loaded)

    async def get[T](self, tx: Transaction, kind: type[T], key: str) -> T | None:
        """One row."""
        transaction = cast("PostgresTransaction", tx)
        row = await transaction.connection.fetchrow(self._q["get"], transaction.tenant, kind.__name__, key)
        return self._row(row["body"], kind) if row else None

    async def all[T](self, tx: Transaction, kind: type[T]) -> Sequence[T]:
        """Every row of a kind, by key."""
        transaction = cast("PostgresTransaction", tx)
        rows = await transaction.connection.fetch(self._q["all"], transaction.tenant, kind.__name__)
        return [self._row(row["body"], kind) for row in rows]

    async def put(self, tx: Transaction, key: str, row: object) -> None:
        """Set a row."""
        transaction = cast("PostgresTransaction", tx)
        body = self._codec.dump(row).decode()
        await transaction.connection.execute(
            self._q["put"], transaction.tenant, type(row).__name__, key, body
        )

    def _loaded(self, body: str, kind: type[Any]) -> Any:  # noqa: ANN401  # of the kind asked for
        return self._codec.load(body.encode(), kind)


class ClockRow:
    """The business clock's anchor, kept as a row that every process reads."""

    def __init__(self, pool: "asyncpg.Pool[asyncpg.Record]") -> None:
        self._pool, self._q = pool, queries("records")

    @asking()
    async def read(self) -> Anchor | None:
        """The anchor; `None` while business time is real time."""
        row = await self._pool.fetchrow(self._q["clock"])
        if row is None:
            return None
        return Anchor(real=row["real_anchor"], business=row["business_anchor"], speed=row["speed"])

    @asking()
    async def last_recorded(self) -> datetime | None:
        """The business moment at which the newest event was recorded; `None` while there is none."""
        return await self._pool.fetchval(self._q["last_recorded"])

    @asking()
    async def write(self, anchor: Anchor) -> None:
        """Set the anchor for every process."""
        await self._pool.execute(self._q["set_clock"], anchor.real, anchor.business, anchor.speed)
