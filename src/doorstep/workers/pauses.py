"""The rest between two rounds of a loop that runs until it is told to stop."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextlib import suppress

from doorstep.kernel.errors import Unavailable


async def pause(stop: asyncio.Event, seconds: float) -> None:
    """Wait so long in real time, or until `stop` is set."""
    with suppress(TimeoutError):
        await asyncio.wait_for(stop.wait(), seconds)


async def rounds(  # a loop, its rest, and what is said when it has to wait
    one_round: Callable[[], Awaitable[object]],
    stop: asyncio.Event,
    *,
    pause_s: float,
    log: logging.Logger,
    waiting: str,
) -> None:
    """One round after the other until `stop` is set; when something it needs is away, the next tries again.

    `waiting` says in the log what waits meanwhile: "positions wait to be looked at".
    """
    while not stop.is_set():
        try:
            await one_round()
        except Unavailable as failure:
            log.warning("%s: %s", waiting, failure)
        await pause(stop, pause_s)
