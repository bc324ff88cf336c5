"""What a built region says about itself."""

from datetime import datetime
from pathlib import Path

import msgspec

from doorstep.adapters.maps.errors import NoRegion
from doorstep.kernel.place import Box, Point

FILE = "manifest.json"
ATTRIBUTION = "© OpenStreetMap contributors, ODbL"
LICENCE = "ODbL-1.0"


class Counts(msgspec.Struct, frozen=True, kw_only=True):
    """How much of what a region holds."""

    roads: int
    addresses: int
    streets: int
    features: int


class Manifest(msgspec.Struct, frozen=True, kw_only=True):
    """A region: where it lies, what it was made from and what is in it.

    `source_date` is the day of the map data, None when the extract does not say; `graph` names the kind of
    road graph; `warnings` are sentences for whoever added it.

    Units: degrees; `built_at` with UTC offset.
    """

    name: str
    digest: str
    box: Box
    centre: Point
    source_date: str | None
    country: str
    time_zone: str
    built_at: datetime
    counts: Counts
    languages: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    graph: str = "osrm-ch-car"
    licence: str = LICENCE
    attribution: str = ATTRIBUTION


def write_manifest(folder: Path, manifest: Manifest) -> None:
    """Put the manifest into the region's folder."""
    (folder / FILE).write_bytes(msgspec.json.format(msgspec.json.encode(manifest), indent=2) + b"\n")


def read_manifest(folder: Path) -> Manifest:
    """The manifest of the region in `folder`.

    Raises:
        NoRegion: there is none, or it is of an older form and the region must be added again.
    """
    try:
        return msgspec.json.decode((folder / FILE).read_bytes(), type=Manifest)
    except (OSError, msgspec.MsgspecError) as error:
        raise NoRegion(f"{folder.name} is no usable region; run `doorstep region add` again") from error
