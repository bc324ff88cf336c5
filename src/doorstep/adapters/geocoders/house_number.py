"""House numbers as people write them, taken apart."""

import re
from dataclasses import dataclass

NUMBER = re.compile(
    r"(?P<first>\d{1,5})\s*(?P<letter>[a-zA-Z](?![a-zA-Z]))?"
    r"(?:\s*(?P<joint>[-\u2013/])\s*(?P<second>\d{1,5})\s*(?P<last_letter>[a-zA-Z](?![a-zA-Z]))?)?"
)
LIST_OF_NUMBERS = re.compile(r"\s*\d+\s*[a-zA-Z]?\s*(?:[;,&+]\s*\d+\s*[a-zA-Z]?\s*)+")
WIDEST_RANGE = 60
EDGES = " ,;./-\u2013"


@dataclass(frozen=True, slots=True, kw_only=True)
class HouseNumber:
    """One door or a run of doors: `5`, `5a`, `2-4`.

    `note` is what was written beside it: stair, floor, flat.
    """

    first: int
    last: int
    letter: str
    note: str = ""

    @property
    def text(self) -> str:
        """How it is shown and compared."""
        run = f"-{self.last}" if self.last != self.first else ""
        return f"{self.first}{self.letter}{run}"

    def covers(self, number: int) -> bool:
        """Whether a run of doors holds this number: same side of the street, both ends included."""
        return self.first <= number <= self.last and (number - self.first) % 2 in (0, self._parity())

    def _parity(self) -> int:
        # A run such as 3-6 changes sides, so it holds every number.
        return (self.last - self.first) % 2


def house_number(written: str) -> HouseNumber | None:
    """The first house number in `written`; None when it holds no digit at its start.

    `5 A 12` is door 5a with the note `12`; `2, 2. krs./Floor 2` is door 2; `12/3` is door 12, flat 3.
    """
    match = NUMBER.match(written.strip())
    if match is None:
        return None
    first, letter = int(match["first"]), (match["letter"] or "").lower()
    second = int(match["second"]) if match["second"] else first
    rest = written.strip()[match.end() :]
    if _is_range(match["joint"], first, second):
        return HouseNumber(first=first, last=second, letter=letter, note=rest.strip(EDGES))
    if match["second"]:
        rest = f"{match['second']}{match['last_letter'] or ''}{rest}"
    return HouseNumber(first=first, last=first, letter=letter, note=rest.strip(EDGES))


def house_numbers(written: str) -> tuple[HouseNumber, ...]:
    """Every house number of an address object: `13;15` and `1, 3` name two doors."""
    parts = re.split(r"[;,&+]", written) if LIST_OF_NUMBERS.fullmatch(written) else [written]
    return tuple(number for part in parts if (number := house_number(part)) is not None)


def _is_range(joint: str | None, first: int, second: int) -> bool:
    return joint is not None and joint != "/" and first < second <= first + WIDEST_RANGE
