"""The catalogues of wording: Fluent files by locale, with one voice per brand on top."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.resolver import Pattern

from doorstep.adapters.wording.named import Named
from doorstep.kernel.errors import WordingFault

LOCALES = ("en", "fi", "de", "sv", "pl", "fr", "es", "it", "ar")
VOICES = ("warm", "formal")
COLLECTS = "collects"
"""Beside a voice: the text is about an order that only collects."""

_NAME = re.compile(r"^([a-z][\w-]*) *=", re.MULTILINE)

FOLDER = Path(__file__).with_name("catalogues")


SHARED = frozenset(
    {
        "brand",
        "carrier",
        "cause",
        "count",
        "day",
        "distance",
        "done",
        "end",
        "half",
        "hh",
        "hour",
        "hour12",
        "hours",
        "label",
        "minutes",
        "moment",
        "month",
        "month_number",
        "now",
        "number",
        "one",
        "parcels",
        "range",
        "start",
        "stops",
        "support",
        "then",
        "weekday",
        "window",
    }
)
"""Facts that many messages have in common and that name nobody: what is made of these alone is kept."""

KEPT = 20_000
"""Texts kept a locale, before all are forgotten."""


@dataclass(frozen=True, slots=True)
class _Text:
    """One text in one voice, and the facts that it names anywhere."""

    pattern: Pattern
    names: tuple[str, ...]
    is_kept: bool


class Catalogue:
    """All texts of one locale. A text may have variants by voice, as Fluent attributes of its name.

    A text may have another one of its name and `-collects`, for orders that only collect.
    """

    def __init__(self, locale: str, sources: Mapping[str, str]) -> None:
        self.locale = locale
        # Isolation marks would cut texts to 70 characters and show as boxes in old mail programs.
        self._bundle = FluentBundle([locale], use_isolating=False)
        self._texts: dict[tuple[str, str], _Text] = {}
        self._kept: dict[tuple[object, ...], str] = {}
        self._named = Named()
        for source in sources.values():
            resource = FluentResource(source)
            self._bundle.add_resource(resource)
            self._named.visit(resource)
        self.names = frozenset(name for source in sources.values() for name in _NAME.findall(source))

    def text(self, voice: str, key: str, facts: Mapping[str, object]) -> str:
        """The text named `key`, in `voice` where it has a variant for it; `voice` may be several words.

        Raises:
            WordingFault: there is no such text, or a fact is missing.
        """
        text = self._texts.get((voice, key))
        if text is None:
            text = self._texts[voice, key] = self._found(voice, key)
        said = {name: _plain(facts[name]) for name in text.names if name in facts}
        if not text.is_kept:
            return self._formatted(key, text, said)
        place = (voice, key, *said.values(), *map(type, said.values()))
        kept = self._kept.get(place)
        if kept is None:
            if len(self._kept) >= KEPT:
                self._kept.clear()
            kept = self._kept[place] = self._formatted(key, text, said)
        return kept

    def _found(self, voice: str, key: str) -> _Text:
        words = voice.split()
        if COLLECTS in words and self._bundle.has_message(f"{key}-{COLLECTS}"):
            key = f"{key}-{COLLECTS}"
        if not self._bundle.has_message(key):
            raise WordingFault(f"no text {key!r} in locale {self.locale!r}")
        message = self._bundle.get_message(key)
        variants = (message.attributes[word] for word in words if word in message.attributes)
        pattern = next(variants, message.value)
        if pattern is None:
            raise WordingFault(f"text {key!r} in locale {self.locale!r} has no variant {voice!r}")
        names = tuple(sorted(self._named.facts(key)))
        return _Text(pattern, names, is_kept=SHARED.issuperset(names))

    def _formatted(self, key: str, text: _Text, said: dict[str, str | int | float]) -> str:
        words, errors = self._bundle.format_pattern(text.pattern, said)
        if errors:
            raise WordingFault(f"text {key!r} in locale {self.locale!r}: {errors[0]}")
        return str(words)


def _plain(fact: object) -> str | int | float:
    """What a text can print: numbers choose plural forms, anything else is its own words."""
    return fact if isinstance(fact, int | float) else str(fact)


def sources(locale: str, folder: Path = FOLDER) -> dict[str, str]:
    """The Fluent files of a locale by name."""
    return {path.stem: path.read_text(encoding="utf-8") for path in sorted((folder / locale).glob("*.ftl"))}


class Catalogues(Mapping[str, Catalogue]):
    """The catalogues that come with Doorstep, by locale; each is read when it is wanted first."""

    def __getitem__(self, locale: str) -> Catalogue:
        if locale not in LOCALES:
            raise KeyError(locale)
        return _catalogue(locale)

    def __iter__(self) -> Iterator[str]:
        return iter(LOCALES)

    def __len__(self) -> int:
        return len(LOCALES)


@cache
def _catalogue(locale: str) -> Catalogue:
    return Catalogue(locale, sources(locale))


def catalogues() -> Mapping[str, Catalogue]:
    """The catalogues that come with Doorstep, by locale."""
    return Catalogues()
