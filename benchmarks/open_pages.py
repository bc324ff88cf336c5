"""A process that has thousands of live pages open and writes down when each was told where its van is."""

import asyncio
import re
import time
from collections.abc import Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection

HEADING = re.compile(rb'heading&#34;: ([0-9.]+)|heading\\": ([0-9.]+)')
AT_ONCE = 50
"""Pages that are being opened at the same moment."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pages:
    """What to open: paths of live streams of a server on this machine."""

    port: int
    paths: Sequence[str]


type Told = tuple[int, str, float]
"""Which page was told, the heading it was told, and when (monotonic seconds)."""


def read(pages: Pages, wire: Connection) -> None:
    """Open all and say what failed, if anything, and how long it took; told to stop, send what was told."""
    asyncio.run(_read(pages, wire))


async def _read(pages: Pages, wire: Connection) -> None:
    told: list[Told] = []
    begun, gate = time.monotonic(), asyncio.Semaphore(AT_ONCE)
    first = [asyncio.Event() for _ in pages.paths]
    tasks = [
        asyncio.create_task(_page(pages.port, path, number, told, gate, first[number]))
        for number, path in enumerate(pages.paths)
    ]
    opened = asyncio.gather(*(one.wait() for one in first))
    await asyncio.wait([opened, *tasks], return_when=asyncio.FIRST_COMPLETED)
    failed = next((task.exception() for task in tasks if task.done()), None)
    wire.send((str(failed) if failed else "", time.monotonic() - begun))
    if failed:
        return
    await asyncio.get_running_loop().run_in_executor(None, wire.recv)
    broken = sum(task.done() for task in tasks)
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    wire.send((told, broken))


async def _page(
    port: int, path: str, number: int, told: list[Told], gate: asyncio.Semaphore, first: asyncio.Event
) -> None:
    async with gate:
        reader, writer = await asyncio.open_connection("127.0.0.1", port, limit=2**18)
        head = f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nAccept: text/event-stream\r\n\r\n"
        writer.write(head.encode())
        answer = await reader.readline()
        if b" 200 " not in answer:
            raise RuntimeError(f"{path}: {answer.decode()}")
        await _first_message(reader)
        first.set()
    while line := await reader.readline():
        found = HEADING.search(line)
        if found:
            told.append((number, (found[1] or found[2]).decode(), time.monotonic()))


async def _first_message(reader: asyncio.StreamReader) -> None:
    while not (await reader.readline()).startswith(b"data:"):
        pass
