"""Sentences with moments in them: words come from the catalogue, times keep their machine-readable value."""

import re
from dataclasses import dataclass
from datetime import datetime
from functools import reduce
from zoneinfo import ZoneInfo

from doorstep.kernel.time import Window
from doorstep.web.site import Wording

_SLOT = re.compile("\ue000(\\d+)\ue001")
"""Where a timed part stands while Fluent puts the sentence together; private characters that no text uses."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A piece of a sentence. `at` (and `until` for a window's hours) are ISO moments for `<time>`."""

    text: str
    at: str = ""
    dash: str = ""
    until_text: str = ""
    until: str = ""

    @property
    def plain(self) -> str:
        """The piece as it is read aloud."""
        return f"{self.text}{self.dash}{self.until_text}"


type Sentence = tuple[Part, ...]

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

    def text(self, key: str, **facts: str | int) -> str:
        """A text without moments."""
        return self.wording.text(self.locale, self.voice, key, **facts)

    def code(self, kind: str, code: str) -> str:
        """A code in words: `code("cause", "lsp.traffic")`."""
        return self.text(f"{kind}-{code}".replace(".", "-").replace("_", "-"))

    def say(self, key: str, **facts: Sentence | str | int) -> Sentence:
        """A sentence whose facts may be sentences with moments in them."""
        timed = {name: fact for name, fact in facts.items() if isinstance(fact, tuple)}
        order = list(timed)
        plain_facts = {name: fact for name, fact in facts.items() if not isinstance(fact, tuple)}
        slots = {name: f"\ue000{order.index(name)}\ue001" for name in timed}
        said = self.text(key, **plain_facts, **slots)
        pieces: list[Part] = []
        for number, piece in enumerate(_SLOT.split(said)):
            if number % 2:
                pieces.extend(timed[order[int(piece)]])
            elif piece:
                pieces.append(Part(text=piece))
        return tuple(pieces)

    def window(self, window: Window) -> Sentence:
        """A window with its day, as people of the place write it."""
        words = self.wording.window_words(self.locale, window, now=self.now, zone=self.zone)
        hours = self.wording.bare_hours(self.locale, window, zone=self.zone)
        before, found, after = words.partition(hours)
        if not found:
            return (Part(text=words),)
        return _joined(before, self._range(window), after)

    def hours(self, window: Window) -> Sentence:
        """The hours of a window, for a label or a cell."""
        return self._range(window)

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

    def _range(self, window: Window) -> Sentence:
        if window.parts:
            ranges = [self._range(part) for part in window.parts]
            return reduce(lambda one, then: self.say("either", one=one, then=then), ranges)
        whole = self.wording.bare_hours(self.locale, window, zone=self.zone)
        start, end = self.bare_clock(window.start), self.bare_clock(window.end)
        dash = whole.removeprefix(start).removesuffix(end)
        return (
            Part(
                text=start, at=self.iso(window.start), dash=dash, until_text=end, until=self.iso(window.end)
            ),
        )

    def _timed(self, words: str, at: datetime) -> Sentence:
        before, found, after = words.partition(self.bare_clock(at))
        return _joined(before, (Part(text=found, at=self.iso(at)),), after) if found else (Part(text=words),)


def local(at: datetime, zone: str) -> datetime:
    """A moment as clocks at the place show it."""
    return at.astimezone(ZoneInfo(zone))


def _joined(before: str, middle: Sentence, after: str) -> Sentence:
    return (
        *((Part(text=before),) if before else ()),
        *middle,
        *((Part(text=after),) if after else ()),
    )
