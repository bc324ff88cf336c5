"""Legs on roads that are slower at some hours, compiled: the arithmetic of `domain/planning/traffic.py`."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from doorstep.adapters.kernels.compiled import compiled

FREE = 1_000
"""The speed of empty roads, in thousandths."""

KNOT, COVERED, SPEED = range(3)
"""What stands where for one change of speed: its moment, what is covered by then, the speed from then on."""

type Second = Any
"""A whole number of seconds: compiled code takes every kind of them."""

type Roads = NDArray[np.int64]
"""Changes of speed, the first before every moment. Shapes: changes x 3; none where roads are always free."""


@compiled
def piece_at(roads: Roads, moment: Second) -> Second:
    """The last change of speed that is not after `moment`."""
    low, high = 0, roads.shape[0]
    while high - low > 1:
        middle = (low + high) // 2
        if roads[middle, KNOT] <= moment:
            low = middle
        else:
            high = middle
    return low


@compiled
def arrives(roads: Roads, leaves: Second, leg: Second) -> Second:
    """The first second by which a leg is driven that begins at `leaves`."""
    if roads.shape[0] == 0:
        return leaves + leg
    piece = piece_at(roads, leaves)
    target = roads[piece, COVERED] + (leaves - roads[piece, KNOT]) * roads[piece, SPEED] + leg * FREE
    while piece + 1 < roads.shape[0] and roads[piece + 1, COVERED] <= target:
        piece += 1
    return roads[piece, KNOT] - (roads[piece, COVERED] - target) // roads[piece, SPEED]


@compiled
def leaves_by(roads: Roads, due: Second, leg: Second) -> Second:
    """The last second at which a leg may begin to be driven by `due`."""
    if roads.shape[0] == 0:
        return due - leg
    piece = piece_at(roads, due)
    target = roads[piece, COVERED] + (due - roads[piece, KNOT]) * roads[piece, SPEED] - leg * FREE
    while roads[piece, COVERED] > target:
        piece -= 1
    return roads[piece, KNOT] + (target - roads[piece, COVERED]) // roads[piece, SPEED]
