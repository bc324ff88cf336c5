"""Live pages: one stream of server-sent events per page, which carries only the parts that changed."""

import asyncio
import json
from collections.abc import AsyncGenerator
from hashlib import blake2b
from typing import Any

from litestar import Request, Response
from litestar.response.sse import ServerSentEventMessage

from doorstep.engine.access import NoAccess
from doorstep.kernel.ids import TenantId
from doorstep.web.event_stream import EventStream
from doorstep.web.scene import Parts, Scene
from doorstep.web.site import Site
from doorstep.web.watch import Watch


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
        watch = Watch(site, scene, ear)
        try:
            parts: Parts | None = await watch.first()
            while True:
                if site.changes.heed(tenant, ear, scene.heeds):
                    ear.rouse()  # between reading and heeding something may have happened
                message = watch.message(parts)
                if message is not None:
                    yield message
                    await asyncio.sleep(watch.rest_s)
                await watch.wait()
                parts = watch.parts()
        except NoAccess:
            return
        finally:
            watch.close()
