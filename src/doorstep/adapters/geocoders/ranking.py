"""How well a street or a door fits what was asked."""

import re
from collections.abc import Sequence

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from doorstep.adapters.geocoders.entries import AddressEntry, StreetEntry
from doorstep.adapters.geocoders.house_number import HouseNumber
from doorstep.adapters.geocoders.reading import Reading
from doorstep.domain.shipments.ports import PlaceKind

DIGIT = re.compile(r"\d")
EXACT, ONE_SLIP, TWO_SLIPS = 100.0, 89.0, 80.0
SHORT_NAME = 6
UNLIKE_AT_MOST = 70.0
SPARE_WORDS, SPARE_NUMBER = -4.0, -25.0
CITY_FITS, CITY_DIFFERS = 5.0, -15.0
POSTCODE_FITS, POSTCODE_DIFFERS, DERIVED_POSTCODE_DIFFERS = 6.0, -10.0, -2.0
CITY_LIKE = 85.0
HIGHEST = 110.0
NEAR_NUMBER = 6


def street_score(reading: Reading, street: StreetEntry) -> float:
    """How well the name and the town of a street fit, postcode aside.

    One slip of the keyboard keeps a street acceptable with a fitting town, two with postcode as well; more
    is another street. Plain likeness is no threshold: it takes many a foreign street for one of ours.
    """
    name = max(_name_score(reading.street, name) for name in street.names)
    if not reading.city:
        return name
    return name + (CITY_FITS if _is_city(reading.city, street.city_names) else CITY_DIFFERS)


def postcode_score(asked: str, postcode: str, *, derived: bool) -> float:
    """What a postcode adds or takes."""
    if not asked or not postcode:
        return 0.0
    if asked == postcode:
        return POSTCODE_FITS
    return DERIVED_POSTCODE_DIFFERS if derived else POSTCODE_DIFFERS


def fits(asked: HouseNumber, door: AddressEntry) -> tuple[PlaceKind, float] | None:
    """How a door answers for a house number, and what that costs; None when it is too far down the street."""
    if asked.first == door.first and asked.letter == door.letter:
        return PlaceKind.ROOFTOP, 0.0 if asked.last == door.last else -1.0
    run = HouseNumber(first=door.first, last=door.last, letter=door.letter)
    if door.first != door.last and run.covers(asked.first):
        return PlaceKind.ROOFTOP, -4.0
    if asked.first == door.first:
        # 5a where the map has 5: a stair of the same house. 5 where it has 5a only: next door.
        return (PlaceKind.ROOFTOP, -3.0) if not door.letter else (PlaceKind.INTERPOLATED, -8.0)
    gap = min(abs(asked.first - door.first), abs(asked.first - door.last))
    return (PlaceKind.INTERPOLATED, -10.0 - gap) if gap <= NEAR_NUMBER else None


def _name_score(asked: str, name: str) -> float:
    words, width = asked.split(), len(name.split())
    whole = _closeness(asked, name)
    if len(words) <= width:
        return whole
    # A number left over was the house number, and what this reading takes for it was the flat.
    spare = SPARE_NUMBER if DIGIT.search(asked) and not DIGIT.search(name) else SPARE_WORDS
    parts = [" ".join(words[start : start + width]) for start in range(len(words) - width + 1)]
    return max(whole, *(_closeness(part, name) + spare for part in parts))


def _closeness(asked: str, name: str) -> float:
    one, other = asked.replace(" ", ""), name.replace(" ", "")
    slips = OSA.distance(one, other, score_cutoff=2)
    if slips == 0:
        return EXACT
    if slips == 1 and len(other) >= SHORT_NAME:
        return ONE_SLIP
    if slips <= 2 and len(other) > SHORT_NAME:
        return TWO_SLIPS
    return min(UNLIKE_AT_MOST, fuzz.ratio(one, other) * 0.8)


def _is_city(asked: str, names: Sequence[str]) -> bool:
    return any(
        fuzz.ratio(asked, name) >= CITY_LIKE or f" {name} " in f" {asked} " or f" {asked} " in f" {name} "
        for name in names
    )
