"""What is wrong with a brand's own sentences, and how they would read without it.

Reading age is LIX (Björnsson 1968) turned into school years (Anderson, "LIX and RIX", Journal of Reading 26,
1983) and the age at which these begin. It counts long words, so it is not judged where a script has no such
measure.
"""

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from doorstep.domain.studio.forbidden import FORBIDDEN
from doorstep.domain.studio.tone import BAD, Phrase

MOST_LETTERS = 120
"""An own sentence is one line of a mail."""

READING_AGE = 12
_LONG_WORD = {"fi": 9}
"""From how many letters on a word is long where it is not seven: Finnish joins what others write apart."""

_UNJUDGED = frozenset({"ar"})
_YEARS = (10, 15, 20, 24, 28, 32, 36, 40, 44, 48, 52, 56)
"""LIX below which a text is for the first, second, third … school year."""

_SCHOOL = 6
_WORD = re.compile(r"[^\W\d_]+")
_SYNTAX = re.compile(r"[{}<>\\]|%\(|\$\w")
_FILLED_IN = re.compile(r"\{[^{}]*\}|<[^<>]*>|%\(\w*\)\w?|[$%{}<>\\]")
_LINK = re.compile(r"https?:|www\.|\w@\w|\w\.(com|net|org|fi|de|fr|pl|it|es|se|io)\b", re.IGNORECASE)
_END = re.compile(r"[.!?؟]+")
_SIGNS = frozenset({"So", "Sk", "Cs"})


class Level(StrEnum):
    """`must` keeps a draft from being reviewed; `consider` is only said."""

    MUST = "must"
    CONSIDER = "consider"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing about one sentence. `after` is how it would read, empty where nothing can be proposed."""

    level: Level
    rule: str
    phrase: Phrase
    detail: str = ""
    after: str = ""


type Plain = Callable[[str], str]
"""What a text message makes of a sentence; the same where its alphabet has every letter."""


def lint(phrases: Sequence[Phrase], locales: Sequence[str], plain: Plain) -> list[Finding]:
    """Everything to be said about a brand's own sentences, the worst first."""
    found = [finding for phrase in phrases for finding in _of(phrase, plain)]
    found += _untold(phrases, locales)
    return sorted(found, key=lambda one: one.level is not Level.MUST)


def reading_age(text: str, locale: str) -> int | None:
    """The age from which a text is read with ease; `None` where it is not judged."""
    words = _WORD.findall(text)
    if locale in _UNJUDGED or not words:
        return None
    long = sum(len(word) >= _LONG_WORD.get(locale, 7) for word in words)
    sentences = max(1, len([one for one in _END.split(text) if one.strip()]))
    lix = len(words) / sentences + 100 * long / len(words)
    return _SCHOOL + 1 + sum(lix >= bound for bound in _YEARS)


def is_template(text: str) -> bool:
    """Whether a text has what a template would read as its own: never stored, let alone filled in."""
    return bool(_SYNTAX.search(text)) or any(map(_is_hidden, text))


def forbidden_in(text: str, locale: str) -> list[tuple[str, str]]:
    """The forbidden words in a text, and why each is one."""
    said = f" {text.casefold().replace(chr(0x2019), chr(39))} "
    return [
        (word, fault.value)
        for fault, words in FORBIDDEN.get(locale, {}).items()
        for word in words
        if re.search(rf"(?<!\w){re.escape(word)}", said)
    ]


def repaired(phrase: Phrase) -> str:
    """The sentence without what must not be in it; empty where nothing of it is left to say."""
    text = "".join(one for one in phrase.text if not _is_sign(one) and not _is_hidden(one))
    text = " ".join(_FILLED_IN.sub("", text).split())
    sentences = [one.strip() for one in re.findall(r"[^.!?؟]+[.!?؟]*", text)]
    kept = [
        one
        for one in sentences
        if not forbidden_in(one, phrase.locale) and not _LINK.search(one) and not re.search(r"\d", one)
    ]
    mark = "." if phrase.trigger in BAD else "!"
    joined = re.sub(r"!+", mark, " ".join(kept))
    first, *rest = joined.split("!") if mark == "!" else [joined]
    # One exclamation mark is enough for good news.
    joined = "!".join([first, ".".join(rest)]) if rest else first
    return re.sub(r"([.!?])(?:\s*[.!])+", r"\1", joined).strip(" ,;:")


def _of(phrase: Phrase, plain: Plain) -> list[Finding]:
    must = [*_syntax(phrase), *_facts(phrase), *_marks(phrase), *_words(phrase), *_length(phrase)]
    consider = [*_age(phrase), *_alphabet(phrase, plain)]
    return [
        Finding(level=level, rule=rule, phrase=phrase, detail=detail, after=after)
        for level, lines in ((Level.MUST, must), (Level.CONSIDER, consider))
        for rule, detail, after in lines
    ]


type _Line = tuple[str, str, str]


def _syntax(phrase: Phrase) -> list[_Line]:
    return [("syntax", "", repaired(phrase))] if is_template(phrase.text) else []


def _facts(phrase: Phrase) -> list[_Line]:
    figures = [("figures", "", repaired(phrase))] if re.search(r"\d", phrase.text) else []
    return figures + ([("link", "", repaired(phrase))] if _LINK.search(phrase.text) else [])


def _marks(phrase: Phrase) -> list[_Line]:
    bad = phrase.trigger in BAD
    lines: list[_Line] = []
    if phrase.text.count("!") > (0 if bad else 1):
        lines.append(("exclamation_bad" if bad else "exclamation", "", repaired(phrase)))
    if bad and any(map(_is_sign, phrase.text)):
        lines.append(("sign_bad", "", repaired(phrase)))
    return lines


def _words(phrase: Phrase) -> list[_Line]:
    return [
        (f"word_{fault}", word, repaired(phrase)) for word, fault in forbidden_in(phrase.text, phrase.locale)
    ]


def _length(phrase: Phrase) -> list[_Line]:
    letters = len(phrase.text)
    return [("long", f"{letters} of {MOST_LETTERS}", "")] if letters > MOST_LETTERS else []


def _age(phrase: Phrase) -> list[_Line]:
    age = reading_age(phrase.text, phrase.locale)
    return [("reading_age", str(age), "")] if age is not None and age > READING_AGE else []


def _alphabet(phrase: Phrase, plain: Plain) -> list[_Line]:
    said = plain(phrase.text)
    return [("alphabet", said, said if "?" not in said else "")] if said != phrase.text else []


def _untold(phrases: Sequence[Phrase], locales: Sequence[str]) -> list[Finding]:
    """Sentences that some languages of the brand have and others lack."""
    known = {(one.trigger, one.place, one.locale) for one in phrases}
    first = {(one.trigger, one.place): one for one in reversed(phrases)}
    return [
        Finding(level=Level.CONSIDER, rule="untold", phrase=phrase, detail=" ".join(lacking))
        for (trigger, place), phrase in first.items()
        if (lacking := [one for one in locales if (trigger, place, one) not in known])
    ]


def _is_hidden(letter: str) -> bool:
    return unicodedata.category(letter) in ("Cc", "Cf", "Co", "Cn", "Cs")


def _is_sign(letter: str) -> bool:
    return unicodedata.category(letter) in _SIGNS or letter == "\N{VARIATION SELECTOR-16}"
