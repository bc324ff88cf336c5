"""Both address stores under one body of tests."""

from collections.abc import AsyncIterator

import asyncpg
import pytest
from tests.contracts.geocoder.town import LANGUAGES, town_index
from tests.database import Database, cluster, database

from doorstep.adapters.geocoders.extract import ExtractGeocoder
from doorstep.adapters.geocoders.postgres_index import PostgresAddresses, load_index
from doorstep.adapters.memory.geocoder import MemoryAddresses
from doorstep.adapters.postgres.cluster.settings import Role
from doorstep.domain.shipments.ports import Geocoder

__all__ = ["cluster", "database"]

REGION = "0123456789abcdef"


@pytest.fixture(params=["memory", pytest.param("postgres", marks=pytest.mark.database)])
async def geocoder(request: pytest.FixtureRequest) -> AsyncIterator[Geocoder]:
    """The geocoder over both towns; in the database as the application's role sees it."""
    if request.param == "memory":
        yield ExtractGeocoder(MemoryAddresses(town_index()), LANGUAGES)
        return
    database: Database = request.getfixturevalue("database")
    owner = await asyncpg.connect(database.dsn(Role.OWNER))
    await load_index(owner, region=REGION, name="towns", index=town_index())
    await owner.close()
    async with database.pool(Role.APP) as pool:
        yield ExtractGeocoder(PostgresAddresses(pool, REGION), LANGUAGES)
