"""Text messages in the alphabet that fits 160 letters into one.

Source: 3GPP TS 23.038, GSM 7 bit default alphabet and its extension table.
"""

from unicodedata import normalize

ONE_PART = 160
"""Septets of a message that is sent as one part."""

_BASIC = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
_EXTENDED = frozenset("^{}\\[~]|€")  # each takes two septets
_SAME = str.maketrans(
    {
        "\N{NO-BREAK SPACE}": " ",
        "\N{NARROW NO-BREAK SPACE}": " ",
        "\N{EN DASH}": "-",
        "\N{EM DASH}": "-",
        "\N{MINUS SIGN}": "-",
        "\N{MULTIPLICATION SIGN}": "x",
        "\N{HORIZONTAL ELLIPSIS}": "...",
        "\N{LEFT SINGLE QUOTATION MARK}": "'",
        "\N{RIGHT SINGLE QUOTATION MARK}": "'",
        "\N{LEFT DOUBLE QUOTATION MARK}": '"',
        "\N{RIGHT DOUBLE QUOTATION MARK}": '"',
        "\N{BULLET}": "*",
    }
)


def plain(text: str) -> str:
    """`text` with every letter that the alphabet lacks replaced by the nearest one it has.

    Letters without a neighbour in it become a question mark: with one of them 70 letters are all there are.
    """
    return "".join(_letter(one) for one in " ".join(text.translate(_SAME).split(" ")))


def septets(text: str) -> int:
    """How much of a message `text` takes, in septets.

    Raises:
        ValueError: a letter is not in the alphabet; see `plain`.
    """
    foreign = {one for one in text if one not in _BASIC and one not in _EXTENDED}
    if foreign:
        raise ValueError(f"not in the GSM 7 bit alphabet: {', '.join(sorted(foreign))}")
    return sum(2 if one in _EXTENDED else 1 for one in text)


def _letter(one: str) -> str:
    if one in _BASIC or one in _EXTENDED:
        return one
    bare = "".join(part for part in normalize("NFKD", one) if part in _BASIC)
    return bare or "?"
