"""Why PostgreSQL did not start, read from its own log and said with a way out."""

import re

from doorstep.adapters.postgres.cluster.folders import ClusterInUse, DiskFull, SocketPathTooLong
from doorstep.adapters.postgres.cluster.identity import NoIdentity
from doorstep.kernel.errors import DoorstepError, Unavailable


class DidNotStart(Unavailable):
    """PostgreSQL ended before it took connections; the text holds the last thing it said."""

    code = "postgres.did_not_start"


class NotEnoughMemory(Unavailable):
    """The machine gave PostgreSQL too little memory."""

    code = "postgres.not_enough_memory"


_CAUSES: tuple[tuple[str, type[DoorstepError], str], ...] = (
    (
        "No space left on device|Disk quota exceeded",
        DiskFull,
        "free some space on the disk of the state folder",
    ),
    ("Unix-domain socket path .* is too long", SocketPathTooLong, "choose a shorter state folder"),
    ("lock file .* already exists|still in use", ClusterInUse, "end the other PostgreSQL on this folder"),
    ("Cannot allocate memory", NotEnoughMemory, "end other programs, or lower shared_buffers"),
    ("could not look up effective user ID", NoIdentity, "give this user a name (/etc/passwd)"),
    ("not permitted|must be started under an unprivileged", NoIdentity, "start Doorstep as a normal user"),
)


def explain(log: str) -> DoorstepError:
    """The error that the end of a server's log speaks of. It is returned, not raised."""
    last = _last_words(log)
    for pattern, error, way_out in _CAUSES:
        found = re.search(f".*(?:{pattern}).*", log)
        if found:
            return error(f"PostgreSQL did not start: {_bare(found[0])}; {way_out}")
    return DidNotStart(f"PostgreSQL did not start: {last}")


def _last_words(log: str) -> str:
    lines = [line for line in log.splitlines() if line.strip()]
    # A session's own FATAL (its prefix names user@database) says nothing about the server.
    fatal = [line for line in lines if re.search(r"\bPANIC:|\] FATAL:|initdb: error:", line)]
    return _bare((fatal or lines or ["it said nothing"])[-1])


def _bare(line: str) -> str:
    return re.sub(r"^.*?\b(FATAL|PANIC|LOG|ERROR|HINT|initdb: error):\s*", "", line).strip()
