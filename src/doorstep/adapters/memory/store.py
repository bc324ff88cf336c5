"""The twin of the log in memory, for tests: one change at a time, nothing survives the process."""

import asyncio
from collections.abc import AsyncGenerator, Mapping, Sequence
from contextlib import asynccontextmanager
from copy import deepcopy
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from hashlib import blake2b

from doorstep.engine.handle import Conflict
from doorstep.engine.ports import NETWORK, Codec, Cursor, Door, Job, Past, Scope, Seen, ViewRow
from doorstep.engine.timers import settled
from doorstep.events import Event, Recorded
from doorstep.kernel.ids import EventId, PartyId, TenantId
from doorstep.kernel.later import LEAST, USUAL, Later, Never

BEGINNING = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(slots=True)
class _Set:
    job: Job
    real: bool
    leased_until: datetime = BEGINNING
    again_at: datetime = BEGINNING
    urgency: int = USUAL


@dataclass(slots=True)
class _Tables:
    log: list[Recorded[Event]] = field(default_factory=list[Recorded[Event]])
    inbox: dict[tuple[int, str, str], Seen] = field(default_factory=dict[tuple[int, str, str], Seen])
    rows: dict[tuple[int, str, int, str], ViewRow] = field(
        default_factory=dict[tuple[int, str, int, str], ViewRow]
    )
    grants: set[tuple[int, str, str]] = field(default_factory=set[tuple[int, str, str]])
    jobs: dict[tuple[int, str, str], _Set] = field(default_factory=dict[tuple[int, str, str], _Set])
    cursors: dict[str, Cursor] = field(default_factory=dict[str, Cursor])
    settings: int = 0
    xid: int = 0


