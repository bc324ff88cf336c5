"""What only a real database can show: the fence, forced row-level security, an app role without power."""

import asyncpg
import pytest
from tests.contracts.event_log.desk import BRAND, OTHER, SCOPE, accept, desk_on, entry
from tests.database import Database

from doorstep.adapters.codec import MsgspecCodec
from doorstep.adapters.postgres.cluster.settings import Role
from doorstep.adapters.postgres.queries import queries
from doorstep.adapters.postgres.store import PostgresStore
from doorstep.engine.ports import Cursor, Scope
from doorstep.kernel.ids import PartyId

pytestmark = [pytest.mark.anyio, pytest.mark.database]

_INSERT = """insert into event_log
  (tenant_id, stream, stream_version, id, type, correlation, occurred_at, recorded_at, hash, body)
  values (1, $1, 1, $1, 't', 's', now(), now(), 'h', 'b') returning position"""


async def test_the_fence_never_steps_over_an_event_that_commits_late(database: Database) -> None:
    """An older transaction takes the later position: the pair keeps what the position alone would lose."""
    async with database.pool(Role.WORKER) as pool:
        one, two = await pool.acquire(), await pool.acquire()
        older, younger = one.transaction(), two.transaction()
        await older.start()
        await younger.start()
        await one.fetchval("select pg_current_xact_id()")
        first = await two.fetchval(_INSERT, "y")
        second = await one.fetchval(_INSERT, "o")
        await older.commit()
        seen = await _follow(pool, Cursor())
        assert [row["stream"] for row in seen] == ["o"]
        assert first < second
        await younger.commit()
        rest = await _follow(pool, Cursor(xid=int(seen[-1]["xid"]), position=seen[-1]["position"]))
        assert [row["stream"] for row in rest] == ["y"]
        await pool.release(one)
        await pool.release(two)


@pytest.mark.parametrize(
    ("file", "name", "given"),
    [
        ("queries", "fence", ()),
        ("queries", "behind_fence", ("1", 0, 200)),
        ("queries", "behind_fence_about", ("1", 0, 200, ["parcel.packed"], 5_000)),
        ("changes", "head", ()),
        ("changes", "after", ("1", 0)),
    ],
)
async def test_however_long_the_log_is_its_followers_read_along_an_index(
    database: Database, file: str, name: str, given: tuple[object, ...]
) -> None:
    async with database.pool(Role.WORKER) as pool, pool.acquire() as connection, connection.transaction():
        await connection.execute("set local enable_seqscan = off; set local enable_bitmapscan = off")
        rows = await connection.fetch(f"explain {queries(file)[name]}", *given)
    plan = "\n".join(row[0] for row in rows)
    reads = [line for line in plan.splitlines() if "on event_log" in line]
    assert reads
    assert all("event_log_follow" in line for line in reads), plan
    sorted_by = [line for line in plan.splitlines() if "Sort Key" in line and "text" in line]
    assert sorted_by == [], plan


async def test_the_app_role_sees_only_what_its_party_was_granted(database: Database) -> None:
    async with database.pool(Role.WORKER) as worker, database.pool(Role.APP) as app:
        await desk_on(PostgresStore(worker, MsgspecCodec())).handle(SCOPE, [accept(1)], entry("a"))
        store = PostgresStore(app, MsgspecCodec())
        async with store.transaction(Scope(tenant=SCOPE.tenant, party=BRAND)) as tx:
            assert len(await tx.story("shp-1")) == 2
            assert await tx.rows("counted", 1, ["shp-1"])
        async with store.transaction(Scope(tenant=SCOPE.tenant, party=PartyId("nordhem"))) as tx:
            assert not await tx.story("shp-1")
            assert not await tx.rows("counted", 1, ["shp-1"])
        async with store.transaction(Scope(tenant=OTHER)) as tx:
            assert not await tx.story("shp-1")


async def test_without_a_tenant_the_app_role_sees_nothing_anywhere(database: Database) -> None:
    async with database.pool(Role.WORKER) as worker, database.pool(Role.APP) as app:
        await desk_on(PostgresStore(worker, MsgspecCodec())).handle(SCOPE, [accept(1)], entry("a"))
        for table in await _tenant_tables(worker):
            assert await app.fetchval(f"select count(*) from {table}") == 0, table  # noqa: S608  # names from the catalogue


async def test_every_table_with_a_tenant_forces_row_level_security(database: Database) -> None:
    async with database.pool(Role.WORKER) as worker:
        loose = await worker.fetch(
            """select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
               where a.attname = 'tenant_id' and c.relkind in ('r', 'p') and not c.relispartition
                 and not (c.relrowsecurity and c.relforcerowsecurity)
                 and c.relname not in ('misses')"""
        )
    assert not loose


async def test_the_tenant_comes_first_in_every_key(database: Database) -> None:
    async with database.pool(Role.WORKER) as worker:
        rows = await worker.fetch(
            """select c.relname,
                 (select attname from pg_attribute where attrelid = c.oid and attnum = i.indkey[0]) as first
               from pg_index i join pg_class c on c.oid = i.indrelid
                 join pg_namespace n on n.oid = c.relnamespace
               where n.nspname = 'public' and i.indisunique
                 and exists (select from pg_attribute where attrelid = c.oid and attname = 'tenant_id')"""
        )
    assert rows
    assert {row["first"] for row in rows} == {"tenant_id"}


async def test_the_app_role_cannot_write_another_tenants_rows(database: Database) -> None:
    async with database.pool(Role.APP) as app, app.acquire() as connection:
        await connection.execute("select set_config('app.tenant', '1', false)")
        foreign = "insert into record (tenant_id, kind, key, body) values (2, 'k', 'a', '{}')"
        with pytest.raises(asyncpg.InsufficientPrivilegeError):
            await connection.execute(foreign)


async def _follow(pool: "asyncpg.Pool[asyncpg.Record]", cursor: Cursor) -> list[asyncpg.Record]:
    return await pool.fetch(
        """select stream, position, xid::text as xid from event_log
           where (xid, position) > ($1::text::xid8, $2) and xid < pg_snapshot_xmin(pg_current_snapshot())
           order by xid, position""",
        str(cursor.xid),
        cursor.position,
    )


async def _tenant_tables(pool: "asyncpg.Pool[asyncpg.Record]") -> list[str]:
    rows = await pool.fetch(
        """select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
           where a.attname = 'tenant_id' and c.relkind in ('r', 'p') and not c.relispartition
             and c.relname not in ('misses')"""
    )
    return [row["relname"] for row in rows]
