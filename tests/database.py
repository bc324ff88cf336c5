"""A real PostgreSQL for tests: one cluster a worker, one database a test, copied from a migrated template."""

import asyncio
import tempfile
from collections.abc import AsyncIterator, Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from dataclasses import replace
from itertools import count
from pathlib import Path

import asyncpg
import pytest

from doorstep.adapters.postgres.cluster.settings import ClusterSettings, Role
from doorstep.adapters.postgres.launcher import Cluster, start
from doorstep.adapters.postgres.launcher import dsn as dsn_of

_numbers = count(1)
TUNING = {"fsync": "off", "synchronous_commit": "off", "max_connections": "260"}


@pytest.fixture(scope="session")
def cluster() -> Iterator[Cluster]:
    """A cluster of this worker's own, migrated; nothing in it outlives the tests: it need not be durable."""
    from doorstep.adapters.postgres.migrate import migrate  # noqa: PLC0415  # slow, and only needed here

    with tempfile.TemporaryDirectory(prefix="ds-") as folder:
        running = start(ClusterSettings(state=Path(folder), tuning=TUNING))
        migrate(running.dsn(Role.OWNER))
        yield running
        running.stop()


class Database:
    """One test's own database."""

    def __init__(self, settings: ClusterSettings) -> None:
        self.settings = settings

    def dsn(self, role: Role) -> str:
        """Where `role` finds it."""
        return dsn_of(self.settings, role)

    @asynccontextmanager
    async def pool(self, role: Role, *, size: int = 5) -> AsyncIterator["asyncpg.Pool[asyncpg.Record]"]:
        """A pool of connections as `role`."""
        async with asyncpg.create_pool(self.dsn(role), min_size=1, max_size=size) as pool:
            yield pool


@pytest.fixture
def database(cluster: Cluster) -> Iterator[Database]:
    """A fresh database with the whole schema."""
    name = f"test_{next(_numbers)}"
    _apart(_execute(cluster, f'create database "{name}" template doorstep owner doorstep_owner'))
    yield Database(replace(cluster.settings, database=name))
    _apart(_execute(cluster, f'drop database "{name}" with (force)'))


def _apart(work: Coroutine[None, None, None]) -> None:
    with ThreadPoolExecutor(1) as apart:  # async fixtures ask for this one from inside their loop
        apart.submit(asyncio.run, work).result()


async def _execute(cluster: Cluster, statement: str) -> None:
    connection = await asyncpg.connect(cluster.dsn(Role.SUPERUSER))
    try:
        await connection.execute(statement)
    finally:
        await connection.close()
