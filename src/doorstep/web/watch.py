"""When a page that somebody has open is looked at again, and what is said of it."""

import asyncio
import json
from contextlib import suppress
from dataclasses import dataclass, field
from math import inf
from zlib import crc32

from litestar.response.sse import ServerSentEventMessage

from doorstep.engine.changes import Ear
from doorstep.engine.positions import Fix
from doorstep.web.scene import Parts, Scene, Shown
from doorstep.web.site import Site

BREATH_S = 15.0
"""Real seconds of silence after which a stream says that it lives, for whatever stands between."""

GLANCE_S = (5.0, 60.0)
"""Real seconds, at least and at most, between two glances: words such as "2 minutes ago" grow old."""

LOOK_EVERY_S = 600.0
"""Real seconds after which everything is read anew, whatever was heard."""

SETTLE_S = 0.25
"""Real seconds in which changes that come together are shown together."""

RESTS = 4.0
"""A page that rests between messages rests so many times as long as its last look took."""

RETRY_MS = (2_000, 6_000)
"""What a browser waits before it connects again, at least and at most: they do not all come back at once."""


@dataclass(slots=True)
class Watch:
    """One open page. Looks read and take their turn; glances read nothing and pass a look that waits."""

    site: Site
    scene: Scene
    ear: Ear
    shown: Shown = field(default_factory=Shown)
    moved: dict[str, Fix] = field(default_factory=dict[str, Fix])
    unread: set[str] = field(default_factory=set[str])  # stories that went on, vans seen but roughly
    again: bool = True
    cursor: str = ""
    look_at: float = 0.0
    glance_at: float = 0.0
    breath_at: float = 0.0
    took_s: float = 0.0
    looking: "asyncio.Task[Parts] | None" = None

    @property
    def rest_s(self) -> float:
        """A page that is dear to read is read less often: one never keeps a process busy."""
        return max(self.scene.rest_s, RESTS * self.took_s) if self.scene.rest_s else 0.0

    async def first(self) -> Parts:
        """What the page shows when it is opened. Raises: NoAccess."""
        return await self._look()

    def parts(self) -> Parts | None:
        """What may have changed since the last time; `None` when it is not yet time for anything.

        Raises: NoAccess once the reader may no longer see it.
        """
        if self.looking is not None and self.looking.done():
            looked, self.looking = self.looking, None
            return looked.result()
        now = _clock()
        seen = self._glance(now)
        if self.looking is None and (self.again or self.unread or now >= self.look_at):
            self.looking = asyncio.create_task(self._look(settle_s=0.0 if self.again else SETTLE_S))
            self.looking.add_done_callback(lambda _: self.ear.ring())
        return seen

    def message(self, parts: Parts | None) -> ServerSentEventMessage | None:
        """What to send: the difference, a sign of life when it is time for one, or nothing."""
        fresh = self.shown.fresh(parts) if parts is not None else {}
        if not any(fresh.values()):
            if _clock() < self.breath_at:
                return None
            self.breath_at = _clock() + BREATH_S
            return ServerSentEventMessage(data=None, comment="still here")
        self.breath_at = _clock() + BREATH_S
        return ServerSentEventMessage(
            data=json.dumps(fresh, ensure_ascii=False, separators=(",", ":")),
            event="parts",
            id=self.cursor or None,
            retry=RETRY_MS[0] + int(self._share * (RETRY_MS[1] - RETRY_MS[0])),
        )

    async def wait(self) -> None:
        """Until something is heard that the page heeds, a look has ended, or it is time for something."""
        owing = self.moved or (not self.looking and (self.unread or self.again))
        if not owing:
            due = min(self.glance_at, self.breath_at, inf if self.looking else self.look_at)
            with suppress(TimeoutError):
                async with asyncio.timeout_at(due):
                    await self.ear.rung()
        news = self.ear.take()
        self.moved |= news.vans
        self.unread.update(news.stories)
        self.again |= news.again
        self.cursor = news.cursor or self.cursor

    def close(self) -> None:
        """The reader has left: nothing more is read for them."""
        looking = self.looking
        if looking is not None and not looking.cancel() and not looking.cancelled():
            looking.exception()  # nobody is left to be told of it

    def _glance(self, now: float) -> Parts | None:
        """What moved, and what grew old: vans that move all the time do not stop the clock."""
        seen: Parts | None = None
        if self.moved:
            moved, self.moved = self.moved, {}
            seen = self.scene.glance(moved)
            self.again |= seen is None
            if seen is not None and seen.rough:
                self.unread.update(moved)
        if now >= self.glance_at:
            self.glance_at = now + self._pace()
            aged = self.scene.glance({})
            self.again |= aged is None
            seen = aged or seen
        if seen is not None:
            self.took_s = 0.0
        return seen

    async def _look(self, *, settle_s: float = 0.0) -> Parts:
        await asyncio.sleep(settle_s)
        async with self.site.looks:
            began = _clock()
            known = not self.again and began < self.look_at
            self.unread, self.again = set(), False  # what comes from here on is read by another look
            parts = await self.scene.look(known=known)
        self.took_s = _clock() - began
        if not known:
            self.look_at = began + LOOK_EVERY_S * (0.5 + 0.5 * self._share)
        self.glance_at = began + self._pace()
        return parts

    def _pace(self) -> float:
        """A business minute, within reason."""
        least, most = GLANCE_S
        return min(most, max(least, 60 / self.site.speed()))

    @property
    def _share(self) -> float:
        """Between 0 and 1, another for each page: what all do at times is spread over time."""
        return crc32("".join(self.scene.secrets).encode()) / 2**32


def _clock() -> float:
    return asyncio.get_running_loop().time()
