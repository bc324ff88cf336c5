"""What shipments need from outside: where on earth an address is."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from doorstep.events import Building
from doorstep.kernel.place import Point


class PlaceKind(StrEnum):
    """How exactly a candidate is known, from the house itself to the town."""

    ROOFTOP = "rooftop"
    INTERPOLATED = "interpolated"
    STREET = "street"
    PLACE = "place"


class Verdict(StrEnum):
    """Whether an address can be driven to as it stands, or somebody should look."""

    LOCATED = "located"
    DOUBTFUL = "doubtful"


@dataclass(frozen=True, slots=True, kw_only=True)
class AddressQuery:
    """An address as somebody wrote it: in fields, as free text, or both; fields win.

    `near` breaks ties between streets of the same name, it never excludes.
    """

    street: str = ""
    house_number: str = ""
    postcode: str = ""
    city: str = ""
    text: str = ""
    near: Point | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A place that may be meant.

    `note` is what stood beside the house number and is not part of it: stair, floor, flat.
    `postcode_derived` says that the map data lack the postcode and the nearest address lent its own.
    `building` is what the map knows of the house.

    Units: `score` is 0 to about 110; 90 and more is a match, text alone reaches 100.
    """

    point: Point
    street: str
    house_number: str
    postcode: str
    city: str
    kind: PlaceKind
    score: float
    source: str
    note: str = ""
    postcode_derived: bool = False
    building: Building = Building.UNKNOWN


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidates:
    """The answer to an address: a verdict, the reason for a doubt, and what may be meant, best first."""

    verdict: Verdict
    reason: str
    found: tuple[Candidate, ...]

    @property
    def best(self) -> Candidate | None:
        """The likeliest place, whatever the verdict."""
        return self.found[0] if self.found else None


class Geocoder(Protocol):
    """Finds addresses. A doubtful one is answered with candidates, never refused."""

    async def forward(self, query: AddressQuery) -> Candidates:
        """Where the address is.

        Raises:
            Unavailable: the index did not answer.
        """
        ...

    async def suggest(self, prefix: str, limit: int = 8) -> Sequence[Candidate]:
        """Streets, then houses, whose writing begins with `prefix`; for completion while somebody types."""
        ...

    async def reverse(self, point: Point) -> Candidate | None:
        """The nearest house within 250 m, or None."""
        ...
