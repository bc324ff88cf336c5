"""Hysteresis: which new prediction is worth showing, so that a page does not flicker."""

from datetime import datetime, timedelta
from typing import Protocol

from doorstep.kernel.ids import TourId
from doorstep.kernel.lateness import LatenessCosts, limits_of
from doorstep.kernel.time import Window

LEAST_MOVE = timedelta(minutes=3)
"""A window that moves less than this on both sides is still the same to somebody who waits."""

FRESH_FOR = timedelta(minutes=8)
"""An unchanged prediction is confirmed after this long, so that it never looks as old as silence."""

STEADY = 0.6
"""A chance of being late has fallen below a limit when it is below this share of it: at its edge it must
not come and go."""


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
    @property
    def costs(self) -> LatenessCosts | None: ...


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
        or _is_another_step(shown, new)
        or new.as_of - shown.as_of >= FRESH_FOR
    )


def _is_another_step(shown: Outlook, new: Outlook) -> bool:
    """Whether somebody begins to act at this chance of being late, or may stop."""
    limits = limits_of(new.costs)
    return any(
        new.late_permille < STEADY * limit if shown.late_permille >= limit else new.late_permille >= limit
        for limit in (limits.nudge, limits.replan, limits.tell, limits.offer)
    )