class MemoryTransaction:
    """A change to a copy of the tables, kept when it ends well."""

    def __init__(self, tables: _Tables, scope: Scope) -> None:
        self._t, self._scope = tables, scope
        tables.xid += 1

    async def lock(self, streams: Sequence[str]) -> None:
        """Nothing to do: changes already run one at a time."""

    @property
    def tenant(self) -> TenantId:
        """Whose rows these are."""
        return self._scope.tenant

    async def read_ahead(self, streams: Sequence[str]) -> None:
        """Everything is at hand already."""

    async def past(self, stream: str, *, after: int = 0) -> Past:
        """Events with a version above `after`."""
        events = [r for r in self._visible() if r.stream == stream]
        head = events[-1] if events else None
        return Past(
            events=[r for r in events if r.stream_version > after],
            version=head.stream_version if head else 0,
            head=head.hash if head else "",
        )

    async def append(self, recorded: Sequence[Recorded[Event]], bodies: Sequence[bytes]) -> None:
        """Append at the expected versions."""
        if len(recorded) != len(bodies):
            raise ValueError("one body per event")
        for item in recorded:
            past = await self.past(item.stream)
            if item.stream_version != past.version + 1:
                raise Conflict(f"{item.stream} is at {past.version}")
            self._t.log.append(replace(item, xid=self._t.xid, position=len(self._t.log) + 1))

    async def seen(self, source: str, key: str) -> Seen | None:
        """What an earlier request with this key led to."""
        return self._t.inbox.get((self._scope.tenant, source, key))

    async def seen_of(self, doors: Sequence[Door]) -> Mapping[Door, Seen]:
        """What earlier requests with these keys led to."""
        found = {door: self._t.inbox.get((self._scope.tenant, *door)) for door in doors}
        return {door: seen for door, seen in found.items() if seen is not None}

    async def remember(self, answers: Mapping[Door, Seen]) -> None:
        """Keep the answers."""
        for (source, key), seen in answers.items():
            place = (self._scope.tenant, source, key)
            if place in self._t.inbox:
                raise Conflict(f"{source}:{key} was answered meanwhile")
            self._t.inbox[place] = seen

    async def story(self, correlation: str) -> Sequence[Recorded[Event]]:
        """Every event of one story."""
        return [r for r in self._visible() if r.correlation == correlation]

    async def by_ids(self, ids: Sequence[EventId]) -> Sequence[Recorded[Event]]:
        """These events, in log order."""
        return [r for r in self._visible() if r.id in set(ids)]

    async def rows(
        self, view: str, version: int, keys: Sequence[str], *, lock: bool = False
    ) -> Mapping[str, ViewRow]:
        """Rows by key; every change already has the tables to itself, so `lock` asks for nothing more."""
        del lock
        found = {key: self._t.rows.get((self._scope.tenant, view, version, key)) for key in keys}
        return {key: row for key, row in found.items() if row is not None and self._granted(row.subject)}

    async def stamps(self, view: str, version: int, keys: Sequence[str]) -> Mapping[str, str]:
        """A digest of each row."""
        found = await self.rows(view, version, keys)
        return {key: blake2b(row.body, digest_size=12).hexdigest() for key, row in found.items()}

    async def stamps_tagged(self, view: str, version: int, tags: Sequence[str]) -> Mapping[str, str]:
        """A digest of each row with these tags."""
        found = await self.rows_tagged(view, version, tags)
        return {row.key: blake2b(row.body, digest_size=12).hexdigest() for row in found}

    async def rows_tagged(
        self, view: str, version: int, tags: Sequence[str], *, limit: int = 10_000
    ) -> Sequence[ViewRow]:
        """Rows that bear every one of `tags`."""
        found = [
            row
            for (tenant, name, number, _), row in sorted(self._t.rows.items())
            if (tenant, name, number) == (self._scope.tenant, view, version)
            and set(tags) <= set(row.tags)
            and self._granted(row.subject)
        ]
        return found[:limit]

    async def put_rows(self, rows: Sequence[ViewRow]) -> None:
        """Write rows."""
        for row in rows:
            self._t.rows[self._scope.tenant, row.view, row.version, row.key] = row

    async def grant(self, party: PartyId, *subjects: str) -> None:
        """Let a party see a story."""
        self._t.grants.update((self._scope.tenant, party, subject) for subject in subjects)

    async def set_timers(self, changes: Sequence[Later | Never]) -> None:
        """Set and cancel, in order."""
        last = settled(changes)
        for name in last.cancelled:
            self._t.jobs.pop((int(self._scope.tenant), *name), None)
        for name, change in last.set.items():
            self._set((int(self._scope.tenant), *name), change)

    def _set(self, place: tuple[int, str, str], change: Later) -> None:
        self._t.settings += 1
        known = self._t.jobs.get(place)
        due, urgency = change.due or BEGINNING, change.urgency
        if known is not None and change.soonest:
            due, urgency = min(known.job.due, due), min(known.urgency, urgency)
        leased = known.leased_until if known is not None else BEGINNING
        job = Job(
            id=self._t.settings,
            tenant=self._scope.tenant,
            kind=change.kind,
            key=change.key,
            facts=dict(change.facts),
            attempt=known.job.attempt if known is not None and leased > BEGINNING else 0,
            due=due,
        )
        self._t.jobs[place] = _Set(job, change.real, leased_until=leased, urgency=urgency)

    def _visible(self) -> list[Recorded[Event]]:
        return [r for r in self._t.log if r.tenant == self._scope.tenant and self._granted(r.correlation)]

    def _granted(self, subject: str) -> bool:
        if self._scope.party == NETWORK:
            return True
        return any((self._scope.tenant, self._scope.party, s) in self._t.grants for s in (subject, "*"))


class MemoryFollowing:
    """One step of a follower."""

    def __init__(self, store: "MemoryStore", follower: str) -> None:
        self._store, self._follower = store, follower
        self._rows: list[tuple[TenantId, ViewRow]] = []

    @property
    def cursor(self) -> Cursor:
        """Where the last step ended."""
        return self._store.tables.cursors.get(self._follower, Cursor())

    async def read(self, *, limit: int) -> Sequence[Recorded[Event]]:
        """What is new."""
        return await self._store.behind_fence(self.cursor, limit=limit)

    async def read_about(
        self, types: Sequence[str], *, limit: int
    ) -> tuple[Sequence[Recorded[Event]], Cursor]:
        """What is new of these types, and the end of what was looked through."""
        new = await self.read(limit=len(self._store.tables.log))
        found = [one for one in new if one.event.type in types][:limit]
        last = found[-1:] if len(found) == limit else new[-1:]
        return found, Cursor(xid=last[0].xid, position=last[0].position) if last else self.cursor

    async def rows(
        self, tenant: TenantId, view: str, version: int, keys: Sequence[str]
    ) -> Mapping[str, ViewRow]:
        """Rows of a tenant."""
        async with self._store.transaction(Scope(tenant=tenant)) as tx:
            return await tx.rows(view, version, keys)

    async def put_rows(self, tenant: TenantId, rows: Sequence[ViewRow]) -> None:
        """Keep rows until the checkpoint moves."""
        self._rows.extend((tenant, row) for row in rows)

    async def move(self, cursor: Cursor) -> None:
        """Rows and checkpoint together."""
        for tenant, row in self._rows:
            self._store.tables.rows[tenant, row.view, row.version, row.key] = row
        self._rows.clear()
        self._store.tables.cursors[self._follower] = cursor


