"""Pools of connections, one per role."""

import asyncpg


async def open_pool(dsn: str, *, size: int) -> "asyncpg.Pool[asyncpg.Record]":
    """A pool that starts with one connection and grows to `size`."""
    return await asyncpg.create_pool(
        dsn,
        min_size=1,
        max_size=size,
        command_timeout=30,
        server_settings={"application_name": "doorstep", "idle_in_transaction_session_timeout": "30s"},
    )
