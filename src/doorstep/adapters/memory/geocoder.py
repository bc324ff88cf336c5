"""The twin of the address index in memory, for tests: the same geocoder over a list of addresses."""

from collections.abc import Sequence

from doorstep.adapters.geocoders.entries import AddressEntry, AddressIndex, RawAddress, StreetEntry
from doorstep.adapters.geocoders.extract import ExtractGeocoder
from doorstep.adapters.geocoders.index import OtherNames, build_index
from doorstep.kernel.place import Box, Point, distance_m

MOST_WITHIN = 40


class MemoryAddresses:
    """`AddressStore` over an index in memory."""

    def __init__(self, index: AddressIndex) -> None:
        self._index = index

    async def streets_like(self, text: str, limit: int) -> Sequence[StreetEntry]:
        """By trigrams, as the database does it."""
        wanted = _trigrams(text)
        return sorted(self._index.streets, key=lambda street: (-_likeness(wanted, street), street.street_id))[
            :limit
        ]

    async def streets_beginning(self, prefix: str, limit: int) -> Sequence[StreetEntry]:
        """By the beginning of any word."""
        found = [
            street
            for street in self._index.streets
            if any(f" {prefix}" in f" {search}" for search in _searches(street))
        ]
        return sorted(found, key=lambda street: (-street.houses, street.street_id))[:limit]

    async def doors(self, streets: Sequence[int], lowest: int, highest: int) -> Sequence[AddressEntry]:
        """Doors of these streets by number."""
        return [
            door
            for door in self._index.addresses
            if door.street_id in streets and door.last >= lowest and door.first <= highest
        ]

    async def doors_within(self, box: Box) -> Sequence[AddressEntry]:
        """Doors in a rectangle."""
        middle = Point((box.south + box.north) / 2, (box.west + box.east) / 2)
        inside = [door for door in self._index.addresses if door.point in box]
        return sorted(inside, key=lambda door: distance_m(middle, door.point))[:MOST_WITHIN]


def memory_geocoder(
    addresses: Sequence[RawAddress], *, languages: Sequence[str] = ("en",), other: OtherNames | None = None
) -> ExtractGeocoder:
    """A geocoder that knows just these addresses."""
    names = other or OtherNames(streets={}, cities={})
    return ExtractGeocoder(MemoryAddresses(build_index(addresses, names, languages)), languages)


def _searches(street: StreetEntry) -> list[str]:
    return [f"{name} {street.city_names[0]}".strip() for name in street.names]


def _likeness(wanted: frozenset[str], street: StreetEntry) -> float:
    return max(_similarity(wanted, _trigrams(search)) for search in _searches(street))


def _similarity(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / max(1, len(one | other))


def _trigrams(text: str) -> frozenset[str]:
    padded = [f"  {word} " for word in text.split()]
    return frozenset(word[start : start + 3] for word in padded for start in range(len(word) - 2))
