"""Marks functions that Numba compiles when they are first called; what it made is kept beside the source.

What is kept knows its own file only: `make kernels` throws it away when any file of this folder has changed.
"""

from collections.abc import Callable
from typing import Any, cast

from numba import njit

_njit: Any = njit(cache=True, nogil=True)
_spliced: Any = njit(inline="always")


def compiled[**P, R](function: Callable[P, R]) -> Callable[P, R]:
    """The same function, compiled; it lets other threads run meanwhile."""
    return cast("Callable[P, R]", _njit(function))


def spliced[**P, R](function: Callable[P, R]) -> Callable[P, R]:
    """The same function, compiled into its callers: handing over a day and its tours takes its time."""
    return cast("Callable[P, R]", _spliced(function))
