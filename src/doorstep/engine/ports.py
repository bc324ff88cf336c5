"""What the engine needs from outside: a store with transactions, a codec, clocks and identifiers."""

from collections.abc import Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from doorstep.events import Event, Recorded
from doorstep.kernel.ids import EventId, PartyId, TenantId
from doorstep.kernel.later import LEAST, Later, Never

NETWORK = PartyId("*")
"""The party setting of the network itself (engine, workers): every row of the tenant."""


type Door = tuple[str, str]
"""The source of a request, and its key there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """Whose rows a transaction may touch: the tenant, and the party whose grants are checked."""

    tenant: TenantId
    party: PartyId = NETWORK


@dataclass(frozen=True, slots=True, kw_only=True)
class Past:
    """A stream as read: its events in order, its version and the hash of its head ("" when empty)."""

    events: Sequence[Recorded[Event]]
    version: int
    head: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What an earlier request with the same key led to."""

    digest: str
    reply: bytes
    events: tuple[EventId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ViewRow:
    """One row of a read model. `subject` is the story of its grants; `tags` are what lists filter by."""

    view: str
    version: int
    key: str
    subject: str
    body: bytes
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Cursor:
    """How far a follower has read: the pair, never the position alone."""

    xid: int = 0
    position: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """Something due. `lease` identifies this taking of it."""

    id: int
    tenant: TenantId
    kind: str
    key: str
    facts: Mapping[str, str]
    attempt: int
    due: datetime


class Codec(Protocol):
    """Canonical bytes, for hashing and storing; and back."""

    def encode(self, recorded: Recorded[Event]) -> bytes:
        """Canonical bytes of the envelope without position, xid and hash."""
        ...

    def decode(self, body: bytes, *, hash_: str, position: int, xid: int) -> Recorded[Event]: ...

    def dump(self, state: object) -> bytes:
        """A view's state as JSON."""
        ...

    def load[S](self, body: bytes, kind: type[S]) -> S: ...


class Clock(Protocol):
    """Two clocks: the business moment of the story, and real time for security and leases."""

    def now(self) -> datetime: ...

    def real(self) -> datetime: ...


class Ids(Protocol):
    """UUIDv7 identifiers; derived ones are the same for the same cause."""

    def new(self) -> str: ...

    def derived(self, *parts: str) -> str: ...


class Transaction(Protocol):
    """One business change; nothing else commits."""

    @property
    def tenant(self) -> TenantId:
        """Whose rows these are."""
        ...

    async def lock(self, streams: Sequence[str]) -> None:
        """Serialise with every other writer of these streams, before anything is read or written."""
        ...

    async def read_ahead(self, streams: Sequence[str]) -> None:
        """Read whole streams together, after their lock: the next `past` of each asks nothing more."""
        ...

    async def past(self, stream: str, *, after: int = 0) -> Past:
        """Events with a version above `after`; `version` and `head` are the stream's own."""
        ...

    async def append(self, recorded: Sequence[Recorded[Event]], bodies: Sequence[bytes]) -> None:
        """Append to streams at their expected versions.

        Raises: Conflict when a stream is not at the version before the first new event.
        """
        ...

    async def seen(self, source: str, key: str) -> Seen | None: ...

    async def seen_of(self, doors: Sequence[Door]) -> Mapping[Door, Seen]:
        """What earlier requests with these keys led to; those never asked before are left out."""
        ...

    async def remember(self, answers: Mapping[Door, Seen]) -> None:
        """Keep the answers with the change.

        Raises: Conflict when one of the keys was answered meanwhile.
        """
        ...

    async def story(self, correlation: str) -> Sequence[Recorded[Event]]:
        """Every event of one story, in log order."""
        ...

    async def by_ids(self, ids: Sequence[EventId]) -> Sequence[Recorded[Event]]: ...

    async def rows(
        self, view: str, version: int, keys: Sequence[str], *, lock: bool = False
    ) -> Mapping[str, ViewRow]: ...

    async def stamps(self, view: str, version: int, keys: Sequence[str]) -> Mapping[str, str]:
        """A mark of each row there is, another one whenever the row was written: who knows it has the row."""
        ...

    async def stamps_tagged(self, view: str, version: int, tags: Sequence[str]) -> Mapping[str, str]:
        """The same of every row that bears every one of `tags`."""
        ...

    async def rows_tagged(
        self, view: str, version: int, tags: Sequence[str], *, limit: int = 10_000
    ) -> Sequence[ViewRow]:
        """Rows that bear every one of `tags`, by key."""
        ...

    async def put_rows(self, rows: Sequence[ViewRow]) -> None: ...

    async def grant(self, party: PartyId, *subjects: str) -> None:
        """Let a party see stories; granting twice changes nothing."""
        ...

    async def set_timers(self, changes: Sequence[Later | Never]) -> None:
        """Set and cancel, in order. What is set while it runs runs again when that has ended."""
        ...


class Store(Protocol):
    """The source of truth."""

    def transaction(self, scope: Scope) -> AbstractAsyncContextManager[Transaction]: ...

    async def cursor(self, follower: str) -> Cursor: ...

    async def behind_fence(self, cursor: Cursor, *, limit: int) -> Sequence[Recorded[Event]]:
        """Events of all tenants after `cursor` that no open transaction can precede, by (xid, position)."""
        ...

    async def head(self) -> Cursor:
        """The last event behind the fence: a follower that stands there has nothing to read."""
        ...

    def following(self, follower: str) -> AbstractAsyncContextManager["Following | None"]:
        """A step of a follower under its lock; `None` when another process holds it."""
        ...

    async def take_jobs(
        self,
        kinds: Sequence[str],
        *,
        now: datetime,
        real: datetime,
        lease_s: int,
        limit: int,
        urgency: int = LEAST,
    ) -> Sequence[Job]:
        """Due jobs, leased: nobody else gets them before the lease ends; a dead taker's jobs come back.

        `urgency`: nothing that is less urgent than this.
        """
        ...

    async def renew_jobs(self, jobs: Sequence[Job], *, real: datetime, lease_s: int) -> None:
        """Their leases begin anew; one that another process took meanwhile stays that process's."""
        ...

    async def finish_jobs(self, jobs: Sequence[Job]) -> None:
        """They are done; one that was set again while it ran may be taken at once."""
        ...

    async def put_off_job(self, job: Job, *, due: datetime) -> None:
        """What is left of it is due later; as before, where it was set again while it ran."""
        ...

    async def retry_jobs(self, failed: Sequence[tuple[Job, datetime, str]]) -> None:
        """Each failed for a reason and rests until a moment, unless it was set again while it ran."""
        ...


class Following(Protocol):
    """One batch of a follower: what is read, and views written with the checkpoint in one transaction."""

    @property
    def cursor(self) -> Cursor: ...

    async def read(self, *, limit: int) -> Sequence[Recorded[Event]]: ...

    async def read_about(
        self, types: Sequence[str], *, limit: int
    ) -> tuple[Sequence[Recorded[Event]], Cursor]:
        """Events of these types, and how far the log was looked through for them."""
        ...

    async def rows(
        self, tenant: TenantId, view: str, version: int, keys: Sequence[str]
    ) -> Mapping[str, ViewRow]: ...

    async def put_rows(self, tenant: TenantId, rows: Sequence[ViewRow]) -> None: ...

    async def move(self, cursor: Cursor) -> None: ...
