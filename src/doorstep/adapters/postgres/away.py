"""What a server that is away looks like to those who ask it: one word for all the driver's errors."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

import asyncpg

from doorstep.kernel.errors import Unavailable

AWAY = (
    asyncpg.PostgresConnectionError,
    asyncpg.InsufficientResourcesError,
    asyncpg.OperatorInterventionError,
    asyncpg.InterfaceError,
    asyncpg.InternalClientError,
    OSError,
)
"""What the driver raises when the server is away, was killed, or has no room."""

FAULTS = (asyncpg.PostgresError, *AWAY)
"""Whatever the driver raises, the server's refusals included: for loops that come round again, and probes."""


class DatabaseUnavailable(Unavailable):
    """The database did not answer, or refused for want of disk or connections. Nothing was changed."""

    code = "database.unavailable"


@asynccontextmanager
async def asking() -> AsyncGenerator[None]:
    """Stands around, or as a decorator on, whatever asks the server.

    Raises: DatabaseUnavailable in the place of the driver's errors when the server is away.
    """
    try:
        yield
    except AWAY as fault:
        raise DatabaseUnavailable(f"the database did not answer: {fault}; ask again") from fault
