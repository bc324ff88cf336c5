"""Runs followers: views behind the inline ones, what is learned, and reactions, each from a checkpoint."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from doorstep.engine.follow import Learning, Reaction, learn, project, react
from doorstep.engine.handle import Desk
from doorstep.engine.ports import Cursor
from doorstep.engine.views import View
from doorstep.kernel.errors import Unavailable

LOG = logging.getLogger("doorstep.followers")
IDLE_S = 0.15
"""Real seconds between two looks at an idle log."""

BACK_OFF_S = (0.5, 1, 2, 5, 10)


@dataclass(slots=True, kw_only=True)
class Followers:
    """One loop for all followers of a process. One that fails tries the same event again, ever slower.

    Several processes may run it: each step of a follower is one process's alone, and what a killed one was
    about to do is done by the next that looks.
    """

    desk: Desk
    views: Sequence[View[Any]]
    reactions: Sequence[Reaction]
    cards: View[Any]
    learnings: Sequence[Learning[Any, Any, Any]] = ()
    _woken: asyncio.Event = field(default_factory=asyncio.Event)
    _done_to: dict[str, Cursor] = field(default_factory=dict[str, Cursor])
    _failures: dict[str, int] = field(default_factory=dict[str, int])
    _wait_until: dict[str, float] = field(default_factory=dict[str, float])

    async def run(self, stop: asyncio.Event) -> None:
        """Until `stop` is set."""
        while not stop.is_set():
            moved = await self._round()
            if not moved:
                with suppress(TimeoutError):
                    await asyncio.wait_for(self._woken.wait(), IDLE_S)
            self._woken.clear()

    def wake(self) -> None:
        """There is something new in the log: look now."""
        self._woken.set()

    async def _round(self) -> bool:
        try:
            head = await self.desk.store.head()
        except Exception as fault:  # noqa: BLE001  # the outermost loop: the database may be restarting
            LOG.warning("the log does not answer: %s", fault)
            await asyncio.sleep(1)
            return False
        moved = False
        for name, step in self._steps().items():
            if self._done_to.get(name) != head:
                moved = await self._try(name, step, head) or moved
        return moved

    def _steps(self) -> Mapping[str, Callable[[], Awaitable[int]]]:
        steps: dict[str, Callable[[], Awaitable[int]]] = {}
        for view in self.views:
            steps[f"view:{view.name}:{view.version}"] = lambda view=view: project(
                self.desk, f"view:{view.name}:{view.version}", [view]
            )
        for learning in self.learnings:
            steps[learning.follower] = lambda learning=learning: learn(self.desk, learning)
        for reaction in self.reactions:
            steps[reaction.name] = lambda reaction=reaction: react(self.desk, reaction, self.cards)
        return steps

    async def _try(self, name: str, step: Callable[[], Awaitable[int]], head: Cursor) -> bool:
        now = asyncio.get_running_loop().time()
        if now < self._wait_until.get(name, 0.0):
            return False
        try:
            count = await step()
        except Exception as fault:  # stops this subscription until it can go on, never skips
            failures = self._failures[name] = self._failures.get(name, 0) + 1
            pause = BACK_OFF_S[min(failures, len(BACK_OFF_S)) - 1]
            self._wait_until[name] = now + pause
            level = logging.WARNING if isinstance(fault, Unavailable) else logging.ERROR
            LOG.log(level, "%s stands still (%s), again in %s s", name, fault, pause, exc_info=fault)
            return False
        self._failures.pop(name, None)
        if count == 0:  # and not where another process is at it: that one may yet be killed
            self._done_to[name] = head
        return count > 0
