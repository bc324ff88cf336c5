"""What only the database can show: regions beside one another, and who may write them."""

import asyncpg
import pytest
from tests.contracts.geocoder.town import town_index
from tests.database import Database

from doorstep.adapters.geocoders.errors import GeocoderUnavailable
from doorstep.adapters.geocoders.postgres_index import (
    PostgresAddresses,
    forget_other_indexes,
    is_loaded,
    load_index,
)
from doorstep.adapters.postgres.cluster.settings import Role

pytestmark = [pytest.mark.anyio, pytest.mark.database]


async def loaded(database: Database, *regions: str) -> None:
    owner = await asyncpg.connect(database.dsn(Role.OWNER))
    for region in regions:
        await load_index(owner, region=region, name="towns", index=town_index())
    await owner.close()


async def test_loading_the_same_region_again_replaces_it(database: Database) -> None:
    await loaded(database, "one", "one")
    async with database.pool(Role.APP) as pool:
        assert await pool.fetchval("select count(*) from region_address") == len(town_index().addresses)


async def test_a_database_knows_which_regions_it_has(database: Database) -> None:
    await loaded(database, "one")
    async with database.pool(Role.APP) as pool:
        assert await is_loaded(pool, region="one")
        assert not await is_loaded(pool, region="two")


async def test_regions_lie_beside_one_another(database: Database) -> None:
    await loaded(database, "one", "two")
    async with database.pool(Role.APP) as pool:
        streets = await PostgresAddresses(pool, "two").streets_like("mantykatu lumila", 5)
        assert [street.street for street in streets].count("Mäntykatu") == 1
        assert await PostgresAddresses(pool, "three").streets_like("mantykatu lumila", 5) == []


async def test_old_regions_are_forgotten_but_for_the_last(database: Database) -> None:
    await loaded(database, "one", "two", "three")
    owner = await asyncpg.connect(database.dsn(Role.OWNER))
    await forget_other_indexes(owner, region="three")
    left = await owner.fetch("select region from region order by region")
    await owner.close()
    assert [row["region"] for row in left] == ["three", "two"]


async def test_the_application_may_not_write_the_index(database: Database) -> None:
    async with database.pool(Role.APP) as pool, pool.acquire() as connection:
        with pytest.raises(asyncpg.InsufficientPrivilegeError):
            await load_index(connection, region="one", name="towns", index=town_index())


async def test_a_database_that_is_gone_is_unavailable(database: Database) -> None:
    async with database.pool(Role.APP) as pool:
        addresses = PostgresAddresses(pool, "one")
        await pool.close()
        with pytest.raises(GeocoderUnavailable):
            await addresses.streets_like("mantykatu", 5)
