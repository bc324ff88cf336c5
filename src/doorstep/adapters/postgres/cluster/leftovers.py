"""What a crash leaves behind on a data directory: processes without a launcher, and files that name them."""

import os
import signal
import time
from collections.abc import Callable
from pathlib import Path

from doorstep.adapters.postgres.cluster.settings import PORT
from doorstep.kernel.errors import Unavailable

_FAST_SHUTDOWN = 30.0  # seconds; it writes a checkpoint
_IMMEDIATE_SHUTDOWN = 6.0
_KILLED = 5.0
_LOOK_EVERY = 0.02


class LeftoverProcess(Unavailable):
    """A PostgreSQL process of an earlier run cannot be ended."""

    code = "postgres.leftover_process"


def clear_leftovers(data: Path, socket_folder: Path) -> None:
    """End every PostgreSQL process that still works on `data`, and drop the files that name dead ones.

    Call it with the cluster's lock held: then nobody alive has a right to these processes. A postmaster is
    asked to shut down, as its launcher's death asked it already; children without a postmaster are killed.

    Raises: LeftoverProcess when one survives.
    """
    if data.is_dir():
        _end_processes(data)
    # A stale process id may by now be somebody else's; PostgreSQL would take that for a living postmaster.
    socket = f".s.PGSQL.{PORT}"
    for stale in (data / "postmaster.pid", socket_folder / socket, socket_folder / f"{socket}.lock"):
        stale.unlink(missing_ok=True)


def postmaster_of(data: Path) -> int | None:
    """The process id of the living postmaster of `data`, if any."""
    try:
        pid = int((data / "postmaster.pid").read_text().split("\n", 1)[0])
    except (OSError, ValueError):
        return None
    return pid if pid in _processes_on(data) else None


def _end_processes(data: Path) -> None:
    postmaster = postmaster_of(data)
    if postmaster is not None:
        for word, patience in ((signal.SIGINT, _FAST_SHUTDOWN), (signal.SIGQUIT, _IMMEDIATE_SHUTDOWN)):
            _send(postmaster, word)
            if _within(patience, lambda: not _processes_on(data)):
                return
    for pid in _processes_on(data):
        _send(pid, signal.SIGKILL)
    if not _within(_KILLED, lambda: not _processes_on(data)):
        pids = ", ".join(map(str, sorted(_processes_on(data))))
        raise LeftoverProcess(f"PostgreSQL's processes {pids} still work on {data}: end them and start again")


def _processes_on(data: Path) -> set[int]:
    """Every `postgres` process whose working folder is `data`: the postmaster and all its children."""
    try:
        place = data.stat()
    except FileNotFoundError:
        return set()
    return {
        int(entry.name)
        for entry in Path("/proc").glob("[0-9]*")
        if _works_in(entry, place) and _comm(entry) == "postgres"
    }


def _works_in(process: Path, place: os.stat_result) -> bool:
    try:
        cwd = (process / "cwd").stat()
    except OSError:
        return False
    return (cwd.st_dev, cwd.st_ino) == (place.st_dev, place.st_ino)


def _comm(process: Path) -> str:
    try:
        return (process / "comm").read_text().strip()
    except OSError:
        return ""


def _send(pid: int, word: signal.Signals) -> None:
    try:
        os.kill(pid, word)
    except ProcessLookupError:
        return


def _within(seconds: float, holds: Callable[[], bool]) -> bool:
    end = time.monotonic() + seconds
    while not holds():
        if time.monotonic() > end:
            return False
        time.sleep(_LOOK_EVERY)
    return True
