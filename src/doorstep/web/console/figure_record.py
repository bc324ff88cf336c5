"""The figures page: each figure with its counts, what is left out and why, its interval and definition."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from doorstep.domain.metrics import Figure
from doorstep.web.console import words

PERCENT = "\N{NO-BREAK SPACE}%"


@dataclass(frozen=True, slots=True, kw_only=True)
class Definition:
    """What a figure means, in words."""

    name: str
    meaning: str
    counts: str
    divided_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureShown:
    """One figure. `value` is a dash while too few are due for a rate; lengths are percent of the bar."""

    code: str
    name: str
    meaning: str
    counts: str
    divided_by: str
    version: int
    value: str
    of: str
    interval: str
    bar: str
    low: str
    high: str
    excluded: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """The figures of one brand, or of all."""

    name: str
    figures: tuple[FigureShown, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """A day to look at."""

    word: str
    href: str
    current: bool


_DEFINITIONS: Mapping[str, Definition] = {
    "quiet_kept_promises": Definition(
        name="Quiet, kept promises",
        meaning="In the promised window, at the first attempt, undamaged, and nobody had to ask.",
        counts="kept, first attempt, no damage, no contact",
        divided_by="shipments due",
    ),
    "promises_kept": Definition(
        name="Promises kept",
        meaning="Everything was received inside the first promise, or the one the consignee chose instead.",
        counts="all parcels received before the window ended",
        divided_by="shipments due",
    ),
    "first_attempt_success": Definition(
        name="First-attempt success",
        meaning="Everything was received, and no visit failed before.",
        counts="received without a failed visit",
        divided_by="shipments that were visited",
    ),
    "told_before_late": Definition(
        name="Told before late",
        meaning=(
            "Of the promises that broke: a new time was received before the old one ended, "
            "and before anybody asked."
        ),
        counts="notice received in time",
        divided_by="shipments that came late",
    ),
    "contacts_per_100": Definition(
        name="Contacts per 100",
        meaning="How often consignees had to ask; questions within a day of each other are one.",
        counts="contacts by consignees",
        divided_by="shipments due",
    ),
}

_REASONS: Mapping[str, str] = {
    "not_promised": "never promised a time",
    "cancelled": "cancelled before the window ended",
    "address_never_confirmed": "address never confirmed",
    "not_due_yet": "not due yet",
    "never_visited": "never visited",
    "not_late": "not late",
}


def shown(figures: Sequence[Figure]) -> tuple[FigureShown, ...]:
    """The figures in their fixed sequence."""
    return tuple(_shown(figure) for figure in figures)


def _shown(figure: Figure) -> FigureShown:
    known = _DEFINITIONS.get(figure.code)
    share = figure.per == 1
    top = 1.0 if share else max([figure.per * 0.2, figure.interval[1] if figure.interval else 0.0])
    low, high = figure.interval or (0.0, 0.0)
    return FigureShown(
        code=figure.code,
        name=known.name if known else figure.code,
        meaning=known.meaning if known else "",
        counts=known.counts if known else "",
        divided_by=known.divided_by if known else "",
        version=figure.version,
        value=_said(figure.value, share=share),
        of=f"{figure.numerator:,} of {figure.denominator:,}" if share else _per(figure),
        interval=_interval(figure, share=share),
        bar=_length(figure.value, top),
        low=_length(low, top) if figure.interval else "",
        high=_length(high, top) if figure.interval else "",
        excluded=tuple(f"{number:,} {_REASONS.get(reason, reason)}" for reason, number in figure.excluded),
    )


def _per(figure: Figure) -> str:
    return f"{words.count(figure.numerator, 'contact')}, {figure.denominator:,} due"


def _said(value: float | None, *, share: bool) -> str:
    if value is None:
        return words.TO
    return f"{value * 100:.1f}{PERCENT}" if share else f"{value:.1f}"


def _interval(figure: Figure, *, share: bool) -> str:
    if figure.interval is None:
        return f"too few for a rate: {figure.denominator:,} counted, 30 needed"
    low, high = figure.interval
    if share:
        return f"95{PERCENT} interval {low * 100:.1f}{words.TO}{high * 100:.1f}"
    return f"95{PERCENT} interval {low:.1f}{words.TO}{high:.1f}"


def _length(value: float | None, top: float) -> str:
    return f"{100 * min(1.0, (value or 0.0) / top):.2f}%"
