"""Turns at the work of taking positions in: networks one after another, and everything else in between.

A process does one thing at a time. Were every batch that has come read at once, another network's question
would wait for all of them at each of its steps; so one is begun between two looks at what else is to do.
"""

import asyncio
from collections import deque
from dataclasses import dataclass, field

from doorstep.engine.positions import TooManyWaiting
from doorstep.kernel.ids import TenantId

MOST_OF_ONE = 500
"""Requests of one network that may wait for their turn."""

type Waiting = deque[asyncio.Future[None]]


@dataclass(slots=True)
class Turns:
    """Of one process; whoever finds nobody before them does not wait."""

    _waiting: dict[TenantId, Waiting] = field(default_factory=dict[TenantId, Waiting])
    _is_taken: bool = False

    async def next(self, tenant: TenantId) -> None:
        """Wait until it is this network's turn, in the order in which its requests came.

        Raises: TooManyWaiting.
        """
        if not self._is_taken:
            self._take()
            return
        own = self._waiting.setdefault(tenant, deque())
        if len(own) >= MOST_OF_ONE:
            raise TooManyWaiting(
                f"{len(own)} requests of this network wait to be read; send this again in a second"
            )
        turn: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        own.append(turn)
        await turn

    def _take(self) -> None:
        self._is_taken = True
        asyncio.get_running_loop().call_soon(self._give)

    def _give(self) -> None:
        """Give the turn to the network that had its last one longest ago."""
        self._is_taken = False
        while self._waiting and not self._is_taken:
            tenant = next(iter(self._waiting))
            own = self._waiting.pop(tenant)
            turn = own.popleft()
            if own:
                self._waiting[tenant] = own
            if not turn.done():  # whoever has left meanwhile needs none
                turn.set_result(None)
                self._take()
