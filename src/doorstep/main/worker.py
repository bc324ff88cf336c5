"""`doorstep worker`: what goes on in the background, in one process or in several that share a database.

Who does what is decided in the database, so that any number of them may run and any of them may be killed:
each step of a follower is one process's alone, a job is leased, and the tours of a depot and day have one
predictor. What a killed one did is another's within seconds.
"""

import asyncio
import logging
from collections.abc import AsyncGenerator, Callable, Coroutine, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass

from doorstep.adapters.nats.fan_out import NatsFanOut
from doorstep.adapters.postgres.access import purge_access
from doorstep.adapters.postgres.away import FAULTS
from doorstep.adapters.postgres.cluster.settings import Role
from doorstep.adapters.postgres.launcher import dsn
from doorstep.adapters.postgres.migrate import refuse_other_schema
from doorstep.adapters.postgres.pool import open_pool
from doorstep.adapters.postgres.positions import keep_positions, mend_last
from doorstep.adapters.postgres.shares import PostgresShares
from doorstep.adapters.senders.sms import SmsSender
from doorstep.adapters.senders.web_push import WebPushSender
from doorstep.adapters.wording.compose import ChatComposer, MailComposer, PushComposer, TextComposer
from doorstep.adapters.wording.wording import Wording
from doorstep.engine.changes import Ear, News
from doorstep.engine.records import Depot
from doorstep.engine.shares import Shares
from doorstep.kernel.errors import Unavailable
from doorstep.kernel.ids import PartyId
from doorstep.main.cluster import TENANT, cluster_settings
from doorstep.main.jobs import handlers, together
from doorstep.main.learning import learnings
from doorstep.main.parts import FOLLOWERS, JOBS, PLANNER, PREDICTOR, RELAY
from doorstep.main.planning import plan
from doorstep.main.predicting import predictor
from doorstep.main.presence import show_life
from doorstep.main.pushing import push_settings
from doorstep.main.settings import Settings
from doorstep.main.site import open_site
from doorstep.main.stopping import stopped
from doorstep.main.stories import stories
from doorstep.main.surveying import surveyor
from doorstep.main.texting import sms_settings
from doorstep.main.views import FOLLOWING
from doorstep.main.witnessing import witnesses
from doorstep.web.site import Site
from doorstep.workers.channels import EMAIL, PUSH, SMS, WHATSAPP, Channel
from doorstep.workers.follower import Followers
from doorstep.workers.jobs import Jobs
from doorstep.workers.messages import MessageJobs
from doorstep.workers.occasions import Occasions
from doorstep.workers.pauses import pause
from doorstep.workers.relay import Relay

LOG = logging.getLogger("doorstep")
CONNECTIONS = 8
HOUSE = "house"
HOUSE_EVERY_S = 60.0


@dataclass(frozen=True, slots=True, kw_only=True)
class _Work:
    """What the parts of one worker have in common."""

    settings: Settings
    site: Site
    shares: Shares
    lsp: PartyId
    stop: asyncio.Event


async def run_worker(settings: Settings, parts: Sequence[str]) -> None:
    """Do these parts until told to stop.

    Raises: SchemaMissing, DatabaseUnavailable, NoRegion.
    """
    stop = stopped()
    await refuse_other_schema(dsn(cluster_settings(settings), Role.OWNER))
    shares = PostgresShares(dsn(cluster_settings(settings), Role.WORKER))
    try:
        async with open_site(settings, Role.WORKER, size=CONNECTIONS) as site:
            async with site.desk.store.transaction(site.network(TENANT)) as tx:
                depots = await site.records.all(tx, Depot)
            lsp = depots[0].lsp if depots else PartyId("lsp")
            work = _Work(settings=settings, site=site, shares=shares, lsp=lsp, stop=stop)
            async with asyncio.TaskGroup() as group:
                for part in parts:
                    group.create_task(PARTS[part](work))
                # The predictor is counted as it asks for its share.
                group.create_task(show_life(shares, [one for one in parts if one != PREDICTOR], stop))
                LOG.info("worker runs: %s", ", ".join(parts))
    finally:
        await shares.close()


