"""What the system keeps for readers who do not read: little, and not for ever.

Without this it keeps up to 4 MB a connection, and a phone that sleeps with a page open is waited for until it
wakes. The server cannot be told, so what it listens on is: each connection has these settings from there.

Source: tcp(7), socket(7); RFC 5482.
"""

import asyncio
import os
import socket
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path

SENT_AHEAD_BYTES = 128 * 1024
"""What is taken off a page's hands before it is read; the system adds as much for itself."""

UNREAD_FOR_S = 60
"""After so long without a byte read the connection ends; the page comes back when the phone wakes."""

AGAIN_S, TRIES = 0.02, 1_000
"""The server begins to listen a moment after the application was opened."""


async def limit_when_listening(
    sent_ahead_bytes: int = SENT_AHEAD_BYTES, unread_for_s: float = UNREAD_FOR_S
) -> int:
    """Wait until this process listens, and limit what it listens on. Returns how many sockets that were."""
    for _ in range(TRIES):
        count = limit(sent_ahead_bytes, unread_for_s)
        if count:
            return count
        await asyncio.sleep(AGAIN_S)
    return 0


def limit(sent_ahead_bytes: int, unread_for_s: float) -> int:
    """Limit what this process listens on just now. Returns how many sockets that were."""
    count = 0
    for number in _open_files():
        with _socket(number) as found:
            if found is not None and found.getsockopt(socket.SOL_SOCKET, socket.SO_ACCEPTCONN):
                found.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, sent_ahead_bytes)
                found.setsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT, int(1000 * unread_for_s))
                count += 1
    return count


def _open_files() -> list[int]:
    """None where the system does not list them: then its own limits hold."""
    folder = Path("/proc/self/fd")
    return [int(name) for name in os.listdir(folder)] if folder.is_dir() else []  # noqa: PTH208  # numbers


@contextmanager
def _socket(number: int) -> Generator[socket.socket | None]:
    """The TCP socket behind a number, by a number of our own; `None` when it is something else."""
    found: socket.socket | None = None
    with suppress(OSError):  # it was closed meanwhile, or is no socket
        own = os.dup(number)
        try:
            found = socket.socket(fileno=own)
        except OSError:
            os.close(own)
    try:
        is_tcp = found is not None and found.type == socket.SOCK_STREAM and found.family != socket.AF_UNIX
        yield found if is_tcp else None
    finally:
        if found is not None:
            found.close()
