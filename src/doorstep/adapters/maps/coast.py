"""The sea, which the map has as a line only: closed along the border of the extract."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from doorstep.kernel.place import Box

type Spot = tuple[float, float]
"""Longitude, latitude."""
type Line = list[Spot]

SCRAP = 0.02


@dataclass(frozen=True, slots=True, kw_only=True)
class Sea:
    """Rings of sea and of islands in it; islands are drawn over the sea."""

    water: tuple[Line, ...] = ()
    islands: tuple[Line, ...] = ()


def sea_of(coast: Sequence[Line], box: Box) -> Sea:
    """The sea inside `box`, from lines that have land on their left and water on their right.

    Lines that end inside the box, because the extract cut them, go on to its nearest side. Scraps of coast
    are left out: closing a scrap on the wrong side would drown the land.
    """
    rings, lines = _joined(coast)
    islands = tuple(ring for ring in rings if _turns_left(ring))
    lagoons = [ring for ring in rings if not _turns_left(ring)]
    pieces = [piece for line in lines for piece in _clipped(line, box) if _extent(piece, box) > SCRAP]
    water = [*lagoons, *_closed(pieces, box)]
    if islands and not water:
        water = [[*_corners(box), _corners(box)[0]]]
    return Sea(water=tuple(water), islands=islands)


def _joined(coast: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    rings: list[Line] = []
    lines: list[Line] = []
    starts = {tuple(line[0]): line for line in coast if len(line) > 1}
    ends = {tuple(line[-1]) for line in coast}
    heads = [line for line in coast if len(line) > 1 and tuple(line[0]) not in ends]
    for head in [*heads, *coast]:
        if len(head) < 2 or starts.pop(tuple(head[0]), None) is None:
            continue
        whole = list(head)
        while (following := starts.pop(tuple(whole[-1]), None)) is not None:
            whole += following[1:]
        (rings if whole[0] == whole[-1] else lines).append(whole)
    return rings, lines


def _turns_left(ring: Line) -> bool:
    return sum((b[0] - a[0]) * (b[1] + a[1]) for a, b in pairwise(ring)) < 0


def _clipped(line: Line, box: Box) -> list[Line]:
    """The parts of a line inside the box, each beginning and ending on its border."""
    pieces: list[Line] = []
    current: Line = []
    for a, b in pairwise(line):
        inside = _inside(a, b, box)
        if inside is None:
            continue
        start, end = inside
        if current and current[-1] != start:
            pieces.append(current)
            current = []
        current = [*(current or [start]), end]
        if end != b:
            pieces.append(current)
            current = []
    if current:
        pieces.append(current)
    return [[_on_border(piece[0], box), *piece, _on_border(piece[-1], box)] for piece in pieces]


def _extent(piece: Line, box: Box) -> float:
    """How much of the box's width or height a line spans, whichever is more."""
    lons, lats = [spot[0] for spot in piece], [spot[1] for spot in piece]
    return max(
        (max(lons) - min(lons)) / (box.east - box.west), (max(lats) - min(lats)) / (box.north - box.south)
    )


def _inside(a: Spot, b: Spot, box: Box) -> tuple[Spot, Spot] | None:
    """The part of a segment inside the box. Source: Liang and Barsky, 1984."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    enter, leave = 0.0, 1.0
    for step, room in (
        (-dx, a[0] - box.west),
        (dx, box.east - a[0]),
        (-dy, a[1] - box.south),
        (dy, box.north - a[1]),
    ):
        if step == 0:
            if room < 0:
                return None
            continue
        if step < 0:
            enter = max(enter, room / step)
        else:
            leave = min(leave, room / step)
    if enter > leave:
        return None
    start = a if enter == 0.0 else (a[0] + enter * dx, a[1] + enter * dy)
    end = b if leave == 1.0 else (a[0] + leave * dx, a[1] + leave * dy)
    return start, end


def _on_border(spot: Spot, box: Box) -> Spot:
    lon, lat = min(max(spot[0], box.west), box.east), min(max(spot[1], box.south), box.north)
    return min(
        ((box.west, lat), (box.east, lat), (lon, box.south), (lon, box.north)),
        key=lambda side: abs(side[0] - lon) + abs(side[1] - lat),
    )


def _corners(box: Box) -> Line:
    # Clockwise, because water lies on the right of a coastline.
    return [(box.west, box.north), (box.east, box.north), (box.east, box.south), (box.west, box.south)]


def _along(spot: Spot, box: Box) -> float:
    """How far round the border a spot lies: 0 to 4, clockwise from the north-west corner."""
    width, height = box.east - box.west, box.north - box.south
    if spot[1] == box.north:
        return (spot[0] - box.west) / width
    if spot[0] == box.east:
        return 1 + (box.north - spot[1]) / height
    if spot[1] == box.south:
        return 2 + (box.east - spot[0]) / width
    return 3 + (spot[1] - box.south) / height


def _closed(pieces: list[Line], box: Box) -> list[Line]:
    """Rings: from where a piece ends, clockwise along the border to where the next one begins."""
    rings: list[Line] = []
    unused = list(pieces)
    while unused:
        ring = list(unused.pop(0))
        begin = _along(ring[0], box)
        while True:
            at = _along(ring[-1], box)
            following = min(unused, key=lambda piece: (_along(piece[0], box) - at) % 4, default=None)
            home = (begin - at) % 4
            if following is None or (_along(following[0], box) - at) % 4 >= home:
                ring += [*_corners_between(at, home, box), ring[0]]
                break
            ring += [*_corners_between(at, (_along(following[0], box) - at) % 4, box), *following]
            unused.remove(following)
        rings.append(ring)
    return rings


def _corners_between(at: float, distance: float, box: Box) -> Line:
    corners = _corners(box)
    ahead = sorted(((index - at) % 4, corner) for index, corner in enumerate(corners))
    return [corner for away, corner in ahead if 0 < away < distance]
