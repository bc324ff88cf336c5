"""What an address query can mean: street, number, town and postcode told apart."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from doorstep.adapters.geocoders.house_number import HouseNumber, house_number
from doorstep.adapters.geocoders.normalise import normal
from doorstep.domain.shipments.ports import AddressQuery

LONGEST_TEXT = 200
SEGMENTS = re.compile(r"[,;\n]+")
POSTCODE = re.compile(r"(?<![\w-])(?:[A-Za-z]{1,2}-)?(\d{4}-\d{3}|\d{4,6})(?![\w-])")
NUMBER_WORD = re.compile(r"\d{1,5}[a-zA-Z]?([-\u2013/]\d{1,5}[a-zA-Z]?)?\.?")
TOWN_WORD = re.compile(r"[^\W\d_]{3,}(?:-[^\W\d_]+)*")
DIGIT = re.compile(r"\d")
MOST_READINGS = 4
NOTE_WORDS = frozenset(
    ("floor", "krs", "kerros", "stock", "etage", "tr", "vaning", "lgh", "bst", "apt", "flat", "unit", "top")
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One way to read a query. `street` and `city` are in normal form."""

    street: str
    city: str
    postcode: str
    number: HouseNumber | None
    number_asked: bool


def readings(query: AddressQuery, languages: Sequence[str]) -> tuple[Reading, ...]:
    """The ways to read `query`, likeliest first; none when it names neither street nor town."""
    postcode, town, street = query.postcode.strip(), query.city, query.street[:LONGEST_TEXT]
    if not street.strip() and query.text.strip():
        street, text_town, text_postcode = _parted(query.text[:LONGEST_TEXT])
        town, postcode = town or text_town, postcode or text_postcode
    code = POSTCODE.search(postcode)
    base = Reading(
        street="",
        city=normal(town, languages),
        postcode=code[1] if code else postcode.upper(),
        number=None,
        number_asked=False,
    )
    found: dict[Reading, None] = {}
    for words, number in _numbers(street, query.house_number):
        reading = replace(
            base, street=normal(words, languages), number=number, number_asked=number is not None
        )
        if reading.street and not reading.city and number is not None:
            # No town was told apart: what follows the number may be one.
            town_told, note = _town_after(number, languages)
            found[replace(reading, city=town_told, number=replace(number, note=note))] = None
        elif reading.street or reading.city:
            found[reading] = None
    return tuple(found)[:MOST_READINGS]


def _parted(text: str) -> tuple[str, str, str]:
    """Street with number, town, postcode of a free text."""
    codes = list(POSTCODE.finditer(text))
    if len(codes) > 1 or any(map(str.isdigit, text[codes[0].end() :] if codes else "")):
        codes = [code for code in codes if code.start() > 0]  # the first is a house number
    postcode = codes[-1][1] if codes else ""
    if codes:
        before, after = text[: codes[-1].start()], text[codes[-1].end() :]
        town = SEGMENTS.split(after.strip(" ,;\n"))[0]
    else:
        before, town = text, ""
    segments = [segment.strip() for segment in SEGMENTS.split(before) if segment.strip()]
    # What stands before the street is a name of a house or a firm, what follows it is the town.
    place = next((index for index, segment in enumerate(segments) if DIGIT.search(segment)), 0)
    after_street = [segment for segment in segments[place + 1 :] if not DIGIT.search(segment)]
    street = segments[place] if segments else ""
    return street, town or next(iter(after_street), ""), postcode


def _numbers(street: str, told: str) -> Iterator[tuple[str, HouseNumber | None]]:
    """The ways to part a street line into the street's words and the house number."""
    if told.strip():
        yield street, house_number(told)
        return
    words = street.split()
    places = [place for place, word in enumerate(words) if NUMBER_WORD.fullmatch(word)]
    for place in places:
        if place > 0:
            yield " ".join(words[:place]), house_number(" ".join(words[place:]))
    if places and places[0] == 0 and len(words) > 1:
        yield " ".join(words[1:]), house_number(words[0])
    yield street, None


def _town_after(number: HouseNumber, languages: Sequence[str]) -> tuple[str, str]:
    """The town in what follows a house number, and what is left as its note."""
    words = number.note.split()
    town = [
        word
        for word in words
        if TOWN_WORD.fullmatch(word.strip(".")) and word.casefold().strip(".") not in NOTE_WORDS
    ]
    rest = [word for word in words if word not in town]
    return normal(" ".join(town), languages), " ".join(rest)
