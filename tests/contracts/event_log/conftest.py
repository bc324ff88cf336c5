"""Both stores under one body of tests."""

from collections.abc import AsyncIterator

import pytest
from tests.database import Database, cluster, database

from doorstep.adapters.codec import MsgspecCodec
from doorstep.adapters.memory.store import MemoryStore
from doorstep.adapters.postgres.cluster.settings import Role
from doorstep.adapters.postgres.store import PostgresStore
from doorstep.engine.ports import Store

__all__ = ["cluster", "database"]


@pytest.fixture(params=["memory", pytest.param("postgres", marks=pytest.mark.database)])
async def store(request: pytest.FixtureRequest) -> AsyncIterator[Store]:
    """The store under test, as the worker role sees it."""
    codec = MsgspecCodec()
    if request.param == "memory":
        yield MemoryStore(codec)
        return
    database: Database = request.getfixturevalue("database")
    async with database.pool(Role.WORKER, size=20) as pool:
        yield PostgresStore(pool, codec)
