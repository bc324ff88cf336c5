"""Pools of connections, one per role."""

import asyncpg


async def open_pool(dsn: str, *, size: int, reset: bool = True) -> "asyncpg.Pool[asyncpg.Record]":
    """A pool that starts with one connection and grows to `size`.

    Without `reset` a connection goes back without the question that cleans its session: for users of the pool
    that leave nothing behind a transaction (no session lock, no setting, no listening).
    """
    return await asyncpg.create_pool(
        dsn,
        min_size=1,
        max_size=size,
        command_timeout=30,
        reset=None if reset else _as_it_is,
        server_settings={"application_name": "doorstep", "idle_in_transaction_session_timeout": "30s"},
    )


async def _as_it_is(_: "asyncpg.Connection[asyncpg.Record]") -> None:
    """Nothing to clean; an open transaction is rolled back all the same."""
