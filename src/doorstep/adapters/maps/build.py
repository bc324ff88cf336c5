"""Building one region in a folder: read, index, roads, tiles, manifest."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from doorstep.adapters.geocoders.entries import AddressIndex
from doorstep.adapters.geocoders.index import build_index
from doorstep.adapters.geocoders.normalise import languages_of
from doorstep.adapters.maps.coast import sea_of
from doorstep.adapters.maps.errors import NoRoads
from doorstep.adapters.maps.extract import Extract, read_extract
from doorstep.adapters.maps.manifest import Counts, Manifest, write_manifest
from doorstep.adapters.maps.pbf import Heading
from doorstep.adapters.maps.shelf import write_index
from doorstep.adapters.maps.tiles import tiles_command, write_house_numbers, write_sea
from doorstep.adapters.maps.tools import run_tool
from doorstep.adapters.maps.whereabouts import country_of, time_zone_of
from doorstep.adapters.roads.graph import graph_commands
from doorstep.kernel.place import Box, Point

FEATURES = "features.geojsonl"
ROADS = "roads"
FEW_ADDRESSES = 100
STEPS = ("Reading the map", "Indexing addresses", "Reading roads", "Preparing routes", "Drawing the map")

type Say = Callable[[str], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Blueprint:
    """What a region is built from."""

    name: str
    digest: str
    pbf: Path
    heading: Heading
    at: datetime


def build(blueprint: Blueprint, folder: Path, say: Say) -> Manifest:
    """Build the region in the empty `folder`; `say` hears the name of each step as it begins.

    Raises:
        NotAPbf: the extract is damaged.
        NoRoads: nothing in it can be driven on.
        BuildFailed: a tool gave up.
        DiskFull: there was no room.
    """
    steps = iter(STEPS)
    say(next(steps))
    features = folder / FEATURES
    with features.open("w", encoding="utf-8") as out:
        extract = read_extract(blueprint.pbf, out)
        box = _box(blueprint, extract)
        centre = Point((box.south + box.north) / 2, (box.west + box.east) / 2)
        time_zone = time_zone_of(centre)
        country = country_of(extract.countries, time_zone)
        say(next(steps))
        languages = languages_of(country)
        index = build_index(extract.addresses, extract.other_names(languages), languages)
        write_index(folder, index)
        write_sea(out, sea_of(extract.coast, box))
        write_house_numbers(out, index.addresses)
    _build_roads(blueprint, folder, extract, lambda: say(next(steps)))
    say(next(steps))
    run_tool("drawing the map", tiles_command(features, folder, box, f"Doorstep {blueprint.name}"))
    features.unlink()
    manifest = Manifest(
        name=blueprint.name,
        digest=blueprint.digest,
        box=box,
        centre=centre,
        source_date=_source_date(blueprint.heading, extract),
        country=country,
        time_zone=time_zone,
        built_at=blueprint.at,
        counts=_counts(extract, index),
        languages=languages,
        warnings=_warnings(index),
    )
    write_manifest(folder, manifest)
    return manifest


def _build_roads(blueprint: Blueprint, folder: Path, extract: Extract, next_step: Callable[[], None]) -> None:
    roads = folder / ROADS
    roads.mkdir()
    for name, argv in graph_commands(blueprint.pbf, roads, drivable_ways=extract.drivable_ways):
        next_step()
        run_tool(name, argv)


def _box(blueprint: Blueprint, extract: Extract) -> Box:
    """The rectangle the region shows: the one its maker cut, else the one round its roads."""
    if extract.box is None:
        raise NoRoads(
            f"{blueprint.pbf.name} holds no road a car may use; give an extract of a town with its streets"
        )
    return blueprint.heading.box or extract.box


def _source_date(heading: Heading, extract: Extract) -> str | None:
    day = heading.data_date or extract.latest
    return day.isoformat() if day else None


def _counts(extract: Extract, index: AddressIndex) -> Counts:
    return Counts(
        roads=extract.drivable_ways,
        addresses=len(index.addresses),
        streets=len(index.streets),
        features=extract.features,
    )


def _warnings(index: AddressIndex) -> tuple[str, ...]:
    found = len(index.addresses)
    if found >= FEW_ADDRESSES:
        return ()
    sentence = (
        f"region.too_few_addresses: the extract names {found} house numbers only, so most addresses will be "
        "doubtful; add a geocoder by HTTP, or an extract of a place that is better mapped"
    )
    return (sentence,)
