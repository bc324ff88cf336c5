"""Positions in their day partitions, which come and go with the days."""

import asyncio
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from tests.database import Database

from doorstep.adapters.clock import FixedClock
from doorstep.adapters.postgres.away import DatabaseUnavailable
from doorstep.adapters.postgres.cluster.settings import Role
from doorstep.adapters.postgres.positions import PostgresPositions, keep_positions, mend_last
from doorstep.adapters.postgres.queries import queries
from doorstep.domain.positions import Verdicts
from doorstep.engine.positions import Fix, Judged, Wanted
from doorstep.kernel.ids import TenantId, VanId
from doorstep.kernel.place import Point

pytestmark = [pytest.mark.anyio, pytest.mark.database]

AT = datetime(2026, 6, 16, 9, 0, tzinfo=UTC)
TENANT = TenantId(1)


def fix(seconds: float, *, van: str = "van-1", doubt: str = "") -> Fix:
    point = Point(60.17, 24.94 + seconds / 1e5)
    return Fix(van=VanId(van), at=AT + timedelta(seconds=seconds), point=point, doubt=doubt)


def judged(*fixes: Fix, news: bool = True) -> Judged:
    """Fixes that were judged before: news of their vans, or late."""
    verdicts = Verdicts(
        times=[one.at.timestamp() for one in fixes],
        doubts=[one.doubt for one in fixes],
        stale=[n for n, one in enumerate(fixes) if one.doubt or not news],
        shifted={},
    )
    return Judged(tenant=TENANT, said=fixes, verdicts=verdicts)


async def test_a_fix_sent_twice_is_stored_once_and_a_doubted_one_is_not_the_last(database: Database) -> None:
    async with database.pool(Role.INGEST) as pool:
        positions = PostgresPositions(pool, FixedClock(AT))
        await positions.store(judged(fix(0), fix(5)))
        await positions.store(
            judged(fix(5), fix(10, doubt="jump"))
        )  # news to a process that knew nothing of it
        track = await positions.track(TENANT, VanId("van-1"), since=AT, until=AT + timedelta(hours=1))
        assert [(f.at, f.doubt) for f in track] == [(fix(0).at, ""), (fix(5).at, ""), (fix(10).at, "jump")]
        assert [f.at for f in await positions.last(TENANT)] == [fix(5).at]
        assert {(one.reason, one.count) for one in await positions.signals(TENANT, since=AT.date())} == {
            ("heard", 4),
            ("repeated", 1),
            ("jump", 1),
        }


async def test_a_late_fix_does_not_move_a_van_back(database: Database) -> None:
    async with database.pool(Role.INGEST) as pool, database.pool(Role.INGEST) as other:
        positions = PostgresPositions(pool, FixedClock(AT))
        await positions.store(judged(fix(20)))
        await positions.store(judged(fix(10), fix(20), news=False))
        assert [f.at for f in await positions.last(TENANT)] == [fix(20).at]
        await PostgresPositions(other, FixedClock(AT)).store(judged(fix(15)))
        assert [f.at for f in await positions.last(TENANT)] == [fix(20).at]
        assert [one.reason for one in await positions.signals(TENANT, since=AT.date())] == [
            "heard",
            "late",
            "repeated",
        ]


async def test_what_was_noticed_of_one_network_is_read_while_another_s_is_being_written(
    database: Database,
) -> None:
    async with database.pool(Role.INGEST) as pool:
        positions = PostgresPositions(pool, FixedClock(AT))
        await positions.store(judged(fix(0)))
        async with positions._news._one_writer[TenantId(2)]:  # noqa: SLF001  # ten thousand vans take a while
            found = await positions.signals(TENANT, since=AT.date())
        assert [(one.reason, one.count) for one in found] == [("heard", 1)]