class MemoryStore:
    """Tables in dictionaries."""

    def __init__(self, codec: Codec) -> None:
        self.codec = codec
        self.tables = _Tables()
        self._turn = asyncio.Lock()
        self._followers: set[str] = set()

    @asynccontextmanager
    async def transaction(self, scope: Scope) -> AsyncGenerator[MemoryTransaction]:
        """One change at a time; a failed one leaves the tables as they were."""
        async with self._turn:
            draft = deepcopy(self.tables)
            yield MemoryTransaction(draft, scope)
            self.tables = draft

    async def cursor(self, follower: str) -> Cursor:
        """How far a follower has read."""
        return self.tables.cursors.get(follower, Cursor())

    async def behind_fence(self, cursor: Cursor, *, limit: int) -> Sequence[Recorded[Event]]:
        """Events after `cursor`."""
        mark = (cursor.xid, cursor.position)
        return [r for r in self.tables.log if (r.xid, r.position) > mark][:limit]

    async def head(self) -> Cursor:
        """The last event."""
        last = self.tables.log[-1] if self.tables.log else None
        return Cursor(xid=last.xid, position=last.position) if last else Cursor()

    @asynccontextmanager
    async def following(self, follower: str) -> AsyncGenerator[MemoryFollowing | None]:
        """A step of a follower; `None` while another holds it."""
        if follower in self._followers:
            yield None
            return
        self._followers.add(follower)
        try:
            yield MemoryFollowing(self, follower)
        finally:
            self._followers.discard(follower)

    async def take_jobs(  # what is wanted, both clocks, and how much
        self,
        kinds: Sequence[str],
        *,
        now: datetime,
        real: datetime,
        lease_s: int,
        limit: int,
        urgency: int = LEAST,
    ) -> Sequence[Job]:
        """Due jobs, leased."""
        async with self._turn:
            taken: list[Job] = []
            for entry in sorted(self.tables.jobs.values(), key=lambda e: (e.urgency, e.job.due)):
                due = entry.job.due <= (real if entry.real else now)
                free = entry.leased_until < real and entry.again_at <= real
                wanted = entry.job.kind in kinds and entry.urgency <= urgency
                if wanted and due and free and len(taken) < limit:
                    entry.leased_until = real + timedelta(seconds=lease_s)
                    entry.job = replace(entry.job, attempt=entry.job.attempt + 1)
                    taken.append(entry.job)
            return taken

    async def renew_jobs(self, jobs: Sequence[Job], *, real: datetime, lease_s: int) -> None:
        """Their leases begin anew."""
        async with self._turn:
            for job in jobs:
                entry = self._taken(job)
                if entry is not None and entry.leased_until > BEGINNING:
                    entry.leased_until = real + timedelta(seconds=lease_s)

    async def finish_jobs(self, jobs: Sequence[Job]) -> None:
        """They are done; one that was set again meanwhile may be taken at once."""
        async with self._turn:
            for job in jobs:
                entry = self._taken(job)
                if entry is not None and entry.job.id == job.id:
                    del self.tables.jobs[int(job.tenant), job.kind, job.key]
                elif entry is not None:
                    entry.leased_until, entry.job = BEGINNING, replace(entry.job, attempt=0)

    async def put_off_job(self, job: Job, *, due: datetime) -> None:
        """There is more to do at `due`, unless it was set again meanwhile."""
        async with self._turn:
            entry = self._taken(job)
            if entry is not None:
                as_it_was = entry.job.id == job.id
                entry.leased_until = BEGINNING
                entry.job = replace(entry.job, attempt=0, due=due if as_it_was else entry.job.due)
                entry.urgency = USUAL if as_it_was else entry.urgency

    async def retry_jobs(self, failed: Sequence[tuple[Job, datetime, str]]) -> None:
        """Nobody takes each of them before its moment, unless it was set again meanwhile."""
        async with self._turn:
            for job, at, _ in failed:
                entry = self._taken(job)
                if entry is not None:
                    entry.leased_until = BEGINNING
                    entry.again_at = at if entry.job.id == job.id else BEGINNING

    def _taken(self, job: Job) -> _Set | None:
        """Where the job stands, unless it was taken again."""
        entry = self.tables.jobs.get((int(job.tenant), job.kind, job.key))
        return entry if entry is not None and entry.job.attempt == job.attempt else None
