"""Fetching an extract by name from the mirror that the settings name."""

import re
from pathlib import Path

import httpx

from doorstep.adapters.maps.errors import NoMirror, Offline, UnknownName

NAME = re.compile(r"[a-z0-9][a-z0-9-]*(?:/[a-z0-9][a-z0-9-]*)*")
ENDINGS = ("-latest.osm.pbf", ".osm.pbf")
TIMEOUT = httpx.Timeout(30.0, connect=10.0)


def fetch_extract(name: str, mirror: str, downloads: Path) -> Path:
    """Download `MIRROR/NAME-latest.osm.pbf` (or `MIRROR/NAME.osm.pbf`) into `downloads`.

    A file of that name fetched before is used when the mirror cannot be reached.

    Raises:
        NoMirror: no mirror is set.
        UnknownName: the name has a wrong form, or the mirror has no such extract.
        Offline: the mirror cannot be reached and nothing was fetched before.
    """
    if not NAME.fullmatch(name):
        raise UnknownName(
            f"{name!r} is no file here and no name of an extract (such as europe/liechtenstein)"
        )
    kept = downloads / f"{name.replace('/', '-')}.osm.pbf"
    if not mirror:
        raise NoMirror(
            f"{name} is no file here, and no mirror is set to download it from: set DOORSTEP_OSM_MIRROR to "
            "the address of an OpenStreetMap extract server, or give the path of an .osm.pbf file"
        )
    downloads.mkdir(parents=True, exist_ok=True)
    try:
        _fetch(name, mirror.rstrip("/"), kept)
    except httpx.HTTPError as error:
        if not kept.exists():
            raise Offline(
                f"{name} could not be fetched from {mirror} ({type(error).__name__}); "
                "connect to the network, or give the path of an .osm.pbf file"
            ) from error
    return kept


def _fetch(name: str, mirror: str, kept: Path) -> None:
    part = kept.with_suffix(".part")
    with httpx.Client(timeout=TIMEOUT, follow_redirects=True) as client:
        for ending in ENDINGS:
            with client.stream("GET", f"{mirror}/{name}{ending}") as reply:
                if reply.status_code == httpx.codes.NOT_FOUND.value:
                    continue
                reply.raise_for_status()
                with part.open("wb") as file:
                    for chunk in reply.iter_bytes():
                        file.write(chunk)
                part.replace(kept)
                return
    raise UnknownName(f"{mirror} has no extract called {name}")
