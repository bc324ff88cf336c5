"""Live pages: one stream of server-sent events per page, which carries only the parts that changed."""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from hashlib import blake2b

from litestar.response import ServerSentEvent
from litestar.response.sse import ServerSentEventMessage

from doorstep.engine.access import NoAccess
from doorstep.kernel.ids import TenantId
from doorstep.web.site import Change, Site

LOOK_EVERY_S = 5.0
"""Real seconds between looks when nothing is heard: ages grow, and a revoked link must close within them."""

SETTLE_S = 0.25
"""Real seconds in which changes that come together are shown together."""

RETRY_MS = 3_000
"""What a browser waits before it connects again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """What a page shows now: its named parts as HTML, and values for its custom elements."""

    html: Mapping[str, str]
    values: Mapping[str, object] = field(default_factory=dict[str, object])


type Look = Callable[[], Awaitable[Parts]]
"""Reads what the page shows now. Raises NoAccess once the reader may no longer see it."""

type Concerns = Callable[[Change], bool]
"""Whether a change can alter what this page shows."""


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


def live(site: Site, tenant: TenantId, *, concerns: Concerns, look: Look) -> ServerSentEvent:
    """Answer a page's stream: event `parts` with `{"html": {name: html}, "values": {name: value}}`.

    The first message brings the page up to date whatever it missed, so that reconnecting needs no replay; ids
    are the cursors of the changes that were seen.
    """
    return ServerSentEvent(
        messages(site, tenant, concerns=concerns, look=look),
        headers={"Cache-Control": "no-store", "X-Accel-Buffering": "no"},
    )


async def messages(
    site: Site, tenant: TenantId, *, concerns: Concerns, look: Look
) -> AsyncIterator[ServerSentEventMessage]:
    """The messages of one stream, until the reader leaves or may no longer look."""
    shown = Shown()
    async with site.changes.listen(tenant) as changes:
        heard = _Heard(changes, concerns)
        try:
            while True:
                message = await _message(shown, look, heard.cursor)
                if message is None:
                    return
                yield message
                await heard.wait()
        finally:
            await heard.close()


async def _message(shown: Shown, look: Look, cursor: str) -> ServerSentEventMessage | None:
    try:
        fresh = shown.fresh(await look())
    except NoAccess:
        return None
    if not (fresh["html"] or fresh["values"]):
        return ServerSentEventMessage(data=None, comment="still here")
    return ServerSentEventMessage(
        data=json.dumps(fresh, ensure_ascii=False, separators=(",", ":")),
        event="parts",
        id=cursor or None,
        retry=RETRY_MS,
    )


class _Heard:
    """Listens in the background, so that waiting can end early without losing what comes next."""

    def __init__(self, changes: AsyncIterator[Change], concerns: Concerns) -> None:
        self.cursor = ""
        self._changes, self._concerns = changes, concerns
        self._something = asyncio.Event()
        self._task = asyncio.create_task(self._listen())

    async def wait(self) -> None:
        """Until something concerns the page and has settled, or it is time to look anyway."""
        try:
            async with asyncio.timeout(LOOK_EVERY_S):
                await self._something.wait()
        except TimeoutError:
            return
        await asyncio.sleep(SETTLE_S)
        self._something.clear()

    async def close(self) -> None:
        self._task.cancel()
        await asyncio.gather(self._task, return_exceptions=True)

    async def _listen(self) -> None:
        async for change in self._changes:
            self.cursor = change.cursor or self.cursor
            if self._concerns(change):
                self._something.set()
