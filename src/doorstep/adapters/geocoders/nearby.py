"""Finding the nearest of many points by a grid of about 250 metres."""

from collections import defaultdict
from collections.abc import Iterable
from math import cos, radians

from doorstep.kernel.place import Point, distance_m

CELL_DEGREES = 0.00225
MAX_RINGS = 40


class Nearby[Thing]:
    """Things by place; `nearest` looks ring by ring and gives up after about ten kilometres."""

    def __init__(self, things: Iterable[tuple[Point, Thing]]) -> None:
        listed = list(things)
        self._narrowing = max(0.05, cos(radians(listed[0][0].lat))) if listed else 1.0
        self._cells: defaultdict[tuple[int, int], list[tuple[Point, Thing]]] = defaultdict(list)
        for point, thing in listed:
            self._cells[self._cell(point)].append((point, thing))

    def nearest(self, point: Point) -> tuple[float, Thing] | None:
        """The nearest thing and its distance in metres."""
        if not self._cells:
            return None
        found: list[tuple[float, Thing]] = []
        stop_after = MAX_RINGS
        for ring in range(MAX_RINGS + 1):
            if ring > stop_after:
                break
            found += [(distance_m(point, there), thing) for there, thing in self._ring(point, ring)]
            if found:
                # A thing in the next ring can still be nearer than one in the corner of this one.
                stop_after = min(stop_after, ring + 1)
        return min(found, key=lambda pair: pair[0]) if found else None

    def _ring(self, point: Point, ring: int) -> Iterable[tuple[Point, Thing]]:
        row, column = self._cell(point)
        for y in range(row - ring, row + ring + 1):
            edge = abs(y - row) == ring
            for x in range(column - ring, column + ring + 1) if edge else {column - ring, column + ring}:
                yield from self._cells.get((y, x), ())

    def _cell(self, point: Point) -> tuple[int, int]:
        return int(point.lat // CELL_DEGREES), int(point.lon * self._narrowing // CELL_DEGREES)
