"""Asking a PostgreSQL on a socket whether it takes connections, with no driver and no further program."""

import socket
import struct
from pathlib import Path

from doorstep.adapters.postgres.cluster.settings import PORT

_PROTOCOL = 3 << 16
_PATIENCE = 2.0  # seconds
_READINESS_LINE = 8  # of postmaster.pid


def takes_connections(data: Path, socket_folder: Path) -> bool:
    """True when the server admits a client; False while it starts, recovers, stops, or is not there.

    The postmaster's own file is read first: asking a server that is still starting only fills its log.

    Source: PostgreSQL documentation, "Frontend/Backend Protocol", start-up message.
    """
    if not _says_ready(data):
        return False
    words = b"user\0postgres\0database\0postgres\0application_name\0doorstep-launcher\0\0"
    message = struct.pack("!ii", len(words) + 8, _PROTOCOL) + words
    with socket.socket(socket.AF_UNIX) as client:
        client.settimeout(_PATIENCE)
        try:
            client.connect(str(socket_folder / f".s.PGSQL.{PORT}"))
            client.sendall(message)
            admitted = client.recv(1) == b"R"
            if admitted:
                client.sendall(b"X" + struct.pack("!i", 4))
        except OSError:
            return False
    return admitted


def _says_ready(data: Path) -> bool:
    try:
        lines = (data / "postmaster.pid").read_text().splitlines()
    except OSError:
        return False
    return len(lines) >= _READINESS_LINE and lines[_READINESS_LINE - 1].strip() == "ready"
