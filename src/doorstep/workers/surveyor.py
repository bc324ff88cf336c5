"""Lays vans' positions on the roads: how far each leg was, and where a van left its plan.

It follows the stored fixes at its own pace, behind whoever acknowledges and predicts, and asks the roads once
for a leg that is over and once for the way of one that goes on: the cost is that of visits, not of positions.
Everything can be found anew, so that a repeat, a second worker or a death between two looks changes nothing.
"""

import asyncio
import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Protocol

from doorstep.domain.planning.ports import Route
from doorstep.domain.positions import Door, Heard, Matched, by_line, stands, thinned
from doorstep.domain.positions.deviating import Way, beside_m, is_back, long_stand, off_way, passed
from doorstep.domain.positions.standing import Stand, apart_m
from doorstep.domain.tours.commands import MeasureLeg, ReportDeviation
from doorstep.domain.tours.sheet import StopLine, TourSheet
from doorstep.engine.positions import Fix, Wanted
from doorstep.events import Deviation
from doorstep.kernel.errors import NotFound, Refused
from doorstep.kernel.ids import PlaceRef, StopId, TourId, VanId
from doorstep.kernel.place import Point
from doorstep.workers.pauses import rounds
from doorstep.workers.rests import resting_until
from doorstep.workers.seen import heard_of
from doorstep.workers.survey import DrivenLeg, LegAhead, going_on, to_come, unmeasured

PAUSE_S = 5.0
MOST_LEGS = 40
"""So many legs are measured in one round: what remains is measured in the next ones, the oldest first."""
SETTLED = timedelta(seconds=45)
"""A leg is measured so long after it ended: a fix may come a moment after a newer one."""
MOST_FIXES = 1_000
DOOR_M = 30.0
"""A door lies so far from its street."""
SAME_STAND_S = 60.0
"""A stand that began so near to one that was reported is the same one."""
NEXT_STOPS = 5
NEARER_M = 100.0
"""A van that comes so much nearer to one of the next stops heads for that, whoever's turn it is."""
NEARER_S = 45.0
"""A van beside its way that came nearer by this much drives another way, and has not left it."""

_log = logging.getLogger(__name__)

type Wish = MeasureLeg | ReportDeviation


class SurveyDesk(Protocol):
    """Where the surveyor reads what is known, and says what it found."""

    def now(self) -> datetime:
        """The business moment."""
        ...

    async def tours(self) -> Sequence[TourSheet]:
        """The published tours of yesterday and today, those that are over included."""
        ...

    async def tour(self, tour: TourId) -> TourSheet:
        """One tour as it stands this moment, ahead of the views that follow the log."""
        ...

    async def points(self, places: Sequence[PlaceRef]) -> Mapping[PlaceRef, Point]:
        """Where places lie."""
        ...

    async def newest(self) -> Mapping[VanId, datetime]:
        """When each van was heard of last."""
        ...

    async def tracks(self, wanted: Sequence[Wanted]) -> Sequence[Sequence[Fix]]:
        """The fixes of each period, doubted ones too."""
        ...

    async def matched(self, track: Sequence[Heard]) -> Matched | None:
        """The way along the roads. Raises: Unavailable."""
        ...

    async def way(self, origin: PlaceRef, destination: PlaceRef) -> Route | None:
        """The quickest way. Raises: Unavailable."""
        ...

    async def seconds_from(self, points: Sequence[Point], place: PlaceRef) -> Sequence[int | None]:
        """Driving to a place from each of some points. Raises: Unavailable."""
        ...

    async def ask(self, command: Wish, at: datetime, key: str) -> None:
        """Ask it as of a moment; the same key again is the same request. Raises: Refused, NotFound."""
        ...


@dataclass(slots=True, kw_only=True)
class _Memory:
    """What is remembered of a tour between two looks; all of it can be found again."""

    leg: tuple[StopId, datetime] | None = None
    way: Way = ()
    trail: list[Heard] = field(default_factory=list[Heard])
    newest: datetime | None = None
    version: int = -1
    empty: dict[StopId | None, datetime | None] = field(default_factory=dict[StopId | None, datetime | None])


