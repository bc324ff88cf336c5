"""Turns what vans' positions show into facts of their tours, beside what their drivers say.

Everything is found anew from the stored fixes and asked under what was seen, so that a repeat, a second
worker or a death between two looks changes nothing.
"""

import asyncio
import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Protocol

from doorstep.domain.positions import Heard, Stand, Stay, apart_m, stands, stays, weigh
from doorstep.domain.positions.fence import DWELL_S, LEAVE_M
from doorstep.domain.tours import StartTour, TourCommand
from doorstep.domain.tours.commands import LeaveStop, ReachStop, WeighAttempt
from doorstep.domain.tours.sheet import StopLine, TourSheet
from doorstep.engine.positions import Fix, Wanted
from doorstep.events import Presence, Witness
from doorstep.kernel.errors import NotFound, Refused
from doorstep.kernel.ids import PlaceRef, TourId, VanId
from doorstep.kernel.place import Point
from doorstep.workers.pauses import rounds
from doorstep.workers.seen import attempts_to_weigh, doors, first_unweighed, heard_of

EARLY = timedelta(minutes=45)
"""A van that leaves so long before its plan is on its tour."""
LATE = timedelta(hours=3)
"""A van is followed so long after its plan ended, if nobody ended its tour."""
BEFORE = timedelta(minutes=6)
"""What an attempt is weighed by began so long before it."""
PAUSE_S = 2.0
MARGIN = timedelta(minutes=2)
"""What is read again before the newest fix: a fix may come a moment after a newer one."""

_log = logging.getLogger(__name__)

type Asked = tuple[TourCommand, datetime]
"""What is asked of a tour, and when it happened."""


class WitnessDesk(Protocol):
    """Where the witness reads what is known, and says what it saw."""

    def now(self) -> datetime:
        """The business moment."""
        ...

    async def tours(self) -> Sequence[TourSheet]:
        """The published tours of yesterday and today, those that are over included."""
        ...

    async def points(self, places: Sequence[PlaceRef]) -> Mapping[PlaceRef, Point]:
        """Where places lie."""
        ...

    async def newest(self) -> Mapping[VanId, datetime]:
        """When each van was heard of last."""
        ...

    async def late(self) -> Mapping[VanId, int]:
        """How many fixes of each van came after newer ones, on these two days."""
        ...

    async def tracks(self, wanted: Sequence[Wanted]) -> Sequence[Sequence[Fix]]:
        """The fixes of each period, doubted ones too."""
        ...

    async def ask(self, command: TourCommand, at: datetime, key: str) -> None:
        """Ask it as of the moment it was seen; the same key again is the same request.

        Raises: Refused.
        """
        ...


@dataclass(slots=True, kw_only=True)
class _Memory:
    """What is remembered of a tour between two looks; all of it can be found again."""

    since: datetime
    stands: list[Stand] = field(default_factory=list[Stand])
    newest: datetime | None = None
    version: int = -1
    late: int = -1


@dataclass(slots=True, kw_only=True)
class Witnesses:
    """The loop: a tour is looked at when its van was heard of since, or somebody said something."""

    desk: WitnessDesk
    pause_s: float = PAUSE_S
    _tours: dict[TourId, _Memory] = field(default_factory=dict[TourId, _Memory])

    async def run(self, stop: asyncio.Event) -> None:
        """Until `stop` is set. When the store is away, the next look tries again."""
        await rounds(self.round, stop, pause_s=self.pause_s, log=_log, waiting="positions wait")

    async def round(self) -> int:
        """One look at every tour. Returns how many facts were asked to be recorded."""
        newest, late = await self.desk.newest(), await self.desk.late()
        tours = await self.desk.tours()
        driving = {sheet.van for sheet in tours if sheet.started_at and not sheet.ended_at}
        sheets = [
            sheet
            for sheet in tours
            if (sheet.started_at or sheet.van not in driving) and self._is_news(sheet, newest, late)
        ]
        if not sheets:
            return 0
        memories = [self._tours[sheet.tour] for sheet in sheets]
        wanted = [_wanted(sheet, memory) for sheet, memory in zip(sheets, memories, strict=True)]
        tracks = await self.desk.tracks(wanted)
        points = await self.desk.points(sorted({place for sheet in sheets for place in _places(sheet)}))
        asked = 0
        for sheet, memory, track in zip(sheets, memories, tracks, strict=True):
            for command, at in _seen(sheet, memory, heard_of(track), points):
                asked += await self._ask(command, at)
        return asked

    def _is_news(self, sheet: TourSheet, newest: Mapping[VanId, datetime], late: Mapping[VanId, int]) -> bool:
        begins = _begins(sheet)
        if sheet.van is None or begins is None or not sheet.stops:
            return False
        memory = self._tours.setdefault(sheet.tour, _Memory(since=begins))
        came_late = late.get(sheet.van, 0)
        at = newest.get(sheet.van)
        known = (memory.newest, memory.version, memory.late)
        # Of a tour that is over only what comes late is news, or what this process has not seen yet.
        over = sheet.ended_at is not None or self.desk.now() > _until(sheet)
        news = (memory.late != came_late) if over else (at, sheet.version, came_late) != known
        attempted_at = first_unweighed(sheet)
        missed = attempted_at is not None and memory.since > attempted_at - BEFORE
        if memory.late != came_late or (memory.version != sheet.version and missed):
            memory.since, memory.stands = begins, []
        memory.newest, memory.version, memory.late = at, sheet.version, came_late
        return news and at is not None and at >= begins

    async def _ask(self, command: TourCommand, at: datetime) -> int:
        key = f"{command.tour}:{type(command).__name__}:{getattr(command, 'stop', '')}:{at.isoformat()}"
        try:
            await self.desk.ask(command, at, key)
        except (Refused, NotFound) as refusal:
            _log.debug("not recorded: %s", refusal)  # the driver or the planner went on meanwhile
            return 0
        return 1


