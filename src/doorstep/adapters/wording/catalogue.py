"""The catalogues of wording: Fluent files by locale, with one voice per brand on top."""

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource

from doorstep.kernel.errors import WordingFault

LOCALES = ("en", "fi", "de", "sv", "pl", "fr", "es", "it", "ar")
VOICES = ("warm", "formal")
COLLECTS = "collects"
"""Beside a voice: the text is about an order that only collects."""

_NAME = re.compile(r"^([a-z][\w-]*) *=", re.MULTILINE)

FOLDER = Path(__file__).with_name("catalogues")


class Catalogue:
    """All texts of one locale. A text may have variants by voice, as Fluent attributes of its name.

    A text may have another one of its name and `-collects`, for orders that only collect.
    """

    def __init__(self, locale: str, sources: Mapping[str, str]) -> None:
        self.locale = locale
        # Isolation marks would cut texts to 70 characters and show as boxes in old mail programs.
        self._bundle = FluentBundle([locale], use_isolating=False)
        self._fixed: dict[tuple[str, str], str] = {}
        for source in sources.values():
            self._bundle.add_resource(FluentResource(source))
        self.names = frozenset(name for source in sources.values() for name in _NAME.findall(source))

    def text(self, voice: str, key: str, facts: Mapping[str, object]) -> str:
        """The text named `key`, in `voice` where it has a variant for it; `voice` may be several words.

        Raises:
            WordingFault: there is no such text, or a fact is missing.
        """
        if facts:
            return self._formatted(voice, key, facts)
        fixed = self._fixed.get((voice, key))
        if fixed is None:
            fixed = self._fixed[voice, key] = self._formatted(voice, key, facts)
        return fixed

    def _formatted(self, voice: str, key: str, facts: Mapping[str, object]) -> str:
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
        text, errors = self._bundle.format_pattern(pattern, {name: _plain(it) for name, it in facts.items()})
        if errors:
            raise WordingFault(f"text {key!r} in locale {self.locale!r}: {errors[0]}")
        return str(text)


def _plain(fact: object) -> str | int | float:
    """What a text can print: numbers choose plural forms, anything else is its own words."""
    return fact if isinstance(fact, int | float) else str(fact)


def sources(locale: str, folder: Path = FOLDER) -> dict[str, str]:
    """The Fluent files of a locale by name."""
    return {path.stem: path.read_text(encoding="utf-8") for path in sorted((folder / locale).glob("*.ftl"))}


@cache
def catalogues() -> Mapping[str, Catalogue]:
    """The catalogues that come with Doorstep, by locale."""
    return {locale: Catalogue(locale, sources(locale)) for locale in LOCALES}
