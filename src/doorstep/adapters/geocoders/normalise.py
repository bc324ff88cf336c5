"""One spelling for street and town names, so that what people write meets what the map says."""

import re
import unicodedata
from collections.abc import Sequence

LANGUAGES = {
    "FI": ("fi", "sv", "en"),
    "AX": ("sv", "fi", "en"),
    "SE": ("sv", "en"),
    "DE": ("de", "en"),
    "AT": ("de", "en"),
    "CH": ("de", "en"),
    "LI": ("de", "en"),
    "GB": ("en",),
    "IE": ("en",),
}
# Endings written short. With the full stop always; without it only where nothing else ends so.
SHORT_ENDINGS = {
    "de": {"str.": "strasse", "str": "strasse", "pl.": "platz", "g.": "gasse", "w.": "weg"},
    "fi": {"k.": "katu", "t.": "tie", "p.": "polku"},
    "sv": {"g.": "gatan", "gat.": "gatan", "v.": "vagen", "pl.": "platsen"},
    "en": {},
}
SHORT_WORDS = {
    "de": {"pl": "platz", "st": "sankt"},
    "fi": {},
    "sv": {},
    "en": {
        "st": "street",
        "rd": "road",
        "ave": "avenue",
        "av": "avenue",
        "sq": "square",
        "ln": "lane",
        "dr": "drive",
        "blvd": "boulevard",
    },
}
LETTERS = str.maketrans({"ß": "ss", "ø": "o", "æ": "a", "œ": "o", "ł": "l", "đ": "d", "þ": "th"})
# The same letter is written ä, ae or a; å, aa or a. One of them on both sides makes all of them meet.
DIGRAPHS = re.compile(r"(?<=a)[ae]|(?<=o)e|(?<=u)e")
NO_LETTER = re.compile(r"[^\w\s.]|_")
BLANKS = re.compile(r"\s+")


def languages_of(country: str) -> tuple[str, ...]:
    """The languages whose abbreviations are understood in a country; English where we know no better."""
    return LANGUAGES.get(country, ("en",))


def folded(text: str) -> str:
    """Case, accents and digraphs folded; marks other than full stops become blanks."""
    plain = unicodedata.normalize("NFKD", text.casefold().translate(LETTERS))
    letters = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return BLANKS.sub(" ", DIGRAPHS.sub("", NO_LETTER.sub(" ", letters))).strip()


def normal(text: str, languages: Sequence[str]) -> str:
    """The comparable form of a street or town name: folded, and abbreviations written out."""
    return " ".join(word for raw in folded(text).split() if (word := _written_out(raw, languages)))


def _written_out(word: str, languages: Sequence[str]) -> str:
    for language in languages:
        whole = SHORT_WORDS[language].get(word.rstrip("."))
        if whole is not None:
            return whole
        for short, full in SHORT_ENDINGS[language].items():
            if word.endswith(short):
                return word.removesuffix(short) + full
    return word.replace(".", "")
