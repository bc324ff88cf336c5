"""From seconds to what is shown: whole five minutes, rounded away from the middle."""

from datetime import UTC, datetime, timedelta

from doorstep.kernel.time import Window

STEP = timedelta(minutes=5)
NARROW, WIDE = timedelta(minutes=1), timedelta(minutes=3)
_INSTANT = timedelta(microseconds=1)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def shown_window(now: datetime, early_s: float, late_s: float, *, last: Window | None = None) -> Window:
    """The window from `early_s` to `late_s` seconds after `now`, never smaller than one step.

    A side of the window shown `last` stays while it is at most a minute too narrow or three too wide: else
    a prediction that lies at a step would jump to and fro.
    """
    early, late = now + timedelta(seconds=early_s), now + timedelta(seconds=late_s)
    start, end = _floor(early), _floor(late + STEP - _INSTANT)
    if last is not None and _stays(early - last.start):
        start = last.start
    if last is not None and _stays(last.end - late):
        end = last.end
    return Window(start, max(end, start + STEP))


def as_told(window: Window, median: datetime, told_from: datetime | None) -> Window:
    """The window with the beginning that was told, where it begins one step before and `median` does not.

    What begins earlier than that is another window, which is told.
    """
    if told_from is None or median < told_from or not window.start < told_from <= window.start + STEP:
        return window
    return Window(told_from, max(window.end, told_from + STEP))


def _stays(room: timedelta) -> bool:
    """Whether a side keeps its place with `room` between it and what it has to cover."""
    return -NARROW <= room < STEP + WIDE


def _floor(moment: datetime) -> datetime:
    """The last whole step before; steps are counted in UTC, every zone shares them."""
    return moment - (moment - _EPOCH) % STEP
