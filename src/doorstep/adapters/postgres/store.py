"""The log, views and timers in PostgreSQL."""

import json
from collections.abc import AsyncGenerator, Mapping, Sequence
from contextlib import asynccontextmanager
from itertools import groupby
from operator import itemgetter

import asyncpg

from doorstep.adapters.postgres.away import asking
from doorstep.adapters.postgres.columns import columns
from doorstep.adapters.postgres.jobs import Connection, PostgresJobs, set_timers
from doorstep.adapters.postgres.queries import queries
from doorstep.engine.handle import Conflict
from doorstep.engine.ports import Codec, Cursor, Door, Past, Scope, Seen, ViewRow
from doorstep.events import Event, Recorded
from doorstep.kernel.ids import EventId, PartyId, TenantId
from doorstep.kernel.later import Later, Never

URGENT = "tour:"
"""Streams whose events are not to wait for the next look at the log: others drive by them.

Every hint makes its commit queue behind that of others, so the many writers of the other streams give none.
"""

LOOKED_THROUGH = 5_000
"""Events at most that one question for events of some types looks at."""


class PostgresTransaction:
    """One business change on one connection."""

    def __init__(self, connection: Connection, scope: Scope, codec: Codec) -> None:
        self._c, self._scope, self._codec, self._q = connection, scope, codec, queries()
        self._read: dict[str, Past] = {}

    @property
    def connection(self) -> Connection:
        """For adapters that write beside the log in the same transaction (vault, records)."""
        return self._c

    @property
    def tenant(self) -> TenantId:
        """Whose rows these are."""
        return self._scope.tenant

    async def lock(self, streams: Sequence[str]) -> None:
        """Serialise with every other writer of these streams."""
        await self._c.fetch(self._q["lock_streams"], str(self._scope.tenant), list(streams))

    async def read_ahead(self, streams: Sequence[str]) -> None:
        """One question for all of them; `past` then asks for none of these a first time."""
        if not streams:
            return
        found = {stream: Past(events=(), version=0, head="") for stream in streams}
        rows = await self._c.fetch(self._q["pasts"], self._scope.tenant, list(streams))
        for stream, group in groupby(rows, key=itemgetter("stream")):
            own = list(group)
            events = [self._recorded(row) for row in own]
            found[stream] = Past(events=events, version=own[-1]["stream_version"], head=own[-1]["hash"])
        self._read |= found

    async def past(self, stream: str, *, after: int = 0) -> Past:
        """Events with a version above `after`."""
        if not after and stream in self._read:
            return self._read.pop(stream)
        rows = await self._c.fetch(self._q["past"], self._scope.tenant, stream, after)
        if rows:
            events = [self._recorded(row) for row in rows]
            return Past(events=events, version=rows[-1]["stream_version"], head=rows[-1]["hash"])
        head = await self._c.fetchrow(self._q["head"], self._scope.tenant, stream) if after else None
        return Past(
            events=(), version=head["stream_version"] if head else 0, head=head["hash"] if head else ""
        )

    async def append(self, recorded: Sequence[Recorded[Event]], bodies: Sequence[bytes]) -> None:
        """Append; the primary key is the optimistic lock."""
        if not recorded:
            return
        columns = [
            [r.stream for r in recorded],
            [r.stream_version for r in recorded],
            [r.id for r in recorded],
            [r.event.type for r in recorded],
            [r.correlation for r in recorded],
            [r.event.occurred_at for r in recorded],
            [r.recorded_at for r in recorded],
            [r.hash for r in recorded],
            list(bodies),
        ]
        try:
            await self._c.execute(self._q["append"], self._scope.tenant, *columns)
        except asyncpg.UniqueViolationError as fault:
            raise Conflict(f"{recorded[0].stream} moved on") from fault
        if any(r.stream.startswith(URGENT) for r in recorded):
            await self._c.execute(self._q["hint"])

    async def seen(self, source: str, key: str) -> Seen | None:
        """What an earlier request with this key led to."""
        row = await self._c.fetchrow(self._q["seen"], self._scope.tenant, source, key)
        return None if row is None else _seen(row)

    async def seen_of(self, doors: Sequence[Door]) -> Mapping[Door, Seen]:
        """What earlier requests with these keys led to."""
        sources, keys = [source for source, _ in doors], [key for _, key in doors]
        rows = await self._c.fetch(self._q["seen_of"], self._scope.tenant, sources, keys)
        return {(row["source"], row["key"]): _seen(row) for row in rows}

    async def remember(self, answers: Mapping[Door, Seen]) -> None:
        """Keep the answers with the change."""
        kept = [
            (source, key, seen.digest, seen.reply, json.dumps(seen.events))
            for (source, key), seen in answers.items()
        ]
        if not kept:
            return
        try:
            await self._c.execute(self._q["remember"], self._scope.tenant, *columns(kept))
        except asyncpg.UniqueViolationError as fault:
            raise Conflict(f"{kept[0][0]}:{kept[0][1]} was answered meanwhile") from fault

    async def story(self, correlation: str) -> Sequence[Recorded[Event]]:
        """Every event of one story."""
        rows = await self._c.fetch(self._q["story"], self._scope.tenant, correlation)
        return [self._recorded(row) for row in rows]

    async def by_ids(self, ids: Sequence[EventId]) -> Sequence[Recorded[Event]]:
        """These events, in log order."""
        rows = await self._c.fetch(self._q["by_ids"], self._scope.tenant, list(ids))
        return [self._recorded(row) for row in rows]

    async def rows(
        self, view: str, version: int, keys: Sequence[str], *, lock: bool = False
    ) -> Mapping[str, ViewRow]:
        """Rows by key; with `lock`, nobody else changes them before this transaction ends."""
        if lock:
            await self._c.fetch(self._q["lock_rows"], f"{self._scope.tenant}:{view}", list(keys))
        found = await self._c.fetch(self._q["rows"], self._scope.tenant, view, version, list(keys))
        return {row["key"]: _view_row(view, version, row) for row in found}

    async def stamps(self, view: str, version: int, keys: Sequence[str]) -> Mapping[str, str]:
        """Who wrote each row last."""
        found = await self._c.fetch(self._q["stamps"], self._scope.tenant, view, version, list(keys))
        return {row["key"]: row["stamp"] for row in found}

    async def stamps_tagged(self, view: str, version: int, tags: Sequence[str]) -> Mapping[str, str]:
        """Who wrote each row with these tags last."""
        found = await self._c.fetch(self._q["stamps_tagged"], self._scope.tenant, view, version, list(tags))
        return {row["key"]: row["stamp"] for row in found}

    async def rows_tagged(
        self, view: str, version: int, tags: Sequence[str], *, limit: int = 10_000
    ) -> Sequence[ViewRow]:
        """Rows that bear every one of `tags`."""
        found = await self._c.fetch(
            self._q["rows_tagged"], self._scope.tenant, view, version, list(tags), limit
        )
        return [_view_row(view, version, row) for row in found]

    async def put_rows(self, rows: Sequence[ViewRow]) -> None:
        """Write rows."""
        await put_rows(self._c, [(self._scope.tenant, row) for row in rows])

    async def grant(self, party: PartyId, *subjects: str) -> None:
        """Let a party see a story."""
        await self._c.execute(self._q["grant"], self._scope.tenant, party, list(subjects))

    async def set_timers(self, changes: Sequence[Later | Never]) -> None:
        """Set and cancel, in order."""
        await set_timers(self._c, self._scope.tenant, changes)

    def _recorded(self, row: asyncpg.Record) -> Recorded[Event]:
        return self._codec.decode(row["body"], hash_=row["hash"], position=row["position"], xid=row["xid"])


