"""Improves the plans of the open days in the background, as long as there is something to gain."""

import asyncio
import logging
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Protocol

from doorstep.domain.slots import AdoptPlan, DayPlan, SlotLoad, Travel, day_plan
from doorstep.events import TourOrder
from doorstep.kernel.errors import Refused, Unavailable
from doorstep.kernel.ids import DepotId, PlaceRef

PAUSE_S = 1.0
"""Seconds between two looks at the days; a plan is left alone that long after each search too."""

_log = logging.getLogger(__name__)


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


class Improver(Protocol):
    """Searches for less driving; in a thread, so it must leave room for others."""

    @property
    def name(self) -> str: ...

    def improve(
        self, plan: DayPlan, travel: Travel, *, seconds: float, seed: int
    ) -> Sequence[TourOrder] | None:
        """Tours with less driving than those of `plan`, or `None`. Units: `seconds` of processor time."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """One search, for the log of the process. `outcome`: adopted, no_gain, or the code of a refusal."""

    depot: DepotId
    day: str
    visits: int
    outcome: str = "no_gain"


@dataclass(slots=True, kw_only=True)
class PlanImprovement:
    """The loop. A day is searched when its version moved since the last search that gained nothing."""

    desk: PlanDesk
    improver: Improver
    report: Callable[[Attempt], None]
    most_s: float = 8.0
    per_visit_s: float = 0.02
    pause_s: float = PAUSE_S
    seed: int = 1
    _settled: dict[tuple[DepotId, str], int] = field(default_factory=dict[tuple[DepotId, str], int])

    async def run(self, stop: asyncio.Event) -> None:
        """Until `stop` is set; a search under way ends first, unless its planner is stopped too.

        When the store or the roads are away, the next round tries again.
        """
        while not stop.is_set():
            try:
                await self.round()
            except Unavailable as failure:
                _log.warning("plans wait: %s", failure)
            with suppress(TimeoutError):
                await asyncio.wait_for(stop.wait(), self.pause_s)

    async def round(self) -> int:
        """One look at every day. Returns how many were searched."""
        searched = 0
        for depot, day in await self.desk.days():
            load = await self.desk.load(depot, day)
            if len(load.bookings) > 1 and self._settled.get((depot, day)) != load.version:
                self.report(await self._search(load))
                searched += 1
        return searched

    async def _search(self, load: SlotLoad) -> Attempt:
        plan = day_plan(load, at=self.desk.now())
        travel = await self.desk.travel([plan.depot, *(visit.place for visit in plan.visits.values())])
        seconds = min(self.most_s, self.per_visit_s * len(plan.visits))
        self.seed += 1
        tours = await asyncio.to_thread(self.improver.improve, plan, travel, seconds=seconds, seed=self.seed)
        attempt = Attempt(depot=load.depot, day=load.day, visits=len(plan.visits))
        if tours is None:
            self._settled[load.depot, load.day] = load.version
            return attempt
        try:
            await self.desk.adopt(_adoption(load, tours, travel, self.improver.name))
        except (Refused, Unavailable) as refusal:
            # Booked meanwhile and no room for it, or the store is away: the next round begins afresh.
            return replace(attempt, outcome=refusal.code)
        return replace(attempt, outcome="adopted")


def _adoption(load: SlotLoad, tours: Sequence[TourOrder], travel: Travel, planner: str) -> AdoptPlan:
    return AdoptPlan(
        depot=load.depot,
        day=load.day,
        since_version=load.version,
        tours=tuple(tours),
        travel=travel,
        planner=planner,
    )
