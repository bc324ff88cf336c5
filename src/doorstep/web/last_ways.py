"""The way a van takes to the door it heads for, asked once, so that its dot lies on the street."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from doorstep.domain.positions import Heard, on_way
from doorstep.domain.positions.deviating import Way
from doorstep.engine.positions import Fix
from doorstep.kernel.errors import Unavailable
from doorstep.kernel.ids import StopId
from doorstep.kernel.place import Point
from doorstep.web.site_roads import Roads

MOST = 5_000
"""So many ways are remembered; a process that meets more begins anew."""
ANEW = timedelta(seconds=60)
"""Business time after which the way of a van that drives another one is asked again."""


@dataclass(frozen=True, slots=True)
class _Known:
    at: datetime
    way: Way


@dataclass(slots=True)
class LastWays:
    """By stop: the way from where the van was first seen heading for it."""

    _known: dict[StopId, _Known] = field(default_factory=dict[StopId, _Known])

    async def to_door(self, roads: Roads, fix: Fix, stop: StopId, door: Point) -> Way:
        """The way; none while the roads do not answer, and the page shows the position as it was said."""
        known = self._known.get(stop)
        if known is not None and (fix.at - known.at < ANEW or _lies_on(known.way, fix)):
            return known.way
        try:
            found = await roads.route([fix.point, door])
        except Unavailable:
            return known.way if known is not None else ()
        way = [(one.lat, one.lon) for one in found.geometry] if found and not found.estimated else []
        if len(self._known) >= MOST:
            self._known.clear()
        self._known[stop] = _Known(fix.at, way)
        return way


def on_street(way: Way, fix: Fix) -> Point:
    """Where the dot is drawn: on the way where the van's circle lets it be there, else as it was said."""
    found = on_way(way, _heard(fix))
    return Point(*found) if found is not None else fix.point


def _lies_on(way: Way, fix: Fix) -> bool:
    return on_way(way, _heard(fix)) is not None


def _heard(fix: Fix) -> Heard:
    return Heard(fix.at.timestamp(), fix.lat, fix.lon, fix.accuracy_m, fix.speed_mps)
