"""Adding a region: built beside the one in use, switched in one step, refused without harm."""

import asyncio
import io
import shutil
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from tests.adapters.village import write_village

from doorstep.adapters.geocoders.entries import AddressIndex
from doorstep.adapters.maps.errors import (
    BuildFailed,
    Busy,
    DiskFull,
    NoMirror,
    NoRegion,
    NoRoads,
    NoSuchFile,
    NotAPbf,
    Offline,
    UnknownName,
)
from doorstep.adapters.maps.manifest import Manifest
from doorstep.adapters.maps.progress import Progress, shown_on
from doorstep.adapters.maps.region import AddRegion, add_region, load_current
from doorstep.adapters.maps.shelf import Shelf, read_index
from doorstep.adapters.maps.tools import run_tool
from doorstep.kernel.errors import DoorstepError

pytestmark = [pytest.mark.anyio, pytest.mark.timeout(180)]

AT = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


async def nowhere(_manifest: Manifest, _index: AddressIndex) -> None:
    """A loader that keeps nothing: these tests are about files."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """The village's extract, the state folder in which it is in use, and what was heard during its build."""

    extract: Path
    state: Path
    heard: list[Progress]


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    folder = tmp_path_factory.mktemp("village")
    extract, state = write_village(folder / "village.osm.pbf"), folder / "state"
    heard: list[Progress] = []
    request = AddRegion(source=str(extract), state=state, at=AT, on_progress=heard.append)
    asyncio.run(add_region(request, nowhere))
    return Built(extract=extract, state=state, heard=heard)


@pytest.fixture
def village(built: Built) -> Path:
    return built.extract


@pytest.fixture
def shelf(tmp_path: Path, built: Built) -> Shelf:
    """A state folder with the village in use."""
    shutil.copytree(built.state, tmp_path / "state")
    return Shelf(tmp_path / "state")


def asked(shelf: Shelf, source: Path | str, **more: str) -> AddRegion:
    return AddRegion(source=str(source), state=shelf.folder.parent, at=AT + timedelta(hours=1), **more)


async def test_a_region_has_roads_addresses_tiles_and_a_manifest(shelf: Shelf) -> None:
    place = shelf.current()
    assert (place / "basemap.pmtiles").read_bytes()[:7] == b"PMTiles"
    assert list((place / "roads").glob("roads.osrm.hsgr"))
    (manifest,) = shelf.regions()
    assert (manifest.name, manifest.country, manifest.built_at) == ("village", "GB", AT)
    assert (manifest.counts.roads, manifest.counts.addresses, manifest.counts.streets) == (3, 24, 2)
    assert "OpenStreetMap" in manifest.attribution
    assert len(read_index(place).addresses) == 24
    assert not list(place.glob("*.geojsonl"))


async def test_an_extract_that_was_built_before_is_not_built_again(shelf: Shelf, village: Path) -> None:
    manifest = await add_region(asked(shelf, village), nowhere)
    assert manifest.built_at == AT


async def test_a_new_extract_is_loaded_then_takes_the_place_of_the_old_one_which_stays_on_the_shelf(
    shelf: Shelf, tmp_path: Path
) -> None:
    bigger = write_village(tmp_path / "bigger-latest.osm.pbf", houses=13)
    in_use: list[str] = []

    async def load(manifest: Manifest, index: AddressIndex) -> None:
        in_use.append(shelf.current().name)
        assert len(index.addresses) == manifest.counts.addresses == 26

    manifest = await add_region(asked(shelf, bigger), load)
    assert in_use[0].startswith("village.")
    assert manifest.name == "bigger"
    assert shelf.current().name == f"bigger.{manifest.digest}"
    assert [known.name for known in shelf.regions()] == ["bigger", "village"]


async def test_the_region_in_use_can_be_loaded_into_another_database(shelf: Shelf) -> None:
    loaded: list[int] = []

    async def load(_manifest: Manifest, index: AddressIndex) -> None:
        loaded.append(len(index.addresses))

    manifest = await load_current(shelf, load)
    assert (manifest.name, loaded) == ("village", [24])


def write_text(path: Path) -> None:
    path.write_text("these are not the streets you are looking for")


def write_nothing(path: Path) -> None:
    path.write_bytes(b"")


def write_half(path: Path) -> None:
    write_village(path)
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) * 2 // 3])


def write_damaged(path: Path) -> None:
    write_village(path)
    whole = bytearray(path.read_bytes())
    middle = len(whole) // 2
    whole[middle : middle + 200] = b"\x00" * 200
    path.write_bytes(whole)


def write_roadless(path: Path) -> None:
    write_village(path, roads=False)


@pytest.mark.parametrize(
    ("write", "refusal"),
    [
        (write_text, NotAPbf),
        (write_nothing, NotAPbf),
        (write_half, NotAPbf),
        (write_damaged, NotAPbf),
        (write_roadless, NoRoads),
    ],
)
async def test_an_unsuitable_file_is_refused_and_the_old_region_goes_on(
    shelf: Shelf, tmp_path: Path, write: Callable[[Path], None], refusal: type[DoorstepError]
) -> None:
    before = shelf.current()
    bad = tmp_path / "bad.osm.pbf"
    write(bad)
    with pytest.raises(refusal, match=r"bad\.osm\.pbf"):
        await add_region(asked(shelf, bad), nowhere)
    assert shelf.current() == before
    assert [folder.name for folder in shelf.folder.iterdir() if folder.is_dir()] == [before.name]


