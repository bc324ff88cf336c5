"""The time rule: promised, predicted and actual drawn on one axis of hours."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from doorstep.kernel.time import Window
from doorstep.web.consignee.record import Box, Tick, TimeRule
from doorstep.web.consignee.speech import local

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


def time_rule(drawn: Drawn, zone: str) -> TimeRule | None:
    """The rule of one day; `None` when there is nothing to draw or it would span several days."""
    moments = [moment for _, window in drawn.boxes for moment in (window.start, window.end)]
    moments += [drawn.actual] if drawn.actual else []
    if not moments or _days(moments, zone) > 1:
        return None
    now = drawn.now if drawn.now and _is_near(drawn.now, moments, zone) else None
    axis = _axis([*moments, *([now] if now else [])], zone)
    return TimeRule(
        ticks=_ticks(axis),
        boxes=tuple(_box(kind, window, axis) for kind, window in drawn.boxes),
        dot=_percent(drawn.actual, axis) if drawn.actual else "",
        now=_percent(now, axis) if now else "",
        now_anchor=_anchor((now - axis.start) / axis.length) if now else "",
    )


def _days(moments: Sequence[datetime], zone: str) -> int:
    # A window that ends at midnight belongs to the day before.
    last = max(moments) - timedelta(seconds=1)
    return (local(last, zone).date() - local(min(moments), zone).date()).days + 1


def _is_near(now: datetime, moments: Sequence[datetime], zone: str) -> bool:
    same_day = local(now, zone).date() == local(min(moments), zone).date()
    return same_day and min(moments) - NEAR <= now <= max(moments) + NEAR


def _axis(moments: Sequence[datetime], zone: str) -> Window:
    first, last = local(min(moments), zone), local(max(moments), zone)
    start = first.replace(minute=0, second=0, microsecond=0)
    end = last.replace(minute=0, second=0, microsecond=0)
    if start == first:
        start -= HOUR
    end += HOUR
    return Window(start, end)


def _ticks(axis: Window) -> tuple[Tick, ...]:
    hours = round(axis.length / HOUR)
    step = 1 if hours <= MOST_TICKS else 2 if hours <= 2 * MOST_TICKS else 4
    marks = [axis.start + HOUR * number for number in range(0, hours + 1, step)]
    return tuple(
        Tick(x=_percent(mark, axis), label=f"{mark:%H}", anchor=_anchor((mark - axis.start) / axis.length))
        for mark in marks
    )


def _box(kind: str, window: Window, axis: Window) -> Box:
    return Box(kind=kind, x=_percent(window.start, axis), width=f"{100 * (window.length / axis.length):.2f}%")


def _percent(moment: datetime, axis: Window) -> str:
    return f"{100 * ((moment - axis.start) / axis.length):.2f}%"


def _anchor(share: float) -> str:
    """Labels near an end lean inwards, so that nothing sticks out of the page."""
    if share < 0.04:
        return "a-s"
    return "a-e" if share > 0.96 else ""
