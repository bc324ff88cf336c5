"""The small bar of a row: outlined is promised, filled predicted, red past the promise, the dot actual."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from doorstep.kernel.time import Window
from doorstep.web.console.facts import Facts

HOUR = timedelta(hours=1)
BEHIND, AHEAD = 2 * HOUR, 5 * HOUR
LABEL = 1.8 * HOUR
"""How much of the axis the label of the present moment takes to either side."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A stretch of the bar, in percent of its width."""

    x: str
    width: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """A label over the bars; `now` marks the present moment."""

    x: str
    label: str
    now: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """What is drawn in one row; what is absent is not known, or lies outside the hours shown."""

    grid: tuple[str, ...]
    now: str
    promised: Span | None = None
    predicted: Span | None = None
    over: Span | None = None
    actual: str = ""
    gap: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Axis:
    """The hours shown: two behind the present one and five ahead, the same for every row."""

    window: Window
    at: datetime
    zone: str

    @property
    def ticks(self) -> tuple[Tick, ...]:
        """Every second hour, and now; an hour too near to now gives way."""
        marks = [
            self.window.start + HOUR * number for number in range(1, round(self.window.length / HOUR), 2)
        ]
        place = ZoneInfo(self.zone)
        shown = [
            Tick(x=self.x(mark), label=f"{mark.astimezone(place):%H}")
            for mark in marks
            if abs(mark - self.at) > LABEL
        ]
        return (*shown, Tick(x=self.x(self.at), label=f"{self.at.astimezone(place):%H:%M}", now=True))

    def x(self, moment: datetime) -> str:
        """Where a moment stands, kept inside."""
        return f"{100 * self._share(moment):.2f}%"

    def span(self, window: Window) -> Span | None:
        """A window's stretch; `None` when it lies outside."""
        if window.end <= self.window.start or window.start >= self.window.end:
            return None
        start, end = self._share(window.start), self._share(window.end)
        return Span(x=f"{100 * start:.2f}%", width=f"{100 * max(end - start, 0.008):.2f}%")

    def _share(self, moment: datetime) -> float:
        return min(1.0, max(0.0, (moment - self.window.start) / self.window.length))


def axis_at(at: datetime, zone: str) -> Axis:
    """The axis of the present hour."""
    hour = at.astimezone(ZoneInfo(zone)).replace(minute=0, second=0, microsecond=0)
    return Axis(window=Window(hour - BEHIND, hour + AHEAD + HOUR), at=at, zone=zone)


def bar_of(facts: Facts, axis: Axis) -> Bar:
    """The bar of one shipment."""
    promise, shown = facts.card.promise, facts.prediction
    predicted = shown.window if shown is not None else None
    end = promise.window.end if promise else None
    done = facts.done_at
    return Bar(
        grid=tuple(tick.x for tick in axis.ticks if not tick.now),
        now=axis.x(axis.at),
        promised=axis.span(promise.window) if promise else None,
        predicted=_before(predicted, end, axis),
        over=_after(predicted, end, axis),
        actual=axis.x(done) if done and done in axis.window else "",
        gap=_gap(facts, axis),
    )


def _before(predicted: Window | None, end: datetime | None, axis: Axis) -> Span | None:
    if predicted is None:
        return None
    if end is None or predicted.end <= end:
        return axis.span(predicted)
    return axis.span(Window(predicted.start, end)) if predicted.start < end else None


def _after(predicted: Window | None, end: datetime | None, axis: Axis) -> Span | None:
    if predicted is None or end is None or predicted.end <= end:
        return None
    return axis.span(Window(max(predicted.start, end), predicted.end))


def _gap(facts: Facts, axis: Axis) -> tuple[str, str] | None:
    last = facts.card.last_event_at
    if "silent" not in facts.health.reasons or last is None:
        return None
    return axis.x(last), axis.x(axis.at)
