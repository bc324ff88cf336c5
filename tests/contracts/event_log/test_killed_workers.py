"""Several processes follow one log and some are killed: every event has its effect, once."""

import asyncio
import multiprocessing
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import timedelta

import asyncpg
import pytest
from tests.contracts.event_log.desk import AT, SCOPE, accept, desk_on, entry, pack
from tests.database import Database

from doorstep.adapters.codec import MsgspecCodec
from doorstep.adapters.postgres.cluster.settings import Role
from doorstep.adapters.postgres.shares import PostgresShares, workers
from doorstep.adapters.postgres.store import PostgresStore
from doorstep.engine.follow import HELD, Reaction, project
from doorstep.engine.views import View
from doorstep.events import ParcelPacked, TradeOrderAccepted
from doorstep.kernel.later import Later
from doorstep.workers.follower import Followers

pytestmark = [pytest.mark.anyio, pytest.mark.database]

ORDERS = 120
PATIENCE_S = 60
PACK = Reaction(
    name="accepted_pack",
    about=(TradeOrderAccepted,),
    react=lambda recorded, _cards, _now: [pack(int(recorded.correlation.removeprefix("shp-")), 0)],
)
TALLY = View(
    name="tally",
    version=1,
    kind=int,
    keys=lambda recorded: (recorded.correlation,),
    initial=lambda _: 0,
    fold=lambda count, _: count + 1,
)


def worker(dsn: str) -> None:
    """A process that follows until it is killed."""
    asyncio.run(_follow(dsn))


async def _follow(dsn: str) -> None:
    async with asyncpg.create_pool(dsn, min_size=1, max_size=4) as pool:
        desk = desk_on(PostgresStore(pool, MsgspecCodec()))
        followers = Followers(desk=desk, views=[TALLY], reactions=[PACK], cards=desk.inline[0])
        await followers.run(asyncio.Event())


async def test_what_a_killed_follower_was_at_is_done_once_by_the_others(database: Database):
    processes = multiprocessing.get_context("spawn")
    dsn = database.dsn(Role.WORKER)
    async with database.pool(Role.WORKER) as pool:
        store = PostgresStore(pool, MsgspecCodec())
        desk = desk_on(store)
        for number in range(ORDERS):
            await desk.handle(SCOPE, [accept(number)], entry(f"a{number}"))

        async def answered() -> int:
            return await pool.fetchval("select count(*) from inbox where source = 'reaction:accepted_pack'")

        first, second, third = (processes.Process(target=worker, args=(dsn,), daemon=True) for _ in range(3))
        first.start()
        second.start()
        await _until(answered, ORDERS // 6)  # in the middle of the first batch, which has no checkpoint yet
        first.kill()
        await _until(answered, ORDERS // 2)
        third.start()
        second.kill()
        await _until(answered, ORDERS)
        log = await store.behind_fence(await store.cursor("nobody"), limit=10_000)
        packed = Counter(one.correlation for one in log if isinstance(one.event, ParcelPacked))
        assert packed == Counter({f"shp-{number}": 1 for number in range(ORDERS)})

        async def counted() -> int:
            return await pool.fetchval("select sum(body::text::int) from view_row where view = 'tally'") or 0

        await _until(counted, len(log))
        third.kill()
        assert await counted() == len(log)


async def test_a_follower_that_another_process_moves_is_looked_at_again(database: Database):
    async with database.pool(Role.WORKER) as pool:
        desk = desk_on(PostgresStore(pool, MsgspecCodec()))
        await desk.handle(SCOPE, [accept(1)], entry("a"))
        async with desk.store.following("view:tally:1"):
            assert await project(desk, "view:tally:1", [TALLY]) == HELD
        assert await project(desk, "view:tally:1", [TALLY]) == 2


async def test_work_is_divided_evenly_and_what_a_dead_process_had_is_taken_over(
    database: Database,
):
    lanes = [f"depot-1 2026-06-{day}" for day in range(10, 17)]
    async with _shares(database) as one, _shares(database) as two, database.pool(Role.WORKER) as pool:
        assert await one.mine("predictor", lanes) == set(lanes)
        assert not await two.mine("predictor", lanes)  # all are held; now that two ask, the first gives back
        mine = await one.mine("predictor", lanes)
        theirs = await two.mine("predictor", lanes)
        assert (len(mine), len(theirs)) == (4, 3)
        assert mine | theirs == set(lanes)
        assert await one.mine("house", ["house"]) == {"house"}
        assert not await two.mine("house", ["house"])
        assert await workers(pool, ["predictor", "house", "relay"]) == {
            "predictor": 2,
            "house": 2,
            "relay": 0,
        }
        await one.close()
        await _until(lambda: _number(two.mine("predictor", lanes)), len(lanes))
        assert await two.mine("house", ["house"]) == {"house"}
        assert await two.mine("predictor", lanes[:2]) == set(lanes[:2])


async def test_a_lease_is_renewed_until_another_process_has_the_job(database: Database):
    async with database.pool(Role.WORKER) as pool:
        store = PostgresStore(pool, MsgspecCodec())
        async with store.transaction(SCOPE) as tx:
            await tx.set_timers([Later(kind="ring", key="a")])

        async def take(after_s: int) -> list[int]:
            at = AT + timedelta(seconds=after_s)
            found = await store.take_jobs(["ring"], now=at, real=at, lease_s=12, limit=5)
            jobs.extend(found)
            return [job.attempt for job in found]

        jobs = []
        assert await take(0) == [1]
        await store.renew_jobs(jobs, real=AT + timedelta(seconds=10), lease_s=12)
        assert await take(15) == []
        assert await take(23) == [2]
        await store.renew_jobs(jobs[:1], real=AT + timedelta(seconds=100), lease_s=12)
        assert await take(36) == [3]


async def _until(ask: Callable[[], Awaitable[int]], wanted: int) -> None:
    async with asyncio.timeout(PATIENCE_S):
        while await ask() < wanted:  # noqa: ASYNC110  # it happens in another process
            await asyncio.sleep(0.01)


async def _number(pieces: Awaitable[frozenset[str]]) -> int:
    return len(await pieces)


@asynccontextmanager
async def _shares(database: Database) -> AsyncIterator[PostgresShares]:
    shares = PostgresShares(database.dsn(Role.WORKER))
    try:
        yield shares
    finally:
        await shares.close()
