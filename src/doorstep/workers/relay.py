"""Tells the log to NATS, from a checkpoint in the database; of several relays one tells at a time."""

import asyncio
import logging
from dataclasses import dataclass

from doorstep.engine.fan_out import ALIVE, LOG, FanOut, place_of, written, written_sign
from doorstep.engine.follow import HELD
from doorstep.engine.handle import Desk
from doorstep.engine.ports import Cursor
from doorstep.kernel.errors import Unavailable
from doorstep.workers.pauses import pause

_log = logging.getLogger("doorstep.relay")
BATCH = 200
RELAY = "relay:log"
"""The name of the relay's checkpoint."""

IDLE_S = 0.1
SIGN_EVERY_S = 1.0
"""Real seconds between two signs of life: whoever listens polls the log by himself when they stay away."""
AWAY_S = 1.0


async def relay(desk: Desk, fan_out: FanOut, *, asks_first: bool = False) -> int:
    """Tell what is new, and move the checkpoint once all of it is kept. Returns how many events, or HELD.

    `asks_first`: give a sign of life before anything is read, since nobody listened the last time.

    Raises: Unavailable; then all of it is told again, under the same ids.
    """
    async with desk.store.following(RELAY) as step:
        if step is None:
            return HELD
        if asks_first:
            await fan_out.publish(ALIVE, written_sign(step.cursor))
        events = await step.read(limit=BATCH)
        at = [step.cursor, *(place_of(recorded) for recorded in events)]
        telling = (
            fan_out.publish(
                f"{LOG}{recorded.tenant}.{recorded.stream.partition(':')[0]}",
                written(desk.codec, recorded, after),
                id=f"{recorded.tenant}-{recorded.position}",
            )
            for recorded, after in zip(events, at[:-1], strict=True)
        )
        for failure in await asyncio.gather(*telling, return_exceptions=True):
            if failure is not None:
                raise failure
        if events:
            await step.move(at[-1])
        await fan_out.publish(ALIVE, written_sign(at[-1]))
        return len(events)


@dataclass(slots=True, kw_only=True)
class Relay:
    """The loop. While NATS is away the checkpoint stands still, and nothing else does."""

    desk: Desk
    fan_out: FanOut
    _done_to: Cursor | None = None
    _sign_at: float = 0.0
    _is_away: bool = False

    async def run(self, stop: asyncio.Event) -> None:
        """Until `stop` is set."""
        while not stop.is_set():
            pause_s = await self._look()
            await pause(stop, pause_s)

    async def _look(self) -> float:
        """Tell what is new. Returns how long to wait."""
        try:
            count = await self._step()
        except Unavailable as fault:
            if not self._is_away:
                _log.warning("the log is not told further: %s", fault)
            self._is_away, self._done_to = True, None
            return AWAY_S
        if self._is_away:
            _log.info("the log is told again")
            self._is_away = False
        return 0.0 if count > 0 else IDLE_S

    async def _step(self) -> int:
        now, head = asyncio.get_running_loop().time(), await self.desk.store.head()
        if head == self._done_to and now - self._sign_at < SIGN_EVERY_S:
            return 0
        count = await relay(self.desk, self.fan_out, asks_first=self._is_away)
        self._sign_at = now
        if count == 0:
            self._done_to = head
        return count
