"""Being counted: which parts a process does is seen in the database for as long as it lives."""

import asyncio
from collections.abc import Sequence
from contextlib import suppress

from doorstep.engine.shares import Shares
from doorstep.kernel.errors import Unavailable
from doorstep.workers.pauses import pause

AGAIN_S = 5.0


async def show_life(shares: Shares, parts: Sequence[str], stop: asyncio.Event) -> None:
    """Be counted among those who do these parts, again after the database was away."""
    while not stop.is_set():
        with suppress(Unavailable):
            for part in parts:
                await shares.mine(part, ())
        await pause(stop, AGAIN_S)
