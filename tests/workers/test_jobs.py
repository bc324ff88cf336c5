"""Jobs run once when all is well, and again when the database was away at the wrong moment."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import pytest

from doorstep.adapters.clock import FixedClock
from doorstep.adapters.codec import MsgspecCodec
from doorstep.adapters.memory.store import MemoryStore
from doorstep.engine.ports import Job, Scope
from doorstep.kernel.errors import Refused, Unavailable
from doorstep.kernel.ids import TenantId
from doorstep.kernel.later import Later
from doorstep.workers.jobs import LEASE_S, Jobs

pytestmark = pytest.mark.anyio

AT = datetime(2026, 6, 16, 9, 0, tzinfo=UTC)


class Away(MemoryStore):
    """A store whose database goes away between a job and the writing down of its outcome."""

    away = True

    async def finish_jobs(self, jobs: Sequence[Job]) -> None:
        self._ask()
        await super().finish_jobs(jobs)

    async def retry_jobs(self, failed: Sequence[tuple[Job, datetime, str]]) -> None:
        self._ask()
        await super().retry_jobs(failed)

    def _ask(self) -> None:
        if self.away:
            raise Unavailable("gone")


class Work:
    """Two kinds of jobs, one of which fails as often as told."""

    def __init__(self, store: MemoryStore) -> None:
        self.store, self.clock, self.fails = store, FixedClock(AT), 0
        self.done: list[str] = []
        self.jobs = Jobs(store=store, clock=self.clock, handlers={"ring": self._ring, "refuse": self._refuse})

    async def set(self, *due: Later) -> None:
        async with self.store.transaction(Scope(tenant=TenantId(1))) as tx:
            await tx.set_timers(due)

    async def after(self, seconds: float) -> int:
        self.clock.moment += timedelta(seconds=seconds)
        return await self.jobs.round()

    async def _ring(self, job: Job) -> None:
        if self.fails:
            self.fails -= 1
            raise ValueError("no answer")
        self.done.append(job.key)

    async def _refuse(self, job: Job) -> None:
        raise Refused(f"{job.key} is over")


async def test_a_job_runs_once():
    work = Work(MemoryStore(MsgspecCodec()))
    await work.set(Later(kind="ring", key="a"))
    assert [await work.after(1), await work.after(LEASE_S * 2)] == [1, 0]
    assert work.done == ["a"]


async def test_a_job_that_fails_comes_back_after_a_pause_that_doubles():
    work = Work(MemoryStore(MsgspecCodec()))
    work.fails = 2
    await work.set(Later(kind="ring", key="a"))
    assert [await work.after(s) for s in (1, 1.5, 1, 3, 1.5)] == [1, 0, 1, 0, 1]
    assert work.done == ["a"]


async def test_a_job_that_is_refused_does_not_come_back():
    work = Work(MemoryStore(MsgspecCodec()))
    await work.set(Later(kind="refuse", key="a"))
    assert [await work.after(1), await work.after(LEASE_S * 2)] == [1, 0]


@pytest.mark.parametrize("fails", [0, 1])
async def test_jobs_go_on_when_an_outcome_cannot_be_written_and_run_again_when_the_lease_ends(fails: int):
    work = Work(store := Away(MsgspecCodec()))
    work.fails = fails
    await work.set(Later(kind="ring", key="a"), Later(kind="ring", key="b"))
    assert await work.after(1) == 2
    store.away = False
    assert [await work.after(1), await work.after(LEASE_S), await work.after(LEASE_S * 2)] == [0, 2, 0]
    assert sorted(work.done) == (["a", "b", "b"] if fails else ["a", "a", "b", "b"])
