"""`doorstep region add` and `doorstep region list`."""

import asyncio
import sys

import asyncpg

from doorstep.adapters.maps.errors import NoRegion
from doorstep.adapters.maps.manifest import read_manifest
from doorstep.adapters.maps.progress import shown_on
from doorstep.adapters.maps.shelf import Shelf
from doorstep.adapters.postgres.away import FAULTS
from doorstep.adapters.postgres.cluster.roles import ensure_roles
from doorstep.adapters.postgres.cluster.settings import Role
from doorstep.adapters.postgres.launcher import dsn, start
from doorstep.adapters.postgres.migrate import migrate
from doorstep.kernel.errors import Invalid
from doorstep.main.run import add
from doorstep.main.settings import Settings
from doorstep.main.site import cluster_settings


class SourceMissing(Invalid):
    """`region add` needs to be told what to add."""

    code = "region.source_missing"


def region(settings: Settings, action: str, source: str) -> None:
    """Add a region from a file or by name, or list those that are built."""
    if action == "list":
        _list(settings)
        return
    if not source:
        raise SourceMissing("say which: `doorstep region add FILE.osm.pbf`, or a name such as helsinki")
    if asyncio.run(_reachable(settings)):
        asyncio.run(_add(settings, source))
        sys.stdout.write("It is used from the next `make run` on.\n")
        return
    cluster = start(cluster_settings(settings))
    try:
        migrate(cluster.dsn(Role.OWNER))
        asyncio.run(_add(settings, source))
    finally:
        cluster.stop()


async def _add(settings: Settings, source: str) -> None:
    cluster = cluster_settings(settings)
    await ensure_roles(cluster, dsn(cluster, Role.SUPERUSER))
    manifest = await add(settings, source, shown_on(sys.stdout))
    for warning in manifest.warnings:
        sys.stdout.write(f"  note: {warning}\n")


async def _reachable(settings: Settings) -> bool:
    try:
        connection = await asyncpg.connect(dsn(cluster_settings(settings), Role.OWNER), timeout=3)
    except FAULTS:
        return False
    await connection.close()
    return True


def _list(settings: Settings) -> None:
    shelf = Shelf(settings.state)
    try:
        current = read_manifest(shelf.current()).digest
    except NoRegion:
        current = ""
    for manifest in shelf.regions():
        mark = "*" if manifest.digest == current else " "
        counts = manifest.counts
        sys.stdout.write(
            f"{mark} {manifest.name:<24} {counts.roads:>7} roads {counts.addresses:>7} addresses"
            f"  {manifest.time_zone}\n"
        )
