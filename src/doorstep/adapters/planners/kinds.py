"""Which vans a stop may go on: stops that may go on the same vans are of one kind."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from doorstep.domain.planning.problem import UNBOUND, UNITS, Shift, Stop


def kinds(stops: Sequence[Stop], shifts: Sequence[Shift]) -> tuple[list[int], NDArray[np.bool_]]:
    """The kind of each stop, and for each kind a row: which of `shifts` may take it. Kind 0 goes on all."""
    known: dict[object, int] = {(): 0}
    rows = [[True] * len(shifts)]
    found: list[int] = []
    for stop in stops:
        asked = stop.needs.skills
        if asked not in known:
            known[asked] = len(rows)
            rows.append([not shift.lacks(stop) for shift in shifts])
        found.append(known[asked])
    return found, np.array(rows, np.bool_).reshape(len(rows), len(shifts))


def binding(stops: Sequence[Stop], shifts: Sequence[Shift]) -> list[int]:
    """The dimensions of `UNITS` in which some van could be overloaded."""
    least = [min((shift.rooms[at] for shift in shifts), default=UNBOUND) for at in range(len(UNITS))]
    return [
        at
        for at in range(len(UNITS))
        if sum(stop.loads[at] + stop.collects[at] for stop in stops) > least[at]
    ]
