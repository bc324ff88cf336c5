"""From seconds to what is shown: whole five minutes, rounded away from the middle."""

from datetime import UTC, datetime, timedelta

from doorstep.kernel.time import Window

STEP = timedelta(minutes=5)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def shown_window(now: datetime, early_s: float, late_s: float) -> Window:
    """The window from `early_s` to `late_s` seconds after `now`, never smaller than one step."""
    start = _floor(now + timedelta(seconds=early_s))
    late = now + timedelta(seconds=late_s)
    end = _floor(late) if _floor(late) == late else _floor(late) + STEP
    return Window(start, max(end, start + STEP))


def _floor(moment: datetime) -> datetime:
    """The last whole step before; steps are counted in UTC, every zone shares them."""
    return moment - (moment - _EPOCH) % STEP
