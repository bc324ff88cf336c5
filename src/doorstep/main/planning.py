"""The planner of a network: a pool with a process for each depot-day that has something to gain."""

import asyncio
import logging
import sys
from collections.abc import AsyncGenerator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from zoneinfo import ZoneInfo

from doorstep.adapters.clock import SystemClock
from doorstep.adapters.codec import MsgspecCodec
from doorstep.adapters.postgres.cluster.settings import Role
from doorstep.adapters.postgres.launcher import dsn
from doorstep.adapters.postgres.pool import open_pool
from doorstep.adapters.postgres.records import ClockRow, PostgresRecords
from doorstep.adapters.postgres.shares import PostgresShares
from doorstep.adapters.postgres.store import PostgresStore
from doorstep.domain.slots import SlotLoad
from doorstep.domain.slots.views import key_of
from doorstep.engine.ports import Job, Scope, Transaction
from doorstep.engine.records import Depot
from doorstep.kernel.ids import DepotId
from doorstep.main.clock import follow_clock
from doorstep.main.cluster import TENANT, cluster_settings
from doorstep.main.parts import PLANNER
from doorstep.main.presence import show_life
from doorstep.main.settings import Settings
from doorstep.main.stopping import stopped
from doorstep.main.views import slot_load
from doorstep.web.plans import IMPROVE
from doorstep.workers.jobs import Jobs
from doorstep.workers.plan_pool import DayKey, PlannerPool
from doorstep.workers.planner import can_gain

LOG = logging.getLogger("doorstep")
DAYS_AHEAD = 3
AGAIN = b"again\n"
"""What the pool writes to a planner process that shall search thoroughly now."""

NEWEST = 2**31 - 1
"""After this version a stream has no events: only its head is read."""


async def run_planner(settings: Settings) -> None:
    """Keep a process for each depot-day whose plan can gain, until told to stop."""
    stop, shares = stopped(), PostgresShares(dsn(cluster_settings(settings), Role.WORKER))
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(plan(settings, stop))
            group.create_task(show_life(shares, [PLANNER], stop))
    finally:
        await shares.close()


async def plan(settings: Settings, stop: asyncio.Event) -> None:
    """The same beside other parts of a worker, until `stop` is set."""
    if not settings.searches:
        LOG.info("planner runs, and plans nothing: DOORSTEP_PLANNING is insertion")
        await stop.wait()
        return
    async with _open(settings) as desk:
        pool = PlannerPool(versions=desk.versions, start=_start, at_most=settings.planners)

        async def improve(job: Job) -> None:
            pool.again(DepotId(job.facts["depot"]), job.facts["day"])

        jobs = Jobs(store=desk.store, clock=desk.clock, handlers={IMPROVE: improve}, idle_s=1.0)
        async with asyncio.TaskGroup() as group:
            group.create_task(pool.run(stop))
            group.create_task(jobs.run(stop))
            LOG.info("planner runs, for at most %s days at once", settings.planners)


@dataclass(slots=True)
class _Child:
    """A planner process of this pool."""

    process: asyncio.subprocess.Process

    @property
    def returncode(self) -> int | None:
        return self.process.returncode

    def again(self) -> None:
        if self.process.stdin is not None and not self.process.stdin.is_closing():
            self.process.stdin.write(AGAIN)

    def stop(self) -> None:
        if self.process.returncode is None:
            self.process.terminate()

    def kill(self) -> None:
        if self.process.returncode is None:
            self.process.kill()

    async def wait(self) -> int:
        return await self.process.wait()


async def _start(key: DayKey) -> _Child:
    depot, day = key
    words = ("-m", "doorstep.main", "planner", "--depot", depot, "--day", day)
    return _Child(await asyncio.create_subprocess_exec(sys.executable, *words, stdin=asyncio.subprocess.PIPE))


@dataclass(slots=True, kw_only=True)
class _PoolDesk:
    """What the pool reads: of a plan that did not change, its version and nothing else."""

    store: PostgresStore
    records: PostgresRecords
    clock: SystemClock
    codec: MsgspecCodec
    _seen: dict[DayKey, tuple[int, bool]] = field(default_factory=dict[DayKey, tuple[int, bool]])

    async def versions(self) -> Mapping[DayKey, int]:
        found: dict[DayKey, int] = {}
        async with self.store.transaction(Scope(tenant=TENANT)) as tx:
            for depot in await self.records.all(tx, Depot):
                today = self.clock.now().astimezone(ZoneInfo(depot.zone)).date()
                for ahead in range(DAYS_AHEAD):
                    day = str(today + timedelta(days=ahead))
                    version = (await tx.past(key_of(depot.depot, day), after=NEWEST)).version
                    key = (depot.depot, day)
                    seen = self._seen.get(key, (0, False))
                    if seen[0] != version:
                        seen = (version, can_gain(await self._load(tx, key), self.clock.now()))
                        self._seen[key] = seen
                    found[key] = version if seen[1] else 0
        return found

    async def _load(self, tx: Transaction, key: DayKey) -> SlotLoad:
        view, name = slot_load(), key_of(*key)
        rows = await tx.rows(view.name, view.version, [name])
        return self.codec.load(rows[name].body, SlotLoad) if name in rows else SlotLoad()


@asynccontextmanager
async def _open(settings: Settings) -> AsyncGenerator[_PoolDesk]:
    async with AsyncExitStack() as stack:
        pool = await stack.enter_async_context(
            await open_pool(dsn(cluster_settings(settings), Role.WORKER), size=2)
        )
        clock, codec = SystemClock(), MsgspecCodec()
        await stack.enter_async_context(follow_clock(clock, ClockRow(pool)))
        yield _PoolDesk(
            store=PostgresStore(pool, codec), records=PostgresRecords(codec), clock=clock, codec=codec
        )
