"""Many bring positions at once: beside a loud network, and while the database is killed and comes back."""

import asyncio
import gc
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import asyncpg
import pytest
from tests.database import Database, cluster, database

from doorstep.adapters.clock import FixedClock
from doorstep.adapters.postgres.away import DatabaseUnavailable
from doorstep.adapters.postgres.cluster.settings import ClusterSettings, Role
from doorstep.adapters.postgres.launcher import Cluster, start
from doorstep.adapters.postgres.migrate import migrate
from doorstep.adapters.postgres.pool import open_pool
from doorstep.adapters.postgres.positions import PostgresPositions
from doorstep.engine.inlet import Inlet
from doorstep.engine.positions import Fix
from doorstep.kernel.ids import TenantId, VanId
from doorstep.kernel.place import Point

__all__ = ["cluster", "database"]
pytestmark = [pytest.mark.anyio, pytest.mark.database, pytest.mark.timeout(120)]

AT = datetime(2026, 6, 16, 9, 0, tzinfo=UTC)
LOUD, QUIET = TenantId(1), TenantId(2)
VANS, BATCHES, BATCH, BEFORE_KILL = 8, 40, 20, 1_200


def batch(van: str, number: int, size: int = BATCH) -> Sequence[Fix]:
    """The van's next fixes, a second from each other."""
    return [
        Fix(van=VanId(van), at=AT + timedelta(seconds=n), point=Point(60.17 + n * 1e-5, 24.94))
        for n in range(number * size, (number + 1) * size)
    ]


async def test_a_loud_network_does_not_hold_up_a_quiet_one(database: Database) -> None:
    async with database.pool(Role.INGEST, size=2) as pool:
        inlet = Inlet(
            positions=PostgresPositions(pool, FixedClock(AT + timedelta(minutes=9))), clock=FixedClock(AT)
        )
        done: list[str] = []

        async def bring(tenant: TenantId, name: str, van: str, size: int) -> None:
            await inlet.take(tenant, batch(van, 0, size))
            done.append(name)

        loud = [asyncio.create_task(bring(LOUD, "loud", f"van-{n}", 400)) for n in range(45)]
        await asyncio.sleep(0)
        await asyncio.gather(*(bring(QUIET, "quiet", f"van-{n}", 10) for n in range(3)))
        before = done.count("loud")
        await asyncio.gather(*loud)
        assert done.count("loud") == 45
        assert before < 45, "the quiet network waited for all of the loud one"


@pytest.fixture
def durable() -> Iterator[list[Cluster]]:
    """A database of this test's own that waits for the disk, as the product's does."""
    with tempfile.TemporaryDirectory(prefix="ds-") as folder:
        running = [start(ClusterSettings(state=Path(folder)))]
        migrate(running[0].dsn(Role.OWNER))
        yield running
        running[0].stop()


class Bringing:
    """Vans that each bring their batches, and bring again what was not acknowledged."""

    def __init__(self, inlet: Inlet) -> None:
        self.inlet = inlet
        self.acknowledged: set[tuple[str, datetime]] = set()
        self.enough, self.refused = asyncio.Event(), asyncio.Event()

    async def van(self, van: str) -> None:
        """All batches of one van."""
        for number in range(BATCHES):
            fixes = batch(van, number)
            while not await self._taken(fixes):  # noqa: ASYNC110  # as a device does: it hears of no event
                await asyncio.sleep(0.05)
            self.acknowledged.update((fix.van, fix.at) for fix in fixes)
            if len(self.acknowledged) > BEFORE_KILL:
                self.enough.set()

    async def _taken(self, fixes: Sequence[Fix]) -> bool:
        try:
            await self.inlet.take(LOUD, fixes)
        except DatabaseUnavailable:
            self.refused.set()
            return False
        return True


@contextmanager
def dropped_answers_are_no_news() -> Iterator[None]:
    """The driver leaves the answer to a COPY of a killed server to nobody; the loop would tell us of it."""
    loop = asyncio.get_running_loop()
    usual = loop.get_exception_handler()

    def heard(loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        if isinstance(context.get("exception"), asyncpg.ConnectionDoesNotExistError):
            return
        (usual or asyncio.AbstractEventLoop.default_exception_handler)(loop, context)

    loop.set_exception_handler(heard)
    try:
        yield
    finally:
        gc.collect()  # what nobody asked for is told of when it is thrown away
        loop.set_exception_handler(usual)


async def test_nothing_acknowledged_is_lost_when_the_database_is_killed_under_load(
    durable: list[Cluster],
) -> None:
    with dropped_answers_are_no_news():
        await _live_through_a_kill(durable)


async def _live_through_a_kill(durable: list[Cluster]) -> None:
    async with await open_pool(durable[0].dsn(Role.INGEST), size=3, reset=False) as pool:
        clock = FixedClock(AT + timedelta(minutes=9))
        bringing = Bringing(Inlet(positions=PostgresPositions(pool, clock), clock=clock))

        async def kill() -> None:
            await bringing.enough.wait()
            process = durable[0].process
            assert process is not None
            process.kill()
            process.wait()
            await bringing.refused.wait()
            durable[0].stop()
            durable[0] = start(durable[0].settings)

        await asyncio.gather(kill(), *(bringing.van(f"van-{n}") for n in range(VANS)))
        rows = await pool.fetch("select van, at from position where tenant_id = $1", LOUD)
        stored = [(row["van"], row["at"]) for row in rows]
        assert bringing.acknowledged <= set(stored)
        assert len(stored) == len(set(stored)) == VANS * BATCHES * BATCH
