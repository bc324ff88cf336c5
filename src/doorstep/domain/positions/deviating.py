"""What a van does that its plan does not say. Each limit has a wider one at which it ends.

A van that drives another way but comes nearer all the same deviates from nothing: the caller asks the roads.
Who stands at a light, parks next door or goes round the block does not deviate either.
"""

from collections.abc import Sequence
from itertools import pairwise
from math import cos, hypot, radians

from doorstep.domain.positions.fence import DWELL_S, ENTER_M, Door
from doorstep.domain.positions.standing import METRES_A_DEGREE, WIDEST_M, Heard, Stand, apart_m

OFF_M, BACK_M = 200.0, 80.0
"""Metres beside the way, circle taken off, from which a van has left it, and within which it is back."""
ON_WAY_M = 20.0
"""A fix so far from a way, beside its circle, is drawn on it."""
OFF_FOR_S = 180.0
"""The word of a driver, or of his phone, may come minutes after his van drove on."""
OFF_FIXES = 3
LOOKED_AT = 40
"""So many of the newest fixes are looked at: a van that is off for longer was off before."""
LONG_STAND_S = 480.0
"""A stand of this length where no stop is needs a reason."""
NO_STOP_M = 120.0
PASSED_M = 300.0
PASSED_FOR_S = 90.0
"""A van so far behind a door that it passed, after so long, will not stop there now."""

type Way = Sequence[tuple[float, float]]
"""Degrees north and east of the points of a planned way, in its sequence."""


def beside_m(way: Way, one: Heard) -> float:
    """Metres between a fix and the nearest point of a way; endless where there is no way."""
    return min((_apart(here, there, one)[1] for here, there in pairwise(way)), default=1e9)


def on_way(way: Way, one: Heard) -> tuple[float, float] | None:
    """Degrees of the point of a way at which a fix may lie, by its circle and the width of a street."""
    best, found = ON_WAY_M + min(one.circle_m, WIDEST_M), None
    for here, there in pairwise(way):
        long_m, off_m = _apart(here, there, one)
        if off_m <= best:
            along_m = max(0.0, apart_m(one.lat, one.lon, Heard(0.0, *here)) ** 2 - off_m**2) ** 0.5
            part = min(1.0, along_m / long_m) if long_m else 0.0
            best = off_m
            found = (here[0] + part * (there[0] - here[0]), here[1] + part * (there[1] - here[1]))
    return found


def off_way(way: Way, trail: Sequence[Heard]) -> Sequence[Heard]:
    """The newest fixes in a row that lie beside the way, oldest first; none when they are too few to tell."""
    run: list[Heard] = []
    for one in reversed(trail[-LOOKED_AT:]):
        if beside_m(way, one) - one.circle_m <= OFF_M:
            break
        run.append(one)
    run.reverse()
    is_long = len(run) >= OFF_FIXES and run[-1].at - run[0].at >= OFF_FOR_S
    return run if is_long else ()


def is_back(way: Way, trail: Sequence[Heard]) -> bool:
    """Whether the two newest fixes lie on the way again."""
    newest = trail[-2:]
    return len(newest) == 2 and all(beside_m(way, one) - one.circle_m <= BACK_M for one in newest)


def long_stand(stands: Sequence[Stand], places: Sequence[tuple[float, float]]) -> tuple[Stand, float] | None:
    """A stand that goes on far from every stop, and the metres to the nearest one."""
    last = stands[-1] if stands else None
    if last is None or last.over or last.lasted_s < LONG_STAND_S:
        return None
    near = min((apart_m(lat, lon, last) for lat, lon in places), default=1e9) - last.circle_m
    return (last, near) if near > NO_STOP_M else None


def passed(door: Door, way: Way, trail: Sequence[Heard], stands: Sequence[Stand]) -> float | None:
    """When the van drove past the door it was on the way to; `None` while it may still stop there.

    Where the planned way itself leads past the door first, nothing is decided.
    """
    near = [one.at for one in trail if apart_m(door.lat, door.lon, one) <= ENTER_M]
    if not near or not trail or trail[-1].at - near[-1] < PASSED_FOR_S:
        return None
    stood = any(
        one.lasted_s >= DWELL_S and apart_m(door.lat, door.lon, one) - one.circle_m <= ENTER_M
        for one in stands
    )
    gone = all(apart_m(door.lat, door.lon, one) - one.circle_m > PASSED_M for one in trail[-2:])
    return None if stood or not gone or _leads_past(way, door) else near[-1]


def _leads_past(way: Way, door: Door) -> bool:
    """Whether the way comes to the door, goes farther than a van is followed, and comes back."""
    at = Heard(0.0, door.lat, door.lon)
    left_m = 0.0
    for there, here in pairwise(reversed(way)):
        long_m, off_m = _apart(here, there, at)
        if left_m > PASSED_M and off_m <= ENTER_M:
            return True
        left_m += long_m
    return False


def _apart(here: tuple[float, float], there: tuple[float, float], one: Heard) -> tuple[float, float]:
    """The length of a piece of way, and how far a fix lies beside it."""
    east = METRES_A_DEGREE * cos(radians(here[0]))
    along_n, along_e = (there[0] - here[0]) * METRES_A_DEGREE, (there[1] - here[1]) * east
    aside_n, aside_e = (one.lat - here[0]) * METRES_A_DEGREE, (one.lon - here[1]) * east
    square = along_n**2 + along_e**2
    part = (along_n * aside_n + along_e * aside_e) / square if square else 0.0
    part = min(1.0, max(0.0, part))
    return square**0.5, hypot(aside_n - part * along_n, aside_e - part * along_e)
