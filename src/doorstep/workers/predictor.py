"""Keeps predicted arrivals current for every tour that has left, or should have left."""

import asyncio
import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Protocol
from zlib import crc32

import numpy as np

from doorstep.domain.planning.ports import Route
from doorstep.domain.planning.travel import TravelTable
from doorstep.domain.prediction import PublishPrediction, WithdrawPrediction
from doorstep.domain.prediction.arrival_model import ArrivalModel
from doorstep.domain.prediction.pace import shown
from doorstep.domain.prediction.progress import progress
from doorstep.domain.prediction.propagate import noise
from doorstep.domain.prediction.worth_showing import is_worth_showing
from doorstep.domain.slots.commands import ExpectReturn
from doorstep.domain.slots.load import WORTH_EXPECTING
from doorstep.domain.tours import ApproachStop
from doorstep.domain.tours.commands import ReportSilence
from doorstep.domain.tours.sheet import TourSheet
from doorstep.engine.positions import Fix
from doorstep.kernel.errors import Refused, Unavailable
from doorstep.kernel.ids import DepotId, PlaceRef, ShipmentId, TourId, VanId
from doorstep.kernel.place import Point
from doorstep.workers.heading import Turning, approach, candidates, towards
from doorstep.workers.hearing import USUAL_SILENCE, DeadSpots, Hearing
from doorstep.workers.late_van import better_sequence, dangers
from doorstep.workers.outlook import (
    Awaited,
    TourNow,
    ahead,
    as_seen,
    awaiting,
    here,
    home_at,
    learned,
    predictions,
    serving,
    waits,
)
from doorstep.workers.pauses import pause
from doorstep.workers.remembered import Memory, Wish, remember, was_searched
from doorstep.workers.roads_of_the_day import RoadsOfTheDay
from doorstep.workers.signs import matters, seen_at, silence, unknown

MOVES_FOR = timedelta(seconds=15)
"""How long a prediction stands while nothing happens but that the van drives on."""

STILL_FOR = timedelta(seconds=30)
"""Business time after which a tour is looked at again although nothing was heard of it."""

OFF_WAY_M = 150.0
"""Metres beside the way from which a van is believed to drive another one."""

PAUSE_S = 1.0

_log = logging.getLogger(__name__)

type Lane = tuple[DepotId | None, str]
"""A depot and a day: its tours meet the same roads."""


class PredictionDesk(Protocol):
    """Where the predictor reads what is known, and asks for predictions to be shown."""

    def now(self) -> datetime:
        """The business moment."""
        ...

    async def tours(self) -> Sequence[TourSheet]:
        """The published tours that have not ended."""
        ...

    async def tour(self, tour: TourId) -> TourSheet:
        """One tour as it stands this moment, ahead of the views that follow the log."""
        ...

    async def fixes(self, vans: Sequence[VanId] = ()) -> Mapping[VanId, Fix]:
        """The newest believed position of these vans, of every van when none is named."""
        ...

    async def awaited(self, shipments: Sequence[ShipmentId]) -> Mapping[ShipmentId, Awaited]:
        """The promise in force of each shipment that has one."""
        ...

    async def model(self, depot: DepotId | None) -> ArrivalModel:
        """What arrivals of this depot are predicted with."""
        ...

    async def travel(self, places: Sequence[PlaceRef]) -> TravelTable: ...

    async def way(self, origin: PlaceRef, destination: PlaceRef) -> Route | None: ...

    async def seconds_from(self, point: Point, place: PlaceRef) -> int | None:
        """Driving from a point to a place; `None` when there is no road."""
        ...

    async def seconds_to(self, point: Point, places: Sequence[PlaceRef]) -> Sequence[int | None]:
        """Driving from a point to each of some places; `None` where there is no road."""
        ...

    async def ask(self, commands: Sequence[Wish]) -> None:
        """Ask all of them as one change.

        Raises: Refused when the driver went on while a new sequence was found; predictions never are.
        """
        ...


