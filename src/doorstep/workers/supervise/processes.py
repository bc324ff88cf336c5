"""Looking at other processes of this machine, and signalling exactly the one that was meant."""

import os
import signal
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_STARTED = 22 - 3  # field 22 of /proc/<pid>/stat, counted behind the name in brackets
MARK = "DOORSTEP_SUPERVISED"


@dataclass(frozen=True, slots=True)
class Identified:
    """A process by number and start, so that a number that was given again is not mistaken for it."""

    pid: int
    started: int

    def alive(self) -> bool:
        """True while this very process runs; a dead one that nobody fetched does not."""
        return identify(self.pid) == self

    def send(self, word: signal.Signals) -> None:
        """Signal this process, and no other that got its number meanwhile."""
        try:
            handle = os.pidfd_open(self.pid)
        except (ProcessLookupError, OSError):
            return
        try:
            if self.alive():
                signal.pidfd_send_signal(handle, word)
        except ProcessLookupError:
            return
        finally:
            os.close(handle)


def identify(pid: int) -> Identified | None:
    """The living process with this number, if any."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return None
    return None if fields[0] in "ZX" else Identified(pid, int(fields[_STARTED]))


def marked(mark: str) -> Iterator[Identified]:
    """Every process, except this one, that carries our mark in its environment."""
    words = f"{MARK}={mark}".encode()
    for entry in Path("/proc").glob("[0-9]*"):
        pid = int(entry.name)
        found = identify(pid) if pid != os.getpid() and words in _environment(entry) else None
        if found is not None:
            yield found


def boot() -> str:
    """What tells this run of the machine from its earlier ones: process numbers do not outlive it."""
    return Path("/proc/sys/kernel/random/boot_id").read_text().strip()


def kill_group(leader: int) -> None:
    """End whatever is left of a process group."""
    try:
        os.killpg(leader, signal.SIGKILL)
    except (ProcessLookupError, PermissionError):
        return


def _environment(entry: Path) -> list[bytes]:
    try:
        return (entry / "environ").read_bytes().split(b"\0")
    except OSError:
        return []
