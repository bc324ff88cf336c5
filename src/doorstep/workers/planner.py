"""Improves the plan of a depot-day in the background, as long as there is something to gain."""

import asyncio
import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from doorstep.domain.slots import AdoptPlan, DayPlan, SlotLoad, Travel, day_plan
from doorstep.domain.slots.adoption import driven_s
from doorstep.domain.slots.load import LEAD_TIME
from doorstep.domain.slots.refusals import PlanFaulty, TravelMissing
from doorstep.events import TourOrder
from doorstep.kernel.errors import Refused, Unavailable
from doorstep.kernel.ids import DepotId, PlaceRef
from doorstep.workers.pauses import pause

PAUSE_S = 2.0
"""Seconds between two looks at the days; a plan is left alone that long after each search too."""

ADOPTED, NO_GAIN, FAILED = "adopted", "no_gain", "solver_failed"

HANGS_S = 60.0
"""Real seconds that a search may take beyond ten times its processor time before it counts as hanging."""

BOOKED_MEANWHILE = 5
"""How often a plan is brought up to date with places that were booked during its search."""

_log = logging.getLogger(__name__)


class SolverHangs(RuntimeError):
    """A search does not end, and no thread can be ended from outside: the process has to be."""


class PlanDesk(Protocol):
    """Where the planner reads plans and asks for better ones to be adopted."""

    async def days(self) -> Sequence[tuple[DepotId, str]]:
        """Every depot-day that can still be planned."""
        ...

    async def load(self, depot: DepotId, day: str) -> SlotLoad: ...

    def now(self) -> datetime:
        """The business moment."""
        ...

    async def travel(self, places: Sequence[PlaceRef]) -> Travel: ...

    async def adopt(self, command: AdoptPlan) -> None:
        """Ask for the plan to be adopted.

        Raises: Refused when the incumbent moved meanwhile, or the checker found a fault.
        """
        ...

    async def refused(self, depot: DepotId, day: str, planner: str, fault: str) -> None:
        """Have it written down that the checker refused a plan."""
        ...


class Improver(Protocol):
    """Searches for less driving; in a thread, so it must leave room for others."""

    @property
    def name(self) -> str: ...

    def improve(
        self, plan: DayPlan, travel: Travel, *, seconds: float, seed: int
    ) -> Sequence[TourOrder] | None:
        """Tours with less driving than those of `plan`, or `None`. Units: `seconds` of processor time.

        Raises: PlanFaulty when the checker does not accept what was found.
        """
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """One search, for the log of the process.

    `outcome`: adopted, no_gain, solver_failed, or the code of a refusal. Units: `saved_s` seconds of driving
    that an adopted plan saves; negative where it drives more to leave more reserve.
    """

    depot: DepotId
    day: str
    visits: int
    outcome: str
    saved_s: int = 0


@dataclass(slots=True, kw_only=True)
class _Watch:
    """One day: its version, for how many looks it stood, and at which versions searches gained nothing."""

    version: int = -1
    still: int = 0
    brief: int = -1
    thorough: int = -1
    asked: bool = False

    def look(self, version: int) -> None:
        self.still = self.still + 1 if version == self.version else 0
        self.version = version

    def settle(self) -> None:
        """Nothing was gained at this version: next comes the thorough search, after that one nothing."""
        if self.brief == self.version:
            self.thorough = self.version
        self.brief = self.version

    def leave(self, version: int) -> None:
        """A planner erred, and the version counts that it was written down: search when more has changed."""
        self.version = self.brief = self.thorough = version

    def is_settled(self) -> bool:
        """Whether both searches gained nothing at the version that was looked at last."""
        return not self.asked and self.brief == self.version == self.thorough

    def again(self) -> None:
        """Somebody asked for a thorough search, whatever was found before."""
        self.brief = self.thorough = -1
        self.asked = True


