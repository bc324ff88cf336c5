"""A town of our own making, as an extract: ten streets by ten, houses on both sides, no real place."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import cos, radians
from pathlib import Path

import osmium
from osmium.osm.mutable import Node, Way

SOUTH, WEST = 62.61, 24.37
ZONE = "Europe/Helsinki"
CITY = "Kuvila"
BLOCK_M = 160.0
BESIDE_M = 14.0
"""How far a door lies from the middle of its street."""
DEGREE_M = 111_195.0

ALONG = (
    "Aamuruskonkatu",
    "Hiirenvirnantie",
    "Ilvesraitti",
    "Jäkäläkatu",
    "Kehrääjäntie",
    "Lumikellonkatu",
    "Myllärinraitti",
    "Niittyvillantie",
    "Orvokkikatu",
    "Pellavatori",
)
"""Streets from west to east, the southernmost first."""
ACROSS = (
    "Ratasmyllynkatu",
    "Sirkkakuja",
    "Tervahaudantie",
    "Untuvakatu",
    "Vaskikellonraitti",
    "Ylikylänkatu",
    "Äyräskuja",
    "Öljylampuntie",
    "Ukonvaajantie",
    "Emäntäkatu",
)
"""Streets from south to north, the westernmost first."""
ONE_WAY = {"Kehrääjäntie": "yes", "Lumikellonkatu": "-1", "Vaskikellonraitti": "yes", "Ylikylänkatu": "-1"}


@dataclass(frozen=True, slots=True, kw_only=True)
class House:
    """One door. `north` and `east` in metres from the town's south-western corner."""

    street: str
    number: int
    postcode: str
    north: float
    east: float

    @property
    def line(self) -> str:
        """As it is written on a parcel."""
        return f"{self.street} {self.number}"


def houses() -> Iterator[House]:
    """Every door: odd numbers on one side, even ones on the other, in each block of each street."""
    for row, street in enumerate(ALONG):
        for block in range(len(ACROSS) - 1):
            for number, side in ((2 * block + 1, 1), (2 * block + 2, -1)):
                east = (block + 0.3 + 0.4 * (number % 2)) * BLOCK_M
                yield _house(street, number, row * BLOCK_M + side * BESIDE_M, east)
    for column, street in enumerate(ACROSS):
        for block in range(len(ALONG) - 1):
            for number, side in ((2 * block + 1, 1), (2 * block + 2, -1)):
                north = (block + 0.3 + 0.4 * (number % 2)) * BLOCK_M
                yield _house(street, number, north, column * BLOCK_M + side * BESIDE_M)


def write_town(path: Path) -> Path:
    """The town as an extract; the same bytes of map each time."""
    pen = _Pen(path)
    crossings = [
        [pen.node(row * BLOCK_M, column * BLOCK_M) for column in range(len(ACROSS))]
        for row in range(len(ALONG))
    ]
    for house in houses():
        pen.node(house.north, house.east, _address(house))
    pen.node(4.5 * BLOCK_M, 4.5 * BLOCK_M, {"place": "town", "name": CITY})
    lake = [pen.node(north, east) for north, east in _square(2.15, 6.15)]
    park = [pen.node(north, east) for north, east in _square(6.15, 2.15)]
    for street, line in zip(ALONG, crossings, strict=True):
        pen.way(line, _street(street))
    for column, street in enumerate(ACROSS):
        pen.way([line[column] for line in crossings], _street(street))
    pen.way([*lake, lake[0]], {"natural": "water", "name": "Peilijärvi"})
    pen.way([*park, park[0]], {"leisure": "park", "name": "Kuvilan puisto"})
    pen.close()
    return path


class _Pen:
    def __init__(self, path: Path) -> None:
        self._writer = osmium.SimpleWriter(str(path), overwrite=True)
        self._last = 0

    def node(self, north: float, east: float, tags: Mapping[str, str] | None = None) -> int:
        lat = SOUTH + north / DEGREE_M
        lon = WEST + east / DEGREE_M / cos(radians(SOUTH))
        number = self._take()
        self._writer.add_node(Node(id=number, version=1, location=(lon, lat), tags=dict(tags or {})))
        return number

    def way(self, nodes: list[int], tags: Mapping[str, str]) -> None:
        self._writer.add_way(Way(id=self._take(), version=1, nodes=nodes, tags=dict(tags)))

    def close(self) -> None:
        self._writer.close()

    def _take(self) -> int:
        self._last += 1
        return self._last


def _house(street: str, number: int, north: float, east: float) -> House:
    quarter = 1 + (north > 4.5 * BLOCK_M) + 2 * (east > 4.5 * BLOCK_M)
    return House(street=street, number=number, postcode=f"4399{quarter}", north=north, east=east)


def _address(house: House) -> dict[str, str]:
    return {
        "addr:street": house.street,
        "addr:housenumber": str(house.number),
        "addr:postcode": house.postcode,
        "addr:city": CITY,
        "addr:country": "FI",
    }


def _street(name: str) -> dict[str, str]:
    tags = {"highway": "residential", "name": name, "maxspeed": "40"}
    return tags | ({"oneway": ONE_WAY[name]} if name in ONE_WAY else {})


def _square(row: float, column: float) -> list[tuple[float, float]]:
    near, far = 0.0, 0.7
    corners = ((near, near), (near, far), (far, far), (far, near))
    return [((row + north) * BLOCK_M, (column + east) * BLOCK_M) for north, east in corners]
