"""One supervised process: started, watched, started again, stopped."""

import asyncio
import functools
import os
import shutil
import signal
import subprocess
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

from doorstep.kernel.errors import DoorstepError, Unavailable
from doorstep.workers.supervise.backoff import Backoff
from doorstep.workers.supervise.ledger import Ledger
from doorstep.workers.supervise.logs import Logs
from doorstep.workers.supervise.processes import MARK, kill_group
from doorstep.workers.supervise.ready import is_ready
from doorstep.workers.supervise.spec import ProcessSpec, Restart

_LOOK_EVERY = 0.03  # seconds
_FIRST_TRIES = 3


class StartFailed(Unavailable):
    """A process could not be brought up."""

    code = "supervise.start_failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ending:
    """How one life of a process ended: its code (minus a signal's number), or the error that prevented it."""

    lived: float
    code: int | None = None
    said: str = ""
    in_time: bool = True
    error: Exception | None = None

    def __str__(self) -> str:
        if self.error is not None:
            return f"could not be started: {self.error}"
        if not self.in_time:
            return "was not ready in time"
        if self.code is not None and self.code < 0:
            return f"was ended by {signal.Signals(-self.code).name}"
        return f"ended with code {self.code}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What all children of one supervisor share."""

    logs: Logs
    ledger: Ledger
    notice: Callable[[str], None]


class Child:
    """Keeps one process running. `up` is set when it was ready for the first time."""

    def __init__(self, spec: ProcessSpec, ground: Ground) -> None:
        self.spec = spec
        self.up = asyncio.Event()
        self._ground = ground
        self._stopping = asyncio.Event()
        self._process: asyncio.subprocess.Process | None = None

    async def keep(self) -> None:
        """Run the process until it shall stop, starting it again as its policy says.

        Raises: StartFailed, or the error that explains it, when the process never became ready.
        """
        backoff, tries = Backoff(), 0
        while True:
            ending = await self._live()
            if self._stopping.is_set():
                return
            if not self._again(ending):
                self._ground.notice(f"{self.spec.label} {ending}")
                return
            tries += 1
            if not self.up.is_set():
                self._give_up(ending, tries)
            pause = backoff.pause(ending.lived)
            self._ground.notice(f"{self.spec.label} {ending}; started again in {pause:.1f} s")
            with suppress(TimeoutError):
                await asyncio.wait_for(self._stopping.wait(), pause)
                return

    async def stop(self) -> None:
        """Ask the process to stop and see that it does; `keep` returns."""
        self._stopping.set()
        process = self._process
        if process is None or process.returncode is not None:
            return
        with suppress(ProcessLookupError):
            process.send_signal(self.spec.stop_signal)
        try:
            await asyncio.wait_for(process.wait(), self.spec.stop_within)
        except TimeoutError:
            self._ground.notice(
                f"{self.spec.label} did not stop within {self.spec.stop_within:.0f} s: killed"
            )
            kill_group(process.pid)

    def kill(self) -> None:
        """End the process and its group at once."""
        self._stopping.set()
        if self._process is not None:
            kill_group(self._process.pid)

    async def _live(self) -> Ending:
        spec, began = self.spec, time.monotonic()
        try:
            if spec.before is not None:
                await asyncio.to_thread(spec.before)
            if self._stopping.is_set():
                return Ending(lived=0)
            process, since = await self._spawn()
        except (DoorstepError, OSError) as error:
            return Ending(lived=0, error=error)
        if self._stopping.is_set():
            await self.stop()  # asked while the process was being born
        in_time = await self._until_ready(process, since)
        if in_time and process.returncode is None and not self._stopping.is_set():
            if self.up.is_set():
                self._ground.notice(f"{spec.label} is up again")
            self.up.set()
        elif not in_time:
            kill_group(process.pid)
        code = await process.wait()
        kill_group(process.pid)  # a leader that was killed leaves its workers behind
        self._ground.ledger.strike(spec.name)
        said = self._ground.logs.tail(spec.name, since)
        return Ending(lived=time.monotonic() - began, code=code, said=said, in_time=in_time)

    async def _spawn(self) -> tuple[asyncio.subprocess.Process, int]:
        spec = self.spec
        log, since = self._ground.logs.open(spec.name)
        try:
            process = await asyncio.create_subprocess_exec(
                *_dying_with_us(spec.stop_signal),
                *spec.command(),
                env={**spec.env, MARK: self._ground.ledger.mark},
                cwd=spec.folder,
                stdin=asyncio.subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,  # a Ctrl-C at the terminal is ours to pass on, in order
            )
        finally:
            os.close(log)
        self._process = process
        self._ground.ledger.note(spec.name, process.pid, spec.stop_signal)
        return process, since

    async def _until_ready(self, process: asyncio.subprocess.Process, since: int) -> bool:
        end = time.monotonic() + self.spec.ready_within

        def said() -> str:
            return self._ground.logs.tail(self.spec.name, since)

        while process.returncode is None and not await is_ready(self.spec.ready, said):
            if time.monotonic() > end and not self._stopping.is_set():
                return False
            await asyncio.sleep(_LOOK_EVERY)
        return True

    def _again(self, ending: Ending) -> bool:
        if self.spec.restart is Restart.ALWAYS or not self.up.is_set():
            return True
        return self.spec.restart is Restart.ON_FAILURE and ending.code != 0

    def _give_up(self, ending: Ending, tries: int) -> None:
        if ending.error is not None:
            raise ending.error
        explained = self.spec.explain(ending.said) if self.spec.explain is not None else None
        if explained is not None:
            raise explained
        if tries >= _FIRST_TRIES or not ending.in_time:
            lines = [line.strip() for line in ending.said.splitlines() if line.strip()]
            raise StartFailed(
                f"{self.spec.label} {ending}; its last words: {(lines or ['none'])[-1]} "
                f"(log: {self._ground.logs.path(self.spec.name)})"
            )


@functools.cache
def _setpriv() -> str | None:
    tool = shutil.which("setpriv")
    if tool is None:
        return None
    trial = [tool, "--pdeathsig", "TERM", "--", "true"]
    tried = subprocess.run(trial, capture_output=True, check=False)  # noqa: S603
    return tool if tried.returncode == 0 else None


def _dying_with_us(word: signal.Signals) -> tuple[str, ...]:
    """A prefix by which the kernel sends `word` when this process dies; without it only `stop` does."""
    tool = _setpriv()
    return () if tool is None else (tool, "--pdeathsig", word.name.removeprefix("SIG"), "--")
