"""Runs what is due: timers and jobs, leased from one table, so that a dead worker's come back."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import timedelta

from doorstep.engine.ports import Clock, Job, Store
from doorstep.kernel.errors import Refused, Unavailable
from doorstep.workers.pauses import pause

LOG = logging.getLogger("doorstep.jobs")
IDLE_S = 0.2
LEASE_S = 12
"""Seconds after which the jobs of a killed process are another's; a living one renews its leases before."""

AT_ONCE = 20

type Handler = Callable[[Job], Awaitable[None]]


@dataclass(slots=True, kw_only=True)
class Jobs:
    """One loop; a job that fails comes back after a pause that doubles up to ten minutes."""

    store: Store
    clock: Clock
    handlers: Mapping[str, Handler]
    idle_s: float = IDLE_S
    _running: dict[tuple[int, str, str], Job] = field(default_factory=dict[tuple[int, str, str], Job])

    async def run(self, stop: asyncio.Event) -> None:
        """Until `stop` is set."""
        while not stop.is_set():
            if not await self.round():
                await pause(stop, self.idle_s)

    async def round(self) -> int:
        """Take and run what is due now. Returns how many were taken."""
        try:
            jobs = await self.store.take_jobs(
                list(self.handlers),
                now=self.clock.now(),
                real=self.clock.real(),
                lease_s=LEASE_S,
                limit=AT_ONCE,
            )
        except Exception as fault:  # noqa: BLE001  # the outermost loop: the database may be restarting
            LOG.warning("jobs cannot be taken: %s", fault)
            await asyncio.sleep(1)
            return 0
        self._running = {(job.tenant, job.kind, job.key): job for job in jobs}
        renewing = asyncio.create_task(self._renew())
        try:
            await asyncio.gather(*(self._run(job) for job in jobs))
        finally:
            renewing.cancel()
        return len(jobs)

    async def _renew(self) -> None:
        """What takes longer than a lease stays this process's."""
        while True:
            await asyncio.sleep(LEASE_S / 3)
            with suppress(Unavailable):
                running = list(self._running.values())
                await self.store.renew_jobs(running, real=self.clock.real(), lease_s=LEASE_S)

    async def _run(self, job: Job) -> None:
        try:
            await self.handlers[job.kind](job)
        except Refused as refusal:
            LOG.debug("%s %s ended: %s", job.kind, job.key, refusal)
        except Exception as fault:  # the outermost loop of a job: it comes back
            pause = min(600, 2**job.attempt)
            LOG.warning(
                "%s %s failed (attempt %s): %s", job.kind, job.key, job.attempt, fault, exc_info=fault
            )
            again_at = self.clock.real() + timedelta(seconds=pause)
            await self._written(job, self.store.retry_job(job, at=again_at, reason=str(fault)))
            return
        await self._written(job, self.store.finish_job(job))

    async def _written(self, job: Job, outcome: Awaitable[None]) -> None:
        """Write an outcome down. When that fails the lease ends and the job runs again: no harm done."""
        self._running.pop((job.tenant, job.kind, job.key), None)
        try:
            await outcome
        except Exception as fault:  # noqa: BLE001  # the database may be restarting; other jobs go on
            LOG.warning("%s %s: its outcome cannot be written: %s", job.kind, job.key, fault)
