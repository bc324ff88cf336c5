"""What the page "How sure we plan" says: every quantile with its effect, and a change in words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from doorstep.domain.prediction.sureness import AIM, FEWEST_STOPS, PERCENTS, Sureness
from doorstep.engine.records import SurenessChange
from doorstep.web.console import words
from doorstep.web.console.chrome import Chrome

NO_CUSHION = "none"
"""What the form sends for plans without a cushion."""

FLOOR = 0.8
"""Where the bars of promises kept begin."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SureRow:
    """One setting. `bar` is its share kept on a scale from 80 to 100 %, in percent of the width."""

    percent: str
    word: str
    kept: str
    bar: str
    stops: str
    difference: str
    is_now: bool = False
    is_wished: bool = False
    keeps: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SurePage:
    """The page of one depot."""

    chrome: Chrome
    depot: str
    name: str
    depots: tuple[tuple[str, str], ...]
    headline: str
    rows: tuple[SureRow, ...]
    wished: str
    preview: str
    changes: tuple[tuple[str, str, str], ...]
    can_set: bool
    csrf: str
    said: str
    is_refusal: bool
    percents: tuple[int, ...] = PERCENTS
    fewest: int = FEWEST_STOPS
    aim: str = f"{(AIM - FLOOR) / (1 - FLOOR):.0%}"


def headline(told: Sureness | None, now: int | None) -> str:
    """What the days say in one sentence; empty while they say nothing."""
    if told is None:
        return ""
    days = "1 day" if told.days == 1 else f"{told.days} days"
    was = f"{told.kept:.1%} of the visits of the last {days} were in time, on {told.tours} tours."
    if told.advised is None:
        return f"{was} No cushion keeps {AIM:.0%}: look at the tours that were late first."
    if told.advised == now:
        return f"{was} {named(now)} is the lowest setting that keeps {AIM:.0%}."
    return f"{was} {named(told.advised)} would be the lowest setting that keeps {AIM:.0%}."


def named(percent: int | None) -> str:
    """A setting by name."""
    return "No cushion" if percent is None else f"P{percent}"


def rows(told: Sureness | None, now: int | None, wished: str) -> tuple[SureRow, ...]:
    """Every setting, the one without a cushion first; none while the days say nothing."""
    if told is None:
        return ()
    known = {one.percent: (one.kept, one.stops) for one in told.effects}
    base = _base(told, now)[1]
    settings: list[tuple[int | None, float, float]] = [(None, *_base(told, None))] if now is None else []
    settings += [(percent, *effect) for percent, effect in known.items()]
    return tuple(
        SureRow(
            percent=NO_CUSHION if percent is None else str(percent),
            word=named(percent),
            kept=f"{kept:.1%}",
            bar=f"{max(0.0, (kept - FLOOR) / (1 - FLOOR)):.1%}",
            stops=f"{stops:.0f}",
            difference=_difference(round(stops - base)),
            is_now=percent == now,
            is_wished=wished == (NO_CUSHION if percent is None else str(percent)),
            keeps=kept >= AIM,
        )
        for percent, kept, stops in settings
    )


def preview(told: Sureness | None, now: int | None, wished: str) -> str:
    """What a change would do, in words; empty while nothing else was looked at."""
    if not wished or wished == (NO_CUSHION if now is None else str(now)):
        return ""
    name = named(None if wished == NO_CUSHION else int(wished) if wished.isdecimal() else None)
    if told is None:
        return f"{name}: how much that keeps will be known when {FEWEST_STOPS} stops were driven."
    effect = next((one for one in told.effects if str(one.percent) == wished), None)
    if effect is None:
        return f"{name}: new visits are planned with what they take on the mean."
    kept, stops = _base(told, now)
    more = round(effect.stops - stops)
    served = "as many stops on a day like these"
    if more:
        served = f"about {abs(more)} {'more' if more > 0 else 'fewer'} stops on a day like these"
    return f"{name}: {effect.kept:.1%} kept instead of {kept:.1%}, {served}."


def change_lines(
    changes: Sequence[SurenessChange], parties: Mapping[str, str], *, at: datetime, zone: str
) -> tuple[tuple[str, str, str], ...]:
    """When, by whom, and what from then on."""
    return tuple(
        (
            words.when(change.at, at, zone),
            parties.get(change.by, str(change.by)),
            named(change.percent),
        )
        for change in changes
    )


def _base(told: Sureness, now: int | None) -> tuple[float, float]:
    """What is kept and served a day with what is set now."""
    for one in told.effects:
        if one.percent == now:
            return one.kept, one.stops
    return told.replayed, told.stops


def _difference(stops: int) -> str:
    return "" if not stops else f"{stops:+d}".replace("-", "\u2212")
