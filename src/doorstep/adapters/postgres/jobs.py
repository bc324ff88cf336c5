"""Timers and jobs in PostgreSQL: set in the transaction of their cause, taken and ended many at a time."""

import json
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import cast

import asyncpg

from doorstep.adapters.postgres.away import asking
from doorstep.adapters.postgres.columns import columns
from doorstep.adapters.postgres.queries import queries
from doorstep.engine.ports import Job
from doorstep.engine.timers import Settled, settled
from doorstep.kernel.ids import TenantId
from doorstep.kernel.later import LEAST, USUAL, Later, Never

type Connection = asyncpg.Connection[asyncpg.Record] | asyncpg.pool.PoolConnectionProxy[asyncpg.Record]

BEGINNING = datetime(1970, 1, 1, tzinfo=UTC)
LONGEST_REASON = 500


async def set_timers(c: Connection, tenant: TenantId, changes: Sequence[Later | Never]) -> None:
    """Set and cancel, in order, in a question for each way of doing it."""
    q, last = queries("jobs"), settled(changes)
    touched = {*last.cancelled, *last.set}
    if last.cancelled and len(touched) > 1:
        await c.fetch(q["held"], tenant, *columns(touched))
    if last.cancelled:
        await c.execute(q["cancel"], tenant, *columns(last.cancelled))
    for statement, wanted in (
        ("set", _rows(last, soonest=False)),
        ("bring_forward", _rows(last, soonest=True)),
    ):
        if wanted:
            await c.execute(q[statement], tenant, *columns(wanted))


def _rows(last: Settled, *, soonest: bool) -> list[tuple[object, ...]]:
    return [
        (one.kind, one.key, one.due or BEGINNING, one.real, json.dumps(one.facts), one.urgency)
        for one in last.set.values()
        if one.soonest is soonest
    ]


class PostgresJobs:
    """The jobs of all tenants, through a pool."""

    def __init__(self, pool: "asyncpg.Pool[asyncpg.Record]") -> None:
        self._pool, self._jobs = pool, queries("jobs")

    @asking()
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
        """Due jobs, leased until `real` plus `lease_s`."""
        found = await self._pool.fetch(self._jobs["take"], list(kinds), now, real, lease_s, limit, urgency)
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
        if jobs:
            await self._pool.execute(self._jobs["renew"], *columns(map(_taken, jobs)), real, lease_s)

    @asking()
    async def finish_jobs(self, jobs: Sequence[Job]) -> None:
        """They are done; one that was set again meanwhile may be taken at once."""
        if jobs:
            await self._pool.execute(self._jobs["finish"], *columns(map(_taken, jobs)))

    @asking()
    async def put_off_job(self, job: Job, *, due: datetime) -> None:
        """There is more to do at `due`, unless it was set again meanwhile."""
        await self._pool.execute(self._jobs["put_off"], *_taken(job), due, USUAL)

    @asking()
    async def retry_jobs(self, failed: Sequence[tuple[Job, datetime, str]]) -> None:
        """Nobody takes each of them before its moment, unless it was set again meanwhile."""
        if failed:
            rows = [(*_taken(job), at, reason[:LONGEST_REASON]) for job, at, reason in failed]
            await self._pool.execute(self._jobs["retry"], *columns(rows))


def _taken(job: Job) -> tuple[object, ...]:
    return (job.tenant, job.kind, job.key, job.id, job.attempt)
