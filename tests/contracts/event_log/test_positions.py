"""Positions in their day partitions, which come and go with the days."""

from datetime import UTC, date, datetime, timedelta

import pytest
from tests.database import Database

from doorstep.adapters.clock import FixedClock
from doorstep.adapters.postgres.cluster.settings import Role
from doorstep.adapters.postgres.positions import PostgresPositions, keep_positions
from doorstep.engine.positions import Fix
from doorstep.kernel.ids import TenantId, VanId
from doorstep.kernel.place import Point

pytestmark = [pytest.mark.anyio, pytest.mark.database]

AT = datetime(2026, 6, 16, 9, 0, tzinfo=UTC)
TENANT = TenantId(1)


def fix(seconds: int, *, doubt: str = "") -> Fix:
    point = Point(60.17, 24.94 + seconds / 1e5)
    return Fix(van=VanId("van-1"), at=AT + timedelta(seconds=seconds), point=point, doubt=doubt)


async def test_a_fix_sent_twice_is_stored_once_and_a_doubted_one_is_not_the_last(database: Database) -> None:
    async with database.pool(Role.INGEST) as pool:
        positions = PostgresPositions(pool, FixedClock(AT))
        await positions.store(TENANT, [fix(0), fix(5)])
        await positions.store(TENANT, [fix(5), fix(10, doubt="jump")])
        track = await positions.track(TENANT, VanId("van-1"), since=AT, until=AT + timedelta(hours=1))
        assert [(f.at, f.doubt) for f in track] == [(fix(0).at, ""), (fix(5).at, ""), (fix(10).at, "jump")]
        assert [f.at for f in await positions.last(TENANT)] == [fix(5).at]


async def test_a_late_fix_does_not_move_a_van_back(database: Database) -> None:
    async with database.pool(Role.INGEST) as pool:
        positions = PostgresPositions(pool, FixedClock(AT))
        await positions.store(TENANT, [fix(20)])
        await positions.store(TENANT, [fix(10)])
        assert [f.at for f in await positions.last(TENANT)] == [fix(20).at]


async def test_partitions_are_made_ahead_and_dropped_after_the_days_kept(database: Database) -> None:
    async with database.pool(Role.WORKER) as pool, database.pool(Role.INGEST) as ingest:
        assert await keep_positions(pool, date(2026, 6, 16), days_kept=14) == 5
        assert await keep_positions(pool, date(2026, 6, 16), days_kept=14) == 0
        await PostgresPositions(ingest, FixedClock(AT)).store(TENANT, [fix(0)])
        where = "select tableoid::regclass::text from position"
        assert await pool.fetchval(where) == "position_20260616"
        assert await keep_positions(pool, date(2026, 7, 16), days_kept=14) == 10
        assert await pool.fetchval("select count(*) from position") == 0
