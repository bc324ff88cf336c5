"""The processes: API, worker and planner, each composed from one site."""

import asyncio
import gc
import logging
import os
import signal
from collections.abc import AsyncIterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from litestar import Litestar

from doorstep.adapters.maps.shelf import Shelf
from doorstep.adapters.planners.improver import DayImprover
from doorstep.adapters.planners.in_turn import InTurn
from doorstep.adapters.planners.pyvrp import PyvrpPlanner
from doorstep.adapters.planners.ruin_recreate import RuinRecreatePlanner, load
from doorstep.adapters.postgres.away import FAULTS
from doorstep.adapters.postgres.cluster.settings import Role
from doorstep.adapters.postgres.launcher import dsn
from doorstep.adapters.postgres.pool import open_pool
from doorstep.adapters.postgres.positions import keep_positions
from doorstep.adapters.wording.compose import MailComposer
from doorstep.adapters.wording.wording import Wording
from doorstep.domain.slots import AdoptPlan, SlotLoad, Travel
from doorstep.domain.slots.views import key_of
from doorstep.engine.changes import Change
from doorstep.engine.handle import Entry
from doorstep.engine.ports import Job
from doorstep.engine.records import Depot
from doorstep.kernel.ids import DepotId, PartyId, PlaceRef
from doorstep.main.jobs import handlers
from doorstep.main.predicting import predictor
from doorstep.main.settings import Settings, read_settings
from doorstep.main.site import TENANT, cluster_settings, open_site
from doorstep.main.stories import stories
from doorstep.web.app import create_app
from doorstep.web.plans import IMPROVE
from doorstep.web.site import Paths, Site
from doorstep.workers.follower import Followers
from doorstep.workers.jobs import Jobs
from doorstep.workers.messages import MessageJobs
from doorstep.workers.planner import Attempt, PlanImprovement, SolverHangs
from doorstep.workers.predictor import Predictor

LOG = logging.getLogger("doorstep")
PLANNER = PartyId("planner")
POSITIONS_KEPT_DAYS = 14
"""Raw positions are kept two weeks; what they led to is in the log."""


def api() -> Litestar:
    """The web application, for the server to import by name."""
    logging.basicConfig(level=logging.WARNING, format="%(asctime)s %(name)s %(levelname)s %(message)s")
    settings = read_settings()
    paths = Paths(
        assets=settings.assets, region=Shelf(settings.state).current(), mail=settings.state / "mail"
    )
    gc.freeze()
    return create_app(lambda: open_site(settings), paths)


async def run_worker(settings: Settings) -> None:
    """Followers, jobs and predictions, until told to stop."""
    stop = _stopped()
    async with open_site(settings, Role.WORKER, size=8) as site:
        async with site.desk.store.transaction(site.network(TENANT)) as tx:
            depots = await site.records.all(tx, Depot)
        messages = MessageJobs(
            desk=site.desk,
            cards=site.views["shipment_card"],
            vault=site.vault,
            records=site.records,
            sender=site.sender,
            composer=MailComposer(wording=Wording()),
            site_url=settings.base_url,
        )
        followers = Followers(
            desk=site.desk,
            views=[site.views["tour_sheet"]],
            reactions=stories(site.region["time_zone"], depots[0].lsp if depots else PartyId("lsp")),
            cards=site.views["shipment_card"],
        )
        jobs = Jobs(store=site.desk.store, clock=site.desk.clock, handlers=handlers(site, messages))
        predicting = predictor(site, TENANT)
        async with asyncio.TaskGroup() as group:
            group.create_task(followers.run(stop))
            group.create_task(jobs.run(stop))
            group.create_task(predicting.run(stop))
            group.create_task(_pass_on(site, followers, predicting, stop))
            group.create_task(_keep_house(settings, site, stop))
            LOG.warning("worker runs")


async def run_planner(settings: Settings) -> None:
    """Improve the plans of the open days, until told to stop."""
    stop = _stopped()
    async with open_site(settings, Role.WORKER, size=2) as site:
        load()
        planner = InTurn(parts=((RuinRecreatePlanner(), 0.5), (PyvrpPlanner(), 0.5)))
        improvement = PlanImprovement(
            desk=_PlanDesk(site=site), improver=DayImprover(planner=planner), report=_report
        )

        async def improve(job: Job) -> None:
            improvement.again(DepotId(job.facts["depot"]), job.facts["day"])

        async def end_searches() -> None:
            await stop.wait()
            planner.stop()

        jobs = Jobs(store=site.desk.store, clock=site.desk.clock, handlers={IMPROVE: improve})
        try:
            async with asyncio.TaskGroup() as group:
                group.create_task(improvement.run(stop))
                group.create_task(jobs.run(stop))
                group.create_task(end_searches())
                LOG.warning("planner runs")
        except* SolverHangs as hangs:
            LOG.critical("%s; this process ends, and the supervisor starts another", hangs.exceptions[0])
            os._exit(os.EX_SOFTWARE)  # an ordinary end would wait for the thread that hangs


async def _pass_on(site: Site, followers: Followers, predicting: Predictor, stop: asyncio.Event) -> None:
    """What is heard of the log and of vans, to those who would else look a moment later."""
    async with site.changes.listen(TENANT) as changes:
        hearing = asyncio.create_task(_hear(changes, followers, predicting))
        await stop.wait()
        hearing.cancel()
        with suppress(asyncio.CancelledError):
            await hearing


async def _hear(changes: AsyncIterator[Change], followers: Followers, predicting: Predictor) -> None:
    async for change in changes:
        if change.story:
            followers.wake()
        predicting.hear(change.story or change.van)


async def _keep_house(settings: Settings, site: Site, stop: asyncio.Event) -> None:
    """Partitions of positions, made ahead and dropped in time; looked at every real minute."""
    async with await open_pool(dsn(cluster_settings(settings), Role.WORKER), size=1) as pool:
        while not stop.is_set():
            with suppress(*FAULTS):
                await keep_positions(pool, site.desk.clock.now().date(), days_kept=POSITIONS_KEPT_DAYS)
            with suppress(TimeoutError):
                await asyncio.wait_for(stop.wait(), 60)


@dataclass(frozen=True, slots=True, kw_only=True)
class _PlanDesk:
    site: Site

    async def days(self) -> Sequence[tuple[DepotId, str]]:
        today = self.now()
        async with self.site.desk.store.transaction(self.site.network(TENANT)) as tx:
            depots = await self.site.records.all(tx, Depot)
        return [
            (depot.depot, str((today.astimezone(ZoneInfo(depot.zone)) + timedelta(days=ahead)).date()))
            for depot in depots
            for ahead in range(3)
        ]

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


def _report(attempt: Attempt) -> None:
    LOG.warning(
        "plan of %s, %s visits: %s, %s s of driving saved",
        attempt.day,
        attempt.visits,
        attempt.outcome,
        attempt.saved_s,
    )


def _stopped() -> asyncio.Event:
    logging.basicConfig(level=logging.WARNING, format="%(asctime)s %(name)s %(levelname)s %(message)s")
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    return stop
