"""The time rule: promised, predicted and actual on one axis of hours, which runs as its reader reads."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from doorstep.kernel.time import Window
from doorstep.web.consignee.record import Box, Tick, TimeRule
from doorstep.web.consignee.speech import Speech, local

HOUR = timedelta(hours=1)
NEAR = timedelta(hours=4)
"""How far before the first window "now" may lie and still be drawn."""

MOST_TICKS = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """What stands on the rule. `boxes` by kind: pr promised, old replaced, pd predicted or newly promised."""

    boxes: Sequence[tuple[str, Window]]
    actual: datetime | None = None
    now: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Axis:
    """The hours that are drawn. `leftward`: they begin at the right, as languages do that are written so."""

    hours: Window
    leftward: bool

    def at(self, moment: datetime) -> str:
        """Where a moment lies, from the left."""
        share = self.share(moment)
        return _percent(1 - share if self.leftward else share)

    def share(self, moment: datetime) -> float:
        """How much of the axis has passed at a moment."""
        return (moment - self.hours.start) / self.hours.length

    def left_of(self, window: Window) -> str:
        """Where the left edge of a window lies."""
        return self.at(window.end if self.leftward else window.start)


def time_rule(drawn: Drawn, speech: Speech) -> TimeRule | None:
    """The rule of one day; `None` when there is nothing to draw or it would span several days."""
    zone = speech.zone
    moments = [moment for _, window in drawn.boxes for moment in (window.start, window.end)]
    moments += [drawn.actual] if drawn.actual else []
    if not moments or _days(moments, zone) > 1:
        return None
    now = drawn.now if drawn.now and _is_near(drawn.now, moments, zone) else None
    hours = _hours([*moments, *([now] if now else [])], zone)
    axis = Axis(hours=hours, leftward=speech.way == "rtl")
    return TimeRule(
        ticks=_ticks(axis, speech),
        boxes=tuple(_box(kind, window, axis) for kind, window in drawn.boxes),
        dot=axis.at(drawn.actual) if drawn.actual else "",
        now=axis.at(now) if now else "",
        now_anchor=_anchor(axis.share(now)) if now else "",
    )


def _days(moments: Sequence[datetime], zone: str) -> int:
    # A window that ends at midnight belongs to the day before.
    last = max(moments) - timedelta(seconds=1)
    return (local(last, zone).date() - local(min(moments), zone).date()).days + 1


def _is_near(now: datetime, moments: Sequence[datetime], zone: str) -> bool:
    same_day = local(now, zone).date() == local(min(moments), zone).date()
    return same_day and min(moments) - NEAR <= now <= max(moments) + NEAR


def _hours(moments: Sequence[datetime], zone: str) -> Window:
    first, last = local(min(moments), zone), local(max(moments), zone)
    start = first.replace(minute=0, second=0, microsecond=0)
    end = last.replace(minute=0, second=0, microsecond=0)
    if start == first:
        start -= HOUR
    end += HOUR
    return Window(start, end)


def _ticks(axis: Axis, speech: Speech) -> tuple[Tick, ...]:
    hours = round(axis.hours.length / HOUR)
    step = 1 if hours <= MOST_TICKS else 2 if hours <= 2 * MOST_TICKS else 4
    marks = [axis.hours.start + HOUR * number for number in range(0, hours + 1, step)]
    return tuple(
        Tick(x=axis.at(mark), label=speech.tick(mark), anchor=_anchor(axis.share(mark))) for mark in marks
    )


def _box(kind: str, window: Window, axis: Axis) -> Box:
    return Box(kind=kind, x=axis.left_of(window), width=_percent(window.length / axis.hours.length))


def _percent(share: float) -> str:
    return f"{100 * share:.2f}%"


def _anchor(share: float) -> str:
    """Labels near an end lean inwards, so that nothing sticks out; a start is where one begins to read."""
    if share < 0.04:
        return "a-s"
    return "a-e" if share > 0.96 else ""
