"""Whose door a van stood at: a fence around every stop, a dwell in it, and a circle that may lie across it.

A circle that straddles the fence decides nothing. Whoever only drives past never stood there.
"""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from doorstep.domain.positions.standing import Heard, Stand, apart_m

ENTER_M = 40.0
"""A van that stands wholly inside this is at the stop."""
LEAVE_M = 80.0
"""A van that is wholly outside this has left it: who parks anew next door has not."""
DWELL_S = 50.0
"""Shorter than this is a traffic light."""
CLEARLY_M = 15.0
"""Of two doors that are not their turn, the nearer one is meant only when it is nearer by this much."""
SAID_S = 60.0
"""A driver's word belongs to the stand it was said in, or just before or after."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Door:
    """One stop, by the place that the van is expected at. Units: degrees, seconds since 1970.

    Nothing before `since` counts: then it was put off. `said_at` is when the driver said that he is there,
    `seen_at` when it was found before that the van is.
    """

    stop: str
    lat: float
    lon: float
    since: float = 0.0
    said_at: tuple[float, ...] = ()
    seen_at: float | None = None
    done: bool = False
    """It needs no visit any more, by other word than positions; a stand there is still a visit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stay:
    """A van stood at a stop. `left` is `None` while it was not seen outside the fence since.

    `alone`: no other stop shares the stand, so that its length is the length of this service.
    Units: seconds since 1970, metres.
    """

    stop: str
    reached: float
    until: float
    left: float | None
    off_by_m: float
    alone: bool


@dataclass(slots=True)
class _Visit:
    door: Door
    stands: list[Stand]
    alone: bool
    left: float | None = None


@dataclass(slots=True)
class _Found:
    visits: list[_Visit] = field(default_factory=list[_Visit])

    def taken(self) -> AbstractSet[str]:
        return {one.door.stop for one in self.visits}

    def close(self, stand: Stand) -> None:
        """Whoever stands elsewhere has left the stops before."""
        for one in self.visits:
            if one.left is None and _is_outside(one.door, stand):
                one.left = one.stands[-1].ended

    def staying(self, stand: Stand) -> Sequence[_Visit]:
        """The visits that this stand goes on with: the van only parked anew."""
        return [one for one in self.visits if one.left is None and _is_near(one.door, stand)]

    def take(self, stand: Stand, staying: Sequence[_Visit], chosen: Sequence[Door]) -> None:
        """Go on with the stops it is still at, and begin with those it came to."""
        at = list[_Visit]()
        for one in staying:
            if chosen and not _is_inside(one.door, stand):
                one.left = one.stands[-1].ended  # it drove on to the next house
            else:
                one.stands.append(stand)
                at.append(one)
        at += [_Visit(door=one, stands=[stand], alone=True) for one in chosen]
        self.visits += at[len(at) - len(chosen) :]
        if len(at) > 1:
            for one in at:
                one.alone = False


def stays(stands: Sequence[Stand], doors: Sequence[Door], after: Sequence[Heard] = ()) -> tuple[Stay, ...]:
    """The visits that `stands` show, by the doors in the sequence that is intended.

    `after` are the newest fixes: two of them outside the fence say that the van has left.
    """
    found = _Found()
    for stand in stands:
        found.close(stand)
        if stand.lasted_s < DWELL_S:
            continue
        staying = found.staying(stand)
        found.take(stand, staying, _whose(stand, doors, found.taken(), staying=bool(staying)))
    for one in found.visits:
        _leave(one, after)
    return tuple(_stay(one) for one in found.visits)


def _whose(stand: Stand, doors: Sequence[Door], taken: AbstractSet[str], *, staying: bool) -> Sequence[Door]:
    """Whose visit a stand is: the driver's word decides, then whose turn it is, then the nearest door."""
    said = [one for one in doors if _is_said(one, stand) and stand.ended >= one.since]
    if said:
        return [one for one in said if one.stop not in taken and _is_inside(one, stand)]
    waiting = [one for one in doors if one.stop not in taken and not one.done and stand.ended >= one.since]
    turn = list[Door]()
    for one in waiting:
        if not _is_inside(one, stand):
            break
        turn.append(one)
    if turn or staying or not waiting:
        return turn
    if not _is_outside(waiting[0], stand):
        return ()  # it may be at the door whose turn it is: nothing is decided
    others = sorted((apart_m(one.lat, one.lon, stand), n) for n, one in enumerate(waiting))
    (nearest, first), *rest = others
    clear = not rest or rest[0][0] - nearest >= CLEARLY_M
    return [waiting[first]] if clear and _is_inside(waiting[first], stand) else ()


def _is_said(door: Door, stand: Stand) -> bool:
    seen = door.seen_at is not None and stand.began <= door.seen_at <= stand.ended
    return seen or any(stand.began - SAID_S <= at <= stand.ended + SAID_S for at in door.said_at)


def _is_inside(door: Door, one: Stand | Heard) -> bool:
    return apart_m(door.lat, door.lon, one) + one.circle_m <= ENTER_M


def _is_outside(door: Door, one: Stand | Heard) -> bool:
    return apart_m(door.lat, door.lon, one) - one.circle_m > LEAVE_M


def _is_near(door: Door, one: Stand | Heard) -> bool:
    return apart_m(door.lat, door.lon, one) + one.circle_m <= LEAVE_M


def _leave(visit: _Visit, after: Sequence[Heard]) -> None:
    last = visit.stands[-1]
    if visit.left is not None or not last.over:
        return
    since = [one for one in after if one.at > last.ended]
    if sum(_is_outside(visit.door, one) for one in since) >= 2:
        visit.left = last.ended


def _stay(visit: _Visit) -> Stay:
    first, last = visit.stands[0], visit.stands[-1]
    return Stay(
        stop=visit.door.stop,
        reached=max(first.began, visit.door.since),
        until=last.ended,
        left=visit.left,
        off_by_m=min(apart_m(visit.door.lat, visit.door.lon, one) for one in visit.stands),
        alone=visit.alone,
    )