class PostgresFollowing:
    """One step of a follower, on a connection that holds its lock."""

    def __init__(self, connection: Connection, follower: str, cursor: Cursor, codec: Codec) -> None:
        self._c, self._follower, self._codec, self._q = connection, follower, codec, queries()
        self._cursor = cursor
        self._rows: list[tuple[TenantId, ViewRow]] = []

    @property
    def cursor(self) -> Cursor:
        """Where the last step ended."""
        return self._cursor

    async def read(self, *, limit: int) -> Sequence[Recorded[Event]]:
        """What no open transaction can still precede."""
        found = await self._c.fetch(
            self._q["behind_fence"], str(self._cursor.xid), self._cursor.position, limit
        )
        return [
            self._codec.decode(r["body"], hash_=r["hash"], position=r["position"], xid=r["xid"])
            for r in found
        ]

    async def read_about(
        self, types: Sequence[str], *, limit: int
    ) -> tuple[Sequence[Recorded[Event]], Cursor]:
        """Events of these types that no open transaction can still precede."""
        place = (str(self._cursor.xid), self._cursor.position)
        found = await self._c.fetch(self._q["behind_fence_about"], *place, limit, list(types), LOOKED_THROUGH)
        if not found:
            return (), self._cursor
        *meant, last = found
        end = meant[-1] if len(meant) == limit else last
        events = [
            self._codec.decode(r["body"], hash_=r["hash"], position=r["position"], xid=r["xid"])
            for r in meant
        ]
        return events, Cursor(xid=end["xid"], position=end["position"])

    async def rows(
        self, tenant: TenantId, view: str, version: int, keys: Sequence[str]
    ) -> Mapping[str, ViewRow]:
        """Rows of a tenant."""
        found = await self._c.fetch(self._q["rows"], tenant, view, version, list(keys))
        return {row["key"]: _view_row(view, version, row) for row in found}

    async def put_rows(self, tenant: TenantId, rows: Sequence[ViewRow]) -> None:
        """Keep rows until the checkpoint moves; they are written together."""
        self._rows.extend((tenant, row) for row in rows)

    async def move(self, cursor: Cursor) -> None:
        """Write the rows and the checkpoint in one transaction."""
        async with self._c.transaction():
            await put_rows(self._c, self._rows)
            await self._c.execute(self._q["move"], self._follower, str(cursor.xid), cursor.position)
        self._rows.clear()
        self._cursor = cursor


