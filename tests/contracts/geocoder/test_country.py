"""A whole small country, from its extract to an address that is found in the database."""

from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import asyncpg
import pytest
from tests.database import Database

from doorstep.adapters.geocoders.entries import AddressIndex
from doorstep.adapters.geocoders.extract import ExtractGeocoder
from doorstep.adapters.geocoders.postgres_index import PostgresAddresses, load_index
from doorstep.adapters.maps.manifest import Manifest
from doorstep.adapters.maps.region import AddRegion, add_region
from doorstep.adapters.postgres.cluster.settings import Role

AT = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)

pytestmark = [pytest.mark.anyio, pytest.mark.database, pytest.mark.timeout(180)]


async def load(owner: "asyncpg.Connection[asyncpg.Record]", manifest: Manifest, index: AddressIndex) -> None:
    await load_index(owner, region=manifest.digest, name=manifest.name, index=index)


async def test_a_whole_small_country_becomes_a_region(
    tmp_path: Path, trial_data: Path, database: Database
) -> None:
    source = trial_data / "osm" / "liechtenstein.osm.pbf"
    request = AddRegion(source=str(source), state=tmp_path, at=AT)
    owner = await asyncpg.connect(database.dsn(Role.OWNER))
    manifest = await add_region(request, partial(load, owner))
    await owner.close()
    assert (manifest.country, manifest.time_zone) == ("LI", "Europe/Vaduz")
    assert manifest.source_date == "2022-07-24"
    assert manifest.counts.addresses > 12_000
    assert not manifest.warnings
    async with database.pool(Role.APP) as pool:
        geocoder = ExtractGeocoder(PostgresAddresses(pool, manifest.digest), manifest.languages)
        found = await geocoder.suggest("Städtle", 8)
    assert any("Vaduz" in str(candidate) for candidate in found)


async def test_a_city_state_by_the_sea_becomes_a_region(
    tmp_path: Path, trial_data: Path, database: Database
) -> None:
    source = trial_data / "osm" / "monaco-latest.osm.pbf"
    owner = await asyncpg.connect(database.dsn(Role.OWNER))
    manifest = await add_region(AddRegion(source=str(source), state=tmp_path, at=AT), partial(load, owner))
    await owner.close()
    assert (manifest.country, manifest.time_zone) == ("MC", "Europe/Monaco")
