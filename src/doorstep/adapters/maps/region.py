"""Adding a region: find the extract, build beside the region in use, load, then switch in one step."""

import asyncio
import errno
import re
from collections.abc import Awaitable, Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from doorstep.adapters.geocoders.entries import AddressIndex
from doorstep.adapters.maps.build import STEPS, Blueprint, build
from doorstep.adapters.maps.demo import NAME as DEMO
from doorstep.adapters.maps.demo import demo_extract
from doorstep.adapters.maps.download import fetch_extract
from doorstep.adapters.maps.errors import DiskFull, NoRegion, NoSuchFile
from doorstep.adapters.maps.manifest import Manifest, read_manifest
from doorstep.adapters.maps.pbf import digest_of, read_heading
from doorstep.adapters.maps.progress import OnProgress, Progress, silent
from doorstep.adapters.maps.shelf import Shelf, read_index

FORM = "2"  # raise it when the same extract would be built into something else
FIND, LOAD, SWITCH = "Finding the extract", "Loading addresses", "Switching over"
ENDING = re.compile(r"(-latest)?(\.osm)?\.pbf$")
FULL = (errno.ENOSPC, errno.EDQUOT)

type LoadIndex = Callable[[Manifest, AddressIndex], Awaitable[None]]
"""Puts an address index where the geocoder finds it, beside the one in use."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AddRegion:
    """What to add: `source` is a file, `helsinki` for the demo, or a name that `mirror` knows."""

    source: str
    state: Path
    at: datetime
    mirror: str = ""
    on_progress: OnProgress = silent


async def add_region(request: AddRegion, load: LoadIndex) -> Manifest:
    """Build, load and put in use a region. Until the last step the region in use is untouched.

    An extract that was built before is not built again.

    Raises:
        NotAPbf, NoRoads, NoSuchFile: the extract cannot be used.
        UnknownName, NoMirror, Offline, WrongContent: the extract cannot be had.
        BuildFailed, DiskFull, Busy: this machine could not build it.
    """
    shelf = Shelf(request.state)
    steps = _Steps(request.on_progress)
    with _full_disk_named(), shelf.locked():
        steps.begin(FIND)
        pbf = await asyncio.to_thread(_found, request, shelf)
        place, manifest = await asyncio.to_thread(_built, request, shelf, pbf, steps)
        steps.begin(LOAD)
        await load(manifest, await asyncio.to_thread(read_index, place))
        steps.begin(SWITCH)
        shelf.switch_to(place)
        steps.finish(manifest)
    return manifest


async def load_current(shelf: Shelf, load: LoadIndex) -> Manifest:
    """Load the addresses of the region in use once more: for a database that does not have them.

    Raises:
        NoRegion: none is in use.
    """
    place = shelf.current()
    manifest = read_manifest(place)
    await load(manifest, await asyncio.to_thread(read_index, place))
    return manifest


def _found(request: AddRegion, shelf: Shelf) -> Path:
    path = Path(request.source)
    if path.exists():
        return path
    if request.source.lower() == DEMO:
        return demo_extract(shelf.downloads)
    if path.suffix == ".pbf":
        raise NoSuchFile(f"there is no file {path}; give the path of an .osm.pbf file")
    return fetch_extract(request.source, request.mirror, shelf.downloads)


def _built(request: AddRegion, shelf: Shelf, pbf: Path, steps: "_Steps") -> tuple[Path, Manifest]:
    heading = read_heading(pbf)
    name = _name_of(pbf)
    blueprint = Blueprint(name=name, digest=digest_of(pbf, FORM), pbf=pbf, heading=heading, at=request.at)
    place = shelf.place(name, blueprint.digest)
    try:
        return place, read_manifest(place)
    except NoRegion:
        with shelf.workplace(place) as folder:
            manifest = build(blueprint, folder, steps.begin)
            folder.rename(place)
        return place, manifest


def _name_of(pbf: Path) -> str:
    return re.sub(r"[^a-z0-9]+", "-", ENDING.sub("", pbf.name).lower()).strip("-") or "region"


@contextmanager
def _full_disk_named() -> Generator[None]:
    try:
        yield
    except OSError as error:
        if error.errno in FULL:
            raise DiskFull("no space left for the new region; free some and run the command again") from error
        raise


class _Steps:
    def __init__(self, on_progress: OnProgress) -> None:
        self._say = on_progress
        self._names = (FIND, *STEPS, LOAD, SWITCH)

    def begin(self, step: str) -> None:
        self._say(Progress(step=step, done=self._names.index(step), total=len(self._names)))

    def finish(self, manifest: Manifest) -> None:
        counts = manifest.counts
        step = f"{manifest.name}: {counts.roads} roads, {counts.addresses} addresses, {manifest.time_zone}"
        self._say(Progress(step=step, done=len(self._names), total=len(self._names)))
