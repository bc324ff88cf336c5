"""Text leaves gzipped where its reader takes that; event streams, parts of files and pictures do not."""

import zlib
from dataclasses import dataclass
from typing import Protocol

from litestar.datastructures import Headers, MutableScopeHeaders
from litestar.types import (
    ASGIApp,
    HTTPResponseBodyEvent,
    HTTPResponseStartEvent,
    Message,
    Receive,
    Scope,
    Send,
)

WORTH_IT = 600
"""Smaller bodies gain nothing. Units: bytes, as everywhere here."""
LEVEL = 5
GZIP_WINDOW = 16 + zlib.MAX_WBITS
OK = 200
PATH_SEND = "http.response.pathsend"
STREAM = "text/event-stream"
TEXTS = (
    "text/",
    "application/json",
    "application/problem+json",
    "application/manifest+json",
    "image/svg+xml",
)


class Compressor(Protocol):
    """What `zlib.compressobj` gives."""

    def compress(self, data: bytes, /) -> bytes: ...

    def flush(self) -> bytes: ...


def gzipped(app: ASGIApp) -> ASGIApp:
    """`app` with its texts compressed; what a stream of events says must not wait in a compressor."""

    async def serve(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and "gzip" in Headers.from_scope(scope).get("accept-encoding", ""):
            # A file that the server would send by its path could not be compressed here.
            kept = {name: how for name, how in (scope.get("extensions") or {}).items() if name != PATH_SEND}
            scope["extensions"] = kept
            await app(scope, receive, _Gzipped(send).send)
        else:
            await app(scope, receive, send)

    return serve


@dataclass(slots=True)
class _Gzipped:
    """One response: its start waits for the first piece of the body, which tells whether it is worth it."""

    onward: Send
    start: HTTPResponseStartEvent | None = None
    compressor: Compressor | None = None

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.start = message
        elif message["type"] == "http.response.body":
            await self._body(message)
        else:
            await self.onward(message)

    async def _body(self, message: HTTPResponseBodyEvent) -> None:
        if self.start is not None:
            start, self.start = self.start, None
            if _is_worth_it(start, message):
                self.compressor = zlib.compressobj(LEVEL, zlib.DEFLATED, GZIP_WINDOW)
                headers = MutableScopeHeaders(start)
                headers["Content-Encoding"] = "gzip"
                headers.extend_header_value("vary", "Accept-Encoding")
                if "Content-Length" in headers:
                    del headers["Content-Length"]
            await self.onward(start)
        if self.compressor is not None:
            piece = self.compressor.compress(message["body"])
            message["body"] = piece if message.get("more_body", False) else piece + self.compressor.flush()
        await self.onward(message)


def _is_worth_it(start: HTTPResponseStartEvent, first: HTTPResponseBodyEvent) -> bool:
    headers = Headers(start["headers"])
    kind = headers.get("content-type", "")
    is_text = kind.startswith(TEXTS) and not kind.startswith(STREAM)
    is_large = first.get("more_body", False) or len(first["body"]) >= WORTH_IT
    return start["status"] == OK and is_text and is_large and "content-encoding" not in headers
