"""Reading an extract once: what is drawn goes to a file, what is searched stays in memory."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TextIO

import msgspec
import osmium
import osmium.filter
import osmium.geom
from osmium.osm import Area, Node, Relation, Way

from doorstep.adapters.geocoders.entries import RawAddress
from doorstep.adapters.geocoders.index import OtherNames
from doorstep.adapters.maps.coast import Line
from doorstep.adapters.maps.errors import NotAPbf
from doorstep.adapters.maps.features import (
    Drawn,
    Tags,
    building_of,
    drawn_area,
    drawn_place,
    drawn_way,
    is_drivable,
)
from doorstep.kernel.place import Box, Point

KEYS = (
    "highway",
    "railway",
    "waterway",
    "building",
    "natural",
    "landuse",
    "leisure",
    "place",
    "boundary",
    "addr:housenumber",
)
BUSINESS = ("shop", "amenity", "office", "tourism", "craft", "healthcare", "leisure")
OTHER_NAME_KEYS = ("alt_name", "short_name", "official_name", "loc_name")
NAME_IN_LANGUAGE = re.compile(r"name:([a-z]{2})")
ISO_KEYS = ("ISO3166-1:alpha2", "ISO3166-1", "country_code_iso3166_1_alpha_2")


type OtherNamesFound = defaultdict[str, set[tuple[str, str]]]


@dataclass(slots=True)
class Extract:
    """What was found in an extract besides the features written out."""

    addresses: list[RawAddress] = field(default_factory=list[RawAddress])
    coast: list[Line] = field(default_factory=list[Line])
    countries: Counter[str] = field(default_factory=Counter[str])
    street_names: OtherNamesFound = field(default_factory=lambda: defaultdict(set))
    city_names: OtherNamesFound = field(default_factory=lambda: defaultdict(set))
    drivable_ways: int = 0
    features: int = 0
    latest: date | None = None
    west: float = 180.0
    south: float = 90.0
    east: float = -180.0
    north: float = -90.0

    @property
    def box(self) -> Box | None:
        """The rectangle round all drivable roads; None when there are none."""
        if self.west > self.east:
            return None
        return Box(self.south, self.west, self.north, self.east)

    def other_names(self, languages: Sequence[str]) -> OtherNames:
        """Names of streets and towns besides the usual ones, in these languages and in none in particular."""
        wanted = {*languages, ""}
        return OtherNames(
            streets=_in_languages(self.street_names, wanted), cities=_in_languages(self.city_names, wanted)
        )


def read_extract(pbf: Path, out: TextIO) -> Extract:
    """Read `pbf`, write one line of GeoJSON per drawn thing to `out`, and return the rest.

    Raises:
        NotAPbf: the file is damaged or cut off.
    """
    reading = _Reading(out)
    processor = (
        osmium.FileProcessor(str(pbf))
        .with_locations()
        .with_areas()
        .with_filter(osmium.filter.KeyFilter(*KEYS))
    )
    try:
        for thing in processor:
            reading.take(thing)
    except RuntimeError as error:
        raise NotAPbf(f"{pbf.name} is damaged or cut off: {error}; download it again") from error
    return reading.extract


def write_feature(out: TextIO, drawn: Drawn, geometry: str) -> None:
    """One line of GeoJSON with the hints the tiler reads."""
    hints = msgspec.json.encode({"layer": drawn.layer, "minzoom": drawn.zoom}).decode()
    properties = msgspec.json.encode(drawn.properties).decode()
    out.write(f'{{"type":"Feature","tippecanoe":{hints},"properties":{properties},"geometry":{geometry}}}\n')


class _Reading:
    def __init__(self, out: TextIO) -> None:
        self.extract = Extract()
        self._out = out
        self._shapes = osmium.geom.GeoJSONFactory()

    def take(self, thing: object) -> None:
        if isinstance(thing, Node | Way | Area | Relation):
            tags = {tag.k: tag.v for tag in thing.tags}
            if not isinstance(thing, Area) and thing.timestamp.year > 1970:
                day = thing.timestamp.date()
                self.extract.latest = max(self.extract.latest or day, day)
            self._take_tagged(thing, tags)

    def _take_tagged(self, thing: Node | Way | Area | Relation, tags: Tags) -> None:
        match thing:
            case Node():
                self._node(thing, tags)
            case Way():
                self._way(thing, tags)
            case Area():
                self._area(thing, tags)
            case Relation():
                self._country(tags)

    def _node(self, node: Node, tags: Tags) -> None:
        if not node.location.valid():
            return
        point = Point(node.location.lat, node.location.lon)
        drawn = drawn_place(tags)
        if drawn is not None:
            self._draw(drawn, self._shapes.create_point(node))
        if "place" in tags and "name" in tags:
            self.extract.city_names[tags["name"]] |= _other_names(tags)
        self._address(point, tags, f"n{node.id}")

    def _way(self, way: Way, tags: Tags) -> None:
        if tags.get("natural") == "coastline":
            self.extract.coast += list(_runs(way))
        if "highway" in tags and "name" in tags:
            self.extract.street_names[tags["name"]] |= _other_names(tags)
        if is_drivable(tags):
            self.extract.drivable_ways += 1
            self._widen(way)
        drawn = drawn_way(tags)
        if drawn is not None:
            for line in _runs(way):
                self._draw(drawn, _line_json(line))

    def _area(self, area: Area, tags: Tags) -> None:
        drawn = drawn_area(tags)
        if drawn is not None:
            self._draw(drawn, self._shapes.create_multipolygon(area))
        if "addr:housenumber" in tags:
            ring = next(iter(area.outer_rings()), None)
            spots = [(node.lat, node.lon) for node in ring if node.location.valid()] if ring else []
            if spots:
                lat = sum(spot[0] for spot in spots) / len(spots)
                lon = sum(spot[1] for spot in spots) / len(spots)
                kind = "w" if area.from_way() else "r"
                self._address(Point(lat, lon), tags, f"{kind}{area.orig_id()}")

    def _address(self, point: Point, tags: Tags, source: str) -> None:
        number = tags.get("addr:housenumber", "")
        street = tags.get("addr:street") or tags.get("addr:place", "")
        if "addr:country" in tags:
            self.extract.countries[tags["addr:country"].upper()] += 1
        if not (number and street):
            return
        self.extract.addresses.append(
            RawAddress(
                point=point,
                street=street.strip(),
                number=number,
                postcode=tags.get("addr:postcode", "").strip(),
                city=tags.get("addr:city", "").strip(),
                source=source,
                plain=not any(key in tags for key in BUSINESS),
                building=building_of(tags, business=BUSINESS),
            )
        )

    def _country(self, tags: Tags) -> None:
        if tags.get("boundary") == "administrative" and tags.get("admin_level") == "2":
            code = next((tags[key] for key in ISO_KEYS if key in tags), "")
            if code:
                self.extract.countries[code] += 1

    def _widen(self, way: Way) -> None:
        extract = self.extract
        for lon, lat in (spot for line in _runs(way) for spot in line):
            extract.west, extract.east = min(extract.west, lon), max(extract.east, lon)
            extract.south, extract.north = min(extract.south, lat), max(extract.north, lat)

    def _draw(self, drawn: Drawn, geometry: str) -> None:
        write_feature(self._out, drawn, geometry)
        self.extract.features += 1


def _runs(way: Way) -> Iterator[Line]:
    """The stretches of a way whose places are in the extract; ways are cut at its border."""
    line: Line = []
    for node in way.nodes:
        if node.location.valid():
            line.append((node.lon, node.lat))
        elif line:
            if len(line) > 1:
                yield line
            line = []
    if len(line) > 1:
        yield line


def _line_json(line: Line) -> str:
    spots = ",".join(f"[{lon:.6f},{lat:.6f}]" for lon, lat in line)
    return f'{{"type":"LineString","coordinates":[{spots}]}}'


def _other_names(tags: Tags) -> set[tuple[str, str]]:
    """Pairs of language and name; the language is empty where the map does not say it."""
    translated = {
        (match[1], value) for key, value in tags.items() if (match := NAME_IN_LANGUAGE.fullmatch(key))
    }
    return translated | {("", tags[key]) for key in OTHER_NAME_KEYS if key in tags}


def _in_languages(found: OtherNamesFound, wanted: AbstractSet[str]) -> dict[str, frozenset[str]]:
    return {
        name: frozenset(other for language, other in others if language in wanted)
        for name, others in found.items()
    }
