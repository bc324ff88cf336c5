"""Runs what is due: timers and jobs, leased from one table, so that a dead worker's come back."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from doorstep.engine.ports import Clock, Job, Store
from doorstep.kernel.errors import Refused, Unavailable
from doorstep.kernel.later import LEAST, URGENT
from doorstep.workers.pauses import pause

LOG = logging.getLogger("doorstep.jobs")
IDLE_S = 0.2
LEASE_S = 12
"""Seconds after which the jobs of a killed process are another's; a living one renews its leases before."""

AT_ONCE = 20
TOGETHER = 64
"""Jobs taken in one go: of those that are done one by one, and of those that are done together."""

LONGEST_REST_S = 600

type Handler = Callable[[Job], Awaitable[None]]
type Outcome = datetime | Exception | None
"""Done; or what is left is due at a moment; or what went wrong."""
type Together = Callable[[Sequence[Job]], Awaitable[Sequence[Outcome]]]
"""Does several jobs, and answers for each of them in their order."""


@dataclass(slots=True, kw_only=True)
class Jobs:
    """Loops over what is due; a job that fails comes back after a pause that doubles up to ten minutes.

    A job runs in one place at a time. What many jobs of a kind share is done `together`; what is about the
    minutes at hand has a loop of its own there, and does not wait for a crowd that was taken before.
    """

    store: Store
    clock: Clock
    handlers: Mapping[str, Handler] = field(default_factory=dict[str, Handler])
    together: Mapping[str, Together] = field(default_factory=dict[str, Together])
    idle_s: float = IDLE_S
    at_once: int = TOGETHER
    _running: dict[tuple[int, str, str], Job] = field(default_factory=dict[tuple[int, str, str], Job])

    async def run(self, stop: asyncio.Event) -> None:
        """Until `stop` is set."""
        rounds = [self._urgent, self._crowd, self._crowd] if self.together else []
        renewing = asyncio.create_task(self._renew())
        try:
            await asyncio.gather(*(self._loop(one, stop) for one in [*rounds, self._single]))
        finally:
            renewing.cancel()

    async def round(self) -> int:
        """Take and run what is due now. Returns how many were taken."""
        return await self._crowd() + await self._single()

    async def _loop(self, one_round: Callable[[], Awaitable[int]], stop: asyncio.Event) -> None:
        while not stop.is_set():
            if not await one_round():
                await pause(stop, self.idle_s)

    async def _urgent(self) -> int:
        return await self._done_together(urgency=URGENT)

    async def _crowd(self) -> int:
        return await self._done_together(urgency=LEAST)

    async def _single(self) -> int:
        jobs = await self._take(list(self.handlers), AT_ONCE, LEAST)
        await asyncio.gather(*(self._run(job) for job in jobs))
        return len(jobs)

    async def _done_together(self, *, urgency: int) -> int:
        jobs = await self._take(list(self.together), self.at_once, urgency)
        kinds = {job.kind for job in jobs}
        await asyncio.gather(*(self._run_all([job for job in jobs if job.kind == kind]) for kind in kinds))
        return len(jobs)

    async def _take(self, kinds: Sequence[str], limit: int, urgency: int) -> Sequence[Job]:
        if not kinds:
            return ()
        try:
            jobs = await self.store.take_jobs(
                kinds,
                now=self.clock.now(),
                real=self.clock.real(),
                lease_s=LEASE_S,
                limit=limit,
                urgency=urgency,
            )
        except Exception as fault:  # noqa: BLE001  # the outermost loop: the database may be restarting
            LOG.warning("jobs cannot be taken: %s", fault)
            await asyncio.sleep(1)
            return ()
        self._running |= {_name(job): job for job in jobs}
        return jobs

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
        except Exception as fault:  # noqa: BLE001  # the outermost loop of a job: it comes back
            await self._ended([job], [fault])
        else:
            await self._ended([job], [None])

    async def _run_all(self, jobs: Sequence[Job]) -> None:
        try:
            outcomes = await self.together[jobs[0].kind](jobs)
        except Exception as fault:  # noqa: BLE001  # the outermost loop of these jobs: they come back
            outcomes = [fault] * len(jobs)
        await self._ended(jobs, outcomes)

    async def _ended(self, jobs: Sequence[Job], outcomes: Sequence[Outcome]) -> None:
        """Write outcomes down. When that fails the leases end and the jobs run again: no harm done."""
        done: list[Job] = []
        failed: list[tuple[Job, datetime, str]] = []
        later: list[tuple[Job, datetime]] = []
        for job, outcome in zip(jobs, outcomes, strict=True):
            self._running.pop(_name(job), None)
            if isinstance(outcome, datetime):
                later.append((job, outcome))
            elif outcome is None or isinstance(outcome, Refused):
                LOG.debug("%s %s ended: %s", job.kind, job.key, outcome)
                done.append(job)
            else:
                failed.append((job, self._rested(job, outcome), str(outcome)))
        try:
            await self.store.finish_jobs(done)
            await self.store.retry_jobs(failed)
            for job, due in later:
                await self.store.put_off_job(job, due=due)
        except Exception as fault:  # noqa: BLE001  # the database may be restarting; other jobs go on
            LOG.warning("the outcome of %s jobs cannot be written: %s", len(jobs), fault)

    def _rested(self, job: Job, fault: Exception) -> datetime:
        """Until when a job that failed rests."""
        LOG.warning("%s %s failed (attempt %s): %s", job.kind, job.key, job.attempt, fault, exc_info=fault)
        return self.clock.real() + timedelta(seconds=min(LONGEST_REST_S, 2**job.attempt))


def _name(job: Job) -> tuple[int, str, str]:
    return (job.tenant, job.kind, job.key)