class PostgresStore(PostgresJobs):
    """The source of truth, through one pool of connections of one role."""

    def __init__(self, pool: "asyncpg.Pool[asyncpg.Record]", codec: Codec) -> None:
        super().__init__(pool)
        self._codec, self._q = codec, queries()

    @asynccontextmanager
    async def transaction(self, scope: Scope) -> AsyncGenerator[PostgresTransaction]:
        """One business change; the settings row-level security reads last as long as it does."""
        async with asking(), self._pool.acquire() as connection, connection.transaction():
            await connection.fetch(self._q["scope"], str(scope.tenant), scope.party)
            yield PostgresTransaction(connection, scope, self._codec)

    @asking()
    async def cursor(self, follower: str) -> Cursor:
        """How far a follower has read."""
        row = await self._pool.fetchrow(self._q["cursor"], follower)
        return Cursor(xid=row["xid"], position=row["position"]) if row else Cursor()

    @asking()
    async def behind_fence(self, cursor: Cursor, *, limit: int) -> Sequence[Recorded[Event]]:
        """Events after `cursor` that no open transaction can still precede."""
        found = await self._pool.fetch(self._q["behind_fence"], str(cursor.xid), cursor.position, limit)
        return [
            self._codec.decode(r["body"], hash_=r["hash"], position=r["position"], xid=r["xid"])
            for r in found
        ]

    @asking()
    async def head(self) -> Cursor:
        """The last event behind the fence."""
        row = await self._pool.fetchrow(self._q["fence"])
        return Cursor(xid=row["xid"], position=row["position"]) if row else Cursor()

    @asynccontextmanager
    async def following(self, follower: str) -> AsyncGenerator[PostgresFollowing | None]:
        """A step under the follower's own lock, which takes no xid and so holds back no fence."""
        async with asking(), self._pool.acquire() as connection:
            if not await connection.fetchval(self._q["try_follow"], follower):
                yield None
                return
            try:
                row = await connection.fetchrow(self._q["cursor"], follower)
                cursor = Cursor(xid=row["xid"], position=row["position"]) if row else Cursor()
                yield PostgresFollowing(connection, follower, cursor, self._codec)
            finally:
                if not connection.is_closed():
                    await connection.fetchval(self._q["stop_follow"], follower)


def _seen(row: asyncpg.Record) -> Seen:
    return Seen(digest=row["digest"], reply=row["reply"], events=tuple(EventId(e) for e in row["events"]))


async def put_rows(c: Connection, rows: Sequence[tuple[TenantId, ViewRow]]) -> None:
    """Write rows in one question; the last of each key counts, and keys go in one order for everybody."""
    last = {(tenant, row.view, row.version, row.key): row for tenant, row in rows}
    if last:
        written = [
            (*place, row.subject, json.dumps(row.tags), row.body.decode())
            for place, row in sorted(last.items(), key=itemgetter(0))
        ]
        await c.execute(queries()["put_rows"], *columns(written))


def _view_row(view: str, version: int, row: asyncpg.Record) -> ViewRow:
    return ViewRow(
        view=view,
        version=version,
        key=row["key"],
        subject=row["subject"],
        body=row["body"].encode(),
        tags=tuple(row["tags"]),
    )
