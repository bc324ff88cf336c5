"""Live pages: one stream of server-sent events per page, which carries only the parts that changed."""

import asyncio
import json
from collections.abc import AsyncGenerator, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from hashlib import blake2b
from typing import Any, Protocol
from zlib import crc32

from litestar import Request, Response
from litestar.response.sse import ServerSentEventMessage

from doorstep.engine.access import NoAccess
from doorstep.engine.changes import Ear, News
from doorstep.engine.positions import Fix
from doorstep.kernel.ids import TenantId
from doorstep.web.event_stream import EventStream
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """What a page shows now: its named parts as HTML, and values for its custom elements."""

    html: Mapping[str, str]
    values: Mapping[str, object] = field(default_factory=dict[str, object])


class Scene(Protocol):
    """A page as one reader has it open."""

    @property
    def heeds(self) -> Collection[str] | None:
        """The stories and vans whose changes alter the page, as last looked at; `None` for all of them."""
        ...

    @property
    def secrets(self) -> Sequence[str]:
        """The link or the session by which it is seen; once one has ended, the page is looked at anew."""
        ...

    @property
    def rest_s(self) -> float:
        """Real seconds between two messages, at least; zero where each may follow the last at once."""
        ...

    async def look(self, *, known: bool = False) -> Parts:
        """Read everything anew. Raises NoAccess once the reader may no longer see it.

        `known`: only stories that the page heeds went on since; what they name need not be read again.
        """
        ...

    def glance(self, vans: Mapping[str, Fix]) -> Parts | None:
        """What moved vans alter, or with none the passing of time; `None` when it takes a look to tell."""
        ...


@dataclass(slots=True)
class Shown:
    """What the reader's page shows, by the digest of each part; the difference is what is sent."""

    digests: dict[str, bytes] = field(default_factory=dict[str, bytes])

    def fresh(self, parts: Parts) -> dict[str, object]:
        """The parts and values that differ from what was shown before; they count as shown from now on."""
        named = {f"html {name}": part for name, part in parts.html.items()}
        named |= {f"value {name}": json.dumps(value, sort_keys=True) for name, value in parts.values.items()}
        changed = {name for name, body in named.items() if self._show(name, body)}
        return {
            "html": {name: part for name, part in parts.html.items() if f"html {name}" in changed},
            "values": {name: value for name, value in parts.values.items() if f"value {name}" in changed},
        }

    def _show(self, name: str, body: str) -> bool:
        digest = blake2b(body.encode(), digest_size=16).digest()
        known = self.digests.get(name)
        self.digests[name] = digest
        return known != digest


def live(site: Site, tenant: TenantId, scene: Scene) -> EventStream:
    """Answer a page's stream: event `parts` with `{"html": {name: html}, "values": {name: value}}`.

    The first message brings the page up to date whatever it missed, so that reconnecting needs no replay; ids
    are the cursors of the changes that were seen.
    """
    return EventStream(messages(site, tenant, scene))


def at_once(request: Request[Any, Any, Any], parts: Parts) -> Response[str]:
    """All parts as one answer, for a page that asks now and then; empty when it has them already."""
    body = json.dumps({"html": dict(parts.html), "values": dict(parts.values)}, ensure_ascii=False)
    tag = f'"{blake2b(body.encode(), digest_size=12).hexdigest()}"'
    headers = {"ETag": tag, "Cache-Control": "private, no-cache"}
    if request.headers.get("if-none-match") == tag:
        return Response("", status_code=304, headers=headers)
    return Response(body, media_type="application/json", headers=headers)


async def messages(site: Site, tenant: TenantId, scene: Scene) -> AsyncGenerator[ServerSentEventMessage]:
    """The messages of one stream, until the reader leaves or may no longer look.

    A reader who takes them slowly misses what was in between, never what is last.
    """
    # Until it was looked at nobody knows what a page heeds: it hears everything, and keeps what concerns it.
    with site.changes.listen(tenant) as ear, site.doors.watched(scene.secrets, ear):
        watch = _Watch(site, scene, ear)
        while True:
            try:
                parts = await watch.parts()
            except NoAccess:
                return
            if site.changes.heed(tenant, ear, scene.heeds):
                ear.rouse()  # between reading and heeding something may have happened
            message = watch.message(parts)
            if message is not None:
                yield message
                await asyncio.sleep(watch.rest_s)
            await watch.wait()


@dataclass(slots=True)
class _Watch:
    """When to look at a page again, and what to say of it."""

    site: Site
    scene: Scene
    ear: Ear
    shown: Shown = field(default_factory=Shown)
    news: News = field(default_factory=lambda: News(again=True))
    owed: News = field(default_factory=News)
    cursor: str = ""
    look_at: float = 0.0
    glance_at: float = 0.0
    breath_at: float = 0.0
    took_s: float = 0.0

    @property
    def rest_s(self) -> float:
        """A page that is dear to read is read less often: one never keeps a process busy."""
        return max(self.scene.rest_s, RESTS * self.took_s) if self.scene.rest_s else 0.0

    async def parts(self) -> Parts | None:
        """What may have changed since the last time; `None` when it is not yet time for anything."""
        now, news = _clock(), self.news
        self.cursor = news.cursor or self.cursor
        if news.again or now >= self.look_at:
            return await self._look(now)
        if news.stories and not news.vans:
            return await self._look(now, known=True)
        if not news.vans and now < self.glance_at:
            return None
        self.took_s = 0.0
        seen = self.scene.glance(news.vans)
        if seen is None:
            return await self._look(now)
        self.owed = replace(news, vans={})  # where the van is does not wait for what is read
        if not news.vans:
            self.glance_at = now + self._pace()
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
        """Until something is heard that the page heeds, or it is time for something."""
        if not self.owed.stories:
            due = min(self.look_at, self.glance_at, self.breath_at)
            try:
                async with asyncio.timeout_at(due):
                    self.news = await self.ear.hear()
            except TimeoutError:
                self.news = self.ear.take()
            if self.news.vans or not self.news.stories:
                return
            self.owed = self.news
        await asyncio.sleep(SETTLE_S)
        late = self.ear.take()
        self.news = replace(late, stories={*self.owed.stories, *late.stories})
        self.owed = News()

    async def _look(self, now: float, *, known: bool = False) -> Parts:
        parts = await self.scene.look(known=known)
        self.took_s = _clock() - now
        if not known:
            self.look_at = now + LOOK_EVERY_S * (0.5 + 0.5 * self._share)
        self.glance_at = now + self._pace()
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
