"""Opening an OpenStreetMap extract and refusing what is none."""

import hashlib
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

import osmium.io
import osmium.osm

from doorstep.adapters.maps.errors import NoSuchFile, NotAPbf
from doorstep.kernel.place import Box

MAGIC = b"OSMHeader"
MAGIC_WITHIN = 64
CHUNK_BYTES = 1 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """What the header of an extract says; None where it says nothing."""

    box: Box | None
    data_date: date | None


def read_heading(pbf: Path) -> Heading:
    """The header of an extract.

    Raises:
        NoSuchFile: it cannot be opened.
        NotAPbf: it is something else.
    """
    try:
        with pbf.open("rb") as file:
            start = file.read(MAGIC_WITHIN)
    except OSError as error:
        raise NoSuchFile(f"{pbf} cannot be read: {error.strerror}") from error
    if MAGIC not in start:
        raise NotAPbf(f"{pbf.name} is not an OpenStreetMap extract in PBF form (.osm.pbf)")
    try:
        with osmium.io.Reader(str(pbf), osmium.osm.osm_entity_bits.NOTHING) as reader:
            header = reader.header()
            box, stamp = header.box(), header.get("osmosis_replication_timestamp")
    except RuntimeError as error:
        raise NotAPbf(f"{pbf.name} has a damaged header: {error}") from error
    return Heading(box=_box(box), data_date=datetime.fromisoformat(stamp).date() if stamp else None)


def digest_of(pbf: Path, salt: str) -> str:
    """Sixteen hexadecimal characters for the content of a file, and for how we build from it (`salt`)."""
    digest = hashlib.sha256(salt.encode())
    with pbf.open("rb") as file:
        while chunk := file.read(CHUNK_BYTES):
            digest.update(chunk)
    return digest.hexdigest()[:16]


def _box(box: osmium.osm.Box) -> Box | None:
    if not box.valid():
        return None
    low, high = box.bottom_left, box.top_right
    return Box(low.lat, low.lon, high.lat, high.lon)
