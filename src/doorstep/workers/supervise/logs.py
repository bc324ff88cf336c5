"""One log file per process, bounded in size."""

import logging
import logging.handlers
import os
import shutil
import time
from dataclasses import dataclass
from pathlib import Path

_BOUND = 8 * 2**20  # bytes
_KEPT = 2  # older files
_TAIL = 16 * 2**10


@dataclass(frozen=True, slots=True, kw_only=True)
class Logs:
    """The folder of log files. Processes write straight into them, so that last words are never lost."""

    folder: Path
    bound: int = _BOUND

    def path(self, name: str) -> Path:
        """The log file of one process."""
        return self.folder / f"{name}.log"

    def open(self, name: str) -> tuple[int, int]:
        """A descriptor to append to, and the size so far."""
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self.rotate(name)
        file = os.open(self.path(name), os.O_WRONLY | os.O_CREAT | os.O_APPEND | os.O_CLOEXEC, 0o600)
        return file, os.fstat(file).st_size

    def rotate(self, name: str) -> None:
        """Set a file that has grown too large aside: copied and emptied, as its process holds it open."""
        path = self.path(name)
        if not path.exists() or path.stat().st_size <= self.bound:
            return
        for number in range(_KEPT, 1, -1):
            older = path.with_suffix(f".log.{number - 1}")
            if older.exists():
                older.replace(path.with_suffix(f".log.{number}"))
        shutil.copyfile(path, path.with_suffix(".log.1"))
        os.truncate(path, 0)

    def tail(self, name: str, since: int) -> str:
        """What a process wrote since its file had `since` bytes, at most the last 16 kB."""
        path = self.path(name)
        size = path.stat().st_size
        start = max(since if since <= size else 0, size - _TAIL)
        with path.open("rb") as file:
            file.seek(start)
            return file.read().decode(errors="replace")


def open_journal(folder: Path) -> logging.Logger:
    """The supervisor's own log: what was started, what ended and why."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    handler = logging.handlers.RotatingFileHandler(
        folder / "supervisor.log", maxBytes=_BOUND, backupCount=_KEPT
    )
    formatter = logging.Formatter("%(asctime)s.%(msecs)03dZ %(message)s", "%Y-%m-%dT%H:%M:%S")
    formatter.converter = time.gmtime
    handler.setFormatter(formatter)
    journal = logging.getLogger("doorstep.supervise")
    journal.setLevel(logging.INFO)
    journal.propagate = False  # the terminal belongs to the display
    journal.addHandler(handler)
    return journal


def close_journal(journal: logging.Logger) -> None:
    """Close the file behind a journal."""
    for handler in list(journal.handlers):
        journal.removeHandler(handler)
        handler.close()
