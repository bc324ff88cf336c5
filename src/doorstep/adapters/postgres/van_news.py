"""What was stored of each van, told on: the newest fix for whoever looks, and figures of what was noticed.

Both follow the commit of the fixes by a moment and are written for many at once; the fixes are the record.
What is lost here when a process dies, the next fix makes good, and `mend_last` where there is none.
"""

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date, datetime

import asyncpg

from doorstep.adapters.postgres.away import FAULTS
from doorstep.adapters.postgres.position_rows import measures, moment_of
from doorstep.adapters.postgres.queries import queries
from doorstep.domain.positions import Said
from doorstep.engine.positions import Fix, Judged
from doorstep.kernel.ids import TenantId, VanId
from doorstep.kernel.place import Point

NOT_SOONER_S = 0.02
"""Real seconds between two writings of newest fixes, however many come."""
SHARE = 4.0
"""Writing newest fixes takes at most a fifth of the time: then comes so many times the pause."""
FIGURES_EVERY_S = 5.0

HEARD, LATE, REPEATED = "heard", "late", "repeated"

type Key = tuple[TenantId, str]


@dataclass(slots=True)
class _Newest:
    at: float
    fix: Said


@dataclass(slots=True)
class VanNews:
    """Collects after every commit, and writes by itself."""

    pool: "asyncpg.Pool[asyncpg.Record]"
    _newest: dict[Key, _Newest] = field(default_factory=dict[Key, _Newest])
    _writing: dict[Key, _Newest] = field(default_factory=dict[Key, _Newest])
    _figures: dict[tuple[Key, date, str], list[float]] = field(
        default_factory=dict[tuple[Key, date, str], list[float]]
    )
    _task: asyncio.Task[None] | None = None
    _figures_at: float = 0.0

    def tell(self, judged: Judged, repeated: set[int], received: datetime) -> None:
        """What a commit held; `repeated` are fixes that were there before."""
        tenant, newest, verdicts = judged.tenant, self._newest, judged.verdicts
        day, heard = received.date(), dict[str, int]()
        for one, at, doubt in zip(judged.said, verdicts.times, verdicts.doubts, strict=True):
            van = one.van
            heard[van] = heard.get(van, 0) + 1
            if doubt:
                continue
            known = newest.get((tenant, van))
            if known is None:
                newest[tenant, van] = _Newest(at, one)
            elif at > known.at:
                known.at, known.fix = at, one
        for van, count in heard.items():
            self._note((tenant, van), day, HEARD, count, received.timestamp())
        if verdicts.stale or verdicts.shifted or repeated:
            self._tell_odd(judged, repeated, received)
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._run())

    def _tell_odd(self, judged: Judged, repeated: set[int], received: datetime) -> None:
        verdicts, day, stamp = judged.verdicts, received.date(), received.timestamp()
        for n in {*verdicts.stale, *repeated}:
            reason = REPEATED if n in repeated else verdicts.doubts[n] or LATE
            self._note((judged.tenant, judged.said[n].van), day, reason, 1, stamp)
        for n, off in verdicts.shifted.items():
            self._note((judged.tenant, judged.said[n].van), day, f"clock{-off / 60:+.0f}", 1, stamp)

    def unwritten(self, tenant: TenantId, vans: Sequence[VanId]) -> dict[str, Fix]:
        """Newest fixes that are stored, but not yet written as newest."""
        wanted = set(vans)
        return {
            van: fix_of(van, news.at, news.fix)
            for found in (self._writing, self._newest)
            for (whose, van), news in found.items()
            if whose == tenant and (not wanted or van in wanted)
        }

    async def write_figures(self) -> None:
        """Write what was counted; kept for the next time when the database is away."""
        figures, self._figures = self._figures, {}
        if not figures:
            return
        columns = [
            [key[0] for key, _, _ in figures],
            [key[1] for key, _, _ in figures],
            [day for _, day, _ in figures],
            [reason for _, _, reason in figures],
            [int(count) for count, _ in figures.values()],
            [moment_of(last) for _, last in figures.values()],
        ]
        try:
            await self.pool.execute(queries("positions")["signal"], *columns)
        except FAULTS:
            for (key, day, reason), (count, last) in figures.items():
                self._note(key, day, reason, int(count), last)
            raise

    def _note(self, key: Key, day: date, reason: str, count: int, at: float) -> None:  # a row
        figure = self._figures.get((key, day, reason))
        if figure is None:
            self._figures[key, day, reason] = [count, at]
        else:
            figure[0] += count
            figure[1] = max(figure[1], at)

    async def _run(self) -> None:
        loop = asyncio.get_running_loop()
        while self._newest or self._figures:
            begun = loop.time()
            with suppress(*FAULTS):
                await self._write_newest()
                if loop.time() - self._figures_at > FIGURES_EVERY_S:
                    await self.write_figures()
                    self._figures_at = loop.time()
            await asyncio.sleep(max(NOT_SOONER_S, SHARE * (loop.time() - begun)) if self._newest else 0.25)

    async def _write_newest(self) -> None:
        if not self._newest:
            return
        self._writing, self._newest = self._newest, {}
        try:
            await self.pool.execute(queries("positions")["last"], *_columns(self._writing))
        except FAULTS:
            for key, news in self._writing.items():
                known = self._newest.setdefault(key, news)
                if known.at < news.at:
                    self._newest[key] = news
            raise
        finally:
            self._writing = {}
        await self.pool.execute(queries("positions")["hint"])


def fix_of(van: str, at: float, one: Said, doubt: str = "") -> Fix:
    """What was said as a fix."""
    speed, heading, accuracy = measures(one)
    return Fix(
        van=VanId(van),
        at=moment_of(at),
        point=Point(one.lat, one.lon),
        speed_mps=speed,
        heading=heading,
        accuracy_m=accuracy,
        doubt=doubt,
    )


def _columns(newest: dict[Key, _Newest]) -> list[list[object]]:
    fixes = [news.fix for news in newest.values()]
    known = [measures(fix) for fix in fixes]
    return [
        [tenant for tenant, _ in newest],
        [van for _, van in newest],
        [moment_of(news.at) for news in newest.values()],
        [fix.lat for fix in fixes],
        [fix.lon for fix in fixes],
        [speed for speed, _, _ in known],
        [heading for _, heading, _ in known],
        [accuracy for _, _, accuracy in known],
    ]
