"""Brings the schema up to this release."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import asyncpg
from alembic import command
from alembic.config import Config
from sqlalchemy import Connection
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.pool import NullPool

from doorstep.adapters.postgres.away import asking
from doorstep.kernel.errors import Unavailable

MIGRATIONS = Path(__file__).parents[4] / "migrations"


class SchemaMissing(Unavailable):
    """The database has no schema, or that of another release."""

    code = "database.schema_missing"


class MigrationsMissing(Unavailable):
    """The folder of migrations is not beside the package; run Doorstep from its checkout."""

    code = "database.migrations_missing"


def migrate(dsn: str, *, folder: Path = MIGRATIONS) -> None:
    """Run every migration the database has not seen. `dsn` is the owner's.

    Raises: MigrationsMissing.
    """
    if not (folder / "env.py").exists():
        raise MigrationsMissing(f"no migrations in {folder}")
    with ThreadPoolExecutor(1) as apart:  # the caller may be inside an event loop of its own
        apart.submit(lambda: asyncio.run(_migrate(dsn, folder))).result()


async def refuse_other_schema(dsn: str, *, folder: Path = MIGRATIONS) -> None:
    """See that the database has the schema of this release. `dsn` is the owner's.

    Raises: SchemaMissing, DatabaseUnavailable.
    """
    wanted = max(path.stem for path in (folder / "versions").glob("[0-9]*.sql"))
    async with asking():
        connection = await asyncpg.connect(dsn, timeout=20)
        try:
            found = await connection.fetchval("select max(version_num) from alembic_version")
        except asyncpg.UndefinedTableError:
            found = ""
        finally:
            await connection.close()
    if not found or not wanted.startswith(found):
        raise SchemaMissing(
            f"the database has the schema {found or 'of no release'}, and this release needs {wanted}:"
            " run `doorstep prepare`"
        )


async def _migrate(dsn: str, folder: Path) -> None:
    engine = create_async_engine(dsn.replace("postgresql://", "postgresql+asyncpg://", 1), poolclass=NullPool)
    async with engine.connect() as connection:
        await connection.run_sync(_upgrade, folder)
        await connection.commit()
    await engine.dispose()


def _upgrade(connection: Connection, folder: Path) -> None:
    config = Config()
    config.set_main_option("script_location", str(folder))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
