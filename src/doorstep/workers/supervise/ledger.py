"""Who runs on a state folder: one supervisor, its processes, and what is left of them after its own death."""

import fcntl
import hashlib
import json
import os
import signal
import time
from dataclasses import dataclass, field
from pathlib import Path

from doorstep.kernel.errors import Refused
from doorstep.workers.supervise.processes import Identified, boot, identify, marked

_KILLED = 5.0
_LOOK_EVERY = 0.02


class AlreadyRunning(Refused):
    """Another supervisor works on this state folder."""

    code = "supervise.already_running"


class LeftoverProcess(Refused):
    """A process of an earlier run cannot be ended."""

    code = "supervise.leftover_process"


@dataclass(slots=True)
class StateLock:
    """One supervisor per state folder; the kernel drops the lock when its holder dies."""

    state: Path
    _file: int | None = None

    def take(self) -> None:
        """Take the lock.

        Raises: AlreadyRunning.
        """
        self.state.mkdir(mode=0o700, parents=True, exist_ok=True)
        path = self.state / "doorstep.lock"
        file = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            holder = os.pread(file, 20, 0).decode(errors="replace").strip() or "?"
            os.close(file)
            raise AlreadyRunning(
                f"Doorstep already runs on {self.state} (process {holder}): stop it with Ctrl-C in its "
                f"terminal or `kill {holder}`, or choose another state folder and port"
            ) from None
        os.ftruncate(file, 0)
        os.pwrite(file, str(os.getpid()).encode(), 0)
        self._file = file

    def release(self) -> None:
        """Give the lock back."""
        if self._file is not None:
            os.close(self._file)
            self._file = None


@dataclass(slots=True)
class Ledger:
    """The processes of one state folder, written down at each start for the next supervisor to find."""

    state: Path
    _running: dict[str, tuple[Identified, signal.Signals]] = field(
        default_factory=dict[str, tuple[Identified, signal.Signals]]
    )

    @property
    def mark(self) -> str:
        """What every process of this state folder carries in its environment."""
        return hashlib.sha256(os.fsencode(self.state.resolve())).hexdigest()[:16]

    def note(self, name: str, pid: int, stop_signal: signal.Signals) -> None:
        """Write down that `name` runs; one that has ended already is not worth a line."""
        found = identify(pid)
        if found is not None:
            self._running[name] = found, stop_signal
            self._write()

    def strike(self, name: str) -> None:
        """Write down that `name` has ended."""
        if self._running.pop(name, None) is not None:
            self._write()

    def clear_leftovers(self, patience_s: float) -> tuple[str, ...]:
        """End what an earlier supervisor left running, gently at first; the names of what was found.

        Call it with the lock held. Processes are known by number and start, or by their mark; what a crash of
        the machine left in the ledger is nobody's process any more.

        Raises: LeftoverProcess when one survives.
        """
        left = self._left()
        for process, (_, word) in left.items():
            process.send(word)
        if not _gone(left, patience_s):
            for process in left:
                process.send(signal.SIGKILL)
            if not _gone(left, _KILLED):
                pids = ", ".join(str(process.pid) for process in left if process.alive())
                raise LeftoverProcess(
                    f"processes {pids} of an earlier run do not end: end them and start again"
                )
        self._path.unlink(missing_ok=True)
        return tuple(sorted({name for name, _ in left.values()}))

    @property
    def _path(self) -> Path:
        return self.state / "processes.json"

    def _left(self) -> dict[Identified, tuple[str, signal.Signals]]:
        stray = ("a child of an earlier run", signal.SIGTERM)
        strays: dict[Identified, tuple[str, signal.Signals]] = dict.fromkeys(marked(self.mark), stray)
        try:
            said = json.loads(self._path.read_text())
        except (FileNotFoundError, ValueError):
            return strays
        if said["boot"] != boot():
            return strays
        written = {
            Identified(line["pid"], line["started"]): (str(line["name"]), signal.Signals(line["stop_signal"]))
            for line in said["processes"]
        }
        return strays | {process: line for process, line in written.items() if process.alive()}

    def _write(self) -> None:
        lines = [
            {"name": name, "pid": process.pid, "started": process.started, "stop_signal": int(word)}
            for name, (process, word) in self._running.items()
        ]
        new = self._path.with_suffix(".new")
        new.write_text(json.dumps({"boot": boot(), "processes": lines}, indent=1))
        new.replace(self._path)


def _gone(processes: dict[Identified, tuple[str, signal.Signals]], patience: float) -> bool:
    end = time.monotonic() + patience
    while any(process.alive() for process in processes):
        if time.monotonic() > end:
            return False
        time.sleep(_LOOK_EVERY)
    return True
