"""A letter: the parts of one message in words, before any markup."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from doorstep.adapters.wording.wording import Wording, locale_for
from doorstep.engine.occasion import Occasion, voice_of
from doorstep.kernel.script import isolated
from doorstep.kernel.time import Window


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One time with its label. `was` strikes it through: it is replaced, and still readable.

    `phrase` is the same time as sentences say it.
    """

    label: str
    value: str
    phrase: str
    was: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """What is said, part by part. `anchor` is where on the tracking page the second link leads.

    `together` are words of the answer that stay on one line, `why` is the cause of bad news. Names that run
    against the language stand between the marks of `kernel.script`: markup in HTML, nothing in plain text.
    `fewer` leads to fewer mails, where the delivery does not need this one. `words` are those of an answer
    that staff wrote. `closer` is the brand's own last sentence, which is among
    the paragraphs too; `sign` a picture sign for a subject with good news.
    """

    subject: str
    answer: str
    lead: str
    cells: tuple[Cell, ...]
    button: str
    second: str
    anchor: str
    paragraphs: tuple[str, ...]
    together: tuple[str, ...]
    footer: tuple[str, ...]
    why: str = ""
    words: str = ""
    closer: str = ""
    sign: str = ""
    fewer: str = ""


class Pen:
    """Writes for one occasion: its locale, voice, zone and moment are set once."""

    def __init__(self, wording: Wording, occasion: Occasion) -> None:
        self._wording, self._now, self._zone = wording, occasion.now, occasion.zone
        self._locale, self._voice = occasion.card.locale, voice_of(occasion.brand, occasion.card)
        self._language = locale_for(self._locale)
        self._isolated: dict[str, str] = {}

    def text(self, key: str, facts: dict[str, object]) -> str:
        """A text of the catalogue."""
        kept = {name: self._apart(it) if isinstance(it, str) else it for name, it in facts.items()}
        return self._wording.text(self._locale, self._voice, key, **kept)

    def _apart(self, fact: str) -> str:
        """A fact as it may stand in a sentence; most of them stand in several."""
        if fact not in self._isolated:
            self._isolated[fact] = isolated(fact, self._language)
        return self._isolated[fact]

    def code(self, kind: str, code: str) -> str:
        """A code in words."""
        return self._wording.code_words(self._locale, self._voice, kind, code)

    def window(self, window: Window | None) -> str:
        """A window with its day; nothing where there is none."""
        if window is None:
            return ""
        return self._wording.window_words(self._locale, window, now=self._now, zone=self._zone)

    def moment(self, moment: datetime | None) -> str:
        """A moment with its day; nothing where there is none."""
        if moment is None:
            return ""
        return self._wording.moment_words(self._locale, moment, now=self._now, zone=self._zone)

    def clock(self, moment: datetime | None) -> str:
        """A bare time of day; nothing where there is none."""
        return "" if moment is None else self._wording.bare_clock(self._locale, moment, zone=self._zone)

    def day_label(self, day: datetime | None) -> str:
        """The day that begins with a moment, as it stands behind a label; nothing where there is none."""
        if day is None:
            return ""
        noon = day + timedelta(hours=12)
        return self._wording.day_label(self._locale, noon, now=self._now, zone=self._zone)

    def window_cell(self, label: str, window: Window | None, *, was: bool = False) -> tuple[Cell, ...]:
        """A cell for a window; none where there is none."""
        if window is None:
            return ()
        hours = self._wording.bare_hours(self._locale, window, zone=self._zone)
        phrase = self._wording.hours_words(self._locale, window, zone=self._zone)
        return (Cell(label=self._label(label, window.start), value=hours, phrase=phrase, was=was),)

    def moment_cell(self, label: str, moment: datetime | None) -> tuple[Cell, ...]:
        """A cell for a moment; none where there is none."""
        if moment is None:
            return ()
        phrase = self._wording.clock_words(self._locale, moment, zone=self._zone)
        return (Cell(label=self._label(label, moment), value=self.clock(moment), phrase=phrase),)

    def _label(self, label: str, moment: datetime) -> str:
        day = self._wording.day_words(self._locale, moment, now=self._now, zone=self._zone)
        return self.text("cell-label", {"label": self.text(f"label-{label}", {}), "day": day})
