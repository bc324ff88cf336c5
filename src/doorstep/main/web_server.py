"""`doorstep api`: one process that serves pages and API, in the foreground; several share a database."""

import asyncio
import os
import sys

from doorstep.adapters.maps.shelf import Shelf
from doorstep.adapters.postgres.cluster.settings import Role
from doorstep.adapters.postgres.launcher import dsn
from doorstep.adapters.postgres.migrate import refuse_other_schema
from doorstep.main.cluster import cluster_settings
from doorstep.main.settings import Settings

MOST_AT_ONCE = 20_000
"""Requests that are being answered; each open page has one for as long as it is open."""

CONNECTION_BYTES = 65_536
"""What the server itself keeps of a connection, to be read or to be sent; 400 kB if nobody says."""


def granian_argv(host: str, port: int) -> tuple[str, ...]:
    """The command of the server: a master that starts its one worker again when it dies."""
    return (
        *(sys.executable, "-m", "granian", "--interface", "asgi", "--host", host, "--port", str(port)),
        *("--workers", "1", "--backpressure", str(MOST_AT_ONCE), "--backlog", "4096"),
        *("--http1-buffer-size", str(CONNECTION_BYTES)),
        "--respawn-failed-workers",
        *("--no-access-log", "--log-level", "warning", "--factory", "doorstep.main.processes:api"),
    )


def run_api(settings: Settings, host: str, port: int) -> None:
    """Become the server; SIGTERM lets it answer what it has begun, and end.

    Raises: NoRegion, SchemaMissing, ServerUnreachable.
    """
    Shelf(settings.state).current()
    asyncio.run(refuse_other_schema(dsn(cluster_settings(settings), Role.OWNER)))
    argv = granian_argv(host or settings.host, port or settings.port)
    os.execv(argv[0], argv)  # noqa: S606  # the command is ours
