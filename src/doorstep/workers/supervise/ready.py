"""Telling whether a process is ready to be used."""

import asyncio
import contextlib
import re
from collections.abc import Awaitable, Callable

from doorstep.workers.supervise.spec import Answers, Listening, Passes, Ready, Says, Spawned

_PATIENCE = 2.0  # seconds for one look


async def is_ready(ready: Ready, said: Callable[[], str]) -> bool:
    """One look; `said` gives what the process wrote since its start."""
    match ready:
        case Spawned():
            return True
        case Listening(port=port, host=host):
            return await _within_patience(_listens(host, port))
        case Answers(port=port, path=path, host=host):
            return await _within_patience(_answers(host, port, path))
        case Says(pattern=pattern):
            return re.search(pattern, said(), re.MULTILINE) is not None
        case Passes(check=check):
            return await asyncio.to_thread(check)


async def _within_patience(look: Awaitable[bool]) -> bool:
    try:
        return await asyncio.wait_for(look, _PATIENCE)
    except (OSError, TimeoutError):
        return False


async def _listens(host: str, port: int) -> bool:
    _, writer = await asyncio.open_connection(host, port)
    await _close(writer)
    return True


async def _answers(host: str, port: int, path: str) -> bool:
    reader, writer = await asyncio.open_connection(host, port)
    try:
        writer.write(f"GET {path} HTTP/1.1\r\nHost: {host}:{port}\r\nConnection: close\r\n\r\n".encode())
        first = await reader.readline()
    finally:
        await _close(writer)
    return re.match(rb"HTTP/1\.[01] 200\b", first) is not None


async def _close(writer: asyncio.StreamWriter) -> None:
    writer.close()
    with contextlib.suppress(OSError):
        await writer.wait_closed()
