"""A viewer on a slow phone: what is kept for who does not read is little, and then the reader is let go."""

import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest
from tests.journeys.installation import free_ports, until
from tests.journeys.streams import AHEAD_BYTES

from doorstep.main.web_server import CONNECTION_BYTES, granian_argv

pytestmark = [pytest.mark.journey, pytest.mark.timeout(180)]

READERS = 40
WITHIN_S = 60.0
KEPT_BYTES = 4 * AHEAD_BYTES + 2 * CONNECTION_BYTES
"""For each reader at most: the system counts its own frames and rounds up; the reader takes some too."""


@contextmanager
def served() -> Iterator[int]:
    """The product's server, as it is started, with streams of this test's own; gives its port."""
    port = free_ports(1)
    argv = (*granian_argv("127.0.0.1", port)[:-1], "tests.journeys.streams:api")
    server = subprocess.Popen(argv, cwd=Path(__file__).parents[2])  # noqa: S603  # our own program
    try:
        until(lambda: _answers(port), what="the server", within_s=WITHIN_S)
        yield port
    finally:
        server.terminate()
        server.wait(30)


def test_who_does_not_read_costs_little_and_is_let_go():
    with served() as port:
        readers = [_reader(port) for _ in range(READERS)]
        # They wake where they slept, or never: nothing is read, and the server hears of no one leaving.
        until(lambda: _open(port)[1] == READERS, what="every stream", within_s=WITHIN_S)
        until(lambda: _open(port)[0] == 0, what="that the last was let go", within_s=WITHIN_S)
        assert _open(port)[2] < READERS * KEPT_BYTES
        until(lambda: not _still_sent(port), what="that nothing is kept of them", within_s=WITHIN_S)
        for reader in readers:
            reader.close()


def _reader(port: int) -> socket.socket:
    reader = socket.socket()
    reader.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4_096)
    reader.connect(("127.0.0.1", port))
    reader.sendall(b"GET / HTTP/1.1\r\nhost: slow\r\n\r\n")
    return reader


def _answers(port: int) -> bool:
    try:
        return _open(port) == (0, 0, 0)
    except httpx.TransportError:
        return False


def _open(port: int) -> tuple[int, int, int]:
    """Streams that are open, streams there were, and bytes they gave."""
    count, begun, taken = httpx.get(f"http://127.0.0.1:{port}/open", timeout=30).text.split()
    return int(count), int(begun), int(taken)


def _still_sent(port: int) -> int:
    """Bytes that the system still keeps for connections from this port."""
    lines = Path("/proc/net/tcp").read_text(encoding="ascii").splitlines()[1:]
    told = (line.split() for line in lines)
    return sum(int(words[4].split(":")[0], 16) for words in told if words[1].endswith(f":{port:04X}"))