async def test_many_tracks_are_asked_at_once_each_in_its_own_period(database: Database) -> None:
    async with database.pool(Role.INGEST) as pool:
        positions = PostgresPositions(pool, FixedClock(AT))
        await positions.store(judged(*(fix(n, van=van) for n in (0, 10, 20) for van in ("van-1", "van-2"))))
        wanted = [
            Wanted(van=VanId("van-2"), since=fix(10).at, until=fix(60).at),
            Wanted(van=VanId("van-9"), since=AT, until=fix(60).at),
            Wanted(van=VanId("van-1"), since=AT, until=fix(20).at),
        ]
        found = await positions.tracks(TENANT, wanted)
        assert [[(one.van, one.at) for one in track] for track in found] == [
            [("van-2", fix(10).at), ("van-2", fix(20).at)],
            [],
            [("van-1", fix(0).at), ("van-1", fix(10).at)],
        ]
        assert await positions.tracks(TENANT, []) == []


async def test_everything_a_device_says_is_kept_exactly(database: Database) -> None:
    async with database.pool(Role.INGEST) as pool:
        positions = PostgresPositions(pool, FixedClock(AT))
        at = AT.replace(microsecond=123_457)
        whole = replace(fix(0), at=at, speed_mps=8.25, heading=359.5, accuracy_m=4.5)
        odd = replace(fix(1), speed_mps=1e9, heading=-1, accuracy_m=None)
        batch = replace(judged(whole, odd), device="dev_1", evidence={1: {"battery": 81.0}})
        await positions.store(batch)
        track = await positions.track(TENANT, VanId("van-1"), since=AT, until=AT + timedelta(hours=1))
        assert track == [whole, replace(odd, speed_mps=None, heading=None)]
        rows = await pool.fetch("select device, said::text, received_at from position order by at")
        assert [tuple(row) for row in rows] == [("dev_1", None, AT), ("dev_1", '{"battery": 81.0}', AT)]


async def test_what_a_process_did_not_tell_before_it_died_is_made_good(database: Database) -> None:
    async with database.pool(Role.INGEST) as pool, database.pool(Role.WORKER) as worker:
        positions = PostgresPositions(pool, FixedClock(AT))
        await positions.store(judged(fix(0), fix(60), fix(90, doubt="jump")))
        await pool.execute(
            queries("positions")["last"], [TENANT], ["van-1"], [AT.timestamp()], [1], [1], [1], [1], [1]
        )
        await mend_last(worker, AT)
        told = await PostgresPositions(worker, FixedClock(AT)).last(TENANT)
        assert [f.at for f in told] == [fix(60).at]


async def test_partitions_are_made_ahead_and_dropped_after_the_days_kept(database: Database) -> None:
    async with database.pool(Role.WORKER) as pool, database.pool(Role.INGEST) as ingest:
        assert await keep_positions(pool, date(2026, 6, 16), days_kept=14) == 5
        assert await keep_positions(pool, date(2026, 6, 16), days_kept=14) == 0
        await PostgresPositions(ingest, FixedClock(AT)).store(judged(fix(0)))
        where = "select tableoid::regclass::text from position"
        assert await pool.fetchval(where) == "position_20260616"
        assert await keep_positions(pool, date(2026, 7, 16), days_kept=14) == 10
        assert await pool.fetchval("select count(*) from position") == 0


async def test_what_the_database_will_not_have_of_one_costs_no_other(database: Database) -> None:
    async with database.pool(Role.INGEST) as pool:
        positions = PostgresPositions(pool, FixedClock(AT))
        batches = [judged(fix(n, van=van)) for n, van in enumerate(("van-1", "van\0two", "van-3", "van-4"))]
        answers = await asyncio.gather(*map(positions.store, batches), return_exceptions=True)
        assert [type(answer) for answer in answers] == [
            type(None),
            DatabaseUnavailable,
            type(None),
            type(None),
        ]
        assert [one.van for one in await positions.last(TENANT)] == ["van-1", "van-3", "van-4"]
