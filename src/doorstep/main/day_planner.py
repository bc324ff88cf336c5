"""The planner of one depot-day: a process that improves its plan and ends when nothing is left to gain."""

import asyncio
import logging
import os
import resource
import sys
from collections.abc import AsyncGenerator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import datetime

import asyncpg

from doorstep.adapters.planners.improver import DayImprover
from doorstep.adapters.planners.in_turn import InTurn
from doorstep.adapters.planners.pyvrp import PyvrpPlanner
from doorstep.adapters.planners.ruin_recreate import RuinRecreatePlanner, load
from doorstep.adapters.postgres.cluster.settings import Role
from doorstep.adapters.postgres.launcher import dsn
from doorstep.domain.slots import AdoptPlan, SlotLoad, Travel
from doorstep.domain.slots.commands import RecordRefusal
from doorstep.domain.slots.views import key_of
from doorstep.engine.handle import Entry
from doorstep.kernel.ids import DepotId, PartyId, PlaceRef
from doorstep.main.cluster import TENANT, cluster_settings
from doorstep.main.planning import AGAIN
from doorstep.main.settings import Settings
from doorstep.main.site import open_site
from doorstep.main.stopping import stopped
from doorstep.web.site import Site
from doorstep.workers.plan_pool import HELD_ELSEWHERE, DayKey
from doorstep.workers.planner import ADOPTED, Attempt, PlanImprovement, SolverHangs

LOG = logging.getLogger("doorstep")
PLANNER = PartyId("planner")


async def run_day_planner(settings: Settings, depot: DepotId, day: str) -> None:
    """Improve one day's plan until nothing is left to gain, or until told to stop.

    It stops at SIGTERM and when its standard input ends, which it does when the pool dies.
    """
    stop = stopped()
    async with _lease(settings, depot, day) as mine:
        if not mine:
            LOG.info("another process plans %s at %s", day, depot)
            sys.exit(HELD_ELSEWHERE)
        async with open_site(settings, Role.WORKER, size=2, listens=False) as site:
            await _improve(site, depot, day, stop)


async def _improve(site: Site, depot: DepotId, day: str, stop: asyncio.Event) -> None:
    os.nice(5)  # people who book come first
    load()
    planner = InTurn(parts=((RuinRecreatePlanner(), 0.4), (PyvrpPlanner(), 0.6)))
    gains = _Gains()
    improvement = PlanImprovement(
        desk=_PlanDesk(site=site, depot=depot, day=day),
        improver=DayImprover(planner=planner),
        report=gains.report,
        until_settled=True,
    )

    async def end_searches() -> None:
        await stop.wait()
        planner.stop()

    ending = [asyncio.create_task(end_searches()), asyncio.create_task(_obey(improvement, depot, day, stop))]
    try:
        await improvement.run(stop)
    except SolverHangs as hangs:
        LOG.critical("%s; this process ends, and the pool starts another", hangs)
        os._exit(os.EX_SOFTWARE)  # an ordinary end would wait for the thread that hangs
    finally:
        for task in ending:
            task.cancel()
        gains.sum_up(day)


async def _obey(improvement: PlanImprovement, depot: DepotId, day: str, stop: asyncio.Event) -> None:
    """What the pool says: to search again, or nothing any more."""
    reader = asyncio.StreamReader()
    loop = asyncio.get_running_loop()
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), sys.stdin)
    while await reader.readline() == AGAIN:
        improvement.again(depot, day)
    stop.set()


@dataclass(slots=True, kw_only=True)
class _Gains:
    """What a process gained, for the log of the planner."""

    searches: int = 0
    adopted: int = 0
    saved_s: int = 0

    def report(self, attempt: Attempt) -> None:
        self.searches += 1
        self.adopted += attempt.outcome == ADOPTED
        self.saved_s += attempt.saved_s
        LOG.info(
            "plan of %s, %s visits: %s, %s s of driving saved",
            attempt.day,
            attempt.visits,
            attempt.outcome,
            attempt.saved_s,
        )

    def sum_up(self, day: str) -> None:
        used = resource.getrusage(resource.RUSAGE_SELF)
        LOG.info(
            "planner of %s ends: %s of %s searches adopted, %.0f min of driving saved, %.1f s of processor",
            day,
            self.adopted,
            self.searches,
            self.saved_s / 60,
            used.ru_utime + used.ru_stime,
        )


@asynccontextmanager
async def _lease(settings: Settings, depot: DepotId, day: str) -> AsyncGenerator[bool]:
    """Whether this process alone plans the day. The lock ends with its connection, however that ends."""
    connection = await asyncpg.connect(
        dsn(cluster_settings(settings), Role.WORKER), server_settings={"application_name": "doorstep planner"}
    )
    try:
        name = f"planner:{TENANT}:{key_of(depot, day)}"
        yield await connection.fetchval("select pg_try_advisory_lock(hashtextextended($1, 2))", name)
    finally:
        await connection.close(timeout=2)


@dataclass(frozen=True, slots=True, kw_only=True)
class _PlanDesk:
    site: Site
    depot: DepotId
    day: str

    async def days(self) -> Sequence[DayKey]:
        return [(self.depot, self.day)]

    async def load(self, depot: DepotId, day: str) -> SlotLoad:
        async with self.site.desk.store.transaction(self.site.network(TENANT)) as tx:
            found: dict[str, SlotLoad] = await self.site.read(tx, "slot_load", [key_of(depot, day)])
        return found.get(key_of(depot, day), SlotLoad())

    def now(self) -> datetime:
        return self.site.desk.clock.now()

    async def travel(self, places: Sequence[PlaceRef]) -> Travel:
        return await self.site.travel(TENANT).covering(places)

    async def adopt(self, command: AdoptPlan) -> None:
        load = await self.load(command.depot, command.day)
        # Places booked while the search ran: their travel times are needed to insert them.
        travel = await self.travel([load.place, *(visit.place for visit in load.visits.values())])
        command = replace(command, travel=travel)
        key = f"{command.depot}:{command.day}:{command.since_version}"
        entry = Entry(source="planner", key=key, actor=PLANNER)
        await self.site.desk.handle(self.site.network(TENANT), [command], entry)

    async def refused(self, depot: DepotId, day: str, planner: str, fault: str) -> None:
        command = RecordRefusal(depot=depot, day=day, planner=planner, fault=fault)
        entry = Entry(source="planner", key=self.site.desk.ids.new(), actor=PLANNER)
        await self.site.desk.handle(self.site.network(TENANT), [command], entry)
