"""Where built regions are kept, and which one is in use."""

import fcntl
import os
import shutil
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import msgspec

from doorstep.adapters.geocoders.entries import AddressEntry, AddressIndex, StreetEntry
from doorstep.adapters.maps.errors import Busy, NoRegion
from doorstep.adapters.maps.manifest import Manifest, read_manifest

CURRENT = "current"
BUILDING = ".building"
STREETS = "streets.jsonl"
ADDRESSES = "addresses.jsonl"
_ENCODER = msgspec.json.Encoder()


class Shelf:
    """The folder `regions` of a state folder.

    Each region is a folder `NAME.DIGEST`; the file `current` names the one in use and is replaced whole, so
    readers see the old region or the new one and never something in between.
    """

    def __init__(self, state: Path) -> None:
        self.folder = state / "regions"
        self.downloads = state / "downloads"

    def current(self) -> Path:
        """The folder of the region in use.

        Raises:
            NoRegion: none has been added yet.
        """
        try:
            folder = self.folder / (self.folder / CURRENT).read_text(encoding="utf-8").strip()
        except OSError as error:
            raise NoRegion("no region is loaded; run `doorstep region add helsinki`") from error
        if not folder.is_dir():
            raise NoRegion(f"the region {folder.name} has been deleted; run `doorstep region add` again")
        return folder

    def regions(self) -> tuple[Manifest, ...]:
        """Every region that is built and whole, by name and then by age."""
        found: list[Manifest] = []
        for folder in self.folder.glob("*.*"):
            if folder.is_dir() and not folder.name.endswith(BUILDING):
                try:
                    found.append(read_manifest(folder))
                except NoRegion:
                    continue  # of an older form: it is listed again once it has been added again
        return tuple(sorted(found, key=lambda manifest: (manifest.name, manifest.built_at)))

    def place(self, name: str, digest: str) -> Path:
        """Where the region of this name and content is or will be."""
        return self.folder / f"{name}.{digest}"

    @contextmanager
    def workplace(self, place: Path) -> Generator[Path]:
        """An empty folder to build `place` in; gone afterwards, whatever happens."""
        folder = place.with_name(place.name + BUILDING)
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        try:
            yield folder
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    @contextmanager
    def locked(self) -> Generator[None]:
        """Keep other processes from adding a region at the same time.

        Raises:
            Busy: one is doing so now.
        """
        self.folder.mkdir(parents=True, exist_ok=True)
        with (self.folder / ".lock").open("w") as lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError as error:
                raise Busy(f"another process is adding a region to {self.folder}; wait for it") from error
            yield

    def switch_to(self, place: Path) -> None:
        """Put the region at `place` in use, in one step."""
        fresh = self.folder / f"{CURRENT}.new"
        with fresh.open("w", encoding="utf-8") as file:
            file.write(place.name + "\n")
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(self.folder / CURRENT)


def write_index(folder: Path, index: AddressIndex) -> None:
    """Keep the address index of a region beside its map."""
    (folder / STREETS).write_bytes(_ENCODER.encode_lines(index.streets))
    (folder / ADDRESSES).write_bytes(_ENCODER.encode_lines(index.addresses))


def read_index(folder: Path) -> AddressIndex:
    """The address index of a region.

    Raises:
        NoRegion: it is missing or of an older form.
    """
    try:
        streets = msgspec.json.Decoder(StreetEntry).decode_lines((folder / STREETS).read_bytes())
        addresses = msgspec.json.Decoder(AddressEntry).decode_lines((folder / ADDRESSES).read_bytes())
    except (OSError, msgspec.MsgspecError) as error:
        raise NoRegion(f"{folder.name} has no address index; run `doorstep region add` again") from error
    return AddressIndex(streets=tuple(streets), addresses=tuple(addresses))
