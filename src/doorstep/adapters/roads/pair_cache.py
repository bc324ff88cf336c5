"""Travel between pairs of places, remembered: least recently asked source goes first."""

from collections import OrderedDict
from collections.abc import Sequence

from doorstep.kernel.place import Point

type Place = tuple[float, float]
type Leg = tuple[int | None, int | None]
"""Seconds and metres; None twice where no road leads."""

FIVE_DECIMALS = 5  # about a metre: finer than any address, coarse enough that one door is one key


def place_of(point: Point) -> Place:
    """The key of a point: latitude and longitude to about one metre."""
    return round(point.lat, FIVE_DECIMALS), round(point.lon, FIVE_DECIMALS)


class PairCache:
    """Rows of legs by source, bounded by the number of pairs.

    Rows rather than pairs, because tables are asked row by row and one dictionary per row is quick to read.
    """

    def __init__(self, max_pairs: int) -> None:
        self._rows: OrderedDict[Place, dict[Place, Leg]] = OrderedDict()
        self._max_pairs = max_pairs
        self._pairs = 0

    def __len__(self) -> int:
        return self._pairs

    def row(self, source: Place, destinations: Sequence[Place]) -> list[Leg | None]:
        """What is known from `source`, None where nothing is."""
        row = self._rows.get(source)
        if row is None:
            return [None] * len(destinations)
        self._rows.move_to_end(source)
        return [row.get(destination) for destination in destinations]

    def remember(self, source: Place, destinations: Sequence[Place], legs: Sequence[Leg]) -> None:
        """Keep the legs from `source`, and forget the longest unasked sources when there are too many."""
        row = self._rows.setdefault(source, {})
        self._rows.move_to_end(source)
        before = len(row)
        row.update(zip(destinations, legs, strict=True))
        self._pairs += len(row) - before
        while self._pairs > self._max_pairs and len(self._rows) > 1:
            _, oldest = self._rows.popitem(last=False)
            self._pairs -= len(oldest)
