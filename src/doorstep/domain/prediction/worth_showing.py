"""Hysteresis: which new prediction is worth showing, so that a page does not flicker."""

from datetime import datetime, timedelta
from typing import Protocol

from doorstep.kernel.ids import TourId
from doorstep.kernel.time import Window

LEAST_MOVE = timedelta(minutes=3)
"""A window that moves less than this on both sides is still the same to somebody who waits."""

FRESH_FOR = timedelta(minutes=8)
"""An unchanged prediction is confirmed after this long, so that it never looks as old as silence."""

LATE_STEPS = (250, 750)
"""P(late) in thousandths at which others begin to act: at risk, and late enough to tell people."""


class Outlook(Protocol):
    """What a prediction says, asked for or shown."""

    @property
    def tour(self) -> TourId: ...
    @property
    def window(self) -> Window: ...
    @property
    def stops_before(self) -> int: ...
    @property
    def late_permille(self) -> int: ...
    @property
    def basis(self) -> str: ...
    @property
    def as_of(self) -> datetime: ...


def is_worth_showing(shown: Outlook, new: Outlook) -> bool:
    """Whether `new` tells something that `shown` does not. What is older than the one shown never does."""
    if new.tour != shown.tour:
        return True
    if new.as_of < shown.as_of:
        return False
    return (
        abs(new.window.start - shown.window.start) >= LEAST_MOVE
        or abs(new.window.end - shown.window.end) >= LEAST_MOVE
        or new.stops_before != shown.stops_before
        or new.basis != shown.basis
        or _late_step(new) != _late_step(shown)
        or new.as_of - shown.as_of >= FRESH_FOR
    )


def _late_step(outlook: Outlook) -> int:
    return sum(outlook.late_permille >= step for step in LATE_STEPS)
