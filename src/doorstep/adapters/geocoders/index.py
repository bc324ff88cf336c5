"""From the addresses of a map to an index: cleaned, completed, one row per door."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from doorstep.adapters.geocoders.entries import AddressEntry, AddressIndex, RawAddress, StreetEntry
from doorstep.adapters.geocoders.house_number import HouseNumber, house_numbers
from doorstep.adapters.geocoders.nearby import Nearby
from doorstep.adapters.geocoders.normalise import normal
from doorstep.events import Building
from doorstep.kernel.place import Point

POSTCODE = re.compile(r"[A-Z0-9]{2,6}(?:[ -][A-Z0-9]{2,4})?")
RARE = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherNames:
    """Further names, by the name that addresses use: a street in a second language, a town's other name."""

    streets: Mapping[str, frozenset[str]]
    cities: Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Door:
    """An address whose town and postcode are settled."""

    raw: RawAddress
    city: str
    postcode: str
    derived: bool


def build_index(raw: Sequence[RawAddress], other: OtherNames, languages: Sequence[str]) -> AddressIndex:
    """The index of a region.

    Missing and unusable towns and postcodes are lent by the nearest address that has one; such postcodes are
    marked as derived.
    """
    by_street: defaultdict[tuple[str, str], list[_Door]] = defaultdict(list)
    for door in _completed(_street_alone(raw)):
        key = normal(door.raw.street, languages)
        if key:
            by_street[key, door.city].append(door)
    streets: list[StreetEntry] = []
    addresses: list[AddressEntry] = []
    for _, doors in sorted(by_street.items()):
        entries = _addresses(len(streets), doors)
        if entries:
            streets.append(_street(entries, other, languages))
            addresses.extend(entries)
    return AddressIndex(streets=tuple(streets), addresses=tuple(addresses))


def _street_alone(raw: Sequence[RawAddress]) -> list[RawAddress]:
    # Some write the building before the street: `Galleria, Long Street`.
    streets = {address.street for address in raw}
    return [
        replace(address, street=last)
        if (last := address.street.rpartition(",")[2].strip()) != address.street and last in streets
        else address
        for address in raw
    ]


def _completed(raw: Sequence[RawAddress]) -> Iterable[_Door]:
    cities = _usual(address.city for address in raw if any(map(str.isalpha, address.city)))
    codes = Counter(len(code) for address in raw if (code := _postcode(address)))
    width = codes.most_common(1)[0][0] if codes else 0
    with_city = Nearby((address.point, address.city) for address in raw if address.city in cities)
    with_code = Nearby(
        (address.point, _postcode(address)) for address in raw if width and len(_postcode(address)) == width
    )
    for address in raw:
        own = _postcode(address)
        own = own if len(own) == width else ""
        yield _Door(
            raw=address,
            city=address.city if address.city in cities else _lent(with_city, address.point),
            postcode=own or _lent(with_code, address.point),
            derived=not own,
        )


def _usual(values: Iterable[str]) -> frozenset[str]:
    # Towns that hardly anybody names are slips of the keyboard, unless the whole extract is tiny.
    counts = Counter(values)
    enough = min(RARE, max(counts.values(), default=0))
    return frozenset(value for value, count in counts.items() if count >= enough)


def _postcode(address: RawAddress) -> str:
    match = POSTCODE.match(address.postcode.upper())
    return match[0] if match else ""


def _lent(nearby: Nearby[str], point: Point) -> str:
    found = nearby.nearest(point)
    return found[1] if found else ""


def _addresses(street_id: int, doors: Sequence[_Door]) -> list[AddressEntry]:
    street = Counter(door.raw.street for door in doors).most_common(1)[0][0]
    best: dict[str, tuple[_Door, HouseNumber]] = {}
    buildings: defaultdict[str, set[Building]] = defaultdict(set)
    for door in doors:
        for number in house_numbers(door.raw.number):
            buildings[number.text].add(door.raw.building)
            known = best.get(number.text)
            if known is None or _worth(door) > _worth(known[0]):
                best[number.text] = door, number
    ordered = sorted(best.values(), key=lambda pair: (pair[1].first, pair[1].letter, pair[1].last))
    return [
        AddressEntry(
            street_id=street_id,
            street=street,
            house_number=number.text,
            first=number.first,
            last=number.last,
            letter=number.letter,
            postcode=door.postcode,
            postcode_derived=door.derived,
            city=door.city,
            note=number.note,
            point=door.raw.point,
            source=door.raw.source,
            building=_building(door, buildings[number.text]),
        )
        for door, number in ordered
    ]


def _building(best: _Door, known: AbstractSet[Building]) -> Building:
    # People live above shops: a shop makes a business only of a door that nobody else names.
    homes = (kind for kind in (Building.APARTMENTS, Building.HOUSE) if kind in known)
    return next(homes, best.raw.building)


def _worth(door: _Door) -> tuple[bool, bool]:
    # A bare address lies on the door; a shop's lies somewhere in its rooms.
    return door.raw.plain, not door.derived


def _street(entries: Sequence[AddressEntry], other: OtherNames, languages: Sequence[str]) -> StreetEntry:
    first = entries[0]
    middle = entries[len(entries) // 2]
    return StreetEntry(
        street_id=first.street_id,
        street=first.street,
        city=first.city,
        postcode=Counter(entry.postcode for entry in entries).most_common(1)[0][0],
        names=_names(first.street, other.streets, languages),
        city_names=_names(first.city, other.cities, languages),
        point=middle.point,
        houses=len(entries),
    )


def _names(name: str, others: Mapping[str, frozenset[str]], languages: Sequence[str]) -> tuple[str, ...]:
    own = normal(name, languages)
    further = {normal(another, languages) for another in others.get(name, frozenset())}
    return (own, *sorted(further - {own, ""}))