async def test_a_loader_that_fails_leaves_the_old_region_in_use(shelf: Shelf, tmp_path: Path) -> None:
    async def broken(_manifest: Manifest, _index: AddressIndex) -> None:
        raise ConnectionError("the database went away")

    before = shelf.current()
    bigger = write_village(tmp_path / "bigger.osm.pbf", houses=13)
    with pytest.raises(ConnectionError):
        await add_region(asked(shelf, bigger), broken)
    assert shelf.current() == before


async def test_an_extract_with_few_house_numbers_is_taken_with_a_warning(tmp_path: Path) -> None:
    few = write_village(tmp_path / "few.osm.pbf", houses=2)
    manifest = await add_region(AddRegion(source=str(few), state=tmp_path, at=AT), nowhere)
    assert manifest.warnings[0].startswith("region.too_few_addresses: the extract names 4 house numbers")


async def test_a_file_that_is_not_there_is_named(shelf: Shelf) -> None:
    with pytest.raises(NoSuchFile, match=r"missing\.osm\.pbf"):
        await add_region(asked(shelf, "missing.osm.pbf"), nowhere)


async def test_a_name_without_a_mirror_says_how_to_set_one(shelf: Shelf) -> None:
    with pytest.raises(NoMirror, match="DOORSTEP_OSM_MIRROR"):
        await add_region(asked(shelf, "europe/andorra"), nowhere)


async def test_a_name_of_a_wrong_form_is_refused(shelf: Shelf) -> None:
    with pytest.raises(UnknownName):
        await add_region(asked(shelf, "../../etc/passwd%00"), nowhere)


@pytest.mark.local_network
async def test_a_mirror_that_cannot_be_reached_is_said_to_be_offline(shelf: Shelf) -> None:
    with pytest.raises(Offline, match="connect to the network"):
        await add_region(asked(shelf, "europe/andorra", mirror="http://127.0.0.1:9"), nowhere)


@pytest.fixture
def mirror(tmp_path: Path, village: Path) -> Iterator[str]:
    """A mirror on this machine that has one extract."""
    served = tmp_path / "served" / "europe"
    served.mkdir(parents=True)
    shutil.copy(village, served / "andorra-latest.osm.pbf")
    handler = partial(SimpleHTTPRequestHandler, directory=str(served.parent))
    handler.log_message = lambda *_: None  # type: ignore[attr-defined]
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.mark.local_network
async def test_a_name_is_downloaded_from_the_mirror(tmp_path: Path, mirror: str) -> None:
    request = AddRegion(source="europe/andorra", state=tmp_path, at=AT, mirror=mirror)
    manifest = await add_region(request, nowhere)
    assert manifest.name == "europe-andorra"


@pytest.mark.local_network
async def test_a_name_the_mirror_does_not_know_is_refused(tmp_path: Path, mirror: str) -> None:
    request = AddRegion(source="europe/atlantis", state=tmp_path, at=AT, mirror=mirror)
    with pytest.raises(UnknownName, match="atlantis"):
        await add_region(request, nowhere)


async def test_two_cannot_add_a_region_at_once(shelf: Shelf, village: Path) -> None:
    with shelf.locked(), pytest.raises(Busy):
        await add_region(asked(shelf, village), nowhere)


async def test_without_any_region_the_command_to_add_one_is_named(tmp_path: Path) -> None:
    with pytest.raises(NoRegion, match="doorstep region add"):
        Shelf(tmp_path).current()


async def test_what_a_tool_said_last_is_in_the_error() -> None:
    complaint = [sys.executable, "-c", "print('first'); print('no such profile'); raise SystemExit(3)"]
    with pytest.raises(BuildFailed, match=r"reading roads failed \(exit 3\): first · no such profile"):
        run_tool("reading roads", complaint)


async def test_a_full_disk_is_called_by_its_name() -> None:
    complaint = [sys.executable, "-c", "print('write: No space left on device'); raise SystemExit(1)"]
    with pytest.raises(DiskFull, match="free some"):
        run_tool("drawing the map", complaint)


async def test_a_tool_that_is_missing_is_named() -> None:
    with pytest.raises(BuildFailed, match="no-such-tool"):
        run_tool("drawing the map", ["no-such-tool"])


async def test_progress_names_every_step_and_ends_with_what_was_found(built: Built) -> None:
    assert [progress.done for progress in built.heard] == list(range(9))
    assert {progress.total for progress in built.heard} == {8}
    assert built.heard[-1].step == "village: 3 roads, 24 addresses, Europe/London"


async def test_progress_is_plain_lines_where_there_is_no_terminal() -> None:
    stream = io.StringIO()
    shown_on(stream)(Progress(step="Reading the map", done=1, total=8))
    assert stream.getvalue() == "  2/8  Reading the map\n"


async def test_progress_is_a_bar_on_a_terminal() -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    stream = Terminal()
    shown_on(stream)(Progress(step="Reading the map", done=4, total=8))
    assert "█" * 12 + "░" * 12 in stream.getvalue()
    assert not stream.getvalue().endswith("\n")