async def _followers(work: _Work) -> None:
    site = work.site
    followers = Followers(
        desk=site.desk,
        views=[site.views[name] for name in FOLLOWING],
        reactions=stories(site.region["time_zone"], work.lsp),
        cards=site.views["shipment_card"],
        learnings=learnings(site.region["time_zone"]),
    )

    def hear(news: News) -> None:
        if news.stories or news.again:
            followers.wake()

    async with asyncio.TaskGroup() as group:
        group.create_task(followers.run(work.stop))
        group.create_task(_pass_on(work, hear))


async def _jobs(work: _Work) -> None:
    site = work.site
    async with _channels(work) as channels, asyncio.TaskGroup() as group:
        messages = MessageJobs(
            desk=site.desk,
            cards=site.views["shipment_card"],
            channels=channels,
            occasions=Occasions(
                clock=site.desk.clock,
                codec=site.desk.codec,
                vault=site.vault,
                records=site.records,
                numbers=site.views["number_line"],
                mark=site.phone_mark,
                mails=site.views["mail_line"],
                mail_mark=site.mail_mark,
                preferences=site.views["preference_book"],
                contact_mark=site.contact_mark,
                site_url=work.settings.base_url,
            ),
        )
        jobs = Jobs(
            store=site.desk.store,
            clock=site.desk.clock,
            handlers=handlers(site, messages),
            together=together(site, messages),
        )
        group.create_task(jobs.run(work.stop))
        group.create_task(_keep_house(work))


@asynccontextmanager
async def _channels(work: _Work) -> AsyncGenerator[Mapping[str, Channel]]:
    wording, sms = Wording(), sms_settings(work.settings)
    channels = {EMAIL: Channel(sender=work.site.sender, composer=MailComposer(wording=wording))}
    async with AsyncExitStack() as stack:
        if sms is not None:
            phones = SmsSender(sms)
            stack.push_async_callback(phones.close)
            channels[WHATSAPP] = Channel(sender=phones, composer=ChatComposer(wording=wording))
            channels[SMS] = Channel(sender=phones, composer=TextComposer(wording=wording))
        browsers = WebPushSender(push_settings(work.settings), work.site.desk.clock)
        stack.push_async_callback(browsers.close)
        channels[PUSH] = Channel(sender=browsers, composer=PushComposer(wording=wording))
        yield channels


async def _predictor(work: _Work) -> None:
    predicting = predictor(work.site, TENANT, shares=work.shares, resequences=work.settings.searches)

    def hear(news: News) -> None:
        for name in (*news.stories, *news.vans):
            predicting.hear(name)

    async with asyncio.TaskGroup() as group:
        group.create_task(predicting.run(work.stop))
        group.create_task(witnesses(work.site, TENANT, work.shares).run(work.stop))
        group.create_task(surveyor(work.site, TENANT, work.shares).run(work.stop))
        group.create_task(_pass_on(work, hear))


async def _relay(work: _Work) -> None:
    fan_out = NatsFanOut(work.settings.nats_url)
    fan_out.open()
    try:
        await Relay(desk=work.site.desk, fan_out=fan_out).run(work.stop)
    finally:
        await fan_out.close()


async def _planner(work: _Work) -> None:
    await plan(work.settings, work.stop)


async def _pass_on(work: _Work, hear: Callable[[News], None]) -> None:
    """What is heard of the log and of vans, to who would else look a moment later."""

    async def listen(ear: Ear) -> None:
        while True:
            hear(await ear.hear())

    with work.site.changes.listen(TENANT) as ear:
        listening = asyncio.create_task(listen(ear))
        await work.stop.wait()
        listening.cancel()
        with suppress(asyncio.CancelledError):
            await listening


async def _keep_house(work: _Work) -> None:
    """Partitions of positions, made ahead and dropped in time, and secrets that ended; every real minute."""
    settings, clock = work.settings, work.site.desk.clock
    async with await open_pool(dsn(cluster_settings(settings), Role.WORKER), size=1) as pool:
        while not work.stop.is_set():
            with suppress(Unavailable, *FAULTS):
                if await work.shares.mine(HOUSE, (HOUSE,)):
                    await keep_positions(pool, clock.now().date(), days_kept=settings.positions_days)
                    await mend_last(pool, clock.now())
                    await purge_access(pool, TENANT, clock.real())
            await pause(work.stop, HOUSE_EVERY_S)


PARTS: Mapping[str, Callable[[_Work], Coroutine[None, None, None]]] = {
    FOLLOWERS: _followers,
    JOBS: _jobs,
    PREDICTOR: _predictor,
    RELAY: _relay,
    PLANNER: _planner,
}
