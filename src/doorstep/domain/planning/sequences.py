"""Sequences of a few stops that are one change away from another, as tables to be tried all at once."""

from functools import lru_cache
from itertools import combinations, permutations

import numpy as np
from numpy.typing import NDArray

type Sequences = NDArray[np.intp]
"""Many sequences side by side. Shapes: stops x sequences, so that all vans take their next stop together."""

LONGEST_MOVED = 3
"""How many neighbouring stops are moved together at most."""


@lru_cache(maxsize=8)
def every_sequence(count: int) -> Sequences:
    """Every sequence of `count` stops: count! of them."""
    return np.array(list(permutations(range(count))), dtype=np.intp).T.copy()


@lru_cache(maxsize=64)
def relocations(count: int) -> Sequences:
    """Every sequence in which one stop stands elsewhere."""
    return _table(_moved(list(range(count)), 1))


@lru_cache(maxsize=64)
def all_changes(count: int) -> Sequences:
    """Every sequence one change away: some stops moved together, a stretch reversed, two stops exchanged."""
    same = list(range(count))
    found = [order for length in range(1, LONGEST_MOVED + 1) for order in _moved(same, length)]
    for first, end in combinations(range(count + 1), 2):
        found.append((*same[:first], *same[first:end][::-1], *same[end:]))
        if end - first > 1:
            found.append((*same[:first], end - 1, *same[first + 1 : end - 1], first, *same[end:]))
    return _table(found)


def _moved(same: list[int], length: int) -> list[tuple[int, ...]]:
    starts = range(len(same) - length + 1)
    rests = [(same[start : start + length], same[:start] + same[start + length :]) for start in starts]
    return [(*rest[:at], *moved, *rest[at:]) for moved, rest in rests for at in range(len(rest) + 1)]


def _table(orders: list[tuple[int, ...]]) -> Sequences:
    return np.array(list(dict.fromkeys(orders)), dtype=np.intp).T.copy()