@dataclass(slots=True, kw_only=True)
class Surveyor:
    """The loop: a tour is looked at when its van was heard of since, or somebody said something."""

    desk: SurveyDesk
    pause_s: float = PAUSE_S
    _tours: dict[TourId, _Memory] = field(default_factory=dict[TourId, _Memory])

    async def run(self, stop: asyncio.Event) -> None:
        """Until `stop` is set. When the store or the roads are away, the next look tries again."""
        await rounds(self.round, stop, pause_s=self.pause_s, log=_log, waiting="ways wait to be measured")

    async def round(self) -> int:
        """One look at every tour. Returns how many facts were asked to be recorded."""
        newest = await self.desk.newest()
        tours = await self.desk.tours()
        self._tours = {one.tour: self._tours.get(one.tour, _Memory()) for one in tours}
        asked = await self._measure(tours, newest)
        return asked + await self._follow([sheet for sheet in tours if self._is_news(sheet, newest)])

    async def _measure(self, tours: Sequence[TourSheet], newest: Mapping[VanId, datetime]) -> int:
        due = [
            (sheet, leg)
            for sheet in tours
            for leg in unmeasured(sheet)
            if self._is_settled(sheet, leg, newest)
        ]
        due = sorted(due, key=lambda pair: pair[1].until)[:MOST_LEGS]
        if not due:
            return 0
        wanted = [Wanted(van=sheet.van or VanId(""), since=leg.since, until=leg.until) for sheet, leg in due]
        tracks = await self.desk.tracks(wanted)
        asked = 0
        ends = {place for _, leg in due for place in (leg.origin, leg.place) if place is not None}
        points = await self.desk.points(sorted(ends))
        for (sheet, leg), track in zip(due, tracks, strict=True):
            command = await self._measured(sheet.tour, leg, whole(leg, heard_of(track), points))
            if command is None:
                # A box may still tell of it: it is looked at again when something newer was heard.
                self._tours[sheet.tour].empty[leg.stop] = newest.get(sheet.van or VanId(""))
            else:
                asked += await self._ask(command, leg.until, f"{leg.stop}:{leg.since.isoformat()}")
        return asked

    def _is_settled(self, sheet: TourSheet, leg: DrivenLeg, newest: Mapping[VanId, datetime]) -> bool:
        """Whether all that a van says of a leg has come, as far as one can know."""
        heard_at = newest.get(sheet.van) if sheet.van else None
        if heard_at is None or heard_at < leg.since:
            return False
        if leg.stop in self._tours[sheet.tour].empty and self._tours[sheet.tour].empty[leg.stop] == heard_at:
            return False
        # Who is back switches his box off: then time tells.
        return (self.desk.now() if sheet.ended_at else heard_at) >= leg.until + SETTLED

    async def _measured(self, tour: TourId, leg: DrivenLeg, track: Sequence[Heard]) -> MeasureLeg | None:
        if len(track) < 2:
            return None
        found = await self.desk.matched(track) or by_line(track)
        way = await self.desk.way(leg.origin, leg.place) if leg.origin and leg.place else None
        return MeasureLeg(
            tour=tour,
            stop=leg.stop,
            since=leg.since,
            driven_m=round(found.driven_m),
            way_m=round(way.distance_m) if way is not None and not way.estimated else None,
            matched_permille=found.matched_permille,
        )

    def _is_news(self, sheet: TourSheet, newest: Mapping[VanId, datetime]) -> bool:
        memory, at = self._tours[sheet.tour], newest.get(sheet.van) if sheet.van else None
        known, memory.newest, memory.version = (memory.newest, memory.version), at, sheet.version
        return known != (at, sheet.version) and at is not None

    async def _follow(self, sheets: Sequence[TourSheet]) -> int:
        """What the legs going on show, beside what is known of them already."""
        legs = [(sheet, leg) for sheet in sheets if (leg := going_on(sheet)) is not None]
        asked = 0
        for sheet in sheets:
            if going_on(sheet) is None:
                self._tours[sheet.tour].leg = None
                asked += await self._over(sheet, [one.kind for one in sheet.off_plan])
        wanted = [await self._wanted(sheet, leg) for sheet, leg in legs]
        tracks: Sequence[Sequence[Fix]] = await self.desk.tracks(wanted) if wanted else ()
        places = await self.desk.points(sorted({one for sheet, _ in legs for one in _places(sheet)}))
        for (sheet, leg), track in zip(legs, tracks, strict=True):
            memory = self._tours[sheet.tour]
            last = memory.trail[-1].at if memory.trail else 0.0
            memory.trail = [*memory.trail, *(one for one in heard_of(track) if one.at > last)][-MOST_FIXES:]
            near = {place: places[place] for place in _places(sheet) if place in places}
            if memory.trail and leg.line.place in near:
                asked += await self._deviations(sheet, leg, memory, near)
        return asked

    async def _wanted(self, sheet: TourSheet, leg: LegAhead) -> Wanted:
        """The fixes of the leg that were not heard yet; of a new one also its way."""
        memory, named = self._tours[sheet.tour], (leg.line.stop, leg.since)
        if memory.leg != named:
            found = await self.desk.way(leg.origin, leg.line.place) if leg.origin else None
            memory.way = [(one.lat, one.lon) for one in found.geometry] if found else ()
            memory.leg, memory.trail = named, []
        since = datetime.fromtimestamp(memory.trail[-1].at, UTC) if memory.trail else leg.since
        return Wanted(van=sheet.van or VanId(""), since=since, until=self.desk.now() + SETTLED)

    async def _deviations(
        self, sheet: TourSheet, leg: LegAhead, memory: _Memory, places: Mapping[PlaceRef, Point]
    ) -> int:
        stood = stands(memory.trail)
        going = {one.kind: one for one in sheet.off_plan}
        asked = await self._over(sheet, _ended(sheet, leg.line, memory, stood))
        begun = await self._begun(leg.line, memory, stood, places, sheet)
        new = [one for one in begun if one[0] not in going]
        # Views follow the log, and positions do not wait for them: what happened since is no deviation.
        if new and going_on(await self.desk.tour(sheet.tour)) != leg:
            return asked
        for kind, at, off_by_m in new:
            since = datetime.fromtimestamp(at, UTC)
            command = ReportDeviation(
                tour=sheet.tour, kind=kind, since=since, stop=leg.line.stop, off_by_m=off_by_m
            )
            asked += await self._ask(command, self.desk.now(), f"{kind}:{since.isoformat()}")
        return asked

    async def _begun(
        self,
        line: StopLine,
        memory: _Memory,
        stood: Sequence[Stand],
        places: Mapping[PlaceRef, Point],
        sheet: TourSheet,
    ) -> Sequence[tuple[Deviation, float, int | None]]:
        found: list[tuple[Deviation, float, int | None]] = []
        point = places[line.place]
        at_rest = sheet.is_interrupted or _is_resting(sheet, self.desk.now())
        halt = None if at_rest else long_stand(stood, [(one.lat, one.lon) for one in places.values()])
        if halt is not None:
            found.append((Deviation.UNPLANNED_STAND, halt[0].began, round(halt[1])))
        door = Door(stop=line.stop, lat=point.lat, lon=point.lon)
        gone = passed(door, memory.way, memory.trail, stood)
        if gone is not None:
            found.append((Deviation.PASSED_STOP, gone, None))
        run = off_way(memory.way, memory.trail) if memory.way and gone is None else ()
        others = [places[one.place] for one in to_come(sheet)[1:NEXT_STOPS] if one.place in places]
        if run and not _heads_for(others, run) and await self._comes_no_nearer(run, line.place):
            found.append((Deviation.OFF_WAY, run[0].at, _beside(memory.way, run)))
        return found

    async def _comes_no_nearer(self, run: Sequence[Heard], place: PlaceRef) -> bool:
        ends = [Point(one.lat, one.lon) for one in (run[0], run[-1])]
        first, last = await self.desk.seconds_from(ends, place)
        return first is not None and last is not None and last > first - NEARER_S

    async def _over(self, sheet: TourSheet, kinds: Sequence[Deviation]) -> int:
        asked = 0
        for one in sheet.off_plan:
            if one.kind in kinds:
                command = ReportDeviation(tour=sheet.tour, kind=one.kind, since=one.since, over=True)
                asked += await self._ask(command, self.desk.now(), f"{one.kind}:over:{one.since.isoformat()}")
        return asked

    async def _ask(self, command: Wish, at: datetime, key: str) -> int:
        try:
            await self.desk.ask(command, at, f"{command.tour}:{type(command).__name__}:{key}")
        except (Refused, NotFound) as refusal:
            _log.debug("not recorded: %s", refusal)  # the plan went on meanwhile
            return 0
        return 1


