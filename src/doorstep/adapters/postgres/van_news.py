"""What was stored of each van, told on: the newest fix for whoever looks, and figures of what was noticed.

Both follow the commit of the fixes by a moment and are written for many at once; the fixes are the record.
What is lost here when a process dies, the next fix makes good, and `mend_last` where there is none.
"""

import asyncio
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, date, datetime

import asyncpg

from doorstep.adapters.postgres.away import FAULTS
from doorstep.adapters.postgres.position_rows import measures, moment_of
from doorstep.adapters.postgres.queries import queries
from doorstep.domain.positions import Said
from doorstep.engine.fan_out import VANS, FanOut, written_fixes
from doorstep.engine.positions import Fix, Judged
from doorstep.kernel.errors import Unavailable
from doorstep.kernel.ids import TenantId, VanId
from doorstep.kernel.place import Point

NOT_SOONER_S = 0.05
"""Real seconds between two writings of newest fixes, however many come."""
SHARE = 6.0
"""Writing newest fixes takes at most a seventh of the time: then comes so many times the pause."""
LONGEST_S = 0.25
"""But never longer: whoever looks sees where the van is within a second, also after a slow write."""
FIGURES_EVERY_S = 5.0
FIXES_A_MESSAGE = 2_000

BEGINNING = datetime(1970, 1, 1, tzinfo=UTC)
HEARD, LATE, REPEATED = "heard", "late", "repeated"

type Key = tuple[TenantId, str]
type Newest = dict[str, tuple[float, Said]]
"""By van: the moment it is kept under, in seconds since 1970, and what was said."""
type Figures = dict[tuple[date, str], Counter[str]]
"""By day and what was noticed: how often, by van."""


@dataclass(slots=True)
class VanNews:
    """Collects after every commit, and writes by itself."""

    pool: "asyncpg.Pool[asyncpg.Record]"
    fan_out: FanOut
    _newest: dict[TenantId, Newest] = field(default_factory=dict[TenantId, Newest])
    _writing: dict[TenantId, Newest] = field(default_factory=dict[TenantId, Newest])
    _figures: dict[TenantId, Figures] = field(default_factory=dict[TenantId, Figures])
    _heard_at: datetime = BEGINNING
    _one_writer: defaultdict[TenantId, asyncio.Lock] = field(
        default_factory=lambda: defaultdict[TenantId, asyncio.Lock](asyncio.Lock)
    )
    _task: asyncio.Task[None] | None = None
    _figures_at: float = 0.0

    def tell(self, judged: Judged, repeated: set[int], received: datetime) -> None:
        """What a commit held; `repeated` are fixes that were there before."""
        tenant, verdicts, day = judged.tenant, judged.verdicts, received.date()
        vans = [one.van for one in judged.said]
        self._count(tenant, day, HEARD).update(vans)
        self._heard_at = max(self._heard_at, received)
        fixes = zip(vans, verdicts.times, judged.said, verdicts.doubts, strict=True)
        self._take(tenant, {van: (at, one) for van, at, one, doubt in fixes if not doubt})
        for n in {*verdicts.stale, *repeated}:
            reason = REPEATED if n in repeated else verdicts.doubts[n] or LATE
            self._count(tenant, day, reason).update([vans[n]])
        for n, off in verdicts.shifted.items():
            self._count(tenant, day, f"clock{-off / 60:+.0f}").update([vans[n]])
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._run())

    def unwritten(self, tenant: TenantId, vans: Sequence[VanId]) -> dict[str, Fix]:
        """Newest fixes that are stored, but not yet written as newest."""
        known = self._writing.get(tenant, {}) | self._newest.get(tenant, {}) if not vans else {}
        for van in vans:
            for found in (self._writing, self._newest):
                if van in found.get(tenant, {}):
                    known[van] = found[tenant][van]
        return {van: fix_of(van, at, one) for van, (at, one) in known.items()}

    async def write_figures(self, tenant: TenantId) -> None:
        """Write what was counted of one network; kept for the next time when the database is away.

        Another network's ten thousand vans are not waited for.
        """
        async with self._one_writer[tenant]:  # whoever waits here finds written what the other took along
            await self._write_figures(tenant)

    async def _write_figures(self, tenant: TenantId) -> None:
        figures = self._figures.pop(tenant, {})
        rows = [
            (tenant, van, day, reason, count, self._heard_at)
            for (day, reason), counts in figures.items()
            for van, count in counts.items()
        ]
        if not rows:
            return
        try:
            await self.pool.execute(queries("positions")["signal"], *_columns(rows))
        except FAULTS:
            for (day, reason), counts in figures.items():
                self._count(tenant, day, reason).update(counts)
            raise

    def _count(self, tenant: TenantId, day: date, reason: str) -> Counter[str]:
        figures = self._figures.setdefault(tenant, {})
        counts = figures.get((day, reason))
        if counts is None:
            counts = figures[day, reason] = Counter()
        return counts

    def _take(self, tenant: TenantId, heard: Newest) -> None:
        newest = self._newest.setdefault(tenant, {})
        for van, news in heard.items():
            known = newest.get(van)
            if known is None or known[0] < news[0]:
                newest[van] = news

    async def _run(self) -> None:
        loop = asyncio.get_running_loop()
        while self._newest or self._figures:
            begun = loop.time()
            with suppress(Unavailable, *FAULTS):
                await self._write_newest()
                if loop.time() - self._figures_at > FIGURES_EVERY_S:
                    for tenant in list(self._figures):
                        await self.write_figures(tenant)
                    self._figures_at = loop.time()
            pause_s = min(LONGEST_S, max(NOT_SOONER_S, SHARE * (loop.time() - begun)))
            await asyncio.sleep(pause_s if self._newest else 0.25)

    async def _write_newest(self) -> None:
        if not self._newest:
            return
        self._writing, self._newest = self._newest, {}
        try:
            await self.pool.execute(queries("positions")["last"], *_newest_columns(self._writing))
        except FAULTS:
            for tenant, newest in self._writing.items():
                self._take(tenant, newest)
            raise
        finally:
            moved, self._writing = self._writing, {}
        await self._tell_on(moved)

    async def _tell_on(self, moved: Mapping[TenantId, Newest]) -> None:
        if not self.fan_out.brings_payloads:
            await self.fan_out.publish(VANS, b"")
            return
        for tenant, newest in moved.items():
            fixes = [fix_of(van, at, one) for van, (at, one) in newest.items()]
            for n in range(0, len(fixes), FIXES_A_MESSAGE):
                await self.fan_out.publish(VANS, written_fixes(tenant, fixes[n : n + FIXES_A_MESSAGE]))


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


def _newest_columns(newest: Mapping[TenantId, Newest]) -> list[list[object]]:
    """Column by column: a row of its own for each of ten thousand vans would cost as much as sending them."""
    said = [news for of_one in newest.values() for news in of_one.values()]
    known = [measures(one) for _, one in said]
    return [
        [tenant for tenant, of_one in newest.items() for _ in of_one],
        [van for of_one in newest.values() for van in of_one],
        [at for at, _ in said],
        [one.lat for _, one in said],
        [one.lon for _, one in said],
        *([measure[n] for measure in known] for n in range(3)),
    ]


def _columns(rows: Sequence[tuple[object, ...]]) -> list[list[object]]:
    return [list(column) for column in zip(*rows, strict=True)]
