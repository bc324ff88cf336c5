"""Keeps one planner process for each depot-day that has something to gain, and none for the others."""

import asyncio
import logging
import os
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from time import monotonic
from typing import Protocol

from doorstep.kernel.errors import Unavailable
from doorstep.kernel.ids import DepotId
from doorstep.workers.pauses import pause
from doorstep.workers.supervise.backoff import Backoff

PAUSE_S = 2.0
"""Seconds between two looks at the versions of the days' plans."""

TURN_S = 60.0
"""How long a process may search while another day waits for its place."""

STOPS_WITHIN_S = 3.0
"""How long a process that was told to stop may take; then it is killed, and nothing is lost."""

JUST_NOW_S = 5.0
"""A process ends long after the last change of its plan; a change as young as this it may not have seen."""

HELD_ELSEWHERE = os.EX_TEMPFAIL
"""How a process ends whose day another process plans already."""

_log = logging.getLogger(__name__)

type DayKey = tuple[DepotId, str]


class Planning(Protocol):
    """A process that improves one day: it ends with 0 when nothing is left to gain, or when told to stop."""

    @property
    def returncode(self) -> int | None: ...

    def again(self) -> None:
        """Somebody wants a thorough search now."""
        ...

    def stop(self) -> None:
        """Stop at once: what was adopted stands, the search under way is given up."""
        ...

    def kill(self) -> None: ...

    async def wait(self) -> int: ...


@dataclass(slots=True, kw_only=True)
class _Day:
    """One depot-day: what is known of its plan, and the process that searches for a better one."""

    version: int = 0
    moved: float = 0.0
    settled: int = -1
    running: Planning | None = None
    since: float = 0.0
    ended: float = 0.0
    told: bool = False
    asked: bool = False
    not_before: float = 0.0
    backoff: Backoff = field(default_factory=Backoff)

    def look(self, version: int, now: float) -> None:
        """The plan is at this version."""
        if version != self.version:
            self.version, self.moved = version, now

    def wants(self, now: float) -> bool:
        """Whether it has something to do and no process that does it."""
        is_open = self.version > 0 and (self.asked or self.version != self.settled)
        return self.running is None and is_open and now >= self.not_before


@dataclass(slots=True, kw_only=True)
class PlannerPool:
    """The loop. A day is searched while its plan changes, and left alone at the version that gained nothing.

    `versions` tells the plan's version of every depot-day that may be planned now, 0 where no search could
    change anything; a day that is not among them is closed, and its process ends. At most `at_most` processes
    run at once; when more days want one, those that had a turn give way.
    """

    versions: Callable[[], Awaitable[Mapping[DayKey, int]]]
    start: Callable[[DayKey], Awaitable[Planning]]
    at_most: int
    pause_s: float = PAUSE_S
    turn_s: float = TURN_S
    _days: dict[DayKey, _Day] = field(default_factory=dict[DayKey, _Day])

    async def run(self, stop: asyncio.Event) -> None:
        """Until `stop` is set; then no process is left."""
        try:
            while not stop.is_set():
                try:
                    await self.round()
                except Unavailable as failure:
                    _log.warning("planners wait: %s", failure)
                await pause(stop, self.pause_s)
        finally:
            await self._end(list(self._days.values()))

    def again(self, depot: DepotId, day: str) -> None:
        """Search this day thoroughly, whatever was found before."""
        known = self._days.setdefault((depot, day), _Day())
        if known.running is not None:
            known.running.again()
        else:
            known.asked, known.not_before = True, 0.0

    async def round(self) -> None:
        """One look: fetch who ended, end what is closed, and give free places to those who wait longest."""
        now = monotonic()
        for key, day in self._days.items():
            _fetch(key, day, now)
        found = await self.versions()
        for key, version in found.items():
            self._days.setdefault(key, _Day()).look(version, now)
        await self._end([self._days.pop(key) for key in self._days.keys() - found.keys()])
        waiting = sorted((day.ended, key) for key, day in self._days.items() if day.wants(now))
        self._take_turns(len(waiting), now)
        free = self.at_most - sum(day.running is not None for day in self._days.values())
        for _, key in waiting[: max(0, free)]:
            await self._start(key, now)

    async def _start(self, key: DayKey, now: float) -> None:
        day = self._days[key]
        day.running, day.since, day.told = await self.start(key), now, False
        if day.asked:
            day.running.again()
            day.asked = False

    def _take_turns(self, waiting: int, now: float) -> None:
        """Tell as many as wait beyond the free places to give way, those first that run longest."""
        running = sorted((day for day in self._days.values() if day.running), key=lambda day: day.since)
        leaving = sum(day.told for day in running)
        short = waiting - (self.at_most - len(running)) - leaving
        had_a_turn = [day for day in running if now - day.since > self.turn_s and not day.told]
        for day in had_a_turn[: max(0, short)]:
            if day.running is not None:
                day.told = True
                day.running.stop()

    async def _end(self, days: list[_Day]) -> None:
        left = [day.running for day in days if day.running is not None]
        for planning in left:
            planning.stop()
        for planning in left:
            try:
                await asyncio.wait_for(planning.wait(), STOPS_WITHIN_S)
            except TimeoutError:
                planning.kill()
                await planning.wait()


def _fetch(key: DayKey, day: _Day, now: float) -> None:
    """What follows from the end of a process.

    One that ended by itself saw the plan stand still; if it moved in this very moment, another has a look.
    """
    planning = day.running
    if planning is None or planning.returncode is None:
        return
    day.running, day.ended = None, now
    if planning.returncode == 0:
        if not day.told and now - day.moved > JUST_NOW_S:
            day.settled = day.version
        return
    day.settled, pause = -1, day.backoff.pause(now - day.since)
    day.not_before = now + max(pause, PAUSE_S if planning.returncode == HELD_ELSEWHERE else 0.0)
    level = logging.INFO if planning.returncode == HELD_ELSEWHERE else logging.WARNING
    _log.log(level, "planner of %s %s ended with %s; again in %.1f s", *key, planning.returncode, pause)
