"""Keeps a process's business clock on the row that all processes read."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager, suppress
from datetime import datetime

from doorstep.adapters.clock import Anchor, SystemClock
from doorstep.adapters.postgres.away import FAULTS, DatabaseUnavailable
from doorstep.adapters.postgres.records import ClockRow

EVERY_S = 0.5


@asynccontextmanager
async def follow_clock(clock: SystemClock, row: ClockRow) -> AsyncGenerator[None]:
    """Read the anchor now, and again twice a second."""
    clock.follow(await row.read())
    task = asyncio.create_task(_follow(clock, row))
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


async def set_clock(clock: SystemClock, row: ClockRow, *, business: datetime, speed: float) -> None:
    """From now on business time is `business` and runs at `speed`."""
    anchor = Anchor(real=clock.real(), business=business, speed=speed)
    await row.write(anchor)
    clock.follow(anchor)


async def _follow(clock: SystemClock, row: ClockRow) -> None:
    while True:
        await asyncio.sleep(EVERY_S)
        with suppress(DatabaseUnavailable, *FAULTS):
            clock.follow(await row.read())
