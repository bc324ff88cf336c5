"""A village of our own making, written as an extract: two streets, one town, a coast, no real place."""

from collections.abc import Mapping
from pathlib import Path

import osmium
from osmium.osm.mutable import Node, Way

SOUTH, WEST = 51.5, -1.0
STEP = 0.001
STREETS = {"Long Street": 1, "Short Street": 3}


class Village:
    """Writes nodes and ways with running numbers."""

    def __init__(self, path: Path) -> None:
        self._writer = osmium.SimpleWriter(str(path), overwrite=True)
        self._next = 1

    def node(self, north: float, east: float, tags: Mapping[str, str] | None = None) -> int:
        """A node so many steps from the corner; its number."""
        number = self._take()
        place = WEST + east * STEP, SOUTH + north * STEP
        self._writer.add_node(Node(id=number, version=1, location=place, tags=dict(tags or {})))
        return number

    def way(self, nodes: list[int], tags: Mapping[str, str]) -> None:
        """A line through nodes."""
        self._writer.add_way(Way(id=self._take(), version=1, nodes=nodes, tags=dict(tags)))

    def close(self) -> None:
        """Finish the file."""
        self._writer.close()

    def _take(self) -> int:
        self._next += 1
        return self._next


def write_village(path: Path, *, roads: bool = True, houses: int = 12) -> Path:
    """The extract of the village, with or without its streets, and with so many houses in each."""
    village = Village(path)
    rows = {name: [village.node(north, east) for east in range(14)] for name, north in STREETS.items()}
    cross = [village.node(north, 0.0) for north in (1.5, 2.5)]
    coast = [village.node(-0.5, east) for east in range(-1, 16)]
    for name, north in STREETS.items():
        for number in range(1, houses + 1):
            village.node(north + 0.1, number, _house(name, number))
    village.node(2, 6, {"place": "town", "name": "Testham", "name:fi": "Testiö"})
    if roads:
        for name, nodes in rows.items():
            village.way(nodes, {"highway": "residential", "name": name, "alt_name": f"Old {name}"})
        first, second = rows.values()
        village.way([first[0], *cross, second[0]], {"highway": "residential", "name": "Cross Lane"})
    village.way(list(reversed(coast)), {"natural": "coastline"})
    village.close()
    return path


def _house(street: str, number: int) -> dict[str, str]:
    address = {"addr:street": street, "addr:housenumber": str(number), "addr:country": "GB"}
    if number % 2:
        address |= {"addr:postcode": "4711", "addr:city": "Testham"}
    return address
