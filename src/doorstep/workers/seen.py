"""What the kernel of positions is told of a tour: its doors, its fixes, and what its driver said."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from doorstep.domain.positions import Door, Heard
from doorstep.domain.positions.attempts import AFTER_S
from doorstep.domain.tours.sheet import StopLine, StopState, TourSheet
from doorstep.engine.positions import Fix
from doorstep.events import Witness
from doorstep.kernel.ids import PlaceRef
from doorstep.kernel.moments import newest
from doorstep.kernel.party import Cause
from doorstep.kernel.place import Point

PUT_OFF = timedelta(seconds=30)
"""A stop that was put off is visited anew only by a van that stands there after this."""

TO_WEIGH = (Cause.CONSIGNEE_NOT_HOME, Cause.CONSIGNEE_BUSINESS_CLOSED, Cause.CONSIGNEE_NO_ACCESS)
"""The failures that only somebody who was at the door can tell."""


def heard_of(track: Sequence[Fix]) -> Sequence[Heard]:
    """The believed fixes of a track, oldest first."""
    return sorted(
        Heard(fix.at.timestamp(), fix.lat, fix.lon, fix.accuracy_m, fix.speed_mps)
        for fix in track
        if not fix.doubt
    )


def doors(sheet: TourSheet, points: Mapping[PlaceRef, Point]) -> Sequence[Door]:
    """The stops in the sequence driven: what was reached, what the van heads for, what comes then."""
    return [
        _door(line, points[line.place]) for line in sorted(sheet.stops, key=_turn) if line.place in points
    ]


def attempts_to_weigh(
    sheet: TourSheet, heard: Sequence[Heard], points: Mapping[PlaceRef, Point]
) -> Sequence[tuple[StopLine, datetime]]:
    """The attempts that nobody weighed, once the van was heard of for long enough after them."""
    if not heard:
        return ()
    return [
        (line, at)
        for line, at in _unweighed(sheet)
        if line.place in points and heard[0].at <= at.timestamp() <= heard[-1].at - AFTER_S
    ]


def first_unweighed(sheet: TourSheet) -> datetime | None:
    """When the first attempt was recorded that nobody has weighed."""
    moments = [at for _, at in _unweighed(sheet)]
    return min(moments, default=None)


def _unweighed(sheet: TourSheet) -> Sequence[tuple[StopLine, datetime]]:
    found: list[tuple[StopLine, datetime]] = []
    for line in sheet.stops:
        own = [one for one in sheet.parcels if one.parcel in (*line.parcels, *line.collects)]
        at = newest(*(one.attempted_at for one in own if one.attempted_cause in TO_WEIGH))
        if at is not None and (line.attempt is None or line.attempt.attempted_at != at):
            found.append((line, at))
    return found


def _turn(line: StopLine) -> tuple[int, float]:
    if not line.is_open:
        reached_at = line.reached_at or line.arrived_at
        return 0, reached_at.timestamp() if reached_at else 0.0
    return (1 if line.state is StopState.APPROACHED else 2), 0.0


def _door(line: StopLine, point: Point) -> Door:
    """A driver's word counts as his; what positions said before is found again by itself."""
    told = (
        (line.arrived_at, line.arrived_by),
        (line.departed_at, line.departed_by),
    )
    said = [at.timestamp() for at, by in told if at is not None and by is Witness.DRIVER]
    since = line.deferred_at + PUT_OFF if line.deferred_at and line.is_open else None
    return Door(
        stop=line.stop,
        lat=point.lat,
        lon=point.lon,
        since=since.timestamp() if since else 0.0,
        said_at=tuple(said),
        seen_at=line.reached_at.timestamp() if line.reached_at else None,
        done=bool(said) and not line.is_open,
    )