@dataclass(slots=True, kw_only=True)
class PlanImprovement:
    """The loop. A plan that moved is searched briefly; one that stands for a while, thoroughly and once.

    A brief search finds nearly all that a long one does, and bookings are waiting for the room it makes.
    With `until_settled` the loop ends when nothing is left to gain on any of its days.

    Units: `brief_s` and `thorough_s` seconds of processor time per visit, `most_s` in all.
    """

    desk: PlanDesk
    improver: Improver
    report: Callable[[Attempt], None]
    brief_s: float = 0.004
    thorough_s: float = 0.02
    most_s: float = 8.0
    still_for: int = 15
    pause_s: float = PAUSE_S
    hangs_s: float = HANGS_S
    seed: int = 1
    until_settled: bool = False
    _days: dict[tuple[DepotId, str], _Watch] = field(default_factory=dict[tuple[DepotId, str], _Watch])

    async def run(self, stop: asyncio.Event) -> None:
        """Until `stop` is set; a search under way ends first, unless its planner is stopped too.

        When the store or the roads are away, the next round tries again. Raises: SolverHangs.
        """
        while not stop.is_set():
            try:
                if await self.round() == 0 and self.until_settled and self.is_settled:
                    return
            except Unavailable as failure:
                _log.warning("plans wait: %s", failure)
            await pause(stop, self.pause_s)

    @property
    def is_settled(self) -> bool:
        """Whether, as of the last look, nothing is left to gain on any day."""
        return all(watch.is_settled() for watch in self._days.values())

    def again(self, depot: DepotId, day: str) -> None:
        """Search this day thoroughly at the next look."""
        self._days.setdefault((depot, day), _Watch()).again()

    async def round(self) -> int:
        """One look at every day. Returns how many were searched."""
        searched = 0
        for depot, day in await self.desk.days():
            load = await self.desk.load(depot, day)
            watch = self._days.setdefault((depot, day), _Watch())
            watch.look(load.version)
            seconds = self._seconds(watch, load)
            if seconds > 0:
                self.report(await self._search(load, watch, seconds))
                searched += 1
        return searched

    def _seconds(self, watch: _Watch, load: SlotLoad) -> float:
        """How long this look may search; nothing when the plan is as good as it gets."""
        visits = len(load.bookings)
        if not can_gain(load, self.desk.now()):
            watch.asked = False
            watch.leave(watch.version)
            return 0.0
        if watch.asked:
            watch.asked, watch.brief = False, watch.version
            return min(self.most_s, self.thorough_s * visits)
        if watch.brief != watch.version:
            return min(self.most_s, self.brief_s * visits)
        if watch.thorough != watch.version and watch.still >= self.still_for:
            return min(self.most_s, self.thorough_s * visits)
        return 0.0

    async def _search(self, load: SlotLoad, watch: _Watch, seconds: float) -> Attempt:
        plan = day_plan(load, at=self.desk.now())
        travel = await self.desk.travel(_places(load))
        self.seed += 1
        try:
            tours = await self._improved(plan, travel, seconds)
            outcome = NO_GAIN if tours is None else await self._adopt(load, tours, travel)
        except PlanFaulty as fault:
            tours, outcome = None, await self._refused(load, fault)
        except (Refused, Unavailable, SolverHangs):
            raise
        except Exception:  # noqa: BLE001  # a solver that crashes costs a search, and never a promise
            _log.exception("a search for %s on %s failed; the incumbent stays", load.depot, load.day)
            tours, outcome = None, FAILED
        if outcome == PlanFaulty.code:
            watch.leave(load.version + 1)
        elif outcome != ADOPTED:
            watch.settle()
        saved_s = 0
        if tours is not None and outcome == ADOPTED:
            saved_s = driven_s(plan, plan.tours, travel) - driven_s(plan, tours, travel)
        return Attempt(
            depot=load.depot, day=load.day, visits=len(plan.visits), outcome=outcome, saved_s=saved_s
        )

    async def _improved(self, plan: DayPlan, travel: Travel, seconds: float) -> Sequence[TourOrder] | None:
        search = asyncio.to_thread(self.improver.improve, plan, travel, seconds=seconds, seed=self.seed)
        try:
            return await asyncio.wait_for(search, self.hangs_s + 10 * seconds)
        except TimeoutError as fault:
            raise SolverHangs(f"a search of {seconds:.1f} s has not ended") from fault

    async def _refused(self, load: SlotLoad, fault: PlanFaulty) -> str:
        _log.error("the checker refused a plan of %s: %s", load.day, fault)
        await self.desk.refused(load.depot, load.day, self.improver.name, str(fault))
        return fault.code

    async def _adopt(self, load: SlotLoad, tours: Sequence[TourOrder], travel: Travel) -> str:
        for _ in range(BOOKED_MEANWHILE):
            try:
                await self.desk.adopt(_adoption(load, tours, travel, self.improver.name))
            except TravelMissing:
                now = await self.desk.load(load.depot, load.day)
                travel = await self.desk.travel([*_places(load), *_places(now)])
            except PlanFaulty as fault:
                return await self._refused(load, fault)
            except (Refused, Unavailable) as refusal:
                # Booked meanwhile and no room for it, or the store is away: the next round begins afresh.
                return refusal.code
            else:
                return ADOPTED
        return TravelMissing.code


def can_gain(load: SlotLoad, at: datetime) -> bool:
    """Whether a search could change anything: two visits, and a tour that is free and can still leave."""
    free = [shift for shift in load.shifts if shift.tour not in load.locked]
    return len(load.bookings) > 1 and any(shift.shift.end > at + LEAD_TIME for shift in free)


def _places(load: SlotLoad) -> list[PlaceRef]:
    return [load.place, *(booking.visit.place for booking in load.bookings.values())]


def _adoption(load: SlotLoad, tours: Sequence[TourOrder], travel: Travel, planner: str) -> AdoptPlan:
    return AdoptPlan(
        depot=load.depot,
        day=load.day,
        since_version=load.version,
        tours=tuple(tours),
        travel=travel,
        planner=planner,
    )
