"""All vans together: each goes through its day, its device sends what happened, its box where it is."""

import asyncio
from collections.abc import Sequence
from dataclasses import asdict, replace
from datetime import datetime, timedelta
from itertools import cycle

import msgspec

from doorstep.simulation.city import City
from doorstep.simulation.device import send_waiting, stepped_aside
from doorstep.simulation.door import Answered
from doorstep.simulation.driver import advance
from doorstep.simulation.legs import motion_of, tour_of
from doorstep.simulation.motion import Motion
from doorstep.simulation.shift import MOVING, ON_TOUR, Phase, Shift
from doorstep.simulation.van import Fix, as_line, fixes

MOST_FIXES = 1_000
MOST_LINES = 6
"""How many lines the small tracker gets rid of at once; of more it sends every so-manieth."""
FORGETS = timedelta(minutes=2)
"""After a restart a box does not know what it sent; it goes on from about here."""
AT_ONCE = 40
GUEST_LOOK_S = 1.0
"""Real seconds between two looks at one van or another."""


class Fleet:
    """The vans of the city."""

    def __init__(self, city: City, now: datetime) -> None:
        self._city = city
        known, home = city.truth.all("shift", Shift), city.depot_point
        self._shifts = {
            van.van: known.get(van.van)
            or Shift(van=van.van, lat=home.lat, lon=home.lon, since=now, until=now)
            for van in city.network.vans
        }
        self._seen = dict.fromkeys(self._shifts, now - FORGETS)
        self._motions: dict[str, tuple[str, Motion | None]] = {}
        self._fixes: list[Fix] = []
        # The last van has an old tracker that speaks the line protocol.
        self._old = max(self._shifts)
        self._in_turn = cycle(self._shifts)
        self._next_look = 0.0

    @property
    def shifts(self) -> Sequence[Shift]:
        """What every van is doing."""
        return list(self._shifts.values())

    def is_home(self) -> bool:
        """Whether every van waits at the depot and nothing waits on a device."""
        return all(
            shift.phase is Phase.WAITING and not self._city.truth.is_waiting(shift.van)
            for shift in self._shifts.values()
        )

    async def step(self, now: datetime) -> None:
        """Let everything happen until `now`, and say so to the server."""
        await asyncio.gather(*(self._through(van, now) for van in self._shifts))
        await asyncio.gather(self._send_fixes(), *(self._send_acts(van, now) for van in self._shifts))
        await self._notice_guest(now)

    async def _through(self, van: str, now: datetime) -> None:
        shift = self._shifts[van]
        if shift.phase in (Phase.WAITING, Phase.GUEST_WAITING) and shift.until < now:
            shift = replace(shift, until=now)
        for _ in range(AT_ONCE):
            await self._watch(shift, min(shift.until, now))
            if shift.until > now:
                break
            shift = await self._step(shift)

    async def _step(self, shift: Shift) -> Shift:
        known = self._shifts[shift.van]
        moved = await advance(self._city, shift)
        if self._shifts[shift.van] is not known:
            return self._shifts[shift.van]  # another van took goods over meanwhile: look again
        truth = self._city.truth
        with truth.step():
            truth.put("shift", shift.van, moved.shift)
            self._city.book.write(*moved.stories)
            for act in moved.acts:
                truth.queue(shift.van, act.id, act)
            if moved.gave is not None:
                giver, word = moved.gave
                truth.put("shift", giver.van, giver)
                truth.queue(giver.van, word.id, word)
                self._shifts[giver.van] = giver
        self._shifts[shift.van] = moved.shift
        return moved.shift

    async def _watch(self, shift: Shift, until: datetime) -> None:
        """What the box sees of the phase up to `until`."""
        motion = await self._motion(shift)
        trouble = self._city.trouble(self._city.day_of(until))
        seen = self._seen[shift.van]
        if until > seen:
            chance = self._city.chance
            self._fixes.extend(fixes(chance, shift, motion, trouble, after=seen, until=until))
            self._seen[shift.van] = until

    async def _motion(self, shift: Shift) -> Motion | None:
        if shift.phase not in MOVING:
            return None
        name = f"{shift.day}/{shift.legs}/{shift.phase}"
        known = self._motions.get(shift.van)
        if known is None or known[0] != name:
            known = (name, await motion_of(self._city, shift))
            self._motions[shift.van] = known
        return known[1]

    async def _send_acts(self, van: str, now: datetime) -> None:
        sent = await send_waiting(self._city, self._shifts[van], now)
        if sent.taken_over:
            self._step_aside(van, now)

    async def _notice_guest(self, now: datetime) -> None:
        """Look at one van in turn whether a person has taken its tour over while the driver waits."""
        real = asyncio.get_running_loop().time()
        if real < self._next_look:
            return
        self._next_look = real + GUEST_LOOK_S
        van = next(self._in_turn)
        if self._shifts[van].phase in ON_TOUR:
            tour = await tour_of(self._city, van)
            if tour is not None and tour.id == self._shifts[van].tour and tour.device == "other":
                self._step_aside(van, now)

    def _step_aside(self, van: str, now: datetime) -> None:
        aside = stepped_aside(self._shifts[van], now)
        if aside != self._shifts[van]:
            with self._city.truth.step():
                self._city.truth.put("shift", van, aside)
            self._shifts[van] = aside

    async def _send_fixes(self) -> None:
        waiting, self._fixes = sorted(self._fixes, key=lambda fix: fix.at), []
        lines = [fix for fix in waiting if fix.van == self._old]
        others = [fix for fix in waiting if fix.van != self._old]
        key = self._city.keys.lsp
        for start in range(0, len(others), MOST_FIXES):
            body = {"positions": [asdict(fix) for fix in others[start : start + MOST_FIXES]]}
            await self._city.door.send("/api/v1/positions", body, msgspec.Raw, key=key)
        for fix in lines[:: max(1, len(lines) // MOST_LINES)]:
            await self._line(fix, key)

    async def _line(self, fix: Fix, key: str) -> None:
        try:
            await self._city.door.line("/osmand", as_line(fix, key))
        except Answered as answer:
            # A tracker of this kind cannot read answers: what is refused is lost.
            if answer.status >= 500:
                raise
