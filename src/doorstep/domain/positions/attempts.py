"""Whether the van was where its driver says that nobody was in. In doubt, he was."""

from collections.abc import Sequence
from dataclasses import dataclass

from doorstep.domain.positions.fence import ENTER_M, LEAVE_M, Door
from doorstep.domain.positions.standing import Heard, Stand, apart_m

BEFORE_S, AFTER_S = 300.0, 120.0
"""A van stands within this time around the word of a driver who was at the door."""
SOME_S = 20.0
"""Shorter than this nobody walks to a door."""

AT_THE_DOOR, ELSEWHERE, UNKNOWN = "at_the_door", "elsewhere", "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """What positions say of one attempt. Units: metres from the stop, seconds near it; `None` is unknown."""

    presence: str
    off_by_m: float | None = None
    stood_s: float = 0.0


def weigh(door: Door, at: float, heard: Sequence[Heard], stands: Sequence[Stand]) -> Weighed:
    """What positions say of an attempt at `door` said at a moment. The radius grows with the circle."""
    around = [one for one in heard if at - BEFORE_S <= one.at <= at + AFTER_S]
    if not around:
        return Weighed(presence=UNKNOWN)
    near = min(apart_m(door.lat, door.lon, one) for one in around)
    stood_s = sum(
        min(one.ended, at + AFTER_S) - max(one.began, at - 2 * BEFORE_S)
        for one in stands
        if one.began <= at + AFTER_S
        and one.ended >= at - BEFORE_S
        and apart_m(door.lat, door.lon, one) - one.circle_m <= ENTER_M
    )
    if stood_s >= SOME_S:
        return Weighed(presence=AT_THE_DOOR, off_by_m=near, stood_s=stood_s)
    close = [one for one in around if abs(one.at - at) <= AFTER_S]
    away = close and all(apart_m(door.lat, door.lon, one) - one.circle_m > LEAVE_M for one in close)
    drove_by = len(around) >= 4 and stood_s < SOME_S and near > ENTER_M
    presence = ELSEWHERE if away or drove_by else UNKNOWN
    stood = [one for one in stands if one.began <= at <= one.ended]
    nearest = min((apart_m(door.lat, door.lon, one) for one in stood or close), default=near)
    return Weighed(presence=presence, off_by_m=nearest, stood_s=stood_s)