def _ended(sheet: TourSheet, line: StopLine, memory: _Memory, stood: Sequence[Stand]) -> Sequence[Deviation]:
    """What goes on by the sheet and is over by the positions."""
    over: list[Deviation] = []
    for one in sheet.off_plan:
        other = one.stop != line.stop
        if one.kind is Deviation.UNPLANNED_STAND:
            last = stood[-1] if stood and not stood[-1].over else None
            stands_on = last is not None and last.began <= one.since.timestamp() + SAME_STAND_S
            over += [] if stands_on else [one.kind]
        elif other or (one.kind is Deviation.OFF_WAY and is_back(memory.way, memory.trail)):
            over.append(one.kind)
    return over


def whole(leg: DrivenLeg, heard: Sequence[Heard], points: Mapping[PlaceRef, Point]) -> Sequence[Heard]:
    """The track of a leg from door to door: the van was at both, whatever its box left out."""
    if not heard:
        return ()
    ends = [(leg.since, leg.origin), (leg.until, leg.place)]
    doors = [
        Heard(at.timestamp(), points[place].lat, points[place].lon, DOOR_M)
        for at, place in ends
        if place is not None and place in points
    ]
    return thinned(sorted([*heard, *doors]))


def _places(sheet: TourSheet) -> Sequence[PlaceRef]:
    depot = [sheet.depot_place] if sheet.depot_place else []
    return [*depot, *(line.place for line in sheet.stops)]


def _heads_for(others: Sequence[Point], run: Sequence[Heard]) -> bool:
    """Whether the van comes nearer to one of the stops after the next: it may be on the way there."""
    first, last = run[0], run[-1]
    return any(
        apart_m(one.lat, one.lon, last) < apart_m(one.lat, one.lon, first) - NEARER_M for one in others
    )


def _is_resting(sheet: TourSheet, now: datetime) -> bool:
    until = resting_until(sheet)
    return until is not None and now < until


def _beside(way: Way, run: Sequence[Heard]) -> int:
    return round(beside_m(way, run[-1]))
