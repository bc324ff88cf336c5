"""Sentences with moments in them: words come from the catalogue, times keep their machine-readable value."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from functools import reduce
from typing import Protocol
from zoneinfo import ZoneInfo

from doorstep.kernel.script import direction, isolated
from doorstep.kernel.time import Window
from doorstep.web.site import Wording

_SLOT = re.compile("\ue000(\\d+)\ue001")
"""Where a timed part stands while Fluent puts the sentence together; private characters that no text uses."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A piece of a sentence. `at` (and `until` for a window's hours) are ISO moments for `<time>`.

    `before` are the words of a window's hours in front of the first: "entre" of "entre 14 h et 15 h"; `after`
    is the comma or full stop that such hours take along when they go to the next line.
    """

    text: str
    before: str = ""
    at: str = ""
    dash: str = ""
    until_text: str = ""
    until: str = ""
    after: str = ""

    @property
    def plain(self) -> str:
        """The piece as it is read aloud."""
        return f"{self.before}{self.text}{self.dash}{self.until_text}{self.after}"


type Sentence = tuple[Part, ...]


class _HoursWords(Protocol):
    """A way of saying a window's hours."""

    def __call__(self, locale: str, window: Window, *, zone: str) -> str: ...


NOTHING: Sentence = ()


def plain(sentence: Sentence) -> str:
    """A sentence without its machine-readable moments."""
    return "".join(part.plain for part in sentence)


@dataclass(frozen=True, slots=True, kw_only=True)
class Speech:
    """The reader's language, the brand's voice, and the place and moment that times are said for."""

    wording: Wording
    locale: str
    voice: str
    now: datetime
    zone: str

    @property
    def way(self) -> str:
        """`rtl` or `ltr`: which way the reader's language is written."""
        return direction(self.locale)

    def text(self, key: str, **facts: str | float) -> str:
        """A text without moments.

        Names that run against the language stand between marks, which pages, attributes, titles and mails all
        understand: it may become any of them.
        """
        return self.wording.text(self.locale, self.voice, key, **self._isolated(facts))

    def code(self, kind: str, code: str) -> str:
        """A code in words: `code("cause", "lsp.traffic")`."""
        return self.text(f"{kind}-{code}".replace(".", "-").replace("_", "-"))

    def say(self, key: str, **facts: Sentence | str | float) -> Sentence:
        """A sentence whose facts may be sentences with moments in them."""
        timed = {name: fact for name, fact in facts.items() if isinstance(fact, tuple)}
        order = list(timed)
        plain_facts = {name: fact for name, fact in facts.items() if not isinstance(fact, tuple)}
        slots = {name: f"\ue000{order.index(name)}\ue001" for name in timed}
        said = self.wording.text(self.locale, self.voice, key, **self._isolated(plain_facts), **slots)
        pieces: list[Part] = []
        for number, piece in enumerate(_SLOT.split(said)):
            if number % 2:
                pieces.extend(timed[order[int(piece)]])
            elif piece:
                _append(pieces, piece)
        return tuple(pieces)

    def window(self, window: Window) -> Sentence:
        """A window with its day, as people of the place write it."""
        words = self.wording.window_words(self.locale, window, now=self.now, zone=self.zone)
        hours = self.wording.span_words(self.locale, window, zone=self.zone)
        before, found, after = words.partition(hours)
        if not found:
            return (Part(text=words),)
        return _joined(before, self._range(window, self.wording.span_words), after)

    def hours(self, window: Window) -> Sentence:
        """The hours of a window, for a label or a cell."""
        return self._range(window, self.wording.bare_hours)

    def moment(self, at: datetime) -> Sentence:
        """A moment with its day: "today at 14:32"."""
        words = self.wording.moment_words(self.locale, at, now=self.now, zone=self.zone)
        return self._timed(words, at)

    def clock(self, at: datetime) -> Sentence:
        """A time of day inside a sentence; with its day when that is not today."""
        if self.day(at) != self.day(self.now):
            return self.moment(at)
        return self._timed(self.wording.clock_words(self.locale, at, zone=self.zone), at)

    def bare_clock(self, at: datetime) -> str:
        """A time of day for a list."""
        return self.wording.bare_clock(self.locale, at, zone=self.zone)

    def day_words(self, at: datetime) -> str:
        """The day of a moment inside a sentence."""
        return self.wording.day_words(self.locale, at, now=self.now, zone=self.zone)

    def day_label(self, at: datetime) -> str:
        """The day of a moment as a heading."""
        return self.wording.day_label(self.locale, at, now=self.now, zone=self.zone)

    def short_day(self, at: datetime) -> str:
        """The day of a moment for a narrow column: "today", else day and month in figures."""
        distance = (local(at, self.zone).date() - local(self.now, self.zone).date()).days
        if abs(distance) <= 1:
            return self.day_words(at)
        moment = local(at, self.zone)
        return self.text("page-short-date", day=str(moment.day), month=str(moment.month))

    def day(self, at: datetime) -> str:
        """The local date of a moment, as ISO."""
        return local(at, self.zone).date().isoformat()

    def age(self, at: datetime) -> str:
        """How long ago a moment was, coarsely: nobody is helped by seconds."""
        minutes = max(0, int((self.now - at).total_seconds() // 60))
        if minutes < 1:
            return self.text("page-age-now")
        if minutes < 60:
            return self.text("page-age-minutes", count=minutes)
        if minutes < 48 * 60:
            return self.text("page-age-hours", count=minutes // 60)
        return self.text("page-age-days", count=minutes // (24 * 60))

    def iso(self, at: datetime) -> str:
        """A moment for `<time>`, in the place's own offset."""
        return local(at, self.zone).isoformat(timespec="minutes")

    def tick(self, at: datetime) -> str:
        """A whole hour on an axis."""
        return self.wording.hour_words(self.locale, at, zone=self.zone)

    def _isolated(self, facts: Mapping[str, str | float]) -> dict[str, str | float]:
        return {
            name: isolated(fact, self.locale) if isinstance(fact, str) else fact
            for name, fact in facts.items()
        }

    def _range(self, window: Window, words: _HoursWords) -> Sentence:
        if window.parts:
            ranges = [self._range(part, words) for part in window.parts]
            return reduce(lambda one, then: self.say("either", one=one, then=then), ranges)
        start, end = self.bare_clock(window.start), self.bare_clock(window.end)
        before, _, rest = words(self.locale, window, zone=self.zone).partition(start)
        dash, _, after = rest.rpartition(end)
        times = Part(
            before=before,
            text=start,
            at=self.iso(window.start),
            dash=dash,
            until_text=end,
            until=self.iso(window.end),
        )
        return _joined("", (times,), after)

    def _timed(self, words: str, at: datetime) -> Sentence:
        before, found, after = words.partition(self.bare_clock(at))
        return _joined(before, (Part(text=found, at=self.iso(at)),), after) if found else (Part(text=words),)


def local(at: datetime, zone: str) -> datetime:
    """A moment as clocks at the place show it."""
    return at.astimezone(ZoneInfo(zone))


def _append(pieces: list[Part], text: str) -> None:
    """Puts words behind the pieces; the sign they begin with stays with hours that are said in words."""
    if pieces and pieces[-1].before and text[0] in ",.":
        pieces[-1] = replace(pieces[-1], after=text[0])
        text = text[1:]
    if text:
        pieces.append(Part(text=text))


def _joined(before: str, middle: Sentence, after: str) -> Sentence:
    return (
        *((Part(text=before),) if before else ()),
        *middle,
        *((Part(text=after),) if after else ()),
    )
