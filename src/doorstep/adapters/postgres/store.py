"""The log, views and timers in PostgreSQL."""

import json
from collections.abc import AsyncGenerator, Mapping, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from itertools import groupby
from operator import itemgetter
from typing import Any, cast

import asyncpg

from doorstep.adapters.postgres.away import asking
from doorstep.adapters.postgres.queries import queries
from doorstep.engine.handle import Conflict
from doorstep.engine.ports import Codec, Cursor, Job, Past, Scope, Seen, ViewRow
from doorstep.events import Event, Recorded
from doorstep.kernel.ids import EventId, PartyId, TenantId
from doorstep.kernel.later import Later, Never

type Connection = asyncpg.Connection[asyncpg.Record] | asyncpg.pool.PoolConnectionProxy[asyncpg.Record]

URGENT = "tour:"
"""Streams whose events are not to wait for the next look at the log: others drive by them.

Every hint makes its commit queue behind that of others, so the many writers of the other streams give none.
"""

BEGINNING = datetime(1970, 1, 1, tzinfo=UTC)


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
        if row is None:
            return None
        return Seen(digest=row["digest"], reply=row["reply"], events=tuple(EventId(e) for e in row["events"]))

    async def remember(self, source: str, key: str, seen: Seen) -> None:
        """Keep the answer with the change."""
        try:
            await self._c.execute(
                self._q["remember"],
                self._scope.tenant,
                source,
                key,
                seen.digest,
                seen.reply,
                list(seen.events),
            )
        except asyncpg.UniqueViolationError as fault:
            raise Conflict(f"{source}:{key} was answered meanwhile") from fault

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
        await self._c.executemany(
            self._q["put_row"],
            [
                (self._scope.tenant, r.view, r.version, r.key, r.subject, list(r.tags), r.body.decode())
                for r in rows
            ],
        )

    async def grant(self, party: PartyId, *subjects: str) -> None:
        """Let a party see a story."""
        await self._c.execute(self._q["grant"], self._scope.tenant, party, list(subjects))

    async def set_timers(self, changes: Sequence[Later | Never]) -> None:
        """Set and cancel, in order."""
        for change in changes:
            if isinstance(change, Never):
                await self._c.execute(self._q["cancel_timer"], self._scope.tenant, change.kind, change.key)
                continue
            await self._c.execute(
                self._q["set_timer"],
                self._scope.tenant,
                change.kind,
                change.key,
                change.due or BEGINNING,
                change.real,
                json.dumps(change.facts),
                change.urgency,
            )

    def _recorded(self, row: asyncpg.Record) -> Recorded[Event]:
        return self._codec.decode(row["body"], hash_=row["hash"], position=row["position"], xid=row["xid"])


class PostgresFollowing:
    """One step of a follower, on a connection that holds its lock."""

    def __init__(self, connection: Connection, follower: str, cursor: Cursor, codec: Codec) -> None:
        self._c, self._follower, self._codec, self._q = connection, follower, codec, queries()
        self._cursor = cursor
        self._rows: list[tuple[Any, ...]] = []

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

    async def rows(
        self, tenant: TenantId, view: str, version: int, keys: Sequence[str]
    ) -> Mapping[str, ViewRow]:
        """Rows of a tenant."""
        found = await self._c.fetch(self._q["rows"], tenant, view, version, list(keys))
        return {row["key"]: _view_row(view, version, row) for row in found}

    async def put_rows(self, tenant: TenantId, rows: Sequence[ViewRow]) -> None:
        """Keep rows until the checkpoint moves; they are written together."""
        self._rows.extend(
            (tenant, r.view, r.version, r.key, r.subject, list(r.tags), r.body.decode()) for r in rows
        )

    async def move(self, cursor: Cursor) -> None:
        """Write the rows and the checkpoint in one transaction."""
        async with self._c.transaction():
            if self._rows:
                await self._c.executemany(self._q["put_row"], self._rows)
            await self._c.execute(self._q["move"], self._follower, str(cursor.xid), cursor.position)
        self._rows.clear()
        self._cursor = cursor


class PostgresStore:
    """The source of truth, through one pool of connections of one role."""

    def __init__(self, pool: "asyncpg.Pool[asyncpg.Record]", codec: Codec) -> None:
        self._pool, self._codec, self._q = pool, codec, queries()

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

    @asking()
    async def take_jobs(
        self, kinds: Sequence[str], *, now: datetime, real: datetime, lease_s: int, limit: int
    ) -> Sequence[Job]:
        """Due jobs, leased until `real` plus `lease_s`."""
        found = await self._pool.fetch(self._q["take_jobs"], list(kinds), now, real, lease_s, limit)
        return [
            Job(
                id=row["setting"],
                tenant=TenantId(row["tenant_id"]),
                kind=row["kind"],
                key=row["key"],
                facts=cast("dict[str, str]", json.loads(row["facts"])),
                attempt=row["attempt"],
                due=row["due"],
            )
            for row in found
        ]

    @asking()
    async def renew_jobs(self, jobs: Sequence[Job], *, real: datetime, lease_s: int) -> None:
        """Their leases begin anew, unless another process took them meanwhile."""
        rows = [(job.tenant, job.kind, job.key, job.id, job.attempt) for job in jobs]
        columns = [list(column) for column in zip(*rows, strict=True)]
        if columns:
            await self._pool.execute(self._q["renew_jobs"], *columns, real, lease_s)

    @asking()
    async def finish_job(self, job: Job) -> None:
        """It is done, unless it was set again meanwhile."""
        await self._pool.execute(self._q["finish_job"], job.tenant, job.kind, job.key, job.id)

    @asking()
    async def retry_job(self, job: Job, *, at: datetime, reason: str) -> None:
        """Nobody takes it before `at`."""
        await self._pool.execute(
            self._q["retry_job"], job.tenant, job.kind, job.key, job.id, at, reason[:500]
        )


def _view_row(view: str, version: int, row: asyncpg.Record) -> ViewRow:
    return ViewRow(
        view=view,
        version=version,
        key=row["key"],
        subject=row["subject"],
        body=row["body"].encode(),
        tags=tuple(row["tags"]),
    )
