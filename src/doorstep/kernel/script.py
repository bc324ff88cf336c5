"""Which way a language is written, and keeping together what is written the other way inside it.

Source: Unicode Standard Annex 9, the bidirectional algorithm; isolates since Unicode 6.3.
"""

import re
from unicodedata import bidirectional

RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur"})

ISOLATE, END = "\N{FIRST STRONG ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"
_CODE = re.compile("[a-z][a-z_-]*")
"""What chooses a variant of a text, and has to be the same in all languages."""

_GROUPS = re.compile(r"\+\d|\d[\s()/-]+\d")
"""Groups of figures, as of a telephone number: between words from right to left they would change places."""

_MARKS = {ord(one): None for one in (ISOLATE, END)}
_RIGHTWARD, _LEFTWARD = frozenset({"L"}), frozenset({"R", "AL"})


def direction(language: str) -> str:
    """`rtl` or `ltr`, as `dir` attributes name them."""
    return "rtl" if language.partition("-")[0].lower() in RIGHT_TO_LEFT else "ltr"


def isolated(words: str, language: str) -> str:
    """`words` as they may stand in a sentence of `language`: between marks where they run against it.

    Without them a name's own brackets, digits and commas would take their places from the words around it. A
    sentence whose names have their marks already is left as it is.
    """
    if (words.isascii() and language not in RIGHT_TO_LEFT) or _CODE.fullmatch(words):
        return words
    if ISOLATE in words and _is_balanced(words):
        return words
    is_rtl = direction(language) == "rtl"
    against = _RIGHTWARD if is_rtl else _LEFTWARD
    if any(bidirectional(one) in against for one in words) or (is_rtl and _GROUPS.search(words)):
        return f"{ISOLATE}{unmarked(words)}{END}"
    return words


def _is_balanced(words: str) -> bool:
    """Whether every mark that opens is closed, and none closes what it did not open."""
    depth = 0
    for one in words:
        depth += (one == ISOLATE) - (one == END)
        if depth < 0:
            return False
    return not depth


def unmarked(text: str) -> str:
    """`text` without the marks, for where they would count as letters or show as boxes."""
    return text.translate(_MARKS) if ISOLATE in text or END in text else text
