"""What an address index is made of."""

from dataclasses import dataclass

from doorstep.events import Building
from doorstep.kernel.place import Point


@dataclass(frozen=True, slots=True, kw_only=True)
class RawAddress:
    """An address as the map has it. `plain`: nothing but an address, not a shop that states its own."""

    point: Point
    street: str
    number: str
    postcode: str
    city: str
    source: str
    plain: bool
    building: Building = Building.UNKNOWN


@dataclass(frozen=True, slots=True, kw_only=True)
class StreetEntry:
    """A street of one town. `names` are its comparable forms, other languages included."""

    street_id: int
    street: str
    city: str
    postcode: str
    names: tuple[str, ...]
    city_names: tuple[str, ...]
    point: Point
    houses: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AddressEntry:
    """One door of a street. `first` and `last` differ for a run of doors."""

    street_id: int
    street: str
    house_number: str
    first: int
    last: int
    letter: str
    postcode: str
    postcode_derived: bool
    city: str
    note: str
    point: Point
    source: str
    building: Building = Building.UNKNOWN


@dataclass(frozen=True, slots=True, kw_only=True)
class AddressIndex:
    """All streets and doors of a region; the number of a street is its `street_id`."""

    streets: tuple[StreetEntry, ...]
    addresses: tuple[AddressEntry, ...]