@dataclass(slots=True, kw_only=True)
class Predictor:
    """The loop. A tour is looked at when something is heard of it, and every half minute.

    `hear` makes that immediate; without it, what happened is found at the next round. Without `resequences` a
    late van keeps its sequence.
    """

    desk: PredictionDesk
    pause_s: float = PAUSE_S
    resequences: bool = True
    _heard: asyncio.Queue[str] = field(default_factory=asyncio.Queue[str])
    _tours: dict[TourId, Memory] = field(default_factory=dict[TourId, Memory])
    _roads: dict[Lane, RoadsOfTheDay] = field(default_factory=dict[Lane, RoadsOfTheDay])
    _of_van: dict[str, set[TourId]] = field(default_factory=dict[str, set[TourId]])
    _spots: DeadSpots = field(default_factory=DeadSpots)

    async def run(self, stop: asyncio.Event) -> None:
        """Until `stop` is set. When the store or the roads are away, the next look tries again."""
        while not stop.is_set():
            try:
                await self.round()
                await self._listen(stop)
            except Unavailable as failure:
                _log.warning("predictions wait: %s", failure)
                await pause(stop, self.pause_s)

    def hear(self, name: str) -> None:
        """Something happened on the tour of this name, or the van of this name moved: look at it at once."""
        if name in self._tours or name in self._of_van:
            self._heard.put_nowait(name)

    async def round(self) -> int:
        """One look at every tour. Returns how many commands were asked."""
        now, fixes = self.desk.now(), await self.desk.fixes()
        sheets = [sheet for sheet in await self.desk.tours() if matters(sheet, now)]
        for gone in self._tours.keys() - {sheet.tour for sheet in sheets}:
            self._of_van.get(str(self._tours.pop(gone).van), set[TourId]()).discard(gone)
        lanes = {(sheet.depot, sheet.day) for sheet in sheets}
        # What tours that are over have shown of the day counts as long as others are under way.
        self._roads = {lane: self._roads.get(lane, RoadsOfTheDay()) for lane in lanes}
        asked = 0
        for sheet in sheets:
            await self.answer_heard()
            newest = await self._newest(sheet)
            if matters(newest, now):
                asked += await self._look(newest, fixes.get(newest.van) if newest.van else None)
        return asked

    async def _newest(self, sheet: TourSheet) -> TourSheet:
        """A view that is behind the log would take back what a look at the tour itself has told."""
        known = self._tours.get(sheet.tour)
        is_behind = known is not None and known.sheet.version > sheet.version
        return await self.desk.tour(sheet.tour) if is_behind else sheet

    async def _listen(self, stop: asyncio.Event) -> None:
        """Between two rounds, look at what is heard of."""
        ends = asyncio.get_running_loop().time() + self.pause_s
        while not stop.is_set() and (left_s := ends - asyncio.get_running_loop().time()) > 0:
            try:
                name = await asyncio.wait_for(self._heard.get(), left_s)
            except TimeoutError:
                return
            self._heard.put_nowait(name)
            await self.answer_heard()

    async def answer_heard(self) -> None:
        """Look at the tours that were heard of since the last time."""
        names = {self._heard.get_nowait() for _ in range(self._heard.qsize())}
        told = {name for name in names if name in self._tours}
        moved = {tour for name in names for tour in self._of_van.get(name, ()) if self._is_due(tour)}
        for tour in sorted(told | moved):
            sheet = await self.desk.tour(TourId(tour))
            if matters(sheet, self.desk.now()):
                await self._look(sheet, await self._fix(sheet.van) if sheet.van else None)

    async def _fix(self, van: VanId) -> Fix | None:
        return (await self.desk.fixes([van])).get(van)

    def _is_due(self, tour: TourId) -> bool:
        """Whether a move of its van is worth a look: thousands say every few seconds where they are."""
        looked_at = self._tours[tour].looked_at
        return looked_at is None or self.desk.now() - looked_at >= MOVES_FOR

    async def _look(self, sheet: TourSheet, fix: Fix | None) -> int:
        """Ask what follows from one look at a tour. Returns how many commands that were."""
        memory = self._memory(sheet)
        sheet = memory.seen
        wishes = await self._wishes(sheet, fix, memory)
        try:
            await self._ask(memory, wishes)
        except Refused as refusal:
            # The driver went on meanwhile, and his word counts: what is predicted needs no new sequence.
            _log.debug("no new sequence: %s", refusal)
            memory.refused, memory.looked_at = sheet.version, None
            wishes = await self._wishes(sheet, fix, memory)
            try:
                await self._ask(memory, wishes)
            except Refused as again:
                # The sheet is still behind what was said: the next look has it.
                _log.debug("nothing asked: %s", again)
                memory.looked_at = None
                return 0
        return len(wishes)

    async def _wishes(self, sheet: TourSheet, fix: Fix | None, memory: Memory) -> Sequence[Wish]:
        now, signs = self.desk.now(), (sheet.version, fix.at if fix else None)
        memory.hearing.hear(fix, self._spots)
        if memory.looked_at and memory.signs[0] == sheet.version:
            stands_for = STILL_FOR if memory.signs == signs else MOVES_FOR
            if timedelta(0) <= now - memory.looked_at < stands_for:
                return ()
        seen = seen_at(sheet, fix, now)
        may_last = memory.hearing.may_be_silent(self._spots, stands=serving(sheet) is not None)
        reason = unknown(sheet, seen, now, may_last)
        if reason:
            silent = reason == "silent" and sheet.silent_since is None
            said = [silence(sheet.tour, seen, memory.hearing)] if silent else []
            return [*said, *self._withdrawn(sheet, reason)]
        waiting = [shipment for shipments in memory.waits.values() for shipment in shipments]
        tour = await self._tour_now(sheet, fix, seen, now)
        turned = await self._turned(tour, fix, memory)
        if turned is not None:
            return [turned]  # in the sequence that is driven then, everybody is predicted at the next look
        awaited = await self.desk.awaited(waiting)
        memory.looked_at, memory.signs = now, signs
        heard = [ReportSilence(tour=sheet.tour, since=None)] if sheet.silent_since is not None else []
        return [*heard, *self._told(tour, awaited, memory), *self._off_tour(tour, memory)]

    def _told(self, tour: TourNow, awaited: Mapping[ShipmentId, Awaited], memory: Memory) -> Sequence[Wish]:
        """What everybody is told, in a better sequence where a late van has one, and what stays in danger."""
        found = predictions(tour, awaited, memory.draws)
        may = self.resequences and memory.refused != tour.sheet.version and not was_searched(tour, memory)
        better = better_sequence(tour, found, awaited, memory.draws) if may else None
        if may:
            memory.searched = (tour.sheet.version, tour.now)
        if better is not None:
            found = better.predictions
        reported = dangers(tour, found, awaited)
        first: list[Wish] = [better.command] if better else []
        back = _back(tour, awaited, found, memory)
        return [*first, *self._worth_asking(memory, found), *([reported] if reported else []), *back]

    async def _ask(self, memory: Memory, wishes: Sequence[Wish]) -> None:
        if wishes:
            await self.desk.ask(wishes)
            remember(memory, wishes)

    def _memory(self, sheet: TourSheet) -> Memory:
        memory = self._tours.get(sheet.tour)
        if memory is None or memory.draws.shape[0] != 2 * len(sheet.stops) + 3:
            draws = noise(len(sheet.stops), np.random.default_rng(crc32(sheet.tour.encode())))
            seen, told = as_seen(sheet), memory.shown if memory else {}
            hearing = memory.hearing if memory else Hearing()
            memory = Memory(
                draws=draws, sheet=sheet, seen=seen, waits=waits(seen), shown=told, hearing=hearing
            )
            self._tours[sheet.tour] = memory
        elif memory.sheet is not sheet:
            memory.sheet, memory.seen = sheet, as_seen(sheet)
            memory.waits = waits(memory.seen)
        memory.van = sheet.van
        if sheet.van:
            self._of_van.setdefault(sheet.van, set()).add(sheet.tour)
        return memory

    async def _tour_now(
        self, sheet: TourSheet, fix: Fix | None, seen_at: datetime | None, now: datetime
    ) -> TourNow:
        origin = here(sheet)
        places = [*([origin] if origin else []), *(line.place for line in sheet.stops)]
        if sheet.depot_place is not None:
            places.append(sheet.depot_place)
        memory, model = self._tours[sheet.tour], await self.desk.model(sheet.depot)
        travel = await self._travel(memory, list(dict.fromkeys(places)))
        share, left_s = await self._on_the_way(sheet, fix, now)
        roads = self._roads.setdefault((sheet.depot, sheet.day), RoadsOfTheDay())
        tour = TourNow(
            sheet=sheet,
            travel=travel,
            now=now,
            seen_at=seen_at,
            share=share,
            left_s=left_s,
            estimated=travel.estimated,
            model=model,
            today=roads.on_others(sheet.tour, model.day_sd),
            shown=memory.shown,
            waits=memory.waits,
        )
        roads.say(sheet.tour, shown(model.roads_of(sheet.driver), learned(tour).legs))
        return tour

    async def _travel(self, memory: Memory, places: Sequence[PlaceRef]) -> TravelTable:
        """Between the places of one tour: thousands of tours would throw one another out of one table."""
        if memory.travel is None or not all(map(memory.travel.knows, places)):
            memory.travel = (await self.desk.travel(places)).of(places)
        return memory.travel

    async def _turned(self, tour: TourNow, fix: Fix | None, memory: Memory) -> ApproachStop | None:
        """The stop that the van evidently heads for instead of the one whose turn it is."""
        if tour.left_s is None or fix is None:
            memory.turn = Turning()
            return None
        left_s = await self.desk.seconds_to(fix.point, [line.place for line in candidates(tour)])
        memory.turn = memory.turn.seen(towards(tour, left_s), fix.at)
        return approach(tour, memory.turn)

    async def _on_the_way(
        self, sheet: TourSheet, fix: Fix | None, now: datetime
    ) -> tuple[float | None, float | None]:
        """The share of the leg driven, or the seconds left when the van drives another way."""
        stops, origin = ahead(sheet), here(sheet)
        if fix is None or not stops or origin is None or serving(sheet) is not None:
            return None, None
        if now - fix.at > USUAL_SILENCE or origin == stops[0].place:
            return None, None
        memory, leg = self._tours[sheet.tour], (origin, stops[0].place)
        if memory.leg != leg:
            memory.way, memory.leg = await self.desk.way(*leg), leg
        if memory.way is not None:
            times = [part.duration_s for part in memory.way.segments]
            found = progress(memory.way.geometry, times, fix.point)
            if found.off_m <= OFF_WAY_M:
                return found.share, None
        return None, await self.desk.seconds_from(fix.point, stops[0].place)

    def _worth_asking(
        self, memory: Memory, found: Sequence[PublishPrediction]
    ) -> Sequence[PublishPrediction]:
        memory.silent = ""
        return [
            new
            for new in found
            if new.shipment not in memory.shown or is_worth_showing(memory.shown[new.shipment], new)
        ]

    def _off_tour(self, tour: TourNow, memory: Memory) -> Sequence[WithdrawPrediction]:
        """What was shown and will not come on this tour any more; what was brought needs no word."""
        sheet = tour.sheet
        planned = {shipment for line in sheet.stops for shipment in line.shipments}
        left_behind = {
            shipment
            for line in ahead(sheet)
            for shipment in set(line.shipments) - set(tour.awaiting(line))
            if all(sheet.outcome(parcel).value == "missing" for parcel in (*line.parcels, *line.collects))
        }
        gone = [shipment for shipment in memory.shown if shipment not in planned or shipment in left_behind]
        return [WithdrawPrediction(shipment=one, tour=sheet.tour, reason="off_tour") for one in gone]

    def _withdrawn(self, sheet: TourSheet, reason: str) -> Sequence[WithdrawPrediction]:
        memory = self._tours[sheet.tour]
        if memory.silent == reason:
            return ()
        memory.silent = reason
        return [
            WithdrawPrediction(shipment=shipment, tour=sheet.tour, reason=reason)
            for line in ahead(sheet)
            for shipment in awaiting(sheet, line)
        ]


def _back(
    tour: TourNow,
    awaited: Mapping[ShipmentId, Awaited],
    found: Sequence[PublishPrediction],
    memory: Memory,
) -> Sequence[ExpectReturn]:
    """When the van will be back, where another tour waits for it and it is another time than was said."""
    sheet = tour.sheet
    home = home_at(tour, awaited, found) if sheet.followed and sheet.depot is not None else None
    said = memory.back_at or sheet.returns_at
    if home is None or sheet.depot is None or (said is not None and abs(home - said) < WORTH_EXPECTING):
        return ()
    return [ExpectReturn(depot=sheet.depot, day=sheet.day, tour=sheet.tour, returns_at=home)]
