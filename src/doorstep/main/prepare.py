"""`doorstep prepare` and `doorstep roads`: what must be there before processes are started one by one."""

import asyncio
import os
from typing import TextIO

from doorstep.adapters.maps.shelf import Shelf
from doorstep.adapters.postgres.cluster.roles import ensure_roles
from doorstep.adapters.postgres.cluster.settings import Role
from doorstep.adapters.postgres.launcher import dsn
from doorstep.adapters.postgres.migrate import migrate
from doorstep.adapters.roads.graph import osrm_argv
from doorstep.main.cluster import cluster_settings
from doorstep.main.run import Installation, ensure_region, lay_out_network
from doorstep.main.settings import Settings


async def prepare(settings: Settings, output: TextIO) -> None:
    """Roles, schema, map region and, in a trial, its network; what is there stays as it is.

    Raises: ServerUnreachable, RolesNotAllowed, WrongVersion, NoDepotPlace, OtherRegion.
    """
    cluster = cluster_settings(settings)
    await ensure_roles(cluster, dsn(cluster, Role.SUPERUSER))
    await asyncio.to_thread(migrate, dsn(cluster, Role.OWNER))
    output.write("The schema is there.\n")

    def report(text: str) -> None:
        output.write(f"  {text}\n")

    await ensure_region(settings, report)
    output.write("The map region is there.\n")
    if not settings.demo:
        return
    roads = await asyncio.create_subprocess_exec(
        *osrm_argv(Shelf(settings.state).current(), settings.roads_port), stdout=asyncio.subprocess.DEVNULL
    )
    try:
        await _listening(settings.roads_port)
        installed = Installation(settings)
        await lay_out_network(installed)
    finally:
        if roads.returncode is None:
            roads.terminate()
        await roads.wait()
    output.write("The trial's network is there.\n")
    output.writelines(f"  {label:<24} {url}\n" for label, url in installed.links)


async def _listening(port: int) -> None:
    async with asyncio.timeout(20):
        while True:
            try:
                _, writer = await asyncio.open_connection("127.0.0.1", port)
            except OSError:
                await asyncio.sleep(0.1)
                continue
            writer.close()
            return


def run_roads(settings: Settings) -> None:
    """Become the road engine.

    Raises: NoRegion.
    """
    argv = osrm_argv(Shelf(settings.state).current(), settings.roads_port)
    os.execv(argv[0], argv)  # noqa: S606  # the command is ours
