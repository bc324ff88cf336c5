"""The processes: API, worker and planner, each composed from one site."""

import asyncio
import gc
import logging
from collections.abc import AsyncIterator
from contextlib import suppress

from litestar import Litestar

from doorstep.adapters.maps.shelf import Shelf
from doorstep.adapters.postgres.access import purge_access
from doorstep.adapters.postgres.away import FAULTS
from doorstep.adapters.postgres.cluster.settings import Role
from doorstep.adapters.postgres.launcher import dsn
from doorstep.adapters.postgres.pool import open_pool
from doorstep.adapters.postgres.positions import keep_positions, mend_last
from doorstep.adapters.wording.compose import MailComposer
from doorstep.adapters.wording.wording import Wording
from doorstep.engine.changes import Change
from doorstep.engine.records import Depot
from doorstep.kernel.ids import PartyId
from doorstep.main.cluster import TENANT, cluster_settings
from doorstep.main.jobs import handlers
from doorstep.main.journal import keep_journal
from doorstep.main.learning import learning
from doorstep.main.predicting import predictor
from doorstep.main.settings import Settings, read_settings
from doorstep.main.site import open_site
from doorstep.main.stopping import stopped
from doorstep.main.stories import stories
from doorstep.main.views import FOLLOWING
from doorstep.web.app import create_app
from doorstep.web.site import Paths, Site
from doorstep.workers.follower import Followers
from doorstep.workers.jobs import Jobs
from doorstep.workers.messages import MessageJobs
from doorstep.workers.predictor import Predictor

LOG = logging.getLogger("doorstep")
PLANNER = PartyId("planner")
GARBAGE_AFTER = 20_000
"""New objects after which the server looks for cycles: a batch of positions alone makes a thousand."""


def api() -> Litestar:
    """The web application, for the server to import by name."""
    keep_journal()
    settings = read_settings()
    paths = Paths(
        assets=settings.assets, region=Shelf(settings.state).current(), mail=settings.state / "mail"
    )
    gc.freeze()
    gc.set_threshold(GARBAGE_AFTER, 20, 20)
    return create_app(lambda: open_site(settings), paths)


async def run_worker(settings: Settings) -> None:
    """Followers, jobs and predictions, until told to stop."""
    stop = stopped()
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
            views=[site.views[name] for name in FOLLOWING],
            reactions=stories(site.region["time_zone"], depots[0].lsp if depots else PartyId("lsp")),
            cards=site.views["shipment_card"],
            learnings=[learning()],
        )
        jobs = Jobs(store=site.desk.store, clock=site.desk.clock, handlers=handlers(site, messages))
        predicting = predictor(site, TENANT, resequences=settings.searches)
        async with asyncio.TaskGroup() as group:
            group.create_task(followers.run(stop))
            group.create_task(jobs.run(stop))
            group.create_task(predicting.run(stop))
            group.create_task(_pass_on(site, followers, predicting, stop))
            group.create_task(_keep_house(settings, site, stop))
            LOG.info("worker runs")


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
    """Partitions of positions, made ahead and dropped in time, and secrets that ended; every real minute."""
    async with await open_pool(dsn(cluster_settings(settings), Role.WORKER), size=1) as pool:
        while not stop.is_set():
            with suppress(*FAULTS):
                now = site.desk.clock.now()
                await keep_positions(pool, now.date(), days_kept=settings.positions_days)
                await mend_last(pool, now)
                await purge_access(pool, TENANT, site.desk.clock.real())
            with suppress(TimeoutError):
                await asyncio.wait_for(stop.wait(), 60)