def _seen(
    sheet: TourSheet, memory: _Memory, heard: Sequence[Heard], points: Mapping[PlaceRef, Point]
) -> Sequence[Asked]:
    """What the fixes show that the sheet does not say yet, oldest first."""
    if not heard:
        return ()
    found = stands(heard)
    all_stands = [*memory.stands, *found]
    over = [one for one in found if one.over and one.ended < heard[-1].at - MARGIN.total_seconds()]
    visits = stays(all_stands, doors(sheet, points), heard)
    asked = _asked(sheet, visits, all_stands, points)
    asked += [
        (_weighed(sheet, line, at, heard, all_stands, points), at)
        for line, at in attempts_to_weigh(sheet, heard, points)
    ]
    _remember(memory, over, found, heard)
    return asked


def _remember(memory: _Memory, over: Sequence[Stand], found: Sequence[Stand], heard: Sequence[Heard]) -> None:
    """What is over is kept, and read no more; what is going on is read anew."""
    memory.stands += over
    going_on = [one.began for one in found if one not in over]
    margin = heard[-1].at - MARGIN.total_seconds()
    last = max([memory.since.timestamp(), *(one.ended for one in over)])
    # The last stand's end stays the beginning: fixes after it may say that the van has left.
    begin = min([margin, *going_on]) if not over else last
    memory.since = datetime.fromtimestamp(max(memory.since.timestamp(), begin), UTC)


def _asked(
    sheet: TourSheet, visits: Sequence[Stay], found: Sequence[Stand], points: Mapping[PlaceRef, Point]
) -> list[Asked]:
    lines = {str(line.stop): line for line in sheet.stops}
    asked: list[Asked] = []
    for one in visits:
        line, reached = lines[one.stop], _moment(one.reached)
        if line.reached_at is None:
            if sheet.started_at is None and not asked:
                start = _start(sheet, found, one, points)
                if start is None:
                    return []
                asked.append(start)
            off_by_m = round(one.off_by_m)
            reach = ReachStop(tour=sheet.tour, stop=line.stop, off_by_m=off_by_m, alone=one.alone)
            asked.append((reach, reached))
        if line.left_at is None and one.left is not None:
            stood_s = round(one.left - one.reached)
            leave = LeaveStop(tour=sheet.tour, stop=line.stop, stood_s=stood_s, alone=one.alone)
            asked.append((leave, _moment(one.left)))
    return sorted(asked, key=lambda pair: pair[1])


def _start(
    sheet: TourSheet, found: Sequence[Stand], first: Stay, points: Mapping[PlaceRef, Point]
) -> Asked | None:
    """It stands at a door, so it has left the depot: seen there, or not before it should have."""
    depot = points.get(sheet.depot_place) if sheet.depot_place else None
    left = [
        one.ended
        for one in found
        if depot and one.ended < first.reached and apart_m(depot.lat, depot.lon, one) <= LEAVE_M
    ]
    if not left and sheet.departs_at is not None and _moment(first.reached) < sheet.departs_at:
        return None
    start = StartTour(tour=sheet.tour, parcels=(), by=Witness.POSITIONS)
    return start, _moment(max(left, default=first.reached - DWELL_S))


def _weighed(
    sheet: TourSheet,
    line: StopLine,
    at: datetime,
    heard: Sequence[Heard],
    found: Sequence[Stand],
    points: Mapping[PlaceRef, Point],
) -> WeighAttempt:
    door = next(one for one in doors(sheet, points) if one.stop == line.stop)
    weighed = weigh(door, at.timestamp(), heard, found)
    return WeighAttempt(
        tour=sheet.tour,
        stop=line.stop,
        attempted_at=at,
        presence=Presence(weighed.presence),
        off_by_m=None if weighed.off_by_m is None else round(weighed.off_by_m),
        stood_s=round(weighed.stood_s),
    )


def _wanted(sheet: TourSheet, memory: _Memory) -> Wanted:
    until = sheet.ended_at or _until(sheet)
    return Wanted(van=sheet.van or VanId(""), since=memory.since, until=until)


def _begins(sheet: TourSheet) -> datetime | None:
    known = [moment for moment in (sheet.started_at, sheet.departs_at) if moment is not None]
    return min(known) - EARLY if known else None


def _until(sheet: TourSheet) -> datetime:
    ends = [moment for moment in (sheet.shift and sheet.shift.end, sheet.returns_at) if moment]
    return max([*ends, sheet.departs_at or datetime.max.replace(tzinfo=UTC)]) + LATE


def _places(sheet: TourSheet) -> Sequence[PlaceRef]:
    return [*(line.place for line in sheet.stops), *([sheet.depot_place] if sheet.depot_place else [])]


def _moment(seconds: float) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)
