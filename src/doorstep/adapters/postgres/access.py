"""Secrets as hashes in PostgreSQL; misses are counted exactly, because they guard secrets."""

import secrets
from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from hashlib import sha256
from typing import cast

import asyncpg

from doorstep.adapters.postgres.away import asking
from doorstep.adapters.postgres.queries import queries
from doorstep.adapters.postgres.store import PostgresTransaction
from doorstep.engine.access import AccessKind, NewAccess, NoAccess, Pass
from doorstep.engine.ports import Clock, Transaction
from doorstep.kernel.errors import Refused
from doorstep.kernel.ids import PartyId, TenantId
from doorstep.kernel.party import Role, Viewer

MISSES_ALLOWED = 60
SESSION = timedelta(hours=12)

EXPIRED_FOR = timedelta(hours=1)
"""How long a secret is still known after its end."""


class TooManyMisses(Refused):
    """Too many unknown links or keys were tried from one place. Wait five minutes."""

    code = "access.too_many_misses"


class PostgresAccess:
    """Lifetimes of secrets run on real time."""

    def __init__(self, pool: "asyncpg.Pool[asyncpg.Record]", clock: Clock) -> None:
        self._pool, self._clock, self._q = pool, clock, queries("access")

    async def issue(self, tx: Transaction, new: NewAccess, *, secret: str | None = None) -> str:
        """A new secret."""
        transaction = cast("PostgresTransaction", tx)
        return await self._issue(transaction.connection, transaction.tenant, new, secret)

    @asking()
    async def open(self, secret: str, *, source: str = "") -> Pass:
        """Who stands behind a secret."""
        row = await self._pool.fetchrow(self._q["open"], _digest(secret), self._clock.real())
        if row is None:
            await self._missed(source)
            raise NoAccess(
                "this link or key is unknown, has expired or was taken back; ask the sender for a new one"
            )
        viewer = Viewer(
            tenant=TenantId(row["tenant_id"]),
            party=PartyId(row["party"]),
            role=Role(row["role"]),
            subject=row["subject"],
            name=row["name"],
        )
        return Pass(
            viewer=viewer, kind=AccessKind(row["kind"]), scopes=tuple(row["scopes"]), csrf=row["csrf"]
        )

    @asking()
    async def still_open(self, secrets: Sequence[str]) -> Collection[str]:
        """Those of `secrets` that open something at this moment."""
        by_digest = {_digest(secret): secret for secret in secrets}
        rows = await self._pool.fetch(self._q["still_open"], list(by_digest), self._clock.real())
        return {by_digest[row["digest"]] for row in rows}

    @asking()
    async def exchange(self, secret: str) -> tuple[str, Pass]:
        """A one-time sign-in becomes a session."""
        known = await self.open(secret)
        if known.kind is not AccessKind.SIGN_IN:
            raise NoAccess("this is not a sign-in link")
        async with self._pool.acquire() as connection, connection.transaction():
            await connection.execute("select set_config('app.tenant', $1, true)", str(known.viewer.tenant))
            used = await connection.fetchval(
                self._q["use_once"], known.viewer.tenant, _digest(secret), self._clock.real()
            )
            if used is None:
                raise NoAccess("this sign-in link was used before; ask for a new one")
            new = NewAccess(
                kind=AccessKind.SESSION,
                party=known.viewer.party,
                role=known.viewer.role,
                subject=known.viewer.subject,
                scopes=known.scopes,
                name=known.viewer.name,
                expires_at=self._clock.real() + SESSION,
            )
            session = await self._issue(connection, known.viewer.tenant, new, None)
        return session, await self.open(session)

    async def revoke(self, tx: Transaction, kind: AccessKind, subject: str) -> int:
        """Revoke every secret of this kind for a subject."""
        transaction = cast("PostgresTransaction", tx)
        done = await transaction.connection.execute(
            self._q["revoke"], transaction.tenant, kind.value, subject, self._clock.real()
        )
        return int(done.split()[-1])

    @asking()
    async def revoke_secret(self, tenant: TenantId, secret: str) -> None:
        """End one session or link."""
        async with self._pool.acquire() as connection, connection.transaction():
            await connection.execute("select set_config('app.tenant', $1, true)", str(tenant))
            await connection.execute(self._q["revoke_secret"], tenant, _digest(secret), self._clock.real())

    async def _issue(
        self,
        connection: "asyncpg.Connection[asyncpg.Record] | asyncpg.pool.PoolConnectionProxy[asyncpg.Record]",
        tenant: TenantId,
        new: NewAccess,
        secret: str | None,
    ) -> str:
        value = secret or secrets.token_urlsafe(16)
        await connection.execute(
            self._q["issue"],
            tenant,
            _digest(value),
            new.kind.value,
            new.party,
            new.role.value,
            new.subject,
            list(new.scopes),
            new.name,
            secrets.token_urlsafe(16),
            new.expires_at,
        )
        return value

    async def _missed(self, source: str) -> None:
        if not source:
            return
        await self._pool.fetchval(self._q["miss"], source, self._clock.real())
        recent = await self._pool.fetchval(self._q["missed"], source, self._clock.real())
        if recent > MISSES_ALLOWED:
            raise TooManyMisses(f"{recent} unknown links or keys were tried from here; wait five minutes")


async def purge_access(
    pool: "asyncpg.Pool[asyncpg.Record]", tenant: TenantId, real_now: datetime, *, most: int = 10_000
) -> int:
    """Forget secrets that opened nothing any more an hour ago, at most so many. Returns how many."""
    async with pool.acquire() as connection, connection.transaction():
        await connection.execute("select set_config('app.tenant', $1, true)", str(tenant))
        done = await connection.execute(queries("access")["purge"], tenant, real_now - EXPIRED_FOR, most)
    return int(done.split()[-1])


def _digest(secret: str) -> str:
    return sha256(secret.encode()).hexdigest()
