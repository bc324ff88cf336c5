"""Driving times between the places of a day, as one matrix that grows by rows."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

import numpy as np

from doorstep.domain.planning.legs import Legs, LegTable
from doorstep.domain.planning.problem import NO_ROAD, Seconds
from doorstep.kernel.ids import PlaceRef


class TravelTimes(Protocol):
    """Driving times between the places of one question."""

    def seconds(self, origin: PlaceRef, destination: PlaceRef) -> int | None:
        """Seconds of driving; `None` when there is no road or the pair was not asked."""
        ...

    def knows(self, place: PlaceRef) -> bool:
        """Whether the times to and from `place` were asked for."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class TravelTable:
    """Travel between `places`, every one to every other.

    Shapes: `seconds_s` and `metres_m` places x places. `estimated`: for some pair no road answered.
    Units: whole seconds, whole metres; `NO_ROAD` where there is no way.
    `lineage` is the same object for all tables grown from one another: their rows stay where they are.
    """

    row: dict[PlaceRef, int]
    seconds_s: Seconds
    metres_m: Seconds
    estimated: bool = False
    lineage: object = field(default_factory=object, compare=False, repr=False)

    def seconds(self, origin: PlaceRef, destination: PlaceRef) -> int | None:
        """Seconds of driving; `None` when there is no road or the pair was not asked."""
        return self._at(self.seconds_s, origin, destination)

    def metres(self, origin: PlaceRef, destination: PlaceRef) -> int | None:
        """Metres of driving; `None` when there is no road or the pair was not asked."""
        return self._at(self.metres_m, origin, destination)

    def knows(self, place: PlaceRef) -> bool:
        """Whether the place was asked, be there a road or not."""
        return place in self.row

    def of(self, places: Sequence[PlaceRef]) -> "TravelTable":
        """The same between distinct `places` only, all of which are known."""
        rows = [self.row[place] for place in places]
        return TravelTable(
            row={place: number for number, place in enumerate(places)},
            seconds_s=self.seconds_s[np.ix_(rows, rows)],
            metres_m=self.metres_m[np.ix_(rows, rows)],
            estimated=self.estimated,
        )

    def _at(self, table: Seconds, origin: PlaceRef, destination: PlaceRef) -> int | None:
        if origin not in self.row or destination not in self.row:
            return None
        value = int(table[self.row[origin], self.row[destination]])
        return value if value < NO_ROAD else None


def travel_table(places: Sequence[PlaceRef], legs: Legs) -> TravelTable:
    """The table of distinct `places` whose `legs` lead from each to each, in the same sequence."""
    return TravelTable(
        row={place: number for number, place in enumerate(places)},
        seconds_s=_whole(legs.durations_s, len(places)),
        metres_m=_whole(legs.distances_m, len(places)),
        estimated=legs.estimated,
    )


def grown(table: TravelTable, places: Sequence[PlaceRef], out: Legs, back: Legs) -> TravelTable:
    """`table` with new `places`: `out` leads from them to all, old and new; `back` from the old to them."""
    old, new = len(table.row), len(places)
    return TravelTable(
        row={**table.row, **{place: old + number for number, place in enumerate(places)}},
        seconds_s=_block(table.seconds_s, out.durations_s, back.durations_s, new),
        metres_m=_block(table.metres_m, out.distances_m, back.distances_m, new),
        estimated=table.estimated or out.estimated or back.estimated,
        lineage=table.lineage,
    )


def _block(table: Seconds, out: LegTable, back: LegTable, new: int) -> Seconds:
    old = len(table)
    block = np.empty((old + new, old + new), np.int64)
    block[:old, :old] = table
    block[:old, old:] = np.reshape([_plain(leg) for row in back for leg in row], (old, new))
    block[old:, :] = np.reshape([_plain(leg) for row in out for leg in row], (new, old + new))
    _stay(block)
    return block


def _whole(legs: LegTable, size: int) -> Seconds:
    table = np.array([_plain(leg) for row in legs for leg in row], np.int64).reshape(size, size)
    _stay(table)
    return table


def _plain(leg: int | None) -> int:
    return NO_ROAD if leg is None else leg


def _stay(table: Seconds) -> None:
    """A place is no drive away from itself, even one that no road reaches."""
    np.fill_diagonal(table, 0)
