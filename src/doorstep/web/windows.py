"""Windows as somebody names them: one, or several on one day of which each would do."""

from collections.abc import Sequence
from datetime import datetime
from itertools import pairwise
from zoneinfo import ZoneInfo

from doorstep.kernel.errors import Invalid
from doorstep.kernel.time import Window, either

type Span = tuple[datetime, datetime]


class WindowInvalid(Invalid):
    """A window ends before it starts."""

    code = "slots.window_invalid"


class WindowsOverlap(Invalid):
    """Two of the windows that would do overlap, or are the same. Name the time between once."""

    code = "slots.windows_overlap"


class WindowsApart(Invalid):
    """The windows that would do lie on different days. A visit is planned on one day; choose one."""

    code = "slots.windows_apart"


class WindowOver(Invalid):
    """One of the windows that would do has ended."""

    code = "slots.window_over"


def window_of(start: datetime, end: datetime) -> Window:
    """One window.

    Raises: WindowInvalid.
    """
    if end <= start:
        raise WindowInvalid(f"the window ends {end} before it starts {start}")
    return Window(start, end)


def any_of(spans: Sequence[Span], zone: str, *, at: datetime) -> Window:
    """A window that is open in each of `spans`, all still to come `at` a moment and on one day in `zone`.

    Raises: WindowInvalid, WindowsOverlap, WindowsApart, WindowOver.
    """
    windows = sorted((window_of(*span) for span in spans), key=lambda window: window.start)
    over = next((window for window in windows if window.end <= at), None)
    if over is not None:
        raise WindowOver(f"the window from {over.start} ended {over.end}; name those still to come")
    for one, then in pairwise(windows):
        if then.start < one.end:
            raise WindowsOverlap(f"the window from {then.start} begins before the one until {one.end} ends")
    days = list(dict.fromkeys(window.start.astimezone(ZoneInfo(zone)).date() for window in windows))
    if len(days) > 1:
        raise WindowsApart(f"the windows lie on {days[0]} and {days[1]}; name those of one day")
    return either(windows)
