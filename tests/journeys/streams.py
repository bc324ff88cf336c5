"""The product's server with streams that say as much as they can, for readers who do not read."""

import asyncio
from collections.abc import AsyncGenerator

from litestar.response.sse import ServerSentEventMessage
from litestar.types import Receive, Scope, Send

from doorstep.main.slow_readers import limit_when_listening
from doorstep.web.event_stream import EventStream

MESSAGE = "x" * 10_000
AHEAD_BYTES, UNREAD_FOR_S = 128 * 1024, 1.0


class Streams:
    """`/open` says how many streams are open, how many there were, and what they gave; else one more.

    Nobody is answered before what the server listens on is limited.
    """

    def __init__(self) -> None:
        self.open = self.begun = self.taken = 0
        self.limited = asyncio.Event()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer."""
        if scope["type"] == "lifespan":  # pyright: ignore[reportUnnecessaryComparison]  # the server's first
            limiting = asyncio.create_task(self._limit())
            while (message := await receive())["type"] != "lifespan.shutdown":
                await send({"type": f"{message['type']}.complete"})  # pyright: ignore[reportArgumentType]
            limiting.cancel()
        elif scope["path"] == "/open":
            await self.limited.wait()
            await send({"type": "http.response.start", "status": 200, "headers": []})
            told = f"{self.open} {self.begun} {self.taken}".encode()
            await send({"type": "http.response.body", "body": told, "more_body": False})
        else:
            await EventStream(self._said())(scope, receive, send)

    async def _limit(self) -> None:
        if await limit_when_listening(AHEAD_BYTES, UNREAD_FOR_S):
            self.limited.set()

    async def _said(self) -> AsyncGenerator[ServerSentEventMessage]:
        self.open += 1
        self.begun += 1
        try:
            while True:
                yield ServerSentEventMessage(data=MESSAGE, event="parts")
                self.taken += len(MESSAGE)
                await asyncio.sleep(0)
        finally:
            self.open -= 1


def api() -> Streams:
    """For the server to import by name."""
    return Streams()
