"""The supervisor's own life: start in order, watch, stop in order."""

import asyncio
import logging
import os
import signal
from collections.abc import Coroutine
from typing import TextIO

from doorstep.workers.supervise.child import Child, Ground
from doorstep.workers.supervise.display import Display
from doorstep.workers.supervise.ledger import Ledger, StateLock
from doorstep.workers.supervise.logs import Logs, close_journal, open_journal
from doorstep.workers.supervise.spec import Plan, ProcessSpec, Step, Unit, waves

_STOP_SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
_ROTATE_EVERY = 10.0  # seconds


def supervise(plan: Plan, *, output: TextIO) -> None:
    """Run a plan until Ctrl-C or SIGTERM, then stop everything in reverse order and return.

    Call it from the main thread: its children die with the thread that started them. A second Ctrl-C kills
    everything at once.

    Raises: AlreadyRunning; StartFailed, or the error that explains it, when something cannot be brought up.
    """
    lock = StateLock(plan.state)
    lock.take()
    journal = open_journal(plan.state / "logs")
    try:
        asyncio.run(Supervisor(plan, Display(output), journal).run())
    finally:
        close_journal(journal)
        lock.release()


class Supervisor:
    """One run of a plan."""

    def __init__(self, plan: Plan, display: Display, journal: logging.Logger) -> None:
        self._plan = plan
        self._waves = waves(plan.units)
        self._display = display
        self._journal = journal
        self._logs = Logs(folder=plan.state / "logs")
        self._ledger = Ledger(plan.state)
        self._stop = asyncio.Event()
        self._up = {unit.name: asyncio.Event() for unit in plan.units}
        ground = Ground(logs=self._logs, ledger=self._ledger, notice=self._notice)
        self._children = {
            unit.name: Child(unit, ground) for unit in plan.units if isinstance(unit, ProcessSpec)
        }
        self._keeping: dict[str, asyncio.Task[None]] = {}

    async def run(self) -> None:
        """Start, stay, stop."""
        loop = asyncio.get_running_loop()
        for word in _STOP_SIGNALS:
            loop.add_signal_handler(word, self._asked_to_stop)
        for name in await asyncio.to_thread(self._ledger.clear_leftovers, self._plan.patience_s):
            self._notice(f"{name} was left by an earlier run: ended")
        try:
            if await self._unless_stopped(self._start_all()):
                self._journal.info("everything is up")
                self._plan.when_ready()
                await self._unless_stopped(self._stay())
        finally:
            self._display.clear()
            await self._stop_all()

    async def _start_all(self) -> None:
        try:
            async with asyncio.TaskGroup() as group:
                for unit in self._plan.units:
                    group.create_task(self._bring_up(unit))
        except BaseExceptionGroup as failures:
            raise failures.exceptions[0] from None  # the first stops the others; its words are for people

    async def _bring_up(self, unit: Unit) -> None:
        for needed in unit.depends_on:
            await self._up[needed].wait()
        self._display.begin(unit.label)
        if isinstance(unit, Step):
            await unit.run(lambda text: self._display.detail(unit.label, text))
        else:
            await self._first_ready(unit.name)
        self._display.done(unit.label)
        self._journal.info("%s is up", unit.name)
        self._up[unit.name].set()

    async def _first_ready(self, name: str) -> None:
        child = self._children[name]
        keeping = self._keeping[name] = asyncio.create_task(child.keep())
        ready = asyncio.create_task(child.up.wait())
        await asyncio.wait({keeping, ready}, return_when=asyncio.FIRST_COMPLETED)
        ready.cancel()
        if keeping.done():
            keeping.result()

    async def _stay(self) -> None:
        """Rotate logs until told to stop; a keeper that fails has a fault of its own and ends the run."""
        while True:
            done, _ = await asyncio.wait(
                self._keeping.values(), timeout=_ROTATE_EVERY, return_when=asyncio.FIRST_EXCEPTION
            )
            for keeping in done:
                keeping.result()
            if len(done) == len(self._keeping):
                await asyncio.sleep(_ROTATE_EVERY)
            for name in self._children:
                self._logs.rotate(name)

    async def _unless_stopped(self, work: Coroutine[None, None, None]) -> bool:
        """True when the work was finished, False when we were told to stop before."""
        working = asyncio.create_task(work)
        stop = asyncio.create_task(self._stop.wait())
        await asyncio.wait({working, stop}, return_when=asyncio.FIRST_COMPLETED)
        stop.cancel()
        if not working.done():
            working.cancel()
            await asyncio.wait({working})
            return False
        working.result()
        return True

    async def _stop_all(self) -> None:
        for wave in reversed(self._waves):
            names = [unit.name for unit in wave if unit.name in self._keeping]
            await asyncio.gather(*(self._children[name].stop() for name in names))
            await asyncio.gather(*(self._keeping[name] for name in names), return_exceptions=True)
        self._journal.info("everything has stopped")

    def _asked_to_stop(self) -> None:
        if not self._stop.is_set():
            self._stop.set()
            self._notice("stopping; once more to stop at once")
            return
        for child in self._children.values():
            child.kill()
        self._journal.info("killed everything")
        os._exit(128 + signal.SIGINT)  # what a thread is still doing does not matter any more

    def _notice(self, text: str) -> None:
        self._journal.info("%s", text)
        self._display.say(text)
